#include <catch2/catch.hpp>

#include "support/spec_text.h"

using kijun::test::messages_about;

TEST_CASE("a date that no calendar has is refused") {
  CHECK(messages_about(R"(report: {title: 調査, date: 2018-02-29}
)") ==
        R"(report.yaml:1:27: error: "2018-02-29" is not a date of the calendar
  1 | report: {title: 調査, date: 2018-02-29}
    |                             ^~~~~~~~~~
  expected year, month and day such as 2018-03-30
)");
}

TEST_CASE("a date that is not written year, month, day is refused") {
  CHECK(messages_about(R"(report: {title: 調査, date: 2018年3月30日}
)") ==
        R"(report.yaml:1:27: error: "2018年3月30日" is not a date of the calendar
  1 | report: {title: 調査, date: 2018年3月30日}
    |                             ^~~~~~~~~~~~~
  expected year, month and day such as 2018-03-30
)");
}

TEST_CASE("the 29th of February of a leap year is a date, an unknown reference is not") {
  CHECK(messages_about(R"(report: {title: 調査, date: 2016-02-29}
contents:
  - text: 図は{fig:q1.seks}、表は{table:x}。
)") ==
        R"(report.yaml:3:13: error: there is no figure "q1.seks", as the report has none
  3 |   - text: 図は{fig:q1.seks}、表は{table:x}。
    |               ^~~~~~~~~~~~~
  remove the reference
report.yaml:3:29: error: there is no table "x", as the report has none
  3 |   - text: 図は{fig:q1.seks}、表は{table:x}。
    |                                  ^~~~~~~~~
  remove the reference
)");
}

TEST_CASE("keys that differ only in case are refused") {
  CHECK(messages_about(R"(questions:
  q1: {title: 知識, options: [a, b, c], answers: {ranks: [x, y, z]}}
  Q1: {title: 相談, options: [a, b, c], answers: {ranks: [u, v, w]}}
)") ==
        R"(report.yaml:3:3: error: the question "Q1" differs from "q1" in upper and lower case only
  3 |   Q1: {title: 相談, options: [a, b, c], answers: {ranks: [u, v, w]}}
    |   ^~
  give it another name: not every computer can tell their files apart
)");
}

TEST_CASE("sheets and rows are counted from 1") {
  CHECK(messages_about(R"(surveys:
  users: {title: 利用者, file: a.xlsx, sheet: 0, header: -2, answers: {ranks: "{key}{rank}"}}
)") ==
        R"(report.yaml:2:44: error: "sheet" is 0
  2 |   users: {title: 利用者, file: a.xlsx, sheet: 0, header: -2, answers: {ranks: "{key}{rank}"}}
    |                                               ^
  expected a sheet's number, counted from 1, or its name
report.yaml:2:55: error: "header" is -2
  2 |   users: {title: 利用者, file: a.xlsx, sheet: 0, header: -2, answers: {ranks: "{key}{rank}"}}
    |                                                          ^~
  expected the number of a row, counted from 1
)");
}

TEST_CASE("two surveys may have their answers from two sheets of one file") {
  CHECK(messages_about(R"(surveys:
  users: {title: 利用者, file: a.xlsx, answers: {ranks: "{key}{rank}"}}
  web: {title: Web, file: a.xlsx, sheet: Web, answers: {ranks: "{key}{rank}"}}
breakdowns: {all: {title: 全体, groups: {全体: {surveys: [users, web]}}}}
)")
            .empty());
}

TEST_CASE("two surveys cannot have one file") {
  CHECK(messages_about(R"(surveys:
  users: {title: 利用者, file: data/a.csv, answers: {ranks: "{key}{rank}"}}
  web: {title: Web, file: data/a.csv, answers: {ranks: "{key}{rank}"}}
breakdowns: {all: {title: 全体, groups: {全体: {surveys: [users, web]}}}}
)") ==
        R"(report.yaml:3:27: error: the survey "users" has its answers from this file already
  3 |   web: {title: Web, file: data/a.csv, answers: {ranks: "{key}{rank}"}}
    |                           ^~~~~~~~~~
  expected one file a survey: its respondents would count twice
)");
}

TEST_CASE("surveys may share a table of tallies, but not with answers") {
  CHECK(messages_about(R"(surveys:
  users: {title: 利用者, tally: data/t.csv}
  web: {title: Web, tally: data/t.csv}
  staff: {title: 職員, file: data/t.csv, answers: {ranks: "{key}{rank}"}}
breakdowns: {all: {title: 全体, groups: {全体: {surveys: [users, web, staff]}}}}
)") ==
        R"(report.yaml:4:28: error: the survey "users" has its answers from this file already
  4 |   staff: {title: 職員, file: data/t.csv, answers: {ranks: "{key}{rank}"}}
    |                              ^~~~~~~~~~
  expected one file a survey: its respondents would count twice
)");
}

TEST_CASE("a question has at least 3 options") {
  CHECK(messages_about(R"(questions: {q1: {title: 知識, options: [a, b], weights: [1]}}
)") ==
        R"(report.yaml:1:29: error: the question has 2 options
  1 | questions: {q1: {title: 知識, options: [a, b], weights: [1]}}
    |                               ^~~~~~~
  expected 3 to 60
)");
}

