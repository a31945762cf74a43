#include "render/path_elements.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include <cairo-svg.h>

#include "render/draw.h"
#include "render/each.h"
#include "render/handles.h"
#include "render/messages.h"

namespace kijun {
namespace {

struct PlacedPath {
  const PathItem* path;
  Point offset;
  std::string* element;
};

// What Cairo is told of a path, as bytes. How large the sheet is counts too: a path that covers it
// is another element, and none is one beyond it.
class PathKey {
 public:
  PathKey(const PathItem& path, Point offset, const Size& sheet) : offset_(offset) {
    bytes_.reserve(20 * path.segments.size() + 80);
    add(sheet.width);
    add(sheet.height);
    for (const Segment& segment : path.segments) std::visit(*this, segment);
    if (path.fill) add('f', *path.fill);
    if (path.stroke) {
      add('s', path.stroke->colour);
      bytes_ += path.stroke->cap == Cap::round ? 'r' : 'b';
      add(path.stroke->width);
      for (const Pt length : path.stroke->dash) add(length);
    }
  }

  void operator()(const MoveTo& s) { add('m', s.to); }
  void operator()(const LineTo& s) { add('l', s.to); }
  void operator()(const CurveTo& s) {
    add('c', s.control1);
    add('c', s.control2);
    add('c', s.to);
  }
  void operator()(const ClosePath&) { bytes_ += 'z'; }

  std::string take() { return std::move(bytes_); }

 private:
  void add(char kind, Point place) {
    bytes_ += kind;
    add(offset_.x + place.x);
    add(offset_.y + place.y);
  }
  void add(char kind, Colour colour) {
    for (const unsigned part : {static_cast<unsigned>(kind), unsigned{colour.red},
                                unsigned{colour.green}, unsigned{colour.blue}}) {
      bytes_ += static_cast<char>(part);
    }
  }
  void add(Pt length) {
    const double told = snapped(length).v;
    bytes_.append(reinterpret_cast<const char*>(&told), sizeof told);
  }

  Point offset_;
  std::string bytes_;
};

// The elements that Cairo wrote for the paths: what is inside the outermost <g> of its file. Its
// own header and that group's id, which counts the surfaces of the process, are left out.
std::optional<std::string_view> elements_in(std::string_view cairo_svg) {
  constexpr std::string_view group = "<g id=\"surface";
  constexpr std::string_view end = "</g>\n</svg>";
  const std::size_t opens = cairo_svg.find(group);
  if (opens == std::string_view::npos) return std::nullopt;
  const std::size_t begin = cairo_svg.find(">\n", opens);
  const std::size_t closes = cairo_svg.rfind(end);
  if (begin == std::string_view::npos || closes == std::string_view::npos) return std::nullopt;
  // Paths of one colour need neither definitions nor further surfaces.
  const std::string_view elements = cairo_svg.substr(begin + 2, closes - begin - 2);
  if (cairo_svg.find("<defs>") != std::string_view::npos ||
      elements.find("<g") != std::string_view::npos) {
    return std::nullopt;
  }
  return elements;
}

// What Cairo writes for the paths: each element on a line of its own.
Result<std::string> drawn(const Frame& frame, std::span<const PlacedPath> paths) {
  std::string bytes;
  const SurfaceHandle surface(cairo_svg_surface_create_for_stream(
      append_bytes, &bytes, snapped(frame.size.width).v, snapped(frame.size.height).v));
  const CairoHandle cr(cairo_create(surface.get()));
  for (const PlacedPath& path : paths) draw_path(cr.get(), *path.path, path.offset);
  cairo_status_t status = cairo_status(cr.get());
  cairo_surface_finish(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return render_messages::not_drawn(frame.title, "SVG", cairo_status_to_string(status));
  }
  const auto elements = elements_in(bytes);
  if (!elements) {
    return render_messages::not_drawn(frame.title, "SVG",
                                      "this version of Cairo writes SVG in another form");
  }
  return std::string(*elements);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

// Cairo writes an element for a path; for one that leaves no ink it may write none. Then each is
// drawn by itself, to know which.
Result<Done> draw_elements(const Frame& frame, std::span<const PlacedPath> paths) {
  if (paths.empty()) return Done{};
  Diagnostics diagnostics;
  const auto all = drawn(frame, paths).take(diagnostics);
  if (!all) return diagnostics;
  const std::vector<std::string_view> lines = lines_of(*all);
  if (paths.size() == 1) {
    *paths.front().element = *all;
  } else if (lines.size() == paths.size()) {
    for (std::size_t i = 0; i < paths.size(); ++i) *paths[i].element = lines[i];
  } else {
    for (std::size_t i = 0; i < paths.size(); ++i) {
      if (!draw_elements(frame, paths.subspan(i, 1)).take(diagnostics)) return diagnostics;
    }
  }
  return Done{};
}

}  // namespace

Result<std::vector<std::string_view>> PathElements::of(const Frame& frame) {
  std::vector<const std::string*> wanted;
  std::vector<PlacedPath> unknown;
  each<PathItem>(frame.items, [&](const PathItem& path, Point offset) {
    const auto [place, added] = known_.try_emplace(PathKey(path, offset, frame.size).take());
    if (added) unknown.push_back({&path, offset, &place->second});
    wanted.push_back(&place->second);
  });
  Diagnostics diagnostics;
  if (!draw_elements(frame, unknown).take(diagnostics)) {
    known_.clear();
    return diagnostics;
  }
  std::vector<std::string_view> elements;
  elements.reserve(wanted.size());
  for (const std::string* element : wanted) elements.emplace_back(*element);
  return elements;
}

}  // namespace kijun
