// Two files of any bytes, as SVG and as CSV: each pair is compared both ways, and with itself.
#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "diff/compare_elements.h"
#include "diff/compare_pictures.h"
#include "diff/compare_tables.h"
#include "read_table.h"

namespace kijun {
namespace {

void compare_svgs(std::string_view before, std::string_view after) {
  const auto was = read_xml_tree("a.svg", before);
  const auto is = read_xml_tree("b.svg", after);
  if (!was.ok() || !is.ok()) return;
  fuzz::require(compare_elements(was.value(), was.value()).empty(), "a drawing is itself");
  for (const std::string& line : compare_elements(was.value(), is.value()).lines()) {
    fuzz::require(utf8_valid_prefix(line) == line.size(), "lines are UTF-8");
  }
  const auto old_picture = read_picture(was.value());
  const auto new_picture = read_picture(is.value());
  if (!old_picture || !new_picture) return;
  fuzz::require(compare_pictures(*old_picture, *old_picture).empty(), "a figure is itself");
  for (const std::string& line : compare_pictures(*old_picture, *new_picture).lines()) {
    fuzz::require(utf8_valid_prefix(line) == line.size(), "lines are UTF-8");
  }
}

void compare_csvs(std::string_view before, std::string_view after) {
  const auto was = read_csv_rows(before);
  const auto is = read_csv_rows(after);
  if (!was || !is) return;
  fuzz::require(compare_tables(*was, *was).empty(), "a table is itself");
  compare_tables(*was, *is);
}

}  // namespace
}  // namespace kijun

// The two files stand one behind the other, parted by a NUL.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(bytes), size);
  const std::size_t end = std::min(all.find('\0'), all.size());
  const std::string_view before = all.substr(0, end);
  const std::string_view after = all.substr(std::min(end + 1, all.size()));
  kijun::compare_svgs(before, after);
  kijun::compare_csvs(before, after);
  return 0;
}
