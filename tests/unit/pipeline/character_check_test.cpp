#include "pipeline/character_check.h"

#include <filesystem>

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

TEST_CASE("each character that cannot be drawn is named where it stands itself") {
  const Report report = test::report_from_yaml(R"(kijun: 1
report: {title: 𠮷野家と😀と😀, subtitle: "副\U0001F600題"}
surveys: {s: {title: 調査, file: a.csv, answers: {ranks: "{rank}"}}}
questions: {q: {title: 問, options: [あ, い, う]}}
breakdowns: {b: {title: 軸, groups: {群: {survey: s}}}}
contents:
  - text: |
      一段落目
      は二行。

      二段落目の
      ⼈
  - text: >-
      折り返す
      "文"😀
)");
  CHECK(format(undrawable_characters(report, test::fonts())) ==
        "report.yaml:2:17: error: the fonts have no glyph for \"𠮷\" (U+20BB7)\n"
        "  2 | report: {title: 𠮷野家と😀と😀, subtitle: \"副\\U0001F600題\"}\n"
        "    |                 ^~\n"
        "  write \"吉\" instead\n"
        "report.yaml:2:21: error: the fonts have no glyph for the emoji \"😀\" (U+1F600)\n"
        "  2 | report: {title: 𠮷野家と😀と😀, subtitle: \"副\\U0001F600題\"}\n"
        "    |                         ^~\n"
        "  say it in words\n"
        "report.yaml:2:38: error: the fonts have no glyph for the emoji \"😀\" (U+1F600)\n"
        "  2 | report: {title: 𠮷野家と😀と😀, subtitle: \"副\\U0001F600題\"}\n"
        "    |                                              ^~~~~~~~~~\n"
        "  say it in words\n"
        "report.yaml:12:7: error: the fonts have no glyph for \"⼈\" (U+2F08)\n"
        "  12 |       ⼈\n"
        "     |       ^~\n"
        "  write \"人\" instead\n"
        "report.yaml:15:10: error: the fonts have no glyph for the emoji \"😀\" (U+1F600)\n"
        "  15 |       \"文\"😀\n"
        "     |           ^~\n"
        "  say it in words\n");
}

TEST_CASE(
    "the wording of the bundled templates can be printed; another's is refused in its place") {
  for (const auto& entry : std::filesystem::directory_iterator(test::template_folder())) {
    const Text name{entry.path().stem().string(), {}};
    const Template made = test::required(read_template(test::template_folder(), name));
    CHECK(made.wording.size() > 100);
    CHECK(format(undrawable_wording(made.wording, test::fonts())).empty());
  }
  const Template own = test::required(parse_template(
      "own.yaml", "kijun-template: 1\nextends: report-a4\nwording: {contents_title: 目次𠮷}\n",
      "own", test::template_folder()));
  CHECK(format(undrawable_wording(own.wording, test::fonts())) ==
        "own.yaml:3:29: error: the fonts have no glyph for \"𠮷\" (U+20BB7)\n"
        "  3 | wording: {contents_title: 目次𠮷}\n"
        "    |                               ^~\n"
        "  write \"吉\" instead\n");
}

TEST_CASE("of a text that stands in no spec the character's number is told") {
  Report report = test::report_from_yaml(R"(kijun: 1
report: {title: 題}
surveys: {s: {title: 調査, file: a.csv, answers: {ranks: "{rank}"}}}
questions: {q: {title: 問, options: [あ, い, う]}}
breakdowns: {b: {title: 軸, groups: {群: {survey: s}}}}
)");
  // As the labels of an SPSS file are: placed at the question that asks for them.
  report.questions[0].title = {"専門的な知\uFE0F識", report.questions[0].title.span};
  CHECK(format(undrawable_characters(report, test::fonts())) ==
        "report.yaml:4:24: error: the fonts do not have this variant of a character: \"知\uFE0F\" "
        "(U+77E5 U+FE0F)\n"
        "  4 | questions: {q: {title: 問, options: [あ, い, う]}}\n"
        "    |                        ^~\n"
        "  write \"知\" instead\n"
        "  it is character 5 of \"専門的な知\uFE0F識\"\n");
}
