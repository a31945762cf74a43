#include "chart/proof.h"

#include "chart/segments.h"

namespace kijun {
namespace {

constexpr Pt tolerance{0.01};  // coordinates are snapped to 0.001

struct Ink {
  Role role = Role::grid;
  std::string owner;  // id of the group
  Box box;
};

struct Line {
  Role role = Role::grid;
  std::string owner;
  Point from, to;
};

struct Contents {
  std::vector<Ink> texts;
  std::vector<Ink> markers;
  std::vector<Line> lines;
};

// The subpaths' boxes and lines. Of a curve only the ends and control points count: its hull.
class Collector {
 public:
  Collector(const FontSet& fonts, Contents& out) : fonts_(fonts), out_(out) {}

  void items(const std::vector<Item>& list) {
    for (const Item& item : list) std::visit(*this, item.content);
  }

  void operator()(const GroupItem& group) {
    const std::string outer = owner_;
    const Point outer_offset = offset_;
    if (!group.id.empty()) owner_ = group.id;
    offset_ = offset_ + group.offset;
    items(group.items);
    owner_ = outer;
    offset_ = outer_offset;
  }

  void operator()(const TextItem& text) {
    const FaceMetrics metrics = fonts_.metrics(text.run.face);
    // The scale's numbers and scores are digits: nothing below the baseline, nothing above the
    // capitals.
    const bool digits = text.role == Role::tick || text.role == Role::value;
    const Box box =
        text_box(text, digits ? metrics.cap_height : metrics.ascent, digits ? 0 : metrics.descent);
    out_.texts.push_back({text.role, text.id.empty() ? owner_ : text.id,
                          translated(box, offset_).grown(-tolerance)});
  }

  void operator()(const ImageItem&) {}  // no chart has one

  void operator()(const PathItem& path) {
    if (path.role == Role::background || path.role == Role::tick) return;
    const bool stands_inside = path.role == Role::value || path.role == Role::series_name;
    if (stands_inside && !path.stroke) return;  // a text's paper
    const std::string owner = path.id.empty() ? owner_ : path.id;
    std::vector<Point> points;
    const auto finish = [&] {
      if (points.empty()) return;
      Box box{points.front(), points.front()};
      for (const Point& point : points) box = united(box, {point, point});
      if (path.role == Role::marker) out_.markers.push_back({path.role, owner, box});
      for (std::size_t i = 1; i < points.size() && path.role != Role::marker; ++i) {
        out_.lines.push_back({path.role, owner, points[i - 1], points[i]});
      }
      points.clear();
    };
    for (const Segment& segment : path.segments) {
      if (const auto* move = std::get_if<MoveTo>(&segment)) {
        finish();
        points.push_back(offset_ + move->to);
      } else if (const auto* line = std::get_if<LineTo>(&segment)) {
        points.push_back(offset_ + line->to);
      } else if (const auto* curve = std::get_if<CurveTo>(&segment)) {
        for (const Point& point : {curve->control1, curve->control2, curve->to}) {
          points.push_back(offset_ + point);
        }
      } else if (!points.empty()) {
        points.push_back(points.front());
        finish();
      }
    }
    finish();
  }

 private:
  const FontSet& fonts_;
  Contents& out_;
  std::string owner_;
  Point offset_;
};

class Inspection {
 public:
  Inspection(const Contents& contents, Box page) : contents_(contents), page_(page) {}

  std::vector<std::string> run() {
    for (std::size_t i = 0; i < contents_.texts.size(); ++i) inspect(i);
    for (std::size_t i = 0; i < contents_.lines.size(); ++i) {
      const Role role = contents_.lines[i].role;
      if (role == Role::leader || is_inside(role)) inspect_leader(i);
    }
    return std::move(found_);
  }

 private:
  void inspect(std::size_t index) {
    const Ink& text = contents_.texts[index];
    if (!page_.contains(text.box)) found_.push_back(text.owner + " leaves the frame");
    for (std::size_t j = index + 1; j < contents_.texts.size(); ++j) {
      if (text.box.overlaps(contents_.texts[j].box)) report(text.owner, contents_.texts[j].owner);
    }
    for (const Ink& marker : contents_.markers) {
      if (text.box.overlaps(marker.box)) report(text.owner, marker.owner);
    }
    if (text.role == Role::tick) return;
    for (const Line& line : contents_.lines) {
      if (!on_paper_of_its_own(text.role, line.role) && meets(line.from, line.to, text.box)) {
        report(text.owner, line.owner);
      }
    }
  }

  static bool is_inside(Role role) { return role == Role::value || role == Role::series_name; }

  // The paper behind a score interrupts lines but leaders; that behind a name only the grid's.
  static bool on_paper_of_its_own(Role text, Role line) {
    const bool grid = line == Role::grid || line == Role::axis || line == Role::baseline;
    return (is_inside(text) && grid) || (text == Role::value && line == Role::series);
  }

  void inspect_leader(std::size_t index) {
    const Line& leader = contents_.lines[index];
    for (const Ink& marker : contents_.markers) {
      if (meets(leader.from, leader.to, marker.box)) report(leader.owner, marker.owner);
    }
    for (std::size_t j = 0; j < contents_.lines.size(); ++j) {
      const Line& other = contents_.lines[j];
      const bool again = other.role == leader.role && j <= index;
      if (again || other.owner == leader.owner || other.role == Role::axis) continue;
      if (is_inside(leader.role) && on_paper_of_its_own(leader.role, other.role)) continue;
      if (cross(leader.from, leader.to, other.from, other.to)) report(leader.owner, other.owner);
    }
  }

  void report(const std::string& one, const std::string& other) {
    found_.push_back(one + " overlaps " + other);
  }

  const Contents& contents_;
  Box page_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> overlaps(const Frame& frame, const FontSet& fonts, Pt padding) {
  Contents contents;
  Collector(fonts, contents).items(frame.items);
  const Box all{{}, {frame.size.width, frame.size.height}};
  return Inspection(contents, all.grown(-padding)).run();
}

}  // namespace kijun
