// Groups by conditions on several columns, totals, rests and groups that overlap.
#include <algorithm>

#include "base/number.h"
#include "one_survey.h"
#include "support/dice.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Counts = std::vector<std::uint64_t>;

Condition is(const std::string& column, std::vector<std::string> codes) {
  return {AttributeCondition{{column, {}}, CodeCondition{std::move(codes)}}};
}
Condition at_least(const std::string& column, double low) {
  return {AttributeCondition{{column, {}}, RangeCondition{low, true, {}, true}}};
}
Condition all(std::vector<Condition> parts) { return {AllOf{std::move(parts)}}; }
Condition any(std::vector<Condition> parts) { return {AnyOf{std::move(parts)}}; }
Condition no(Condition part) { return {NoneOf{{std::move(part)}}}; }

Group where(const std::string& name, const Condition& condition, std::size_t survey = 0) {
  return {{name, {}}, {{survey, condition}}};
}
Group of_kind(const std::string& name, GroupKind kind, const std::vector<std::size_t>& surveys) {
  Group made = whole(name, surveys);
  made.kind = kind;
  return made;
}

Counts members(const Result<Answers>& answers) {
  Counts counts;
  for (const GroupTally& group : answers.value().tally.groups[0][0]) {
    counts.push_back(group.members);
  }
  return counts;
}

// "used missing rejected" of each column.
std::vector<std::string> cells(const BreakdownAudit& audit) {
  std::vector<std::string> lines;
  for (const ColumnAudit& column : audit.columns) {
    lines.push_back(column.name + ": " + std::to_string(column.used) + " " +
                    std::to_string(column.missing) + " " + std::to_string(column.rejected));
  }
  return lines;
}

const BreakdownAudit& audit_of(const Result<Answers>& answers) {
  return answers.value().audit.surveys[0].breakdowns[0];
}

}  // namespace

