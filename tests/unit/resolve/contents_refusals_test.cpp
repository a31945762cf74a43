#include <catch2/catch.hpp>

#include "support/spec_text.h"

using kijun::test::messages_about;

TEST_CASE("numbering starts at 0 or above, and its pattern has the number") {
  CHECK(messages_about(R"(numbering: {figure: 図表 3, start: -1}
)") ==
        R"(report.yaml:1:21: error: the text has no {n}
  1 | numbering: {figure: 図表 3, start: -1}
    |                     ^~~~~~
  put {n} where it is to stand
report.yaml:1:34: error: numbering cannot start at -1
  1 | numbering: {figure: 図表 3, start: -1}
    |                                    ^~
  expected 0 to 100000
)");
}

TEST_CASE("score tables stand behind the figures whose scores they hold") {
  CHECK(messages_about("contents: [scores: {}, results: {}]\n") ==
        "report.yaml:1:12: error: no figure stands before these tables of scores\n"
        "  1 | contents: [scores: {}, results: {}]\n"
        "    |            ^~~~~~\n"
        "  \"scores\" tabulates the figures above it: put it behind \"results\"\n");
}

TEST_CASE("marks stand in radar charts alone") {
  CHECK(messages_about("contents: [results: {chart: dots, marks: true}]\n") ==
        "report.yaml:1:42: error: marks stand at the axes of radar charts, and these figures are "
        "drawn as \"dots\"\n"
        "  1 | contents: [results: {chart: dots, marks: true}]\n"
        "    |                                          ^~~~\n"
        "  leave \"marks\" out, or draw them as \"radar\"\n"
        "  \"tables: true\" shows the same marks in a table behind each figure\n");
  for (const char* contents : {"", "contents: [results: {}]\n"}) {
    CHECK(messages_about("chart: {kind: shares, marks: true}\n" + std::string(contents)) ==
          "report.yaml:1:30: error: marks stand at the axes of radar charts, and the report has "
          "none\n"
          "  1 | chart: {kind: shares, marks: true}\n"
          "    |                              ^~~~\n"
          "  leave \"marks\" out, or draw figures as \"radar\"\n"
          "  \"tables: true\" of results shows the same marks in a table behind each figure\n");
  }
  CHECK(messages_about("chart: {marks: letters}\n") ==
        "report.yaml:1:16: error: \"letters\" is neither true nor false\n"
        "  1 | chart: {marks: letters}\n"
        "    |                ^~~~~~~\n"
        "  expected one of: true, false\n");
}

TEST_CASE("numbering knows one placeholder") {
  CHECK(messages_about(R"(numbering: {figure: "図表 {no}"}
)") ==
        R"(report.yaml:1:25: error: unknown placeholder "{no}"
  1 | numbering: {figure: "図表 {no}"}
    |                           ^~~~
  expected one of: {n}
  did you mean "{n}"?
)");
}

TEST_CASE("a label has at most 60 characters") {
  CHECK(
      messages_about(
          R"(numbering: {figure: "図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図{n}"}
)") ==
      R"(report.yaml:1:21: error: the figures' label has 63 characters
  1 | numbering: {figure: "図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図図{n}"}
    |                     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  expected at most 60
)");
}

TEST_CASE("headings have three levels") {
  CHECK(messages_about(R"(contents:
  - heading: a
    level: 4
)") ==
        R"(report.yaml:3:12: error: "4" is out of bounds
  3 |     level: 4
    |            ^
  expected 1, 2 or 3
)");
}

TEST_CASE("a table's rows are as wide as its columns") {
  CHECK(messages_about(R"(contents:
  - table: {caption: a, columns: [b, c], rows: [[1, 2], [1,000, 2], [1]], align: [left], widths: [1, 0, 1]}
)") ==
        R"(report.yaml:2:57: error: the row has 3 cells
  2 |   - table: {caption: a, columns: [b, c], rows: [[1, 2], [1,000, 2], [1]], align: [left], widths: [1, 0, 1]}
    |                                                         ^
  expected 2, one a column; text that holds a comma stands in quotes
report.yaml:2:69: error: the row has 1 cells
  2 |   - table: {caption: a, columns: [b, c], rows: [[1, 2], [1,000, 2], [1]], align: [left], widths: [1, 0, 1]}
    |                                                                     ^
  expected 2, one a column; text that holds a comma stands in quotes
report.yaml:2:82: error: the alignment of 1 columns is given
  2 |   - table: {caption: a, columns: [b, c], rows: [[1, 2], [1,000, 2], [1]], align: [left], widths: [1, 0, 1]}
    |                                                                                  ^
  expected one for each of the 2 columns
report.yaml:2:98: error: the width of 3 columns is given
  2 |   - table: {caption: a, columns: [b, c], rows: [[1, 2], [1,000, 2], [1]], align: [left], widths: [1, 0, 1]}
    |                                                                                                  ^
  expected one for each of the 2 columns
report.yaml:2:102: error: 0 is not above 0
  2 |   - table: {caption: a, columns: [b, c], rows: [[1, 2], [1,000, 2], [1]], align: [left], widths: [1, 0, 1]}
    |                                                                                                      ^
  expected a number above 0
)");
}

