#include "diff/words.h"

#include <catch2/catch.hpp>

#include "diff/path_outline.h"

using namespace kijun;

TEST_CASE("a move is told by its sides, and a side that is not seen is left out") {
  CHECK(move_text({Pt(0), Pt(3)}) == "3.0 px down");
  CHECK(move_text({Pt(-1.25), Pt(-3)}) == "1.3 px left and 3.0 px up");
  CHECK(move_text({Pt(0.001), Pt(3)}) == "3.0 px down");
  CHECK(move_text({Pt(0.004), Pt(0)}) == "0.004 px right");
}

TEST_CASE("scores have the decimals that show their difference, and are given exactly") {
  CHECK(score_change("1.4000000000", "1.4500000000") == "1.40 → 1.45");
  CHECK(score_change("1.4000000000", "1.4012300000") == "1.400 → 1.401 (1.4 → 1.40123)");
  CHECK(score_change("", "1.4") == " → 1.4");
}

TEST_CASE("of a long text the part that changed is shown, on characters' borders") {
  const std::string head = "介護保険制度の動向に関する知識と医療に関する知識";
  const std::string tail = "を踏まえた生活を支える制度の知識についての点数である。";
  CHECK(text_change(head + "甲" + tail, head + "乙丙" + tail) ==
        "“…医療に関する知識甲を踏まえた生活を…” → “…医療に関する知識乙丙を踏まえた生活を…”");
  CHECK(text_change("", "新しい") == "“” → “新しい”");
}

TEST_CASE("a line of the log moves no cursor") {
  CHECK(on_one_line("a\nb\x1b[2J\xff"
                    "c\xe2\x80\xae"
                    "d") == "a b [2J c d");
}

TEST_CASE("paths are read as Cairo writes them, and no others") {
  const auto outline = read_path_outline("M 1 2 L 3.5 4 C 1 1 2 2 3 3 Z M 1 2 ");
  REQUIRE(outline.has_value());
  CHECK(outline->commands == "MLCZ");
  CHECK(outline->points.size() == 5);
  for (const char* wrong : {"", "m 1 2", "M 1", "M 1 2 3 4", "M 1 nan", "M 1e300 2", "A 1 2"}) {
    INFO(wrong);
    CHECK_FALSE(read_path_outline(wrong).has_value());
  }
}

TEST_CASE("the shapes of markers have names") {
  const auto name = [](const char* data) { return shape_name(*read_path_outline(data)); };
  CHECK(name("M 1 0 C 1 1 1 1 0 1 C 1 1 1 1 0 0 Z") == "circle");
  CHECK(name("M -1 -1 L 1 -1 L 1 1 L -1 1 Z") == "square");
  CHECK(name("M 0 -1 L 1 0 L 0 1 L -1 0 Z") == "diamond");
  CHECK(name("M 0 -1 L 1 1 L -1 1 Z") == "triangle");
  CHECK(name("M 0 1 L 1 -1 L -1 -1 Z") == "inverted triangle");
  CHECK(
      name("M -.4 -1.3 L .4 -1.3 L .4 -.4 L 1.3 -.4 L 1.3 .4 L .4 .4 L .4 1.3 L -.4 1.3 L -.4 .4 L "
           "-1.3 .4 L -1.3 -.4 L -.4 -.4 Z") == "plus");
  CHECK(
      name(
          "M -1.2 -.6 L -.6 -1.2 L 0 -.6 L .6 -1.2 L 1.2 -.6 L .6 0 L 1.2 .6 L .6 1.2 L 0 .6 L -.6 "
          "1.2 L -1.2 .6 L -.6 0 Z") == "cross");
  CHECK(name("M 0 0 L 1 0 L 1 1 L 2 2 L 0 3 Z") == "polygon of 5 corners");
}
