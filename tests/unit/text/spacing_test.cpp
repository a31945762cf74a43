#include "text/spacing.h"

#include <catch2/catch.hpp>

#include "support/fonts.h"

namespace kijun {
namespace {

using Class = CharacterClass;

// The space between two characters that are an em wide each, brackets, commas and full stops with
// half an em of it as space, middle dots with a quarter on both sides.
double space_between(Class left, Class right) {
  const SpaceChange change = change_between(left, 1, right, 1);
  return space_behind(left, 1) + change.left + change.right + space_before(right, 1);
}

TEST_CASE("the spaces between brackets, stops and dots are those of JLReq's Appendix B") {
  const Class opening = Class::opening_bracket, closing = Class::closing_bracket;
  const Class stop = Class::full_stop, comma = Class::comma, dot = Class::middle_dot;
  const Class kanji = Class::ideograph, blank = Class::ideographic_space;
  CHECK(space_between(kanji, opening) == 0.5);
  CHECK(space_between(opening, kanji) == 0);
  CHECK(space_between(kanji, closing) == 0);
  CHECK(space_between(closing, kanji) == 0.5);
  CHECK(space_between(stop, kanji) == 0.5);
  CHECK(space_between(comma, kanji) == 0.5);
  CHECK(space_between(kanji, dot) == 0.25);
  CHECK(space_between(dot, kanji) == 0.25);

  for (const Class closes : {closing, stop, comma}) {
    CHECK(space_between(closes, opening) == 0.5);
    CHECK(space_between(closes, closing) == 0);
    CHECK(space_between(closes, stop) == 0);
    CHECK(space_between(closes, comma) == 0);
    CHECK(space_between(closes, dot) == 0.25);
    CHECK(space_between(closes, blank) == 0);
  }
  CHECK(space_between(opening, opening) == 0);
  CHECK(space_between(blank, opening) == 0);
  CHECK(space_between(dot, opening) == 0.25);
  CHECK(space_between(dot, closing) == 0.25);
  CHECK(space_between(dot, dot) == 0.5);
  CHECK(space_between(Class::dividing_punctuation, closing) == 0);
  CHECK(space_between(kanji, Class::hiragana) == 0);
}

TEST_CASE("kana and kanji stand apart from Latin letters and digits, and from nothing else") {
  for (const Class japanese :
       {Class::hiragana, Class::katakana, Class::ideograph, Class::iteration_mark,
        Class::prolonged_sound_mark, Class::small_kana}) {
    for (const Class western : {Class::digit, Class::western_letter, Class::wide_alphanumeric}) {
      CHECK(space_between(japanese, western) == script_gap);
      CHECK(space_between(western, japanese) == script_gap);
    }
    CHECK(space_between(japanese, Class::symbol) == 0);
    CHECK(space_between(japanese, Class::postfixed_abbreviation) == 0);
    CHECK(space_between(japanese, Class::western_space) == 0);
  }
  CHECK(space_between(Class::digit, Class::postfixed_abbreviation) == 0);
  CHECK(space_between(Class::closing_bracket, Class::digit) == 0.5);
}

// How much the neighbours of a text stand closer (or, above 0, wider) than by themselves.
double change_in(const std::string& text, Face face = Face::regular) {
  double alone = 0;
  const ShapedRun& run = test::fonts().shape("亜" + text + "亜", face);
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    // Between symbols, to which nothing is given and of which nothing is taken.
    alone += test::fonts().shape("※" + text.substr(at, end - at) + "※", face).width() - 2;
    at = end;
  }
  return run.width() - 2 - alone;
}

TEST_CASE("punctuation of BIZ UDPGothic that is wider than half an em is closed up") {
  CHECK(change_in("。」") == Approx(-0.1).margin(0.002));
  CHECK(change_in("、』") == Approx(-0.1).margin(0.002));
  CHECK(change_in("」。") == Approx(0).margin(1e-9));
  CHECK(change_in("、「") == Approx(0).margin(1e-9));  // a space of a tenth on one side only
  CHECK(change_in("」「") == Approx(0).margin(1e-9));
  CHECK(change_in("〙〘") == Approx(-0.5));  // as wide as an em in this face too
  CHECK(change_in("〘〘") == Approx(-0.5));
  CHECK(change_in("〙〙。") == Approx(-1.0));
  CHECK(change_in("3") == Approx(2 * script_gap));
  CHECK(change_in("Web") == Approx(2 * script_gap));
  CHECK(change_in("３") == Approx(2 * script_gap));  // the same glyph as 3
}

TEST_CASE("points and commas inside full-width numbers stand as close as in others") {
  CHECK(change_in("１，２") == Approx(2 * script_gap + 0.31 - 0.58).margin(0.005));
  CHECK(change_in("１．５％") == Approx(script_gap + 0.31 - 0.55).margin(0.005));
  CHECK(change_in("１，あ") == Approx(script_gap).margin(1e-9));
  CHECK(change_in("（１，） ") == Approx(-0.08).margin(0.005));
}

TEST_CASE("the tabular face is left alone: its columns stand below each other") {
  CHECK(change_in("3", Face::tabular) == 0);
  CHECK(change_in("。」「（", Face::tabular) == 0);
  CHECK(test::fonts().shape("（12）", Face::tabular).width() == 3);
  CHECK(test::fonts().shape("12.5％、", Face::tabular).width() == 4);
}

TEST_CASE("the space of punctuation goes at the ends of a line") {
  CHECK(test::fonts().shape("亜。", Face::regular).width() == Approx(1.5));
  CHECK(test::fonts().shape("〘亜〙", Face::regular).width() == Approx(2));
  CHECK(test::fonts().shape("〘亜〙", Face::regular).glyphs[0].dx == Approx(-0.5));
}

TEST_CASE(
    "a line that is cut out counts its bytes from its own start, and has no space at its ends") {
  const ShapedRun& run = test::fonts().shape("地域aづ、〘く〙り", Face::regular);
  const ShapedRun part = cut_line(run, 2, 5);
  CHECK(part.text == "aづ、");
  CHECK(part.face == Face::regular);
  REQUIRE(part.glyphs.size() == 3);
  CHECK(part.glyphs[0].offset == 0);
  CHECK(part.glyphs[1].offset == 1);
  CHECK(part.glyphs[2].offset == 4);
  CHECK(part.glyphs[2].advance == Approx(0.5));
  CHECK(cut_line(run, 0, 2).width() == Approx(2));  // without the gap before the letter
  CHECK(cut_line(run, 5, 8).width() ==
        Approx(test::fonts().shape("〘く〙", Face::regular).width()));
  CHECK(cut_line(run, 2, 2).text.empty());
  CHECK(cut_line(run, 0, 9).width() == Approx(run.width()));
}

}  // namespace
}  // namespace kijun