TEST_CASE("a code is given once, also when it is a position") {
  CHECK(
      messages_about(
          R"(questions: {q1: {title: 知識, options: [{name: a, code: 2}, b, {name: c, code: 9}, {name: d, code: 9}]}}
)") ==
      R"(report.yaml:1:59: error: the code "2" is that of option ①
  1 | questions: {q1: {title: 知識, options: [{name: a, code: 2}, b, {name: c, code: 9}, {name: d, code: 9}]}}
    |                                                             ^
  give each option its own code (an option without one has its position as code)
report.yaml:1:98: error: the code "9" is that of option ③
  1 | questions: {q1: {title: 知識, options: [{name: a, code: 2}, b, {name: c, code: 9}, {name: d, code: 9}]}}
    |                                                                                                    ^
  give each option its own code (an option without one has its position as code)
)");
}

TEST_CASE("an option's name is given once") {
  CHECK(messages_about(R"(questions: {q1: {title: 知識, options: [医療, 制度, 医療]}}
)") ==
        R"(report.yaml:1:47: error: option ① has the same name
  1 | questions: {q1: {title: 知識, options: [医療, 制度, 医療]}}
    |                                                     ^~~~
  give each option its own name
)");
}

TEST_CASE("forced lines must join to the name") {
  CHECK(
      messages_about(
          R"(questions: {q1: {title: 知識, options: [{name: 生活を支える制度, lines: [生活を支える, 制度の知識]}, {name: b, lines: []}, c]}}
)") ==
      R"(report.yaml:1:64: error: the lines joined are not the option's name
  1 | questions: {q1: {title: 知識, options: [{name: 生活を支える制度, lines: [生活を支える, 制度の知識]}, {name: b, lines: []}, c]}}
    |                                                                          ^~~~~~~~~~~~
  expected "生活を支える制度", broken into lines
report.yaml:1:88: error: the lines joined are not the option's name
  1 | questions: {q1: {title: 知識, options: [{name: 生活を支える制度, lines: [生活を支える, 制度の知識]}, {name: b, lines: []}, c]}}
    |                                                                                                             ^
  expected "b", broken into lines
)");
}

TEST_CASE("weights are of a size that can be printed beside a chart") {
  CHECK(messages_about("scoring: {weights: [1e308, 1]}\n") ==
        "report.yaml:1:21: error: the weight 1e+308 is too large\n"
        "  1 | scoring: {weights: [1e308, 1]}\n"
        "    |                     ^~~~~\n"
        "  expected at most 10000; only the ratio of weights matters\n");
  CHECK(messages_about("scoring: {weights: [0.000001]}\n") ==
        "report.yaml:1:21: error: rank 1 has only 1e-06 points\n"
        "  1 | scoring: {weights: [0.000001]}\n"
        "    |                     ^~~~~~~~\n"
        "  expected at least 0.01; only the ratio of weights matters\n");
}

TEST_CASE("weights fall from a first above 0, and are not negative") {
  CHECK(messages_about(R"(scoring: {weights: [0, 1]}
questions:
  q1: {title: 知識, options: [a, b, c], weights: [3, 1, 2]}
  q2: {title: 相談, options: [a, b, c], weights: [3, -1]}
)") ==
        R"(report.yaml:1:21: error: rank 1 has no points
  1 | scoring: {weights: [0, 1]}
    |                     ^
  expected a weight above 0
report.yaml:1:24: error: rank 2 has 1 points, more than the 0 of the rank above it
  1 | scoring: {weights: [0, 1]}
    |                        ^
  expected weights from rank 1 down, such as [3, 2, 1]
report.yaml:3:55: error: rank 3 has 2 points, more than the 1 of the rank above it
  3 |   q1: {title: 知識, options: [a, b, c], weights: [3, 1, 2]}
    |                                                         ^
  expected weights from rank 1 down, such as [3, 2, 1]
report.yaml:4:52: error: the weight -1 is negative
  4 |   q2: {title: 相談, options: [a, b, c], weights: [3, -1]}
    |                                                      ^~
  expected points of 0 or more
)");
}

TEST_CASE("there are at most as many ranks as options") {
  CHECK(messages_about(R"(scoring: {weights: [4, 3, 2, 1]}
)") ==
        R"(report.yaml:5:29: error: there are weights for 4 ranks, and the question has 3 options
  5 | questions: {q1: {title: 知識, options: [制度, 医療, 生活]}}
    |                               ^~~~~~~
  give the question "weights:" for at most as many ranks as options
)");
}

TEST_CASE(
    "there are at most as many ranks as options, pointed out where the question has its own") {
  CHECK(messages_about(R"(questions: {q1: {title: 知識, options: [a, b, c], weights: [4, 3, 2, 1]}}
)") ==
        R"(report.yaml:1:58: error: there are weights for 4 ranks, and the question has 3 options
  1 | questions: {q1: {title: 知識, options: [a, b, c], weights: [4, 3, 2, 1]}}
    |                                                            ^
  give the question "weights:" for at most as many ranks as options
)");
}

TEST_CASE("the name of an option is not the code that another has by its place") {
  CHECK(messages_about(R"(questions: {q1: {title: 時間, options: ["3", "2", １]}}
)") == R"(report.yaml:1:39: error: "3" is the name of option ① and the code of option ③
  1 | questions: {q1: {title: 時間, options: ["3", "2", １]}}
    |                                         ^~~
  answers may hold names as well as codes: write the code of option ③ as {name: …, code: …} to say that a code is meant
report.yaml:1:49: error: "１" is the name of option ③ and the code of option ①
  1 | questions: {q1: {title: 時間, options: ["3", "2", １]}}
    |                                                   ^~
  answers may hold names as well as codes: write the code of option ① as {name: …, code: …} to say that a code is meant
)");
}

TEST_CASE("the name of an option may be the code that another is given") {
  CHECK(
      messages_about(
          R"(questions: {q1: {title: 時間, options: [{name: "3", code: 1}, {name: "2", code: 2}, {name: "1", code: 3}]}}
)")
          .empty());
}
