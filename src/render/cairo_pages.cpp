#include "render/cairo_pages.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include <cairo-pdf.h>

#include "base/snap.h"
#include "render/draw.h"
#include "render/handles.h"
#include "render/qpdf.h"

namespace kijun {
namespace {

using Foreign = QPDFObjectHandle;

std::string_view bytes_of(const std::shared_ptr<Buffer>& buffer) {
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

// Copies what a page of another file uses.
class Import {
 public:
  explicit Import(PdfFile& file) : file_(file) {}

  std::string value(const Foreign& source) {
    if (source.isIndirect()) return reference(object(source));
    return direct(source);
  }

 private:
  // The entries of a dictionary but this one.
  std::string entries(Foreign dictionary, const char* left_out = "") {
    std::string out;
    for (auto [key, entry] : dictionary.getDictAsMap()) {
      if (key == left_out) continue;
      out += key + " " + value(entry);
    }
    // Cairo's fonts number their glyphs as the text does, but do not say so.
    const bool is_font = dictionary.getKey("/Subtype").isNameAndEquals("/CIDFontType2");
    if (is_font && !dictionary.hasKey("/CIDToGIDMap")) out += "/CIDToGIDMap/Identity";
    return out;
  }

  std::string direct(Foreign source) {
    if (source.isDictionary()) return "<<" + entries(source) + ">>";
    if (!source.isArray()) return source.unparse();
    std::string out = "[";
    for (const Foreign& item : source.getArrayAsVector()) out += value(item) + " ";
    return out + "]";
  }

  PdfObject object(Foreign source) {
    const auto [place, added] = copied_.try_emplace(source.getObjGen());
    if (!added) return place->second;
    const PdfObject object = place->second = file_.reserve();
    if (source.isStream()) {
      file_.put_stream(object, entries(source.getDict(), "/Length"),
                       bytes_of(source.getRawStreamData()), PdfFile::Packing::plain);
    } else if (source.isDictionary() || source.isArray()) {
      file_.put(object, direct(source));
    } else {
      file_.put(object, source.unparseResolved());
    }
    return object;
  }

  PdfFile& file_;
  std::map<QPDFObjGen, PdfObject> copied_;
};

// False when a picture could not be drawn.
bool draw_ink(cairo_t* cr, const std::vector<PlacedInk>& all, const FontSet& fonts) {
  bool drawn = true;
  for (const PlacedInk& ink : all) draw_paths(cr, *ink.items, ink.offset);
  for (const PlacedInk& ink : all) drawn = draw_pictures(cr, *ink.items, ink.offset) && drawn;
  for (const PlacedInk& ink : all) draw_texts(cr, *ink.items, fonts, ink.offset);
  return drawn;
}

// On a page of its own: Cairo 1.16 has no tag for what is not to be read.
bool draw_artifacts(cairo_t* cr, const PageParts& parts, const FontSet& fonts) {
  const bool drawn = draw_ink(cr, parts.artifacts, fonts);
  cairo_show_page(cr);
  return drawn;
}

// Each stretch of an element in a tag. What kind of element it is, StructureTree says.
bool draw_elements(cairo_t* cr, const PageParts& parts, const FontSet& fonts) {
  constexpr const char* tag = "Span";
  bool drawn = true;
  for (const ElementInk& element : parts.elements) {
    if (element.ink.empty()) continue;
    cairo_tag_begin(cr, tag, nullptr);
    drawn = draw_ink(cr, element.ink, fonts) && drawn;
    cairo_tag_end(cr, tag);
  }
  cairo_show_page(cr);
  return drawn;
}

// Two pages for each.
std::string drawn_by_cairo(const std::vector<PageParts>& parts, const Size& page,
                           const FontSet& fonts) {
  std::string bytes;
  const SurfaceHandle surface(cairo_pdf_surface_create_for_stream(
      append_bytes, &bytes, snapped(page.width).v, snapped(page.height).v));
  const CairoHandle cr(cairo_create(surface.get()));
  set_font_options(cr.get());
  bool drawn = true;
  for (const PageParts& of : parts) {
    drawn = draw_artifacts(cr.get(), of, fonts) && drawn;
    drawn = draw_elements(cr.get(), of, fonts) && drawn;
  }
  cairo_status_t status = drawn ? cairo_status(cr.get()) : CAIRO_STATUS_NO_MEMORY;
  cairo_surface_finish(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
  return bytes;
}

// Of fonts and the like Cairo calls no two by the same name.
std::string united_resources(const Foreign& artifacts, const Foreign& elements, Import& import) {
  std::map<std::string, std::map<std::string, Foreign>> kinds;
  std::string out = "<<";
  for (Foreign page : {artifacts, elements}) {
    for (auto [kind, resources] : page.getKey("/Resources").getDictAsMap()) {
      if (!resources.isDictionary()) continue;
      for (auto [name, resource] : resources.getDictAsMap()) kinds[kind].emplace(name, resource);
    }
  }
  for (const auto& [kind, resources] : kinds) {
    out += kind + "<<";
    for (const auto& [name, resource] : resources) out += name + " " + import.value(resource);
    out += ">>";
  }
  return out + ">>";
}

}  // namespace

DrawnPages drawn_pages(const std::vector<PageParts>& parts, const Size& page, const FontSet& fonts,
                       PdfFile& file) {
  const std::string bytes = drawn_by_cairo(parts, page, fonts);
  QPDF cairo;
  cairo.setSuppressWarnings(true);
  cairo.processMemoryFile("Cairo's PDF", bytes.data(), bytes.size());
  const std::vector<Foreign> kids =
      cairo.getRoot().getKey("/Pages").getKey("/Kids").getArrayAsVector();
  if (kids.size() != 2 * parts.size()) {
    throw std::runtime_error("this version of Cairo writes PDF in another form");
  }
  const std::string open = reference(file.add_stream("", "q /Artifact BMC\n"));
  const std::string between = reference(file.add_stream("", "EMC Q q\n"));
  const std::string close = reference(file.add_stream("", "Q\n"));
  Import import(file);
  DrawnPages drawn;
  drawn.producer = cairo.getTrailer().getKey("/Info").getKey("/Producer").getUTF8Value();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    Foreign artifacts = kids[2 * i];
    Foreign elements = kids[2 * i + 1];
    DrawnPage of;
    of.contents = "[" + open + import.value(artifacts.getKey("/Contents")) + between +
                  import.value(elements.getKey("/Contents")) + close + "]";
    of.resources = united_resources(artifacts, elements, import);
    drawn.pages.push_back(std::move(of));
  }
  for (const QPDFExc& warning : cairo.getWarnings()) throw QPDFExc(warning);
  return drawn;
}

}  // namespace kijun
