// A PNG file in memory.
#pragma once

#include <string>

#include <cairo.h>

#include "base/handle.h"

namespace kijun::test {

// All of it half-transparent red.
inline std::string png_file(int width, int height) {
  const Handle<cairo_surface_t, cairo_surface_destroy> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height));
  const Handle<cairo_t, cairo_destroy> cr(cairo_create(surface.get()));
  cairo_set_source_rgba(cr.get(), 1, 0, 0, 0.5);
  cairo_paint(cr.get());
  std::string bytes;
  cairo_surface_write_to_png_stream(
      surface.get(),
      [](void* into, const unsigned char* data, unsigned int size) {
        static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(data), size);
        return CAIRO_STATUS_SUCCESS;
      },
      &bytes);
  return bytes;
}

}  // namespace kijun::test
