#include "pipeline/figure_choice.h"

#include <catch2/catch.hpp>

#include "support/report_fixture.h"

using namespace kijun;

namespace {

Report report() { return test::report_from_file("examples/care-managers/report.yaml"); }

using Indices = std::vector<std::size_t>;

}  // namespace

TEST_CASE("no names mean all figures") {
  const auto chosen = choose_figures(report(), {});
  REQUIRE(chosen.ok());
  CHECK(chosen.value().size() == 64);
}

TEST_CASE("a figure is named by question and breakdown, by its label or by its number") {
  for (const char* name : {"q1.writer", "図表 3-3", "3-3"}) {
    INFO(name);
    const auto chosen = choose_figures(report(), {name});
    REQUIRE(chosen.ok());
    CHECK(chosen.value() == Indices{1});
  }
}

TEST_CASE("figures come in the report's order, each once") {
  const auto chosen = choose_figures(report(), {"3-65", "q1.stakeholder", "3-2"});
  REQUIRE(chosen.ok());
  CHECK(chosen.value() == Indices{0, 63});
}

TEST_CASE("names of no figure are all refused, with the nearest") {
  const auto chosen = choose_figures(report(), {"q1.stakeholdr", "3-2", "3-99"});
  REQUIRE_FALSE(chosen.ok());
  CHECK(
      format(chosen.diagnostics()) ==
      "kijun: error: --only: the report has no figure \"q1.stakeholdr\"\n"
      "  did you mean \"q1.stakeholder\"?\n"
      "  figures are named by question and breakdown (\"q1.stakeholder\") or by number (\"3-2\")\n"
      "kijun: error: --only: the report has no figure \"3-99\"\n"
      "  figures are named by question and breakdown (\"q1.stakeholder\") or by number "
      "(\"3-2\")\n");
}
