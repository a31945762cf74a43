// "claims:": what is read, and what is refused.
#include <catch2/catch.hpp>

#include "support/spec_text.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Groups = std::vector<std::size_t>;

// `claims` of a report with three breakdowns of one question; 男 is a group of two of them.
std::string spec_with(std::string_view claims) {
  return R"(kijun: 1
report: {title: 調査}
surveys: {users: {title: 利用者, file: users.csv, answers: {ranks: "問{question}_{rank}"}}}
questions:
  q1:
    title: 知識
    options: [制度, 医療, {name: 生活, code: "2.5"}]
    claims: )" +
         std::string(claims) + R"(
breakdowns:
  sex: {title: 性別, by: 性別, groups: {男: 1, 女: 2, 全体: {total: true}}}
  run: {title: 運営, by: 運営, groups: {直営・委託: 1, 直営: 2, "< 1,000人": 3, 男: 4}}
  size: {title: 規模, by: 規模, groups: {小: 1, 中: 2, 大: 3}, order: {rising: 大きいほど, falling: 小さいほど}}
  both: {title: 重複, by: 性別, overlap: true, groups: {猫: 1, 犬: 2}}
)";
}

std::vector<AuthorClaim> claims_in(std::string_view claims) {
  return report_from_yaml(spec_with(claims)).claims;
}

AuthorClaim only_claim(const std::string& claim) {
  const std::vector<AuthorClaim> made = claims_in("['" + claim + "']");
  REQUIRE(made.size() == 1);
  return made.front();
}

// Of the one claim, without the lines that show the place.
std::string refusal(const std::string& claim) {
  const std::string text = messages_about(spec_with("['" + claim + "']"));
  const std::string start = "report.yaml:8:14: error: ";
  REQUIRE(text.starts_with(start));
  std::string said = text.substr(start.size());
  const std::size_t shown = said.find("  8 |");
  const std::size_t end = said.find('\n', said.find("    |"));
  said.erase(shown, end + 1 - shown);
  return said;
}

}  // namespace

TEST_CASE("a claim names groups, a sign and an option of a question") {
  const AuthorClaim claim = only_claim("女 > others on q1.2");
  CHECK(claim.text.value == "女 > others on q1.2");
  CHECK(claim.text.span.line == 8);
  CHECK(claim.figure == 0);
  CHECK(claim.option == 1);
  CHECK(claim.order == ClaimedOrder::higher);
  CHECK(claim.first == Groups{1});
  CHECK(claim.second.empty());
}

TEST_CASE("others are always the second side") {
  const AuthorClaim lower = only_claim("others > 女 on q1.2");
  CHECK(lower.order == ClaimedOrder::lower);
  CHECK(lower.first == Groups{1});
  CHECK(only_claim("others < 女 on q1.2").order == ClaimedOrder::higher);
  CHECK(only_claim("others = 女 on q1.2").order == ClaimedOrder::alike);
}

TEST_CASE("signs may be written in full width, and without blanks around them") {
  CHECK(only_claim("男＞女 on q1.1").order == ClaimedOrder::higher);
  CHECK(only_claim("男 ＜ 女 on q1.1").order == ClaimedOrder::lower);
  for (const char* const sign : {"=", "＝", "≈", "≒"}) {
    CHECK(only_claim("男 " + std::string(sign) + " 女 on q1.1").order == ClaimedOrder::alike);
  }
}

TEST_CASE("names of groups may hold signs and separators, and codes a full stop") {
  const AuthorClaim claim = only_claim("< 1,000人、直営・直営・委託 < 男 on q1.2.5");
  CHECK(claim.figure == 1);
  CHECK(claim.option == 2);
  CHECK(claim.order == ClaimedOrder::lower);
  CHECK(claim.first == Groups{0, 1, 2});
  CHECK(claim.second == Groups{3});
  CHECK(only_claim("大, 小 > 中 on q1.1").first == Groups{0, 2});
}

TEST_CASE("a group that is in several figures needs the figure's name") {
  CHECK(only_claim("男 > others on q1.run.1").figure == 1);
  CHECK(refusal("男 > others on q1.1") ==
        R"(the claim "男 > others on q1.1" may be about several figures: q1.sex, q1.run
  name the figure in front of the option: on q1.sex…
)");
}

TEST_CASE("a trend is that of the ordered breakdown") {
  const AuthorClaim rises = only_claim("rises on q1.1");
  CHECK(rises.figure == 2);
  CHECK(rises.order == ClaimedOrder::rises);
  CHECK(rises.first.empty());
  CHECK(only_claim("falls on q1.size.1").order == ClaimedOrder::falls);
  CHECK(refusal("rises on q1.sex.1") ==
        R"(the groups of breakdown "sex" have no order to rise in
  give it "order: {rising: …, falling: …}", or compare groups by name
)");
}

