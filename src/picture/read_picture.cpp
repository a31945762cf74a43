#include "picture/read_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <librsvg/rsvg.h>
#include <optional>
#include <utility>

#include <cairo.h>

#include "base/file.h"
#include "base/handle.h"
#include "picture/check_svg.h"
#include "picture/messages.h"

namespace kijun {
namespace {

using ImageHandle = Handle<cairo_surface_t, cairo_surface_destroy>;
using ContextHandle = Handle<cairo_t, cairo_destroy>;
using SvgFileHandle = Handle<RsvgHandle, g_object_unref>;

constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";

// What the first bytes say, for those who gave a file of another kind.
std::string_view kind_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return "a JPEG picture";
  if (bytes.starts_with("GIF8")) return "a GIF picture";
  if (bytes.starts_with("%PDF-")) return "a PDF file";
  if (bytes.starts_with("\x1F\x8B")) return "a compressed file, perhaps .svgz";
  if (bytes.starts_with("II*") || bytes.starts_with("MM")) return "a TIFF picture";
  if (bytes.starts_with("RIFF")) return "a WebP picture";
  if (bytes.starts_with("BM")) return "a BMP picture";
  if (bytes.starts_with("PK")) return "a ZIP file or an Office document";
  return {};
}

bool looks_like_xml(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '<';
}

// ---- PNG

struct PngSize {
  std::size_t width;
  std::size_t height;
};

// What the file's header says; nothing when it is cut short.
std::optional<PngSize> png_size(std::string_view bytes) {
  constexpr std::size_t width_at = 16;
  if (bytes.size() < width_at + 8 || bytes.substr(12, 4) != "IHDR") return std::nullopt;
  const auto number = [&](std::size_t at) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < 4; ++i)
      value = value << 8U | static_cast<unsigned char>(bytes[at + i]);
    return value;
  };
  return PngSize{number(width_at), number(width_at + 4)};
}

cairo_status_t read_bytes(void* rest, unsigned char* into, unsigned int size) {
  auto& bytes = *static_cast<std::string_view*>(rest);
  if (bytes.size() < size) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(into, bytes.data(), size);
  bytes.remove_prefix(size);
  return CAIRO_STATUS_SUCCESS;
}

// Whatever Cairo decoded to, as alpha, red, green, blue.
PixelPicture pixels_of(cairo_surface_t* decoded, const PngSize& size) {
  PixelPicture picture{static_cast<int>(size.width), static_cast<int>(size.height), {}};
  picture.pixels.resize(size.width * size.height);
  const ImageHandle copy(cairo_image_surface_create_for_data(
      reinterpret_cast<unsigned char*>(picture.pixels.data()), CAIRO_FORMAT_ARGB32, picture.width,
      picture.height, picture.width * 4));
  const ContextHandle cr(cairo_create(copy.get()));
  cairo_set_operator(cr.get(), CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface(cr.get(), decoded, 0, 0);
  cairo_paint(cr.get());
  cairo_surface_flush(copy.get());
  return picture;
}

Result<std::shared_ptr<const Image>> png_picture(const Text& path, std::string_view bytes) {
  const std::optional<PngSize> size = png_size(bytes);
  if (!size || size->width == 0 || size->height == 0) {
    return picture_messages::broken_png(path, "its header is cut short");
  }
  if (size->width > most_pixels || size->height > most_pixels / size->width ||
      std::max(size->width, size->height) > 32767) {
    return picture_messages::too_many_pixels(path, size->width, size->height, most_pixels);
  }
  const ImageHandle decoded(cairo_image_surface_create_from_png_stream(read_bytes, &bytes));
  const cairo_status_t status = cairo_surface_status(decoded.get());
  if (status == CAIRO_STATUS_READ_ERROR) {
    return picture_messages::broken_png(path, "it is cut short");
  }
  // Cairo calls whatever libpng refuses a want of memory; the size is checked already.
  if (status == CAIRO_STATUS_NO_MEMORY) {
    return picture_messages::broken_png(path, "its data are damaged");
  }
  if (status != CAIRO_STATUS_SUCCESS) {
    return picture_messages::broken_png(path, cairo_status_to_string(status));
  }
  return std::make_shared<const Image>(
      Image{static_cast<double>(size->height) / static_cast<double>(size->width),
            pixels_of(decoded.get(), *size)});
}

// ---- SVG

std::string message_of(GError* error) {
  if (error == nullptr) return "for no reason given";
  std::string message = error->message;
  g_error_free(error);
  return message;
}

double in_pixels(const RsvgLength& length) {
  constexpr double per_inch = 96;
  switch (length.unit) {
    case RSVG_UNIT_PX:
      return length.length;
    case RSVG_UNIT_IN:
      return length.length * per_inch;
    case RSVG_UNIT_CM:
      return length.length * per_inch / 2.54;
    case RSVG_UNIT_MM:
      return length.length * per_inch / 25.4;
    case RSVG_UNIT_PT:
      return length.length * per_inch / 72;
    case RSVG_UNIT_PC:
      return length.length * per_inch / 6;
    case RSVG_UNIT_PERCENT:
    case RSVG_UNIT_EM:
    case RSVG_UNIT_EX:
      break;
  }
  return 0;  // depends on what is around it
}

// From its width and height, or its viewBox; nothing when neither gives one that can be printed.
std::optional<double> height_by_width(RsvgHandle* handle) {
  gboolean has_width = 0;
  gboolean has_height = 0;
  gboolean has_view = 0;
  RsvgLength width{};
  RsvgLength height{};
  RsvgRectangle view{};
  rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_view,
                                       &view);
  double ratio = 0;
  if (has_width != 0 && has_height != 0) ratio = in_pixels(height) / in_pixels(width);
  if (!(std::isfinite(ratio) && ratio > 0) && has_view != 0) ratio = view.height / view.width;
  if (!std::isfinite(ratio) || ratio < 1e-3 || ratio > 1e3) return std::nullopt;
  return ratio;
}

