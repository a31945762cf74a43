#include "survey/tally_table.h"

#include <catch2/catch.hpp>

#include "one_survey.h"
#include "survey/tally_record.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// Question q of 3 options and 3 ranks, by sex; 5 respondents.
const char* const table =
    "record,survey,question,breakdown,group,rank_1,rank_2,rank_3,n,weight,weight_squared\n"
    "respondents,survey0,,,,,,,5,,\n"
    "options,survey0,q,,,,,,3,,\n"
    "ranks,survey0,q,,,,,,3,,\n"
    "answered,survey0,q,,,,,,3,,\n"
    "partial,survey0,q,,,,,,1,,\n"
    "missing,survey0,q,,,,,,1,,\n"
    "rejected,survey0,q,,,,,,1,,\n"
    "faulty,survey0,q,,,,,,1,,\n"
    "members,survey0,,sex,,,,,4,,\n"
    "without_attribute,survey0,,sex,,,,,1,,\n"
    "outside,survey0,,sex,,,,,0,,\n"
    "missing,survey0,q,sex,男,,,,0,,\n"
    "rejected,survey0,q,sex,男,,,,1,,\n"
    "ranking,survey0,q,sex,男,1,2,3,2,2,2\n"
    "missing,survey0,q,sex,女,,,,0,,\n"
    "rejected,survey0,q,sex,女,,,,0,,\n"
    "ranking,survey0,q,sex,女,2,,,1,,\n"
    "reason:unknown_code,survey0,q,,,,,,1,,\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string differing(const std::string& what) {
  return what + R"(
  the rows of the table do not belong together: is a part of it missing, or changed?
  make it again with "kijun tally", or with its query in the database
)";
}

struct TalliedSurvey : OneSurvey {
  TalliedSurvey() {
    ask_ranks();
    report.questions[0].codings[0].columns = TalliedAnswers{};
    by(breakdown("sex", {coded("男", 0, "性別", {"1"}), coded("女", 0, "性別", {"2"})}));
    report.surveys[0].is_tally = true;
  }
  // What reading says, but for the warning that an answer was left out.
  std::string said(const std::string& text) {
    std::string all = messages(text);
    const std::string usual =
        "answers.csv: warning: survey \"survey0\": question \"q\": 1 of 5 answers left out "
        "(unknown "
        "code 1)\n";
    const std::size_t at = all.find(usual);
    return at == std::string::npos ? all : all.erase(at, usual.size());
  }
  // The table with one text changed.
  std::string changed(const std::string& from, const std::string& to) {
    return said(replaced(table, from, to));
  }
};

}  // namespace

TEST_CASE("every reason has a record of its own") {
  for (std::size_t i = 0; i < reject_reasons; ++i) {
    const auto reason = static_cast<RejectReason>(i);
    CHECK(tally_record::of(reason) == "reason:" + std::string(key_of(reason)));
  }
}

TEST_CASE("a table of tallies is read as if it were the answers") {
  TalliedSurvey survey;
  const auto read = survey.read(table);
  INFO(survey.shown(read.diagnostics()));
  REQUIRE(read.ok());
  CHECK(survey.said(table).empty());
  const auto& groups = read.value().tally.groups[0][0];
  CHECK(rankings(groups[0]) == std::vector<std::string>{"1 2 3: 2"});
  CHECK(groups[0].members == 3);
  CHECK(groups[0].rejected == 1);
  CHECK(rankings(groups[1]) == std::vector<std::string>{"2 - -: 1"});
  REQUIRE(read.value().audit.surveys.size() == 1);
  const SurveyAudit& audit = read.value().audit.surveys[0];
  CHECK(audit.respondents == 5);
  CHECK(audit.questions[0].answered == 3);
  CHECK(audit.questions[0].partial == 1);
  CHECK(audit.breakdowns[0].members == 4);
}

TEST_CASE("columns may stand in any order, and names behind the ' of spreadsheets") {
  TalliedSurvey survey;
  survey.report.breakdowns[0].groups[0].name.value = "=男";
  std::string text = table;
  for (std::size_t at = text.find("男"); at != std::string::npos; at = text.find("男", at + 6)) {
    text.replace(at, 3, "'=男");
  }
  CHECK(survey.said(text).empty());
}

TEST_CASE("a table without its columns is refused") {
  TalliedSurvey survey;
  CHECK(survey.changed("breakdown,group,rank_1", "break_down,group,rank1") ==
        R"(kijun: error: "answers.csv" has no column "breakdown"
  did you mean "break_down"?
  its columns are: record, survey, question, break_down, group, rank1, rank_2, rank_3, n, weight, weight_squared
kijun: error: "answers.csv" has no column "rank_1"
  did you mean "rank1"?
  its columns are: record, survey, question, break_down, group, rank1, rank_2, rank_3, n, weight, weight_squared
)");
}

