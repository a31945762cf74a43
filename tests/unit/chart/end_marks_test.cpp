// Marks where a group differs from the rest: which there are, and what the picture makes of them.
#include "chart/end_marks.h"

#include <catch2/catch.hpp>

#include "chart/description.h"
#include "chart/radar.h"
#include "support/drawn_radar.h"
#include "support/fonts.h"
#include "support/golden.h"
#include "support/inferred_report.h"

using namespace kijun;
using namespace kijun::test;

namespace {

InferredReport marked(const std::vector<std::string>& names, std::vector<GroupTally> groups) {
  InferredReport made(question("q", 3), names, std::move(groups));
  made.report.figures[0].has_table = false;
  made.report.figures[0].has_marks = true;
  made.infer_again();
  return made;
}

InferredReport sample() {
  return marked({"利用者", "ケアマネジャー", "保険者"},
                {for_and_against(80, 20), for_and_against(40, 60), for_and_against(50, 50)});
}

using Lines = std::vector<std::string>;

// "▲A ▼B" of each option
Lines marks_of(const InferredReport& made) {
  Lines lines;
  for (const AxisMarks& marks :
       end_marks(made.report, made.report.figures[0], made.scores.figures[0])) {
    lines.emplace_back();
    for (const EndMark& mark : marks) lines.back() += mark.text;
  }
  return lines;
}

Lines legend_of(const InferredReport& made) {
  Lines names;
  for (std::size_t g = 0; g < made.report.breakdowns[0].groups.size(); ++g) {
    names.push_back(with_letter(made.report, made.report.figures[0], made.scores.figures[0], g,
                                made.report.breakdowns[0].groups[g].name.value));
  }
  return names;
}

std::string note_of(const InferredReport& made) {
  return marks_note(made.report, made.report.figures[0], made.scores.figures[0]);
}

std::vector<Frame> frames_of(const Report& report, const ScoreTable& scores) {
  auto frames = radar_charts(report, scores, fonts());
  INFO(format(frames.diagnostics()));
  REQUIRE(frames.ok());
  return std::move(frames).value();
}

}  // namespace

TEST_CASE("a mark is the sign that tables have, and the group's letter") {
  const InferredReport made = sample();
  CHECK(marks_of(made) == Lines{"▲A▼B", "", "▼A▲B"});
  CHECK(legend_of(made) == Lines{"A 利用者", "B ケアマネジャー", "C 保険者"});
  CHECK(note_of(made) ==
        "印：英字の属性の点数が、ほかの属性全体より高い、または低い（検定の有意水準5％）。"
        "▲▼\u00a0頑健（統計的に支持）。");
}

TEST_CASE(
    "of two groups the higher one alone has a mark, and the note says higher than the other") {
  InferredReport made = marked({"甲", "乙"}, {for_and_against(80, 20), for_and_against(40, 60)});
  CHECK(marks_of(made) == Lines{"▲A", "", "▲B"});
  CHECK(legend_of(made) == Lines{"A 甲", "B 乙"});
  CHECK(note_of(made) ==
        "印：英字の属性のほうが点数が高い（検定の有意水準5％）。"
        "▲\u00a0頑健（統計的に支持）。");
  // Withheld groups are none of them.
  made = marked({"甲", "乙", "丙", "丁"}, {for_and_against(80, 20), for_and_against(40, 60),
                                           for_and_against(4, 4), for_and_against(4, 4)});
  CHECK(marks_of(made) == Lines{"▲A", "", "▲B"});
}

TEST_CASE("without differences letters stay, and the note says that there are none") {
  const InferredReport made =
      marked({"甲", "乙"}, {for_and_against(50, 50), for_and_against(50, 50)});
  CHECK(marks_of(made) == Lines{"", "", ""});
  CHECK(legend_of(made) == Lines{"A 甲", "B 乙"});
  CHECK(note_of(made) == "印の付く点数はない（検定の有意水準5％）。");
}

TEST_CASE("a total has no letter, and takes none") {
  InferredReport made = sample();
  Breakdown& breakdown = made.report.breakdowns[0];
  breakdown.groups.insert(breakdown.groups.begin(), whole("全体", {0}));
  breakdown.groups[0].kind = GroupKind::total;
  auto& tallies = made.tally.groups[0][0];
  tallies.insert(tallies.begin(), for_and_against(170, 130));
  made.infer_again();
  CHECK(legend_of(made) == Lines{"全体", "A 利用者", "B ケアマネジャー", "C 保険者"});
  CHECK(marks_of(made) == Lines{"▲A▼B", "", "▼A▲B"});
}

TEST_CASE("withheld groups and those of a small base have no marks, as in tables") {
  const InferredReport made =
      marked({"甲", "乙", "丙", "丁"}, {for_and_against(80, 20), for_and_against(0, 20),
                                        for_and_against(0, 9), for_and_against(0, 8)});
  CHECK(marks_of(made) == Lines{"", "", ""});
  CHECK(legend_of(made) == Lines{"A 甲", "B 乙", "C 丙", "D 丁"});
  CHECK(note_of(made) == "参考値の属性と、参考値の属性だけと比べる属性には、印を付けない。");
}

TEST_CASE("groups that are not compared have neither marks nor letters, and the note says why") {
  InferredReport made = sample();
  made.report.breakdowns[0].overlap = true;
  made.infer_again();
  CHECK(marks_of(made) == Lines{"", "", ""});
  CHECK(legend_of(made) == Lines{"利用者", "ケアマネジャー", "保険者"});
  CHECK(note_of(made) == "複数の属性に当てはまる人がいるため、差は検討していない。");
}

