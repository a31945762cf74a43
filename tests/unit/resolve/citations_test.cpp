// {score:…}, {n:…} and {finding:…} in texts: what they are read as, and what is refused.
#include <catch2/catch.hpp>

#include "support/spec_text.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// Names that begin alike, and hold "." themselves.
constexpr std::string_view awkward = R"(kijun: 1
report: {title: 調査}
surveys: {users: {title: 利用者, file: users.csv, answers: {ranks: "問{question}_{rank}"}}}
questions:
  q1:
    title: 知識
    options: [制度, {name: 医療, code: "1.5"}, {name: 生活, code: "5"}]
    commentary: 結果は{score:q1.sex.男.1.5}と{score:q1.sex.男.1.5.post.1}{note:母数は{n:q1.sex.post.男.1}。}。
breakdowns:
  sex: {title: 性別, by: 性別, groups: {男: 1, 男.1: 2, 男.1.5.post: 3, post.男: 4}}
contents:
  - results: {}
  - results: {filter: {where: 年齢 = 1, title: 一, name: post}}
  - text: |
      所見は{finding:q1.sex}、

      {finding:q1.sex.post}、{finding:q1.sex.post.1.5}。
)";

}  // namespace

TEST_CASE("citations are read by the names that there are, in the order of the texts") {
  const Report report = report_from_yaml(awkward);
  const std::vector<Citation>& made = report.citations;
  REQUIRE(made.size() == 6);
  CHECK(made[0].kind == CitationKind::score);
  CHECK(made[0].text.value == "{score:q1.sex.男.1.5}");
  CHECK(made[0].text.span.line == 8);
  CHECK(made[0].figure == 0);
  CHECK(made[0].group == 1);  // 男.1, and option 5: the longest name that leaves an option
  CHECK(made[0].option == 2U);
  CHECK(made[1].group == 2);
  CHECK(made[1].option == 0U);
  CHECK(made[2].kind == CitationKind::base);
  CHECK(made[2].figure == 1);  // q1.sex.post has a group 男.1, q1.sex has none 「post.男.1」
  CHECK(made[2].group == 1);
  CHECK(made[3].kind == CitationKind::finding);
  CHECK(made[3].figure == 0);
  CHECK_FALSE(made[3].option.has_value());
  CHECK(made[4].figure == 1);
  CHECK_FALSE(made[4].option.has_value());
  CHECK(made[5].figure == 1);
  CHECK(made[5].option == 1U);
}

TEST_CASE("a summary has no texts, and cites nothing") {
  Spec spec = required(parse_spec("report.yaml", std::string(awkward)));
  spec.report.template_name = Text{"summary-a4", {}};
  CHECK(report_from(spec).citations.empty());
}

TEST_CASE("a citation of what is not there is pointed out, with the nearest name") {
  CHECK(messages_about(R"(contents:
  - results: {}
  - text: "{score:q1.sx.男.1}{score:q1.sex.男性.1}{score:q1.sex.男.9}{n:q1.sex.女性}{finding:q1.sex.9}"
)") ==
        R"(report.yaml:3:12: error: there is no figure "q1.sx" in the report
  3 |   - text: "{score:q1.sx.男.1}{score:q1.sex.男性.1}{score:q1.sex.男.9}{n:q1.sex.女性}{finding:q1.sex.9}"
    |            ^~~~~~~~~~~~~~~~~~
  expected one of: q1.sex
  did you mean "q1.sex"?
report.yaml:3:29: error: there is no group "男性" in figure "q1.sex"
  3 |   - text: "{score:q1.sx.男.1}{score:q1.sex.男性.1}{score:q1.sex.男.9}{n:q1.sex.女性}{finding:q1.sex.9}"
    |                              ^~~~~~~~~~~~~~~~~~~~~
  expected one of: 男, 女
  did you mean "男"?
report.yaml:3:48: error: there is no option "9" in question "q1"
  3 |   - text: "{score:q1.sx.男.1}{score:q1.sex.男性.1}{score:q1.sex.男.9}{n:q1.sex.女性}{finding:q1.sex.9}"
    |                                                   ^~~~~~~~~~~~~~~~~~~
  expected the code of one of its options: 1, 2, 3
report.yaml:3:66: error: there is no group "女性" in figure "q1.sex"
  3 |   - text: "{score:q1.sx.男.1}{score:q1.sex.男性.1}{score:q1.sex.男.9}{n:q1.sex.女性}{finding:q1.sex.9}"
    |                                                                      ^~~~~~~~~~~~~~~
  expected one of: 男, 女
  did you mean "女"?
report.yaml:3:79: error: there is no option "9" in question "q1"
  3 |   - text: "{score:q1.sx.男.1}{score:q1.sex.男性.1}{score:q1.sex.男.9}{n:q1.sex.女性}{finding:q1.sex.9}"
    |                                                                                     ^~~~~~~~~~~~~~~~~~
  expected the code of one of its options: 1, 2, 3
)");
}

