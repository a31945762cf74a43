#include "layout/audit_page.h"

#include <catch2/catch.hpp>

#include "sheet.h"
#include "support/fonts.h"
#include "support/report_fixture.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Row = std::vector<std::string>;

Report report(const std::string& contents, const std::string& rejected = "exclude") {
  return report_from_yaml("kijun: 1\nreport: {title: 題}\nscoring: {rejected: " + rejected +
                          "}\n"
                          "surveys:\n"
                          "  s: {title: 郵送, file: a.csv, answers: {ranks: \"{key}{rank}\"}}\n"
                          "  t: {title: Web, file: b.csv, answers: {ranks: \"{key}{rank}\"}}\n"
                          "questions:\n"
                          "  q: {title: 知識, options: [甲, 乙, 丙]}\n"
                          "  r: {title: 連携, options: [甲, 乙, 丙]}\n"
                          "breakdowns: {b: {title: 性別, survey: s, by: c, groups: {男: 1}}}\n"
                          "contents: [" +
                          contents + "]\n");
}

// 1,234 answered by post, without a fault; 10 in the web.
Audit audit() {
  Audit made;
  for (std::size_t s = 0; s < 2; ++s) {
    SurveyAudit& survey = made.surveys.emplace_back();
    survey.survey = s;
    survey.respondents = s == 0 ? 1234 : 10;
    for (std::size_t q = 0; q < 2; ++q) {
      QuestionAudit& asked = survey.questions.emplace_back();
      asked.question = q;
      asked.answered = survey.respondents;
      asked.reasons.resize(reject_reasons);
    }
  }
  BreakdownAudit used;
  used.members = 1200;
  used.without_attribute = 30;
  used.outside = 4;
  used.columns = {{"c", 1204, 30, 0, 0}};
  made.surveys[0].breakdowns = {used};
  return made;
}

void add_faults(Audit& audit) {
  QuestionAudit& asked = audit.surveys[1].questions[1];
  asked.answered = 6;
  asked.partial = 2;
  asked.missing = 1;
  asked.rejected = 3;
  asked.faulty = 4;
  asked.reasons[static_cast<std::size_t>(RejectReason::unknown_code)] = 5;
  asked.reasons[static_cast<std::size_t>(RejectReason::skipped_rank)] = 1;
  asked.first_places = {{RejectReason::unknown_code, {"b.csv", 4, "r1", "이것"}},
                        {RejectReason::skipped_rank, {"b.csv", 12, "r2", "2"}}};
  BreakdownAudit& used = audit.surveys[0].breakdowns[0];
  used.columns = {{"c", 1200, 30, 4, 4}};
  used.no_group = 3;
  used.not_numbers = 1;
  used.first_outside = {{RejectReason::not_a_number, {"a.csv", 9, "c", "女"}}};
  audit.surveys[1].unused = 2;
  audit.surveys[1].unused_columns = {"番号", "自由記述"};
}

AuditPage page(const Report& report, const Audit& audit, const ScoreTable& scores = {}) {
  for (const Block& block : report.contents) {
    if (const auto* found = std::get_if<AuditBlock>(&block)) {
      return audit_page(*found, report, scores, audit, fonts());
    }
  }
  FAIL("no audit in the report");
  return {};
}

}  // namespace

TEST_CASE("the audit's page has a row a survey and question, and one a survey and breakdown") {
  const AuditPage made = page(report("audit: {}"), audit());
  CHECK(made.paragraphs ==
        Row{"集計に用いた回答と用いなかった回答の数を、調査と設問ごとに{table:#1}に示す。"
            "属性別の図に含めた回答者の数は、調査と集計軸ごとに{table:#2}のとおりである。"});
  REQUIRE(made.tables.size() == 2);
  CHECK(made.tables[0].label == "図表 1");
  CHECK(texts(made.tables[0].columns) ==
        Row{"調査", "設問", "回答者", "有効回答", "うち一部", "無回答", "除外"});
  REQUIRE(made.tables[0].rows.size() == 4);
  CHECK(texts(made.tables[0].rows[0]) == Row{"郵送", "知識", "1,234", "1,234", "0", "0", "0"});
  CHECK(texts(made.tables[0].rows[1]) == Row{"", "連携", "1,234", "1,234", "0", "0", "0"});
  CHECK(texts(made.tables[0].rows[2]) == Row{"Web", "知識", "10", "10", "0", "0", "0"});
  CHECK(made.tables[1].label == "図表 2");
  CHECK(texts(made.tables[1].columns) ==
        Row{"調査", "集計軸", "回答者", "該当", "属性の無回答", "非該当"});
  REQUIRE(made.tables[1].rows.size() == 1);
  CHECK(texts(made.tables[1].rows[0]) == Row{"郵送", "性別", "1,234", "1,200", "30", "4"});
}

