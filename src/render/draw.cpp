#include "render/draw.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "render/each.h"
#include "render/handles.h"

namespace kijun {
namespace {

void set_colour(cairo_t* cr, Colour colour) {
  cairo_set_source_rgb(cr, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

struct SegmentDrawer {
  cairo_t* cr;
  Point offset;

  void operator()(const MoveTo& s) const {
    const Point to = offset + s.to;
    cairo_move_to(cr, snapped(to.x).v, snapped(to.y).v);
  }
  void operator()(const LineTo& s) const {
    const Point to = offset + s.to;
    cairo_line_to(cr, snapped(to.x).v, snapped(to.y).v);
  }
  void operator()(const CurveTo& s) const {
    const Point a = offset + s.control1;
    const Point b = offset + s.control2;
    const Point to = offset + s.to;
    cairo_curve_to(cr, snapped(a.x).v, snapped(a.y).v, snapped(b.x).v, snapped(b.y).v,
                   snapped(to.x).v, snapped(to.y).v);
  }
  void operator()(const ClosePath&) const { cairo_close_path(cr); }
};

// Into SVG and PDF a stroke goes as it is. Cairo makes its outline all the same, up to three times,
// to know which points it reaches: a point's exactness will do for that. Dashes finer than the
// tolerance it would replace.
void measure_coarsely(cairo_t* cr, const std::vector<double>& dash) {
  if (cairo_surface_get_type(cairo_get_target(cr)) == CAIRO_SURFACE_TYPE_IMAGE) return;
  const double period = std::accumulate(dash.begin(), dash.end(), 0.0);
  cairo_set_tolerance(cr, dash.empty() ? 1 : std::min(1.0, period));
}

void set_stroke(cairo_t* cr, const Stroke& stroke) {
  set_colour(cr, stroke.colour);
  cairo_set_line_width(cr, snapped(stroke.width).v);
  // A mitre would reach beyond the point where two lines meet: a score would read too high.
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(cr, stroke.cap == Cap::round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
  std::vector<double> dash;
  dash.reserve(stroke.dash.size());
  for (const Pt length : stroke.dash) dash.push_back(snapped(length).v);
  cairo_set_dash(cr, dash.data(), static_cast<int>(dash.size()), 0);
  measure_coarsely(cr, dash);
}

void draw_text(cairo_t* cr, const TextItem& text, Point offset, const FontSet& fonts) {
  const ShapedRun& run = text.run;
  std::vector<cairo_glyph_t> glyphs;
  std::vector<cairo_text_cluster_t> clusters;
  glyphs.reserve(run.glyphs.size());
  clusters.reserve(run.glyphs.size());
  const Point origin = offset + text.origin;
  double pen = 0;
  std::uint32_t cluster_start = 0;
  for (const Glyph& glyph : run.glyphs) {
    if (clusters.empty() || glyph.offset != cluster_start) {
      // What has no glyph of its own goes with the character before it, or the first after it.
      if (!clusters.empty()) {
        clusters.back().num_bytes = static_cast<int>(glyph.offset - cluster_start);
        cluster_start = glyph.offset;
      }
      clusters.push_back({0, 0});
    }
    clusters.back().num_glyphs += 1;
    glyphs.push_back(
        {glyph.index, snapped(origin.x + text.size * (pen + glyph.dx)).v, snapped(origin.y).v});
    pen += glyph.advance;
  }
  if (glyphs.empty()) return;
  clusters.back().num_bytes = static_cast<int>(run.text.size() - cluster_start);
  set_colour(cr, text.colour);
  cairo_set_font_face(cr, fonts.cairo_face(run.face));
  cairo_set_font_size(cr, snapped(text.size).v);
  cairo_show_text_glyphs(cr, run.text.data(), static_cast<int>(run.text.size()), glyphs.data(),
                         static_cast<int>(glyphs.size()), clusters.data(),
                         static_cast<int>(clusters.size()), cairo_text_cluster_flags_t{});
}

// The place of a picture on the page.
struct PictureDrawer {
  cairo_t* cr;
  Box box;

  bool operator()(const PixelPicture& picture) const {
    // Cairo only reads: what a surface is made for, it could as well be drawn on.
    auto* const pixels = const_cast<std::uint32_t*>(picture.pixels.data());
    const SurfaceHandle image(cairo_image_surface_create_for_data(
        reinterpret_cast<unsigned char*>(pixels), CAIRO_FORMAT_ARGB32, picture.width,
        picture.height, picture.width * 4));
    cairo_save(cr);
    cairo_translate(cr, snapped(box.min.x).v, snapped(box.min.y).v);
    cairo_scale(cr, snapped(box.width()).v / picture.width,
                snapped(box.height()).v / picture.height);
    cairo_set_source_surface(cr, image.get(), 0, 0);
    cairo_paint(cr);
    cairo_restore(cr);
    return true;
  }

  bool operator()(const VectorPicture& picture) const {
    const auto* const bytes = reinterpret_cast<const guint8*>(picture.svg.data());
    const VectorHandle handle(rsvg_handle_new_from_data(bytes, picture.svg.size(), nullptr));
    const RsvgRectangle place{snapped(box.min.x).v, snapped(box.min.y).v, snapped(box.width()).v,
                              snapped(box.height()).v};
    cairo_save(cr);
    const bool drawn =
        handle && rsvg_handle_render_document(handle.get(), cr, &place, nullptr) != 0;
    cairo_restore(cr);
    return drawn;
  }
};

}  // namespace

void set_font_options(cairo_t* cr) {
  const FontOptionsHandle options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options(cr, options.get());
}

void draw_path(cairo_t* cr, const PathItem& path, Point offset) {
  cairo_new_path(cr);
  const SegmentDrawer drawer{cr, offset};
  for (const Segment& segment : path.segments) std::visit(drawer, segment);
  if (path.fill) {
    set_colour(cr, *path.fill);
    cairo_fill_preserve(cr);
  }
  if (path.stroke) {
    set_stroke(cr, *path.stroke);
    cairo_stroke_preserve(cr);
  }
}

void draw_paths(cairo_t* cr, const std::vector<Item>& items, Point offset) {
  const double tolerance = cairo_get_tolerance(cr);
  each<PathItem>(
      items, [cr](const PathItem& path, Point place) { draw_path(cr, path, place); }, offset);
  cairo_set_tolerance(cr, tolerance);
}

bool draw_pictures(cairo_t* cr, const std::vector<Item>& items, Point offset) {
  bool all_drawn = true;
  each<ImageItem>(
      items,
      [&](const ImageItem& picture, Point place) {
        const PictureDrawer drawer{cr, translated(picture.box, place)};
        all_drawn = std::visit(drawer, picture.picture->content) && all_drawn;
      },
      offset);
  return all_drawn;
}

void draw_texts(cairo_t* cr, const std::vector<Item>& items, const FontSet& fonts, Point offset) {
  each<TextItem>(
      items, [cr, &fonts](const TextItem& text, Point place) { draw_text(cr, text, place, fonts); },
      offset);
}

}  // namespace kijun
