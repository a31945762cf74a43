#include "resolve/template_values.h"

#include <string_view>

#include "base/number.h"
#include "spec/key_table.h"
#include "spec/read_choice.h"
#include "spec/shapes.h"

namespace kijun {
namespace {

constexpr Choice<Face> faces[] = {
    {"regular", Face::regular}, {"bold", Face::bold}, {"tabular", Face::tabular}};

constexpr Choice<Marker> markers[] = {{"circle", Marker::circle},
                                      {"square", Marker::square},
                                      {"triangle", Marker::triangle},
                                      {"diamond", Marker::diamond},
                                      {"inverted-triangle", Marker::inverted_triangle},
                                      {"cross", Marker::cross},
                                      {"plus", Marker::plus},
                                      {"star", Marker::star}};

constexpr Shape face_shape = one_of<faces>("face");
constexpr Shape marker_shape = one_of<markers>("marker");

constexpr Shape length_between(double low, double high, Phrase expected) {
  return {.kind = Shape::Kind::length, .expected = expected, .low = low, .high = high};
}

// Smaller print is not read by everybody, nor copied well.
constexpr Shape type_size =
    length_between(6, 200, {"a type size from 6pt to 200pt", "文字の大きさ（6pt から 200pt）"});
constexpr Shape leading{.kind = Shape::Kind::number,
                        .expected = {"the distance of lines as a multiple of the size, from 1 to 4",
                                     "文字の大きさに対する行送りの倍率（1 から 4）"},
                        .low = 1,
                        .high = 4};

}  // namespace

constexpr Shape length_shape = length_between(  // 4000 pt are longer than A0
    0, 4000,
    {"a length such as 170mm or 10pt, up to 4000pt", "長さ（例: 170mm、10pt。4000pt まで）"});
constexpr Shape line_width_shape{
    .kind = Shape::Kind::length,
    .expected = {"a line width up to 20pt, not 0", "線の太さ（20pt まで。0 は不可）"},
    .low = 0,
    .high = 20,
    .low_included = false};
constexpr Shape colour_shape{
    .kind = Shape::Kind::colour,
    .expected = {"a colour, \"#rrggbb\" in quotes", "色（引用符で囲んだ \"#rrggbb\"）"}};

namespace {

// on, off, …; none 0; [] is a solid line.
constexpr Shape dash_shape{.kind = Shape::Kind::list,
                           .expected = {"a list of lengths, on and off in turn ([]: solid)",
                                        "線と隙間の長さを交互に並べたリスト（[] は実線）"},
                           .item = &line_width_shape};

bool read_dash(const YamlNode& node, const Shape& shape, std::vector<Pt>& into,
               Problems& problems) {
  if (!read_value(node, shape, into, problems)) return false;
  if (into.size() % 2 == 0) return true;
  problems.add(messages::out_of_bounds({std::to_string(into.size()) + " lengths", node.span},
                                       "an even number: on and off in turn"));
  return false;
}

constexpr KeyRow<TypeStyle> type_keys[] = {
    {"face",
     true,
     &face_shape,
     {"The typeface; tabular has digits of one width.", "書体。tabular は数字の幅が揃う。"},
     field_choice<&TypeStyle::face, faces>},
    {"size", true, &type_size, {"Size of the type.", "文字の大きさ。"}, field<&TypeStyle::size>},
    {"leading",
     true,
     &leading,
     {"Distance of lines / size.", "行送り（文字の大きさに対する倍率）。"},
     field<&TypeStyle::leading>},
    {"colour",
     true,
     &colour_shape,
     {"Colour of the type.", "文字の色。"},
     field<&TypeStyle::colour>},
};

constexpr KeyRow<LineStyle> line_keys[] = {
    {"colour", true, &colour_shape, {"Colour of the line.", "線の色。"}, field<&LineStyle::colour>},
    {"width",
     true,
     &line_width_shape,
     {"Width of the line.", "線の太さ。"},
     field<&LineStyle::width>},
    {"dash",
     true,
     &dash_shape,
     {"Its dashes.", "線種（破線）。"},
     field_by<&LineStyle::dash, read_dash>},
};

constexpr KeyRow<SeriesStyle> series_keys[] = {
    {"colour",
     true,
     &colour_shape,
     {"Colour of line and markers.", "線と点の色。"},
     field<&SeriesStyle::colour>},
    {"dash",
     true,
     &dash_shape,
     {"Dashes of the line.", "線種（破線）。"},
     field_by<&SeriesStyle::dash, read_dash>},
    {"marker",
     true,
     &marker_shape,
     {"Shape of the markers.", "点の形。"},
     field_choice<&SeriesStyle::marker, markers>},
    {"hollow",
     true,
     &shapes::truth,
     {"true: markers are filled with paper.", "true なら、点の中を紙の色で塗る。"},
     field<&SeriesStyle::hollow>},
};

template <typename Number, typename T>
bool read_plain(const YamlNode& node, const Shape& shape, T& into, Problems& problems) {
  Located<Number> number;
  if (!read_value(node, shape, number, problems)) return false;
  into = static_cast<T>(number.value);
  return true;
}

}  // namespace

constexpr Shape type_style_shape = mapping_of<type_keys>(
    "the type style",
    {"a mapping {face:, size:, leading:, colour:}", "{face:, size:, leading:, colour:}"});
constexpr Shape line_style_shape = mapping_of<line_keys>(
    "the line", {"a mapping {colour:, width:, dash:}", "{colour:, width:, dash:}"});
constexpr Shape series_style_shape = mapping_of<series_keys>(
    "the series style",
    {"a mapping {colour:, dash:, marker:, hollow:}", "{colour:, dash:, marker:, hollow:}"});

bool read_value(const YamlNode& node, const Shape& shape, Colour& into, Problems& problems) {
  if (!is_text(node, expected_text(shape), problems)) return false;
  const std::optional<Colour> colour = parse_colour(node.text);
  if (!colour) problems.add(messages::not_a_colour({node.text, node.span}));
  if (colour) into = *colour;
  return colour.has_value();
}

bool read_value(const YamlNode& node, const Shape& shape, double& into, Problems& problems) {
  return read_plain<double>(node, shape, into, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, int& into, Problems& problems) {
  return read_plain<long long>(node, shape, into, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, bool& into, Problems& problems) {
  return read_plain<bool>(node, shape, into, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, TypeStyle& into, Problems& problems) {
  return read_mapping(node, shape, type_keys, into, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, LineStyle& into, Problems& problems) {
  return read_mapping(node, shape, line_keys, into, problems);
}

bool read_value(const YamlNode& node, const Shape& shape, SeriesStyle& into, Problems& problems) {
  return read_mapping(node, shape, series_keys, into, problems);
}

}  // namespace kijun
