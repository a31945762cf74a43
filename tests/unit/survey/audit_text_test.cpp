#include "survey/audit_text.h"

#include "one_survey.h"
#include "support/golden.h"

using namespace kijun;
using namespace kijun::test;

TEST_CASE("the audit tells of every respondent and every cell") {
  OneSurvey survey;
  survey.ask_ranks(3, {"問1_1位", "問1_2位", "問1_3位"})
      .ask_options(2, {"Q2_1", "Q2_2", "Q2_3"})
      .by(breakdown("care_level", {coded("要介護１", 0, "要介護度", {"1"}),
                                   coded("要介護２", 0, "要介護度", {"2"})}))
      .by(breakdown("stakeholder", {whole("利用者", {0, 1})}));
  const std::size_t web = survey.add_survey("web.csv");
  survey.report.questions[0].codings.push_back({web, RankColumns{texts({"a", "b", "c"})}});
  survey.write("a,b,c\n1,2,3\n", "web.csv");
  std::string file = "id,問1_1位,問1_2位,問1_3位,Q2_1,Q2_2,Q2_3,要介護度,自由記述\n";
  for (int i = 0; i < 1200; ++i) file += "1,1,2,3,1,2,,1,\n";
  for (int i = 0; i < 12; ++i) file += "2,1,1,3,,1,,2,\n";
  file += "3,2,,,1,1,,,\"そう、\nです\"\n4,,,,0,,1,6,\n5,,9,,,,,不明,\n";
  for (const RejectedPolicy policy : {RejectedPolicy::exclude, RejectedPolicy::keep}) {
    survey.report.rejected = policy;
    const Result<Answers> answers = survey.read(file);
    REQUIRE(answers.ok());
    check_sums(answers.value().audit);
    check_golden(policy == RejectedPolicy::keep ? "survey/audit_keep.txt" : "survey/audit.txt",
                 survey.without_folder(audit_text(survey.report, answers.value().audit)));
  }
}

TEST_CASE("the audit counts the respondents in several groups where there are any") {
  OneSurvey survey;
  Breakdown overlapping =
      breakdown("age", {coded("若", 0, "age", {"1", "2"}), coded("中", 0, "age", {"2", "3"})});
  overlapping.overlap = true;
  survey.ask_ranks().by(overlapping);
  const Result<Answers> answers = survey.read("a,b,c,age\n1,2,3,2\n1,2,3,3\n1,2,3,4\n");
  REQUIRE(answers.ok());
  CHECK(
      audit_text(survey.report, answers.value().audit)
          .find("    breakdown  in a group  attribute missing  in no group  in several groups\n"
                "    age                 2                  0            1                  1\n") !=
      std::string::npos);
}
