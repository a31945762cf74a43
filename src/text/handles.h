// Owners of what Pango, HarfBuzz and Fontconfig hand out.
#pragma once

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pango.h>

#include "base/handle.h"

namespace kijun {

template <typename T>
using GObjectHandle = Handle<T, g_object_unref>;

using FcConfigHandle = Handle<FcConfig, FcConfigDestroy>;
using HbBlobHandle = Handle<hb_blob_t, hb_blob_destroy>;
using HbFaceHandle = Handle<hb_face_t, hb_face_destroy>;
using HbFontHandle = Handle<hb_font_t, hb_font_destroy>;
using HbDrawFuncsHandle = Handle<hb_draw_funcs_t, hb_draw_funcs_destroy>;
using FontDescriptionHandle = Handle<PangoFontDescription, pango_font_description_free>;
using ScriptIterHandle = Handle<PangoScriptIter, pango_script_iter_free>;
using GlyphStringHandle = Handle<PangoGlyphString, pango_glyph_string_free>;

}  // namespace kijun
