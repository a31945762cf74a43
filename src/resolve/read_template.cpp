#include "resolve/read_template.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "base/file.h"
#include "base/number.h"
#include "resolve/messages.h"
#include "resolve/template_values.h"
#include "resolve/wording_keys.h"
#include "spec/key_table.h"
#include "spec/source_text.h"
#include "spec/spec.h"

namespace kijun {
namespace {

constexpr std::size_t least_series = 20;  // as many as a breakdown may have groups

constexpr std::string_view type_style = "a mapping {face:, size:, leading:, colour:}";
constexpr std::string_view length = "a length such as 170mm or 10pt";

constexpr KeyRow<PageStyle> page_keys[] = {
    {"width", true, length,
     [](const YamlNode& v, PageStyle& page, Problems& p) { read_value(v, page.size.width, p); }},
    {"height", true, length,
     [](const YamlNode& v, PageStyle& page, Problems& p) { read_value(v, page.size.height, p); }},
    {"top", true, length, field<&PageStyle::top>},
    {"bottom", true, length, field<&PageStyle::bottom>},
    {"left", true, length, field<&PageStyle::left>},
    {"right", true, length, field<&PageStyle::right>},
};

bool read_figures_per_row(const YamlNode& node, int& into, Problems& problems) {
  Located<long long> number;
  if (!read_value(node, number, problems)) return false;
  if (number.value < 1 || number.value > 6) {
    problems.add(messages::out_of_bounds({node.text, node.span}, "1 to 6 figures in a row"));
    return false;
  }
  into = static_cast<int>(number.value);
  return true;
}

using D = DocumentStyle;
constexpr KeyRow<DocumentStyle> document_keys[] = {
    {"figures_per_row", true, "a whole number",
     field_by<&D::figures_per_row, read_figures_per_row>},
    {"column_gap", true, length, field<&D::column_gap>},
    {"rule_width", true, length, field<&D::rule_width>},
    {"rule_colour", true, "\"#rrggbb\"", field<&D::rule_colour>},
    {"table_header_fill", true, "\"#rrggbb\"", field<&D::table_header_fill>},
};

bool read_headings(const YamlNode& node, std::array<TypeStyle, 3>& into, Problems& problems) {
  std::vector<TypeStyle> styles;
  const auto read = [](const YamlNode& item, TypeStyle& style, Problems& found) {
    return read_value(item, style, found);
  };
  if (!read_list(node, "a list of three type styles", read, styles, problems)) return false;
  if (styles.size() != into.size()) {
    problems.add(messages::out_of_bounds({std::to_string(styles.size()) + " styles", node.span},
                                         "three: one for each level of headings"));
    return false;
  }
  std::copy(styles.begin(), styles.end(), into.begin());
  return true;
}

constexpr KeyRow<DocumentStyle> type_keys[] = {
    {"title", true, type_style, field<&D::title>},
    {"subtitle", true, type_style, field<&D::subtitle>},
    {"headings", true, "a list of three type styles", field_by<&D::headings, read_headings>},
    {"body", true, type_style, field<&D::body>},
    {"caption", true, type_style, field<&D::caption>},
    {"note", true, type_style, field<&D::note>},
    {"figure_note", true, type_style, field<&D::figure_note>},
    {"table", true, type_style, field<&D::table>},
    {"table_header", true, type_style, field<&D::table_header>},
    {"contents_entry", true, type_style, field<&D::contents_entry>},
    {"page_number", true, type_style, field<&D::page_number>},
};

bool same_dash_and_marker(const SeriesStyle& a, const SeriesStyle& b) {
  return a.dash == b.dash && a.marker == b.marker && a.hollow == b.hollow;
}

bool read_series(const YamlNode& node, std::vector<SeriesStyle>& into, Problems& problems) {
  const auto read = [](const YamlNode& item, SeriesStyle& style, Problems& found) {
    return read_value(item, style, found);
  };
  if (!read_list(node, "a list of series styles", read, into, problems)) return false;
  if (into.size() < least_series) {
    problems.add(messages::too_few_series(node.place, into.size(), least_series));
    return false;
  }
  for (std::size_t i = 0; i < into.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (same_dash_and_marker(into[i], into[j])) {
        problems.add(messages::same_series(node.items[i].span, i + 1, j + 1));
      }
    }
  }
  return true;
}

using C = ChartStyle;
constexpr std::string_view line = "a mapping {colour:, width:, dash:}";
constexpr KeyRow<ChartStyle> chart_keys[] = {
    {"width", true, length, field<&C::width>},
    {"padding", true, length, field<&C::padding>},
    {"least_radius", true, length, field<&C::least_radius>},
    {"most_radius", true, length, field<&C::most_radius>},
    {"grid", true, line, field<&C::grid>},
    {"spoke", true, line, field<&C::spoke>},
    {"baseline", true, line, field<&C::baseline>},
    {"series_width", true, length, field<&C::series_width>},
    {"marker_radius", true, length, field<&C::marker_radius>},
    {"series", true, "a list of series styles", field_by<&C::series, read_series>},
    {"label", true, type_style, field<&C::label>},
    {"mark", true, type_style, field<&C::mark>},
    {"tick", true, type_style, field<&C::tick>},
    {"legend", true, type_style, field<&C::legend>},
    {"label_gap", true, length, field<&C::label_gap>},
    {"paper", true, "\"#rrggbb\"", field<&C::paper>},
};

void read_version(const YamlNode& node, Style& /*into*/, Problems& problems) {
  if (!is_text(node, "the template format's version, 1", problems) || node.text == "1") return;
  problems.add(messages::wrong_template_version({node.text, node.span}));
}

constexpr KeyRow<Style> template_keys[] = {
    {"kijun-template", true, "the template format's version, 1", read_version},
    {"page", true, "the page's size and margins",
     [](const YamlNode& v, Style& s, Problems& p) {
       read_mapping(v, "the page", page_keys, s.document.page, p);
     }},
    {"document", true, "what is not type",
     [](const YamlNode& v, Style& s, Problems& p) {
       read_mapping(v, "the document", document_keys, s.document, p);
     }},
    {"type", true, "a type style for each kind of text",
     [](const YamlNode& v, Style& s, Problems& p) {
       read_mapping(v, "the type", type_keys, s.document, p);
     }},
    {"chart", true, "the look of charts",
     [](const YamlNode& v, Style& s, Problems& p) {
       read_mapping(v, "the chart", chart_keys, s.chart, p);
     }},
    {"wording", true, "every text that the program writes", field<&Style::wording>},
};

// The place of a key at the top, or of the whole.
Span place_of(const YamlNode& root, std::string_view key) {
  for (const YamlEntry& entry : root.entries) {
    if (entry.key.value == key) return entry.key.span;
  }
  return root.span;
}

void check_sizes(const Style& style, const YamlNode& root, Problems& problems) {
  const PageStyle& page = style.document.page;
  const Pt width = page.size.width - page.left - page.right;
  const Pt height = page.size.height - page.top - page.bottom;
  if (width < Pt(100) || height < Pt(100)) problems.add(messages::no_room(place_of(root, "page")));
  const int count = style.document.figures_per_row;
  const Pt row = style.chart.width * count + style.document.column_gap * (count - 1);
  if (row > width + Pt(0.01)) {
    problems.add(messages::row_too_wide(place_of(root, "chart"), count, row.v, width.v));
  }
  if (style.chart.least_radius > style.chart.most_radius ||
      style.chart.most_radius * 2 > style.chart.width) {
    problems.add(messages::bad_radii(place_of(root, "chart")));
  }
}

std::vector<std::string> template_names(const std::string& folder) {
  namespace fs = std::filesystem;
  std::vector<std::string> names;
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    const fs::path path = entry->path();
    if (path.extension() == ".yaml") names.push_back(path.stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

Result<Template> parse_template(std::string path, std::string bytes, std::string name) {
  Problems problems;
  Diagnostics found;
  const auto source = source_from_bytes(std::move(path), std::move(bytes)).take(found);
  if (!source) return found;
  const auto root = parse_yaml(*source).take(found);
  if (!root) return found;

  Template made;
  made.style.name = std::move(name);
  const bool read = read_mapping(*root, "the template", template_keys, made.style, problems);
  if (read && problems.errors() == 0) check_sizes(made.style, *root, problems);
  if (problems.errors() > 0) return std::move(problems).take();
  return made;
}

Result<Template> read_template(const std::string& folder, const Text& name) {
  const std::vector<std::string> names = template_names(folder);
  if (std::find(names.begin(), names.end(), name.value) == names.end()) {
    return messages::unknown_template(name, names, folder);
  }
  const std::string path = folder + "/" + name.value + ".yaml";
  Diagnostics found;
  auto bytes = read_file(path, spec_size_limit, name.span).take(found);
  if (!bytes) return found;
  return parse_template(path, *std::move(bytes), name.value);
}

Result<Template> read_template(const std::string& folder, const Spec& spec) {
  const Text standard{"report-a4", {}};
  return read_template(folder, spec.report.template_name.value_or(standard));
}

}  // namespace kijun
