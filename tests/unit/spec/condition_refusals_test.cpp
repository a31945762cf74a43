// What is refused in conditions.
#include <catch2/catch.hpp>

#include "support/spec_text.h"

using kijun::test::messages_about;

namespace {

// What is said of a condition; the line that shows it begins at the condition.
std::string said_of(const std::string& condition) {
  const std::string start = "breakdowns: {b: {title: b, groups: {g: {where: ";
  std::string said = messages_about(start + condition + "}}}}\n");
  const std::string place = "report.yaml:1:";
  if (said.starts_with(place)) said.erase(0, place.size());
  for (std::size_t at = said.find(start); at != std::string::npos; at = said.find(start)) {
    said.erase(at, start.size());
    const std::size_t line = said.find("\n    | ", at);
    said.erase(line + 7, start.size());
  }
  return said;
}

}  // namespace

TEST_CASE("full-width signs are refused, and the half-width ones named") {
  CHECK(said_of("age ＞ 65") ==
        R"out(52: error: "＞" is a full-width character
  1 | age ＞ 65}}}}
    |     ^~
  write > in half-width; a name or value that holds "＞" stands in quotes as a whole
)out");
  CHECK(said_of("(年齢 ≧ 65) and x = 1") ==
        R"out(52: error: "≧" is a full-width character
  1 | (年齢 ≧ 65) and x = 1}}}}
    |       ^
  write >= in half-width; a name or value that holds "≧" stands in quotes as a whole
)out");
  CHECK(said_of("年齢（歳） >= 65") ==
        R"out(50: error: "（" is a full-width character
  1 | 年齢（歳） >= 65}}}}
    |     ^~
  write ( in half-width; a name or value that holds "（" stands in quotes as a whole
)out");
  CHECK(said_of("区 in (1、2)") ==
        R"out(55: error: "、" is a full-width character
  1 | 区 in (1、2)}}}}
    |         ^~
  write , in half-width; a name or value that holds "、" stands in quotes as a whole
)out");
  CHECK(said_of("age in 20～29") ==
        R"out(57: error: "～" is a full-width character
  1 | age in 20～29}}}}
    |          ^~
  write .. in half-width; a name or value that holds "～" stands in quotes as a whole
)out");
  const std::pair<const char*, const char*> signs[] = {
      {"＝", "="}, {"≠", "!="}, {"＜", "<"}, {"≦", "<="},  {"≤", "<="},   {"≥", ">="}, {"）", ")"},
      {"，", ","}, {"“", "\""}, {"’", "'"},  {"「", "\""}, {"＆", "and"}, {"｜", "or"}};
  for (const auto& [found, meant] : signs) {
    const std::string hint = "\n  write " + std::string(meant) + " in half-width;";
    CHECK(said_of("age = 1 " + std::string(found)).find(hint) != std::string::npos);
  }
}

TEST_CASE("signs of programming languages are refused") {
  CHECK(said_of("age == 65") ==
        R"out(52: error: "==" means nothing in a condition
  1 | age == 65}}}}
    |     ^~
  write =
)out");
  const std::pair<const char*, const char*> signs[] = {
      {"a <> 1", "!="},          {"a => 1", ">="},         {"a =< 1", "<="},
      {"a = 1 && b = 2", "and"}, {"a = 1 || b = 2", "or"}, {"a = 1 | b = 2", "or"}};
  for (const auto& [condition, meant] : signs) {
    CHECK(said_of(condition).find("\n  write " + std::string(meant) + "\n") != std::string::npos);
  }
  CHECK(said_of("'!(a = 1)'").find("\n  write not\n") != std::string::npos);
}

TEST_CASE("a comparison has a column, a sign and a value") {
  CHECK(said_of("age >= 65 and") ==
        R"out(61: error: expected a column's name, but the condition ends here
  1 | age >= 65 and}}}}
    |              ^
  a comparison begins with its column: age >= 65
)out");
  CHECK(said_of("and age >= 65") ==
        R"out(48: error: expected a column's name, found "and"
  1 | and age >= 65}}}}
    | ^~~
  a comparison begins with its column: age >= 65
)out");
  CHECK(said_of("age") ==
        R"out(51: error: expected a comparison behind the column "age", but the condition ends here
  1 | age}}}}
    |    ^
  expected one of: =, !=, <, <=, >, >=, in
)out");
  CHECK(said_of("age group = 1") ==
        R"out(52: error: expected a comparison behind the column "age", found "group"
  1 | age group = 1}}}}
    |     ^~~~~
  expected one of: =, !=, <, <=, >, >=, in
  a name of several words stands in quotes as a whole
)out");
  CHECK(said_of("age = or b = 1") ==
        R"out(54: error: expected a value, found "or"
  1 | age = or b = 1}}}}
    |       ^~
)out");
  CHECK(said_of("age = 1 2") ==
        R"out(56: error: expected "and" or "or", found "2"
  1 | age = 1 2}}}}
    |         ^
  a value of several words stands in quotes as a whole
)out");
  CHECK(said_of("age >= 65 AND 同居 = 1") ==
        R"out(58: error: expected "and" or "or", found "AND"
  1 | age >= 65 AND 同居 = 1}}}}
    |           ^~~
  write and
)out");
  CHECK(said_of("'age = \"\"'") ==
        R"out(55: error: nothing can be compared with a blank
  1 | 'age = ""'}}}}
    |        ^~
  a blank cell makes a comparison unknown: it is neither true nor false
)out");
}

