#include "chart/label_text.h"

#include <catch2/catch.hpp>

#include "base/snap.h"
#include "support/fonts.h"
#include "support/report_fixture.h"

namespace kijun {
namespace {

LabelText text_of(const std::string& name, std::vector<std::string> lines = {}) {
  const Option option{{name, {}}, "1", std::move(lines)};
  return label_text(test::fonts(), test::standard_style().chart, 2, option, Pt(224));
}

std::string joined(const std::vector<ShapedRun>& lines) {
  std::string text;
  for (const ShapedRun& line : lines) text += (text.empty() ? "" : "/") + line.text;
  return text;
}

std::vector<std::string> breaks(const LabelText& label) {
  std::vector<std::string> all;
  for (const auto& lines : label.breaks) all.push_back(joined(lines));
  return all;
}

LabelText marked(const std::string& name, const std::vector<std::string>& marks,
                 AxisLabels labels = AxisLabels::names) {
  ChartStyle style = test::standard_style().chart;
  style.axis_labels = labels;
  return label_text(test::fonts(), style, 2, {{name, {}}, "1", {}}, Pt(224), marks);
}

// "医療/▲A ▼C" of each form
std::vector<std::string> with_mark_lines(const LabelText& label) {
  std::vector<std::string> all;
  for (std::size_t form = 0; form < label.forms.size(); ++form) {
    std::string text = joined(label.breaks[form]);
    for (const MarkLine& line : label.mark_lines[form]) {
      text += "/";
      for (std::size_t i = line.begin; i < line.end; ++i) {
        text += (i > line.begin ? " " : "") + label.marks[i].text;
      }
    }
    all.push_back(text);
  }
  return all;
}

}  // namespace

TEST_CASE("a name's forms get narrower, but never down to a single character") {
  const LabelText label = text_of("医療関係者との連携");
  CHECK(label.mark.text == "②");
  CHECK(breaks(label) == std::vector<std::string>{"医療関係者との連携", "医療関係者との/連携",
                                                  "医療関係/者との連携", "医療関/係者との/連携",
                                                  "医療関/係者と/の連携", "医療/関係/者との/連携"});
  for (std::size_t i = 1; i < label.forms.size(); ++i) {
    CHECK(label.forms[i].size.width < label.forms[i - 1].size.width);
    CHECK(label.forms[i].size.height >= label.forms[i - 1].size.height);
  }
}

TEST_CASE("tearing a phrase costs, tearing a word costs more") {
  const LabelText label = text_of("介護保険サービス以外の関係者との連携");
  double at_phrases = -1;
  double at_scripts = -1;
  double inside_words = 0;
  for (std::size_t i = 0; i < label.forms.size(); ++i) {
    const std::string lines = joined(label.breaks[i]);
    if (lines == "介護保険サービス以外の/関係者との連携") at_phrases = label.forms[i].fault_cost;
    if (lines == "介護保険/サービス以外の/関係者との連携") at_scripts = label.forms[i].fault_cost;
    inside_words = std::max(inside_words, label.forms[i].fault_cost);
  }
  CHECK(at_phrases == 0);
  CHECK(at_scripts > 0);
  CHECK(inside_words > 2 * at_scripts);
}

TEST_CASE("a number is not parted from what it counts, but at a higher price than a phrase") {
  const LabelText label = text_of("24時間365日の対応");
  double parted = -1;
  double whole = -1;
  for (std::size_t i = 0; i < label.forms.size(); ++i) {
    const std::string lines = joined(label.breaks[i]);
    if (lines == "24時間365日の/対応") whole = label.forms[i].fault_cost;
    if (lines.find("365/日") != std::string::npos) parted = label.forms[i].fault_cost;
  }
  CHECK(whole == 0);
  CHECK(parted >= 15);
}

TEST_CASE("lines that the spec forces are the only form") {
  const LabelText label = text_of("生活を支える制度の知識", {"生活を支える", "制度の知識"});
  CHECK(breaks(label) == std::vector<std::string>{"生活を支える/制度の知識"});
  CHECK(label.forms[0].cost() == 0);
}

TEST_CASE("the name's lines hang beside the mark") {
  const ChartStyle style = test::standard_style().chart;
  const LabelText label = text_of("生活を支える制度の知識", {"生活を支える", "制度の知識"});
  const auto items = label_items(label, 0, {Pt(10), Pt(20)}, style, test::fonts());
  REQUIRE(items.size() == 3);
  const auto& mark = std::get<TextItem>(items[0].content);
  const auto& first = std::get<TextItem>(items[1].content);
  const auto& second = std::get<TextItem>(items[2].content);
  CHECK(mark.origin.x == Pt(10));
  CHECK(first.origin.x.v == Approx((Pt(10) + label.hang).v).margin(0.001));
  CHECK(second.origin.x == first.origin.x);
  CHECK(mark.origin.y == first.origin.y);
  CHECK((second.origin.y - first.origin.y).v ==
        Approx((style.label.size * style.label.leading).v).margin(0.002));
}

TEST_CASE("a name that would take more than eight lines has no form") {
  std::string name;
  for (int i = 0; i < 500; ++i) name += "長";
  CHECK(text_of(name).forms.empty());
}

TEST_CASE("marks of groups stand below the name, in fewer lines or no wider than it") {
  CHECK(with_mark_lines(marked("医療に関する", {"▲A", "▼C"})) ==
        std::vector<std::string>{"医療に関する/▲A ▼C", "医療に/関する/▲A ▼C", "医療に/関する/▲A/▼C",
                                 "医療/に関/する/▲A ▼C", "医療/に関/する/▲A/▼C"});
  const LabelText label = marked("医療に関する", {"▲A", "▼C"});
  const LabelText plain = text_of("医療に関する");
  const TypeStyle& type = test::standard_style().chart.label;
  CHECK(label.forms[0].size.width == plain.forms[0].size.width);
  CHECK(label.forms[0].size.height.v ==
        Approx((plain.forms[0].size.height + type.size * type.leading).v).margin(0.2));
  CHECK(label.forms[0].cost() == plain.forms[0].cost());
  CHECK(label.forms[2].cost() > label.forms[1].cost());  // a line more
}

TEST_CASE("beside a mark alone stand those of groups, and without them it is as wide as before") {
  const LabelText label = marked("医療", {"▲A", "▼C", "▼D"}, AxisLabels::marks);
  CHECK(with_mark_lines(label) == std::vector<std::string>{"/▲A ▼C ▼D", "/▲A ▼C/▼D", "/▲A/▼C/▼D"});
  const LabelText none = marked("医療", {}, AxisLabels::marks);
  CHECK(label.forms[0].size.height == none.forms[0].size.height);
  ChartStyle style = test::standard_style().chart;
  style.axis_labels = AxisLabels::marks;
  const LabelText again = with_marks(label, 1, test::fonts(), style, {});
  REQUIRE(again.forms.size() == 1);
  CHECK(again.forms[0].size.width == none.forms[0].size.width);
  CHECK(mark_origins(again, 0, {}, style, test::fonts()).empty());
}

TEST_CASE("a label with fewer marks keeps its name's lines") {
  const ChartStyle style = test::standard_style().chart;
  const LabelText full = marked("医療に関する", {"▲A", "▼B", "▼C", "▲D"});
  REQUIRE(with_mark_lines(full).at(3) == "医療に/関する/▲A ▼B/▼C ▲D");
  const LabelText one = with_marks(full, 3, test::fonts(), style, {"▼C"});
  CHECK(with_mark_lines(one) == std::vector<std::string>{"医療に/関する/▼C"});
  CHECK(one.forms[0].size.width <= full.forms[3].size.width);
  CHECK(one.forms[0].size.height < full.forms[3].size.height);
  // Below the name, at its left edge; the second beside the first, the third below it.
  const std::vector<Point> at = mark_origins(full, 3, {Pt(10), Pt(20)}, style, test::fonts());
  REQUIRE(at.size() == 4);
  CHECK(at[0].x == snapped(Point{Pt(10) + full.hang, Pt(0)}).x);
  CHECK(at[1].y == at[0].y);
  CHECK(at[1].x > at[0].x + style.label.size * full.marks[0].width());
  CHECK(at[2].x == at[0].x);
  CHECK((at[2].y - at[0].y).v == Approx((style.label.size * style.label.leading).v).margin(0.01));
}

}  // namespace kijun
