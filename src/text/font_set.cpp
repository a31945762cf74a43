#include "text/font_set.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <functional>
#include <system_error>
#include <unordered_map>

#include <hb-ot.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "base/utf8.h"
#include "text/cairo_face.h"
#include "text/font_file.h"
#include "text/handles.h"
#include "text/messages.h"
#include "text/spacing.h"

namespace kijun {
namespace {

struct FaceFile {
  const char* file;
  const char* post_script_name;
  const char* family;
  PangoWeight weight;
};

// In the order of enum class Face.
constexpr std::array<FaceFile, 3> face_files{{
    {"BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Regular", "BIZ UDPGothic", PANGO_WEIGHT_NORMAL},
    {"BIZUDPGothic-Bold.ttf", "BIZUDPGothic-Bold", "BIZ UDPGothic", PANGO_WEIGHT_BOLD},
    {"BIZUDGothic-Regular.ttf", "BIZUDGothic-Regular", "BIZ UDGothic", PANGO_WEIGHT_NORMAL},
}};

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

// Looked up, never walked: its order cannot reach any output.
using RunCache = std::unordered_map<std::string, ShapedRun, TextHash, std::equal_to<>>;

// One font file, open, with all that is asked of it later.
struct LoadedFace {
  HbFaceHandle face;
  HbFontHandle font;  // scaled to font units
  double units_per_em = 0;
  FaceMetrics metrics;
  FontDescriptionHandle description;
  GObjectHandle<PangoFont> pango_font;
  CairoFaceHandle cairo_face;
  RunCache runs;
};

std::string post_script_name(hb_face_t* face) {
  std::array<char, 64> buffer{};
  unsigned int size = buffer.size();
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size,
                      buffer.data());
  return {buffer.data(), size};
}

FaceMetrics measure(hb_font_t* font, double units_per_em) {
  hb_font_extents_t extents{};
  hb_font_get_h_extents(font, &extents);
  hb_position_t cap_height = 0;
  hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
  return {extents.ascender / units_per_em, -extents.descender / units_per_em,
          cap_height / units_per_em};
}

Result<LoadedFace> open_face(const std::string& path, const FaceFile& expected) {
  const HbBlobHandle blob(hb_blob_create_from_file_or_fail(path.c_str()));
  if (!blob) {
    const std::error_code reason(errno, std::generic_category());
    return text_messages::font_unreadable(path, reason.message());
  }
  unsigned int length = 0;
  const char* bytes = hb_blob_get_data(blob.get(), &length);
  if (const auto fault = truetype_fault({bytes, length})) {
    return text_messages::font_damaged(path, *fault);
  }
  LoadedFace loaded;
  loaded.face.reset(hb_face_create(blob.get(), 0));
  const std::string found = post_script_name(loaded.face.get());
  if (found != expected.post_script_name) {
    return text_messages::font_is_another(path, expected.post_script_name, found);
  }
  loaded.font.reset(hb_font_create(loaded.face.get()));
  loaded.units_per_em = hb_face_get_upem(loaded.face.get());
  loaded.metrics = measure(loaded.font.get(), loaded.units_per_em);
  return loaded;
}

// HarfBuzz calls one of these for every segment of a glyph; `out` is the Outline.
HbDrawFuncsHandle outline_functions() {
  using Kind = OutlineSegment::Kind;
  HbDrawFuncsHandle functions(hb_draw_funcs_create());
  hb_draw_funcs_set_move_to_func(
      functions.get(),
      [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x, float y, void*) {
        static_cast<Outline*>(out)->push_back({Kind::move, 0, 0, 0, 0, x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_line_to_func(
      functions.get(),
      [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x, float y, void*) {
        static_cast<Outline*>(out)->push_back({Kind::line, 0, 0, 0, 0, x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_quadratic_to_func(
      functions.get(),
      [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x1, float y1, float x, float y,
         void*) {
        static_cast<Outline*>(out)->push_back({Kind::quadratic, x1, y1, 0, 0, x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_cubic_to_func(
      functions.get(),
      [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, float x1, float y1, float x2, float y2,
         float x, float y, void*) {
        static_cast<Outline*>(out)->push_back({Kind::cubic, x1, y1, x2, y2, x, y});
      },
      nullptr, nullptr);
  hb_draw_funcs_set_close_path_func(
      functions.get(),
      [](hb_draw_funcs_t*, void* out, hb_draw_state_t*, void*) {
        static_cast<Outline*>(out)->push_back({Kind::close});
      },
      nullptr, nullptr);
  hb_draw_funcs_make_immutable(functions.get());
  return functions;
}

}  // namespace

// Not const-correct inside: shaping fills caches. A FontSet belongs to one thread.
struct FontSet::State {
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    // Pango 1.50 forgets to give back the configuration with its last font map.
    for (LoadedFace& face : faces) face.pango_font.reset();
    context.reset();
    if (map) pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), nullptr);
  }

  FcConfigHandle config;
  GObjectHandle<PangoFontMap> map;
  GObjectHandle<PangoContext> context;
  HbDrawFuncsHandle draw = outline_functions();
  GlyphStringHandle glyphs{pango_glyph_string_new()};  // reused between calls
  PangoLanguage* japanese = pango_language_from_string("ja");
  std::array<LoadedFace, 3> faces;

  LoadedFace& at(Face face) { return faces.at(static_cast<std::size_t>(face)); }
  Result<Done> add_files(const std::string& folder);
  Result<Done> connect_pango(const std::string& folder);
  ShapedRun shape(const std::string& text, Face face);
  void shape_stretch(const PangoAnalysis& analysis, std::string_view stretch, ShapedRun& run,
                     double unit);
};

Result<Done> FontSet::State::add_files(const std::string& folder) {
  Diagnostics errors;
  for (std::size_t i = 0; i < face_files.size(); ++i) {
    const std::string path = folder + "/" + face_files.at(i).file;
    if (auto opened = open_face(path, face_files.at(i)).take(errors)) {
      faces.at(i) = *std::move(opened);
      // One file after the other, not the folder: Fontconfig prints about folders without a cache.
      if (FcConfigAppFontAddFile(config.get(), reinterpret_cast<const FcChar8*>(path.c_str())) ==
          FcFalse) {
        errors.push_back(text_messages::font_not_accepted(path, "Fontconfig"));
      }
      faces.at(i).cairo_face = open_cairo_face(path);
      if (!faces.at(i).cairo_face) {
        errors.push_back(text_messages::font_not_accepted(path, "Cairo"));
      }
    }
  }
  if (!errors.empty()) return errors;
  return Done{};
}

Result<Done> FontSet::State::connect_pango(const std::string& folder) {
  // Pango starts a thread that reads the machine's fonts unless a configuration is current: an
  // empty one.
  FcConfigSetCurrent(FcConfigHandle(FcConfigCreate()).get());
  map.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config.get());
  context.reset(pango_font_map_create_context(map.get()));
  const Handle<cairo_font_options_t, cairo_font_options_destroy> options(
      cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context.get(), options.get());
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_language(context.get(), japanese);

  for (std::size_t i = 0; i < faces.size(); ++i) {
    LoadedFace& face = faces.at(i);
    face.description.reset(pango_font_description_new());
    pango_font_description_set_family(face.description.get(), face_files.at(i).family);
    pango_font_description_set_weight(face.description.get(), face_files.at(i).weight);
    // At this size one font unit is one of Pango's pixels, so that no advance is rounded.
    pango_font_description_set_absolute_size(face.description.get(),
                                             face.units_per_em * PANGO_SCALE);
    face.pango_font.reset(
        pango_font_map_load_font(map.get(), context.get(), face.description.get()));
    if (!face.pango_font) {
      return text_messages::font_not_accepted(folder + "/" + face_files.at(i).file, "Pango");
    }
  }
  return Done{};
}

void FontSet::State::shape_stretch(const PangoAnalysis& analysis, std::string_view stretch,
                                   ShapedRun& run, double unit) {
  const auto start = static_cast<std::size_t>(stretch.data() - run.text.data());
  pango_shape_full(stretch.data(), static_cast<int>(stretch.size()), run.text.data(),
                   static_cast<int>(run.text.size()), &analysis, glyphs.get());
  for (int i = 0; i < glyphs->num_glyphs; ++i) {
    const PangoGlyphInfo& shaped = glyphs->glyphs[i];
    if (shaped.glyph == PANGO_GLYPH_EMPTY) continue;  // a character without ink or width
    Glyph glyph;
    glyph.index = (shaped.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 ? 0 : shaped.glyph;
    glyph.offset =
        static_cast<std::uint32_t>(start + static_cast<std::size_t>(glyphs->log_clusters[i]));
    glyph.advance = shaped.geometry.width * unit;
    glyph.dx = shaped.geometry.x_offset * unit;
    run.glyphs.push_back(glyph);
  }
}

ShapedRun FontSet::State::shape(const std::string& text, Face face) {
  ShapedRun run{text, face, {}};
  if (text.empty()) return run;
  run.glyphs.reserve(text.size() / 3 + 1);
  const LoadedFace& loaded = at(face);
  const double unit = 1 / (loaded.units_per_em * PANGO_SCALE);
  // Of what Pango divides a text by only the script is left: the font is known, and the direction.
  PangoAnalysis analysis{};
  analysis.font = loaded.pango_font.get();
  analysis.language = japanese;
  const ScriptIterHandle scripts(
      pango_script_iter_new(run.text.data(), static_cast<int>(run.text.size())));
  do {
    const char* begin = nullptr;
    const char* end = nullptr;
    PangoScript script{};
    pango_script_iter_get_range(scripts.get(), &begin, &end, &script);
    analysis.script = static_cast<guint8>(script);
    shape_stretch(analysis, {begin, end}, run, unit);
  } while (pango_script_iter_next(scripts.get()) != 0);
  space_out(run);
  return run;
}

FontSet::FontSet(std::unique_ptr<State> state) : state_(std::move(state)) {}
FontSet::FontSet(FontSet&&) noexcept = default;
FontSet& FontSet::operator=(FontSet&&) noexcept = default;
FontSet::~FontSet() = default;

Result<FontSet> FontSet::load(const std::string& folder) {
  auto state = std::make_unique<State>();
  state->config.reset(FcConfigCreate());
  Diagnostics errors;
  if (!state->add_files(folder).take(errors)) return errors;
  if (!state->connect_pango(folder).take(errors)) return errors;
  return FontSet(std::move(state));
}

const ShapedRun& FontSet::shape(std::string_view text, Face face) const {
  RunCache& runs = state_->at(face).runs;
  const auto known = runs.find(text);
  if (known != runs.end()) return known->second;
  std::string key(text);
  ShapedRun run = state_->shape(key, face);
  return runs.emplace(std::move(key), std::move(run)).first->second;
}

bool FontSet::has_glyph(char32_t code, Face face) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(state_->at(face).font.get(), code, &glyph) != 0;
}

bool FontSet::has_variant(char32_t code, char32_t selector, Face face) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_variation_glyph(state_->at(face).font.get(), code, selector, &glyph) != 0;
}

FaceMetrics FontSet::metrics(Face face) const { return state_->at(face).metrics; }

double FontSet::units_per_em(Face face) const { return state_->at(face).units_per_em; }

Outline FontSet::outline(Face face, std::uint32_t glyph) const {
  Outline segments;
  hb_font_get_glyph_shape(state_->at(face).font.get(), glyph, state_->draw.get(), &segments);
  return segments;
}

cairo_font_face_t* FontSet::cairo_face(Face face) const {
  return state_->at(face).cairo_face.get();
}

}  // namespace kijun
