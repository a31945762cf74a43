#include <catch2/catch.hpp>

#include "support/spec_text.h"

using kijun::test::messages_about;

TEST_CASE("the scale ends at a ring") {
  CHECK(messages_about(R"(chart: {max: 3.2, step: 0.5}
)") ==
        R"(report.yaml:1:25: error: the scale's end, 3.2, is no multiple of its step, 0.5
  1 | chart: {max: 3.2, step: 0.5}
    |                         ^~~
  change chart.max or chart.step, so that the last ring is the end
)");
}

TEST_CASE("a scale without a step of its own ends at a ring") {
  CHECK(messages_about(R"(chart: {max: 3.2}
)") ==
        R"(report.yaml:1:14: error: the scale's end, 3.2, is no multiple of its step, 0.5
  1 | chart: {max: 3.2}
    |              ^~~
  change chart.max or chart.step, so that the last ring is the end
)");
}

TEST_CASE("step and end are above 0") {
  CHECK(messages_about(R"(chart: {step: 0, max: -3}
)") ==
        R"(report.yaml:1:15: error: 0 is not above 0
  1 | chart: {step: 0, max: -3}
    |               ^
  expected a number above 0
report.yaml:1:23: error: -3 is not above 0
  1 | chart: {step: 0, max: -3}
    |                       ^~
  expected a number above 0
)");
}

TEST_CASE("a scale has at most 30 rings") {
  CHECK(messages_about(R"(chart: {step: 0.05}
)") ==
        R"(report.yaml:1:15: error: the scale has 60 rings
  1 | chart: {step: 0.05}
    |               ^~~~
  expected at most 30: make chart.step larger
)");
}
