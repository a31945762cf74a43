#include <cmath>

#include "render/draw.h"
#include "render/handles.h"
#include "render/messages.h"
#include "render/png_resolution.h"
#include "render/render.h"

namespace kijun {

Result<std::string> render_png(const Frame& frame, const FontSet& fonts, double dots_per_inch) {
  const double scale = dots_per_inch / 72;
  const auto pixels = [scale](Pt length) {
    return static_cast<int>(std::ceil(snapped(length * scale).v));
  };
  const SurfaceHandle surface(cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, pixels(frame.size.width), pixels(frame.size.height)));
  const CairoHandle cr(cairo_create(surface.get()));
  cairo_set_source_rgb(cr.get(), 1, 1, 1);
  cairo_paint(cr.get());
  cairo_scale(cr.get(), scale, scale);
  set_font_options(cr.get());
  draw_paths(cr.get(), frame.items);
  const bool drawn = draw_pictures(cr.get(), frame.items);
  draw_texts(cr.get(), frame.items, fonts);
  cairo_status_t status = drawn ? cairo_status(cr.get()) : CAIRO_STATUS_NO_MEMORY;
  std::string bytes;
  if (status == CAIRO_STATUS_SUCCESS) {
    status = cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes);
  }
  if (status != CAIRO_STATUS_SUCCESS) {
    return render_messages::not_drawn(frame.title, "PNG", cairo_status_to_string(status));
  }
  set_png_resolution(bytes, dots_per_inch);
  return bytes;
}

}  // namespace kijun
