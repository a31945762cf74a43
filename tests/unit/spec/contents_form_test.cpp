// What the spec stage refuses in the contents.
#include <catch2/catch.hpp>

#include "spec/read_spec.h"
#include "support/spec_text.h"

using kijun::test::messages_about;

TEST_CASE("an item of contents has one key") {
  CHECK(messages_about(R"(contents:
  - {toc: {}, method: {}}
  - {}
  - toc
)") ==
        R"(report.yaml:2:5: error: there are 2 keys in the item of contents
  2 |   - {toc: {}, method: {}}
    |     ^
  expected exactly one of: toc, figures_list, heading, text, table, picture, method, results, scores, audit, page_break
report.yaml:3:5: error: there are 0 keys in the item of contents
  3 |   - {}
    |     ^
  expected exactly one of: toc, figures_list, heading, text, table, picture, method, results, scores, audit, page_break
report.yaml:4:5: error: expected the item of contents as a mapping (key: value), found a text
  4 |   - toc
    |     ^~~
)");
}

TEST_CASE("an unknown item of contents gets the nearest known one") {
  CHECK(messages_about(R"(contents:
  - result: {}
)") ==
        R"(report.yaml:2:5: error: unknown key "result" in the item of contents
  2 |   - result: {}
    |     ^~~~~~
  expected one of: toc, figures_list, heading, level, text, keep, claims, table, picture, method, results, scores, audit, page_break
  did you mean "results"?
)");
}

TEST_CASE("the audit tells of places or does not, and knows nothing else") {
  CHECK(messages_about(R"(contents:
  - audit: {place: true}
  - audit: {places: yes}
  - audit: places
)") ==
        R"(report.yaml:2:13: error: unknown key "place" in the audit
  2 |   - audit: {place: true}
    |             ^~~~~
  expected one of: places
  did you mean "places"?
report.yaml:3:21: error: "yes" is neither true nor false
  3 |   - audit: {places: yes}
    |                     ^~~
  expected one of: true, false
report.yaml:4:12: error: expected the audit as a mapping (key: value), found a text
  4 |   - audit: places
    |            ^~~~~~
)");
}

TEST_CASE("a level without a heading is refused") {
  CHECK(messages_about(R"(contents:
  - {text: a, level: 2}
)") ==
        R"(report.yaml:2:22: error: only a heading has a level
  2 |   - {text: a, level: 2}
    |                      ^
  remove it, or write it beside "heading:"
)");
}

TEST_CASE("an item without content takes none") {
  CHECK(messages_about(R"(contents:
  - toc: yes
)") ==
        R"(report.yaml:2:10: error: this item takes no value
  2 |   - toc: yes
    |          ^~~
  expected {}
)");
}

TEST_CASE("an empty list of contents is refused") {
  CHECK(messages_about(R"(contents: []
)") ==
        R"(report.yaml:1:11: error: nothing is listed
  1 | contents: []
    |           ^
  expected a list of what the report holds, at least one item
)");
}

TEST_CASE("an alignment that is unknown is refused") {
  CHECK(messages_about(R"(contents:
  - table: {caption: a, columns: [b], rows: [[c]], align: [center]}
)") ==
        R"(report.yaml:2:60: error: unknown alignment "center"
  2 |   - table: {caption: a, columns: [b], rows: [[c]], align: [center]}
    |                                                            ^~~~~~
  expected one of: left, centre, right
  did you mean "centre"?
)");
}

TEST_CASE("a selection is all or a list") {
  CHECK(messages_about(R"(contents:
  - results: {questions: every, breakdowns: []}
)") ==
        R"(report.yaml:2:26: error: expected all, or a list of keys, found a text
  2 |   - results: {questions: every, breakdowns: []}
    |                          ^~~~~
report.yaml:2:45: error: nothing is listed
  2 |   - results: {questions: every, breakdowns: []}
    |                                             ^
  expected all, or at least one key
)");
}

TEST_CASE("claims stand beside a text, as a list of lines") {
  CHECK(messages_about(R"(contents:
  - {heading: a, claims: [男 > 女 on q1.1]}
  - {text: a, claims: 男 > 女 on q1.1}
  - {text: a, claims: []}
)") ==
        R"(report.yaml:2:27: error: "claims" stands without "text"
  2 |   - {heading: a, claims: [男 > 女 on q1.1]}
    |                           ^~~~~~~~~~~~~~~
  write it beside the "text:" that makes them
report.yaml:3:23: error: expected a list of claims such as "利用者 > others on q1.2", found a text
  3 |   - {text: a, claims: 男 > 女 on q1.1}
    |                       ^~~~~~~~~~~~~~~
report.yaml:4:23: error: nothing is listed
  4 |   - {text: a, claims: []}
    |                       ^
  expected a list of claims such as "利用者 > others on q1.2"
)");
}
