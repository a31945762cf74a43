// Pages that sum up questions or breakdowns: which there are, and what figures each has.
#include "resolve/summaries.h"

#include <catch2/catch.hpp>

#include "support/report_builder.h"
#include "support/report_fixture.h"

using namespace kijun;

namespace {

// Two questions by three breakdowns: figures 0 1 2 and 3 4 5.
Report two_by_three(Summaries summaries, int most) {
  Report report;
  report.style = test::standard_style();
  report.style.document.summaries = summaries;
  report.style.document.figures_per_summary = most;
  report.questions = {test::question("q1", 3), test::question("q2", 3)};
  report.questions[0].heading.value = "１）問一";
  report.questions[1].heading.value = "２）問二";
  for (const char* key : {"a", "b", "c"}) report.breakdowns.push_back(test::breakdown(key, {}));
  test::number_figures(report);
  return report;
}

// "title: figures", or "break".
std::vector<std::string> told(const std::vector<Block>& blocks) {
  std::vector<std::string> all;
  for (const Block& block : blocks) {
    const auto* const summary = std::get_if<Summary>(&block);
    if (summary == nullptr) {
      CHECK(std::holds_alternative<PageBreak>(block));
      all.emplace_back("break");
      continue;
    }
    std::string line = summary->title.value + ":";
    for (const std::size_t figure : summary->figures) line += " " + std::to_string(figure);
    all.push_back(line);
  }
  return all;
}

const std::string spec_without_results =
    "kijun: 1\nreport: {title: 題, template: summary-a4}\n"
    "surveys: {s: {title: 調査, file: a.csv, answers: {ranks: \"{question}_{rank}\"}}}\n"
    "questions: {q: {title: 問, options: [甲, 乙, 丙]}}\n"
    "breakdowns: {b: {title: 軸別, survey: s, by: c, groups: {あ: 1, い: 2}}}\n"
    "contents: [{heading: 章}, {text: 本文}]\n";

}  // namespace

TEST_CASE("each question has a page with its figures") {
  CHECK(told(summaries_of(two_by_three(Summaries::questions, 8))) ==
        std::vector<std::string>{"１）問一: 0 1 2", "break", "２）問二: 3 4 5"});
}

TEST_CASE("each breakdown has a page with its figures") {
  CHECK(told(summaries_of(two_by_three(Summaries::breakdowns, 8))) ==
        std::vector<std::string>{"by a: 0 3", "break", "by b: 1 4", "break", "by c: 2 5"});
}

TEST_CASE("more figures than a page may have go on another, which says so") {
  CHECK(told(summaries_of(two_by_three(Summaries::questions, 2))) ==
        std::vector<std::string>{"１）問一: 0 1", "break", "１）問一（続き）: 2", "break",
                                 "２）問二: 3 4", "break", "２）問二（続き）: 5"});
}

TEST_CASE("a template of summaries takes the figures of the contents, their numbers, and no more") {
  std::string yaml = spec_without_results;
  yaml.replace(yaml.find("{text: 本文}"), std::string("{text: 本文}").size(),
               "{table: {caption: 表, columns: [列], rows: [[値]]}}, {results: {}}");
  yaml.replace(yaml.find("title: 題"), std::string("title: 題").size(), "title: 題, cover: {}");
  const Report report = test::report_from_yaml(yaml);
  REQUIRE(report.figures.size() == 1);
  CHECK(report.figures[0].label == "図表 2");
  CHECK(told(report.contents) == std::vector<std::string>{"１）問について: 0"});
  CHECK_FALSE(report.cover.has_value());
}

TEST_CASE("a template of summaries is refused where there are no figures") {
  const Spec spec = test::required(parse_spec("report.yaml", spec_without_results));
  const auto style = test::required(read_template(test::template_folder(), spec));
  CHECK(
      format(resolve(spec, style, {}).diagnostics()) ==
      "report.yaml:2:30: error: the template \"summary-a4\" sums up figures, and the contents have "
      "none\n"
      "  2 | report: {title: 題, template: summary-a4}\n"
      "    |                               ^~~~~~~~~~\n"
      "  add \"- results: {}\" to the contents, or leave the contents out\n");
}
