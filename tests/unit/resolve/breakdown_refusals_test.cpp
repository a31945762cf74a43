#include <catch2/catch.hpp>

#include "support/spec_text.h"

using kijun::test::messages_about;

TEST_CASE("a breakdown has at least one group") {
  CHECK(messages_about(R"(breakdowns: {sex: {title: 性別, by: 性別, groups: {}}}
)") ==
        R"(report.yaml:1:39: error: the breakdown has 0 groups
  1 | breakdowns: {sex: {title: 性別, by: 性別, groups: {}}}
    |                                           ^~~~~~
  expected 1 to 20
)");
}

TEST_CASE("a breakdown has at most 20 groups") {
  CHECK(messages_about(R"(breakdowns:
  age:
    title: 年齢
    by: 年齢
    groups: {g0: 0, g1: 1, g2: 2, g3: 3, g4: 4, g5: 5, g6: 6, g7: 7, g8: 8, g9: 9, g10: 10, g11: 11, g12: 12, g13: 13, g14: 14, g15: 15, g16: 16, g17: 17, g18: 18, g19: 19, g20: 20}
)") ==
        R"(report.yaml:5:5: error: the breakdown has 21 groups
  5 |     groups: {g0: 0, g1: 1, g2: 2, g3: 3, g4: 4, g5: 5, g6: 6, g7: 7, g8: 8, g9: 9, g10: 10, g11: 11, g12: 12, g13: 13, g14: 14, g15: 15, g16: 16, g17: 17, g18: …
    |     ^~~~~~
  expected 1 to 20
)");
}

TEST_CASE("a group needs a survey when there are several") {
  CHECK(messages_about(R"(surveys:
  users: {title: 利用者, file: a.csv, answers: {ranks: "{rank}"}}
  web: {title: Web, file: b.csv, answers: {ranks: "{rank}"}}
breakdowns: {sex: {title: 性別, by: 性別, groups: {男: 1}}}
)") ==
        R"(report.yaml:4:48: error: nothing says which survey's respondents are in "男"
  4 | breakdowns: {sex: {title: 性別, by: 性別, groups: {男: 1}}}
    |                                                    ^~
  write "survey:" or "surveys:" in the group or in the breakdown
)");
}

TEST_CASE("a group needs a column and a value, or neither") {
  CHECK(messages_about(R"(breakdowns:
  a: {title: 性別, groups: {男: 1}}
  b: {title: 性別, by: 性別, groups: {男: {survey: users}}}
  c: {title: 全体, groups: {全体: {survey: users}}}
)") ==
        R"(report.yaml:2:27: error: nothing says which column divides "男"
  2 |   a: {title: 性別, groups: {男: 1}}
    |                             ^~
  write "by:" with the column's name, in the group or in the breakdown
report.yaml:3:35: error: nothing says which values of "性別" are in "男"
  3 |   b: {title: 性別, by: 性別, groups: {男: {survey: users}}}
    |                                       ^~
  write "is:" with a code, a list of codes or a range
)");
}

TEST_CASE("survey and surveys are not both written") {
  CHECK(
      messages_about(
          R"(breakdowns: {sex: {title: 性別, by: 性別, survey: users, surveys: [users], groups: {男: {survey: users, surveys: [usres], is: 1}}}}
)") ==
      R"(report.yaml:1:63: error: both "survey:" and "surveys:" are written
  1 | breakdowns: {sex: {title: 性別, by: 性別, survey: users, surveys: [users], groups: {男: {survey: users, surveys: [usres], is: 1}}}}
    |                                                                   ^
  write one of them
report.yaml:1:109: error: both "survey:" and "surveys:" are written
  1 | breakdowns: {sex: {title: 性別, by: 性別, survey: users, surveys: [users], groups: {男: {survey: users, surveys: [usres], is: 1}}}}
    |                                                                                                                  ^
  write one of them
report.yaml:1:110: error: there is no survey "usres"
  1 | breakdowns: {sex: {title: 性別, by: 性別, survey: users, surveys: [users], groups: {男: {survey: users, surveys: [usres], is: 1}}}}
    |                                                                                                                   ^~~~~
  expected one of: users
  did you mean "users"?
)");
}

TEST_CASE("a range holds a number, and a code is listed once") {
  CHECK(
      messages_about(
          R"(breakdowns: {age: {title: 年齢, by: 年齢, groups: {若い: 20 .. 10, 二十: 20 .. 20, 他: [1, "1", 2]}}}
)") ==
      R"(report.yaml:1:52: error: no number is in this range
  1 | breakdowns: {age: {title: 年齢, by: 年齢, groups: {若い: 20 .. 10, 二十: 20 .. 20, 他: [1, "1", 2]}}}
    |                                                          ^~~~~~~~
  expected the lower end first
report.yaml:1:83: error: the code "1" is listed twice
  1 | breakdowns: {age: {title: 年齢, by: 年齢, groups: {若い: 20 .. 10, 二十: 20 .. 20, 他: [1, "1", 2]}}}
    |                                                                                            ^~~
  list it once
)");
}
