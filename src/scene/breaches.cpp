#include <cmath>
#include <set>

#include "scene/frame.h"

namespace kijun {
namespace {

// Cairo's 24.8 fixed point wraps round, without an error, beyond 2^23; nothing sensible is larger
// than this.
constexpr double farthest = 1e6;

bool sound(double value) { return std::isfinite(value) && std::abs(value) <= farthest; }
bool sound(Point point) { return sound(point.x.v) && sound(point.y.v); }

bool has_control(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) return true;
  }
  return false;
}

class Inspection {
 public:
  explicit Inspection(std::vector<std::string>& found) : found_(found) {}

  void items(const std::vector<Item>& list) {
    for (const Item& item : list) std::visit(*this, item.content);
  }

  void operator()(const GroupItem& group) {
    enter("group", group.role, group.id);
    if (!sound(group.offset)) report("its offset is not a sound number");
    const Point outer = offset_;
    offset_ = offset_ + group.offset;
    items(group.items);
    offset_ = outer;
  }

  void operator()(const PathItem& path) {
    enter("path", path.role, path.id);
    if (path.segments.empty() || !std::holds_alternative<MoveTo>(path.segments.front())) {
      report("it does not begin with a MoveTo");
    }
    bool all_sound = true;
    for (const Segment& segment : path.segments) {
      all_sound = all_sound && std::visit([this](const auto& s) { return placed(s); }, segment);
    }
    if (!all_sound) report("a coordinate is not a sound number");
    if (!path.stroke && !path.fill) report("it has neither stroke nor fill");
    if (path.stroke) check(*path.stroke);
  }

  void operator()(const TextItem& text) {
    enter("text", text.role, text.id);
    if (!sound(offset_ + text.origin)) report("its origin is not a sound number");
    if (!sound(text.size.v) || text.size.v <= 0) report("its size is not a positive number");
    if (has_control(text.run.text)) report("it holds a control character");
    if (text.run.text.empty()) report("it is empty");
    check(text.run);
  }

  void operator()(const ImageItem& picture) {
    enter("picture", picture.role, picture.id);
    const Box& box = picture.box;
    if (!sound(offset_ + box.min) || !sound(offset_ + box.max)) {
      report("its box is not of sound numbers");
    } else if (box.width() <= Pt(0) || box.height() <= Pt(0)) {
      report("its box is empty");
    }
    if (!picture.picture) report("it has no picture");
  }

 private:
  bool placed(const MoveTo& s) const { return sound(offset_ + s.to); }
  bool placed(const LineTo& s) const { return sound(offset_ + s.to); }
  bool placed(const CurveTo& s) const {
    return sound(offset_ + s.control1) && sound(offset_ + s.control2) && sound(offset_ + s.to);
  }
  bool placed(const ClosePath&) const { return true; }

  void check(const Stroke& stroke) {
    if (!sound(stroke.width.v) || stroke.width.v <= 0) report("its width is not a positive number");
    double period = 0;
    bool dash_sound = true;
    for (const Pt length : stroke.dash) {
      dash_sound = dash_sound && sound(length.v) && length.v >= 0;
      period += length.v;
    }
    if (!dash_sound || (!stroke.dash.empty() && !(period > 0))) report("its dash is not drawable");
  }

  void check(const ShapedRun& run) {
    if (run.glyphs.empty() && !run.text.empty()) report("it is not shaped");
    std::uint32_t before = 0;
    for (const Glyph& glyph : run.glyphs) {
      if (glyph.index == 0) report("a character has no glyph");
      if (!sound(glyph.advance) || !sound(glyph.dx)) report("a glyph's place is not a number");
      if (glyph.offset < before || glyph.offset >= run.text.size()) {
        report("its glyphs are not in the order of its text");
      }
      before = glyph.offset;
    }
  }

  void enter(std::string_view kind, Role role, const std::string& id) {
    where_ = std::string(kind) + " " + std::string(name(role)) + (id.empty() ? "" : " #" + id);
    if (!id.empty() && !ids_.insert(id).second) report("its id is taken");
  }

  void report(std::string_view what) { found_.push_back(where_ + ": " + std::string(what)); }

  std::vector<std::string>& found_;
  std::set<std::string> ids_;
  std::string where_;
  Point offset_;
};

}  // namespace

std::vector<std::string> breaches(const Frame& frame) {
  std::vector<std::string> found;
  if (!sound(frame.size.width.v) || !sound(frame.size.height.v) || frame.size.width.v <= 0 ||
      frame.size.height.v <= 0) {
    found.emplace_back("frame: its size is not positive");
  }
  Inspection(found).items(frame.items);
  return found;
}

}  // namespace kijun