TEST_CASE("where counts are withheld the audit's page has a sign, and a note on it") {
  Audit withheld = audit();
  withheld.surveys[0].breakdowns[0].withheld = true;
  withheld.surveys[1].withheld = true;
  const AuditPage made = page(report("audit: {}"), withheld);
  CHECK(texts(made.tables[0].rows[1]) == Row{"", "連携", "1,234", "1,234", "0", "0", "0"});
  CHECK(texts(made.tables[0].rows[2]) == Row{"Web", "知識", "＊", "＊", "＊", "＊", "＊"});
  CHECK(texts(made.tables[1].rows[0]) == Row{"郵送", "性別", "＊", "＊", "＊", "＊"});
  const std::string note = "＊ 秘匿：図に示さない属性の人数が分かる数は、示さない。";
  CHECK(made.tables[0].notes.back().value == note);
  CHECK(made.tables[1].notes.back().value == note);
}

TEST_CASE("the audit's page says whom filters left out") {
  Audit filtered = audit();
  filtered.surveys[0].filter.filtered = 1000;
  filtered.surveys[1].filter.filtered = 12;
  filtered.surveys[1].filter.unknown = 3;
  CHECK(
      page(report("audit: {}"), filtered)
          .paragraphs.at(0)
          .ends_with("集計の条件を満たさないため回答者に含めなかった人は、郵送の1,000名、Webの12名"
                     "（うち3名は、条件に関わる回答がない人）である。"));
}

TEST_CASE("the audit's page says how complete the answers are of the groups in figures") {
  const Report made = report("audit: {}");
  const std::string none = page(made, audit()).paragraphs.at(0);
  ScoreTable scores;
  scores.figures.resize(2);
  for (FigureScores& figure : scores.figures) figure.groups.resize(2);
  CHECK(page(made, audit(), scores).paragraphs.at(0) == none);
  scores.figures[1].groups[0].base = 5;
  CHECK(page(made, audit(), scores).paragraphs.at(0) ==
        none + "図に示したどの属性でも、すべての順位が挙げられていた（回答の充足率は100％）。");
  scores.figures[0].groups[1].completeness = 0.75;
  scores.figures[1].groups[0].completeness = 0.98;
  CHECK(
      page(made, audit(), scores).paragraphs.at(0) ==
      none +
          "回答の充足率（すべての順位が挙げられたとした場合に対する、点数の合計の割合）は、最も低い"
          "属性で75.0％である。100％に満たない属性の充足率は、それぞれの図の下に示した。");
}

TEST_CASE("when those without an answer count the audit's page says so") {
  Report made = report("audit: {}");
  const std::string before = page(made, audit()).tables.at(0).notes.at(0).value;
  made.base = Base::all;
  CHECK(page(made, audit()).tables.at(0).notes.at(0).value ==
        before + "無回答も、どの選択肢も0点として点数の計算に含めた。");
}

TEST_CASE("the audit's page says why answers and attributes were left out, once any were") {
  Audit faulty = audit();
  add_faults(faulty);
  const AuditPage made = page(report("audit: {}"), faulty);
  CHECK(made.paragraphs.at(0).ends_with("集計に用いなかった列は、Webの2列である。"));
  REQUIRE(made.tables.size() == 2);
  CHECK(made.tables[0].columns.back().value == "除外の理由");
  CHECK(texts(made.tables[0].rows[3]) == Row{"", "連携", "10", "6", "2", "1", "3",
                                             "選択肢にない値5か所、上位の順位の記入漏れ1か所"});
  CHECK(made.tables[0].rows[2].back().value.empty());
  CHECK(made.tables[1].columns.back().value == "どの属性でもない値");
  CHECK(made.tables[1].rows[0].back().value == "どの属性でもない値3か所、数でない値1か所");
}

