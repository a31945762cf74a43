#include "survey/tally_sums.h"

#include <algorithm>

#include <catch2/catch.hpp>

#include "one_survey.h"

using namespace kijun;
using namespace kijun::test;

namespace {

const char* const header =
    "record,survey,question,breakdown,group,rank_1,rank_2,rank_3,option,n,weight,weight_squared\n";

// 5 respondents; one has no attribute and no answer.
const char* const of_survey = "respondents,survey0,,,,,,,,5,,\n";
const char* const of_breakdown =
    "members,survey0,,sex,,,,,,4,,\n"
    "without_attribute,survey0,,sex,,,,,,1,,\n"
    "outside,survey0,,sex,,,,,,0,,\n";
const char* const of_question =
    "answered,survey0,q,,,,,,,3,,\n"
    "partial,survey0,q,,,,,,,1,,\n"
    "missing,survey0,q,,,,,,,2,,\n"
    "rejected,survey0,q,,,,,,,0,,\n"
    "faulty,survey0,q,,,,,,,0,,\n"
    "missing,survey0,q,sex,男,,,,,1,,\n"
    "rejected,survey0,q,sex,男,,,,,0,,\n"
    "ranking,survey0,q,sex,男,1,2,3,,2,,\n"
    "missing,survey0,q,sex,女,,,,,0,,\n"
    "rejected,survey0,q,sex,女,,,,,0,,\n"
    "ranking,survey0,q,sex,女,2,,,,1,,\n"
    "missing,survey0,q,sex,計,,,,,2,,\n"
    "rejected,survey0,q,sex,計,,,,,0,,\n"
    "ranking,survey0,q,sex,計,1,2,3,,2,,\n"
    "ranking,survey0,q,sex,計,2,,,,1,,\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  for (; at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

struct Tallied : OneSurvey {
  Tallied() {
    ask_ranks();
    report.questions[0].codings[0].columns = TalliedAnswers{};
    Group total = whole("計", {0});
    total.kind = GroupKind::total;
    by(breakdown("sex",
                 {coded("男", 0, "性別", {"1"}), coded("女", 0, "性別", {"2"}), std::move(total)}));
    report.surveys[0].is_tally = true;
    table = std::string(header) + of_survey + of_breakdown + of_question;
  }
  std::string table;

  // What is said once each of the texts is changed, line by line; the hints and the file's name,
  // the same in all, are left out.
  std::string said(const std::vector<std::pair<std::string, std::string>>& changes) {
    std::string text = table;
    for (const auto& [from, to] : changes) text = replaced(text, from, to);
    std::string all = messages(text);
    const std::string hints =
        "\n  the rows of the table do not belong together: is a part of it missing, or changed?\n"
        "  make it again with \"kijun tally\", or with its query in the database\n";
    while (all.find(hints) != std::string::npos) all.replace(all.find(hints), hints.size(), "|");
    while (all.find("answers.csv: ") != std::string::npos) all.erase(all.find("answers.csv: "), 13);
    return all;
  }
};

}  // namespace

TEST_CASE("a table whose sums fit is read without a word") { CHECK(Tallied().said({}).empty()); }

TEST_CASE("a total holds all respondents, and the groups the members") {
  Tallied survey;
  CHECK(survey.said({{"ranking,survey0,q,sex,計,2,,,,1,,\n", ""}}) ==
        "row 2, column \"n\": error: survey \"survey0\": group \"計\" of breakdown \"sex\" holds 4 "
        "of 5 "
        "respondents in question \"q\" (answers, missing and rejected), and should hold all|");
  CHECK(survey.said({{"missing,survey0,q,sex,男,,,,,1", "missing,survey0,q,sex,男,,,,,0"}}) ==
        "row 3, column \"n\": error: survey \"survey0\": the groups of breakdown \"sex\" hold 3 "
        "respondents in question \"q\" (answers, missing and rejected), and \"members\" is 4|");
}