TEST_CASE("what is compared as a number is one") {
  CHECK(said_of("20 <= age") ==
        R"out(54: error: "age" is not a number
  1 | 20 <= age}}}}
    |       ^~~
  <, <=, >, >= and .. compare the column on their left with a number such as 65 or 0.5, in half-width digits
)out");
  CHECK(said_of("age >= ６５") ==
        R"out(55: error: "６５" is not a number
  1 | age >= ６５}}}}
    |        ^~~~
  <, <=, >, >= and .. compare the column on their left with a number such as 65 or 0.5, in half-width digits
)out");
}

TEST_CASE("in has a list or a range") {
  CHECK(said_of("age in = 1") ==
        R"out(55: error: expected a list or a range, found "="
  1 | age in = 1}}}}
    |        ^
  write in (1, 2, 3), or in 20 .. 29 (both ends in)
)out");
  CHECK(said_of("age in 20") ==
        R"out(57: error: expected a list or a range, but the condition ends here
  1 | age in 20}}}}
    |          ^
  write in (1, 2, 3), or in 20 .. 29 (both ends in)
)out");
  CHECK(said_of("age in 30 .. 20") ==
        R"out(55: error: no number is in this range
  1 | age in 30 .. 20}}}}
    |        ^~~~~~~~
  expected the lower end first
)out");
  CHECK(said_of("'age in (1 2)'") ==
        R"out(59: error: expected a comma or a parenthesis, found "2"
  1 | 'age in (1 2)'}}}}
    |            ^
  a value of several words stands in quotes as a whole
)out");
  CHECK(said_of("'age in (1, 2, 1)'") ==
        R"out(63: error: the code "1" is listed twice
  1 | 'age in (1, 2, 1)'}}}}
    |                ^
  list it once
)out");
  CHECK(said_of("'age in (1, 2, １.0)'") ==
        R"out(63: error: the code "１.0" is listed already, as "1"
  1 | 'age in (1, 2, １.0)'}}}}
    |                ^~~~
  list it once: each of them takes the cells of both
)out");
  CHECK(said_of("'age in ()'") ==
        R"out(57: error: expected a value, found ")"
  1 | 'age in ()'}}}}
    |          ^
)out");
}

TEST_CASE("parentheses and quotes are closed") {
  CHECK(said_of("a = 1 and (b = 2 or c = 3") ==
        R"out(58: error: "(" is not closed
  1 | a = 1 and (b = 2 or c = 3}}}}
    |           ^
  write the ")" that belongs to it
)out");
  CHECK(said_of("'a in (1, 2'") ==
        R"out(54: error: "(" is not closed
  1 | 'a in (1, 2'}}}}
    |       ^
  write the ")" that belongs to it
)out");
  CHECK(said_of("a = 1) and b = 2") ==
        R"out(53: error: ")" closes nothing
  1 | a = 1) and b = 2}}}}
    |      ^
  remove it, or write the "(" that belongs to it
)out");
  CHECK(said_of("(a = 1 b = 2)") ==
        R"out(55: error: expected "and" or "or", found "b"
  1 | (a = 1 b = 2)}}}}
    |        ^
  a value of several words stands in quotes as a whole
)out");
  CHECK(said_of("'a = \"1 and b = 2'") ==
        R"out(53: error: the quote is not closed
  1 | 'a = "1 and b = 2'}}}}
    |      ^~~~~~~~~~~~
  close it with "
)out");
}

TEST_CASE("a condition is a text of some length and depth") {
  CHECK(said_of("[a = 1]") ==
        R"out(48: error: expected a condition such as "age >= 65", found a list
  1 | [a = 1]}}}}
    | ^
)out");
  CHECK(said_of("\" \"") ==
        R"out(48: error: the condition is empty
  1 | " "}}}}
    | ^~~
  expected a condition such as "age >= 65"
)out");
  std::string deep = "a = 1";
  for (int i = 0; i < 10; ++i) deep = "not (" + deep + ")";
  CHECK(said_of(deep).empty());
  CHECK(said_of("not " + deep).find("error: parentheses and \"not\" are nested too deeply\n") !=
        std::string::npos);
  CHECK(said_of("not " + deep).find("\n  expected at most 20 levels\n") != std::string::npos);
  std::string length = "a = 1";
  while (length.size() <= 2000) length += " or a = 1";
  CHECK(said_of(length).find("error: the text has 2003 characters\n") != std::string::npos);
  const std::string parentheses(1999, '(');
  CHECK(said_of(parentheses).find("nested too deeply") != std::string::npos);
}

TEST_CASE("an error deep in a folded text points at its own line") {
  CHECK(messages_about(R"out(breakdowns:
  b:
    title: b
    groups:
      g:
        where: >
          age >= 65
          and 同居 ＝ 1
)out") ==
        R"out(report.yaml:8:18: error: "＝" is a full-width character
  8 |           and 同居 ＝ 1
    |                    ^~
  write = in half-width; a name or value that holds "＝" stands in quotes as a whole
)out");
}
