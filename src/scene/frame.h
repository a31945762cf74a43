// A Frame: positioned items and nothing left to decide. What the renderers draw.
//
// Guarantees (checked by validate()): finite coordinates, all text shaped, non-empty ids unique
// within a frame. Drawing order: first all paths, in the order of the tree; then all pictures; then
// all texts. So a text is never under a line.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"
#include "scene/image.h"
#include "text/shaped_run.h"

namespace kijun {

// What an item is, for tests and for the SVG's classes.
enum class Role {
  background,
  grid,
  axis,
  tick,
  baseline,
  series,
  marker,
  interval,
  share,  // of those who gave an option a rank
  legend,
  label,
  leader,
  value,
  series_name,  // in charts
  figure,
  caption,
  heading,
  paragraph,
  table,
  note,
  contents,
  running_header,
  page_number,
  rule,  // on pages
};

std::string_view name(Role role);

struct MoveTo {
  Point to;
};
struct LineTo {
  Point to;
};
struct CurveTo {
  Point control1, control2, to;
};
struct ClosePath {};
using Segment = std::variant<MoveTo, LineTo, CurveTo, ClosePath>;

enum class Cap { butt, round };

struct Stroke {
  Colour colour;
  Pt width{1};
  std::vector<Pt> dash = {};  // on, off, …; empty: solid
  Cap cap = Cap::butt;
};

// What an item shows, for programs that read the SVG: data-NAME="value".
struct Datum {
  std::string_view name;  // lives as long as the program: a literal
  std::string value;
};

struct PathItem {
  Role role = Role::grid;
  std::string id;
  std::vector<Segment> segments;
  std::optional<Stroke> stroke;
  std::optional<Colour> fill;  // filled first, then stroked
  std::vector<Datum> data = {};
};

struct TextItem {
  Role role = Role::label;
  std::string id;
  ShapedRun run;
  Point origin;  // left end of the baseline
  Pt size{10};
  Colour colour;
};

// Stands on pages only: a chart's SVG has no pictures in it.
struct ImageItem {
  Role role = Role::figure;
  std::string id;
  Box box;  // of the picture's own proportions
  std::shared_ptr<const Image> picture;
};

struct Item;

// What ink is to those who do not see it: part of an element of the document's structure, or an
// artifact that nobody reads aloud, such as a rule or a page number.
struct Part {
  std::optional<std::size_t> element;  // index into Document::structure; none: an artifact
};

struct GroupItem {
  Role role = Role::figure;
  std::string id;
  Point offset;  // added to every coordinate inside
  std::vector<Item> items;
  std::optional<Part> part = {};  // of all ink inside; none: as the group around it says
  std::vector<Datum> data = {};
};

struct Item {
  std::variant<GroupItem, PathItem, TextItem, ImageItem> content;
};

struct Frame {
  Size size;
  std::string id;           // the figure's name
  std::string title;        // for <title>: label and caption
  std::string description;  // for <desc>: what the picture shows, in words
  std::string note;         // belongs under the picture where it is printed; may be empty
  std::string language = "ja";
  std::vector<Item> items;
};

// A readable dump for golden tests: one line an item, coordinates to 0.01 pt.
std::string dump(const Frame& frame);

// Empty when the guarantees hold; else one sentence per breach (a mistake in the program, not of
// the user).
std::vector<std::string> breaches(const Frame& frame);

// The box of a text's line: width of its advances, ascent and descent (em) around the baseline.
Box text_box(const TextItem& text, double ascent, double descent);

// A closed polygon or an open line through the points.
std::vector<Segment> polyline(const std::vector<Point>& points, bool closed);

// The outline of a circle as four curves.
std::vector<Segment> circle(Point centre, Pt radius);

std::vector<Segment> rectangle(const Box& box);

}  // namespace kijun
