#include "resolve/chart_keys.h"

#include "resolve/messages.h"
#include "resolve/template_values.h"
#include "spec/key_table.h"
#include "spec/read_choice.h"
#include "spec/shapes.h"

namespace kijun {
namespace {

constexpr Choice<AxisLabels> axis_labels[] = {{"names", AxisLabels::names},
                                              {"marks", AxisLabels::marks}};
constexpr Shape axis_labels_shape = one_of<axis_labels>("kind of label");

constexpr Shape series_shape{.kind = Shape::Kind::list,
                             .expected = {"a list of series styles", "系列の体裁のリスト"},
                             .item = &series_style_shape,
                             .least = 20};  // as many as a breakdown may have groups

bool read_series(const YamlNode& node, const Shape& shape, std::vector<SeriesStyle>& into,
                 Problems& problems) {
  if (!is_list(node, expected_text(shape), problems)) return false;
  for (const YamlNode& item : node.items) {
    SeriesStyle style;
    if (read_value(item, *shape.item, style, problems)) into.push_back(std::move(style));
  }
  if (node.items.size() < shape.least) {
    problems.add(messages::too_few_series(node.place, node.items.size(), shape.least));
    return false;
  }
  return into.size() == node.items.size();
}

constexpr Shape greys_shape{
    .kind = Shape::Kind::list,
    .expected = {"a list of two greys or more, \"#rrggbb\"", "2つ以上の灰色のリスト"},
    .item = &colour_shape,
    .least = 2};

using C = ChartStyle;
constexpr KeyRow<ChartStyle> chart_keys[] = {
    {"width", true, &length_shape, {"Width of every figure.", "図の幅。"}, field<&C::width>},
    {"padding",
     true,
     &length_shape,
     {"Left free at every edge.", "図の端の余白。"},
     field<&C::padding>},
    {"legend_width",
     true,
     &length_shape,
     {"0mm: the legend stands below the plot. Else it stands at the plot's right and takes so much "
      "of the figure's width.",
      "0mm なら凡例を円の下に置く。そうでなければ、図の幅のうちこの幅を使って円の右に置く。"},
     field<&C::legend_width>},
    {"least_radius",
     true,
     &length_shape,
     {"A plot smaller than this is an error.", "円の半径の最小。これより小さくなるとエラー。"},
     field<&C::least_radius>},
    {"most_radius",
     true,
     &length_shape,
     {"A plot is at most so large.", "円の半径の最大。"},
     field<&C::most_radius>},
    {"grid", true, &line_style_shape, {"The rings of the scale.", "目盛りの輪。"}, field<&C::grid>},
    {"spoke", true, &line_style_shape, {"The axes.", "軸。"}, field<&C::spoke>},
    {"baseline",
     true,
     &line_style_shape,
     {"The ring of the baseline.", "基準点の輪。"},
     field<&C::baseline>},
    {"series_width",
     true,
     &length_shape,
     {"Width of the groups' lines.", "系列の線の太さ。"},
     field<&C::series_width>},
    {"marker_radius",
     true,
     &length_shape,
     {"Size of the groups' markers.", "系列の点の半径。"},
     field<&C::marker_radius>},
    {"series",
     true,
     &series_shape,
     {"Colour, dashes and marker of group 1, 2, …: at least 20, no two with the same dashes and "
      "marker, neighbours with neither; the first 8 colours differ for everybody.",
      "1番目、2番目…の属性の色、線種、点の形。20以上並べる。線種と点の形の組は重ねず、隣り合う2つは"
      "どちらも変える。初めの"
      "8色はどの色覚でも異なる色にする。"},
     field_by<&C::series, read_series>},
    {"mono",
     true,
     &greys_shape,
     {"Greys that groups have in turn, instead of their colours, under \"chart: {colour: mono}\" "
      "of "
      "the spec.",
      "指定ファイルの「chart: {colour: mono}」で、色の代わりに順に使う灰色。"},
     field<&C::mono>},
    {"axis_labels",
     true,
     &axis_labels_shape,
     {"names: each axis has its option's mark and name; marks: the mark alone, where a table says "
      "which option it is.",
      "names は軸に選択肢の記号と名前を、marks は記号だけを付ける（名前は表などで示す）。"},
     field_choice<&C::axis_labels, axis_labels>},
    {"label", true, &type_style_shape, {"Names of options.", "選択肢の名前。"}, field<&C::label>},
    {"mark",
     true,
     &type_style_shape,
     {"Marks of options (①).", "選択肢の記号（①）。"},
     field<&C::mark>},
    {"tick", true, &type_style_shape, {"Numbers of the scale.", "目盛りの数字。"}, field<&C::tick>},
    {"legend",
     true,
     &type_style_shape,
     {"The legend, and names beside lines.", "凡例と、線のそばの属性の名称。"},
     field<&C::legend>},
    {"value",
     true,
     &type_style_shape,
     {"Scores beside their markers.", "点のそばの点数。"},
     field<&C::value>},
    {"label_gap",
     true,
     &length_shape,
     {"From an axis's end to its label.", "軸の端から選択肢の名前までの間隔。"},
     field<&C::label_gap>},
    {"paper",
     true,
     &colour_shape,
     {"Behind the plot, and inside hollow markers.", "図の背景と、中空の点の内側の色。"},
     field<&C::paper>},
};

}  // namespace

constexpr Shape chart_style_shape =
    mapping_of<chart_keys>("the chart", {"the look of charts", "図の体裁"});

bool read_value(const YamlNode& node, const Shape& shape, ChartStyle& into, Problems& problems) {
  return read_mapping(node, shape, chart_keys, into, problems);
}

}  // namespace kijun
