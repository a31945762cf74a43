#include "chart/radar.h"

#include <functional>

#include <catch2/catch.hpp>

#include "base/number.h"
#include "support/fonts.h"
#include "support/radar_report.h"

namespace kijun {
namespace {

using test::GroupOf;

const std::vector<GroupOf> stakeholders{{"利用者", 746}, {"ケアマネジャー", 586}, {"保険者", 0}};
const std::vector<std::string> five_options{"ケアプランの説明", "サービスや事業所の選択",
                                            "ケアマネジャーからの提案", "グループ会社以外の利用",
                                            "グループ会社の利用"};

struct Drawn {
  Report report;
  ScoreTable scores;
  std::vector<Frame> frames;
};

// `change` may change the scores of the only figure.
Drawn drawn(const std::function<void(FigureScores&)>& change = {},
            const std::function<void(ChartStyle&)>& restyle = {}) {
  Drawn made;
  made.report = test::empty_radar_report();
  if (restyle) restyle(made.report.style.chart);
  test::add_question(made.report, "ケアプランの提案と選択", five_options);
  test::add_figure(made.report, "立場別", stakeholders);
  test::add_scores(made.report, made.scores, stakeholders, 7);
  if (change) change(made.scores.figures[0]);
  auto frames = radar_charts(made.report, made.scores, test::fonts());
  INFO(format(frames.diagnostics()));
  REQUIRE(frames.ok());
  made.frames = std::move(frames).value();
  return made;
}

const Item* find(const std::vector<Item>& items, const std::string& id) {
  for (const Item& item : items) {
    if (const auto* group = std::get_if<GroupItem>(&item.content)) {
      if (group->id == id) return &item;
      if (const Item* inner = find(group->items, id)) return inner;
    } else if (const auto* path = std::get_if<PathItem>(&item.content)) {
      if (path->id == id) return &item;
    } else if (std::get<TextItem>(item.content).id == id) {
      return &item;
    }
  }
  return nullptr;
}

const PathItem& path(const Frame& frame, const std::string& id) {
  INFO("path " << id);
  const Item* item = find(frame.items, id);
  REQUIRE(item != nullptr);
  return std::get<PathItem>(item->content);
}

std::vector<Point> corners(const PathItem& path) {
  std::vector<Point> points;
  for (const Segment& segment : path.segments) {
    if (const auto* move = std::get_if<MoveTo>(&segment)) points.push_back(move->to);
    if (const auto* line = std::get_if<LineTo>(&segment)) points.push_back(line->to);
  }
  return points;
}

std::string texts(const Item& item) {
  if (const auto* text = std::get_if<TextItem>(&item.content)) return text->run.text;
  std::string all;
  if (const auto* group = std::get_if<GroupItem>(&item.content)) {
    for (const Item& inner : group->items) all += texts(inner);
  }
  return all;
}

}  // namespace

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

TEST_CASE("a group without answers has no line; the legend says so") {
  const Drawn chart = drawn();
  const Frame& frame = chart.frames[0];
  CHECK(find(frame.items, "series-2") != nullptr);
  CHECK(find(frame.items, "series-3") == nullptr);
  CHECK(find(frame.items, "marker-3-1") == nullptr);
  CHECK(find(frame.items, "marker-2-1") != nullptr);
  REQUIRE(find(frame.items, "legend-3") != nullptr);
  CHECK(texts(*find(frame.items, "legend-3")) == "保険者（N=0、回答なし）");
}

TEST_CASE("a withheld group has a name in the legend and no number, line or marker anywhere") {
  const Drawn chart = drawn([](FigureScores& scores) {
    GroupScores withheld;
    withheld.base_class = BaseClass::withheld;
    withheld.options.resize(scores.groups[1].options.size());
    scores.groups[1] = withheld;
  });
  const Frame& frame = chart.frames[0];
  CHECK(find(frame.items, "series-2") == nullptr);
  CHECK(find(frame.items, "marker-2-1") == nullptr);
  const Item* const entry = find(frame.items, "legend-2");
  REQUIRE(entry != nullptr);
  CHECK(texts(*entry) == "ケアマネジャー（秘匿）");
  const std::vector<Datum>& data = std::get<GroupItem>(entry->content).data;
  REQUIRE(data.size() == 2);
  CHECK(data[0].value == "ケアマネジャー");
  CHECK(data[1].value == "withheld");
  CHECK(frame.description.find("ケアマネジャーは、秘匿のため数値を示さない。") !=
        std::string::npos);
}

TEST_CASE("a group of a small base is marked in the legend and the description") {
  const Drawn chart = drawn([](FigureScores& scores) {
    scores.groups[1].base = 29;
    scores.groups[1].base_class = BaseClass::reference;
  });
  const Frame& frame = chart.frames[0];
  CHECK(texts(*find(frame.items, "legend-2")) == "ケアマネジャー（N=29）［参考値］");
  CHECK(find(frame.items, "series-2") != nullptr);
  CHECK(frame.description.find("ケアマネジャー（N=29）［参考値］: ①") != std::string::npos);
}

TEST_CASE("a weighted group has its effective N in the legend and the description") {
  const Drawn chart = drawn([](FigureScores& scores) {
    scores.groups[0].weighted = true;
    scores.groups[0].weight = 811.5;
    scores.groups[0].n_eff = 1598.345;
  });
  const Frame& frame = chart.frames[0];
  CHECK(texts(*find(frame.items, "legend-1")) == "利用者（N=746、実効N=1,598.3）");
  CHECK(texts(*find(frame.items, "legend-2")) == "ケアマネジャー（N=586）");
  CHECK(frame.description.find("利用者（N=746、実効N=1,598.3）: ①") != std::string::npos);
  CHECK(path(frame, "series-1").data.back().name == "n-eff");
  CHECK(path(frame, "series-1").data.back().value == "1598.3450000000");
}

TEST_CASE("a group whose weights are all 0 has no line; the legend says so") {
  const Drawn chart = drawn([](FigureScores& scores) { scores.groups[0].weighted = true; });
  const Frame& frame = chart.frames[0];
  CHECK(find(frame.items, "series-1") == nullptr);
  CHECK(find(frame.items, "marker-1-1") == nullptr);
  CHECK(texts(*find(frame.items, "legend-1")) == "利用者（N=746、ウェイトの和0）");
  CHECK(frame.description.find("利用者（N=746、ウェイトの和0）は、点数を計算できない。") !=
        std::string::npos);
}

TEST_CASE("the baseline's label is exact, or says that it is rounded") {
  const auto label = [](double baseline) {
    const Drawn chart = drawn([&](FigureScores& scores) { scores.baseline = baseline; });
    return texts(*find(chart.frames[0].items, "legend-4"));
  };
  CHECK(label(2) == "基準点 = 2.0");
  CHECK(label(0.75) == "基準点 = 0.75");
  CHECK(label(0.9873) == "基準点 ≒ 0.99");
  const Drawn chart = drawn([](FigureScores& scores) { scores.baseline = 0.9873; });
  CHECK(chart.frames[0].description.find("基準点は約0.99点。") != std::string::npos);
}

TEST_CASE("a figure with answers that lack ranks says of which groups, and never 100 %") {
  CHECK(drawn().frames[0].note.empty());
  const Drawn chart = drawn([](FigureScores& scores) {
    scores.groups[0].completeness = 0.98764;
    scores.groups[1].completeness = 0.99999;
  });
  const std::string note = "注）回答の充足率：利用者 98.8％、ケアマネジャー 99.9％";
  CHECK(chart.frames[0].note == note);
  CHECK(chart.frames[0].description.ends_with(note));
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

TEST_CASE("the legend names every group with its N, then the baseline, with the plot's own lines") {
  const Drawn chart = drawn();
  const Frame& frame = chart.frames[0];
  CHECK(texts(*find(frame.items, "legend-1")) == "利用者（N=746）");
  CHECK(texts(*find(frame.items, "legend-2")) == "ケアマネジャー（N=586）");
  CHECK(texts(*find(frame.items, "legend-4")) == "基準点 = 1.2");
  for (std::size_t i = 1; i <= 2; ++i) {
    const std::string n = std::to_string(i);
    const auto& entry = std::get<GroupItem>(find(frame.items, "legend-" + n)->content);
    const auto& sample = std::get<PathItem>(entry.items[0].content);
    const auto& marker = std::get<PathItem>(entry.items[1].content);
    CHECK(sample.stroke->colour == path(frame, "series-" + n).stroke->colour);
    CHECK(sample.stroke->dash == path(frame, "series-" + n).stroke->dash);
    CHECK(marker.fill == path(frame, "marker-" + n + "-1").fill);
  }
}

TEST_CASE("axes have marks alone where the template says so, and the words keep the names") {
  const Drawn chart = drawn({}, [](ChartStyle& style) { style.axis_labels = AxisLabels::marks; });
  const Frame& frame = chart.frames[0];
  CHECK(texts(*find(frame.items, "label-3")) == "③");
  CHECK(frame.description.find("③ケアマネジャーからの提案") != std::string::npos);
  CHECK(frame.size.height < drawn().frames[0].size.height);
}

TEST_CASE("a legend beside the plot keeps to its width and needs no height of its own") {
  const auto marks = [](ChartStyle& style) {
    style.axis_labels = AxisLabels::marks;
    style.most_radius = style.least_radius = Pt(40);
  };
  const Pt room{100};
  const Drawn below = drawn({}, marks);
  const Drawn beside = drawn({}, [&](ChartStyle& style) {
    marks(style);
    style.legend_width = room;
  });
  const Frame& frame = beside.frames[0];
  const auto& legend = std::get<GroupItem>(find(frame.items, "legend")->content);
  const Pt plot_ends = frame.size.width - room;
  const Point top = corners(path(frame, "ring-1")).front();
  CHECK(top.x.v == Approx(plot_ends.v / 2).margin(0.01));
  for (const Item& item : legend.items) {
    const auto& entry = std::get<GroupItem>(item.content);
    const auto& sample = std::get<PathItem>(entry.items[0].content);
    CHECK((legend.offset.x + corners(sample)[0].x).v == Approx(plot_ends.v + 5).margin(0.01));
  }
  CHECK(texts(legend.items[1]) == "ケアマネジャー（N=586）");  // too long for one line of the room
  CHECK(std::get<GroupItem>(legend.items[1].content).items.size() == 4);  // line, marker, two lines
  CHECK(frame.size.height + Pt(20) < below.frames[0].size.height);
}

TEST_CASE("a screen reader is told every score") {
  Drawn chart = drawn();
  chart.scores.figures[0].groups[0].options[0].score = 1.25;
  const auto frames = radar_charts(chart.report, chart.scores, test::fonts());
  REQUIRE(frames.ok());
  const std::string& text = frames.value()[0].description;
  CHECK(text.find("図表 1 ケアプランの提案と選択－立場別") == 0);
  CHECK(text.find("基準点は1.2点") != std::string::npos);
  CHECK(text.find("利用者（N=746）: ①ケアプランの説明 1.25点、②サービスや事業所の選択 ") !=
        std::string::npos);
  CHECK(text.find("保険者には回答がない（N=0）。") != std::string::npos);
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
