// What conditions say, and where their parts stand.
#include <catch2/catch.hpp>

#include "spec/read_spec.h"
#include "support/condition_text.h"
#include "support/spec_text.h"

using namespace kijun;
using test::text_of;

namespace {

// Of "where: …", as YAML has it.
WhereSpec where(const std::string& yaml) {
  const Spec spec = test::required(parse_spec(
      "report.yaml", test::complete_spec(
                         "breakdowns:\n  b:\n    title: b\n    groups:\n      g:\n        where: " +
                         yaml + "\n")));
  return spec.breakdowns.at(0).groups.at(0).where.value();
}

std::string meaning(const std::string& yaml) { return text_of(where(yaml).condition); }

// "line:column+length" of every column's name, in order.
void places(const Condition& condition, std::string& into) {
  const auto each = [&](const std::vector<Condition>& parts) {
    for (const Condition& part : parts) places(part, into);
  };
  if (const auto* const all = std::get_if<AllOf>(&condition.test)) each(all->parts);
  if (const auto* const any = std::get_if<AnyOf>(&condition.test)) each(any->parts);
  if (const auto* const none = std::get_if<NoneOf>(&condition.test)) each(none->parts);
  if (const auto* const one = std::get_if<AttributeCondition>(&condition.test)) {
    const Span& at = one->column.span;
    into += (into.empty() ? "" : " ") + std::to_string(at.line) + ":" + std::to_string(at.column) +
            "+" + std::to_string(at.length);
  }
}

std::string places(const std::string& yaml) {
  std::string found;
  places(where(yaml).condition, found);
  return found;
}

}  // namespace

TEST_CASE("comparisons are of texts or of numbers") {
  CHECK(meaning("同居 = 1") == "[同居] =1");
  CHECK(meaning("同居 != 1") == "not [同居] =1");
  CHECK(meaning("age < 65") == "[age] <65");
  CHECK(meaning("age <= 65") == "[age] <=65");
  CHECK(meaning("age > -0.5") == "[age] >-0.5");
  CHECK(meaning("age>=65") == "[age] >=65");
  CHECK(meaning("区 in (千代田, '港 区', \"3\")") == "[区] =千代田 =港 区 =3");
  CHECK(meaning("age in 20 .. 29") == "[age] >=20 <=29");
  CHECK(meaning("age in 20..29.5") == "[age] >=20 <=29.5");
}

TEST_CASE("not binds closer than and, and that closer than or") {
  CHECK(meaning("a = 1 or b = 2 and not c = 3 or d = 4") ==
        "([a] =1 or ([b] =2 and not [c] =3) or [d] =4)");
  CHECK(meaning("(a = 1 or b = 2) and not (c = 3 or d = 4)") ==
        "(([a] =1 or [b] =2) and not ([c] =3 or [d] =4))");
  CHECK(meaning("not not a=1 and((b=2))") == "(not not [a] =1 and [b] =2)");
}

TEST_CASE("a name of several words, or with signs, or that is a word of the language, is quoted") {
  CHECK(meaning(R"('"age group" = 1 and `R&D = x` = "a, b" and ''in'' = 1')") ==
        "([age group] =1 and [R&D = x] =a, b and [in] =1)");
  CHECK(meaning("R&D!=1") == "not [R&D] =1");
  CHECK(meaning("問1.2 = 3") == "[問1.2] =3");
  CHECK(meaning(R"("年齢　>=　65")") == "[年齢] >=65");  // ideographic spaces
}

TEST_CASE("the condition is kept as it is written") {
  CHECK(where("\" age >= 65 \"").text.value == "age >= 65");
}

TEST_CASE("columns know their places in plain, quoted, folded and literal texts") {
  CHECK(places("年齢 >= 65 and 同居 = 1") == "6:16+2 6:29+2");
  CHECK(places("\"年齢 >= 65 and 同居 = 1\"") == "6:17+2 6:30+2");
  CHECK(places("'年齢 >= 65 and ''同 居'' = 1'") == "6:17+2 6:30+7");
  CHECK(places("\"\\u0061ge >= 65 and \\\"同 居\\\" = 1\"") == "6:17+8 6:36+7");
  CHECK(places("年齢 >= 65   \n          and\n\n          同居 = 1") == "6:16+2 9:11+2");
  CHECK(places(">\n          年齢 >= 65\n          and 同居 = 1") == "7:11+2 8:15+2");
  CHECK(places("|-\n          年齢 >= 65\n            and\n\n          同居 = 1") ==
        "7:11+2 10:11+2");
  CHECK(places("# why\n          年齢 >= 65") == "7:11+2");
}
