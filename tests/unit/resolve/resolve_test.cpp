#include "resolve/resolve.h"

#include <catch2/catch.hpp>

#include "support/golden.h"
#include "support/spec_text.h"

using namespace kijun;

namespace {

Report report_of(std::string_view part) {
  return test::report_from_yaml(test::complete_spec(part));
}

std::vector<std::string> rank_columns(const Question& question, std::size_t coding = 0) {
  return test::values_of(std::get<RankColumns>(question.codings.at(coding).columns).columns);
}

std::vector<std::string> option_columns(const Question& question, std::size_t coding = 0) {
  return test::values_of(std::get<OptionColumns>(question.codings.at(coding).columns).columns);
}

std::vector<std::string> labels(const Report& report) {
  std::vector<std::string> all;
  for (const Figure& figure : report.figures) all.push_back(figure.label);
  return all;
}

using Strings = std::vector<std::string>;

constexpr std::string_view two_surveys =
    "surveys:\n"
    "  users: {title: 利用者, file: a.csv, answers: {ranks: \"{key}_{rank}\"}}\n"
    "  web: {title: Web, file: b.csv, answers: {options: \"{key}_{option}\"}}\n"
    "breakdowns: {mode: {title: 方法別, overlap: true, groups: {郵送: {survey: users}, 全体: "
    "{surveys: [web, "
    "users]}}}}\n";

}  // namespace

TEST_CASE("a sheet is named by a number or a name, and a number in quotes is a name") {
  const auto sheet = [](const std::string& written) {
    const Report report =
        report_of("surveys: {users: {title: a, file: a.xlsx, header: 3, sheet: " + written +
                  ", answers: {ranks: \"問{question}_{rank}\"}}}\n");
    CHECK(report.surveys.at(0).header.value == 3);
    CHECK(report.surveys.at(0).sheet.span.line == 1);
    return report.surveys.at(0).sheet.which;
  };
  using Which = std::variant<std::size_t, std::string>;
  CHECK(sheet("2") == Which(std::size_t{2}));
  CHECK(sheet("回答") == Which("回答"));
  CHECK(sheet("'2018'") == Which("2018"));
}

TEST_CASE("what a spec leaves out has its default") {
  const Report report = report_of("");
  CHECK(report.title.value == "調査");
  CHECK(report.subtitle.value.empty());
  CHECK(report.date.empty());
  CHECK(report.spec_path == "report.yaml");
  CHECK(report.style.name == "report-a4");
  CHECK(report.rejected == RejectedPolicy::exclude);
  CHECK(report.surveys.at(0).encoding == Encoding::detect);
  CHECK(report.surveys.at(0).sheet.which == std::variant<std::size_t, std::string>(std::size_t{1}));
  CHECK(report.surveys.at(0).header.value == 1);
  CHECK_FALSE(report.surveys.at(0).weight);
  CHECK(report.questions.at(0).weights == std::vector<double>{3, 2, 1});
  CHECK(report.scale.max == 3);
  CHECK(report.scale.step == 0.5);
  CHECK(labels(report) == Strings{"図表 1"});
}

TEST_CASE("files stand on the spec's folder, but for absolute ones") {
  const auto path = [](const std::string& spec_path, const std::string& file) {
    const std::string text = test::complete_spec("surveys: {a: {title: a, file: " + file +
                                                 ", answers: {ranks: \"{rank}\"}}}\n");
    const Spec spec = test::required(parse_spec(spec_path, text));
    return test::report_from(spec).surveys.at(0).path.value;
  };
  CHECK(path("report.yaml", "data/a.csv") == "data/a.csv");
  CHECK(path("there/report.yaml", "data/a.csv") == "there/data/a.csv");
  CHECK(path("/there/report.yaml", "../a.csv") == "/there/../a.csv");
  CHECK(path("there/report.yaml", "/data/a.csv") == "/data/a.csv");
}

TEST_CASE("scores are over those who answered, or over all who were asked") {
  CHECK(report_of("").base == Base::answered);
  CHECK(report_of("scoring: {base: answered}\n").base == Base::answered);
  CHECK(report_of("scoring: {base: all}\n").base == Base::all);
  CHECK(test::messages_about("scoring: {base: al}\n") ==
        R"(report.yaml:1:17: error: unknown base "al"
  1 | scoring: {base: al}
    |                 ^~
  expected one of: answered, all
  did you mean "all"?
)");
}

TEST_CASE("a survey's weights stand in the column that it names") {
  const Report report = report_of(
      "surveys: {a: {title: a, file: a.csv, weight: 'ウェイト', answers: {ranks: \"{rank}\"}}}\n");
  REQUIRE(report.surveys.at(0).weight);
  CHECK(report.surveys.at(0).weight->value == "ウェイト");
}

TEST_CASE("options are coded by their position unless they say otherwise") {
  const Report report =
      report_of("questions: {q1: {title: 知識, options: [a, {name: b, code: ' X '}, c]}}\n");
  const std::vector<Option>& options = report.questions.at(0).options;
  CHECK(options.at(0).code == "1");
  CHECK(options.at(1).code == "X");
  CHECK(options.at(2).code == "3");
}

