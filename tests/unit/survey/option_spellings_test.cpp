#include "survey/option_spellings.h"

#include <catch2/catch.hpp>

#include "one_survey.h"
#include "survey/verdict.h"

using namespace kijun;
using namespace kijun::test;

namespace {

constexpr std::uint16_t blank = NamedOption::blank;
constexpr std::uint16_t unknown = NamedOption::unknown;

Question named(const std::vector<std::string>& names, const std::vector<std::string>& codes = {}) {
  Question made = question("q", names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    made.options[i].name.value = names[i];
    if (!codes.empty()) made.options[i].code = codes[i];
  }
  return made;
}

const std::vector<std::string> services = {"介護保険 制度", "医療", "Day care"};

}  // namespace

TEST_CASE("an option is said by its code, its name or its mark, in any width") {
  const OptionSpellings spellings(named(services), {});
  for (const std::string said : {"1",
                                 "１",
                                 "①",
                                 "⑴",
                                 "(1)",
                                 "（１）",
                                 "1.",
                                 "１．",
                                 "1)",
                                 "1 .",
                                 "（1） )",
                                 "介護保険制度",
                                 "介護保険　制度",
                                 " 介護保険 制度 ",
                                 "1 介護保険制度",
                                 "1.介護保険 制度",
                                 "１．　介護保険制度",
                                 "1:介護保険制度",
                                 "1：介護保険制度",
                                 "1、介護保険制度",
                                 "1_介護保険制度",
                                 "1介護保険制度",
                                 "①介護保険制度",
                                 "① 介護保険制度",
                                 "(1)介護保険制度",
                                 "⑴　介護保険制度",
                                 "1-介護保険制度"}) {
    INFO(said);
    CHECK(spellings.read(said) == 0);
  }
  CHECK(spellings.read("2") == 1);
  CHECK(spellings.read("医 療") == 1);
  CHECK(spellings.read("Ｄａｙ　ｃａｒｅ") == 2);
  CHECK(spellings.read("3. Day  care") == 2);
  CHECK(spellings.read("") == blank);
}

TEST_CASE("what is nearly an option is none") {
  const OptionSpellings spellings(named(services), {});
  for (const std::string said :
       {"4",      "0",       "11",       "1.5",    "-1",       "1 2",
        "1,2",    "④",       "1 医療",   "①医療",  "介護保険", "介護保険制度など",
        "医療 1", "Daycare", "day care", "無回答", "1位",      "1.5",
        "①②",     "\xFF"}) {
    INFO(said);
    CHECK(spellings.read(said) == unknown);
  }
}

TEST_CASE("a code is read to the letter before anything else, and goes before names and marks") {
  const OptionSpellings hours(named({"1", "3", "2"}, {"1", "2", "3"}), {});
  CHECK(hours.read("3") == 2);
  CHECK(hours.read("３") == 2);
  CHECK(hours.read("③") == 2);
  const OptionSpellings marks(named(services, {"②", "①", "③"}), {});
  CHECK(marks.read("②") == 0);
  CHECK(marks.read("(1)") == 0);
  const OptionSpellings wide(named(services, {"１", "1", "2"}), {});
  CHECK(wide.read("１") == 0);
  CHECK(wide.read("1") == 1);
  CHECK(wide.read("1.") == unknown);
}

TEST_CASE("a spelling that two options have says neither") {
  const OptionSpellings same(named({"医療ＡＢ", "医療AB", "介護"}), {});
  CHECK(same.read("医療AB") == unknown);
  CHECK(same.read("1 医療AB") == 0);
  const OptionSpellings digits(named({"0人", "1人", "10人"}, {"1", "2", "3"}), {});
  CHECK(digits.read("10人") == 2);
  CHECK(digits.read("1 0人") == 0);
  CHECK(digits.read("1人") == 1);
}

TEST_CASE("what says no answer is blank, in any width") {
  const OptionSpellings spellings(named(services), {"無回答", "99", "その他（自由記述）"});
  for (const std::string said : {"無回答", "無　回答", "99", "９９", "その他(自由記述)"}) {
    INFO(said);
    CHECK(spellings.read(said) == blank);
  }
  CHECK(spellings.read("999") == unknown);
  CHECK(spellings.read("その他") == unknown);
}

TEST_CASE("the longest spelling is found where a text goes on behind it") {
  const OptionSpellings spellings(named({"医療", "医療、介護", "相談"}), {"無回答"});
  const auto at = [&](std::string_view text, std::size_t offset = 0) {
    const auto found = spellings.longest(text, offset);
    return found ? std::pair<int, std::size_t>(found->option, found->end)
                 : std::pair<int, std::size_t>(-1, 0);
  };
  using Found = std::pair<int, std::size_t>;
  CHECK(at("医療、介護、相談") == Found{1, 15});
  CHECK(at("医療、相談") == Found{0, 6});
  CHECK(at("2>1") == Found{1, 1});
  CHECK(at("2>1", 2) == Found{0, 3});
  CHECK(at("1.医療,2.") == Found{0, 8});
  CHECK(at("無回答,1") == Found{blank, 9});
  CHECK(at("12") == Found{-1, 0});
}

TEST_CASE("a mark whose number is another option's code says nothing") {
  const OptionSpellings gap(named(services, {"1", "2", "5"}), {});
  CHECK(gap.read("②") == 1);
  CHECK(gap.read("③") == 2);
  const OptionSpellings swapped(named(services, {"2", "1", "3"}), {});
  CHECK(swapped.read("２") == 0);
  CHECK(swapped.read("②") == NamedOption::unknown);
  CHECK(swapped.read("(1)") == NamedOption::unknown);
  CHECK(swapped.read("⑶") == 2);
}

TEST_CASE("a code written as a decimal is that code, unless a code is written so") {
  const OptionSpellings spellings(named(services), {"99"});
  CHECK(spellings.read("2.0") == 1);
  CHECK(spellings.read("２．００") == 1);
  CHECK(spellings.read("99.0") == blank);
  CHECK(spellings.read("2.5") == unknown);
  CHECK(spellings.read("02.0") == unknown);
  CHECK(spellings.read("4.0") == unknown);
  const OptionSpellings decimals(named(services, {"1", "1.0", "2.0"}), {});
  CHECK(decimals.read("1") == 0);
  CHECK(decimals.read("1.0") == 1);
  CHECK(decimals.read("2.0") == 2);
}
