// The words of a radar: its legend, note and description.
#include <catch2/catch.hpp>

#include "support/drawn_radar.h"

namespace kijun {

using namespace test;

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

}  // namespace kijun
