// Groups by conditions, totals and rests.
#include <catch2/catch.hpp>

#include "support/condition_text.h"
#include "support/spec_text.h"

using namespace kijun;

namespace {

constexpr std::string_view two_surveys =
    "surveys:\n"
    "  users: {title: 利用者, file: a.csv, answers: {ranks: \"{key}_{rank}\"}}\n"
    "  web: {title: Web, file: b.csv, answers: {ranks: \"{key}_{rank}\"}}\n"
    "  care: {title: 介護, file: c.csv, answers: {ranks: \"{key}_{rank}\"}}\n";

Breakdown breakdown_of(const std::string& yaml) {
  return test::report_from_yaml(test::complete_spec(std::string(two_surveys) + yaml))
      .breakdowns.at(0);
}

std::vector<std::size_t> surveys_of(const Group& group) {
  std::vector<std::size_t> surveys;
  for (const GroupPart& part : group.parts) surveys.push_back(part.survey);
  return surveys;
}

using Surveys = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a group with a condition takes those of its surveys who fulfil it") {
  const Breakdown made = breakdown_of(
      "breakdowns: {b: {title: b, surveys: [users, web], by: 性別, groups: {男: 1, 高齢同居: "
      "{where: age >= 65 and 同居 = 1}}}}\n");
  CHECK_FALSE(made.overlap);
  const Group& group = made.groups.at(1);
  CHECK(group.kind == GroupKind::of_condition);
  CHECK(surveys_of(group) == Surveys{0, 1});
  for (const GroupPart& part : group.parts) {
    CHECK(test::text_of(part.condition.value()) == "([age] >=65 and [同居] =1)");
  }
  CHECK(test::text_of(made.groups.at(0).parts.at(1).condition.value()) == "[性別] =1");
}

TEST_CASE("a total and a rest are of the surveys of the other groups unless they say which") {
  const std::string start = "breakdowns: {b: {title: b, overlap: true, groups: {";
  const std::string groups = "A: {survey: web, where: x = 1}, B: {survey: users}, ";
  const Breakdown made = breakdown_of(start + groups + "T: {total: true}, R: {rest: true}}}}\n");
  CHECK(made.overlap);
  CHECK(made.groups.at(2).kind == GroupKind::total);
  CHECK(surveys_of(made.groups.at(2)) == Surveys{0, 1});
  CHECK(made.groups.at(3).kind == GroupKind::rest);
  CHECK(surveys_of(made.groups.at(3)) == Surveys{0, 1});
  const Breakdown told = breakdown_of(
      start + groups + "T: {total: true, surveys: [care, web]}, R: {rest: true, survey: web}}}}\n");
  CHECK(surveys_of(told.groups.at(2)) == Surveys{1, 2});
  CHECK(surveys_of(told.groups.at(3)) == Surveys{1});
}

TEST_CASE("a total alone is of the breakdown's surveys") {
  const Breakdown made =
      breakdown_of("breakdowns: {b: {title: b, survey: web, groups: {全体: {total: true}}}}\n");
  CHECK(surveys_of(made.groups.at(0)) == Surveys{1});
}

TEST_CASE("total: false and rest: false say nothing") {
  const Breakdown made = breakdown_of(
      "breakdowns: {b: {title: b, survey: web, overlap: false, groups: {A: {total: false, rest: "
      "false, where: x = 1}}}}\n");
  CHECK(made.groups.at(0).kind == GroupKind::of_condition);
  CHECK_FALSE(made.overlap);
}

TEST_CASE("the report's filter and a survey's own are both asked of its respondents") {
  const Report report = test::report_from_yaml(test::complete_spec(
      "report: {title: 調査, filter: 調査年 = 2018}\n"
      "surveys:\n"
      "  users: {title: 利用者, file: a.csv, filter: age >= 20, answers: {ranks: "
      "\"{key}_{rank}\"}}\n"
      "  web: {title: Web, file: b.csv, answers: {ranks: \"{key}_{rank}\"}}\n"
      "breakdowns: {b: {title: b, groups: {A: {survey: users}}}}\n"));
  CHECK(test::text_of(report.surveys.at(0).filter.value()) == "([調査年] =2018 and [age] >=20)");
  CHECK(test::text_of(report.surveys.at(1).filter.value()) == "[調査年] =2018");
  const Report own = test::report_from_yaml(test::complete_spec(
      "surveys: {users: {title: 利用者, file: a.csv, filter: age >= 20, answers: {ranks: "
      "\"{key}_{rank}\"}}}\n"));
  CHECK(test::text_of(own.surveys.at(0).filter.value()) == "[age] >=20");
  CHECK_FALSE(test::report_from_yaml(test::complete_spec("")).surveys.at(0).filter);
}

