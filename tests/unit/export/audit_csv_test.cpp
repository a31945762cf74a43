#include "export/audit_csv.h"

#include <catch2/catch.hpp>

#include "support/report_builder.h"

using namespace kijun;
using namespace kijun::test;

namespace {

Report report_of_one_survey() {
  Report report;
  report.spec_path = "/home/somebody/report.yaml";
  Survey survey;
  survey.key = "postal";
  survey.title.value = "利用者（郵送）";
  survey.path.value = "/home/somebody/data/postal.csv";
  report.surveys = {survey};
  report.questions = {question("q1", 3)};
  report.breakdowns = {breakdown("sex", {coded("男", 0, "性別", {"1"})})};
  return report;
}

Rejection place(RejectReason reason, std::size_t row, std::string column, std::string value) {
  return {reason, {"/home/somebody/data/postal.csv", row, std::move(column), std::move(value)}};
}

}  // namespace

TEST_CASE("audit.csv has a row for every fact") {
  const Report report = report_of_one_survey();
  QuestionAudit asked;
  asked.question = 0;
  asked.answered = 4;
  asked.partial = 1;
  asked.missing = 2;
  asked.rejected = 3;
  asked.faulty = 3;
  asked.columns = {{"問1_①", 4, 2, 3, 2}, {"問1_②", 3, 4, 2, 1}};
  asked.reasons.resize(reject_reasons);
  asked.reasons[static_cast<std::size_t>(RejectReason::unknown_code)] = 2;
  asked.reasons[static_cast<std::size_t>(RejectReason::repeated_option)] = 1;
  asked.first_places = {place(RejectReason::unknown_code, 3, "問1_①", "9,9"),
                        place(RejectReason::repeated_option, 7, "問1_②", "1")};
  BreakdownAudit used;
  used.breakdown = 0;
  used.members = 6;
  used.without_attribute = 1;
  used.outside = 2;
  used.shared = 1;
  used.no_group = 1;
  used.not_numbers = 1;
  used.columns = {{"性別", 6, 1, 2, 2}};
  used.first_outside = {place(RejectReason::not_a_number, 8, "性別", "=1+1")};
  SurveyAudit survey;
  survey.encoding = "CP932";
  survey.respondents = 9;
  survey.questions = {asked};
  survey.breakdowns = {used};
  survey.rows_above = 1;
  survey.weight = ColumnAudit{"ウェイト", 9, 0, 0, 0};
  survey.unused = 2;
  survey.unused_columns = {"@id", "自由記述"};
  const std::string q1 = "postal,利用者（郵送）,q1,,title of q1,";
  const std::string sex = "postal,利用者（郵送）,,sex,by sex,";
  const std::string all = "postal,利用者（郵送）,,,,";
  CHECK(
      audit_csv(report, {{survey}}, {}) ==
      "\xEF\xBB\xBF"
      "survey,survey_title,question,breakdown,title,column,what,reason,count,row,value,group\r\n" +
          all + ",file,,,,data/postal.csv,\r\n" +  //
          all + ",format,,,,CP932,\r\n" +          //
          all + ",respondents,,9,,,\r\n" + all + ",rows_above_header,,1,,,\r\n" + all +
          ",blank_rows_at_end,,0,,,\r\n" + all + ",unused_columns,,2,,,\r\n" +  //
          all + "ウェイト,cells_used,,9,,,\r\n" +                               //
          all + "ウェイト,cells_missing,,0,,,\r\n" +                            //
          all + "ウェイト,cells_rejected,,0,,,\r\n" +                           //
          all + "ウェイト,cells_faulty,,0,,,\r\n" +                             //
          q1 + ",answered,,4,,,\r\n" +                                          //
          q1 + ",partial,,1,,,\r\n" +                                           //
          q1 + ",missing,,2,,,\r\n" +                                           //
          q1 + ",rejected,,3,,,\r\n" +                                          //
          q1 + ",faulty,,3,,,\r\n" +                                            //
          q1 + "問1_①,cells_used,,4,,,\r\n" +                                   //
          q1 + "問1_①,cells_missing,,2,,,\r\n" +                                //
          q1 + "問1_①,cells_rejected,,3,,,\r\n" +                               //
          q1 + "問1_①,cells_faulty,,2,,,\r\n" +                                 //
          q1 + "問1_②,cells_used,,3,,,\r\n" +                                   //
          q1 + "問1_②,cells_missing,,4,,,\r\n" +                                //
          q1 + "問1_②,cells_rejected,,2,,,\r\n" +                               //
          q1 + "問1_②,cells_faulty,,1,,,\r\n" +                                 //
          q1 + ",reason,unknown_code,2,,,\r\n" +                                //
          q1 + ",reason,repeated_option,1,,,\r\n" +                             //
          q1 + "問1_①,place,unknown_code,,3,\"9,9\",\r\n" + q1 +
          "問1_②,place,repeated_option,,7,1,\r\n" + sex + ",members,,6,,,\r\n" +                 //
          sex + ",without_attribute,,1,,,\r\n" +                                                 //
          sex + ",outside,,2,,,\r\n" + sex + ",shared,,1,,,\r\n" +                               //
          sex + "性別,cells_used,,6,,,\r\n" +                                                    //
          sex + "性別,cells_missing,,1,,,\r\n" +                                                 //
          sex + "性別,cells_rejected,,2,,,\r\n" +                                                //
          sex + "性別,cells_faulty,,2,,,\r\n" +                                                  //
          sex + ",reason,no_group,1,,,\r\n" +                                                    //
          sex + ",reason,not_a_number,1,,,\r\n" +                                                //
          sex + "性別,place,not_a_number,,8,'=1+1,\r\n" + all + "'@id,unused_column,,,,,\r\n" +  //
          all + "自由記述,unused_column,,,,,\r\n");
}

