// What a spec leaves to the labels of SPSS files.
#include <catch2/catch.hpp>

#include "resolve/common_title.h"
#include "support/spec_text.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Labels = std::vector<ValueLabel>;
const Labels knowledge = {{"1", "制度"}, {"2", "医療"}, {"3", "生活"}};
const Labels sexes = {{"1", "男性"}, {"2", "女性"}};

// The columns of a survey that asked one question with three ranks, and for the sex.
std::vector<TableColumn> columns(const Labels& options = knowledge, const Labels& groups = sexes) {
  return {{"問1_1", "専門的な知識（1位）", options},
          {"問1_2", "専門的な知識（2位）", options},
          {"問1_3", "専門的な知識（3位）", options},
          {"性別", "回答者の性別", groups}};
}

const std::string two_surveys = R"(surveys:
  post: {title: 郵送, file: a.sav, answers: {ranks: "問{question}_{rank}"}}
  web: {title: Web, file: b.sav, answers: {ranks: "問{question}_{rank}"}}
)";
const std::string all_left_out = "questions:\n  q1: {}\nbreakdowns:\n  sex: {by: 性別}\n";

Result<Report> resolved(const std::string& part, const Headers& headers) {
  const auto spec = parse_spec("report.yaml", complete_spec(part));
  INFO(format(spec.diagnostics()));
  REQUIRE(spec.ok());
  return resolve(spec.value(), {standard_style()}, headers);
}

std::string messages(const std::string& part, const Headers& headers) {
  return format(resolved(part, headers).diagnostics());
}

std::string options_of(const Report& report) {
  std::string text;
  for (const Option& option : report.questions[0].options) {
    text += option.code + "=" + option.name.value + " ";
  }
  return text;
}

std::string groups_of(const Report& report) {
  std::string text;
  for (const Group& group : report.breakdowns[0].groups) {
    text += group.name.value + ":" + std::to_string(group.parts.size()) + " ";
  }
  return text;
}

}  // namespace

TEST_CASE("titles, options and groups that are left out come from the labels") {
  const auto report = resolved(all_left_out, {{"users", columns()}});
  INFO(format(report.diagnostics()));
  REQUIRE(report.ok());
  CHECK(report.value().questions[0].title.value == "専門的な知識");
  CHECK(options_of(report.value()) == "1=制度 2=医療 3=生活 ");
  CHECK(report.value().breakdowns[0].title.value == "回答者の性別");
  CHECK(groups_of(report.value()) == "男性:1 女性:1 ");
  CHECK(report.value().figures[0].caption == "専門的な知識－回答者の性別");
}

TEST_CASE("what the spec says goes before the labels") {
  const auto report = resolved(
      "questions: {q1: {title: 知識, options: [ア, イ, ウ]}}\n"
      "breakdowns: {sex: {title: 性, by: 性別, groups: {男: 1}}}\n",
      {{"users", columns()}});
  REQUIRE(report.ok());
  CHECK(report.value().questions[0].title.value == "知識");
  CHECK(options_of(report.value()) == "1=ア 2=イ 3=ウ ");
  CHECK(report.value().breakdowns[0].title.value == "性");
  CHECK(groups_of(report.value()) == "男:1 ");
}

TEST_CASE("labels come in the order of their codes, which need not be 1, 2, 3") {
  const auto report = resolved(
      all_left_out, {{"users", columns({{"10", "c"}, {"2", "a\nb"}, {"30", "d"}, {"31", " "}},
                                       {{"M", "男"}, {"F", "女"}})}});
  REQUIRE(report.ok());
  CHECK(options_of(report.value()) == "2=a b 10=c 30=d ");
  CHECK(groups_of(report.value()) == "女:1 男:1 ");
}

TEST_CASE("labels of what the spec says is no answer are no options") {
  const Headers headers = {{"users", columns({{"1", "制度"},
                                              {"2", "医療"},
                                              {"3", "生活"},
                                              {"8", "その他"},
                                              {"98", "わからない"},
                                              {"99", "無回答"}})}};
  const auto report = resolved(R"(scoring: {missing: [99]}
surveys: {users: {title: 利用者, file: users.sav, missing: [わからない], answers: {ranks: "問{question}_{rank}"}}}
questions: {q1: {title: 知識, missing: [その他]}}
)",
                               headers);
  INFO(format(report.diagnostics()));
  REQUIRE(report.ok());
  CHECK(options_of(report.value()) == "1=制度 2=医療 3=生活 ");
}

