#include "export/tally_csv.h"

#include <catch2/catch.hpp>

#include "support/report_builder.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// Two surveys; the second has no part in the group 家族, and asks one rank more.
Report report_of_two_surveys() {
  Report report;
  for (const char* key : {"postal", "web"}) {
    Survey& survey = report.surveys.emplace_back();
    survey.key = key;
  }
  report.questions = {question("q1", 3, {2, 1}), question("q2", 3)};
  report.questions[0].options[2].code = "=3";
  Group family = coded("家族", 0, "記入者", {"2"});
  report.breakdowns = {breakdown("writer", {whole("本人,代筆", {0, 1}), family})};
  return report;
}

Answers answers_of(std::size_t survey, const std::vector<std::size_t>& questions) {
  Answers answers;
  SurveyAudit& audit = answers.audit.surveys.emplace_back();
  audit.survey = survey;
  audit.respondents = 9;
  answers.tally.groups.assign(2, {std::vector<GroupTally>(2)});
  for (const std::size_t question : questions) {
    QuestionAudit& asked = audit.questions.emplace_back();
    asked.question = question;
    asked.answered = 5;
    asked.partial = 1;
    asked.missing = 3;
    asked.rejected = 1;
    asked.faulty = 1;
    asked.reasons.assign(reject_reasons, 0);
    asked.reasons[static_cast<std::size_t>(RejectReason::skipped_rank)] = 2;
  }
  BreakdownAudit& used = audit.breakdowns.emplace_back();
  used.members = 6;
  used.without_attribute = 2;
  used.outside = 1;
  used.no_group = 1;
  audit.unused = 2;
  return answers;
}

}  // namespace

TEST_CASE("the tally is a table of what was counted, survey by survey") {
  const Report report = report_of_two_surveys();
  Answers postal = answers_of(0, {0});
  postal.tally.groups[0][0][0] = {
      {{{0, not_named}, 1, 1, 1}, {{2, 0}, 3, 2.7, 2.4300000000000006}}, 6, 1, 1, 1, 1, 0.5, 0.25};
  const Answers web = answers_of(1, {1});
  CHECK(tally_csv(report, {postal, web}) ==
        "\xEF\xBB\xBFrecord,survey,question,breakdown,group,rank_1,rank_2,rank_3,n,weight,weight_"
        "squared\r\n"
        "respondents,postal,,,,,,,9,,\r\n"
        "unused_columns,postal,,,,,,,2,,\r\n"
        "options,postal,q1,,,,,,3,,\r\n"
        "ranks,postal,q1,,,,,,2,,\r\n"
        "answered,postal,q1,,,,,,5,,\r\n"
        "partial,postal,q1,,,,,,1,,\r\n"
        "missing,postal,q1,,,,,,3,,\r\n"
        "rejected,postal,q1,,,,,,1,,\r\n"
        "faulty,postal,q1,,,,,,1,,\r\n"
        "reason:skipped_rank,postal,q1,,,,,,2,,\r\n"
        "members,postal,,writer,,,,,6,,\r\n"
        "without_attribute,postal,,writer,,,,,2,,\r\n"
        "outside,postal,,writer,,,,,1,,\r\n"
        "reason:no_group,postal,,writer,,,,,1,,\r\n"
        "missing,postal,q1,writer,\"本人,代筆\",,,,1,1,1\r\n"
        "rejected,postal,q1,writer,\"本人,代筆\",,,,1,0.5,0.25\r\n"
        "ranking,postal,q1,writer,\"本人,代筆\",1,,,1,1,1\r\n"
        "ranking,postal,q1,writer,\"本人,代筆\",'=3,1,,3,2.7,2.4300000000000006\r\n"
        "missing,postal,q1,writer,家族,,,,0,0,0\r\n"
        "rejected,postal,q1,writer,家族,,,,0,0,0\r\n"
        "respondents,web,,,,,,,9,,\r\n"
        "unused_columns,web,,,,,,,2,,\r\n"
        "options,web,q2,,,,,,3,,\r\n"
        "ranks,web,q2,,,,,,3,,\r\n"
        "answered,web,q2,,,,,,5,,\r\n"
        "partial,web,q2,,,,,,1,,\r\n"
        "missing,web,q2,,,,,,3,,\r\n"
        "rejected,web,q2,,,,,,1,,\r\n"
        "faulty,web,q2,,,,,,1,,\r\n"
        "reason:skipped_rank,web,q2,,,,,,2,,\r\n"
        "members,web,,writer,,,,,6,,\r\n"
        "without_attribute,web,,writer,,,,,2,,\r\n"
        "outside,web,,writer,,,,,1,,\r\n"
        "reason:no_group,web,,writer,,,,,1,,\r\n"
        "missing,web,q2,writer,\"本人,代筆\",,,,0,0,0\r\n"
        "rejected,web,q2,writer,\"本人,代筆\",,,,0,0,0\r\n");
}

TEST_CASE("under ties: share the tally says which ranks are shared, beyond those asked too") {
  Report report = report_of_two_surveys();
  report.ties = TiesPolicy::share;
  report.questions.pop_back();
  Answers postal = answers_of(0, {0});
  postal.audit.surveys.front().breakdowns.clear();
  postal.audit.surveys.front().breakdowns.emplace_back();
  const std::uint16_t tied = tied_with_before;
  postal.tally.groups[0][0][0] = {
      {{{0, static_cast<std::uint16_t>(1 | tied), static_cast<std::uint16_t>(2 | tied)}, 1, 1, 1}},
      1,
      0,
      0};
  const std::string table = tally_csv(report, {postal});
  CHECK(table.find("group,rank_1,rank_2,rank_3,tied,n,weight,weight_squared\r\n") !=
        std::string::npos);
  CHECK(table.find("\r\nranking,postal,q1,writer,\"本人,代筆\",1,2,'=3,2 3,1,1,1\r\n") !=
        std::string::npos);
}
