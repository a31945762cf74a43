#include "text/subset_face.h"

#include <hb-subset.h>

#include "text/handles.h"

namespace kijun {
namespace {

using SubsetInputHandle = Handle<hb_subset_input_t, hb_subset_input_destroy>;

}  // namespace

std::string subset_face(hb_face_t* face, const std::vector<std::uint32_t>& glyphs) {
  const SubsetInputHandle input(hb_subset_input_create_or_fail());
  if (!input) return {};
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_RETAIN_GIDS);
  hb_set_t* wanted = hb_subset_input_glyph_set(input.get());
  for (const std::uint32_t glyph : glyphs) hb_set_add(wanted, glyph);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const char* table : {"BASE", "DSIG", "GDEF", "GPOS", "GSUB", "OS/2", "VORG", "cmap", "gasp",
                            "meta", "name", "post", "vhea", "vmtx"}) {
    hb_set_add(dropped, hb_tag_from_string(table, 4));
  }
  const HbFaceHandle subset(hb_subset_or_fail(face, input.get()));
  if (!subset) return {};
  const HbBlobHandle blob(hb_face_reference_blob(subset.get()));
  unsigned int length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  return {bytes, length};
}

// From the head table (OpenType 1.9).
std::array<double, 4> face_box(hb_face_t* face, double units_per_em) {
  const HbBlobHandle head(hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd')));
  unsigned int length = 0;
  const char* bytes = hb_blob_get_data(head.get(), &length);
  constexpr std::size_t first = 36;
  std::array<double, 4> box{};
  if (length < first + 2 * box.size()) return box;
  for (std::size_t i = 0; i < box.size(); ++i) {
    const auto high = static_cast<unsigned char>(bytes[first + 2 * i]);
    const auto low = static_cast<unsigned char>(bytes[first + 2 * i + 1]);
    box.at(i) = static_cast<std::int16_t>(high << 8 | low) / units_per_em;
  }
  return box;
}

}  // namespace kijun
