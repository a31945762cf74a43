#include "render/svg_marks.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "render/each.h"
#include "render/svg_text.h"

namespace kijun {
namespace {

// The marks of a frame in groups of their own: <g id="series-1" class="series" data-group="…">.
class MarksWriter {
 public:
  // One element a path, in their order.
  explicit MarksWriter(std::vector<std::string_view> elements) : elements_(std::move(elements)) {}

  std::string take(const std::vector<Item>& items) {
    write(items);
    return std::move(out_);
  }

 private:
  void write(const std::vector<Item>& items) {
    for (const Item& item : items) {
      if (const auto* group = std::get_if<GroupItem>(&item.content)) {
        if (!holds<PathItem>(group->items)) continue;
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
    append_data(out_, data);
    out_ += ">\n";
    return true;
  }

  std::vector<std::string_view> elements_;
  std::size_t next_ = 0;
  std::string out_;
};

}  // namespace

Result<std::string> svg_marks(const Frame& frame, PathElements& paths) {
  Diagnostics diagnostics;
  auto elements = paths.of(frame).take(diagnostics);
  if (!elements) return diagnostics;
  return MarksWriter(*std::move(elements)).take(frame.items);
}

}  // namespace kijun
