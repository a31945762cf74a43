#include "render/pdf_pictures.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

#include <cairo-pdf.h>

#include "render/draw.h"
#include "render/handles.h"
#include "render/pdf_values.h"
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

  // The entries of a dictionary but these.
  std::string entries(Foreign dictionary, const std::vector<std::string>& left_out = {}) {
    std::string out;
    for (auto [key, entry] : dictionary.getDictAsMap()) {
      if (std::find(left_out.begin(), left_out.end(), key) != left_out.end()) continue;
      out += key + " " + value(entry);
    }
    return out;
  }

 private:
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
      file_.put_stream(object, entries(source.getDict(), {"/Length"}),
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

std::string name_of(std::size_t number) {
  std::string name = "/P";
  pdf::append_integer(name, number);
  return name;
}

}  // namespace

PdfPictures::Use PdfPictures::use(const ImageItem& item) {
  const auto known = std::find_if(shown_.begin(), shown_.end(), [&item](const Shown& shown) {
    return shown.picture == item.picture;
  });
  const auto number = static_cast<std::size_t>(known - shown_.begin());
  if (known == shown_.end()) {
    shown_.push_back({item.picture, {item.box.width(), item.box.height()}});
  }
  const double scale = item.box.width() / shown_[number].size.width;
  return {name_of(number), std::round(scale * 1e6) / 1e6};
}

// A PDF with a page of each picture's size for each.
std::string PdfPictures::drawn() const {
  std::string bytes;
  const SurfaceHandle surface(cairo_pdf_surface_create_for_stream(append_bytes, &bytes, 1, 1));
  const CairoHandle cr(cairo_create(surface.get()));
  bool drawn = true;
  for (const Shown& shown : shown_) {
    const Box box = snapped(Box{{}, {shown.size.width, shown.size.height}});
    cairo_pdf_surface_set_size(surface.get(), box.max.x.v, box.max.y.v);
    drawn = draw_picture(cr.get(), *shown.picture, box) && drawn;
    cairo_show_page(cr.get());
  }
  cairo_status_t status = drawn ? cairo_status(cr.get()) : CAIRO_STATUS_NO_MEMORY;
  cairo_surface_finish(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) throw std::runtime_error(cairo_status_to_string(status));
  return bytes;
}

std::string PdfPictures::write(PdfFile& file) const {
  if (shown_.empty()) return {};
  const std::string bytes = drawn();
  QPDF source;
  source.processMemoryFile("Cairo's PDF", bytes.data(), bytes.size());
  const std::vector<Foreign> pages = source.getAllPages();
  if (pages.size() != shown_.size()) throw std::runtime_error("Cairo left out a picture");
  Import import(file);
  std::string resources = "<<";
  for (std::size_t i = 0; i < pages.size(); ++i) {
    Foreign page = pages[i];
    Pl_Buffer content("content");
    QPDFPageObjectHelper(page).pipeContents(&content);
    content.finish();
    std::string entries =
        "/Type/XObject/Subtype/Form/BBox" + import.value(page.getKey("/MediaBox"));
    for (const std::string key : {"/Group", "/Resources"}) {
      if (page.hasKey(key)) entries += key + " " + import.value(page.getKey(key));
    }
    const PdfObject form = file.add_stream(entries, bytes_of(content.getBufferSharedPointer()));
    resources += name_of(i) + reference(form);
  }
  return resources + ">>";
}

}  // namespace kijun
