// A figure of Kijun's as SVG, small, with all that the diff tells apart open to change.
#pragma once

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "base/number.h"

namespace kijun::test {

struct SeriesText {
  std::string group;
  int n = 10;  // below 0: withheld
  std::vector<double> scores;
  std::string colour = "rgb(0%,35.294118%,61.176471%)";
  std::string dash = {};  // "5,2"
  bool square = false;    // markers; else diamonds
  double marker_radius = 2;
};

struct LabelText {
  std::vector<std::string> lines;
  double x = 10, y = 10;
};

// Below an option's label, where a group differs from the rest.
struct EndMarkText {
  std::size_t series = 0, axis = 0;
  std::string text = "▲A", mark = "higher", label = "supported";
};

struct FigureText {
  std::string title = "図表 3-2 知識－立場別";
  std::string description = "点数の図。";
  double width = 200, height = 160;
  double centre_x = 100, centre_y = 80, radius = 50;
  double scale_end = 3;
  double baseline = 2;
  std::vector<std::string> options = {"介護", "医療", "生活"};
  std::vector<SeriesText> series;
  std::vector<LabelText> labels = {{{"介護"}, 90, 20}, {{"医療"}, 150, 120}, {{"生活"}, 30, 120}};
  double legend_x = 20, legend_y = 150;
  std::string label_size = "7.5";
  bool live = false;
  std::string behind = {};  // further elements among the marks
  std::vector<EndMarkText> end_marks = {};
};

inline FigureText two_series() {
  FigureText figure;
  figure.series = {{"利用者", 746, {1.42, 2, 2.5}},
                   {"保険者", 799, {2, 1.5, 1}, "rgb(83.137255%,33.333333%,0%)", "5,2", true}};
  return figure;
}

class FigureWriter {
 public:
  explicit FigureWriter(const FigureText& figure) : figure_(figure) {}

  std::string write() {
    svg_ =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
        "width=\"" +
        number(figure_.width) + "pt\" height=\"" + number(figure_.height) + "pt\" viewBox=\"0 0 " +
        number(figure_.width) + " " + number(figure_.height) + "\">\n<title id=\"t\">" +
        figure_.title + "</title>\n<desc id=\"d\">" + figure_.description +
        "</desc>\n<defs>\n<path id=\"g-r1\" d=\"m0 0l1 1z\"/>\n</defs>\n<g class=\"marks\">\n";
    grid();
    for (std::size_t s = 0; s < figure_.series.size(); ++s) line(s);
    open("baseline", "baseline", " data-score=\"" + score(figure_.baseline) + "\"");
    path(ring(figure_.baseline), "fill:none;stroke:rgb(30%,30%,30%);stroke-width:1;");
    close();
    for (std::size_t axis = 0; axis < figure_.options.size(); ++axis) {
      open("markers-" + count(axis), "marker", "");
      for (std::size_t s = 0; s < figure_.series.size(); ++s) marker(s, axis);
      close();
    }
    svg_ += figure_.behind + "</g>\n<g class=\"texts\" font-family=\"BIZ\">\n";
    open("labels-text", "label", "");
    for (std::size_t axis = 0; axis < figure_.labels.size(); ++axis) label(axis);
    close();
    for (std::size_t s = 0; s < figure_.series.size(); ++s) legend(s);
    return svg_ + "</g>\n</svg>\n";
  }

 private:
  static std::string base(const SeriesText& series) {
    return series.n < 0 ? " data-base=\"withheld\""
                        : " data-n=\"" + std::to_string(series.n) + "\"";
  }

  static std::string number(double value) { return format_shortest(std::round(value * 256) / 256); }
  static std::string score(double value) { return format_fixed(value, 10); }
  static std::string count(std::size_t i) { return std::to_string(i + 1); }

