#include "pipeline/character_check.h"

#include <catch2/catch.hpp>

#include "support/fonts.h"
#include "support/report_fixture.h"

using namespace kijun;

TEST_CASE("the examples hold no character that the fonts lack") {
  for (const char* path : {"examples/care-managers/report.yaml", "examples/minimal/report.yaml"}) {
    CHECK(format(undrawable_characters(test::report_from_file(path), test::fonts())).empty());
  }
}

TEST_CASE("every text that will be drawn is checked, and each place is named") {
  const Report report = test::report_from_yaml(R"(kijun: 1
report: {title: 題😀, subtitle: 副😀, author: 人😀}
surveys: {s: {title: 調査, file: a.csv, answers: {ranks: "{rank}"}}}
questions: {q: {title: 問😀, options: [あ😀, い, う], commentary: 文😀}}
breakdowns: {b: {title: 軸😀, groups: {群😀: {survey: s}}}}
contents:
  - heading: 見出し😀
  - text: 本文😀
  - table: {id: t, caption: 表😀, columns: [列😀], rows: [[升😀]], notes: [注😀]}
  - results: {questions: all, breakdowns: all}
)");
  const Diagnostics found = undrawable_characters(report, test::fonts());
  std::size_t errors = 0;
  for (const char* text : {"題😀", "副😀", "人😀", "問😀", "あ😀", "文😀", "軸😀", "群😀", "見出し😀",
                           "本文😀", "表😀", "列😀", "升😀", "注😀"}) {
    INFO(text);
    const auto shown = [&](const Diagnostic& diagnostic) {
      return format(diagnostic).find(text) != std::string::npos;
    };
    CHECK(std::any_of(found.begin(), found.end(), shown));
    ++errors;
  }
  CHECK(errors == 14);
}

TEST_CASE("a character that cannot be drawn is shown, named and placed") {
  const Report report = test::report_from_yaml(R"(kijun: 1
report: {title: 𠮷野家と😀と😀}
surveys: {s: {title: 調査, file: a.csv, answers: {ranks: "{rank}"}}}
questions: {q: {title: 問, options: [あ, い, う]}}
breakdowns: {b: {title: 軸, groups: {群: {survey: s}}}}
)");
  CHECK(format(undrawable_characters(report, test::fonts())) ==
        "report.yaml:2:17: error: the fonts have no glyph for \"𠮷\" (U+20BB7), \"😀\" (U+1F600)\n"
        "  2 | report: {title: 𠮷野家と😀と😀}\n"
        "    |                 ^~~~~~~~~~~~~~\n"
        "  use another character; emoji, Hangul and rare kanji cannot be printed\n");
}