TEST_CASE("claims of texts are behind those of commentaries") {
  const auto spec = complete_spec(R"(questions:
  q1: {title: 知識, options: [制度, 医療, 生活], claims: [男 > 女 on q1.1]}
contents:
  - text: 本文
    claims: [男 < 女 on q1.2, 女 > 男 on q1.3]
  - results: {}
)");
  const std::vector<AuthorClaim> claims = report_from_yaml(spec).claims;
  REQUIRE(claims.size() == 3);
  CHECK(claims[0].option == 0);
  CHECK(claims[1].option == 1);
  CHECK(claims[2].option == 2);
}

TEST_CASE("what cannot be read as a claim is refused with what is expected") {
  const auto unread = [](const std::string& claim) {
    return "\"" + claim + R"(" cannot be read as a claim
  expected GROUPS > GROUPS on QUESTION.OPTION, with >, < or =; others stands for all other groups
  or rises on QUESTION.BREAKDOWN.OPTION, or falls on …
)";
  };
  for (const char* const claim : {"男 > 女", "男と女 on q1.1", "男 > on q1.1", "> on q1.1"}) {
    CHECK(refusal(claim) == unread(claim));
  }
}

TEST_CASE("what stands behind \"on\" is a figure's option") {
  CHECK(refusal("男 > 女 on q1.9") == R"(there is no option "9" in question "q1"
  expected the code of one of its options: 1, 2, 2.5
)");
  CHECK(refusal("男 > 女 on q1.sex.9") == R"(there is no option "9" in question "q1"
  expected the code of one of its options: 1, 2, 2.5
)");
  CHECK(refusal("男 > 女 on q1.sax.1") == R"(there is no figure of "q1.sax" in the report
  expected QUESTION.OPTION or QUESTION.BREAKDOWN.OPTION, of a figure in the report, with the option's code
  expected one of: q1.sex, q1.run, q1.size, q1.both
  did you mean "q1.sex"?
)");
}

TEST_CASE("an unknown group gets the nearest name, of one figure or of all of the question") {
  CHECK(refusal("男 > 女性 on q1.sex.1") == R"(there is no group "女性" in figure "q1.sex"
  expected one of: 男, 女, 全体
  did you mean "女"?
)");
  CHECK(
      refusal("小、大型 > 中 on q1.1") ==
      R"(there is no group "大型" in a figure of question "q1" together with the claim's other groups
  expected one of: 男, 女, 全体, 直営・委託, 直営, < 1,000人, 小, 中, 大, 猫, 犬
  did you mean "大"?
)");
  CHECK(
      refusal("女 > 中 on q1.1") ==
      R"(there is no group "中" in a figure of question "q1" together with the claim's other groups
  expected one of: 男, 女, 全体, 直営・委託, 直営, < 1,000人, 小, 中, 大, 猫, 犬
  did you mean "中"?
)");
}

TEST_CASE("a claim that no test can be made for is refused") {
  CHECK(refusal("others > others on q1.size.1") ==
        R"(the claim "others > others on q1.size.1" names no group
  name at least one: others stands for all that the other side does not name
)");
  CHECK(refusal("小 > 小 on q1.1") == R"(the claim "小 > 小 on q1.1" names "小" twice
  name each group once
)");
  CHECK(refusal("女 > 全体 on q1.1") ==
        R"("全体" is a total, and shares respondents with all other groups
  compare groups with each other, or with others
)");
  CHECK(refusal("小・中・大 > others on q1.1") == R"(figure "q1.size" has no others
  the claim names all of its groups: name one side of them only
)");
  CHECK(refusal("猫 > 犬 on q1.1") ==
        R"(no test compares the groups of breakdown "both", which may share respondents
  remove the claim, or the breakdown's "overlap: true" if nobody is in two
)");
}

TEST_CASE("a long list of names that repeats itself is judged at once") {
  std::string list = "直営";
  for (int i = 0; i < 60; ++i) list += "・直営・委託";
  CHECK(refusal(list + "・ > 男 on q1.run.1").starts_with("\"直営・直営・委託"));
}

TEST_CASE("a report makes at most a thousand claims") {
  std::string list;
  for (int i = 0; i < 1001; ++i) list += "\n      - 小 > 大 on q1.1";
  CHECK(messages_about(spec_with(list)) ==
        R"(report.yaml:1009:9: error: the report makes more than 1,000 claims
  1009 |       - 小 > 大 on q1.1
       |         ^~~~~~~~~~~~~~~
  leave out the least important: each is a test of its own
)");
  list.resize(list.rfind('\n'));
  CHECK(claims_in(list).size() == 1000);
}
