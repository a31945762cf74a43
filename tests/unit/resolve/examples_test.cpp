#include <catch2/catch.hpp>

#include "support/report_fixture.h"

using namespace kijun;
using test::report_from_file;

TEST_CASE("the care-managers example has the 64 figures of the survey it is modelled on") {
  const Report report = report_from_file("examples/care-managers/report.yaml");
  REQUIRE(report.figures.size() == 64);
  for (std::size_t i = 0; i < 64; ++i) {
    CHECK(report.figures[i].label == "図表 3-" + std::to_string(i + 2));
    CHECK(report.figures[i].question == i / 8);
    CHECK(report.figures[i].breakdown == i % 8);
  }
  CHECK(report.figures[0].name == "q1.stakeholder");
  CHECK(report.figures[0].caption == "専門的な知識－立場別");
  CHECK(report.figures[0].file_name == "3-2_q1_stakeholder");
  CHECK(report.figures[63].file_name == "3-65_q8_operation");
  CHECK(report.figures[63].caption == "各設問の重要度－地域包括支援センター調査票―直営・委託の別");
  CHECK(report.scale.max == 3);
  CHECK(report.scale.step == 0.5);
  CHECK(report.questions[0].baseline() == Approx(2.0));
  CHECK(report.questions[2].baseline() == Approx(1.2));
  CHECK(report.questions[7].baseline() == Approx(6.0 / 7));
}

TEST_CASE("the care-managers example's table has the number before the first figure's") {
  const Report report = report_from_file("examples/care-managers/report.yaml");
  for (const Block& block : report.contents) {
    if (const auto* const table = std::get_if<AuthorTable>(&block)) {
      CHECK(table->label == "図表 3-1");
      CHECK(table->id == "sample");
    }
  }
}

TEST_CASE("the minimal example has one figure and the standard contents") {
  const Report report = report_from_file("examples/minimal/report.yaml");
  REQUIRE(report.figures.size() == 1);
  CHECK(report.figures[0].label == "図表 1");
  CHECK(report.figures[0].file_name == "1_wishes_visitor");
  REQUIRE(report.contents.size() == 10);
  CHECK(std::holds_alternative<TableOfContents>(report.contents[0]));
  CHECK(std::get<Heading>(report.contents[1]).text.value == "結果の見方");
  CHECK(std::holds_alternative<MethodText>(report.contents[2]));
  CHECK(std::get<Heading>(report.contents[3]).text.value == "調査結果");
  CHECK(std::get<Heading>(report.contents[4]).text.value == "１）図書館に望むことについて");
  CHECK(std::get<Heading>(report.contents[4]).level == 2);
  CHECK(std::get<FigureBlock>(report.contents[5]).figures == std::vector<std::size_t>{0});
  CHECK(std::get<Heading>(report.contents[6]).text.value == "各図の点数");
  CHECK(std::get<ScoreTableBlock>(report.contents[7]).table.label == "図表 2");
  CHECK(std::get<Heading>(report.contents[8]).text.value == "回答の取り扱い");
  CHECK_FALSE(std::get<AuditBlock>(report.contents[9]).says_base);
}
