#include "chart/shares.h"

#include <catch2/catch.hpp>

#include "base/colour_vision.h"
#include "support/drawn_rows.h"
#include "support/golden.h"

namespace kijun {
namespace {

using namespace test;

RowsCase four_groups() { return rows_case(ChartKind::shares, long_options, four_stakeholders); }

double length_of(const Frame& frame, const std::string& id) {
  return box_of(path(frame, id)).width().v;
}

}  // namespace

TEST_CASE("the parts of a bar are as long as their shares, and end where the scale does") {
  RowsCase made = four_groups();
  made.figure().groups[1].options[2].rank_shares = {0.5, 0.125, 0.25};
  const Frame frame = made.draw()[0];
  const double left = corners(path(frame, "ring-0"))[0].x.v;
  const double right = corners(path(frame, "ring-4"))[0].x.v;
  const double gap = 0.6;
  CHECK(box_of(path(frame, "share-2-3-1")).min.x.v == Approx(left));
  CHECK(length_of(frame, "share-2-3-1") == Approx((right - left) * 0.5 - gap).margin(0.002));
  CHECK(length_of(frame, "share-2-3-2") == Approx((right - left) * 0.125 - gap).margin(0.002));
  CHECK(length_of(frame, "share-2-3-3") == Approx((right - left) * 0.25 - gap).margin(0.002));
  CHECK(length_of(frame, "share-2-3-4") == Approx((right - left) * 0.125 - gap).margin(0.002));
  CHECK(box_of(path(frame, "share-2-3-4")).max.x.v == Approx(right - gap).margin(0.002));
  CHECK(path(frame, "share-2-3-2").data[0].value == "0.1250000000");
}

TEST_CASE("a share of nothing has no part, and one that everybody gave is the whole bar") {
  RowsCase made = four_groups();
  made.figure().groups[0].options[0].rank_shares = {1, 0, 0};
  made.figure().groups[0].options[1].rank_shares = {0, 0, 0};
  const Frame frame = made.draw()[0];
  CHECK(find(frame.items, "share-1-1-1") != nullptr);
  for (const char* id : {"share-1-1-2", "share-1-1-3", "share-1-1-4", "share-1-2-1"}) {
    CHECK(find(frame.items, id) == nullptr);
  }
  CHECK(length_of(frame, "share-1-2-4") == Approx(length_of(frame, "share-1-1-1")));
}

TEST_CASE("where everybody ranks every option the legend has no colour for those not named") {
  RowsCase made = four_groups();
  CHECK(find(made.draw()[0].items, "rank-4") != nullptr);
  for (GroupScores& group : made.figure().groups) {
    for (OptionScore& option : group.options) option.rank_shares = {0.5, 0.25, 0.25};
  }
  const Frame frame = made.draw()[0];
  CHECK(find(frame.items, "rank-3") != nullptr);
  CHECK(find(frame.items, "rank-4") == nullptr);
}

TEST_CASE("a share is written into its part where that has room, and left out where not") {
  RowsCase made = four_groups();
  made.figure().groups[0].options[0].rank_shares = {0.42, 0.03, 0.2};
  const Frame frame = made.draw()[0];
  const auto text = [&](const std::string& id) {
    const Item* item = find(frame.items, id);
    return item == nullptr ? std::string() : texts(*item);
  };
  CHECK(text("value-1-1-1") == "42");
  CHECK(text("value-1-1-2").empty());
  CHECK(text("value-1-1-3") == "20");
  CHECK(text("value-1-1-4") == "35");
  CHECK(std::get<TextItem>(find(frame.items, "value-1-1-1")->content).size >= Pt(6));
}

TEST_CASE("the parts of a bar are told apart by lightness, and what is written in them is read") {
  for (const std::size_t ranks : {1U, 2U, 3U, 4U, 5U}) {
    RowsCase made = four_groups();
    made.report.questions[0].weights.assign(ranks, 1);
    for (GroupScores& group : made.figure().groups) {
      for (OptionScore& option : group.options) {
        option.rank_shares.assign(ranks, 0.8 / static_cast<double>(ranks));
      }
    }
    const Frame frame = made.draw()[0];
    double darker = -1;
    for (std::size_t part = 1; part <= ranks + 1; ++part) {
      const std::string number = "-1-1-" + std::to_string(part);
      const Colour fill = *path(frame, "share" + number).fill;
      const double lightness = seen_colour(fill, Vision::greyscale).lightness;
      CHECK(lightness > darker + 9);
      darker = lightness;
      const auto& value = std::get<TextItem>(find(frame.items, "value" + number)->content);
      CHECK(contrast_ratio(value.colour, fill) >= 4.5);
    }
  }
}

TEST_CASE("a group that is withheld has no bars, but an entry below the ranks") {
  RowsCase made = four_groups();
  GroupScores& withheld = made.figure().groups[1];
  withheld = GroupScores{};
  withheld.base_class = BaseClass::complementary;
  withheld.options.resize(5);
  const Frame frame = made.draw()[0];
  CHECK(find(frame.items, "series-1") != nullptr);
  CHECK(find(frame.items, "series-2") == nullptr);
  CHECK(find(frame.items, "name-2-1") == nullptr);
  CHECK(texts(*find(frame.items, "legend-1")) == "利用者（N=746）");
  CHECK(texts(*find(frame.items, "legend-2")) == "ケアマネジャー（秘匿）");
  CHECK(texts(*find(frame.items, "rank-1")) == "第1位");
  CHECK(texts(*find(frame.items, "rank-4")) == "挙げていない");
}

TEST_CASE("three to twelve options and one to eight groups have room as bars") {
  for (const std::size_t options : {3U, 7U, 12U}) {
    for (const std::size_t groups : {1U, 4U, 8U}) {
      CHECK(rows_case(ChartKind::shares, options_of(options), groups_of(groups)).draw().size() ==
            1);
    }
  }
}

TEST_CASE("a chart of shares says in words what it shows") {
  RowsCase made = rows_case(ChartKind::shares, {"甲", "乙", "丙"}, {{"利用者", 746}});
  for (OptionScore& option : made.figure().groups[0].options) option.rank_shares = {0.5, 0.25, 0};
  const Frame frame = made.draw()[0];
  const std::string shares = "第1位50％、第2位25％、第3位0％、挙げていない25％";
  CHECK(frame.description ==
        "図表 1 設問－立場別について、選択肢を各順位に挙げた人の割合を示した帯"
        "グラフ。選択肢の数は3。利用者（N=746）: ①甲 " +
            shares + "、②乙 " + shares + "、③丙 " + shares + "。");
  CHECK(frame.note == "割合は四捨五入しているため、合計が100にならないことがある。");
}

TEST_CASE("a label or a name that has no room beside bars is refused where it is written") {
  std::string name;
  for (int i = 0; i < 90; ++i) name += "長い名前";
  CHECK(rows_case(ChartKind::shares, {"甲", name, "丙"}, four_stakeholders)
            .refusal()
            .find("report.yaml:1:1: error: 図表 1 (q1.b1): the label of option ② does not fit "
                  "beside the "
                  "plot\n") == 0);
  const std::string group = name.substr(0, name.size() * 12 / 90);  // four characters a time
  CHECK(rows_case(ChartKind::shares, {"甲", "乙", "丙"}, {{group, 5}}).refusal() ==
        "report.yaml:1:1: error: 図表 1 (q1.b1): there is no room beside the bars for the group's "
        "name, in 3 lines of 31.7 mm\n"
        "  1 | " +
            group + "\n    | ^" + std::string(95, '~') +
            "\n  the chart is 82.0 mm wide\n"
            "  shorten the name, or widen the chart in the template\n");
}

TEST_CASE("five options, four groups, as shares") {
  check_golden("chart/shares5_series4.txt", dump(four_groups().draw()[0]));
}

}  // namespace kijun
