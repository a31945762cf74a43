// A frame with one item of every kind, small enough for a golden that can be read.
#pragma once

#include "scene/frame.h"
#include "support/fonts.h"

namespace kijun::test {

inline Point at(double x, double y) { return {Pt(x), Pt(y)}; }

inline TextItem text_item(std::string_view text, Face face, Point origin) {
  return {Role::label, "", fonts().shape(text, face), origin, Pt(9), {0x22, 0x22, 0x22}};
}

inline Frame sample_frame() {
  const PathItem paper{Role::background, "paper", rectangle({at(0, 0), at(120, 40)}), std::nullopt,
                       Colour{255, 255, 255}};
  const PathItem spoke{Role::axis, "spoke", polyline({at(10.0004, 10), at(110, 30.5)}, false),
                       Stroke{{0x99, 0x99, 0x99}, Pt(0.5)}, std::nullopt};
  const PathItem marker{Role::marker, "marker", circle(at(5, 5), Pt(2)),
                        Stroke{{0, 0x72, 0xb2}, Pt(1), {Pt(3), Pt(2)}, Cap::round},
                        Colour{255, 255, 255}};
  TextItem mark = text_item("①一", Face::bold, at(60, 20));
  mark.id = "label-1";
  const GroupItem legend{Role::legend, "legend", at(50, 10), {Item{marker}}};
  Frame frame;
  frame.size = {Pt(120), Pt(40)};
  frame.id = "q1.stakeholder";
  frame.title = "図表 3-2 <専門的な知識> & \"立場別\"";
  frame.description = "点数は2.0である。";
  frame.items = {Item{mark},
                 Item{paper},
                 Item{spoke},
                 Item{legend},
                 Item{text_item("一 N=1", Face::regular, at(4, 36))},
                 Item{text_item("1<2 & 3", Face::tabular, at(60, 36))}};
  return frame;
}

}  // namespace kijun::test
