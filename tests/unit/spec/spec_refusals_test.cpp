// What the spec stage refuses in well-formed YAML.
#include <catch2/catch.hpp>

#include "spec/read_spec.h"
#include "support/spec_text.h"

using kijun::test::messages_about;
using kijun::test::spec_messages;

TEST_CASE("an unknown key gets the nearest known one") {
  CHECK(messages_about(R"(report:
  titel: 調査
)") ==
        R"(report.yaml:1:1: error: the report has no key "title"
  1 | report:
    | ^~~~~~
  expected "title:" with a text of one line
report.yaml:2:3: error: unknown key "titel" in the report
  2 |   titel: 調査
    |   ^~~~~
  expected one of: title, subtitle, author, date, cover, template, filter
  did you mean "title"?
)");
}

TEST_CASE("a missing key is named at its parent") {
  CHECK(messages_about(R"(surveys:
  users: {title: 利用者}
)") ==
        R"(report.yaml:2:3: error: the survey has no key "file"
  2 |   users: {title: 利用者}
    |   ^~~~~
  expected "file:" with a file of answers, or "tally:" with a table of how often each answer was given
)");
}

TEST_CASE("a survey has its answers or their tally, not both") {
  CHECK(messages_about(R"(surveys:
  users: {title: 利用者, file: users.csv, tally: tally.csv}
)") ==
        R"(report.yaml:2:40: error: the survey has both "file:" and "tally:"
  2 |   users: {title: 利用者, file: users.csv, tally: tally.csv}
    |                                           ^~~~~
  expected one of them: the answers, or how often each was given
)");
}

TEST_CASE("missing sections are named all at once") {
  CHECK(spec_messages(R"(kijun: 1
)") ==
        R"(report.yaml:1:1: error: the spec has no key "report"
  1 | kijun: 1
    | ^~~~~
  expected "report:" with the report's title
report.yaml:1:1: error: the spec has no key "surveys"
  1 | kijun: 1
    | ^~~~~
  expected "surveys:" with at least one survey
report.yaml:1:1: error: the spec has no key "questions"
  1 | kijun: 1
    | ^~~~~
  expected "questions:" with at least one question
report.yaml:1:1: error: the spec has no key "breakdowns"
  1 | kijun: 1
    | ^~~~~
  expected "breakdowns:" with at least one breakdown
)");
}

TEST_CASE("another version of the format is refused") {
  CHECK(messages_about(R"(kijun: 2
)") ==
        R"(report.yaml:1:8: error: format "2" is not known to this version
  1 | kijun: 2
    |        ^
  expected "kijun: 1"
)");
}

TEST_CASE("a spec that is a list is refused") {
  CHECK(spec_messages(R"(- kijun
)") ==
        R"(report.yaml:1:1: error: expected the spec as a mapping (key: value), found a list
  1 | - kijun
    | ^
)");
}

TEST_CASE("a text where a mapping must stand is refused") {
  CHECK(messages_about(R"(report: 調査
)") ==
        R"(report.yaml:1:9: error: expected the report as a mapping (key: value), found a text
  1 | report: 調査
    |         ^~~~
)");
}

TEST_CASE("a mapping where a text must stand is refused") {
  CHECK(messages_about(R"(report:
  title: {a: b}
)") ==
        R"(report.yaml:2:10: error: expected a text of one line, found a mapping (key: value)
  2 |   title: {a: b}
    |          ^
)");
}

TEST_CASE("a list where a text must stand is refused") {
  CHECK(messages_about(R"(report: {title: [調査]}
)") ==
        R"(report.yaml:1:17: error: expected a text of one line, found a list
  1 | report: {title: [調査]}
    |                 ^
)");
}

TEST_CASE("an empty title is refused") {
  CHECK(messages_about(R"(report: {title: " 　"}
)") ==
        R"(report.yaml:1:17: error: the text is empty
  1 | report: {title: " 　"}
    |                 ^~~~~
  expected at least one character that is not a blank
)");
}

TEST_CASE("a title of several lines is refused") {
  CHECK(messages_about(R"(report:
  title: |
    調査
    報告
)") ==
        R"(report.yaml:2:10: error: the text has several lines
  2 |   title: |
    |          ^
  expected one line
)");
}

TEST_CASE("a title with a tab in it is refused") {
  CHECK(messages_about(R"(report: {title: "調\t査"}
)") ==
        R"(report.yaml:1:17: error: the control character U+0009 cannot be printed
  1 | report: {title: "調\t査"}
    |                 ^~~~~~~~
  remove it
)");
}