TEST_CASE("audit.csv has a row in place of counts that are withheld") {
  const Report report = report_of_one_survey();
  SurveyAudit survey;
  survey.withheld = true;
  survey.encoding = "CP932";
  survey.questions.emplace_back().columns = {{"問1_①", 0, 0, 0, 0}};
  survey.breakdowns.emplace_back().withheld = true;
  const std::string all = "postal,利用者（郵送）,,,,";
  CHECK(
      audit_csv(report, {{survey}}, {}) ==
      "\xEF\xBB\xBF"
      "survey,survey_title,question,breakdown,title,column,what,reason,count,row,value,group\r\n" +
          all + ",file,,,,data/postal.csv,\r\n" + all + ",format,,,,CP932,\r\n" + all +
          ",withheld,,,,,\r\n" + all + ",unused_columns,,0,,,\r\n" +
          "postal,利用者（郵送）,,sex,by sex,,withheld,,,,,\r\n");
}

TEST_CASE("audit.csv names a file elsewhere as the spec does") {
  Report report = report_of_one_survey();
  report.surveys[0].path.value = "/srv/postal.csv";
  SurveyAudit survey;
  survey.encoding = "UTF-8";
  CHECK(audit_csv(report, {{survey}}, {}).find(",file,,,,/srv/postal.csv,\r\n") !=
        std::string::npos);
}

TEST_CASE(
    "behind the surveys audit.csv says how complete the answers of each figure's groups are") {
  Report report = report_of_one_survey();
  report.breakdowns[0].groups.push_back(coded("女", 0, "性別", {"2"}));
  number_figures(report);
  report.figures[0].caption = "知識－性別";
  ScoreTable scores;
  FigureScores& figure = scores.figures.emplace_back();
  figure.groups.resize(2);
  figure.groups[0].base = 3;
  figure.groups[0].completeness = 0.99999999999;
  const std::string group = ",,q1,sex,知識－性別,,";
  CHECK(audit_csv(report, {}, scores)
            .ends_with(",group\r\n" +                                   //
                       group + "base,,3,,,男\r\n" +                     //
                       group + "completeness,,,,0.9999999999,男\r\n" +  //
                       group + "base,,0,,,女\r\n" +                     //
                       group + "completeness,,,,,女\r\n"));
}
