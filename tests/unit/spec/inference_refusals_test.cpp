// What the spec stage refuses of the settings of findings.
#include <catch2/catch.hpp>

#include "spec/read_spec.h"
#include "support/spec_text.h"

using kijun::test::complete_spec;
using kijun::test::messages_about;
using kijun::test::required;

using namespace kijun;

TEST_CASE("the settings of inference are read, and none of them is needed") {
  const Spec spec = required(parse_spec(
      "report.yaml",
      complete_spec("inference: {level: 0.01, permute_below: 50, permutations: 999, seed: 7}\n")));
  CHECK(spec.inference.level->value == 0.01);
  CHECK(spec.inference.permute_below->value == 50);
  CHECK(spec.inference.permutations->value == 999);
  CHECK(spec.inference.seed->value == 7);
  CHECK(required(parse_spec("report.yaml", complete_spec("inference: {level: 0.2}\n")))
            .inference.level->value == 0.2);
  CHECK(messages_about("inference: {}\n").empty());
}

TEST_CASE("settings of inference are within their bounds") {
  CHECK(messages_about(R"(inference: {level: 0, permute_below: 1001, permutations: 98, seed: -1}
)") ==
        R"(report.yaml:1:20: error: "0" is out of bounds
  1 | inference: {level: 0, permute_below: 1001, permutations: 98, seed: -1}
    |                    ^
  expected a number above 0, up to 0.2
report.yaml:1:38: error: "1001" is out of bounds
  1 | inference: {level: 0, permute_below: 1001, permutations: 98, seed: -1}
    |                                      ^~~~
  expected a whole number from 0 to 1000
report.yaml:1:58: error: "98" is out of bounds
  1 | inference: {level: 0, permute_below: 1001, permutations: 98, seed: -1}
    |                                                          ^~
  expected a whole number from 99 to 100000
report.yaml:1:68: error: "-1" is out of bounds
  1 | inference: {level: 0, permute_below: 1001, permutations: 98, seed: -1}
    |                                                                    ^~
  expected a whole number from 0 to 4294967295
)");
}

TEST_CASE("a level that is a percentage is refused, and so is a setting that there is not") {
  CHECK(messages_about(R"(inference: {level: 5%, rounds: 999}
)") ==
        R"(report.yaml:1:20: error: "5%" is not a number
  1 | inference: {level: 5%, rounds: 999}
    |                    ^~
  expected a decimal number such as 3 or 0.5, in half-width digits
report.yaml:1:24: error: unknown key "rounds" in the inference
  1 | inference: {level: 5%, rounds: 999}
    |                        ^~~~~~
  expected one of: level, permute_below, permutations, seed
)");
}

TEST_CASE("an order is said from both its ends") {
  CHECK(messages_about(R"(breakdowns:
  age:
    {title: 年齢別, by: 年齢, groups: {若年: 1, 高年: 2}, order: {rising: 年齢が高いほど}}
)") ==
        R"(report.yaml:3:50: error: the order has no key "falling"
  3 |     {title: 年齢別, by: 年齢, groups: {若年: 1, 高年: 2}, order: {rising: 年齢が高いほど}}
    |                                                           ^~~~~
  expected "falling:" with a text of one line
)");
}

TEST_CASE("a rest has no place in an order") {
  CHECK(messages_about(R"(breakdowns:
  age:
    by: 年齢
    title: 年齢別
    groups: {若年: 1, 高年: 2, ほか: {rest: true}}
    order: {rising: 年齢が高いほど, falling: 年齢が低いほど}
)") ==
        R"(report.yaml:5:28: error: "ほか", a rest, has no place in an order
  5 |     groups: {若年: 1, 高年: 2, ほか: {rest: true}}
    |                                ^~~~
  leave out "order:", or make the rest a group of its own: "where: …"
)");
}

TEST_CASE("findings are asked for or not") {
  CHECK(messages_about(R"(contents: [results: {findings: 所見}]
)") ==
        R"(report.yaml:1:32: error: "所見" is neither true nor false
  1 | contents: [results: {findings: 所見}]
    |                                ^~~~
  expected one of: true, false
)");
}

TEST_CASE("tables behind figures are asked for or not") {
  CHECK(messages_about(R"(contents: [results: {tables: 表}]
)") ==
        R"(report.yaml:1:30: error: "表" is neither true nor false
  1 | contents: [results: {tables: 表}]
    |                              ^~
  expected one of: true, false
)");
}