TEST_CASE("a weight that is not finite is refused") {
  CHECK(messages_about(R"(scoring: {weights: [3, .nan, .inf]}
questions:
  q1: {title: 知識, options: [a, b, c], weights: [-.INF, NaN, 1e999]}
)") ==
        R"(report.yaml:1:24: error: ".nan" is not a finite number
  1 | scoring: {weights: [3, .nan, .inf]}
    |                        ^~~~
  expected a decimal number such as 3 or 0.5
report.yaml:1:30: error: ".inf" is not a finite number
  1 | scoring: {weights: [3, .nan, .inf]}
    |                              ^~~~
  expected a decimal number such as 3 or 0.5
report.yaml:3:49: error: "-.INF" is not a finite number
  3 |   q1: {title: 知識, options: [a, b, c], weights: [-.INF, NaN, 1e999]}
    |                                                   ^~~~~
  expected a decimal number such as 3 or 0.5
report.yaml:3:56: error: "NaN" is not a finite number
  3 |   q1: {title: 知識, options: [a, b, c], weights: [-.INF, NaN, 1e999]}
    |                                                          ^~~
  expected a decimal number such as 3 or 0.5
report.yaml:3:61: error: "1e999" is not a number
  3 |   q1: {title: 知識, options: [a, b, c], weights: [-.INF, NaN, 1e999]}
    |                                                               ^~~~~
  expected a decimal number such as 3 or 0.5, in half-width digits
)");
}

TEST_CASE("a weight that is no number is refused") {
  CHECK(messages_about(R"(scoring: {weights: [３, 2点, 0x2, +1, 1_0]}
)") ==
        R"(report.yaml:1:21: error: "３" is not a number
  1 | scoring: {weights: [３, 2点, 0x2, +1, 1_0]}
    |                     ^~
  expected a decimal number such as 3 or 0.5, in half-width digits
report.yaml:1:24: error: "2点" is not a number
  1 | scoring: {weights: [３, 2点, 0x2, +1, 1_0]}
    |                         ^~~
  expected a decimal number such as 3 or 0.5, in half-width digits
report.yaml:1:28: error: "0x2" is not a number
  1 | scoring: {weights: [３, 2点, 0x2, +1, 1_0]}
    |                              ^~~
  expected a decimal number such as 3 or 0.5, in half-width digits
report.yaml:1:33: error: "+1" is not a number
  1 | scoring: {weights: [３, 2点, 0x2, +1, 1_0]}
    |                                   ^~
  expected a decimal number such as 3 or 0.5, in half-width digits
report.yaml:1:37: error: "1_0" is not a number
  1 | scoring: {weights: [３, 2点, 0x2, +1, 1_0]}
    |                                       ^~~
  expected a decimal number such as 3 or 0.5, in half-width digits
)");
}

TEST_CASE("a number that YAML 1.1 reads as octal is refused") {
  CHECK(messages_about(R"(numbering: {start: 0755}
scoring: {weights: [03, 02]}
)") ==
        R"(report.yaml:1:20: error: "0755" could be read as octal or decimal
  1 | numbering: {start: 0755}
    |                    ^~~~
  expected a decimal number without a leading 0
report.yaml:2:21: error: "03" could be read as octal or decimal
  2 | scoring: {weights: [03, 02]}
    |                     ^~
  expected a decimal number without a leading 0
report.yaml:2:25: error: "02" could be read as octal or decimal
  2 | scoring: {weights: [03, 02]}
    |                         ^~
  expected a decimal number without a leading 0
)");
}

TEST_CASE("a start that is no whole number is refused") {
  CHECK(messages_about(R"(numbering: {start: 1.5}
)") ==
        R"(report.yaml:1:20: error: "1.5" is not a whole number
  1 | numbering: {start: 1.5}
    |                    ^~~
  expected digits only, such as 1
)");
}

TEST_CASE("an unknown policy gets the nearest known one") {
  CHECK(messages_about(R"(scoring: {rejected: exlude}
)") ==
        R"(report.yaml:1:21: error: unknown policy "exlude"
  1 | scoring: {rejected: exlude}
    |                     ^~~~~~
  expected one of: exclude, stop, keep
  did you mean "exclude"?
)");
}

TEST_CASE("an unknown way of writing text gets the nearest known one") {
  CHECK(messages_about(R"(svg: {text: lively}
)") ==
        R"(report.yaml:1:13: error: unknown kind of text "lively"
  1 | svg: {text: lively}
    |             ^~~~~~
  expected one of: outlines, live
  did you mean "live"?
)");
}

TEST_CASE("an unknown encoding gets the nearest known one") {
  CHECK(messages_about(
            R"(surveys: {users: {title: a, file: a.csv, encoding: utf8, answers: {ranks: "{rank}"}}}
)") ==
        R"(report.yaml:1:52: error: unknown encoding "utf8"
  1 | surveys: {users: {title: a, file: a.csv, encoding: utf8, answers: {ranks: "{rank}"}}}
    |                                                    ^~~~
  expected one of: auto, utf-8, cp932
  did you mean "utf-8"?
)");
}