TEST_CASE("a table has columns") {
  CHECK(messages_about(R"(contents:
  - table: {caption: a, columns: [], rows: []}
)") ==
        R"(report.yaml:2:22: error: the table has no columns
  2 |   - table: {caption: a, columns: [], rows: []}
    |                      ^
  list at least one in "columns:"
)");
}

TEST_CASE("a table's id is its own") {
  CHECK(messages_about(R"(contents:
  - table: {id: t, caption: a, columns: [b], rows: []}
  - table: {id: T, caption: a, columns: [b], rows: []}
  - table: {id: t, caption: a, columns: [b], rows: []}
)") ==
        R"(report.yaml:3:17: error: the table "T" differs from "t" in upper and lower case only
  3 |   - table: {id: T, caption: a, columns: [b], rows: []}
    |                 ^
  give it another name: not every computer can tell their files apart
report.yaml:4:17: error: there is already a table "t"
  4 |   - table: {id: t, caption: a, columns: [b], rows: []}
    |                 ^
  give each its own name
)");
}

TEST_CASE("results list questions and breakdowns that are there") {
  CHECK(messages_about(R"(contents:
  - results: {questions: [q2], breakdowns: [gender]}
)") ==
        R"(report.yaml:2:27: error: there is no question "q2"
  2 |   - results: {questions: [q2], breakdowns: [gender]}
    |                           ^~
  expected one of: q1
  did you mean "q1"?
report.yaml:2:45: error: there is no breakdown "gender"
  2 |   - results: {questions: [q2], breakdowns: [gender]}
    |                                             ^~~~~~
  expected one of: sex
)");
}

TEST_CASE("a figure is in the report once") {
  CHECK(messages_about(R"(contents:
  - results: {}
  - results: {questions: [q1]}
)") ==
        R"(report.yaml:3:5: error: figure "q1.sex" is in the report twice
  3 |   - results: {questions: [q1]}
    |     ^~~~~~~
  list each question with each breakdown once for each kind of chart
)");
}

TEST_CASE("a figure is in the report once as each kind of chart, and no filter has its name") {
  CHECK(messages_about(R"(contents:
  - results: {chart: dots}
  - results: {}
  - results: {chart: dots, filter: {where: 郵送 = 1, title: 郵送}}
  - results: {filter: {where: 郵送 = 1, title: 郵送のみ, name: Dots}}
)") ==
        R"(report.yaml:5:5: error: figure "q1.sex.Dots" is in the report twice
  5 |   - results: {filter: {where: 郵送 = 1, title: 郵送のみ, name: Dots}}
    |     ^~~~~~~
  list each question with each breakdown once for each kind of chart
)");
  CHECK(messages_about("contents: [results: {chart: bars}]\n") ==
        R"(report.yaml:1:29: error: unknown kind of chart "bars"
  1 | contents: [results: {chart: bars}]
    |                             ^~~~
  expected one of: radar, dots, shares
)");
}

TEST_CASE("a figure that nobody was asked for is refused") {
  CHECK(
      messages_about(R"(surveys:
  users: {title: 利用者, file: a.csv, answers: {ranks: "{rank}"}}
  web: {title: Web, file: b.csv, answers: {ranks: "{rank}"}}
questions: {q1: {title: 知識, options: [a, b, c], surveys: [users]}}
breakdowns: {sex: {title: 性別, survey: web, by: 性別, groups: {男: 1}}}
)") ==
      R"(report.yaml:4:13: error: figure "q1.sex" would be empty: question "q1" is asked in none of the surveys of breakdown "sex"
  4 | questions: {q1: {title: 知識, options: [a, b, c], surveys: [users]}}
    |             ^~
  list questions and breakdowns that belong together in a "results:" of their own
)");
}

