// What yaml-cpp would let through or misplace, one trap a test.
#include <catch2/catch.hpp>

#include "spec/read_spec.h"
#include "support/spec_text.h"

using kijun::test::spec_messages;

TEST_CASE("an empty file says so") {
  CHECK(spec_messages(R"(# nothing
)") ==
        R"(report.yaml: error: the file says nothing
  expected a report: kijun, report, surveys, …
)");
}

TEST_CASE("an open double quote is refused where it opens") {
  CHECK(spec_messages(R"(kijun: 1
report: {title: "調査}
)") ==
        R"(report.yaml:2:17: error: the quote is not closed on its line
  2 | report: {title: "調査}
    |                 ^~~~~~
  close it with the same quote; for text of several lines write | and indent the lines below it
)");
}

TEST_CASE("an open single quote is refused where it opens") {
  CHECK(spec_messages(R"(kijun: 1
report: {title: '調査}
)") ==
        R"(report.yaml:2:17: error: the quote is not closed on its line
  2 | report: {title: '調査}
    |                 ^~~~~~
  close it with the same quote; for text of several lines write | and indent the lines below it
)");
}

TEST_CASE("a quote that closes on a later line is refused where it opens") {
  CHECK(spec_messages(R"(report:
  title: "調査
  date: "2018-03-30"
)") ==
        R"(report.yaml:2:10: error: the quote is not closed on its line
  2 |   title: "調査
    |          ^~~~~
  close it with the same quote; for text of several lines write | and indent the lines below it
)");
}

TEST_CASE("a second document is refused") {
  CHECK(spec_messages(R"(kijun: 1
---
kijun: 1
)") ==
        R"(report.yaml:2:1: error: the document ended above, and here another begins
  2 | ---
    | ^
  expected one document a file: remove "---" and "...", and indent keys that belong together alike
)");
}

TEST_CASE("text after the end of the document is refused") {
  CHECK(spec_messages(R"(kijun: 1
...
report: {title: 調査}
)") ==
        R"(report.yaml:3:1: error: the document ended above, and here another begins
  3 | report: {title: 調査}
    | ^
  expected one document a file: remove "---" and "...", and indent keys that belong together alike
)");
}

TEST_CASE("a list beside a mapping is refused") {
  CHECK(spec_messages(R"(- a
kijun: 1
)") ==
        R"(report.yaml:2:1: error: the document ended above, and here another begins
  2 | kijun: 1
    | ^
  expected one document a file: remove "---" and "...", and indent keys that belong together alike
)");
}

TEST_CASE("an alias is refused, defined or not") {
  CHECK(spec_messages(R"(kijun: *one
)") ==
        R"(report.yaml:1:8: error: aliases (*name) are not read here
  1 | kijun: *one
    |        ^
  write the value out, or put text that begins with * in quotes
)");
}

TEST_CASE("an anchor and its alias are refused together") {
  CHECK(spec_messages(R"(kijun: &one 1
report: *one
)") ==
        R"(report.yaml:1:8: error: anchors (&name) are not read here
  1 | kijun: &one 1
    |        ^~~~
  remove it, or put text that begins with & in quotes
report.yaml:2:9: error: aliases (*name) are not read here
  2 | report: *one
    |         ^~~~
  write the value out, or put text that begins with * in quotes
)");
}

TEST_CASE("an anchor without a value is refused, not read as nothing") {
  CHECK(spec_messages(R"(kijun: 1
report: {title: &x}
)") ==
        R"(report.yaml:2:17: error: anchors (&name) are not read here
  2 | report: {title: &x}
    |                 ^~
  remove it, or put text that begins with & in quotes
)");
}

TEST_CASE("tags are refused") {
  CHECK(spec_messages(R"(kijun: !!int 1
report: !x {title: a}
surveys: !x [a]
questions: ! q
)") ==
        R"(report.yaml:1:8: error: tags (!name) are not read here
  1 | kijun: !!int 1
    |        ^~~~~
  remove it, or put text that begins with ! in quotes
report.yaml:2:9: error: tags (!name) are not read here
  2 | report: !x {title: a}
    |         ^~
  remove it, or put text that begins with ! in quotes
report.yaml:3:10: error: tags (!name) are not read here
  3 | surveys: !x [a]
    |          ^~
  remove it, or put text that begins with ! in quotes
report.yaml:4:12: error: tags (!name) are not read here
  4 | questions: ! q
    |            ^
  remove it, or put text that begins with ! in quotes
)");
}

TEST_CASE("a tag without a name is refused") {
  CHECK(spec_messages(R"(kijun: !!! 1
)") ==
        R"(report.yaml:1:10: error: tags (!name) are not read here
  1 | kijun: !!! 1
    |          ^
  put text that begins with ! in quotes
)");
}

TEST_CASE("a merge key is refused") {
  CHECK(spec_messages(R"(<<: {kijun: 1}
)") ==
        R"(report.yaml:1:1: error: merge keys (<<) are not read here
  1 | <<: {kijun: 1}
    | ^~
  write the keys out
)");
}

TEST_CASE("a key that is no text is refused") {
  CHECK(spec_messages(R"(? [kijun]
: 1
)") ==
        R"(report.yaml:1:3: error: a key must be text
  1 | ? [kijun]
    |   ^
  write "key: value"
)");
}

TEST_CASE("a key without a name is refused") {
  CHECK(spec_messages(R"(kijun: 1
: x
)") ==
        R"(report.yaml:2:1: error: a key must be text
  2 | : x
    | ^
  write "key: value"
)");
}

TEST_CASE("a duplicate key is refused, with the line of the first") {
  CHECK(spec_messages(R"(kijun: 1
report: {title: a}
kijun: 1
)") ==
        R"(report.yaml:3:1: error: the key "kijun" stands already in line 1
  3 | kijun: 1
    | ^~~~~
  give each key once
)");
}

TEST_CASE("a duplicate key in braces is refused") {
  CHECK(spec_messages(R"(kijun: 1
report: {title: a, title: b}
)") ==
        R"(report.yaml:2:20: error: the key "title" stands already in line 2
  2 | report: {title: a, title: b}
    |                    ^~~~~
  give each key once
)");
}

TEST_CASE("a tab cannot indent") {
  CHECK(spec_messages("report:\n"
                      "\x09"
                      "title: a\n") ==
        R"(report.yaml:2:1: error: the line is indented by a tab
  2 |  title: a
    | ^
  indent with blanks
)");
}

TEST_CASE("a control character is refused by its code point") {
  CHECK(spec_messages("report: {title: \"a\x01"
                      "b\"}\n") ==
        R"(report.yaml:1:19: error: the control character U+0001 cannot be printed
  1 | report: {title: "a b"}
    |                   ^
  remove it
)");
}

TEST_CASE("a control character cannot come in as an escape") {
  CHECK(spec_messages(R"(report: {title: "a\0b"}
)") ==
        R"(report.yaml:1:17: error: the control character U+0000 cannot be printed
  1 | report: {title: "a\0b"}
    |                 ^~~~~~
  remove it
)");
}

TEST_CASE("a byte order mark inside the text is refused") {
  CHECK(spec_messages("report: {title: 調\uFEFF査}\n") ==
        R"(report.yaml:1:18: error: the control character U+FEFF cannot be printed
  1 | report: {title: 調 査}
    |                   ^
  remove it
)");
}

TEST_CASE("a bidirectional control is refused") {
  CHECK(spec_messages("report: {title: 調\u202E査}\n") ==
        R"(report.yaml:1:18: error: the control character U+202E cannot be printed
  1 | report: {title: 調 査}
    |                   ^
  remove it
)");
}

TEST_CASE("an unknown escape says how to write a backslash") {
  CHECK(spec_messages(R"(report: {title: "C:\data"}
)") ==
        R"(report.yaml:1:22: error: no character is written like this in double quotes
  1 | report: {title: "C:\data"}
    |                      ^
  write \\ for a backslash, or use single quotes
)");
}

TEST_CASE("a value indented below its neighbour says that keys stand alike") {
  CHECK(spec_messages(R"(report:
  title: 調査
    date: 2018-03-30
)") ==
        R"(report.yaml:3:9: error: a value begins where none can stand
  3 |     date: 2018-03-30
    |         ^
  indent keys that belong together by the same number of blanks, and end each in a half-width colon; put text that holds ": " in quotes
)");
}

TEST_CASE("a full-width colon makes no key") {
  CHECK(spec_messages(R"(report:
  title：調査
  date: 2018-03-30
)") ==
        R"(report.yaml:3:7: error: a value begins where none can stand
  3 |   date: 2018-03-30
    |       ^
  indent keys that belong together by the same number of blanks, and end each in a half-width colon; put text that holds ": " in quotes
)");
}

TEST_CASE("a bracket that is not closed is refused") {
  CHECK(spec_messages(R"(kijun: 1
questions: {q1: {options: [a, b}}
)") ==
        R"(report.yaml:2:32: error: no bracket of this kind is open here
  2 | questions: {q1: {options: [a, b}}
    |                                ^
  put text that holds { } [ ] in quotes
)");
}

TEST_CASE("a brace that is not closed is refused") {
  CHECK(spec_messages(R"(kijun: 1
report: {title: a
surveys: {}
)") ==
        R"(report.yaml:3:8: error: "{" is not closed here, or a comma is missing
  3 | surveys: {}
    |        ^
  write {key: value, key: value}; put text that holds , : { } [ ] in quotes
)");
}

TEST_CASE("a bracket too many is refused") {
  CHECK(spec_messages(R"(kijun: 1
report: {title: a]}
)") ==
        R"(report.yaml:2:18: error: no bracket of this kind is open here
  2 | report: {title: a]}
    |                  ^
  put text that holds { } [ ] in quotes
)");
}

TEST_CASE("a range that begins like a block text says to put it in quotes") {
  CHECK(spec_messages(R"(breakdowns:
  size:
    groups:
      大: >= 5000
)") ==
        R"(report.yaml:4:11: error: a value cannot begin like this
  4 |       大: >= 5000
    |            ^
  put a value such as ">= 5000" in quotes; after | or > text begins on the next line
)");
}

TEST_CASE("a character that cannot begin a value is refused") {
  CHECK(spec_messages(R"(report: {title: @a}
)") ==
        R"(report.yaml:1:17: error: a value cannot begin with this character
  1 | report: {title: @a}
    |                 ^
  put the text in quotes
)");
}

TEST_CASE("text behind a closing quote is refused") {
  CHECK(spec_messages(R"(report:
  title: "調査" 2018
)") ==
        R"(report.yaml:2:15: error: this does not belong to the mapping above it
  2 |   title: "調査" 2018
    |                 ^
  write "key: value" (half-width colon, a blank behind it), indented like the keys above
)");
}

TEST_CASE("text that a # cuts off is missed, and the message says why") {
  CHECK(spec_messages(R"(kijun: 1
report:
  title: #1 調査
surveys: {a: {title: ~, file: null}}
)") ==
        R"(report.yaml:1:1: error: the spec has no key "questions"
  1 | kijun: 1
    | ^~~~~
  expected "questions:" with at least one question
report.yaml:1:1: error: the spec has no key "breakdowns"
  1 | kijun: 1
    | ^~~~~
  expected "breakdowns:" with at least one breakdown
report.yaml:3:3: error: there is no value
  3 |   title: #1 調査
    |   ^~~~~
  expected a text of one line
  after a blank, # begins a comment: put text that begins with # in quotes
report.yaml:4:15: error: there is no value
  4 | surveys: {a: {title: ~, file: null}}
    |               ^~~~~
  expected a text of one line
  the words ~ and null mean no value: put them in quotes
report.yaml:4:25: error: there is no value
  4 | surveys: {a: {title: ~, file: null}}
    |                         ^~~~
  expected a file of answers
  the words ~ and null mean no value: put them in quotes
)");
}