TEST_CASE("unknown names in a table of tallies are refused, with the nearest") {
  TalliedSurvey survey;
  CHECK(
      survey.changed("ranking,survey0,q,sex,男,1", "rankng,survey0,q,sex,男,1") ==
      R"(answers.csv: row 15, column "record": error: "rankng" is nothing that a table of tallies counts
  did you mean "ranking"?
  it counts: ranking, count, missing, rejected, options, ranks, answered, partial, faulty, members, without_attribute, outside, … (18 in all)
)");
  CHECK(survey.changed("ranking,survey0,q,sex,男,1", "ranking,survey0,q,sex,男性,1") ==
        R"(answers.csv: row 15, column "group": error: breakdown "sex" has no group "男性"
  did you mean "男"?
  its groups are: 男, 女
  make the table again with this spec ("kijun tally"), or change the spec back
)");
  CHECK(
      survey.changed("男,1,2,3,2", "男,1,2,13,2") ==
      R"(answers.csv: row 15, column "rank_3": error: "13" is not the code of an option of question "q"
  did you mean "1"?
  the codes are: 1, 2, 3
  if the table was made with other options: make the table again with this spec ("kijun tally"), or change the spec back
)");
  CHECK(survey.changed("members,survey0,,sex", "members,survey0,q,sex") ==
        R"(answers.csv: row 10, column "record": error: the row "members" is not about one thing
  expected question, breakdown and group; a question or a breakdown alone; or none of them
)");
  CHECK(survey.changed("members,survey0,,sex", "members,survey0,q,") ==
        R"(answers.csv: row 10, column "record": error: the row "members" is not about one thing
  expected a breakdown beside it, and no question or group
)");
}

TEST_CASE("a table of another survey is refused") {
  TalliedSurvey survey;
  survey.report.surveys[0].key = "postal";
  std::string text = table;
  for (std::size_t at = text.find("survey0"); at != std::string::npos; at = text.find("survey0")) {
    text.replace(at, 7, "postel");
  }
  CHECK(survey.said(text) ==
        R"(answers.csv: error: the table has no rows of survey "postal"
  did you mean "postel"?
  its surveys are: postel
)");
}

TEST_CASE("rows of what the spec does not have are left out, and that is said") {
  TalliedSurvey survey;
  const std::string more =
      "answered,survey0,q9,,,,,,3,,\nmembers,survey0,,age,,,,,4,,\nrespondents,web,,,,,,,5,,\n"
      "ranking,survey0,q9,age,老,1,2,3,2,2,2\n";
  CHECK(survey.said(table + more) ==
        R"(answers.csv: warning: 1 row is not used: the spec has no survey "web"
answers.csv: warning: 2 rows are not used: the spec has no question of survey "survey0" called "q9"
answers.csv: warning: 1 row is not used: the spec has no breakdown of survey "survey0" called "age"
)");
}

TEST_CASE("what the spec has and the table has not is refused") {
  TalliedSurvey survey;
  survey.ask_ranks();
  survey.report.questions[1].codings[0].columns = TalliedAnswers{};
  survey.by(breakdown("age", {coded("老", 0, "年齢", {"1"})}));
  CHECK(survey.said(table + std::string("answered,survey0,q3,,,,,,3,,\n")) ==
        R"(answers.csv: error: the table has no rows of question "q2" in survey "survey0"
  did you mean "q3"?
  it has rows of what the spec does not have: q3
  make the table again with this spec ("kijun tally"), or change the spec back
answers.csv: error: the table has no rows of breakdown "age" in survey "survey0"
  make the table again with this spec ("kijun tally"), or change the spec back
)");
}

TEST_CASE("every group has its rows, also when it is empty") {
  TalliedSurvey survey;
  CHECK(
      survey.changed("missing,survey0,q,sex,女,,,,0,,\n", "") ==
      R"(answers.csv: error: the table has no row "missing" of question "q" in group "女" of breakdown "sex" in survey "survey0"
  expected it also where nobody is counted, with n 0
)");
  CHECK(survey.changed("respondents,survey0,,,,,,,5,,\n", "") ==
        R"(answers.csv: error: the table has no row "respondents" of its respondents
  expected it also where nobody is counted, with n 0
)");
}

TEST_CASE("a row that is there twice is refused") {
  TalliedSurvey survey;
  CHECK(survey.changed("ranking,survey0,q,sex,女,2,,,1,,", "ranking,survey0,q,sex,男,1,2,3,1,,") ==
        R"(answers.csv: row 18, column "record": error: row 15 counts the same already
  expected one row for each: is a part of the table in it twice?
)");
}