TEST_CASE("surveys may label alike, and one may have no labels") {
  const std::string part = two_surveys + "questions:\n  q1: {}\n" +
                           "breakdowns:\n  sex: {surveys: [post, web], by: 性別}\n";
  for (const auto& web : {columns(), std::vector<TableColumn>{{"問1_1", "", {}}}}) {
    const auto report = resolved(part, {{"post", columns()}, {"web", web}});
    INFO(format(report.diagnostics()));
    REQUIRE(report.ok());
    CHECK(options_of(report.value()) == "1=制度 2=医療 3=生活 ");
    CHECK(groups_of(report.value()) == "男性:2 女性:2 ");
  }
}

TEST_CASE("surveys that label differently are both named") {
  auto web = columns({{"1", "制度"}, {"2", "医学"}, {"3", "生活"}}, {{"1", "男性"}});
  for (TableColumn& column : web) column.title = "他";
  CHECK(messages(two_surveys + "questions:\n  q1: {}\nbreakdowns:\n" +
                     "  sex: {surveys: [post, web], by: 性別}\n",
                 {{"post", columns()}, {"web", web}}) ==
        R"(report.yaml:5:3: error: the labels for the title of "q1" are not the same everywhere
  5 |   q1: {}
    |   ^~
  survey "post": "専門的な知識"
  survey "web": "他"
  write "title:" into the spec
report.yaml:5:3: error: the labels for the options of "q1" are not the same everywhere
  5 |   q1: {}
    |   ^~
  survey "post": 2 "医療"
  survey "web": 2 "医学"
  write "options:" into the spec
report.yaml:7:3: error: the labels for the title of "sex" are not the same everywhere
  7 |   sex: {surveys: [post, web], by: 性別}
    |   ^~~
  survey "post": "回答者の性別"
  survey "web": "他"
  write "title:" into the spec
report.yaml:7:3: error: the labels for the groups of "sex" are not the same everywhere
  7 |   sex: {surveys: [post, web], by: 性別}
    |   ^~~
  survey "post": 2 "女性"
  survey "web": no more labels
  write "groups:" into the spec
)");
}

TEST_CASE("rank columns that are labelled differently are both named") {
  auto users = columns();
  users[2].labels[1].label = "医";
  CHECK(messages("questions:\n  q1: {title: 知識}\n", {{"users", users}}) ==
        R"(report.yaml:2:3: error: the labels for the options of "q1" are not the same everywhere
  2 |   q1: {title: 知識}
    |   ^~
  column "問1_1" of survey "users": 2 "医療"
  column "問1_3" of survey "users": 2 "医"
  write "options:" into the spec
)");
}

TEST_CASE("what no label fills has to be written") {
  const std::string expected =
      R"(report.yaml:2:3: error: question "q1" has no title
  2 |   q1: {}
    |   ^~
  write "title:"; it may be left out only if an SPSS file labels the question's rank columns
report.yaml:2:3: error: question "q1" has no options
  2 |   q1: {}
    |   ^~
  write "options:"; they may be left out only if an SPSS file labels the values of the question's rank columns
report.yaml:4:3: error: breakdown "sex" has no title
  4 |   sex: {by: 性別}
    |   ^~~
  write "title:"; it may be left out only if an SPSS file labels the column that "by:" names
report.yaml:4:3: error: breakdown "sex" has no groups
  4 |   sex: {by: 性別}
    |   ^~~
  write "groups:"; they may be left out only if an SPSS file labels the values of the column that "by:" names
  no file labels the values of "性別"
)";
  // A CSV file has columns without labels.
  std::vector<TableColumn> bare = columns();
  for (TableColumn& column : bare) column = {column.name, "", {}};
  CHECK(messages(all_left_out, {{"users", bare}}) == expected);
  // So has a file without the columns, or none at all, but then that is said too.
  const std::string unlabelled = "  no file labels the values of \"性別\"\n";
  const std::string without =
      expected.substr(0, expected.size() - unlabelled.size()) + "  no file has a column \"性別\"\n";
  CHECK(messages(all_left_out, {}) == without);
  CHECK(messages(all_left_out, {{"users", {{"年齢", "", {}}}}}) == without);
  CHECK(messages(all_left_out, {{"users", {{"姓別", "", {}}}}}) ==
        without + "  did you mean \"姓別\"?\n");
}

