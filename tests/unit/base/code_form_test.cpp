#include "base/code_form.h"

#include <catch2/catch.hpp>

using namespace kijun;

TEST_CASE("a code is compared without its width and without an empty fraction") {
  const auto check = [](const std::string& text, const std::string& form) {
    INFO(text);
    CHECK(code_form(text) == form);
    if (text != form) CHECK(has_other_form(text));
  };
  check("1", "1");
  check("１", "1");
  check("1.0", "1");
  check("１．０００", "1");
  check(" 12.00\u3000", "12");
  check("-1.0", "-1");
  check("01", "01");
  check("01.0", "01");
  check("40〜49", "40~49");
  check("40～49", "40~49");
  check("Ａ　Ｂ", "A B");
  check("", "");
  check("\u3000", "");
  for (const std::string itself :
       {"1.", ".0", "-.0", "1.5", "1.50", "1.0.0", "a.0", "1e0", "0", "男"}) {
    check(itself, itself);
  }
}

TEST_CASE("most codes need no folding") {
  CHECK_FALSE(has_other_form("12"));
  CHECK_FALSE(has_other_form("female"));
  CHECK_FALSE(has_other_form(""));
}
