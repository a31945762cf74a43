#include "base/diagnostic.h"

#include <catch2/catch.hpp>

using namespace kijun;

namespace {
std::shared_ptr<const Source> source(std::string text) {
  return std::make_shared<const Source>(Source{"report.yaml", std::move(text)});
}
}  // namespace

TEST_CASE("a located message shows file, line, column, the line and a caret") {
  const Span span{source("a: 1\ntitel: x\n"), 2, 1, 5};
  CHECK(format(Diagnostic{
            Severity::error, span, "unknown key \"titel\"", {"did you mean \"title\"?"}}) ==
        "report.yaml:2:1: error: unknown key \"titel\"\n"
        "  2 | titel: x\n"
        "    | ^~~~~\n"
        "  did you mean \"title\"?\n");
}

TEST_CASE("the caret stands under the right character after wide ones") {
  const Span span{source("題名: 専門\n"), 1, 5, 2};
  CHECK(format(Diagnostic{Severity::warning, span, "m", {}}) ==
        "report.yaml:1:5: warning: m\n"
        "  1 | 題名: 専門\n"
        "    |       ^~~~\n");
}

TEST_CASE("a very long line is cut around the place") {
  const Span span{source(std::string(5000, 'x') + "?" + std::string(5000, 'y')), 1, 5001, 1};
  const std::string text = format(Diagnostic{Severity::error, span, "m", {}});
  CHECK(text.size() < 500);
  CHECK(text.find("x?y") != std::string::npos);
}

TEST_CASE("a tab or a control character is shown as one blank") {
  const Span span{source("\ta\x01"
                         "b\n"),
                  1, 4, 1};
  CHECK(format(Diagnostic{Severity::error, span, "m", {}}) ==
        "report.yaml:1:4: error: m\n"
        "  1 |  a b\n"
        "    |    ^\n");
}

TEST_CASE("a character that turns text around is shown as one blank") {
  const Span span{source("a\u202Eb\u009Bc\n"), 1, 5, 1};
  CHECK(format(Diagnostic{Severity::error, span, "m", {}}) ==
        "report.yaml:1:5: error: m\n"
        "  1 | a b c\n"
        "    |     ^\n");
}

TEST_CASE("a cell is named by file, row and column") {
  CHECK(format(Diagnostic{Severity::error, CellPlace{"a.csv", 14, "問1_1位", "9"}, "m", {}}) ==
        "a.csv: row 14, column \"問1_1位\": error: m\n");
  CHECK(format(Diagnostic{Severity::error, CellPlace{"a.csv", 0, "", ""}, "m", {}}) ==
        "a.csv: error: m\n");
}

TEST_CASE("a message without a place names the program") {
  CHECK(format(Diagnostic{Severity::error, {}, "m", {}}) == "kijun: error: m\n");
}