TEST_CASE("a key that cannot stand in a file name is refused") {
  CHECK(messages_about(R"(questions: {問1: {title: 知識, options: [a, b, c]}}
surveys: {../users: {title: a, file: a.csv, answers: {ranks: "{rank}"}}}
)") ==
        R"(report.yaml:1:13: error: "問1" cannot be the key of the question
  1 | questions: {問1: {title: 知識, options: [a, b, c]}}
    |             ^~~
  expected at most 40 of the characters a-z A-Z 0-9 _ -, the first a letter or digit: file names and references are made of it
report.yaml:2:11: error: "../users" cannot be the key of the survey
  2 | surveys: {../users: {title: a, file: a.csv, answers: {ranks: "{rank}"}}}
    |           ^~~~~~~~
  expected at most 40 of the characters a-z A-Z 0-9 _ -, the first a letter or digit: file names and references are made of it
)");
}

TEST_CASE("answers are of exactly one kind") {
  CHECK(
      messages_about(
          R"(surveys: {users: {title: a, file: a.csv, answers: {ranks: "{rank}", options: "{option}"}}}
)") ==
      R"(report.yaml:1:42: error: there are 2 keys in the answers
  1 | surveys: {users: {title: a, file: a.csv, answers: {ranks: "{rank}", options: "{option}"}}}
    |                                          ^~~~~~~
  expected exactly one of: ranks, options, order, ticks
)");
}

TEST_CASE("an unknown kind of answers gets the nearest known one") {
  CHECK(messages_about(R"(surveys: {users: {title: a, file: a.csv, answers: {rank: "{rank}"}}}
)") ==
        R"(report.yaml:1:52: error: unknown key "rank" in the answers
  1 | surveys: {users: {title: a, file: a.csv, answers: {rank: "{rank}"}}}
    |                                                    ^~~~
  expected one of: ranks, options, order, ticks
  did you mean "ranks"?
)");
}

TEST_CASE("a range that is none is refused") {
  CHECK(
      messages_about(
          R"(breakdowns: {size: {title: 規模, by: 数, groups: {小: "< 千", 中: "1000 .. x", 大: "=> 5000", 特: ">"}}}
)") ==
      R"(report.yaml:1:51: error: "< 千" is not a range of numbers
  1 | breakdowns: {size: {title: 規模, by: 数, groups: {小: "< 千", 中: "1000 .. x", 大: "=> 5000", 特: ">"}}}
    |                                                       ^~~~~~
  expected one of: "< 1000", "<= 999", "> 999", ">= 1000", "1000 .. 4999" (both ends in)
  if it is the code of an answer, write it as a list: ["…"]
report.yaml:1:61: error: "1000 .. x" is not a range of numbers
  1 | breakdowns: {size: {title: 規模, by: 数, groups: {小: "< 千", 中: "1000 .. x", 大: "=> 5000", 特: ">"}}}
    |                                                                   ^~~~~~~~~~~
  expected one of: "< 1000", "<= 999", "> 999", ">= 1000", "1000 .. 4999" (both ends in)
  if it is the code of an answer, write it as a list: ["…"]
report.yaml:1:77: error: "=> 5000" is not a range of numbers
  1 | breakdowns: {size: {title: 規模, by: 数, groups: {小: "< 千", 中: "1000 .. x", 大: "=> 5000", 特: ">"}}}
    |                                                                                    ^~~~~~~~~
  expected one of: "< 1000", "<= 999", "> 999", ">= 1000", "1000 .. 4999" (both ends in)
  if it is the code of an answer, write it as a list: ["…"]
report.yaml:1:91: error: ">" is not a range of numbers
  1 | breakdowns: {size: {title: 規模, by: 数, groups: {小: "< 千", 中: "1000 .. x", 大: "=> 5000", 特: ">"}}}
    |                                                                                                   ^~~
  expected one of: "< 1000", "<= 999", "> 999", ">= 1000", "1000 .. 4999" (both ends in)
  if it is the code of an answer, write it as a list: ["…"]
)");
}

TEST_CASE("an empty section is refused") {
  CHECK(messages_about(R"(surveys: {}
questions:
breakdowns: {sex: {title: 性別, by: 性別, surveys: [], groups: {男: []}}}
scoring: {weights: []}
)") ==
        R"(report.yaml:1:1: error: nothing is listed
  1 | surveys: {}
    | ^~~~~~~
  expected at least one survey
report.yaml:2:1: error: there is no value
  2 | questions:
    | ^~~~~~~~~
  expected at least one question as a mapping (key: value)
report.yaml:3:48: error: nothing is listed
  3 | breakdowns: {sex: {title: 性別, by: 性別, surveys: [], groups: {男: []}}}
    |                                                    ^
  expected a list of at least one survey
report.yaml:3:64: error: nothing is listed
  3 | breakdowns: {sex: {title: 性別, by: 性別, surveys: [], groups: {男: []}}}
    |                                                                     ^
  expected a list of at least one code
report.yaml:4:20: error: nothing is listed
  4 | scoring: {weights: []}
    |                    ^
  expected a list of the points of rank 1, rank 2 and so on
)");
}
