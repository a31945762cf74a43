#include "render/svg_marks.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <cairo-svg.h>

#include "render/draw.h"
#include "render/each.h"
#include "render/handles.h"
#include "render/messages.h"
#include "render/svg_text.h"

namespace kijun {
namespace {

// The elements that Cairo wrote for the paths: what is inside the outermost <g> of its file. Its
// own header and that group's id, which counts the surfaces of the process, are left out.
std::optional<std::string_view> elements_of(std::string_view cairo_svg) {
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

// What Cairo writes for the paths of the items: each element on a line of its own.
Result<std::string> drawn(const Frame& frame, const std::vector<Item>& items) {
  std::string bytes;
  const SurfaceHandle surface(cairo_svg_surface_create_for_stream(
      append_bytes, &bytes, snapped(frame.size.width).v, snapped(frame.size.height).v));
  const CairoHandle cr(cairo_create(surface.get()));
  draw_paths(cr.get(), items);
  cairo_status_t status = cairo_status(cr.get());
  cairo_surface_finish(surface.get());
  if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
  if (status != CAIRO_STATUS_SUCCESS) {
    return render_messages::not_drawn(frame.title, "SVG", cairo_status_to_string(status));
  }
  const auto elements = elements_of(bytes);
  if (!elements) {
    return render_messages::not_drawn(frame.title, "SVG",
                                      "this version of Cairo writes SVG in another form");
  }
  return std::string(*elements);
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.emplace_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

// The elements of every path, in drawing order. Cairo writes one for a path; for one that leaves no
// ink it may write none. Then each is drawn by itself, to know which.
Result<std::vector<std::string>> elements_by_path(const Frame& frame) {
  Result<std::string> all = drawn(frame, frame.items);
  if (!all.ok()) return all.diagnostics();
  std::size_t paths = 0;
  each<PathItem>(frame.items, [&paths](const PathItem&, Point) { ++paths; });
  std::vector<std::string> elements = lines_of(all.value());
  if (elements.size() == paths) return elements;
  elements.clear();
  Diagnostics diagnostics;
  each<PathItem>(frame.items, [&](const PathItem& path, Point offset) {
    auto alone = drawn(frame, {{GroupItem{path.role, "", offset, {{path}}}}}).take(diagnostics);
    if (alone) elements.push_back(*std::move(alone));
  });
  if (has_errors(diagnostics)) return diagnostics;
  return elements;
}

bool has_path(const std::vector<Item>& items) {
  return std::any_of(items.begin(), items.end(), [](const Item& item) {
    const auto* group = std::get_if<GroupItem>(&item.content);
    return group ? has_path(group->items) : std::holds_alternative<PathItem>(item.content);
  });
}

// The marks of a frame in groups of their own: <g id="series-1" class="series" data-group="…">.
class MarksWriter {
 public:
  // One element a path, in their order.
  explicit MarksWriter(std::vector<std::string> elements) : elements_(std::move(elements)) {}

  std::string take(const std::vector<Item>& items) {
    write(items);
    return std::move(out_);
  }

 private:
  void write(const std::vector<Item>& items) {
    for (const Item& item : items) {
      if (const auto* group = std::get_if<GroupItem>(&item.content)) {
        if (!has_path(group->items)) continue;
        const bool named = start(group->role, group->id, group->data);
        write(group->items);
        if (named) out_ += "</g>\n";
      } else if (const auto* path = std::get_if<PathItem>(&item.content)) {
        const bool named = start(path->role, path->id, path->data);
        out_ += elements_[next_++];
        if (named) out_ += "</g>\n";
      }
    }
  }

  bool start(Role role, const std::string& id, const std::vector<Datum>& data) {
    if (id.empty()) return false;
    out_ += "<g";
    append_attribute(out_, "id", id);
    append_attribute(out_, "class", name(role));
    for (const Datum& datum : data) {
      append_attribute(out_, "data-" + std::string(datum.name), datum.value);
    }
    out_ += ">\n";
    return true;
  }

  std::vector<std::string> elements_;
  std::size_t next_ = 0;
  std::string out_;
};

}  // namespace

Result<std::string> svg_marks(const Frame& frame) {
  Diagnostics diagnostics;
  auto elements = elements_by_path(frame).take(diagnostics);
  if (!elements) return diagnostics;
  return MarksWriter(*std::move(elements)).take(frame.items);
}

}  // namespace kijun
