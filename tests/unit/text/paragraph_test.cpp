#include <catch2/catch.hpp>

#include "support/fonts.h"
#include "text/line_breaker.h"

namespace kijun {
namespace {

using Lines = std::vector<std::string>;

ParagraphStyle width(double em) {
  ParagraphStyle style;
  style.width = em;
  return style;
}

std::vector<ParagraphLine> paragraph(std::string_view text, const ParagraphStyle& style) {
  return break_paragraph(test::fonts(), text, style);
}

Lines texts(const std::vector<ParagraphLine>& lines) {
  Lines out;
  for (const ParagraphLine& line : lines) out.push_back(line.run.text);
  return out;
}

const char* const prose =
    "主任介護支援専門員は、介護支援専門員を指導する立場にあり、スーパーバイズを行って介護支援専門員"
    "を"
    "導いていくことが求められる。利用者（N=746）のうち5,000人以上の保険者では、"
    "「地域の公的機関との連携」が2.3点であった。";

TEST_CASE("every line but the last fills the width exactly, at any width") {
  for (int step = 0; step < 60; ++step) {
    const double em = 8 + 0.7 * step;
    const auto lines = paragraph(prose, width(em));
    REQUIRE(lines.size() > 1);
    std::string joined;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const double filled = lines[i].indent + lines[i].run.width();
      INFO(em << " " << lines[i].run.text);
      CHECK(filled <= em + 1e-9);
      if (em > 20 && i + 1 < lines.size()) CHECK(filled == Approx(em).margin(1e-9));
      joined += lines[i].run.text;
    }
    CHECK(joined == prose);
  }
}

TEST_CASE("the first line is indented, the others hang") {
  ParagraphStyle style = width(20);
  style.first_indent = 1;
  style.hanging_indent = 2.5;
  const auto lines = paragraph(prose, style);
  REQUIRE(lines.size() > 2);
  CHECK(lines[0].indent == 1);
  CHECK(lines[1].indent == 2.5);
  CHECK(lines[1].run.width() == Approx(17.5));
}

TEST_CASE("the last line, and a ragged paragraph, keep their natural width") {
  const auto lines = paragraph("地域の助け合い", width(20));
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].run.width() ==
        Approx(test::fonts().shape("地域の助け合い", Face::regular).width()));
  ParagraphStyle ragged = width(10);
  ragged.justify = false;
  for (const ParagraphLine& line : paragraph("地域の公的機関との連携と地域の助け合い", ragged)) {
    CHECK(line.run.width() == Approx(test::fonts().shape(line.run.text, Face::regular).width()));
  }
}

// What the font itself moves the pen by.
double own_advance(std::string_view character) {
  const std::string text = "※" + std::string(character) + "※";
  return test::fonts().shape(text, Face::regular).glyphs.at(1).advance;
}

TEST_CASE("no gap is so wide that a PDF reader takes it for a blank") {
  int gaps = 0;
  for (const ParagraphLine& line : paragraph(prose, width(45))) {
    const std::vector<Glyph>& glyphs = line.run.glyphs;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      const std::size_t end = i + 1 < glyphs.size() ? glyphs[i + 1].offset : line.run.text.size();
      const std::string_view all = line.run.text;
      const double gap =
          glyphs[i].advance - own_advance(all.substr(glyphs[i].offset, end - glyphs[i].offset));
      CHECK(gap < 0.1);
      gaps += gap > 0.07 ? 1 : 0;
    }
  }
  CHECK(gaps >= 4);  // 5,000人, が2.3点
}

TEST_CASE("a part that is to stay whole goes to the next line, if a line holds it") {
  ParagraphStyle style = width(6);
  style.first_indent = 0;
  style.justify = false;
  const std::string text = "地域の図表三の四";  // a break before and in the last five
  CHECK(texts(paragraph(text.c_str(), style)) == Lines{"地域の図表三", "の四"});
  style.whole = {{9, 21}};  // 図表三の
  CHECK(texts(paragraph(text.c_str(), style)) == Lines{"地域の", "図表三の四"});
  style.width = 3;
  CHECK(texts(paragraph(text.c_str(), style)) == Lines{"地域の", "図表三", "の四"});
}

TEST_CASE("a tight line takes back the blanks of punctuation before it breaks earlier") {
  // A comma of the regular face is 0.6 em wide, of which a tenth can be taken back.
  const char* text = "地域、地域、地域、地域、地域地域地域";
  ParagraphStyle style = width(8 + 4 * 0.6 + 4 - 0.3);
  style.first_indent = 0;
  const auto lines = paragraph(text, style);
  CHECK(texts(lines) == Lines{"地域、地域、地域、地域、地域地域", "地域"});
  CHECK(lines[0].run.width() == Approx(style.width));
}

TEST_CASE("an opening bracket gives its blank back on its left") {
  ParagraphStyle style = width(5.5);
  style.face = Face::tabular;
  style.first_indent = 0;
  const auto lines = paragraph("地域（地域地域", style);
  CHECK(texts(lines) == Lines{"地域（地域地", "域"});
  CHECK(lines[0].run.glyphs[2].advance == Approx(0.5));
  CHECK(lines[0].run.glyphs[2].dx == Approx(-0.5));
}

TEST_CASE("kinsoku keeps punctuation from a line's start and brackets from its end") {
  ParagraphStyle style = width(5);
  style.first_indent = 0;
  CHECK(texts(paragraph("地域地域地。域域", style)) == Lines{"地域地域", "地。域域"});
  CHECK(texts(paragraph("地域地域（地）", style)) == Lines{"地域地域", "（地）"});
}

TEST_CASE("blanks at a line's ends are dropped") {
  ParagraphStyle style = width(4);
  style.first_indent = 0;
  CHECK(texts(paragraph("　地域地域　地域 ", style)) == Lines{"地域地域", "地域"});
  CHECK(paragraph("　 ", style).empty());
  CHECK(paragraph("", style).empty());
}

TEST_CASE("what has no break is broken anywhere rather than leave the column") {
  for (const ParagraphLine& line : paragraph(
           "https://www.example.jp/averyveryverylongaddresswithoutanybreakinit.html", width(9))) {
    CHECK(line.indent + line.run.width() <= 9 + 1e-9);
  }
}

TEST_CASE("a line is not spread by more than a quarter em a gap") {
  ParagraphStyle style = width(10);
  style.first_indent = 0;
  const auto lines = paragraph("あのaaaaaaaaaaaaaaaaのの", style);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].run.width() == Approx(test::fonts().shape("あの", Face::regular).width()));
}

TEST_CASE("a small part takes less room, and no line ends before it or inside it") {
  ParagraphStyle style = width(10);
  style.first_indent = 0;
  style.small_size = 0.5;
  const std::string ten = "国国国国国国国国国国";
  style.small = {{ten.size(), ten.size() + std::string("注1）").size()}};
  const auto lines = paragraph(ten + "注1）国国", style);
  CHECK(texts(lines) == Lines{"国国国国国国国国国", "国注1）国国"});
  const double mark = test::fonts().shape("注1）", Face::regular).width();
  CHECK(lines[1].run.width() == Approx(3 + mark * 0.5));
}

}  // namespace
}  // namespace kijun
