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
  write "is:" with a code, a list of codes or a range, or "where:" with a condition
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

TEST_CASE("codes that are one code in two forms stand in one group, once") {
  CHECK(messages_about(R"(breakdowns:
  age:
    title: 年齢
    by: 年齢
    groups:
      若い: [1, 2, １]
      老い: [3, 2.0]
      他: {rest: true}
)") ==
        R"(report.yaml:6:18: error: the code "１" is listed already, as "1"
  6 |       若い: [1, 2, １]
    |                    ^~
  list it once: each of them takes the cells of both
report.yaml:7:15: error: the code "2.0" of group "老い" is the code "2" of group "若い" (line 6) in another form
  7 |       老い: [3, 2.0]
    |                 ^~~
  each of them takes the cells of both: 1, １ and 1.0 are the same; write it in one of the groups
)");
}

TEST_CASE("groups of different surveys, or that may overlap, may write a code differently") {
  CHECK(messages_about(R"(surveys:
  users: {title: 利用者, file: a.csv, answers: {ranks: "{rank}"}}
  web: {title: Web, file: b.csv, answers: {ranks: "{rank}"}}
breakdowns:
  age:
    title: 年齢
    by: 年齢
    groups: {郵送: {survey: users, is: 1}, Web: {survey: web, is: 1.0}}
  both:
    title: 年齢
    by: 年齢
    survey: users
    overlap: true
    groups: {若い: [1, 2], 皆: [１, 3]}
)")
            .empty());
}

TEST_CASE("what is missing in a breakdown is of none of its groups") {
  CHECK(messages_about(R"(breakdowns:
  age:
    title: 年齢
    by: 年齢
    missing: [9, 無回答, ０]
    groups:
      若い: [1, 9.0]
      老い: {where: "性別 in (0, 1) and not 年齢 = 無回答"}
)") ==
        R"(report.yaml:5:15: error: "9" is to mean "no answer", but group "若い" takes it
  5 |     missing: [9, 無回答, ０]
    |               ^
  remove it here or there
report.yaml:5:23: error: "０" is to mean "no answer", but group "老い" takes it
  5 |     missing: [9, 無回答, ０]
    |                          ^~
  remove it here or there
)");
}

TEST_CASE("a condition says all of whom a group takes") {
  CHECK(messages_about(R"(breakdowns:
  age:
    title: 年齢
    by: 年齢
    groups:
      高齢: {where: age >= 65, is: 1}
      若年: {where: age < 30, by: 年齢}
)") ==
        R"(report.yaml:6:19: error: both "where:" and "is:" are written
  6 |       高齢: {where: age >= 65, is: 1}
    |                     ^~~~~~~~~
  write one of them; in a condition, "and" joins comparisons of several columns
report.yaml:7:19: error: both "where:" and "by:" are written
  7 |       若年: {where: age < 30, by: 年齢}
    |                     ^~~~~~~~
  write one of them; in a condition, "and" joins comparisons of several columns
)");
}

TEST_CASE("a total and a rest say nothing else, and there is one of each") {
  CHECK(messages_about(R"(breakdowns:
  age:
    title: 年齢
    by: 年齢
    groups:
      高齢: ">= 65"
      全体: {total: true, is: 1}
      合計: {total: true}
      他: {rest: true, where: age > 0}
      残り: {rest: true}
      両方: {rest: true, total: true}
)") ==
        R"(report.yaml:7:19: error: a total takes everybody, and something else is written beside it
  7 |       全体: {total: true, is: 1}
    |                     ^~~~
  only "survey:" or "surveys:" may stand beside it
report.yaml:8:19: error: "全体" is a total of this breakdown already
  8 |       合計: {total: true}
    |                     ^~~~
  write one total; a group with a survey and no condition takes all of it
report.yaml:9:17: error: the rest takes whom no other group takes, and something else is written beside it
  9 |       他: {rest: true, where: age > 0}
    |                  ^~~~
  only "survey:" or "surveys:" may stand beside it
report.yaml:10:18: error: "他" is the rest of this breakdown already
  10 |       残り: {rest: true}
     |                    ^~~~
  write one rest
report.yaml:11:31: error: a total takes everybody, and something else is written beside it
  11 |       両方: {rest: true, total: true}
     |                                 ^~~~
  only "survey:" or "surveys:" may stand beside it
report.yaml:11:31: error: "全体" is a total of this breakdown already
  11 |       両方: {rest: true, total: true}
     |                                 ^~~~
  write one total; a group with a survey and no condition takes all of it
)");
}

TEST_CASE("a rest is the rest of something") {
  CHECK(messages_about(
            R"(breakdowns: {age: {title: 年齢, groups: {他: {rest: true}, 全体: {total: true}}}}
)") ==
        R"(report.yaml:1:40: error: there is no group that "他" is the rest of
  1 | breakdowns: {age: {title: 年齢, groups: {他: {rest: true}, 全体: {total: true}}}}
    |                                          ^~
  write a group with a condition beside it, or "total: true"
)");
}

TEST_CASE("a group beside one that takes the whole survey is refused") {
  CHECK(messages_about(R"(breakdowns:
  all:
    title: 全体
    groups:
      利用者: {survey: users}
      女性: {where: 性別 = 2}
      計: {survey: users}
)") ==
        R"(report.yaml:6:7: error: "利用者" takes all of survey "users", and with it those of "女性"
  6 |       女性: {where: 性別 = 2}
    |       ^~~~
  for a group of everybody write {total: true}
  if groups are to share respondents, write "overlap: true" in the breakdown
report.yaml:7:7: error: "利用者" takes all of survey "users", and with it those of "計"
  7 |       計: {survey: users}
    |       ^~
  for a group of everybody write {total: true}
  if groups are to share respondents, write "overlap: true" in the breakdown
)");
}