TEST_CASE("rankings in a table are sound") {
  TalliedSurvey survey;
  CHECK(survey.changed("男,1,2,3,2", "男,1,2,1,2") ==
        R"(answers.csv: row 15, column "rank_3": error: option "1" is named at a better rank already
  in a table of tallies every ranking is sound: faulty answers are counted in the rows "rejected"
)");
  CHECK(survey.changed("男,1,2,3,2", "男,,2,,2") ==
        R"(answers.csv: row 15, column "rank_2": error: "2" stands here, but a better rank is blank
  such answers are counted only under "rejected: keep" below "scoring:"
)");
  CHECK(survey.changed("男,1,2,3,2", "男,,,,2") ==
        R"(answers.csv: row 15, column "record": error: the ranking names no option
  respondents without an answer are counted in the rows "missing"
)");
  survey.report.questions[0].weights = {2, 1};
  CHECK(survey.said(table) ==
        R"(answers.csv: row 15, column "rank_3": error: question "q" asks only 2 ranks
  the table was made with more weights: make the table again with this spec ("kijun tally"), or change the spec back
)");
}

TEST_CASE("a table made with other options, ranks or policies is found out") {
  TalliedSurvey survey;
  CHECK(survey.changed("options,survey0,q,,,,,,3", "options,survey0,q,,,,,,4") ==
        R"(answers.csv: row 3, column "n": error: question "q" was tallied with 4 options, and has 3
  make the table again with this spec ("kijun tally"), or change the spec back
)");
  CHECK(survey.changed("ranks,survey0,q,,,,,,3", "ranks,survey0,q,,,,,,2") ==
        R"(answers.csv: row 4, column "n": error: question "q" was tallied with 2 ranks, and has 3
  make the table again with this spec ("kijun tally"), or change the spec back
)");
  CHECK(
      survey.changed("faulty,survey0,q,,,,,,1", "faulty,survey0,q,,,,,,2") ==
      R"(answers.csv: row 9, column "n": error: more answers to question "q" are faulty than rejected
  the table was made with "rejected: keep" below "scoring:", the spec has another policy: change one of them
)");
  survey.report.rejected = RejectedPolicy::stop;
  CHECK(survey.said(table) ==
        R"(answers.csv: row 9, column "n": error: question "q" has 1 faulty answers
  with "rejected: exclude" under "scoring:" such answers are left out
)");
}

TEST_CASE("numbers in a table of tallies are numbers of respondents and their weights") {
  TalliedSurvey survey;
  CHECK(survey.changed("respondents,survey0,,,,,,,5", "respondents,survey0,,,,,,,5.5") ==
        R"(answers.csv: row 2, column "n": error: "5.5" is not a number of respondents
  expected a whole number, without separators
)");
  CHECK(survey.changed("男,1,2,3,2,2,2", "男,1,2,3,2,x,2") ==
        R"(answers.csv: row 15, column "weight": error: "x" is not a sum of weights
  expected a number of 0 or more in both columns, "weight" and "weight_squared", or both blank where everybody weighs 1
)");
  CHECK(
      survey.changed("男,1,2,3,2,2,2", "男,1,2,3,2,2,4.5") ==
      R"(answers.csv: row 15, column "weight_squared": error: no weights of 2 respondents have these sums
  expected "weight_squared" between weight² / n and weight²
)");
  CHECK(
      survey.changed("男,1,2,3,2,2,2", "男,1,2,3,2,2.5,4.25") ==
      R"(answers.csv: row 15, column "weight": error: 2 respondents weigh 2.5 here, and survey "survey0" has no weights
  give the survey "weight:" with the column that the weights came from
)");
}