TEST_CASE("the answers in groups are those of all respondents") {
  Tallied survey;
  CHECK(survey.said({{"計,,,,,2", "計,,,,,1"}, {"計,1,2,3,,2", "計,1,2,3,,3"}}) ==
        "row 6, column \"n\": error: survey \"survey0\": 4 answers of question \"q\" in group "
        "\"計\" of "
        "breakdown \"sex\", and only 3 of all respondents|"
        "row 8, column \"n\": error: survey \"survey0\": 1 missing answers of question \"q\" in "
        "group "
        "\"計\" of breakdown \"sex\", and 2 of all respondents|");
  CHECK(survey.said({{"partial,survey0,q,,,,,,,1", "partial,survey0,q,,,,,,,2"}}) ==
        "row 7, column \"n\": error: survey \"survey0\": partial answers of question \"q\" are 2, "
        "and "
        "only 0 in group \"男\" of breakdown \"sex\", where all but 1 of the answers stand|"
        "row 7, column \"n\": error: survey \"survey0\": 1 partial answers of question \"q\" in "
        "group "
        "\"計\" of breakdown \"sex\", and 2 of all respondents|");
  CHECK(survey.said({{"計,1,2,3", "計,1,3,2"}}) ==
        "error: survey \"survey0\": answer 1 2 3 to question \"q\": 2 in the groups of breakdown "
        "\"sex\", and only 0 in group \"計\" of breakdown \"sex\"|");
}

TEST_CASE("a group has the same members in every question, and the same weight") {
  Tallied survey;
  survey.ask_ranks();
  survey.report.questions[1].codings[0].columns = TalliedAnswers{};
  survey.report.breakdowns[0].overlap = true;
  survey.report.breakdowns[0].groups.pop_back();
  survey.table = replaced(survey.table, of_question,
                          of_question + replaced(of_question, "survey0,q,", "survey0,q2,"));
  for (const char* const row :
       {"missing,survey0,q,sex,計,,,,,2,,\n", "rejected,survey0,q,sex,計,,,,,0,,\n",
        "ranking,survey0,q,sex,計,1,2,3,,2,,\n", "ranking,survey0,q,sex,計,2,,,,1,,\n"}) {
    survey.table = replaced(survey.table, row, "");
    survey.table = replaced(survey.table, replaced(row, ",q,", ",q2,"), "");
  }
  CHECK(survey.said({}).empty());
  CHECK(survey.said({{"q2,sex,男,1,2,3,,2", "q2,sex,男,1,2,3,,1"},
                     {"members,survey0,,sex,,,,,,4", "members,survey0,,sex,,,,,,3"},
                     {"outside,survey0,,sex,,,,,,0", "outside,survey0,,sex,,,,,,1"},
                     {"faulty,survey0,q2,,,,,,,0,,\n",
                      "faulty,survey0,q2,,,,,,,0,,\nshared,survey0,,sex,,,,,,1,,\n"}}) ==
        "error: survey \"survey0\": group \"男\" of breakdown \"sex\" has 3 members in question "
        "\"q\" and "
        "2 in \"q2\"|"
        "row 3, column \"n\": error: survey \"survey0\": the groups of breakdown \"sex\" hold 3 "
        "respondents in question \"q2\" (answers, missing and rejected), and \"members\" is 3, of "
        "whom "
        "1 are \"shared\": 4 expected|");
  survey.report.surveys[0].weight = Text{"重み", {}};
  CHECK(survey.said({{"q2,sex,男,1,2,3,,2,,", "q2,sex,男,1,2,3,,2,1.5,2"}}) ==
        "error: survey \"survey0\": the sum of weight of group \"男\" of breakdown \"sex\" is 3 in "
        "question \"q\" and 2.5 in \"q2\"|");
}

TEST_CASE("the same answers weigh the same in every breakdown") {
  Tallied survey;
  survey.report.surveys[0].weight = Text{"重み", {}};
  // Rounded as other programs do it.
  CHECK(survey
            .said({{"男,1,2,3,,2,,", "男,1,2,3,,2,0.6666666666666667,0.4"},
                   {"計,1,2,3,,2,,", "計,1,2,3,,2,0.6666667,0.4"}})
            .empty());
  CHECK(
      survey.said({{"男,1,2,3,,2,,", "男,1,2,3,,2,0.6666666666666667,0.4"},
                   {"計,1,2,3,,2,,", "計,1,2,3,,2,0.65,0.4"}}) ==
      "error: survey \"survey0\": answer 1 2 3 to question \"q\": weight 0.6666666666666667 in the "
      "groups of breakdown \"sex\", and 0.65 in group \"計\" of breakdown \"sex\"|");
}