TEST_CASE("figures of those who fulfil a filter are of breakdowns of their own") {
  const Report report = test::report_from_yaml(
      test::complete_spec("contents:\n"
                          "  - results: {}\n"
                          "  - results: {filter: {where: age >= 65, title: 65歳以上, name: old}}\n"
                          "  - results: {filter: {where: age < 30, title: 30歳未満}}\n"
                          "  - text: \"{fig:q1.sex}、{fig:q1.sex.old}、{fig:q1.sex.filtered}\"\n"));
  REQUIRE(report.figures.size() == 3);
  REQUIRE(report.breakdowns.size() == 3);
  CHECK(report.figures.at(0).caption == "知識－性別");
  const Figure& old = report.figures.at(1);
  CHECK(old.name == "q1.sex.old");
  CHECK(old.caption == "知識－性別（65歳以上）");
  CHECK(old.file_name == "2_q1_sex_old");
  CHECK(old.breakdown == 1);
  const Breakdown& made = report.breakdowns.at(1);
  CHECK(made.key == "sex.old");
  CHECK(made.filter_title == "65歳以上");
  CHECK(test::text_of(made.filter.value()) == "[age] >=65");
  CHECK(made.groups.size() == 2);
  CHECK(report.figures.at(2).name == "q1.sex.filtered");
  CHECK(test::text_of(report.breakdowns.at(2).filter.value()) == "[age] <30");
}

TEST_CASE("results with the same filter share their breakdowns") {
  const Report report = test::report_from_yaml(test::complete_spec(
      "questions: {q1: {title: 知識, options: [a, b, c]}, q2: {title: 計画, options: [a, b, c]}}\n"
      "contents:\n"
      "  - results: {questions: [q1], filter: {where: age >= 65, title: 65歳以上}}\n"
      "  - results: {questions: [q2], filter: {where: age >= 65, title: 65歳以上}}\n"));
  REQUIRE(report.breakdowns.size() == 2);
  CHECK(report.figures.at(0).breakdown == 1);
  CHECK(report.figures.at(1).breakdown == 1);
}

TEST_CASE("filters are told apart by their names") {
  CHECK(test::messages_about(R"(contents:
  - results: {filter: {where: age >= 65, title: 65歳以上}}
  - results: {filter: {where: age < 30, title: 30歳未満}}
  - results: {filter: {where: age >= 65, title: 65歳以上, name: Filtered}}
)") ==
        R"(report.yaml:3:15: error: another filter is named "filtered" already
  3 |   - results: {filter: {where: age < 30, title: 30歳未満}}
    |               ^~~~~~
  give each filter a "name:" of its own: its figures are called question.breakdown.name
report.yaml:4:62: error: another filter is named "filtered" already
  4 |   - results: {filter: {where: age >= 65, title: 65歳以上, name: Filtered}}
    |                                                                 ^~~~~~~~
  give each filter a "name:" of its own: its figures are called question.breakdown.name
)");
}

TEST_CASE("a figure's filter has a condition, a title and a name fit for files") {
  CHECK(test::messages_about(R"(contents:
  - results: {filter: {where: age >= 65, name: 高齢}}
)") ==
        R"(report.yaml:2:15: error: the filter has no key "title"
  2 |   - results: {filter: {where: age >= 65, name: 高齢}}
    |               ^~~~~~
  expected "title:" with a text of one line, which captions show
report.yaml:2:48: error: "高齢" cannot be the key of the filter
  2 |   - results: {filter: {where: age >= 65, name: 高齢}}
    |                                                ^~~~
  expected at most 40 of the characters a-z A-Z 0-9 _ -, the first a letter or digit: file names and references are made of it
)");
}

TEST_CASE("the respondents of a tally are not filtered again") {
  CHECK(test::messages_about(R"(surveys: {users: {title: 利用者, tally: a.csv, filter: age >= 20}}
report: {title: 調査, filter: 調査年 = 2018}
)") ==
        R"(report.yaml:1:53: error: the respondents of a tally are counted already
  1 | surveys: {users: {title: 利用者, tally: a.csv, filter: age >= 20}}
    |                                                        ^~~~~~~~~
  write the filter in the spec that makes the tally
)");
}
