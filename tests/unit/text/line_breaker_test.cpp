#include "text/line_breaker.h"

#include <catch2/catch.hpp>

#include "support/fonts.h"

namespace kijun {
namespace {

using Lines = std::vector<std::string>;

std::string line_breaks(const std::string& text) {
  std::string out;
  std::size_t begin = 0;
  for (const std::size_t end : line_break_offsets(text)) {
    out += text.substr(begin, end - begin) + "|";
    begin = end;
  }
  return out + text.substr(begin);
}

Lines label(std::string_view text, double width) {
  Lines lines;
  for (const ShapedRun& run : break_label(test::fonts(), text, Face::regular, width)) {
    CHECK(run.width() <= width);
    lines.push_back(run.text);
  }
  return lines;
}

TEST_CASE("no line starts with what closes or goes on") {
  CHECK(line_breaks("、。，．・：；」』）］！？ー々ゝゃゅょっァ〜～―％") ==
        "、。，．・：；」』）］！？ー々ゝゃゅょっァ〜～―％");
  CHECK(line_breaks("あ。い") == "あ。|い");
}

TEST_CASE("no line ends with an opening bracket") {
  CHECK(line_breaks("あ「い」（う）『え』") == "あ|「い」|（う）|『え』");
}

TEST_CASE("kinsoku holds across blanks, which are dropped at the ends of lines") {
  CHECK(line_breaks("（　あ　：　い　」　う") == "（　あ　：　|い　」　|う");
  CHECK(line_breaks("あ　い") == "あ　|い");
}

TEST_CASE("numbers and Latin words are not broken") {
  CHECK(line_breaks("5,000人") == "5,000|人");
  CHECK(line_breaks("N=746 Web") == "N=746 |Web");
  CHECK(line_breaks("１２，３４５人") == "１２，３４５|人");
  CHECK(line_breaks("ＩＣＴ化") == "ＩＣＴ|化");
}

TEST_CASE("a year stays with its era, and a number with 第") {
  CHECK(line_breaks("平成30年") == "平成30|年");
  CHECK(line_breaks("令和２年") == "令和２|年");
  CHECK(line_breaks("次第3回") == "次|第3|回");
  CHECK(line_breaks("昭和と平成") == "昭|和|と|平|成");
  CHECK(line_breaks("完成30年") == "完|成|30|年");
}

TEST_CASE("labels break where a reader would pause") {
  CHECK(label("介護保険サービス以外の関係者との連携", 12) ==
        Lines{"介護保険サービス以外の", "関係者との連携"});
  CHECK(label("ケアマネジャーの助言を踏まえたケアプラン", 12) ==
        Lines{"ケアマネジャーの助言を", "踏まえたケアプラン"});
  CHECK(label("生活を支える制度の知識", 8) == Lines{"生活を支える", "制度の知識"});
  CHECK(label("サービス事業所等に言いにくいことを、自分（利用者本人）の代わりに伝えてほしい。",
              11) == Lines{"サービス事業所等に", "言いにくいことを、", "自分（利用者本人）の",
                           "代わりに伝えてほしい。"});
}

TEST_CASE("a label that fits is one line") {
  CHECK(label("話を聴く", 4.5) == Lines{"話を聴く"});
  CHECK(label("医療に関する知識", 100) == Lines{"医療に関する知識"});
}

TEST_CASE("of the ways to set the fewest lines the most even one is taken") {
  // 介護サービスの利用|終了の提案 and 介護サービスの|利用終了の提案 both have two lines.
  CHECK(label("介護サービスの利用終了の提案", 10) == Lines{"介護サービスの", "利用終了の提案"});
}

TEST_CASE("a phrase that is too wide alone is broken between words, and only that phrase") {
  CHECK(label("介護保険サービス以外の関係者との連携", 8) ==
        Lines{"介護保険", "サービス以外の", "関係者との連携"});
  CHECK(label("ケアマネジャーからの提案", 8) == Lines{"ケアマネジャー", "からの提案"});
}

TEST_CASE("a word that is too wide alone is broken by kinsoku, and one without breaks anywhere") {
  CHECK(label("コミュニケーション", 6) == Lines{"コミュニ", "ケーション"});
  CHECK(label("12345678901234567890", 6) == Lines{"1234567", "8901234", "567890"});
}

TEST_CASE("blanks at the ends of lines are dropped") {
  CHECK(label("利用者 Web 調査", 3.5) == Lines{"利用者", "Web", "調査"});
  CHECK(label("利用者　調査", 3.5) == Lines{"利用者", "調査"});
}

TEST_CASE("a width that no character fits has no lines") {
  CHECK(label("医療", 0.5).empty());
  CHECK(label("", 5).empty());
}

}  // namespace
}  // namespace kijun
