#include "resolve/template_values.h"

#include <string_view>

#include "base/number.h"
#include "spec/key_table.h"
#include "spec/read_choice.h"

namespace kijun {
namespace {

constexpr double longest_length = 4000;  // points: longer than A0

std::optional<Pt> parse_length(std::string_view text) {
  if (text.size() < 3) return std::nullopt;
  const std::string_view unit = text.substr(text.size() - 2);
  const std::optional<double> number = parse_number(text.substr(0, text.size() - 2));
  if (!number) return std::nullopt;
  if (unit == "mm") return to_pt(Mm(*number));
  if (unit == "pt") return Pt(*number);
  return std::nullopt;
}

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

bool read_size(const YamlNode& node, Pt& into, Problems& problems) {
  if (!read_value(node, into, problems)) return false;
  if (into >= Pt(3) && into <= Pt(200)) return true;
  problems.add(messages::out_of_bounds({node.text, node.span}, "a type size from 3pt to 200pt"));
  return false;
}

bool read_leading(const YamlNode& node, double& into, Problems& problems) {
  Located<double> number;
  if (!read_value(node, number, problems)) return false;
  into = number.value;
  if (into >= 1 && into <= 4) return true;
  problems.add(messages::out_of_bounds(
      {node.text, node.span}, "the distance of lines as a multiple of the size, from 1 to 4"));
  return false;
}

bool read_width(const YamlNode& node, Pt& into, Problems& problems) {
  if (!read_value(node, into, problems)) return false;
  if (into > Pt(0) && into <= Pt(20)) return true;
  problems.add(messages::out_of_bounds({node.text, node.span}, "a line width up to 20pt, not 0"));
  return false;
}

bool read_marker(const YamlNode& node, Marker& into, Problems& problems) {
  return read_choice(node, "marker", markers, into, problems);
}

bool read_hollow(const YamlNode& node, bool& into, Problems& problems) {
  Located<bool> value;
  if (!read_value(node, value, problems)) return false;
  into = value.value;
  return true;
}

constexpr KeyRow<TypeStyle> type_keys[] = {
    {"face", true, "one of regular, bold, tabular", field<&TypeStyle::face>},
    {"size", true, "a length such as 10pt", field_by<&TypeStyle::size, read_size>},
    {"leading", true, "a number such as 1.7", field_by<&TypeStyle::leading, read_leading>},
    {"colour", true, "\"#rrggbb\"", field<&TypeStyle::colour>},
};

constexpr KeyRow<LineStyle> line_keys[] = {
    {"colour", true, "\"#rrggbb\"", field<&LineStyle::colour>},
    {"width", true, "a length such as 0.5pt", field_by<&LineStyle::width, read_width>},
    {"dash", true, "a list of lengths, on and off in turn ([]: solid)", field<&LineStyle::dash>},
};

constexpr KeyRow<SeriesStyle> series_keys[] = {
    {"colour", true, "\"#rrggbb\"", field<&SeriesStyle::colour>},
    {"dash", true, "a list of lengths, on and off in turn ([]: solid)", field<&SeriesStyle::dash>},
    {"marker", true, "a marker's name", field_by<&SeriesStyle::marker, read_marker>},
    {"hollow", true, "true or false", field_by<&SeriesStyle::hollow, read_hollow>},
};

}  // namespace

bool read_value(const YamlNode& node, Pt& into, Problems& problems) {
  if (!is_text(node, "a length", problems)) return false;
  const std::optional<Pt> length = parse_length(node.text);
  if (!length) {
    problems.add(messages::not_a_length({node.text, node.span}));
    return false;
  }
  if (length->v < 0 || length->v > longest_length) {
    problems.add(messages::out_of_bounds({node.text, node.span}, "a length from 0 to 4000pt"));
    return false;
  }
  into = *length;
  return true;
}

bool read_value(const YamlNode& node, Colour& into, Problems& problems) {
  if (!is_text(node, "a colour, \"#rrggbb\" in quotes", problems)) return false;
  const std::optional<Colour> colour = parse_colour(node.text);
  if (!colour) problems.add(messages::not_a_colour({node.text, node.span}));
  if (colour) into = *colour;
  return colour.has_value();
}

bool read_value(const YamlNode& node, Face& into, Problems& problems) {
  return read_choice(node, "face", faces, into, problems);
}

bool read_value(const YamlNode& node, TypeStyle& into, Problems& problems) {
  return read_mapping(node, "the type style", type_keys, into, problems);
}

bool read_value(const YamlNode& node, LineStyle& into, Problems& problems) {
  return read_mapping(node, "the line", line_keys, into, problems);
}

bool read_value(const YamlNode& node, SeriesStyle& into, Problems& problems) {
  return read_mapping(node, "the series style", series_keys, into, problems);
}

bool read_value(const YamlNode& node, std::vector<Pt>& into, Problems& problems) {
  const auto read = [](const YamlNode& item, Pt& length, Problems& found) {
    return read_width(item, length, found);
  };
  if (!read_list(node, "a list of lengths", read, into, problems)) return false;
  if (into.size() % 2 == 0) return true;
  problems.add(messages::out_of_bounds({std::to_string(into.size()) + " lengths", node.span},
                                       "an even number: on and off in turn"));
  return false;
}

}  // namespace kijun
