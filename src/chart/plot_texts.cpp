#include "chart/plot_texts.h"

#include <algorithm>

#include "base/colour_vision.h"
#include "base/number.h"
#include "chart/marker.h"
#include "chart/name_lines.h"
#include "chart/series_names.h"
#include "chart/value_labels.h"

namespace kijun {
namespace {

constexpr int value_decimals = 2;
constexpr Pt paper_around{0.6};
constexpr Pt leader_width{0.4};
constexpr double text_contrast = 4.5;  // WCAG 2.2, 1.4.3

// A name's lines, one form of it.
struct NameForm {
  std::vector<ShapedRun> lines;
  Size size;
};

std::string id_of(std::string_view kind, std::size_t series) {
  return std::string(kind) + "-" + std::to_string(series + 1);
}

PathItem paper_behind(Role role, const Box& box, const ChartStyle& style) {
  return {role, "", rectangle(snapped(box)), std::nullopt, style.paper};
}

PathItem leader_item(Role role, std::string id, const std::pair<Point, Point>& line,
                     Colour colour) {
  return {role, std::move(id), polyline({snapped(line.first), snapped(line.second)}, false),
          Stroke{colour, leader_width, {}, Cap::butt}, std::nullopt};
}

std::vector<NameForm> name_forms(const FontSet& fonts, const TypeStyle& type,
                                 const std::string& name) {
  const auto form = [&](std::vector<ShapedRun> lines) {
    NameForm made{std::move(lines), {}};
    for (const ShapedRun& line : made.lines) {
      made.size.width = std::max(made.size.width, type.size * line.width());
    }
    const auto further = static_cast<double>(made.lines.size() - 1);
    made.size = {made.size.width + paper_around * 2,
                 type.size * (1 + type.leading * further) + paper_around * 2};
    return made;
  };
  const ShapedRun& whole = fonts.shape(name, type.face);
  std::vector<NameForm> forms{form({whole})};
  if (auto broken = name_in_two_lines(fonts, type.face, name))
    forms.push_back(form(*std::move(broken)));
  return forms;
}

// Those of an axis, the highest score first.
std::vector<MarkedValue> marked_values(const std::vector<PlottedSeries>& series, std::size_t axis,
                                       const ChartStyle& style) {
  std::vector<const PlottedSeries*> order;
  for (const PlottedSeries& one : series) order.push_back(&one);
  std::stable_sort(order.begin(), order.end(), [&](const PlottedSeries* a, const PlottedSeries* b) {
    return a->scores[axis] > b->scores[axis];
  });
  std::vector<MarkedValue> values;
  for (const PlottedSeries* one : order) {
    const Box marker = marker_box(style.series[one->number], style);
    values.push_back({one->number, one->points[axis], translated(marker, one->points[axis]),
                      format_fixed(one->scores[axis], value_decimals), one->hidden[axis]});
  }
  return values;
}

// `first`: of the markers that share the number.
void add_value(PlotTexts& texts, const ValueSpot& spot, const MarkedValue& first,
               const ClearPlace& place, std::size_t axis, const ChartStyle& style,
               const FontSet& fonts) {
  const TypeStyle& type = style.value;
  const Colour own = style.series[first.series].colour;
  // A number that several markers share has no series' colour.
  const Colour colour =
      spot.values.size() > 1 ? type.colour : with_contrast(own, style.paper, text_contrast);
  const std::string id = id_of("value", first.series) + "-" + std::to_string(axis + 1);
  std::vector<Item>& items = texts.items.items;
  items.push_back({paper_behind(Role::value, place.box, style)});
  if (place.leader) {
    items.push_back({leader_item(Role::value, id + "-leader", *place.leader, own)});
  }
  items.push_back(
      {TextItem{Role::value, id, fonts.shape(first.text, type.face),
                snapped(Point{place.box.min.x + paper_around, place.box.max.y - paper_around}),
                type.size, colour}});
}

}  // namespace

PlotTexts value_texts(const std::vector<PlottedSeries>& series, const std::vector<Direction>& axes,
                      const ChartStyle& style, const FontSet& fonts, ClearSpace& space) {
  const TypeStyle& type = style.value;
  const Pt cap_height = type.size * fonts.metrics(type.face).cap_height;
  std::vector<Box> markers;
  for (const PlottedSeries& one : series) {
    const Box box = marker_box(style.series[one.number], style);
    for (const Point& point : one.points) markers.push_back(translated(box, point));
  }
  PlotTexts made{{Role::value, "values", {}, {}}, 0, {}};
  for (std::size_t axis = 0; axis < axes.size(); ++axis) {
    const std::vector<MarkedValue> values = marked_values(series, axis, style);
    std::vector<ValueSpot> spots;
    std::vector<ValueText> texts;
    for (const ValueSpot& spot : value_spots(values)) {
      // The number of a marker that cannot be found tells nothing.
      const auto hidden = [&](std::size_t value) { return values[value].hidden; };
      if (std::all_of(spot.values.begin(), spot.values.end(), hidden)) {
        made.left_out += spot.values.size();
        continue;
      }
      const double width = fonts.shape(values[spot.values.front()].text, type.face).width();
      ValueText text{
          {}, spot.markers, {type.size * width + paper_around * 2, cap_height + paper_around * 2}};
      for (const std::size_t value : spot.values) text.series.push_back(values[value].series);
      texts.push_back(std::move(text));
      spots.push_back(spot);
    }
    const auto places = place_values(texts, markers, axes[axis], space);
    for (std::size_t i = 0; i < spots.size(); ++i) {
      if (places[i]) {
        add_value(made, spots[i], values[spots[i].values.front()], *places[i], axis, style, fonts);
      } else {
        made.left_out += spots[i].values.size();
      }
    }
  }
  return made;
}

PlotTexts name_texts(const std::vector<PlottedSeries>& series, const ChartStyle& style,
                     const FontSet& fonts, const ClearSpace& space) {
  const TypeStyle& type = style.legend;
  std::vector<std::vector<NameForm>> forms;
  std::vector<NamedLine> lines;
  for (const PlottedSeries& one : series) {
    forms.push_back(name_forms(fonts, type, one.name));
    lines.push_back({one.number, one.points, {}, {}});
    for (std::size_t axis = 0; axis < one.points.size(); ++axis) {
      if (one.covered[axis]) continue;
      const Box marker = marker_box(style.series[one.number], style);
      lines.back().markers.push_back(translated(marker, one.points[axis]));
    }
    for (const NameForm& form : forms.back()) lines.back().forms.push_back(form.size);
  }
  const auto places = place_names(lines, space);
  PlotTexts made{{Role::series_name, "names", {}, {}}, 0, {}};
  for (std::size_t i = 0; i < series.size(); ++i) {
    const std::size_t number = series[i].number;
    if (!places[i]) {
      made.unnamed.push_back(number);
      continue;
    }
    const ClearPlace& place = places[i]->place;
    const Colour colour = style.series[number].colour;
    GroupItem name{Role::series_name, id_of("name", number), {}, {}};
    name.items.push_back({paper_behind(Role::series_name, place.box, style)});
    if (place.leader) {
      name.items.push_back(
          {leader_item(Role::series_name, id_of("name-leader", number), *place.leader, colour)});
    }
    Pt baseline = place.box.min.y + paper_around + type.size * fonts.metrics(type.face).ascent;
    for (const ShapedRun& line : forms[i][places[i]->form].lines) {
      name.items.push_back({TextItem{
          Role::series_name, "", line, snapped(Point{place.box.min.x + paper_around, baseline}),
          type.size, with_contrast(colour, style.paper, text_contrast)}});
      baseline += type.size * type.leading;
    }
    made.items.items.push_back({std::move(name)});
  }
  return made;
}

}  // namespace kijun