TEST_CASE("a figure has marks on request only") {
  InferredReport made = sample();
  made.report.figures[0].has_marks = false;
  CHECK(marks_of(made).empty());
  CHECK(legend_of(made) == Lines{"利用者", "ケアマネジャー", "保険者"});
  CHECK(note_of(made).empty());
}

TEST_CASE("on a page that sums up, only why a chart has no marks stands below it") {
  InferredReport made = sample();
  made.report.style.document.summaries = Summaries::questions;
  CHECK(note_of(made).empty());
  made.report.breakdowns[0].overlap = true;
  made.infer_again();
  CHECK(note_of(made) == "複数の属性に当てはまる人がいるため、差は検討していない。");
}

TEST_CASE("a chart shows its marks at the axes' ends, in the legend, in its note and in words") {
  const InferredReport made = sample();
  const Frame frame = frames_of(made.report, made.scores).at(0);
  CHECK(texts(*find(frame.items, "label-1")) == "①option 1▲A▼B");
  CHECK(texts(*find(frame.items, "label-2")) == "②option 2");
  CHECK(texts(*find(frame.items, "legend-2")) == "B ケアマネジャー（N=100）");
  const auto& mark = std::get<GroupItem>(find(frame.items, "mark-2-1")->content);
  REQUIRE(mark.data.size() == 2);
  CHECK(mark.data[0].name == "mark");
  CHECK(mark.data[0].value == "lower");
  CHECK(mark.data[1].name == "label");
  CHECK(mark.data[1].value == "supported");
  CHECK(frame.note == note_of(made));
  CHECK_THAT(
      frame.description,
      Catch::Contains("①option 1 2.60点（ほかの属性全体より高い、頑健）、②option 2 2.00点、"));
}

TEST_CASE("the figures of a question break its names alike, and stand level") {
  InferredReport made = sample();
  Report& report = made.report;
  report.breakdowns.push_back(
      breakdown("c", {coded("甲", 0, "column", {"1"}), coded("乙", 0, "column", {"2"})}));
  report.figures.clear();
  number_figures(report);
  for (Figure& figure : report.figures) figure.has_marks = true;
  made.tally.groups[0].push_back({for_and_against(50, 50), for_and_against(50, 50)});
  made.infer_again();
  const std::vector<Frame> frames = frames_of(report, made.scores);
  REQUIRE(frames.size() == 2);
  CHECK(corners(path(frames[0], "axis-1")) == corners(path(frames[1], "axis-1")));
  // Without marks of its own the label stands as near to its axis as it would anyway.
  const auto baseline = [&](const Frame& frame) {
    const auto& label = std::get<GroupItem>(find(frame.items, "label-1")->content);
    return std::get<TextItem>(label.items.at(0).content).origin.y;
  };
  CHECK(baseline(frames[1]) > baseline(frames[0]));
}

TEST_CASE("a name beside its line has its letter") {
  InferredReport made = sample();
  made.report.names = LineNames::beside;
  const Frame frame = frames_of(made.report, made.scores).at(0);
  const Item* const names = find(frame.items, "names");
  REQUIRE(names != nullptr);
  CHECK_THAT(texts(*names), Catch::Contains("A 利用者"));
}

TEST_CASE("five axes with marks of four groups") {
  InferredReport made(
      question("q", 5), {"利用者", "ケアマネジャー", "保険者", "全体"},
      {tally({answers({0, 1, 2}, 90), answers({3, 4, 1}, 30)}),
       tally({answers({2, 1, 0}, 60), answers({4, 0, 3}, 40)}),
       tally({answers({0, 2, 1}, 40), answers({3, 4, 2}, 60)}),
       tally({answers({0, 1, 2}, 90), answers({3, 4, 1}, 30), answers({2, 1, 0}, 60),
              answers({4, 0, 3}, 40), answers({0, 2, 1}, 40), answers({3, 4, 2}, 60)})});
  made.report.breakdowns[0].groups.back().kind = GroupKind::total;
  const std::vector<std::string> names{"サービス間の連携と情報共有", "医療関係者との連携",
                                       "サービス事業所等に言いにくいことの代弁", "専門職からの助言",
                                       "介護保険サービス以外の関係者との連携"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    made.report.questions[0].options[i].name.value = names[i];
  }
  made.report.figures[0].has_marks = true;
  made.infer_again();
  check_golden("chart/axes5_marks.txt", dump(frames_of(made.report, made.scores).at(0)));
}

TEST_CASE("twelve axes with marks of twelve groups on each are drawn without overlaps") {
  std::vector<std::string> names;
  std::vector<GroupTally> groups;
  for (std::uint16_t g = 0; g < 12; ++g) {
    names.push_back("属性" + std::to_string(g + 1));
    std::vector<RankingCount> rankings;
    for (std::uint16_t o = 0; o < 12; ++o) {
      const auto next = static_cast<std::uint16_t>((o + 1) % 12);
      const auto last = static_cast<std::uint16_t>((o + 4) % 12);
      rankings.push_back(answers({o, next, last}, (o + g) % 2 == 0 ? 400 : 40));
    }
    groups.push_back(tally(std::move(rankings)));
  }
  InferredReport made(question("q", 12), names, std::move(groups));
  for (Option& option : made.report.questions[0].options) option.name.value = "相談と連携の強化";
  made.report.figures[0].has_marks = true;
  made.infer_again();
  const std::vector<AxisMarks> marks =
      end_marks(made.report, made.report.figures[0], made.scores.figures[0]);
  for (const AxisMarks& axis : marks) CHECK(axis.size() == 12);
  const std::vector<Frame> frames = frames_of(made.report, made.scores);  // it proves that itself
  CHECK(find(frames.at(0).items, "mark-12-12") != nullptr);
}
