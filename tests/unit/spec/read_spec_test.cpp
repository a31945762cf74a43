#include "spec/read_spec.h"

#include <catch2/catch.hpp>

#include "support/spec_text.h"

using namespace kijun;
using test::complete_spec;

namespace {

Spec spec_of(std::string_view part) {
  return test::required(parse_spec("report.yaml", complete_spec(part)));
}

const ConditionSpec& condition(const Spec& spec, std::size_t group) {
  return spec.breakdowns.at(0).groups.at(group).is.value();
}

std::vector<std::string> codes(const ConditionSpec& condition) {
  std::vector<std::string> found;
  for (const Text& code : std::get<CodesSpec>(condition).codes) found.push_back(code.value);
  return found;
}

}  // namespace

TEST_CASE("what is not written is nothing") {
  const Spec spec = spec_of("");
  CHECK_FALSE(spec.report.subtitle);
  CHECK_FALSE(spec.report.template_name);
  CHECK_FALSE(spec.numbering.figure);
  CHECK_FALSE(spec.scoring.weights);
  CHECK_FALSE(spec.chart.step);
  CHECK_FALSE(spec.contents);
  CHECK_FALSE(spec.questions.at(0).answers);
}

TEST_CASE("values know their places, counted in characters") {
  const Spec spec = spec_of("report: {title: 調査, subtitle: \"第3章\", author: 見本}\n");
  const auto place = [](const Text& text) {
    return std::vector<std::size_t>{text.span.line, text.span.column, text.span.length};
  };
  CHECK(place(spec.report.title) == std::vector<std::size_t>{1, 17, 2});
  CHECK(place(*spec.report.subtitle) == std::vector<std::size_t>{1, 31, 5});
  CHECK(place(*spec.report.author) == std::vector<std::size_t>{1, 46, 2});
}

TEST_CASE("a byte order mark and carriage returns change no place and no text") {
  const Spec spec = test::required(parse_spec(
      "report.yaml",
      "\xEF\xBB\xBF" + complete_spec("report:\r\n  title: 調査\r\n  date: 2018-03-30\r\n")));
  CHECK(spec.report.title.value == "調査");
  CHECK(spec.report.title.span.line == 2);
  CHECK(spec.report.title.span.column == 10);
  CHECK(spec.report.date->value == "2018-03-30");
}

TEST_CASE("texts are taken as written, whatever YAML would make of them") {
  const Spec spec = spec_of(
      "questions: {q1: {title: no, options: [yes, 0755, 1.0, {name: true, code: 01}, "
      "2018-03-30]}}\n");
  const QuestionSpec& question = spec.questions.at(0);
  CHECK(question.title->value == "no");
  CHECK(question.options.at(0).name.value == "yes");
  CHECK(question.options.at(1).name.value == "0755");
  CHECK(question.options.at(2).name.value == "1.0");
  CHECK(question.options.at(3).name.value == "true");
  CHECK(question.options.at(3).code->value == "01");
  CHECK(question.options.at(4).name.value == "2018-03-30");
}

TEST_CASE("groups are codes, lists of codes, or ranges") {
  const Spec spec = spec_of(
      "breakdowns:\n"
      "  size:\n"
      "    title: 規模\n"
      "    by: 数\n"
      "    groups: {a: 1, b: [2, ' 2b　'], c: \"< 1000\", d: 1000 .. 4999, e: \">=5e3\", f: "
      "<=-1.5,\n"
      "             g: \"> 0\", h: [\"..\"], i: 1-3}\n");
  CHECK(codes(condition(spec, 0)) == std::vector<std::string>{"1"});
  CHECK(codes(condition(spec, 1)) == std::vector<std::string>{"2", "2b"});
  CHECK(codes(condition(spec, 7)) == std::vector<std::string>{".."});
  CHECK(codes(condition(spec, 8)) == std::vector<std::string>{"1-3"});

  const auto& below = std::get<RangeSpec>(condition(spec, 2));
  CHECK_FALSE(below.low);
  CHECK(below.high == 1000);
  CHECK_FALSE(below.high_included);
  const auto& between = std::get<RangeSpec>(condition(spec, 3));
  CHECK(between.low == 1000);
  CHECK(between.low_included);
  CHECK(between.high == 4999);
  CHECK(between.high_included);
  const auto& from = std::get<RangeSpec>(condition(spec, 4));
  CHECK(from.low == 5000);
  CHECK(from.low_included);
  CHECK_FALSE(from.high);
  const auto& up_to = std::get<RangeSpec>(condition(spec, 5));
  CHECK(up_to.high == -1.5);
  CHECK(up_to.high_included);
  const auto& above = std::get<RangeSpec>(condition(spec, 6));
  CHECK(above.low == 0);
  CHECK_FALSE(above.low_included);
}

TEST_CASE("answers are a pattern, a list of columns, or either by survey") {
  const Spec spec = spec_of(
      "questions:\n"
      "  q1: {title: a, options: [a, b, c], answers: {ranks: [\"1\\n位\", x, y]}}\n"
      "  q2: {title: a, options: [a, b, c], answers: {options: \"Q{option}\"}}\n"
      "  q3: {title: a, options: [a, b, c], answers: {users: {options: [p, q, r]}}}\n");
  const auto& listed = std::get<ColumnsSpec>(*spec.questions[0].answers);
  CHECK(listed.coding == ColumnsSpec::Coding::ranks);
  CHECK(std::get<std::vector<Text>>(listed.columns).at(0).value == "1\n位");
  const auto& pattern = std::get<ColumnsSpec>(*spec.questions[1].answers);
  CHECK(pattern.coding == ColumnsSpec::Coding::options);
  CHECK(std::get<Text>(pattern.columns).value == "Q{option}");
  const auto& by_survey = std::get<ColumnsBySurvey>(*spec.questions[2].answers);
  CHECK(by_survey.entries.at(0).survey.value == "users");
  CHECK(by_survey.entries.at(0).columns.coding == ColumnsSpec::Coding::options);
}

TEST_CASE("empty cells and block texts in tables are read") {
  const Spec spec = spec_of(
      "contents:\n"
      "  - table:\n"
      "      caption: a\n"
      "      columns: [b, ~]\n"
      "      rows: [[1, \"\"], [\"1,578\", ]]\n"
      "      notes:\n"
      "        - |\n"
      "          二行の\n"
      "          注\n");
  const auto& table = std::get<TableSpec>(spec.contents->at(0).item);
  CHECK(table.columns.at(1).value.empty());
  CHECK(table.rows.at(0).value.at(0).value == "1");
  CHECK(table.rows.at(0).value.at(1).value.empty());
  CHECK(table.rows.at(1).value.at(0).value == "1,578");
  CHECK(table.notes.at(0).value == "二行の\n注\n");
}

TEST_CASE("a spec that is not there is refused with the system's reason") {
  CHECK(format(read_spec("no/such/report.yaml").diagnostics()) ==
        "kijun: error: cannot read \"no/such/report.yaml\": No such file or directory\n");
}