TEST_CASE("labels of what is missing in a breakdown are no groups") {
  const Labels labels = {{"1", "男性"}, {"2", "女性"}, {"8", "その他"}, {"9", "無回答"}};
  const auto report = resolved("breakdowns: {sex: {title: 性, by: 性別, missing: [９, その他]}}\n",
                               {{"users", columns(knowledge, labels)}});
  INFO(format(report.diagnostics()));
  REQUIRE(report.ok());
  CHECK(groups_of(report.value()) == "男性:1 女性:1 ");
  CHECK(report.value().breakdowns[0].missing == std::vector<std::string>{"９", "その他"});
  CHECK(report.value().breakdowns[0].names_values);
}

TEST_CASE("groups need a column, and labels that differ") {
  CHECK(messages("breakdowns:\n  sex: {title: 性別}\n", {{"users", columns()}}) ==
        R"(report.yaml:2:3: error: breakdown "sex" has no groups
  2 |   sex: {title: 性別}
    |   ^~~
  write "groups:"; they may be left out only if an SPSS file labels the values of the column that "by:" names
)");
  CHECK(messages("breakdowns:\n  sex: {by: 性別}\n",
                 {{"users", columns(knowledge, {{"1", "男"}, {"2", "男"}})}}) ==
        R"(report.yaml:2:3: error: two values of the column that divides "sex" have the label "男"
  2 |   sex: {by: 性別}
    |   ^~~
  write "groups:" into the spec
)");
}

TEST_CASE("too few labels for a question are refused at its key") {
  CHECK(messages("questions:\n  q1: {title: 知識}\n",
                 {{"users", columns({{"1", "制度"}, {"2", "医療"}})}}) ==
        R"(report.yaml:2:3: error: the question has 2 options
  2 |   q1: {title: 知識}
    |   ^~
  expected 3 to 60
)");
}

TEST_CASE("only surveys whose labels are wanted need their headers read") {
  const auto wanted = [](const std::string& part) {
    return surveys_with_wanted_labels(required(parse_spec("report.yaml", complete_spec(part))));
  };
  using Surveys = std::vector<std::size_t>;
  CHECK(wanted(two_surveys + "breakdowns: {sex: {title: 性, groups: {全体: {survey: web}}}}\n")
            .empty());
  CHECK(wanted(two_surveys +
               "breakdowns: {sex: {title: 性, by: 性別, surveys: [web], groups: {男: 1}}}\n")
            .empty());
  CHECK(wanted(two_surveys + "breakdowns: {sex: {title: 性, by: 性別, survey: web}}\n") ==
        Surveys{1});
  CHECK(wanted(two_surveys + "questions: {q1: {title: 知識, surveys: [web]}}\n" +
               "breakdowns: {sex: {title: 性, by: 性別, survey: web, groups: {男: 1}}}\n") ==
        Surveys{1});
  CHECK(wanted(two_surveys + "questions: {q1: {options: [ア, イ, ウ]}}\n" +
               "breakdowns: {sex: {title: 性, by: 性別, survey: web, groups: {男: 1}}}\n") ==
        Surveys{0, 1});
}

TEST_CASE("what labels of ranks have in common is the question") {
  const auto title = [](const std::vector<std::string>& labels) { return common_title(labels); };
  CHECK(title({"知識 1位", "知識 2位", "知識 3位"}) == "知識");
  CHECK(title({"知識（第１位）", "知識（第２位）"}) == "知識");
  CHECK(title({"知識・一位", "知識・二位", "知識・三位"}) == "知識");
  CHECK(title({"問1 知識：1番目", "問1 知識：2番目"}) == "問1 知識");
  CHECK(title({"知識_1", "知識_2"}) == "知識");
  CHECK(title({"知識", "知識"}) == "知識");
  CHECK(title({"1位", "2位"}) == "1位");
  CHECK(title({"知識 最も", "知識 次に"}) == "知識 最も");
  CHECK(title({"知識"}) == "知識");
  CHECK(title({}).empty());
}