TEST_CASE("sums that do not fit are refused") {
  TalliedSurvey survey;
  CHECK(survey.changed("answered,survey0,q,,,,,,3", "answered,survey0,q,,,,,,2") ==
        differing("answers.csv: error: survey \"survey0\": answered, missing and rejected of "
                  "question \"q\" are 4 of 5 respondents"));
  CHECK(survey.changed("outside,survey0,,sex,,,,,0", "outside,survey0,,sex,,,,,1") ==
        differing("answers.csv: error: survey \"survey0\": members, without_attribute and outside "
                  "of breakdown \"sex\" are 6 of 5 respondents"));
  const auto members = [](const std::string& held) {
    return differing(
        "answers.csv: row 10, column \"n\": error: survey \"survey0\": the groups of "
        "breakdown \"sex\" hold " +
        held +
        " respondents in question \"q\" (answers, missing and rejected), and "
        "\"members\" is 4");
  };
  CHECK(survey.changed("女,2,,,1", "女,2,,,2") == members("5"));
  CHECK(survey.changed("ranking,survey0,q,sex,女,2,,,1,,\n", "") == members("3"));
  CHECK(survey.changed("rejected,survey0,q,sex,男,,,,1", "rejected,survey0,q,sex,男,,,,0") ==
        members("3"));
  CHECK(survey.changed("reason:unknown_code,survey0,q,,,,,,1,,\n", "") ==
        differing("answers.csv: row 9, column \"n\": error: survey \"survey0\": faulty answers to "
                  "question \"q\" are 1, and wrong cells (rows \"reason:…\") 0"));
}
TEST_CASE("ten wrong rows are explained, the others counted") {
  TalliedSurvey survey;
  std::string text = table;
  for (int i = 0; i < 12; ++i) text += "x,survey0,,,,,,,1,,\n";
  const std::string said = survey.said(text);
  CHECK(said.find("row 29, column \"record\"") != std::string::npos);
  CHECK(said.find("row 30") == std::string::npos);
  CHECK(said.ends_with("answers.csv: error: 2 more rows are wrong\n"));
}

namespace {

// The same survey, but of the men only how often each option was named.
const char* const counts =
    "record,survey,question,breakdown,group,option,rank_1,rank_2,rank_3,n\n"
    "respondents,survey0,,,,,,,,9\n"
    "answered,survey0,q,,,,,,,7\n"
    "partial,survey0,q,,,,,,,3\n"
    "missing,survey0,q,,,,,,,2\n"
    "rejected,survey0,q,,,,,,,0\n"
    "faulty,survey0,q,,,,,,,0\n"
    "members,survey0,,sex,,,,,,9\n"
    "without_attribute,survey0,,sex,,,,,,0\n"
    "outside,survey0,,sex,,,,,,0\n"
    "missing,survey0,q,sex,男,,,,,1\n"
    "rejected,survey0,q,sex,男,,,,,0\n"
    "count,survey0,q,sex,男,1,3,1,0,5\n"
    "count,survey0,q,sex,男,2,1,2,1,5\n"
    "count,survey0,q,sex,男,3,1,,2,5\n"
    "missing,survey0,q,sex,女,,,,,1\n"
    "rejected,survey0,q,sex,女,,,,,0\n"
    "ranking,survey0,q,sex,女,,2,,,1\n"
    "ranking,survey0,q,sex,女,,2,1,3,1\n";

}  // namespace

TEST_CASE("a table of mere counts is read, and says that it has no rankings") {
  TalliedSurvey survey;
  const auto read = survey.read(counts);
  INFO(survey.shown(read.diagnostics()));
  REQUIRE(read.ok());
  const auto& groups = read.value().tally.groups[0][0];
  CHECK_FALSE(groups[0].has_rankings());
  CHECK(groups[0].base() == 5);
  CHECK(groups[0].members == 6);
  CHECK(groups[0].named ==
        std::vector<std::vector<std::uint64_t>>{{3, 1, 0}, {1, 2, 1}, {1, 0, 2}});
  CHECK(groups[1].has_rankings());
  CHECK(groups[1].base() == 2);
  CHECK(read.diagnostics().empty());  // their weights are not 0 for want of rankings
}

TEST_CASE("counts that cannot be are refused") {
  TalliedSurvey survey;
  const auto changed = [&](const std::string& from, const std::string& to) {
    return survey.said(replaced(counts, from, to));
  };
  CHECK(changed("男,2,1,2,1,5", "男,2,3,2,1,5") ==
        R"(answers.csv: row 14, column "n": error: option "2" was named by 6 respondents of 5
  expected in each row of the group the number of all its answers, 5
answers.csv: error: survey "survey0": 7 respondents named an option at rank 1 of question "q" in group "男" of breakdown "sex" in survey "survey0", which has 5 answers
  the rows of the table do not belong together: is a part of it missing, or changed?
  make it again with "kijun tally", or with its query in the database
)");
  CHECK(
      changed("count,survey0,q,sex,男,3,1,,2,5\n", "") ==
      R"(answers.csv: error: the table has no row "count" of option "3" of question "q" in group "男" of breakdown "sex" in survey "survey0"
  expected it also where nobody is counted, with n 0
)");
  survey.report.surveys[0].weight = Text{"重み", {}};
  CHECK(survey.said(counts).starts_with(
      R"(answers.csv: row 13, column "record": error: a row "count" cannot hold for a survey with weights
  expected rankings: rows "ranking", as "kijun tally" writes them
)"));
}
