#include "chart/dots.h"

#include <catch2/catch.hpp>

#include "base/number.h"
#include "support/drawn_rows.h"
#include "support/golden.h"

namespace kijun {
namespace {

using namespace test;

constexpr double precision = 0.002;  // coordinates are snapped to 0.001

RowsCase four_groups() { return rows_case(ChartKind::dots, long_options, four_stakeholders); }

// The x of a value, by the scale's lines.
double place_of(const Frame& frame, double value) {
  const double zero = corners(path(frame, "ring-0"))[0].x.v;
  const double one = corners(path(frame, "ring-2"))[0].x.v;  // a line every 0.5
  return zero + (one - zero) * value;
}

Point middle(const PathItem& item) {
  const Box box = box_of(item);
  return {(box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2};
}

const PathItem& line_of(const Frame& frame, const std::string& interval, std::size_t part = 0) {
  return std::get<PathItem>(group(frame, interval).items[part].content);
}

std::string datum(const std::vector<Datum>& data, std::string_view name) {
  for (const Datum& one : data) {
    if (one.name == name) return one.value;
  }
  return {};
}

}  // namespace

TEST_CASE("a dot stands at its score, and its interval reaches from low to high") {
  RowsCase made = four_groups();
  OptionScore& option = made.figure().groups[2].options[3];
  option.score = 1.25;
  option.interval = Interval{0.9, 1.7};
  const Frame frame = made.draw()[0];
  const PathItem& marker = path(frame, "marker-3-4");
  CHECK(middle(marker).x.v == Approx(place_of(frame, 1.25)).margin(precision));
  CHECK(datum(marker.data, "score") == "1.2500000000");
  const std::vector<Point> ends = corners(line_of(frame, "interval-3-4"));
  REQUIRE(ends.size() == 2);
  CHECK(ends[0].x.v == Approx(place_of(frame, 0.9)).margin(precision));
  CHECK(ends[1].x.v == Approx(place_of(frame, 1.7)).margin(precision));
  CHECK(ends[0].y == ends[1].y);
  CHECK(datum(group(frame, "interval-3-4").data, "low") == "0.9000000000");
  CHECK(datum(group(frame, "interval-3-4").data, "high") == "1.7000000000");
  CHECK(datum(group(frame, "series-3").data, "group") == "保険者");
}

TEST_CASE("an interval beyond a scale that the spec ends stops there, without an end") {
  RowsCase made = four_groups();
  made.report.scale.max = 2;
  for (GroupScores& group : made.figure().groups) {
    for (OptionScore& option : group.options) option.score = 1;
  }
  made.figure().groups[0].options[0].interval = Interval{1.5, 2.4};
  const Frame frame = made.draw()[0];
  CHECK(corners(line_of(frame, "interval-1-1"))[1].x == corners(path(frame, "axis-1"))[1].x);
  CHECK(corners(line_of(frame, "interval-1-1", 1)).size() == 2);
  CHECK(corners(line_of(frame, "interval-1-2", 1)).size() == 4);
  CHECK(datum(group(frame, "interval-1-1").data, "high") == "2.4000000000");
}

TEST_CASE("the baseline is a line through all rows at its value, named above the plot") {
  RowsCase made = four_groups();
  made.figure().baseline = 1.1;
  const Frame frame = made.draw()[0];
  const std::vector<Point> ends = corners(path(frame, "baseline"));
  CHECK(ends[0].x.v == Approx(place_of(frame, 1.1)).margin(precision));
  CHECK(ends[0].y == corners(path(frame, "ring-0"))[0].y);
  CHECK(ends[1].y == corners(path(frame, "axis-5"))[0].y);
  const auto& name = std::get<TextItem>(find(frame.items, "baseline-name")->content);
  CHECK(name.run.text == "基準点 = 1.1");
  CHECK(name.origin.y < ends[0].y);
}

TEST_CASE("dots of the same score lie below one another, none over another") {
  for (const std::size_t groups : {2U, 4U, 8U, 20U}) {
    RowsCase made = rows_case(ChartKind::dots, {"甲", "乙", "丙"}, groups_of(groups));
    for (GroupScores& group : made.figure().groups) {
      for (OptionScore& option : group.options) option.score = 1.5;
    }
    const Frame frame = made.draw()[0];
    for (int option = 1; option <= 3; ++option) {
      for (std::size_t g = 1; g < groups; ++g) {
        const auto id = [&](std::size_t number) {
          return "marker-" + std::to_string(number) + "-" + std::to_string(option);
        };
        CHECK(box_of(path(frame, id(g))).max.y < box_of(path(frame, id(g + 1))).min.y);
      }
    }
  }
}

TEST_CASE("markers of a row stand between the lines that part it from the others") {
  const Frame frame = rows_case(ChartKind::dots, options_of(4), groups_of(8)).draw()[0];
  for (int option = 1; option <= 4; ++option) {
    const std::string number = std::to_string(option);
    const Pt bottom = corners(path(frame, "axis-" + number))[0].y;
    CHECK(box_of(path(frame, "marker-8-" + number)).max.y < bottom);
    if (option > 1) {
      const Pt top = corners(path(frame, "axis-" + std::to_string(option - 1)))[0].y;
      CHECK(box_of(path(frame, "marker-1-" + number)).min.y > top);
    }
  }
}

TEST_CASE("a group that is withheld, or without answers, has an entry in the legend alone") {
  RowsCase made = rows_case(ChartKind::dots, {"甲", "乙", "丙"},
                            {{"利用者", 746}, {"保険者", 5}, {"市町村", 0}});
  GroupScores& withheld = made.figure().groups[1];
  withheld = GroupScores{};
  withheld.base_class = BaseClass::withheld;
  withheld.options.resize(3);
  const Frame frame = made.draw()[0];
  CHECK(find(frame.items, "series-1") != nullptr);
  CHECK(find(frame.items, "series-2") == nullptr);
  CHECK(find(frame.items, "series-3") == nullptr);
  CHECK(texts(*find(frame.items, "legend-2")) == "保険者（秘匿）");
  CHECK(texts(*find(frame.items, "legend-3")) == "市町村（N=0、回答なし）");
  CHECK(datum(group(frame, "legend-2").data, "n").empty());
  CHECK(datum(group(frame, "legend-2").data, "base") == "withheld");
}

TEST_CASE("the interval of a small base is dashed, in the plot and in the legend") {
  RowsCase made = four_groups();
  made.figure().groups[1].base_class = BaseClass::reference;
  const Frame frame = made.draw()[0];
  const auto dash = [](const PathItem& item) { return item.stroke->dash.empty(); };
  CHECK(dash(line_of(frame, "interval-1-1")));
  CHECK_FALSE(dash(line_of(frame, "interval-2-1")));
  CHECK(dash(line_of(frame, "interval-2-1", 1)));  // its ends
  const auto sample = [&](const std::string& entry) -> const PathItem& {
    return std::get<PathItem>(group(frame, entry).items[0].content);
  };
  CHECK(dash(sample("legend-1")));
  CHECK_FALSE(dash(sample("legend-2")));
  CHECK(texts(*find(frame.items, "legend-2")) == "ケアマネジャー（N=586）［参考値］");
}

TEST_CASE("scores stand in a column at the right when they are asked for") {
  RowsCase made = four_groups();
  made.figure().groups[0].options[1].score = 0.456;
  CHECK(find(made.draw()[0].items, "values") == nullptr);
  made.report.values = true;
  const Frame frame = made.draw()[0];
  const auto& value = std::get<TextItem>(find(frame.items, "value-1-2")->content);
  CHECK(value.run.text == "0.46");
  CHECK(value.origin.x > corners(path(frame, "axis-1"))[1].x);
  CHECK(value.size >= Pt(6));
}

TEST_CASE("charts of dots share the place and length of their scale") {
  RowsCase made;
  made.add(ChartKind::dots, {"甲", "乙", "丙"}, four_stakeholders, "一");
  made.add(ChartKind::dots, long_options, groups_of(8), "二");
  const std::vector<Frame> frames = made.draw();
  CHECK(corners(path(frames[0], "axis-1"))[0].x == corners(path(frames[1], "axis-1"))[0].x);
  CHECK(corners(path(frames[0], "axis-1"))[1].x == corners(path(frames[1], "axis-1"))[1].x);
  CHECK(frames[0].size.width == frames[1].size.width);
}

TEST_CASE("three to twelve options and one to eight groups have room, also with scores") {
  for (const std::size_t options : {3U, 7U, 12U}) {
    for (const std::size_t groups : {1U, 4U, 8U}) {
      for (const bool values : {false, true}) {
        RowsCase made = rows_case(ChartKind::dots, options_of(options), groups_of(groups));
        made.report.values = values;
        made.figure().groups[0].options[0].score = 3;
        made.figure().groups[0].options[0].interval = Interval{2.5, 3};
        made.figure().groups[0].options[1].score = 0;
        made.figure().groups[0].options[1].interval = Interval{0, 0.3};
        CHECK(made.draw().size() == 1);
      }
    }
  }
}

TEST_CASE("a chart of dots says in words what it shows") {
  RowsCase made = rows_case(ChartKind::dots, {"甲", "乙", "丙"}, {{"利用者", 746}});
  std::vector<OptionScore>& options = made.figure().groups[0].options;
  for (std::size_t i = 0; i < options.size(); ++i) {
    options[i].score = 1.5 + static_cast<double>(i) / 4;
    options[i].interval = Interval{1.25, 2.125};
  }
  made.report.inference.level = 0.01;
  const Frame frame = made.draw()[0];
  CHECK(frame.description ==
        "図表 1 設問－立場別の点数と99％信頼区間を、選択肢ごとに点と横線で示した図。選択肢の数は3、"
        "目盛りは0点から3点まで。基準点は2.0点。利用者（N=746）: ①甲 "
        "1.50点（1.25～2.13点）、②乙 1.75点（1.25～2.13点）、③丙 2.00点（1.25～2.13点）。");
  CHECK(frame.note == "点は点数、横線は99％信頼区間。");
}

TEST_CASE("a label or a name that has no room beside dots is refused where it is written") {
  std::string name;
  for (int i = 0; i < 30; ++i) name += "長い名前";
  CHECK(rows_case(ChartKind::dots, {"甲", name, "丙"}, four_stakeholders)
            .refusal()
            .find("report.yaml:1:1: error: 図表 1 (q1.b1): the label of option ② does not fit "
                  "beside the "
                  "plot\n") == 0);
  CHECK(rows_case(ChartKind::dots, {"甲", "乙", "丙"}, {{name, 5}})
            .refusal()
            .find("report.yaml:1:1: error: 図表 1 (q1.b1): the legend has no room for the group's "
                  "name, in 4 "
                  "lines of ") == 0);
}

TEST_CASE("five options, four groups, as dots") {
  check_golden("chart/dots5_series4.txt", dump(four_groups().draw()[0]));
}

TEST_CASE("three options by their marks, with scores and the legend at the right, as dots") {
  RowsCase made = rows_case(ChartKind::dots, {"甲", "乙", "丙"}, groups_of(3));
  made.report.style.chart.axis_labels = AxisLabels::marks;
  made.report.style.chart.legend_width = Pt(110);
  made.report.values = true;
  check_golden("chart/dots3_marks.txt", dump(made.draw()[0]));
}

}  // namespace kijun