TEST_CASE("forced lines may break at a blank or between characters") {
  const Report report = report_of(
      "questions: {q1: {title: 知識, options: [{name: 生活の知識, lines: [生活の, 知識]},\n"
      "  {name: long name, lines: [long, name]}, c]}}\n");
  CHECK(report.questions.at(0).options.at(0).lines == Strings{"生活の", "知識"});
  CHECK(report.questions.at(0).options.at(1).lines == Strings{"long", "name"});
  CHECK(report.questions.at(0).options.at(2).lines.empty());
}

TEST_CASE("a question's weights come before the report's") {
  const Report report = report_of(
      "scoring: {weights: [2, 1.5]}\n"
      "questions:\n"
      "  q1: {title: a, options: [a, b, c]}\n"
      "  q2: {title: b, options: [a, b, c], weights: [1]}\n");
  CHECK(report.questions.at(0).weights == std::vector<double>{2, 1.5});
  CHECK(report.questions.at(1).weights == std::vector<double>{1});
}

TEST_CASE("a pattern becomes a column a rank") {
  const Report report = report_of(
      "surveys: {a: {title: a, file: a.csv, answers: {ranks: \"問{question}({key})_{rank}位\"}}}\n"
      "questions:\n"
      "  q1: {title: a, options: [a, b, c, d]}\n"
      "  second: {title: b, options: [a, b, c], weights: [2, 1]}\n");
  CHECK(rank_columns(report.questions.at(0)) ==
        Strings{"問1(q1)_1位", "問1(q1)_2位", "問1(q1)_3位"});
  CHECK(rank_columns(report.questions.at(1)) == Strings{"問2(second)_1位", "問2(second)_2位"});
}

TEST_CASE("a pattern becomes a column an option") {
  const Report report = report_of(
      "surveys: {a: {title: a, file: a.csv, answers: {options: "
      "\"Q{question}{mark}{option}{code}\"}}}\n"
      "questions: {q1: {title: a, options: [a, {name: b, code: X}, c]}}\n");
  CHECK(option_columns(report.questions.at(0)) == Strings{"Q1①11", "Q1②2X", "Q1③33"});
}

TEST_CASE("a question's own columns come before its survey's, and are taken as they are") {
  const Report report = report_of(
      std::string(two_surveys) +
      "questions:\n"
      "  q1: {title: a, options: [a, b, c], answers: {web: {ranks: [\"{rank}\", x, y]}}}\n"
      "  q2: {title: b, options: [a, b, c], surveys: [web], answers: {options: [p, q, r]}}\n");
  const Question& first = report.questions.at(0);
  CHECK(first.codings.at(0).survey == 0);
  CHECK(rank_columns(first, 0) == Strings{"q1_1", "q1_2", "q1_3"});
  CHECK(first.codings.at(1).survey == 1);
  CHECK(rank_columns(first, 1) == Strings{"{rank}", "x", "y"});
  const Question& second = report.questions.at(1);
  REQUIRE(second.codings.size() == 1);
  CHECK(second.codings.at(0).survey == 1);
  CHECK(option_columns(second) == Strings{"p", "q", "r"});
}

TEST_CASE("a group joins surveys, in the order of the surveys") {
  const Report report = report_of(two_surveys);
  const std::vector<Group>& groups = report.breakdowns.at(0).groups;
  CHECK(groups.at(0).name.value == "郵送");
  REQUIRE(groups.at(1).parts.size() == 2);
  CHECK(groups.at(1).parts.at(0).survey == 0);
  CHECK(groups.at(1).parts.at(1).survey == 1);
  CHECK_FALSE(groups.at(1).parts.at(0).condition);
}

TEST_CASE("a group's own survey and column come before the breakdown's") {
  const Report report = report_of(
      "surveys:\n"
      "  users: {title: 利用者, file: a.csv, answers: {ranks: \"{rank}\"}}\n"
      "  web: {title: Web, file: b.csv, answers: {ranks: \"{rank}\"}}\n"
      "breakdowns:\n"
      "  sex:\n"
      "    title: 性別\n"
      "    survey: users\n"
      "    by: 性別\n"
      "    groups: {男: 1, 女: {survey: web, by: SEX, is: \">= 2\"}}\n");
  const GroupPart& men = report.breakdowns.at(0).groups.at(0).parts.at(0);
  CHECK(men.survey == 0);
  const auto& man = std::get<AttributeCondition>(men.condition->test);
  CHECK(man.column.value == "性別");
  CHECK(std::get<CodeCondition>(man.test).codes == Strings{"1"});
  const GroupPart& women = report.breakdowns.at(0).groups.at(1).parts.at(0);
  CHECK(women.survey == 1);
  const auto& woman = std::get<AttributeCondition>(women.condition->test);
  CHECK(woman.column.value == "SEX");
  CHECK(std::get<RangeCondition>(woman.test).low == 2.0);
}