TEST_CASE("a citation says which number it is") {
  CHECK(messages_about(R"(contents:
  - results: {}
  - text: "{score:q1.sex}{score:q1.sex.男}{n:q1.sex}{n:q1.sex.男.1}{finding:q1}"
)") ==
        R"(report.yaml:3:12: error: "{score:q1.sex}" does not say which number it is
  3 |   - text: "{score:q1.sex}{score:q1.sex.男}{n:q1.sex}{n:q1.sex.男.1}{finding:q1}"
    |            ^~~~~~~~~~~~~~
  write {score:question.breakdown.group.option}: the figure, as {fig:…} names it, the group's name, the option's code
report.yaml:3:26: error: "{score:q1.sex.男}" does not say which number it is
  3 |   - text: "{score:q1.sex}{score:q1.sex.男}{n:q1.sex}{n:q1.sex.男.1}{finding:q1}"
    |                          ^~~~~~~~~~~~~~~~~
  write {score:question.breakdown.group.option}: the figure, as {fig:…} names it, the group's name, the option's code
report.yaml:3:42: error: "{n:q1.sex}" does not say which number it is
  3 |   - text: "{score:q1.sex}{score:q1.sex.男}{n:q1.sex}{n:q1.sex.男.1}{finding:q1}"
    |                                           ^~~~~~~~~~
  write {n:question.breakdown.group}: the figure, as {fig:…} names it, the group's name
report.yaml:3:52: error: "{n:q1.sex.男.1}" does not say which number it is
  3 |   - text: "{score:q1.sex}{score:q1.sex.男}{n:q1.sex}{n:q1.sex.男.1}{finding:q1}"
    |                                                     ^~~~~~~~~~~~~~~
  write {n:question.breakdown.group}: the figure, as {fig:…} names it, the group's name
report.yaml:3:66: error: there is no figure "q1" in the report
  3 |   - text: "{score:q1.sex}{score:q1.sex.男}{n:q1.sex}{n:q1.sex.男.1}{finding:q1}"
    |                                                                    ^~~~~~~~~~~~
  expected one of: q1.sex
)");
}

TEST_CASE("citations stand in running text, and are closed") {
  CHECK(messages_about(R"(contents:
  - heading: "点数{score:q1.sex.男.1}"
  - results: {}
  - text: "点数{score:q1.sex.男.1"
  - text: "点数{score"
)") ==
        R"(report.yaml:2:17: error: the reference "{score:q1.sex.男.1}" cannot stand here
  2 |   - heading: "点数{score:q1.sex.男.1}"
    |                   ^~~~~~~~~~~~~~~~~~~
  references are read in "text:" and "commentary:" only
report.yaml:4:14: error: the reference is not closed
  4 |   - text: "点数{score:q1.sex.男.1"
    |                ^~~~~~~~~~~~~~~~~~
  write {fig:question.breakdown}, {table:id} or {note:text}
report.yaml:5:14: error: the reference is not closed
  5 |   - text: "点数{score"
    |                ^~~~~~
  write {fig:question.breakdown}, {table:id} or {note:text}
)");
}
