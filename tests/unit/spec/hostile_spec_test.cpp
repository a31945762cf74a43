// Specs that somebody made to break the program: a message each, quickly.
#include <ctime>

#include <catch2/catch.hpp>

#include "spec/source_text.h"
#include "support/spec_text.h"

using kijun::spec_size_limit;
using kijun::test::messages_about;
using kijun::test::spec_messages;

namespace {

std::string repeated(std::string_view part, std::size_t bytes = spec_size_limit) {
  std::string text;
  while (text.size() + part.size() <= bytes) text += part;
  return text;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// Far above what it takes, also under the sanitizers, and far below what a slip to quadratic time
// takes.
constexpr double limit = 20;  // seconds

struct Outcome {
  std::string message;  // its first line
  double seconds = 0;
};

Outcome outcome_of(const std::string& text) {
  const std::clock_t start = std::clock();
  std::string message = first_line(spec_messages(text));
  return {std::move(message), static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC};
}

}  // namespace

TEST_CASE("a mebibyte of opening brackets, braces or dashes is refused as too deep") {
  for (const std::string_view part : {"[", "[\n", "{", "- ", "? ", "[a: ", "{? "}) {
    const Outcome outcome = outcome_of(repeated(part));
    INFO(part);
    CHECK(outcome.message.ends_with("error: lists and mappings are nested too deeply"));
    CHECK(outcome.seconds < limit);
  }
}

TEST_CASE("32 levels are read, and the 33rd is refused") {
  std::string text;
  for (int level = 0; level < 32; ++level) text += "[";
  CHECK(first_line(spec_messages(text + std::string(32, ']'))) ==
        "report.yaml:1:1: error: expected the spec as a mapping (key: value), found a list");
  CHECK(spec_messages("[" + text + std::string(33, ']')) ==
        "report.yaml:1:33: error: lists and mappings are nested too deeply\n"
        "  1 | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
        "    |                                 ^\n"
        "  expected at most 32 levels\n");
}

TEST_CASE("a mebibyte on one line is read as quickly as on many") {
  for (const std::string_view part : {"\"x\",", "x,", "&x,", "!x,", "*x,", "'', "}) {
    const Outcome outcome =
        outcome_of(repeated(part, spec_size_limit - 8).insert(0, "kijun: [") + "]");
    INFO(part);
    CHECK(outcome.message.find("error: ") != std::string::npos);
    CHECK(outcome.seconds < limit);
  }
}

TEST_CASE("an alias bomb is refused at its first anchor") {
  const Outcome outcome =
      outcome_of("a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: &d [*c, *c, *c]\n");
  CHECK(outcome.message == "report.yaml:1:4: error: anchors (&name) are not read here");
}

TEST_CASE("a list that holds itself is refused") {
  CHECK(outcome_of("a: &a [*a]\n").message ==
        "report.yaml:1:4: error: anchors (&name) are not read here");
}

TEST_CASE("20,000 unknown keys take a moment, and a hundred of them are shown") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "key" + std::to_string(i) + ": x\n";
  const std::clock_t start = std::clock();
  const std::string messages = spec_messages(text);
  CHECK(static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC < limit);
  CHECK(first_line(messages) == "report.yaml:1:1: error: unknown key \"key0\" in the spec");
  CHECK(messages.ends_with("kijun: error: and 19905 more errors\n"));
}

TEST_CASE("20,000 surveys and questions are refused before they are multiplied") {
  std::string text = "surveys:\n";
  for (int i = 0; i < 12000; ++i) {
    text += " s" + std::to_string(i) + ": {title: a, file: f" + std::to_string(i) + "}\n";
  }
  text += "questions:\n";
  for (int i = 0; i < 12000; ++i) {
    text += " q" + std::to_string(i) + ": {title: a, options: [a,b,c]}\n";
  }
  CHECK(messages_about(text) ==
        "report.yaml:102:2: error: the spec has 12000 surveys\n"
        "  102 |  s100: {title: a, file: f100}\n"
        "      |  ^~~~\n"
        "  expected at most 100\n"
        "report.yaml:12503:2: error: the spec has 12000 questions\n"
        "  12503 |  q500: {title: a, options: [a,b,c]}\n"
        "        |  ^~~~\n"
        "  expected at most 500\n");
}

TEST_CASE("a file of more than a mebibyte is refused unread") {
  CHECK(spec_messages(repeated("# a\n", spec_size_limit + 4)) ==
        "report.yaml: error: the file has 1048580 bytes\n"
        "  expected at most 1048576 bytes\n");
}

TEST_CASE("a byte that is not UTF-8 is pointed out by line and character") {
  CHECK(spec_messages("kijun: 1\nreport: {title: \xE8\xAA\xBF\x8D\xB8}\n") ==
        "report.yaml:2:18: error: the byte 0x8D is not UTF-8\n"
        "  2 | report: {title: 調\xEF\xBF\xBD\xEF\xBF\xBD}\n"
        "    |                   ^\n"
        "  save the file in UTF-8 (answer files may be in CP932, this one may not)\n");
}

TEST_CASE("a NUL byte is refused") {
  CHECK(spec_messages(std::string("kijun: 1\n\0", 10)) ==
        "report.yaml:2:1: error: the control character U+0000 cannot be printed\n"
        "  2 |  \n"
        "    | ^\n"
        "  remove it\n");
}

TEST_CASE("UTF-16 is refused at its first byte") {
  CHECK(first_line(spec_messages(std::string("\xFF\xFEk\0i\0", 6))) ==
        "report.yaml:1:1: error: the byte 0xFF is not UTF-8");
}

TEST_CASE("a text longer than a line may be is refused") {
  CHECK(first_line(messages_about("report: {title: " + repeated("長", 1503) + "}\n")) ==
        "report.yaml:1:17: error: the text has 501 characters");
  CHECK(messages_about("report: {title: " + repeated("長", 1500) + "}\n").empty());
}
