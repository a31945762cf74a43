#include "chart/label_text.h"

#include <catch2/catch.hpp>

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

}  // namespace kijun