TEST_CASE("the scale goes to the highest weight, rounded up to a ring") {
  const auto scale = [](const std::string& weights, const std::string& chart = "") {
    const Report report = report_of("scoring: {weights: " + weights + "}\n" + chart);
    return std::make_pair(report.scale.max, report.scale.step);
  };
  CHECK(scale("[3, 2, 1]") == std::make_pair(3.0, 0.5));
  CHECK(scale("[2.7, 1]") == std::make_pair(3.0, 0.5));
  CHECK(scale("[5]") == std::make_pair(5.0, 0.5));
  CHECK(scale("[1]") == std::make_pair(1.0, 0.5));
  CHECK(scale("[7, 3]") == std::make_pair(7.0, 1.0));
  CHECK(scale("[15]") == std::make_pair(16.0, 2.0));
  CHECK(scale("[100, 50, 10]") == std::make_pair(100.0, 10.0));
  CHECK(scale("[3, 2, 1]", "chart: {step: 0.1}\n").first == Approx(3.0));
  CHECK(scale("[3, 2, 1]", "chart: {max: 4}\n") == std::make_pair(4.0, 0.5));
  CHECK(scale("[3, 2, 1]", "chart: {max: 3.2, step: 0.4}\n") == std::make_pair(3.2, 0.4));
  CHECK(scale("[0.3, 0.1]").first == Approx(0.3));
}

TEST_CASE("all errors of a report are told at once, in the order of their places") {
  test::check_golden(
      "messages/many_errors.txt",
      test::messages_about(
          "report: {title: 調査, date: 2018-13-01}\n"
          "scoring: {weights: [1, 2, -3]}\n"
          "chart: {max: 0.5, step: 0.3}\n"
          "surveys:\n"
          "  users: {title: 利用者, file: users.csv, answers: {ranks: \"問{qestion}_{rank}位\"}}\n"
          "  web: {title: Web, file: ./users.csv}\n"
          "questions:\n"
          "  q1:\n"
          "    title: 知識\n"
          "    options: [制度, 医療]\n"
          "    surveys: [user, web]\n"
          "    commentary: |\n"
          "      図（{fig:q1.sex}）と\n"
          "      図（{fig:q1.age}）。\n"
          "  q2: {title: 相談, options: [a, b, {name: b, code: 1}], answers: {web: {options: [x, "
          "y]}}}\n"
          "breakdowns:\n"
          "  sex: {title: 性別, surveys: [users, wbe], by: 性別, groups: {男: 1, 女: [2, 2]}}\n"
          "  Sex: {title: 年齢, survey: web, groups: {若い: \"9 .. 1\"}}\n"
          "numbering: {figure: 図}\n"
          "contents:\n"
          "  - heading: 結果\n"
          "    level: 3\n"
          "  - results: {questions: all, breakdowns: [sex, aeg]}\n"
          "  - text: \"{tabel:x}\"\n"));
}

TEST_CASE("what says no answer is told by scoring, survey and question together, each once") {
  const Report report = report_of(
      "scoring: {missing: [無回答, 99]}\n"
      "surveys:\n"
      "  users: {title: 利用者, file: a.csv, answers: {ranks: \"{key}_{rank}\"}}\n"
      "  web: {title: Web, file: b.csv, answers: {ranks: \"{key}_{rank}\"}, missing: [88, 99]}\n"
      "questions:\n"
      "  q1: {title: a, options: [a, b, c], missing: その他}\n"
      "  q2: {title: b, options: [a, b, その他]}\n"
      "breakdowns: {all: {title: 全体, groups: {全体: {surveys: [users, web]}}}}\n");
  CHECK(report.questions[0].codings[0].missing == Strings{"無回答", "99", "その他"});
  CHECK(report.questions[0].codings[1].missing == Strings{"無回答", "99", "88", "その他"});
  CHECK(report.questions[1].codings[1].missing == Strings{"無回答", "99", "88"});
}

TEST_CASE("patterns become the columns of one cell for all ranks, and of a tick for each") {
  const Report report = report_of(
      "scoring: {weights: [2, 1], ties: share}\n"
      "surveys:\n"
      "  users: {title: 利用者, file: a.csv, answers: {order: \"{key}順位\"}}\n"
      "  web: {title: Web, file: b.csv, answers: {ticks: "
      "\"問{question}_{rank}位_{code}{mark}{option}\"}}\n"
      "questions:\n"
      "  q1: {title: a, options: [a, b, {name: c, code: 9}]}\n"
      "breakdowns: {all: {title: 全体, groups: {全体: {surveys: [users, web]}}}}\n");
  CHECK(report.ties == TiesPolicy::share);
  const Question& question = report.questions[0];
  CHECK(std::get<OrderColumn>(question.codings[0].columns).column.value == "q1順位");
  CHECK(test::values_of(std::get<TickColumns>(question.codings[1].columns).columns) ==
        Strings{"問1_1位_1①1", "問1_1位_2②2", "問1_1位_9③3", "問1_2位_1①1", "問1_2位_2②2",
                "問1_2位_9③3"});
}
