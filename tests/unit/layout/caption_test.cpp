#include "layout/caption.h"

#include <catch2/catch.hpp>

#include "support/fonts.h"

using namespace kijun;

namespace {

std::vector<std::string> lines(std::string_view text, double width) {
  const TypeStyle style{Face::bold, Pt(10), 1.5, {}};
  std::vector<std::string> texts;
  for (const ShapedRun& line : caption_lines(test::fonts(), text, style, Pt(width))) {
    CHECK(line.width() * 10 <= width);
    texts.push_back(line.text);
  }
  return texts;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a caption that fits stays on one line") {
  CHECK(lines("図表 3-2 専門的な知識－立場別", 300) == Lines{"図表 3-2 専門的な知識－立場別"});
}

TEST_CASE("a long caption breaks behind the last dash that fits") {
  const char* caption =
      "図表 3-23 ケアプランの提案と選択－ケアマネジャー調査票―主任介護支援専門員の有無別";
  CHECK(lines(caption, 330) == Lines{"図表 3-23 ケアプランの提案と選択－ケアマネジャー調査票―",
                                     "主任介護支援専門員の有無別"});
  CHECK(lines(caption, 245) == Lines{"図表 3-23 ケアプランの提案と選択－",
                                     "ケアマネジャー調査票―主任介護支援専門員の有無別"});
}

TEST_CASE("where no dash fits, the rest breaks at phrases") {
  CHECK(lines("図表 1 サービス事業所等に言いにくいことを代わりに伝えてほしい－立場別", 200) ==
        Lines{"図表 1 サービス事業所等に言いにくいことを", "代わりに伝えてほしい－立場別"});
}

TEST_CASE("no line of a caption begins with what closes, behind a dash either") {
  CHECK(lines("図表 1 「地域との連携―」調査票―専門員の有無別", 135) ==
        Lines{"図表 1 「地域との", "連携―」調査票―専門員の", "有無別"});
}

TEST_CASE("a dash at the very end does not make an empty line") {
  CHECK(lines("図表 1 連携－", 200) == Lines{"図表 1 連携－"});
}

TEST_CASE("a width below one character gives no lines") { CHECK(lines("図表", 5).empty()); }