  struct Place {
    double x, y;
  };
  Place on_axis(std::size_t axis, double value) const {
    const double angle =
        2 * M_PI * static_cast<double>(axis) / static_cast<double>(figure_.options.size());
    const double far = figure_.radius * value / figure_.scale_end;
    return {figure_.centre_x + far * std::sin(angle), figure_.centre_y - far * std::cos(angle)};
  }
  std::string polygon(const std::vector<Place>& places) const {
    std::string data;
    for (const Place& place : places) {
      data += (data.empty() ? "M " : "L ") + number(place.x) + " " + number(place.y) + " ";
    }
    return data + "Z M " + number(places[0].x) + " " + number(places[0].y) + " ";
  }
  std::string ring(double value) const {
    std::vector<Place> places;
    for (std::size_t axis = 0; axis < figure_.options.size(); ++axis)
      places.push_back(on_axis(axis, value));
    return polygon(places);
  }
  void open(const std::string& id, const std::string& role, const std::string& data) {
    svg_ += "<g id=\"" + id + "\" class=\"" + role + "\"" + data + ">\n";
  }
  void close() { svg_ += "</g>\n"; }
  void path(const std::string& data, const std::string& style) {
    svg_ += "<path style=\"" + style + "\" d=\"" + data + "\"/>\n";
  }
  void grid() {
    open("grid", "grid", "");
    for (int i = 1; i <= 2; ++i) {
      const double value = figure_.scale_end * i / 2;
      open("ring-" + std::to_string(i), "grid", " data-score=\"" + format_shortest(value) + "\"");
      path(ring(value), "fill:none;stroke:rgb(80%,80%,80%);stroke-width:0.4;");
      close();
    }
    for (std::size_t axis = 0; axis < figure_.options.size(); ++axis) {
      open("axis-" + count(axis), "axis", " data-option=\"" + figure_.options[axis] + "\"");
      const Place end = on_axis(axis, figure_.scale_end);
      path("M " + number(figure_.centre_x) + " " + number(figure_.centre_y) + " L " +
               number(end.x) + " " + number(end.y) + " ",
           "fill:none;stroke:rgb(60%,60%,60%);stroke-width:0.4;");
      close();
    }
    close();
  }
  void line(std::size_t s) {
    const SeriesText& series = figure_.series[s];
    open("series-" + count(s), "series", " data-group=\"" + series.group + "\"" + base(series));
    std::vector<Place> places;
    for (std::size_t axis = 0; axis < series.scores.size(); ++axis)
      places.push_back(on_axis(axis, series.scores[axis]));
    path(polygon(places), "fill:none;stroke-width:1.1;stroke:" + series.colour + ";" +
                              (series.dash.empty() ? "" : "stroke-dasharray:" + series.dash + ";"));
    close();
  }
  void marker(std::size_t s, std::size_t axis) {
    const SeriesText& series = figure_.series[s];
    open("marker-" + count(s) + "-" + count(axis), "marker",
         " data-score=\"" + score(series.scores[axis]) + "\"");
    const Place at = on_axis(axis, series.scores[axis]);
    const double r = series.marker_radius;
    const std::vector<Place> square = {
        {at.x - r, at.y - r}, {at.x + r, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}};
    const std::vector<Place> diamond = {
        {at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}};
    path(polygon(series.square ? square : diamond), "fill:" + series.colour + ";stroke:none;");
    close();
  }
  void text(const std::string& said, double x, double y, const std::string& size) {
    const std::string at = " x=\"" + number(x) + "\" y=\"" + number(y) + "\"";
    if (figure_.live) {
      svg_ += "<text class=\"label\" fill=\"#111111\"" + at + " font-size=\"" + size + "\">" +
              said + "</text>\n";
      return;
    }
    svg_ += "<g class=\"label\" fill=\"#111111\" transform=\"translate(" + number(x) + " " +
            number(y) + ") scale(0.004)\"><use xlink:href=\"#g-r1\"/></g>\n<text" + at +
            " font-size=\"" + size +
            "\" textLength=\"20\" lengthAdjust=\"spacingAndGlyphs\" fill-opacity=\"0\">" + said +
            "</text>\n";
  }
  void label(std::size_t axis) {
    const LabelText& label = figure_.labels[axis];
    open("label-" + count(axis) + "-text", "label", "");
    double y = label.y;
    for (const std::string& said : label.lines) {
      text(said, label.x, y, figure_.label_size);
      y += 10;
    }
    for (const EndMarkText& mark : figure_.end_marks) {
      if (mark.axis != axis) continue;
      open("mark-" + count(mark.series) + "-" + count(axis) + "-text", "label",
           " data-mark=\"" + mark.mark + "\" data-label=\"" + mark.label + "\"");
      text(mark.text, label.x, y, figure_.label_size);
      close();
    }
    close();
  }
  void legend(std::size_t s) {
    const SeriesText& series = figure_.series[s];
    open("legend-" + count(s) + "-text", "legend",
         " data-group=\"" + series.group + "\"" + base(series));
    text(series.group + "（N=" + format_grouped(static_cast<long long>(series.n)) + "）",
         figure_.legend_x, figure_.legend_y + 10 * static_cast<double>(s), "7");
    close();
  }

  const FigureText& figure_;
  std::string svg_;
};

inline std::string svg_of(const FigureText& figure) { return FigureWriter(figure).write(); }

}  // namespace kijun::test
