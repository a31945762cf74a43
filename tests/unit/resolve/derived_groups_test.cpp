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
