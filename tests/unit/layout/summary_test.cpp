// Pages that sum up a question or a breakdown.
#include "layout/summary.h"

#include <catch2/catch.hpp>

#include "layout/method_text.h"
#include "sheet.h"
#include "support/report_builder.h"
#include "support/report_fixture.h"

using namespace kijun;
using test::PlacedItems;

namespace {

struct Made {
  Report report;
  std::vector<Frame> charts;
  ScoreTable scores;
};

GroupScores scores_of(std::uint64_t base, const std::vector<double>& options) {
  GroupScores group;
  group.base = base;
  for (const double score : options) group.options.push_back({score, {}});
  return group;
}

// Two questions by two breakdowns of two groups each, in the wording of the bundled template.
Made made(Summaries summaries, double chart_height = 60) {
  Made m;
  m.report = test::small_report();
  m.report.style.wording = test::standard_style().wording;
  m.report.style.document.summaries = summaries;
  m.report.author = test::text("研究所");
  m.report.date = "2018-03-30";
  for (const char* key : {"q1", "q2"}) m.report.questions.push_back(test::question(key, 3));
  for (const char* key : {"a", "b"}) {
    m.report.breakdowns.push_back(test::breakdown(
        key, {test::coded("甲", 0, "column", {"1"}), test::coded("乙", 0, "column", {"2"})}));
  }
  for (std::size_t i = 0; i < 4; ++i) {
    test::add_figure(m.report, m.charts, chart_height, "問－軸" + std::to_string(i + 1));
    m.report.figures.back().question = i / 2;
    m.report.figures.back().breakdown = i % 2;
    FigureScores figure;
    figure.question = i / 2;
    figure.breakdown = i % 2;
    figure.groups = {scores_of(1200, {1.5, 1.504, 2}), scores_of(30, {2.5, 2.504, 1})};
    m.scores.figures.push_back(figure);
  }
  const bool questions = summaries == Summaries::questions;
  m.report.contents = {Summary{test::text("一枚目"), {0, questions ? 1U : 2U}}, PageBreak{},
                       Summary{test::text("二枚目"), {questions ? 2U : 1U, 3}}};
  return m;
}

using Row = std::vector<std::string>;

}  // namespace

TEST_CASE("the key numbers of a question are the scores of its first figure") {
  const Made m = made(Summaries::questions);
  const AuthorTable table =
      key_numbers(std::get<Summary>(m.report.contents[2]), m.report, m.scores);
  CHECK(table.label.empty());
  CHECK(table.caption.value == "by aの点数");
  CHECK(test::values_of(table.columns) == Row{"属性", "N", "①", "②", "③"});
  REQUIRE(table.rows.size() == 2);
  CHECK(test::values_of(table.rows[0]) == Row{"甲", "1,200", "1.50", "1.50", "2.00"});
  CHECK(test::values_of(table.rows[1]) == Row{"乙", "30", "2.50", "2.50", "1.00"});
  CHECK(test::values_of(table.notes) == Row{"① option 1、② option 2、③ option 3"});
}

TEST_CASE("the key numbers of a breakdown are each question's options with the highest score") {
  Made m = made(Summaries::breakdowns);
  m.scores.figures[2].groups[1] = scores_of(0, {0, 0, 0});
  const AuthorTable table =
      key_numbers(std::get<Summary>(m.report.contents[0]), m.report, m.scores);
  CHECK(table.caption.value == "点数が最も高い選択肢とその点数（選択肢の番号は各図のとおり）");
  CHECK(test::values_of(table.columns) == Row{"属性", "title of q1", "title of q2"});
  REQUIRE(table.rows.size() == 2);
  CHECK(test::values_of(table.rows[0]) == Row{"甲", "③ 2.00", "③ 2.00"});
  CHECK(test::values_of(table.rows[1]) == Row{"乙", "①② 2.50", "―"});  // level as printed
}