TEST_CASE("a condition may ask several columns, and blanks make it unknown") {
  OneSurvey survey;
  survey.ask_ranks().by(breakdown(
      "g", {where("old and together", all({at_least("age", 65), is("home", {"1"})})),
            where("young or unknown home", all({no(at_least("age", 65)), is("home", {"2"})})),
            of_kind("rest", GroupKind::rest, {0}), of_kind("total", GroupKind::total, {0})}));
  const Result<Answers> answers = survey.read(
      "age,home,a,b,c\n"
      "65,1,1,2,3\n"    // the first
      "64,1,1,2,3\n"    // the rest
      "64,2,1,2,3\n"    // the second
      ",2,1,2,3\n"      // perhaps the second
      ",1,1,2,3\n"      // perhaps the first
      ",3,1,2,3\n"      // the rest
      "80,,1,2,3\n"     // perhaps the first
      "不明,2,1,2,3\n"  // perhaps the second
      ",,1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{1, 1, 2, 9});
  const BreakdownAudit& audit = audit_of(answers);
  CHECK(audit.members == 4);
  CHECK(audit.without_attribute == 1);
  CHECK(audit.outside == 4);
  CHECK(audit.shared == 0);
  CHECK(cells(audit) == std::vector<std::string>{"age: 4 4 1", "home: 7 2 0"});
  CHECK(audit.not_numbers == 1);
  check_sums(answers.value().audit);
}

TEST_CASE("a cell that speaks for no group is rejected unless there is a rest") {
  const Condition old = all({at_least("age", 65), no(is("home", {"1"}))});
  const std::string file = "age,home,a,b,c\n70,2,1,2,3\n40,2,1,2,3\n70,1,1,2,3\n,2,1,2,3\n";
  OneSurvey alone;
  alone.ask_ranks().by(breakdown("g", {where("old", old)}));
  const Result<Answers> without = alone.read(file);
  REQUIRE(without.ok());
  CHECK(members(without) == Counts{1});
  CHECK(cells(audit_of(without)) == std::vector<std::string>{"age: 2 1 1", "home: 3 0 1"});
  REQUIRE(audit_of(without).first_outside.size() == 2);
  CHECK(audit_of(without).first_outside[0].place.value == "40");
  CHECK(audit_of(without).first_outside[1].place.row == 4);
  check_sums(without.value().audit);

  OneSurvey with_rest;
  with_rest.ask_ranks().by(
      breakdown("g", {where("old", old), of_kind("rest", GroupKind::rest, {0})}));
  const Result<Answers> with = with_rest.read(file);
  REQUIRE(with.ok());
  CHECK(members(with) == Counts{1, 2});
  CHECK(cells(audit_of(with)) == std::vector<std::string>{"age: 3 1 0", "home: 4 0 0"});
  check_sums(with.value().audit);
}

TEST_CASE("the rest of codes is everybody else with a code") {
  OneSurvey survey;
  survey.ask_ranks().by(
      breakdown("g", {coded("one", 0, "g", {"1"}), of_kind("rest", GroupKind::rest, {0}),
                      of_kind("total", GroupKind::total, {0})}));
  const Result<Answers> answers =
      survey.read("g,a,b,c\n1,1,2,3\n2,1,2,3\n不明,1,2,3\n,1,2,3\n\"1\",1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{2, 2, 5});
  CHECK(audit_of(answers).members == 4);
  CHECK(cells(audit_of(answers)) == std::vector<std::string>{"g: 4 1 0"});
  check_sums(answers.value().audit);
}

TEST_CASE("a total may take surveys that no other group takes") {
  OneSurvey survey;
  survey.ask_ranks();
  const std::size_t web = survey.add_survey("web.csv");
  survey.report.questions[0].codings.push_back({web, RankColumns{texts({"a", "b", "c"})}});
  survey.by(
      breakdown("g", {coded("one", 0, "g", {"1"}), of_kind("total", GroupKind::total, {0, web})}));
  survey.write("a,b,c\n1,2,3\n1,2,3\n", "web.csv");
  const Result<Answers> answers = survey.read("g,a,b,c\n1,1,2,3\n2,1,2,3\n,1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{1, 5});
  CHECK(audit_of(answers).members == 1);
  CHECK(answers.value().audit.surveys[1].breakdowns[0].members == 2);
  check_sums(answers.value().audit);
}

TEST_CASE("respondents in several groups are refused, with the first of them") {
  OneSurvey survey;
  survey.ask_ranks().by(breakdown(
      "age", {where("20 or more", at_least("age", 20)), where("not 30", no(is("age", {"30"}))),
              where("65 or more", at_least("age", 65)), of_kind("total", GroupKind::total, {0})}));
  CHECK(survey.read("age,a,b,c\n10,1,2,3\n30,1,2,3\n").ok());
  CHECK(survey.messages("age,a,b,c\n10,1,2,3\n65,1,2,3\n30,1,2,3\n25,1,2,3\n") ==
        "answers.csv: row 3: error: breakdown \"age\": 2 respondents are in several groups, the "
        "first, this one, in \"20 or more\" and in \"not 30\"\n"
        "  change the groups' conditions so that they exclude each other, or write \"overlap: "
        "true\" in the breakdown if respondents are to count in each of their groups\n");
  CHECK(survey.messages("age,a,b,c\n25,1,2,3\n") ==
        "answers.csv: row 2: error: breakdown \"age\": 1 respondent is in several groups, this one "
        "in \"20 or more\" and in \"not 30\"\n"
        "  change the groups' conditions so that they exclude each other, or write \"overlap: "
        "true\" in the breakdown if respondents are to count in each of their groups\n");
  survey.report.breakdowns[0].overlap = true;
  const Result<Answers> allowed = survey.read("age,a,b,c\n10,1,2,3\n65,1,2,3\n30,1,2,3\n");
  REQUIRE(allowed.ok());
  CHECK(members(allowed) == Counts{2, 2, 1, 3});
  CHECK(audit_of(allowed).shared == 1);
  check_sums(allowed.value().audit);
}

TEST_CASE("a code in two groups is refused where it occurs") {
  OneSurvey survey;
  survey.ask_ranks().by(
      breakdown("g", {coded("low", 0, "g", {"1", "2"}), coded("high", 0, "g", {"2", "3"})}));
  CHECK(survey.messages("g,a,b,c\n1,1,2,3\n3,1,2,3\n").empty());
  CHECK(survey.messages("g,a,b,c\n1,1,2,3\n2,1,2,3\n")
            .starts_with("answers.csv: row 3: error: breakdown \"g\": 1 respondent is in several "
                         "groups, this one in "
                         "\"low\" and in \"high\"\n"));
}

TEST_CASE("a condition on a column that a joined survey lacks names the file") {
  OneSurvey survey;
  survey.ask_ranks();
  const std::size_t web = survey.add_survey("web.csv");
  survey.report.questions[0].codings.push_back({web, RankColumns{texts({"a", "b", "c"})}});
  Group joined = where("old", all({at_least("age", 65), is("home", {"1"})}));
  joined.parts.push_back({web, joined.parts[0].condition});
  survey.by(breakdown("g", {joined}));
  survey.write("aeg,home,a,b,c\n70,1,1,2,3\n", "web.csv");
  CHECK(survey.messages("age,home,a,b,c\n70,1,1,2,3\n") ==
        "kijun: error: \"web.csv\" has no column \"age\"\n"
        "  did you mean \"aeg\"?\n"
        "  its columns are: aeg, home, a, b, c\n");
}

TEST_CASE("rows that do not fulfil the filter are counted nowhere else") {
  OneSurvey survey;
  survey.report.surveys[0].filter = all({at_least("age", 20), is("year", {"2018"})});
  survey.ask_ranks().by(breakdown("g", {coded("one", 0, "g", {"1"})}));
  const Result<Answers> answers = survey.read(
      "age,year,g,a,b,c\n"
      "19,2018,9,9,9,9\n"  // no
      "20,2018,1,1,2,3\n"
      "20,2017,1,1,2,3\n"    // no
      ",2018,1,1,2,3\n"      // unknown
      ",2017,1,1,2,3\n"      // no
      "二十,2018,1,1,2,3\n"  // unknown
      "70,2018,,3,2,9\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{1});
  const SurveyAudit& audit = answers.value().audit.surveys[0];
  CHECK(audit.respondents == 2);
  CHECK(audit.filter.filtered == 5);
  CHECK(audit.filter.unknown == 2);
  REQUIRE(audit.filter.columns.size() == 2);
  CHECK(audit.filter.columns[0].used == 4);
  CHECK(audit.filter.columns[0].missing == 2);
  CHECK(audit.filter.columns[0].rejected == 1);
  CHECK(audit.filter.columns[1].used == 7);
  CHECK(audit.breakdowns[0].without_attribute == 1);
  CHECK(audit.unused_columns.empty());
  REQUIRE(audit.questions[0].first_places.size() == 1);
  CHECK(audit.questions[0].first_places[0].place.row == 8);
  CHECK(
      survey.shown(answers.diagnostics())
          .starts_with("answers.csv: row 8, column \"c\": warning: question \"q\": 1 of 2 answers "
                       "left out (unknown code 1)\n"));
  CHECK(
      survey.shown(answers.diagnostics())
          .ends_with("answers.csv: row 7, column \"age\": warning: the filter asks for numbers: 1 "
                     "value is none\n"
                     "  the first: \"二十\" is not a number\n"
                     "  numbers are written like 1234 or 12.5, without separators and units\n"));
  check_sums(answers.value().audit);
}

TEST_CASE("a filter that nobody fulfils is an error") {
  OneSurvey survey;
  survey.report.surveys[0].filter = is("year", {"2018年"});
  survey.ask_ranks().by(breakdown("g", {coded("one", 0, "g", {"1"})}));
  CHECK(survey.messages("year,g,a,b,c\n2018,1,1,2,3\n,1,1,2,3\n") ==
        "answers.csv: error: nobody fulfils the filter: it leaves out 2 respondents; whether 1 of "
        "them do is not known\n"
        "  compare the filter's values with those of the file\n");
}

TEST_CASE("a filter's column is in the file") {
  OneSurvey survey;
  survey.report.surveys[0].filter = is("year", {"2018"});
  survey.ask_ranks().by(breakdown("g", {coded("one", 0, "g", {"1"})}));
  CHECK(survey.messages("yaer,g,a,b,c\n2018,1,1,2,3\n") ==
        "kijun: error: \"answers.csv\" has no column \"year\"\n"
        "  did you mean \"yaer\"?\n"
        "  its columns are: yaer, g, a, b, c\n");
}

TEST_CASE("a breakdown's filter leaves respondents out of it alone, and of its total") {
  OneSurvey survey;
  Breakdown plain = breakdown("g", {coded("one", 0, "g", {"1"}), coded("two", 0, "g", {"2"}),
                                    of_kind("total", GroupKind::total, {0})});
  Breakdown old = plain;
  old.key = "g.old";
  old.filter = at_least("age", 65);
  survey.ask_ranks().by(old).by(plain);
  const Result<Answers> answers = survey.read(
      "age,g,a,b,c\n"
      "65,1,1,2,3\n"
      "64,1,1,2,3\n"
      "70,,1,2,3\n"
      "70,9,1,2,3\n"
      ",2,1,2,3\n"
      "20,,1,2,3\n"
      "20,9,1,2,3\n"
      "90,2,1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{1, 1, 4});
  const SurveyAudit& audit = answers.value().audit.surveys[0];
  CHECK(audit.respondents == 8);
  CHECK(audit.breakdowns[0].members == 2);
  CHECK(audit.breakdowns[0].without_attribute == 1);
  CHECK(audit.breakdowns[0].outside == 5);
  CHECK(audit.breakdowns[0].filter.filtered == 4);
  CHECK(audit.breakdowns[0].filter.unknown == 1);
  CHECK(audit.breakdowns[1].members == 4);
  CHECK(audit.breakdowns[1].filter.filtered == 0);
  CHECK(answers.value().tally.groups[0][1][2].members == 8);
  check_sums(answers.value().audit);
}

namespace {

// Conditions evaluated from the strings of the row, without anything of the program but numbers.
struct Naive {
  const std::vector<std::string>& row;  // of the columns "0", "1", "2"

  int truth(const Condition& condition) const {  // -1 no, 0 unknown, 1 yes
    if (const auto* const node = std::get_if<AllOf>(&condition.test)) {
      int least = 1;
      for (const Condition& part : node->parts) least = std::min(least, truth(part));
      return least;
    }
    if (const auto* const node = std::get_if<AnyOf>(&condition.test)) {
      int greatest = -1;
      for (const Condition& part : node->parts) greatest = std::max(greatest, truth(part));
      return greatest;
    }
    if (const auto* const node = std::get_if<NoneOf>(&condition.test))
      return -truth(node->parts[0]);
    const auto& attribute = std::get<AttributeCondition>(condition.test);
    const std::string& cell = row[static_cast<std::size_t>(attribute.column.value[0] - '0')];
    if (cell.empty()) return 0;
    if (const auto* const codes = std::get_if<CodeCondition>(&attribute.test)) {
      const auto& list = codes->codes;
      return std::find(list.begin(), list.end(), cell) != list.end() ? 1 : -1;
    }
    const auto& range = std::get<RangeCondition>(attribute.test);
    const std::optional<double> number = parse_number(cell);
    if (!number) return 0;
    return *number >= range.low.value_or(-1e9) && *number <= range.high.value_or(1e9) ? 1 : -1;
  }
};

Condition thrown(Dice& dice, int depth) {
  const std::uint64_t kind = dice.below(depth > 0 ? 6 : 3);
  const std::string column(1, static_cast<char>('0' + dice.below(3)));
  const auto digit = [&] { return std::to_string(dice.below(6)); };
  if (kind == 0) return is(column, {digit()});
  if (kind == 1) return is(column, {digit(), "x", digit() + "0"});
  if (kind == 2) {
    const auto low = static_cast<double>(dice.below(6));
    return {AttributeCondition{{column, {}}, RangeCondition{low, true, low + 2, true}}};
  }
  if (kind == 3) return no(thrown(dice, depth - 1));
  std::vector<Condition> parts;
  for (std::uint64_t i = 0; i < 2 + dice.below(2); ++i) parts.push_back(thrown(dice, depth - 1));
  return kind == 4 ? all(std::move(parts)) : any(std::move(parts));
}

}  // namespace

TEST_CASE("membership agrees with a naive evaluation of any conditions") {
  Dice dice(20261122);
  const std::vector<std::string> values = {"", "0", "1", "2", "3", "4", "5", "x", "20", "不明"};
  for (int round = 0; round < 60; ++round) {
    std::vector<Group> groups;
    const std::uint64_t count = 1 + dice.below(4);
    for (std::uint64_t g = 0; g < count; ++g) {
      groups.push_back(
          where("g" + std::to_string(g), thrown(dice, static_cast<int>(dice.below(4)))));
    }
    const bool rest = dice.below(2) == 0;
    if (rest) groups.push_back(of_kind("rest", GroupKind::rest, {0}));
    if (dice.below(2) == 0) groups.push_back(of_kind("total", GroupKind::total, {0}));
    OneSurvey survey;
    Breakdown made = breakdown("b", groups);
    made.overlap = true;
    survey.ask_ranks().by(made);

    Counts expected(groups.size());
    std::uint64_t in_none = 0;
    std::uint64_t shared = 0;
    std::string file = "0,1,2,a,b,c\n";
    for (int r = 0; r < 300; ++r) {
      std::vector<std::string> row;
      for (int c = 0; c < 3; ++c) row.push_back(values[dice.below(values.size())]);
      file += row[0] + ", " + row[1] + " ,\"" + row[2] + "\",1,2,3\n";
      int greatest = -1;
      std::uint64_t in = 0;
      for (std::size_t g = 0; g < count; ++g) {
        const int truth = Naive{row}.truth(*groups[g].parts[0].condition);
        greatest = std::max(greatest, truth);
        if (truth == 1) ++expected[g], ++in;
      }
      if (rest && greatest == -1) ++expected[count], ++in;
      if (in == 0) ++in_none;
      if (in > 1) ++shared;
      if (groups.back().kind == GroupKind::total) ++expected.back();
    }
    const Result<Answers> answers = survey.read(file);
    REQUIRE(answers.ok());
    CHECK(members(answers) == expected);
    CHECK(audit_of(answers).members == 300 - in_none);
    CHECK(audit_of(answers).shared == shared);
    check_sums(answers.value().audit);
  }
}

TEST_CASE("a code takes the cells that write it in another width or as a decimal") {
  OneSurvey survey;
  survey.ask_ranks().by(
      breakdown("g", {where("1", is("g", {"1"})), where("２", is("g", {"２.0"})),
                      where("～", is("g", {"40〜49歳"})), of_kind("rest", GroupKind::rest, {0})}));
  std::string file = "g,a,b,c\n";
  for (const std::string cell :
       {"1", "１", "1.0", "１．００", "\"１\"", " １　", "01", "1.5", "1.", "2", "2.0", "40～49歳",
        "40~49歳", "４０〜４９歳", "40-49歳", "１", "1.0", "３"}) {
    file += cell + ",1,2,3\n";
  }
  const Result<Answers> answers = survey.read(file);
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{8, 2, 3, 5});  // the rest: 01, 1.5, 1., 40-49歳, ３
  CHECK(cells(audit_of(answers)) == std::vector<std::string>{"g: 18 0 0"});
}

TEST_CASE("comparisons for equality, too, take a code in any form") {
  OneSurvey survey;
  survey.ask_ranks().by(
      breakdown("g", {where("1", all({is("g", {"1"}), no(is("h", {"無"}))})),
                      where("not 1", all({no(is("g", {"1"})), no(is("h", {"無"}))}))}));
  survey.report.surveys[0].filter = no(is("h", {"９"}));
  const Result<Answers> answers = survey.read(
      "g,h,a,b,c\n"
      "１,有,1,2,3\n"
      "1.0,有,1,2,3\n"
      "１,有,1,2,3\n"
      "01,有,1,2,3\n"
      "１,9.0,1,2,3\n"
      "１,9,1,2,3\n");
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{3, 1});
  CHECK(answers.value().audit.surveys[0].filter.filtered == 2);
}

TEST_CASE("what a breakdown says is missing is blank to its conditions, and in no rest") {
  OneSurvey survey;
  Breakdown made = breakdown(
      "g", {where("old", at_least("age", 65)),
            where("not 1", all({no(is("sex", {"1"})), no(at_least("age", 65))})),
            of_kind("rest", GroupKind::rest, {0}), of_kind("total", GroupKind::total, {0})});
  made.missing = {"無回答", "99"};
  survey.ask_ranks().by(std::move(made));
  const Result<Answers> answers = survey.read(
      "age,sex,a,b,c\n"
      "70,99,1,2,3\n"  // the first
      "99,1,1,2,3\n"   // perhaps the first
      "９９.0,無回答,1,2,3\n"
      "40,無回答,1,2,3\n"  // perhaps the second
      "40,2,1,2,3\n"       // the second
      "40,1,1,2,3\n");     // the rest
  REQUIRE(answers.ok());
  CHECK(members(answers) == Counts{1, 1, 1, 6});
  const BreakdownAudit& audit = audit_of(answers);
  CHECK(audit.members == 3);
  CHECK(audit.without_attribute == 1);
  CHECK(audit.outside == 2);
  CHECK(cells(audit) == std::vector<std::string>{"age: 4 2 0", "sex: 3 3 0"});
}

TEST_CASE("values that no group takes are warned of where groups name their values") {
  OneSurvey survey;
  Breakdown made = breakdown("g", {where("1", is("sex", {"1"})), where("2", is("sex", {"2"}))});
  survey.ask_ranks().by(made);
  const std::string file = "sex,a,b,c\n1,1,2,3\n2,1,2,3\n9,1,2,3\n,1,2,3\n3,1,2,3\n１,1,2,3\n";
  CHECK(survey.messages(file).empty());  // conditions leave out whom they like

  survey.report.breakdowns[0].names_values = true;
  CHECK(
      survey.messages(file) ==
      R"(answers.csv: row 4, column "sex": warning: breakdown "g": 2 respondents have values that no group takes
  the first: no group takes "9"; "kijun check" lists more of them
  give the value to a group, or list it under "missing:" of the breakdown if it means "no answer"; groups that write "where:" leave out others without a warning
)");
  survey.report.breakdowns[0].missing = {"9"};
  CHECK(
      survey.messages(file) ==
      R"(answers.csv: row 6, column "sex": warning: breakdown "g": 1 respondent has a value that no group takes
  the first: no group takes "3"; "kijun check" lists more of them
  give the value to a group, or list it under "missing:" of the breakdown if it means "no answer"; groups that write "where:" leave out others without a warning
)");
  survey.report.breakdowns[0].groups.push_back(of_kind("rest", GroupKind::rest, {0}));
  CHECK(survey.messages(file).empty());
}
