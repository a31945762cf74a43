#include "export/native_radar.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"
#include "chart/description.h"
#include "export/score_sheet.h"
#include "export/shortened.h"

namespace kijun {
namespace {

// Charts are about twice as wide as figures on paper.
constexpr double enlarged = 1.5;
constexpr double text_size = 10;
constexpr double title_size = 11;
constexpr double tick_size = 9;
constexpr std::size_t most_name_units = 250;  // Excel takes 255 in a formula

std::string cell(lxw_row_t row, std::size_t column) {
  std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
  ::lxw_rowcol_to_cell_abs(name.data(), row, static_cast<lxw_col_t>(column), 1, 1);
  return name.data();
}

// A row's cells of all options. The sheet's name is always quoted: q1 could be a cell.
std::string option_range(const ScoreCells& cells, lxw_row_t row) {
  return "='" + cells.sheet + "'!" + cell(row, cells.first_option) + ":" +
         cell(row, cells.first_option + cells.options - 1);
}

// A text that libxlsxwriter does not take for a formula.
std::string literal(const std::string& text) {
  return shortened(text.starts_with('=') ? " " + text : text, most_name_units);
}

// What libxlsxwriter copies a font from.
class ChartFont {
 public:
  ChartFont(double size, Colour colour, bool bold = false) {
    font_.name = name_.data();
    font_.size = size;
    font_.bold = bold ? 1 : 0;
    font_.color = sheet_colour(colour);
  }
  ChartFont(const ChartFont&) = delete;
  ChartFont& operator=(const ChartFont&) = delete;

  lxw_chart_font* get() { return &font_; }

