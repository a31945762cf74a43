#include "chart/radar.h"

#include <catch2/catch.hpp>

#include "base/number.h"
#include "support/drawn_radar.h"

namespace kijun {

using namespace test;

TEST_CASE("a chart's marks say in words and numbers what they show") {
  const Drawn made = drawn();
  const FigureScores& scores = made.scores.figures[0];
  const auto told = [&](const std::string& id) {
    std::string all;
    for (const Datum& datum : path(made.frames[0], id).data) {
      all += std::string(datum.name) + "=" + datum.value + ";";
    }
    return all;
  };
  CHECK(told("axis-2") == "option=サービスや事業所の選択;");
  CHECK(told("ring-1") == "score=0.5;");
  CHECK(told("baseline") == "score=" + format_fixed(scores.baseline, 10) + ";");
  CHECK(told("series-1") == "group=利用者;n=746;");
  CHECK(told("marker-2-5") == "score=" + format_fixed(scores.groups[1].options[4].score, 10) + ";");
}

TEST_CASE("frames hold to what scene guarantees, and are named after their figures") {
  const Drawn chart = drawn();
  REQUIRE(chart.frames.size() == 1);
  CHECK(breaches(chart.frames[0]).empty());
  CHECK(chart.frames[0].id == "q1.b1");
  CHECK(chart.frames[0].title == "図表 1 ケアプランの提案と選択－立場別");
  CHECK(chart.frames[0].size.width == chart.report.style.chart.width);
}

TEST_CASE("scores and the baseline stand at their exact distance from the centre") {
  const Drawn chart = drawn();
  const Frame& frame = chart.frames[0];
  const std::vector<Point> outer = corners(path(frame, "ring-6"));
  const Point centre = corners(path(frame, "axis-1"))[0];
  const auto check = [&](const std::vector<Point>& points, std::size_t axis, double score) {
    const Point end = outer[axis];
    CHECK(points[axis].x.v ==
          Approx((centre.x + (end.x - centre.x) * (score / 3)).v).margin(0.001));
    CHECK(points[axis].y.v ==
          Approx((centre.y + (end.y - centre.y) * (score / 3)).v).margin(0.001));
  };
  for (std::size_t axis = 0; axis < 5; ++axis) {
    check(corners(path(frame, "baseline")), axis, 1.2);
    for (std::size_t g = 0; g < 2; ++g) {
      check(corners(path(frame, "series-" + std::to_string(g + 1))), axis,
            chart.scores.figures[0].groups[g].options[axis].score);
    }
  }
}

TEST_CASE("the first axis points up, and rings stand at the ticks") {
  const Drawn chart = drawn();
  const Point centre = corners(path(chart.frames[0], "axis-1"))[0];
  const Point end = corners(path(chart.frames[0], "axis-1"))[1];
  CHECK(end.x == centre.x);
  CHECK(end.y < centre.y);
  for (int ring = 1; ring <= 6; ++ring) {
    const Point tick = corners(path(chart.frames[0], "ring-" + std::to_string(ring)))[0];
    CHECK((centre.y - tick.y).v == Approx((centre.y - end.y).v * ring / 6).margin(0.001));
  }
  CHECK(find(chart.frames[0].items, "ring-7") == nullptr);
}

TEST_CASE("numbers stand at least twice their size apart; their rings are drawn like spokes") {
  const Drawn chart = drawn();
  const ChartStyle& style = chart.report.style.chart;
  CHECK(texts(*find(chart.frames[0].items, "ticks")) == "0123");
  for (int ring = 1; ring <= 6; ++ring) {
    const auto& stroke = path(chart.frames[0], "ring-" + std::to_string(ring)).stroke;
    CHECK(stroke->colour == (ring % 2 == 0 ? style.spoke.colour : style.grid.colour));
  }
}

TEST_CASE("an edge that goes back over the one before it is drawn once") {
  // The third option's neighbours have 0: out along its spoke, and not back.
  const Drawn chart = drawn([](FigureScores& scores) {
    for (const std::size_t option : {std::size_t{1}, std::size_t{3}}) {
      scores.groups[0].options[option].score = 0;
    }
  });
  std::string drawing;
  for (const Segment& segment : path(chart.frames[0], "series-1").segments) {
    drawing += std::holds_alternative<MoveTo>(segment)   ? 'M'
               : std::holds_alternative<LineTo>(segment) ? 'L'
                                                         : 'Z';
  }
  CHECK(drawing == "MLLMLL");
  const std::vector<Point> plain = corners(path(chart.frames[0], "series-2"));
  CHECK(path(chart.frames[0], "series-2").segments.size() == 6);
  CHECK(plain.size() == 5);
}

TEST_CASE("a chart of five series or more is drawn finer, and its legend with it") {
  const auto width_of = [](std::size_t count, const std::string& id) {
    Report report = test::empty_radar_report();
    ScoreTable scores;
    const std::vector<GroupOf> groups(count, {"属性", 10});
    test::add_question(report, "設問", five_options);
    test::add_figure(report, "属性別", groups);
    test::add_scores(report, scores, groups, 3);
    const auto frames = radar_charts(report, scores, test::fonts());
    REQUIRE(frames.ok());
    const Item* item = find(frames.value()[0].items, id);
    REQUIRE(item != nullptr);
    const auto* group = std::get_if<GroupItem>(&item->content);
    return std::get<PathItem>((group != nullptr ? group->items[0] : *item).content).stroke->width.v;
  };
  CHECK(width_of(4, "series-1") == Approx(1.1));
  CHECK(width_of(4, "legend-1") == Approx(1.1));
  CHECK(width_of(5, "series-1") == Approx(1.1 * 0.82));
  CHECK(width_of(5, "legend-1") == Approx(1.1 * 0.82));
}

TEST_CASE("every series is on top somewhere") {
  const Drawn chart = drawn();
  const auto top = [&](const std::string& axis) {
    const auto& group = std::get<GroupItem>(find(chart.frames[0].items, axis)->content);
    return std::get<PathItem>(group.items.back().content).id;
  };
  CHECK(top("markers-1") == "marker-1-1");
  CHECK(top("markers-2") == "marker-2-2");
  CHECK(top("markers-3") == "marker-1-3");
}

TEST_CASE("axes have marks alone where the template says so, and the words keep the names") {
  const Drawn chart = drawn({}, [](ChartStyle& style) { style.axis_labels = AxisLabels::marks; });
  const Frame& frame = chart.frames[0];
  CHECK(texts(*find(frame.items, "label-3")) == "③");
  CHECK(frame.description.find("③ケアマネジャーからの提案") != std::string::npos);
  CHECK(frame.size.height < drawn().frames[0].size.height);
}

TEST_CASE("all charts of a report share radius and scale, those of a question their centre") {
  Report report = test::empty_radar_report();
  ScoreTable scores;
  test::add_question(report, "長い名前",
                     {"介護保険サービス以外の関係者との連携", "医療関係者との連携",
                      "専門職からの助言", "話を聴く", "課題の解決"});
  test::add_figure(report, "立場別", stakeholders);
  test::add_scores(report, scores, stakeholders, 1);
  test::add_figure(report, "別の属性", {{"甲", 3}});
  test::add_scores(report, scores, {{"甲", 3}}, 2);
  report.questions.back().options.front().lines = {"一行目", "二行目", "三行目"};
  test::add_question(report, "短い名前", {"甲", "乙", "丙"});
  test::add_figure(report, "立場別", {{"甲", 3}});
  test::add_scores(report, scores, {{"甲", 3}}, 2);
  const auto frames = radar_charts(report, scores, test::fonts());
  INFO(format(frames.diagnostics()));
  REQUIRE(frames.ok());
  const auto axis = [&](std::size_t i) { return corners(path(frames.value()[i], "axis-1")); };
  CHECK(axis(0) == axis(1));
  CHECK(axis(2)[0].x == axis(0)[0].x);
  CHECK((axis(2)[0].y - axis(2)[1].y).v == Approx((axis(0)[0].y - axis(0)[1].y).v));
  // The highest label of each question stands at its figures' upper edge.
  CHECK(axis(2)[0].y + Pt(15) < axis(0)[0].y);
}

TEST_CASE("a chart is the same whether drawn alone or after others") {
  Drawn chart = drawn();
  const std::string alone = dump(chart.frames[0]);
  for (int i = 0; i < 5; ++i) {
    test::add_figure(chart.report, "別の属性", stakeholders);
    test::add_scores(chart.report, chart.scores, stakeholders, 7);
  }
  const auto frames = radar_charts(chart.report, chart.scores, test::fonts());
  REQUIRE(frames.ok());
  CHECK(dump(frames.value()[0]) == alone);
}

TEST_CASE("a report without figures has no charts") {
  const auto frames = radar_charts(test::empty_radar_report(), {}, test::fonts());
  REQUIRE(frames.ok());
  CHECK(frames.value().empty());
}

}  // namespace kijun
