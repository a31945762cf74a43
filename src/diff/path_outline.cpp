#include "diff/path_outline.h"

#include <algorithm>
#include <cmath>

#include "base/number.h"

namespace kijun {
namespace {

constexpr double furthest = 1e6;  // that a picture of paper can reach

std::size_t points_of(char command) {
  switch (command) {
    case 'M':
    case 'L':
      return 1;
    case 'C':
      return 3;
    default:
      return 0;
  }
}

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n,";
  std::vector<std::string_view> words;
  for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
    words.push_back(text.substr(at, end - at));
    at = text.find_first_not_of(blanks, end);
  }
  return words;
}

bool is_upright_square(const std::vector<Point>& corners) {
  const Pt side = corners[1].x - corners[0].x;
  return std::abs((corners[1].y - corners[0].y).v) < std::abs(side.v) / 10;
}

bool points_up(const std::vector<Point>& corners) { return corners[0].y < corners[1].y; }

// A plus has its outermost corners on its box's middle lines, a cross none near them.
bool is_plus(const PathOutline& outline) {
  const Box box = bounds(outline);
  const double middle = (box.min.x + box.max.x).v / 2;
  return std::any_of(outline.points.begin(), outline.points.end(), [&](Point corner) {
    return corner.y == box.min.y && std::abs(corner.x.v - middle) < box.width().v / 5;
  });
}

}  // namespace

std::optional<PathOutline> read_path_outline(std::string_view data) {
  const std::vector<std::string_view> words = words_of(data);
  PathOutline outline;
  for (std::size_t at = 0; at < words.size();) {
    if (words[at].size() != 1) return std::nullopt;
    const char command = words[at++].front();
    const std::size_t points = points_of(command);
    if (points == 0 && command != 'Z') return std::nullopt;
    if (words.size() - at < points * 2) return std::nullopt;
    outline.commands += command;
    for (std::size_t i = 0; i < points; ++i) {
      const auto x = parse_number(words[at++]);
      const auto y = parse_number(words[at++]);
      if (!x || !y || std::abs(*x) > furthest || std::abs(*y) > furthest) return std::nullopt;
      outline.points.push_back({Pt(*x), Pt(*y)});
    }
  }
  if (outline.commands.size() > 1 && outline.commands.back() == 'M') {
    outline.commands.pop_back();
    outline.points.pop_back();
  }
  if (outline.points.empty()) return std::nullopt;
  return outline;
}

Box bounds(const PathOutline& outline) {
  Box box{outline.points.front(), outline.points.front()};
  for (const Point point : outline.points) box = united(box, {point, point});
  return box;
}

std::string shape_name(const PathOutline& outline) {
  if (outline.commands.find('C') != std::string::npos) return "circle";
  const std::size_t corners = outline.points.size();
  switch (corners) {
    case 3:
      return points_up(outline.points) ? "triangle" : "inverted triangle";
    case 4:
      return is_upright_square(outline.points) ? "square" : "diamond";
    case 10:
      return "star";
    case 12:
      return is_plus(outline) ? "plus" : "cross";
    default:
      return "polygon of " + std::to_string(corners) + " corners";
  }
}

}  // namespace kijun
