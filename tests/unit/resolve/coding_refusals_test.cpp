#include <catch2/catch.hpp>

#include "support/spec_text.h"

using kijun::test::messages_about;

TEST_CASE("a survey that is not there gets the nearest that is") {
  CHECK(messages_about(
            R"(questions: {q1: {title: 知識, options: [a, b, c], surveys: [user, users, users]}}
)") ==
        R"(report.yaml:1:59: error: there is no survey "user"
  1 | questions: {q1: {title: 知識, options: [a, b, c], surveys: [user, users, users]}}
    |                                                             ^~~~
  expected one of: users
  did you mean "users"?
report.yaml:1:72: error: the survey "users" is named twice
  1 | questions: {q1: {title: 知識, options: [a, b, c], surveys: [user, users, users]}}
    |                                                                          ^~~~~
  name it once
)");
}

TEST_CASE("a question is asked somewhere") {
  CHECK(messages_about(R"(questions: {q1: {title: 知識, options: [a, b, c], surveys: []}}
)") ==
        R"(report.yaml:1:13: error: question "q1" is asked in no survey
  1 | questions: {q1: {title: 知識, options: [a, b, c], surveys: []}}
    |             ^~
  name at least one in its "surveys:", or remove the key to ask it in all
)");
}

TEST_CASE("something says where answers stand") {
  CHECK(messages_about(R"(surveys: {users: {title: 利用者, file: a.csv}}
)") ==
        R"(report.yaml:4:13: error: nothing says where the answers to "q1" stand in survey "users"
  4 | questions: {q1: {title: 知識, options: [制度, 医療, 生活]}}
    |             ^~
  give the survey or the question "answers: {ranks: …}" (or options, order, ticks), or the question "surveys:" with those in which it is asked
)");
}

TEST_CASE("a pattern needs a placeholder of its own for each rank") {
  CHECK(messages_about(
            R"(surveys: {users: {title: 利用者, file: a.csv, answers: {ranks: "問{question}"}}}
)") ==
        R"(report.yaml:1:61: error: the pattern names the same column for every rank
  1 | surveys: {users: {title: 利用者, file: a.csv, answers: {ranks: "問{question}"}}}
    |                                                                ^~~~~~~~~~~~~~
  expected {rank} in it
)");
}

TEST_CASE("a pattern needs a placeholder of its own for each option") {
  CHECK(messages_about(
            R"(surveys: {users: {title: 利用者, file: a.csv, answers: {options: "問{key}"}}}
)") ==
        R"(report.yaml:1:63: error: the pattern names the same column for every option
  1 | surveys: {users: {title: 利用者, file: a.csv, answers: {options: "問{key}"}}}
    |                                                                  ^~~~~~~~~
  expected {option}, {code} or {mark} in it
)");
}

TEST_CASE("an unknown placeholder gets the nearest known one, once for all questions") {
  CHECK(
      messages_about(
          R"(surveys: {users: {title: 利用者, file: a.csv, answers: {ranks: "問{questoin}_{rank}_{option}"}}}
questions:
  q1: {title: 知識, options: [a, b, c]}
  q2: {title: 相談, options: [a, b, c]}
)") ==
      R"(report.yaml:1:63: error: unknown placeholder "{questoin}"
  1 | surveys: {users: {title: 利用者, file: a.csv, answers: {ranks: "問{questoin}_{rank}_{option}"}}}
    |                                                                   ^~~~~~~~~~
  expected one of: {rank}, {question}, {key}
  did you mean "{question}"?
report.yaml:1:81: error: unknown placeholder "{option}"
  1 | surveys: {users: {title: 利用者, file: a.csv, answers: {ranks: "問{questoin}_{rank}_{option}"}}}
    |                                                                                     ^~~~~~~~
  expected one of: {rank}, {question}, {key}
)");
}