 private:
  std::string name_ = sheet_font;
  lxw_chart_font font_{};
};

struct PresetDash {
  std::uint8_t type;
  std::vector<double> lengths;  // in widths of the line (ISO 29500-1, ST_PresetLineDashVal)
};

// The preset of as many lengths that is nearest. The dots that the baseline has are left to it.
std::uint8_t nearest_dash(const std::vector<Pt>& dash, Pt width) {
  if (dash.empty()) return LXW_CHART_LINE_DASH_SOLID;
  const std::vector<PresetDash> presets = {
      {LXW_CHART_LINE_DASH_DASH, {4, 3}},
      {LXW_CHART_LINE_DASH_SQUARE_DOT, {3, 1}},
      {LXW_CHART_LINE_DASH_LONG_DASH, {8, 3}},
      {LXW_CHART_LINE_DASH_DASH_DOT, {4, 3, 1, 3}},
      {LXW_CHART_LINE_DASH_SYSTEM_DASH_DOT, {3, 1, 1, 1}},
      {LXW_CHART_LINE_DASH_LONG_DASH_DOT, {8, 3, 1, 3}},
      {LXW_CHART_LINE_DASH_SYSTEM_DASH_DOT_DOT, {3, 1, 1, 1, 1, 1}},
      {LXW_CHART_LINE_DASH_LONG_DASH_DOT_DOT, {8, 3, 1, 3, 1, 3}},
  };
  std::uint8_t nearest = LXW_CHART_LINE_DASH_LONG_DASH_DOT_DOT;
  double least = -1;
  for (const PresetDash& preset : presets) {
    if (preset.lengths.size() != dash.size()) continue;
    double distance = 0;
    for (std::size_t i = 0; i < dash.size(); ++i)
      distance += std::abs(dash[i] / width - preset.lengths[i]);
    if (least < 0 || distance < least) {
      least = distance;
      nearest = preset.type;
    }
  }
  return nearest;
}

// Dashes are no markers here: what libxlsxwriter writes for them (long_dash) is not of the format's
// (ISO 29500-1, ST_MarkerStyle), and Excel offers to repair such a workbook.
std::uint8_t marker_type(Marker marker) {
  switch (marker) {
    case Marker::circle:
      return LXW_CHART_MARKER_CIRCLE;
    case Marker::square:
      return LXW_CHART_MARKER_SQUARE;
    case Marker::triangle:
    case Marker::inverted_triangle:  // there is none
      return LXW_CHART_MARKER_TRIANGLE;
    case Marker::diamond:
      return LXW_CHART_MARKER_DIAMOND;
    case Marker::cross:
      return LXW_CHART_MARKER_X;
    case Marker::plus:
      return LXW_CHART_MARKER_PLUS;
    case Marker::star:
      return LXW_CHART_MARKER_STAR;
  }
  return LXW_CHART_MARKER_CIRCLE;
}

lxw_chart_line line(Colour colour, Pt width, std::uint8_t dash) {
  lxw_chart_line made{};
  made.color = sheet_colour(colour);
  made.width = static_cast<float>(width.v * enlarged);
  made.dash_type = dash;
  return made;
}

lxw_chart_series* add_series(lxw_chart* chart, const ScoreCells& cells, lxw_row_t row,
                             const std::string& name) {
  lxw_chart_series* series = ::chart_add_series(chart, option_range(cells, cells.labels).c_str(),
                                                option_range(cells, row).c_str());
  ::chart_series_set_name(series, literal(name).c_str());
  return series;
}

void add_group(lxw_chart* chart, const ScoreCells& cells, std::size_t g, const std::string& name,
               const ChartStyle& style) {
  const SeriesStyle& look = style.series[g];
  lxw_chart_series* series = add_series(chart, cells, cells.group(g), name);
  lxw_chart_line drawn =
      line(look.colour, style.series_width, nearest_dash(look.dash, style.series_width));
  ::chart_series_set_line(series, &drawn);
  ::chart_series_set_marker_type(series, marker_type(look.marker));
  ::chart_series_set_marker_size(
      series, static_cast<std::uint8_t>(std::lround(2 * style.marker_radius.v * enlarged)));
  lxw_chart_line outline = line(look.colour, Pt{0.5}, LXW_CHART_LINE_DASH_SOLID);
  ::chart_series_set_marker_line(series, &outline);
  lxw_chart_fill fill{};
  fill.color = sheet_colour(look.hollow ? style.paper : look.colour);
  ::chart_series_set_marker_fill(series, &fill);
}

void add_baseline(lxw_chart* chart, const ScoreCells& cells, const std::string& name,
                  const LineStyle& style) {
  lxw_chart_series* series = add_series(chart, cells, cells.baseline(), name);
  lxw_chart_line dotted = line(style.colour, style.width, LXW_CHART_LINE_DASH_ROUND_DOT);
  ::chart_series_set_line(series, &dotted);
  ::chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
}

// "0.0": as many decimals as the step has.
std::string tick_format(double step) {
  const std::string text = format_brief(step, 0, 4).text;
  const std::size_t point = text.find('.');
  return point == std::string::npos ? "0" : "0." + std::string(text.size() - point - 1, '0');
}

void set_axes(lxw_chart* chart, const Scale& scale, const ChartStyle& style) {
  lxw_chart_axis* labels = ::chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X);
  ChartFont label_font(text_size, style.label.colour);
  ::chart_axis_set_num_font(labels, label_font.get());
  lxw_chart_axis* values = ::chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y);
  ::chart_axis_set_min(values, 0);
  ::chart_axis_set_max(values, scale.max);
  ::chart_axis_set_major_unit(values, scale.step);
  ::chart_axis_set_num_format(values, tick_format(scale.step).c_str());
  ChartFont tick_font(tick_size, style.tick.colour);
  ::chart_axis_set_num_font(values, tick_font.get());
  lxw_chart_line spokes = line(style.spoke.colour, style.spoke.width, LXW_CHART_LINE_DASH_SOLID);
  ::chart_axis_set_line(values, &spokes);
  lxw_chart_line rings = line(style.grid.colour, style.grid.width, LXW_CHART_LINE_DASH_SOLID);
  ::chart_axis_major_gridlines_set_line(values, &rings);
}

}  // namespace

lxw_chart* native_radar(const WorkbookFile& file, const Report& report, const Figure& figure,
                        const FigureScores& scores, const ScoreCells& cells) {
  const ChartStyle& style = report.style.chart;
  const Wording& wording = report.style.wording;
  const Breakdown& breakdown = report.breakdowns[figure.breakdown];
  lxw_chart* chart = ::workbook_add_chart(file.get(), LXW_CHART_RADAR_WITH_MARKERS);
  if (chart == nullptr) return nullptr;
  for (std::size_t g = 0; g < scores.groups.size(); ++g) {
    add_group(chart, cells, g, group_text(wording, breakdown.groups[g], scores.groups[g]), style);
  }
  add_baseline(chart, cells, baseline_text(wording, scores.baseline), style.baseline);
  ::chart_title_set_name(chart, literal(figure_title(figure)).c_str());
  ChartFont title_font(title_size, style.label.colour, true);
  ::chart_title_set_name_font(chart, title_font.get());
  set_axes(chart, report.scale, style);
  ::chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  ChartFont legend_font(text_size, style.legend.colour);
  ::chart_legend_set_font(chart, legend_font.get());
  ::chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
  return chart;
}

}  // namespace kijun