TEST_CASE("groups that overlap hold the shared respondents as often as can be") {
  Tallied survey;
  survey.report.breakdowns[0].overlap = true;
  const auto members = [&](const std::string& n, const std::string& shared) {
    return survey.said({{"members,survey0,,sex,,,,,,4", "members,survey0,,sex,,,,,," + n},
                        {"outside,survey0,,sex,,,,,,0", "shared,survey0,,sex,,,,,," + shared +
                                                            ",,\noutside,survey0,,sex,,,,,," +
                                                            std::to_string(4 - std::stoi(n))}});
  };
  CHECK(members("4", "0").empty());
  CHECK(members("3", "1").empty());
  CHECK(members("3", "2") ==
        "row 3, column \"n\": error: survey \"survey0\": the groups of breakdown \"sex\" hold 4 "
        "respondents in question \"q\" (answers, missing and rejected), and \"members\" is 3, of "
        "whom "
        "2 are \"shared\": 5 expected|");
  CHECK(members("1", "2") ==
        "error: survey \"survey0\": 2 of 1 members of breakdown \"sex\" are shared|");
  CHECK(members("2", "2") ==
        "row 3, column \"n\": error: survey \"survey0\": a group of breakdown \"sex\" holds 3 "
        "respondents in question \"q\", and \"members\" is only 2|");
}

TEST_CASE("the total of a breakdown with a filter holds those who fulfil it") {
  Tallied survey;
  survey.report.breakdowns[0].filter =
      Condition{AttributeCondition{{"年齢", {}}, CodeCondition{{"1"}}}};
  CHECK(survey.said({}).empty());
  CHECK(survey.said({{"計,,,,,2", "計,,,,,1"}}) ==
        "error: survey \"survey0\": group \"計\" of breakdown \"sex\" holds 4 of 5 respondents in "
        "question \"q\" (answers, missing and rejected), and \"members\" and \"without_attribute\" "
        "are "
        "5|");
}

TEST_CASE("counts of options fit those of other groups") {
  Tallied survey;
  const std::string counts =
      "count,survey0,q,sex,計,2,0,0,1,3,,\ncount,survey0,q,sex,計,1,2,0,2,3,,\n"
      "count,survey0,q,sex,計,0,0,2,3,3,,\n";
  survey.table =
      replaced(survey.table,
               "ranking,survey0,q,sex,計,1,2,3,,2,,\nranking,survey0,q,sex,計,2,,,,1,,\n", counts);
  CHECK(survey.said({}).empty());
  CHECK(survey.said({{"計,2,0,0,1", "計,1,0,0,1"}}) ==
        "error: survey \"survey0\": option \"1\" of question \"q\" at rank 1: 2 in the groups of "
        "breakdown \"sex\", and only 1 in group \"計\" of breakdown \"sex\"|");
}

TEST_CASE("what a filter leaves out is at least what it cannot judge") {
  CHECK(
      Tallied().said(
          {{of_survey, of_survey + std::string("filtered,survey0,,,,,,,,1,,\n"
                                               "filtered_unknown,survey0,,,,,,,,2,,\n")}}) ==
      "row 4, column \"n\": error: survey \"survey0\": 2 of 1 left out by the filter are unknown|");
}

TEST_CASE("ten sums that differ are explained, the others counted") {
  Tallied survey;
  for (int b = 0; b < 12; ++b) {
    const std::string key = "b" + std::to_string(b);
    survey.by(breakdown(key, {whole("全", {0})}));
    survey.table += replaced(replaced(of_breakdown, "sex", key), ",0,,", ",1,,") +
                    "missing,survey0,q," + key + ",全,,,,,2,,\nrejected,survey0,q," + key +
                    ",全,,,,,0,,\n";
  }
  const std::string said = survey.said({});
  INFO(said);
  CHECK(std::count(said.begin(), said.end(), '|') == 10);
  CHECK(said.ends_with("|error: 2 more sums do not fit\n"));
}