// Draws it, to nowhere, so that what cannot be drawn is said now.
std::string fault_in_drawing(RsvgHandle* handle, double ratio) {
  const ImageHandle nowhere(cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nullptr));
  const ContextHandle cr(cairo_create(nowhere.get()));
  const RsvgRectangle place{0, 0, 100, 100 * ratio};
  GError* error = nullptr;
  if (rsvg_handle_render_document(handle, cr.get(), &place, &error) == 0) return message_of(error);
  const cairo_status_t status = cairo_status(cr.get());
  if (status != CAIRO_STATUS_SUCCESS) return cairo_status_to_string(status);
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
  cairo_recording_surface_ink_extents(nowhere.get(), &x, &y, &width, &height);
  return width > 0 && height > 0 ? std::string() : "nothing in it is visible";
}

Result<std::shared_ptr<const Image>> svg_picture(const Text& path, std::string_view bytes) {
  std::variant<std::string, SvgFault> checked = checked_svg(bytes);
  if (const auto* fault = std::get_if<SvgFault>(&checked)) {
    return picture_messages::unfit_svg(path, fault->what, fault->advice);
  }
  auto& svg = std::get<std::string>(checked);
  GError* error = nullptr;
  // Without a base, librsvg follows no reference out of the file.
  const SvgFileHandle handle(
      rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(svg.data()), svg.size(), &error));
  const std::string again = "save it again from the program that made it, or as PNG";
  if (!handle) {
    return picture_messages::unfit_svg(path, "cannot be read as SVG: " + message_of(error), again);
  }
  const std::optional<double> ratio = height_by_width(handle.get());
  if (!ratio) {
    return picture_messages::unfit_svg(path, "gives no size that can be printed",
                                       "give its svg element a viewBox with a width and a height "
                                       "above 0, one at most 1000 times the other");
  }
  const std::string fault = fault_in_drawing(handle.get(), *ratio);
  if (!fault.empty()) {
    return picture_messages::unfit_svg(path, "cannot be drawn: " + fault, again);
  }
  return std::make_shared<const Image>(Image{*ratio, VectorPicture{std::move(svg)}});
}

}  // namespace

Result<std::shared_ptr<const Image>> picture_from_bytes(const Text& path, std::string_view bytes) {
  if (bytes.starts_with(png_signature)) return png_picture(path, bytes);
  if (looks_like_xml(bytes)) return svg_picture(path, bytes);
  return picture_messages::no_picture(path, kind_of(bytes));
}

Result<std::shared_ptr<const Image>> read_picture(const Text& path) {
  Diagnostics found;
  auto bytes = read_file(path.value, most_picture_bytes, path.span).take(found);
  if (!bytes) return found;
  return picture_from_bytes(path, *bytes);
}

Result<Pictures> read_pictures(const std::vector<Text>& paths) {
  Pictures pictures;
  Diagnostics errors;
  std::size_t pixels = 0;
  for (const Text& path : paths) {
    auto picture = read_picture(path).take(errors);
    if (!picture) continue;
    if (const auto* image = std::get_if<PixelPicture>(&(*picture)->content)) {
      pixels += image->pixels.size();
    }
    if (pixels > most_pixels_in_all) {
      errors.push_back(picture_messages::too_many_pixels_in_all(path, most_pixels_in_all));
      break;
    }
    pictures.push_back(*std::move(picture));
  }
  if (!errors.empty()) return errors;
  return pictures;
}

}  // namespace kijun
