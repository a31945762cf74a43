// Owners of Cairo's objects.
#pragma once

#include <librsvg/rsvg.h>
#include <string>

#include <cairo.h>

#include "base/handle.h"

namespace kijun {

using SurfaceHandle = Handle<cairo_surface_t, cairo_surface_destroy>;
using CairoHandle = Handle<cairo_t, cairo_destroy>;
using VectorHandle = Handle<RsvgHandle, g_object_unref>;
using FontOptionsHandle = Handle<cairo_font_options_t, cairo_font_options_destroy>;

// A cairo_write_func_t whose closure is a std::string.
inline cairo_status_t append_bytes(void* string, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(string)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace kijun