TEST_CASE("a figure with groups that nobody was asked in gets a warning") {
  CHECK(
      messages_about(R"(surveys:
  users: {title: 利用者, file: a.csv, answers: {ranks: "{rank}"}}
  web: {title: Web, file: b.csv, answers: {ranks: "{rank}"}}
questions: {q1: {title: 知識, options: [a, b, c], surveys: [users]}}
breakdowns: {mode: {title: 方法別, groups: {郵送: {survey: users}, Web: {survey: web}}}}
)") ==
      R"(report.yaml:4:13: warning: figure "q1.mode" has groups without answers: question "q1" is not asked in the surveys of Web
  4 | questions: {q1: {title: 知識, options: [a, b, c], surveys: [users]}}
    |             ^~
)");
}

TEST_CASE("a reference in a paragraph is pointed out where it stands") {
  CHECK(messages_about(R"(contents:
  - results: {}
  - text: |
      はじめの段落（{fig:q1.sex}）。

      次の段落は、別の図（{fig:q1.sox}）と
      別の表（{table:q1.sex}）と、{figure:q1.sex}を見る。{fig:q1.sex
)") ==
        R"(report.yaml:6:17: error: there is no figure "q1.sox" in the report
  6 |       次の段落は、別の図（{fig:q1.sox}）と
    |                           ^~~~~~~~~~~~
  expected one of: q1.sex
  did you mean "q1.sex"?
report.yaml:7:11: error: there is no table "q1.sex", as the report has none
  7 |       別の表（{table:q1.sex}）と、{figure:q1.sex}を見る。{fig:q1.sex
    |               ^~~~~~~~~~~~~~
  remove the reference
report.yaml:7:28: error: unknown kind of reference "figure"
  7 |       別の表（{table:q1.sex}）と、{figure:q1.sex}を見る。{fig:q1.sex
    |                                   ^~~~~~~~~~~~~~~
  expected {fig:question.breakdown}, {table:id}, {note:text}, {score:question.breakdown.group.option}, {n:question.breakdown.group} or {finding:question.breakdown}
report.yaml:7:47: error: the reference is not closed
  7 |       別の表（{table:q1.sex}）と、{figure:q1.sex}を見る。{fig:q1.sex
    |                                                          ^~~~~~~~~~~
  write {fig:question.breakdown}, {table:id} or {note:text}
)");
}

TEST_CASE("a reference that breaks off is pointed out") {
  CHECK(messages_about(R"(contents:
  - results: {}
  - text: 別の図（{枠 と {fig
)") ==
        R"(report.yaml:3:20: error: the reference is not closed
  3 |   - text: 別の図（{枠 と {fig
    |                          ^~~~
  write {fig:question.breakdown}, {table:id} or {note:text}
)");
}

TEST_CASE("a reference in a commentary is checked") {
  CHECK(messages_about(R"(questions:
  q1:
    title: 知識
    options: [a, b, c]
    commentary: 差がない（{fig:q2.sex}）。
)") ==
        R"(report.yaml:5:22: error: there is no figure "q2.sex" in the report
  5 |     commentary: 差がない（{fig:q2.sex}）。
    |                           ^~~~~~~~~~~~
  expected one of: q1.sex
  did you mean "q1.sex"?
)");
}

TEST_CASE("references stand in running text only") {
  CHECK(messages_about(R"(contents:
  - heading: 結果{fig:q1.sex}
  - table: {caption: "a{table:t}", columns: [b], rows: [["{fig:q1.sex}"]], notes: ["{fig:q1.sex}"]}
)") ==
        R"(report.yaml:2:16: error: the reference "{fig:q1.sex}" cannot stand here
  2 |   - heading: 結果{fig:q1.sex}
    |                  ^~~~~~~~~~~~
  references are read in "text:" and "commentary:" only
report.yaml:3:24: error: the reference "{table:t}" cannot stand here
  3 |   - table: {caption: "a{table:t}", columns: [b], rows: [["{fig:q1.sex}"]], notes: ["{fig:q1.sex}"]}
    |                        ^~~~~~~~~
  references are read in "text:" and "commentary:" only
report.yaml:3:59: error: the reference "{fig:q1.sex}" cannot stand here
  3 |   - table: {caption: "a{table:t}", columns: [b], rows: [["{fig:q1.sex}"]], notes: ["{fig:q1.sex}"]}
    |                                                           ^~~~~~~~~~~~
  references are read in "text:" and "commentary:" only
report.yaml:3:85: error: the reference "{fig:q1.sex}" cannot stand here
  3 |   - table: {caption: "a{table:t}", columns: [b], rows: [["{fig:q1.sex}"]], notes: ["{fig:q1.sex}"]}
    |                                                                                     ^~~~~~~~~~~~
  references are read in "text:" and "commentary:" only
)");
}

TEST_CASE("a footnote says something, holds no other, and is closed") {
  CHECK(messages_about("contents: [text: \"a{note: }b{note:c{note:d}}e{note:f\"]\n") ==
        R"(report.yaml:1:20: error: the footnote says nothing
  1 | contents: [text: "a{note: }b{note:c{note:d}}e{note:f"]
    |                    ^~~~~~~~
  write {note:text}, or remove it
report.yaml:1:29: error: a footnote stands in this footnote
  1 | contents: [text: "a{note: }b{note:c{note:d}}e{note:f"]
    |                             ^~~~~~~~~~~~~~~~
  make both one, or write them apart
report.yaml:1:46: error: the reference is not closed
  1 | contents: [text: "a{note: }b{note:c{note:d}}e{note:f"]
    |                                              ^~~~~~~
  write {fig:question.breakdown}, {table:id} or {note:text}
)");
}

TEST_CASE("a footnote's references are checked, and it stands in running text only") {
  CHECK(messages_about("contents: [heading: \"a{note:b}\"]\n") ==
        R"(report.yaml:1:23: error: the reference "{note:b}" cannot stand here
  1 | contents: [heading: "a{note:b}"]
    |                       ^~~~~~~~
  references are read in "text:" and "commentary:" only
)");
  CHECK(messages_about("contents: [text: \"a{note:{table:x}}\"]\n") ==
        R"(report.yaml:1:26: error: there is no table "x", as the report has none
  1 | contents: [text: "a{note:{table:x}}"]
    |                          ^~~~~~~~~
  remove the reference
)");
}

TEST_CASE("notes of figures name figures of the same results") {
  CHECK(messages_about("contents: [results: {notes: [{figure: q1.sec, note: a}]}]\n") ==
        R"(report.yaml:1:39: error: there is no figure "q1.sec"
  1 | contents: [results: {notes: [{figure: q1.sec, note: a}]}]
    |                                       ^~~~~~
  expected one of: q1.sex
  did you mean "q1.sex"?
)");
}

TEST_CASE("two pictures have two names") {
  CHECK(messages_about(R"(contents:
  - picture: {id: a, caption: b, file: c.png, alt: d}
  - picture: {id: A, caption: b, file: c.png, alt: d}
)") ==
        R"(report.yaml:3:19: error: the picture "A" differs from "a" in upper and lower case only
  3 |   - picture: {id: A, caption: b, file: c.png, alt: d}
    |                   ^
  give it another name: not every computer can tell their files apart
)");
}

TEST_CASE("a picture says what it shows, and a table stands here or in a file") {
  CHECK(messages_about(R"(contents:
  - picture: {caption: a, file: p.png, width: 0mm}
  - table: {caption: a, columns: [a], file: b.csv}
  - table: {caption: a, columns: [a]}
  - table: {caption: a, columns: [a], rows: [[b]], sheet: 2}
  - heading: a
    keep: true
)") ==
        R"(report.yaml:2:5: error: the picture has no key "alt"
  2 |   - picture: {caption: a, file: p.png, width: 0mm}
    |     ^~~~~~~
  expected "alt:" with paragraphs
report.yaml:2:47: error: "0mm" is out of bounds
  2 |   - picture: {caption: a, file: p.png, width: 0mm}
    |                                               ^~~
  expected a width such as 120mm or 340pt, not 0
report.yaml:3:25: error: the table has "columns" here and a file of its own
  3 |   - table: {caption: a, columns: [a], file: b.csv}
    |                         ^~~~~~~
  remove "columns", or "file"
report.yaml:4:5: error: the table has no key "rows"
  4 |   - table: {caption: a, columns: [a]}
    |     ^~~~~
  expected "rows:" with a list of rows, or "file:" with a file that holds them
report.yaml:5:52: error: "sheet" says how a file is read, but the table has none
  5 |   - table: {caption: a, columns: [a], rows: [[b]], sheet: 2}
    |                                                    ^~~~~
  remove it, or write "file:" in place of columns and rows
report.yaml:7:11: error: "keep" stands without "text"
  7 |     keep: true
    |           ^~~~
  write it beside "text:", or inside "table:"
)");
}

TEST_CASE("other weights are asked for by true or false, not by weights") {
  CHECK(messages_about("contents: [results: {other_weights: [2, 2, 2]}]\n") ==
        "report.yaml:1:37: error: expected true or false, found a list\n"
        "  1 | contents: [results: {other_weights: [2, 2, 2]}]\n"
        "    |                                     ^\n");
}
