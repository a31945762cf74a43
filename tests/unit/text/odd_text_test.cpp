// What holds of every line whatever the text is: mixes of JLReq's classes at many widths.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "base/utf8.h"
#include "support/dice.h"
#include "support/fonts.h"
#include "text/line_breaker.h"

namespace kijun {
namespace {

using test::Dice;

// Not taken from the program's own tables.
const std::u32string never_first =
    U"’”）〕］｝〉》」』】｠〙〗»〟)]｣‐〜゠–！？‼⁇⁈⁉・：；。．、，｡､･々ヽヾゝゞ〻ーｰ"
    U"ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶㇰㇿｧｯｬ％℃㎡%…―";
const std::u32string never_last = U"‘“（〔［｛〈《「『【｟〘〖«〝([｢￥№";
const std::u32string ordinary =
    U"漢字地域調査仝〆〇あいうのをがぱアイウンヴｱｲｶ①㊿※→＋×＝〓１２Ａｂ髙﨑𠮟";
const std::array<std::string_view, 10> words{"Web", "N=746", "5,000",      "2.3%", "……",
                                             "――",  "ICT",   "１２．５％", "Q1",   "12:30"};

std::string one_of(const std::u32string& characters, Dice& dice) {
  std::string out;
  utf8_append(out, characters[dice.below(characters.size())]);
  return out;
}

// Of pieces that each fit nine em: up to two characters that end no line, one or a word, and up to
// two that begin none; now and then a blank.
std::string text_of_pieces(Dice& dice) {
  std::string text;
  const std::uint64_t pieces = 1 + dice.below(14);
  for (std::uint64_t i = 0; i < pieces; ++i) {
    for (std::uint64_t n = dice.below(3); n > 0 && dice.below(3) == 0; --n) {
      text += one_of(never_last, dice);
    }
    text += dice.below(4) == 0 ? std::string(words.at(dice.below(words.size())))
                               : one_of(ordinary, dice);
    if (dice.below(2) == 0) text += one_of(ordinary, dice);
    for (std::uint64_t n = dice.below(3); n > 0; --n) text += one_of(never_first, dice);
    if (dice.below(6) == 0) text += dice.below(2) == 0 ? " " : "　";
  }
  return text;
}

std::string wild_text(Dice& dice) {
  const std::u32string all = never_first + never_last + ordinary + U" 　abc";
  std::string text;
  for (std::uint64_t n = 1 + dice.below(30); n > 0; --n) text += one_of(all, dice);
  return text;
}

std::string without_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_decode(text, at);
    if (character.code != U' ' && character.code != U'　') out += text.substr(at, character.length);
    at += character.length;
  }
  return out;
}

char32_t last_of(std::string_view text) {
  char32_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_decode(text, at);
    last = character.code;
    at += character.length;
  }
  return last;
}

std::vector<ShapedRun> label(const std::string& text, double width) {
  return break_label(test::fonts(), text, Face::regular, width);
}

std::vector<ShapedRun> paragraph(const std::string& text, double width) {
  ParagraphStyle style;
  style.width = width;
  style.first_indent = 0;
  std::vector<ShapedRun> runs;
  for (ParagraphLine& line : break_paragraph(test::fonts(), text, style)) {
    runs.push_back(std::move(line.run));
  }
  return runs;
}

void check_whole(const std::string& text, double width, const std::vector<ShapedRun>& lines) {
  std::string joined;
  for (const ShapedRun& line : lines) {
    if (line.width() > width + 1e-9)
      FAIL_CHECK(width << ": too wide: " << line.text << " of " << text);
    joined += line.text;
  }
  if (without_blanks(joined) != without_blanks(text)) FAIL_CHECK(width << ": lost: " << text);
}

void check_ends(const std::string& text, double width, const std::vector<ShapedRun>& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const char32_t last = last_of(lines[i].text);
    const char32_t first = utf8_decode(lines[i + 1].text, 0).code;
    if (never_last.find(last) != std::u32string::npos ||
        never_first.find(first) != std::u32string::npos) {
      FAIL_CHECK(width << ": " << lines[i].text << " | " << lines[i + 1].text << " of " << text);
    }
  }
}

TEST_CASE("no line begins or ends with what JLReq forbids there, and none is too wide") {
  Dice dice(4);
  std::size_t ends = 0;
  for (int i = 0; i < 400; ++i) {
    const std::string text = text_of_pieces(dice);
    const double width = 9 + 12 * dice.share();
    for (const auto& lines : {label(text, width), paragraph(text, width)}) {
      check_whole(text, width, lines);
      check_ends(text, width, lines);
      ends += lines.size() - 1;
    }
  }
  CHECK(ends > 400);
}

TEST_CASE("no words, numbers, dashes or dots are parted while they fit a line") {
  Dice dice(5);
  for (int i = 0; i < 200; ++i) {
    std::string text;
    for (int n = 0; n < 8; ++n) {
      text += one_of(ordinary.substr(0, 16), dice) +
              std::string(words.at(dice.below(words.size()))) +
              one_of(ordinary.substr(0, 16), dice);
    }
    const double width = 9 + 6 * dice.share();
    for (const auto& lines : {label(text, width), paragraph(text, width)}) {
      std::size_t at = 0;
      std::vector<std::size_t> breaks;
      for (const ShapedRun& line : lines) {
        at += line.text.size();
        breaks.push_back(at);
      }
      for (const std::string_view word : words) {
        for (std::size_t found = text.find(word); found != std::string::npos;
             found = text.find(word, found + 1)) {
          for (const std::size_t end : breaks) {
            if (end > found && end < found + word.size()) {
              FAIL_CHECK(width << ": " << word << " is parted in " << text);
            }
          }
        }
      }
    }
  }
}

TEST_CASE("nothing is lost and nothing too wide, even where the rules cannot be kept") {
  Dice dice(6);
  for (int i = 0; i < 400; ++i) {
    const std::string text = wild_text(dice);
    const double width = 1 + 9 * dice.share();
    if (!without_blanks(text).empty()) check_whole(text, width, label(text, width));
    check_whole(text, width, paragraph(text, width));
  }
}

TEST_CASE("a word that is too wide is broken before a line begins with what closes it") {
  CHECK(paragraph("averylongwordindeed、", 5).back().text == "deed、");
  CHECK(label("averylongwordindeed、", 5).back().text == "indeed、");
  CHECK(paragraph("（averylongwordindeed", 3).front().text == "（aver");
}

}  // namespace
}  // namespace kijun