TEST_CASE("a placeholder is closed") {
  CHECK(
      messages_about(R"(surveys: {users: {title: 利用者, file: a.csv, answers: {ranks: "問{rank"}}}
)") ==
      R"(report.yaml:1:63: error: "{" is not closed
  1 | surveys: {users: {title: 利用者, file: a.csv, answers: {ranks: "問{rank"}}}
    |                                                                   ^~~~~
  write placeholders as {name}
)");
}

TEST_CASE("columns are listed one a rank") {
  CHECK(
      messages_about(R"(questions: {q1: {title: 知識, options: [a, b, c], answers: {ranks: [x, y]}}}
)") ==
      R"(report.yaml:1:66: error: 2 columns are listed for question "q1"
  1 | questions: {q1: {title: 知識, options: [a, b, c], answers: {ranks: [x, y]}}}
    |                                                                    ^
  expected 3, as it has 3 ranks (one weight each)
)");
}

TEST_CASE("columns are listed one an option") {
  CHECK(messages_about(
            R"(questions: {q1: {title: 知識, options: [a, b, c], answers: {options: [w, x, y, z]}}}
)") ==
        R"(report.yaml:1:68: error: 4 columns are listed for question "q1"
  1 | questions: {q1: {title: 知識, options: [a, b, c], answers: {options: [w, x, y, z]}}}
    |                                                                      ^
  expected 3, as it has 3 options
)");
}

TEST_CASE("a column is read for one question only") {
  CHECK(
      messages_about(R"(surveys: {users: {title: 利用者, file: a.csv, answers: {ranks: "{rank}位"}}}
questions:
  q1: {title: 知識, options: [a, b, c]}
  q2: {title: 相談, options: [a, b, c]}
)") ==
      R"(report.yaml:1:61: error: the column "1位" of survey "users" is read for question "q1" and for "q2"
  1 | surveys: {users: {title: 利用者, file: a.csv, answers: {ranks: "{rank}位"}}}
    |                                                                ^~~~~~~~~~
  put {question} or {key} into the pattern
)");
}

TEST_CASE("a column is read for one rank only") {
  CHECK(messages_about(
            R"(questions: {q1: {title: 知識, options: [a, b, c], answers: {ranks: [x, y, x]}}}
)") ==
        R"(report.yaml:1:73: error: question "q1" reads the column "x" of survey "users" twice
  1 | questions: {q1: {title: 知識, options: [a, b, c], answers: {ranks: [x, y, x]}}}
    |                                                                           ^
  expected a column of its own for each rank or option
)");
}

TEST_CASE("answers by survey name surveys in which the question is asked") {
  CHECK(messages_about(R"(surveys:
  users: {title: 利用者, file: a.csv}
  web: {title: Web, file: b.csv}
questions: {q1: {title: 知識, options: [a, b, c], surveys: [users], answers: {users: {ranks: [x, y, z]}, web: {ranks: [x, y, z]}, wev: {ranks: [x, y, z]}}}}
breakdowns: {all: {title: 全体, groups: {全体: {survey: users}}}}
)") ==
        R"(report.yaml:4:117: error: question "q1" is not asked in survey "web"
  4 | questions: {q1: {title: 知識, options: [a, b, c], surveys: [users], answers: {users: {ranks: [x, y, z]}, web: {ranks: [x, y, z]}, wev: {ranks: [x, y, z]}}}}
    |                                                                                                                       ^
  remove it, or name the survey in the question's "surveys:"
report.yaml:4:129: error: there is no survey "wev"
  4 | questions: {q1: {title: 知識, options: [a, b, c], surveys: [users], answers: {users: {ranks: [x, y, z]}, web: {ranks: [x, y, z]}, wev: {ranks: [x, y, z]}}}}
    |                                                                                                                                   ^~~
  expected one of: users, web
  did you mean "web"?
)");
}

TEST_CASE("what says no answer is no option, by whatever name") {
  CHECK(
      messages_about(R"(scoring: {missing: [99, 医 療, ①]}
questions:
  q1: {title: 知識, options: [制度, 医療, 生活], missing: ３}
  q2: {title: 相談, options: [a, b, {name: c, code: 99}]}
)") ==
      R"(report.yaml:1:21: error: "99" is to mean "no answer", but stands for option ③ "c" of question "q2"
  1 | scoring: {missing: [99, 医 療, ①]}
    |                     ^~
  remove it, or move it to the "missing:" of the surveys or questions in which it is no option
report.yaml:1:25: error: "医 療" is to mean "no answer", but stands for option ② "医療" of question "q1"
  1 | scoring: {missing: [99, 医 療, ①]}
    |                         ^~~~~
  remove it, or move it to the "missing:" of the surveys or questions in which it is no option
report.yaml:1:30: error: "①" is to mean "no answer", but stands for option ① "制度" of question "q1"
  1 | scoring: {missing: [99, 医 療, ①]}
    |                                ^
  remove it, or move it to the "missing:" of the surveys or questions in which it is no option
report.yaml:1:30: error: "①" is to mean "no answer", but stands for option ① "a" of question "q2"
  1 | scoring: {missing: [99, 医 療, ①]}
    |                                ^
  remove it, or move it to the "missing:" of the surveys or questions in which it is no option
report.yaml:3:51: error: "３" is to mean "no answer", but stands for option ③ "生活" of question "q1"
  3 |   q1: {title: 知識, options: [制度, 医療, 生活], missing: ３}
    |                                                           ^~
  remove it, or move it to the "missing:" of the surveys or questions in which it is no option
)");
}

TEST_CASE("what says no answer is no rank") {
  CHECK(
      messages_about(R"(scoring: {missing: [0, 9, ３]}
surveys: {users: {title: 利用者, file: a.csv, answers: {options: "問{question}_{option}"}, missing: [制度, "2"]}}
)") ==
      R"(report.yaml:1:27: error: "３" is to mean "no answer", but is a rank in question "q1", which has 3 options
  1 | scoring: {missing: [0, 9, ３]}
    |                           ^~
  remove it, or move it to the "missing:" of the surveys or questions in which it is no rank
report.yaml:2:102: error: "2" is to mean "no answer", but is a rank in question "q1", which has 3 options
  2 | surveys: {users: {title: 利用者, file: a.csv, answers: {options: "問{question}_{option}"}, missing: [制度, "2"]}}
    |                                                                                                            ^~~
  remove it, or move it to the "missing:" of the surveys or questions in which it is no rank
)");
}

TEST_CASE("what says no answer is a list, or one value") {
  CHECK(
      messages_about(R"(scoring: {missing: {a: b}}
)") ==
      R"(report.yaml:1:20: error: expected a list of cells that say "no answer", found a mapping (key: value)
  1 | scoring: {missing: {a: b}}
    |                    ^
)");
}

TEST_CASE("the column of the survey weights holds no answers") {
  CHECK(
      messages_about(
          R"(surveys: {users: {title: 利用者, file: a.csv, weight: 問1_1, answers: {ranks: "問{question}_{rank}"}}}
)") ==
      R"(report.yaml:1:52: error: the column "問1_1" holds answers to question "q1"
  1 | surveys: {users: {title: 利用者, file: a.csv, weight: 問1_1, answers: {ranks: "問{question}_{rank}"}}}
    |                                                       ^~~~~
  expected the column of the survey weights; leave out "weight:" when everybody counts alike
)");
}

TEST_CASE("a pattern of ticks needs a placeholder for each rank and one for each option") {
  CHECK(messages_about(
            R"(surveys: {users: {title: 利用者, file: a.csv, answers: {ticks: "問{question}"}}}
)") ==
        R"(report.yaml:1:61: error: the pattern names the same column for every rank
  1 | surveys: {users: {title: 利用者, file: a.csv, answers: {ticks: "問{question}"}}}
    |                                                                ^~~~~~~~~~~~~~
  expected {rank} in it
report.yaml:1:61: error: the pattern names the same column for every option
  1 | surveys: {users: {title: 利用者, file: a.csv, answers: {ticks: "問{question}"}}}
    |                                                                ^~~~~~~~~~~~~~
  expected {option}, {code} or {mark} in it
)");
}

TEST_CASE("one column that holds all ranks has no placeholder for ranks or options") {
  CHECK(
      messages_about(
          R"(surveys: {users: {title: 利用者, file: a.csv, answers: {order: "問{question}_{rank}"}}}
)") ==
      R"(report.yaml:1:74: error: unknown placeholder "{rank}"
  1 | surveys: {users: {title: 利用者, file: a.csv, answers: {order: "問{question}_{rank}"}}}
    |                                                                              ^~~~~~
  expected one of: {question}, {key}
)");
}

TEST_CASE("columns are listed one for all ranks, or one a rank and option") {
  CHECK(messages_about(R"(questions:
  q1: {title: 知識, options: [a, b, c], answers: {order: [x, y]}}
  q2: {title: 相談, options: [a, b, c], answers: {ticks: [x]}}
)") ==
        R"(report.yaml:2:56: error: 2 columns are listed for question "q1"
  2 |   q1: {title: 知識, options: [a, b, c], answers: {order: [x, y]}}
    |                                                          ^
  expected one column, which holds all ranks
report.yaml:3:56: error: 1 column is listed for question "q2"
  3 |   q2: {title: 相談, options: [a, b, c], answers: {ticks: [x]}}
    |                                                          ^
  expected 9, for each of its 3 ranks (one weight each) one column for each of its 3 options
)");
}

TEST_CASE("answers are coded in one way, of which there are four") {
  CHECK(
      messages_about(
          R"(questions: {q1: {title: 知識, options: [a, b, c], answers: {order: [x], ranks: "{rank}"}}}
)") ==
      R"(report.yaml:1:49: error: there are 2 keys in the answers
  1 | questions: {q1: {title: 知識, options: [a, b, c], answers: {order: [x], ranks: "{rank}"}}}
    |                                                   ^~~~~~~
  expected exactly one of: ranks, options, order, ticks
)");
}

TEST_CASE("what says no answer is no tick") {
  CHECK(
      messages_about(
          R"(surveys: {users: {title: 利用者, file: a.csv, answers: {ticks: "{rank}_{option}"}, missing: [○, 0]}}
)") ==
      R"(report.yaml:1:91: error: "○" is to mean "no answer", but ticks a column of question "q1"
  1 | surveys: {users: {title: 利用者, file: a.csv, answers: {ticks: "{rank}_{option}"}, missing: [○, 0]}}
    |                                                                                              ^
  remove it, or move it to the "missing:" of the surveys or questions in which it is no tick
)");
}

TEST_CASE("ties have two policies") {
  CHECK(messages_about(R"(scoring: {ties: split}
)") ==
        R"(report.yaml:1:17: error: unknown policy "split"
  1 | scoring: {ties: split}
    |                 ^~~~~
  expected one of: reject, share
)");
}