TEST_CASE("under keep the audit's page counts the answers kept without their faulty ranks") {
  Audit faulty = audit();
  add_faults(faulty);
  const AuditPage made = page(report("audit: {}", "keep"), faulty);
  CHECK(texts(made.tables.at(0).columns) == Row{"調査", "設問", "回答者", "有効回答", "うち一部",
                                                "うち誤りあり", "無回答", "除外", "誤りの理由"});
  CHECK(texts(made.tables[0].rows.at(3)) == Row{"", "連携", "10", "6", "2", "1", "1", "3",
                                                "選択肢にない値5か所、上位の順位の記入漏れ1か所"});
  CHECK(made.tables[0].notes.at(0).value !=
        page(report("audit: {}"), faulty).tables[0].notes.at(0).value);
}

TEST_CASE("with places the audit's page tells where, and which columns, in characters it has") {
  Audit faulty = audit();
  add_faults(faulty);
  const AuditPage made = page(report("audit: {places: true}"), faulty);
  CHECK(made.paragraphs.at(0).ends_with(
      "集計に用いなかった列は、Webの2列（番号、自由記述）である。"));
  REQUIRE(made.tables.size() == 3);
  CHECK(texts(made.tables[2].columns) == Row{"調査", "設問・集計軸", "列", "行", "値", "理由"});
  REQUIRE(made.tables[2].rows.size() == 3);
  CHECK(texts(made.tables[2].rows[0]) == Row{"郵送", "性別", "c", "9", "女", "数でない値"});
  CHECK(texts(made.tables[2].rows[1]) == Row{"Web", "連携", "r1", "4", "〓〓", "選択肢にない値"});
  CHECK(texts(made.tables[2].rows[2]) == Row{"", "", "r2", "12", "2", "上位の順位の記入漏れ"});
  CHECK(texts(made.tables[2].notes) ==
        Row{"設問または集計軸と理由ごとに、初めの10か所までを示す。"});
}

TEST_CASE("whatever stands in a cell, the audit's page prints it or says that it cannot") {
  const auto shown = [](const std::string& value) {
    Audit faulty = audit();
    add_faults(faulty);
    faulty.surveys[1].questions[1].first_places[0].place.value = value;
    return page(report("audit: {places: true}"), faulty).tables.at(2).rows.at(1)[4].value;
  };
  CHECK(shown("\x07") == "〓");
  CHECK(shown("\x7F") == "〓");
  CHECK(shown("甲\u00AD乙") == "甲〓乙");
  CHECK(shown("\uFEFF") == "〓");
  CHECK(shown("\u2028") == "〓");
  CHECK(shown("\u200B") == "〓");
  CHECK(shown("か\u3099") == "か\u3099");
  CHECK(shown("\u3099") == "〓");
}

TEST_CASE("the audit's page cuts long names of columns, and counts many") {
  Audit wide = audit();
  wide.surveys[0].unused = 1;
  std::string name;
  for (int i = 0; i < 50; ++i) name += "列";
  wide.surveys[0].unused_columns = {name};
  const Report with_places = report("audit: {places: true}");
  CHECK(page(with_places, wide)
            .paragraphs.at(0)
            .ends_with("郵送の1列（" + name.substr(0, std::size_t{40} * 3) + "…）である。"));
  wide.surveys[0].unused = 41;
  wide.surveys[0].unused_columns = std::vector<std::string>(41, "x");
  CHECK(page(with_places, wide).paragraphs.at(0).ends_with("郵送の41列である。"));
}

TEST_CASE("without a faulty value the table of places says so") {
  const AuditPage made = page(report("audit: {places: true}"), audit());
  REQUIRE(made.tables.size() == 3);
  REQUIRE(made.tables[2].rows.size() == 1);
  CHECK(texts(made.tables[2].rows[0]) == Row{"誤りのある値はなかった。", "", "", "", "", ""});
}