TEST_CASE("key numbers of a breakdown tell nothing of withheld groups and mark small bases") {
  Made m = made(Summaries::breakdowns);
  m.scores.figures[0].groups[1].base_class = BaseClass::withheld;
  m.scores.figures[0].groups[0].base_class = BaseClass::reference;
  const AuthorTable table =
      key_numbers(std::get<Summary>(m.report.contents[0]), m.report, m.scores);
  CHECK(table.rows.at(0).at(1).value == "③ 2.00［参考値］");
  CHECK(table.rows.at(1).at(1).value == "＊");
  CHECK(table.notes.size() == 2);
}

TEST_CASE("a summary is a page with heading, key numbers, figures and how to read them") {
  const Made m = made(Summaries::questions);
  const Document document = test::laid_out(m.report, m.charts, m.scores);
  REQUIRE(document.pages.size() == 2);
  const PlacedItems placed(document);
  CHECK(placed.only("一枚目").page == 1);
  CHECK(placed.only("二枚目").page == 2);
  // The heading says the question; a figure's caption need not.
  CHECK(placed.only("図表 1 by a").page == 1);
  CHECK(placed.only("図表 4 by b").page == 2);
  CHECK(placed.only("[q1.size]").baseline > placed.with("2.00").front().baseline);
  const auto notes = placed.with(Role::note);
  REQUIRE_FALSE(notes.empty());
  std::string note;
  for (const auto& line : notes) {
    if (line.page == 1) note += line.text;
  }
  CHECK_THAT(note, Catch::Contains("① option 1、② option 2、③ option 3") &&
                       Catch::Contains("第1位を3点、第2位を2点、第3位を1点として重み付け") &&
                       Catch::Contains("基準点") &&
                       Catch::Contains("点数の差や点数そのものには意味がない") &&
                       Catch::Contains("選び方に誤りのある回答はなかった"));
}

TEST_CASE("on pages of breakdowns the captions are questions, and notes tell options marked only") {
  Made m = made(Summaries::breakdowns);
  m.report.style.chart.axis_labels = AxisLabels::marks;
  const PlacedItems placed(test::laid_out(m.report, m.charts, m.scores));
  CHECK(placed.only("図表 3 title of q2").page == 1);
  const auto told = [](const PlacedItems& items) {
    const auto notes = items.with(Role::note);
    return std::count_if(notes.begin(), notes.end(),
                         [](const auto& line) { return line.text.starts_with("① option 1"); });
  };
  CHECK(told(placed) == 4);
  m.report.style.chart.axis_labels = AxisLabels::names;
  CHECK(told(PlacedItems(test::laid_out(m.report, m.charts, m.scores))) == 0);
}

TEST_CASE("the counts on a page are those of its questions") {
  const Made m = made(Summaries::questions);
  Audit audit{{{}}};
  for (std::size_t question = 0; question < 2; ++question) {
    QuestionAudit counts;
    counts.question = question;
    counts.missing = 5 + question;
    counts.reasons.resize(5);
    audit.surveys[0].questions.push_back(counts);
  }
  CHECK_THAT(summary_note(m.report, m.scores, audit, {0, 1}), Catch::Contains("（延べ5件）"));
  CHECK_THAT(summary_note(m.report, m.scores, audit, {2, 3}), Catch::Contains("（延べ6件）"));
}

TEST_CASE("a page of a summary has author and date above its text") {
  Made m = made(Summaries::questions);
  m.report.style.document.has_running_header = true;
  const auto header =
      PlacedItems(test::laid_out(m.report, m.charts, m.scores)).with(Role::running_header);
  REQUIRE(header.size() == 4);
  CHECK(header[0].text == "調査報告書");
  CHECK(header[1].text == "研究所 2018年3月30日");
}

TEST_CASE("the first summary that needs more than its page is named") {
  Made m = made(Summaries::questions, 50);
  CHECK_FALSE(overfull_summary(m.report, m.charts, m.scores, {}, test::fonts()));
  m.charts[2].size.height = Pt(300);
  const auto overfull = overfull_summary(m.report, m.charts, m.scores, {}, test::fonts());
  REQUIRE(overfull);
  CHECK(overfull->title.value == "二枚目");
  m.charts[0].size.height = Pt(300);
  CHECK(overfull_summary(m.report, m.charts, m.scores, {}, test::fonts())->title.value == "一枚目");
}
