#include <cmath>

#include <catch2/catch.hpp>

#include "resolve/read_template.h"
#include "support/report_fixture.h"

using namespace kijun;

namespace {

double luminance(const Colour& colour) {
  const auto linear = [](std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

double contrast(const Colour& a, const Colour& b) {
  const double x = luminance(a) + 0.05;
  const double y = luminance(b) + 0.05;
  return x > y ? x / y : y / x;
}

}  // namespace

TEST_CASE("the bundled template is an A4 page of 170 mm between the margins") {
  const Style style = test::standard_style();
  const PageStyle& page = style.document.page;
  CHECK(style.name == "report-a4");
  CHECK(page.size.width.v == Approx(595.2755905512));
  CHECK(page.size.height.v == Approx(841.8897637795));
  CHECK((page.size.width - page.left - page.right).v == Approx(to_pt(Mm(170)).v));
}

TEST_CASE("the bundled template's series differ in dash and marker from their neighbours") {
  const std::vector<SeriesStyle> series = test::standard_style().chart.series;
  REQUIRE(series.size() >= 20);
  for (std::size_t i = 1; i < series.size(); ++i) {
    INFO("series " << i + 1);
    CHECK(series[i].dash != series[i - 1].dash);
    CHECK(series[i].marker != series[i - 1].marker);
  }
}

TEST_CASE("every series and every text of the bundled template stands out from the paper") {
  const Style style = test::standard_style();
  for (const SeriesStyle& series : style.chart.series) {
    CHECK(contrast(series.colour, style.chart.paper) >= 3);
  }
  for (const TypeStyle& type : {style.chart.label, style.chart.mark, style.chart.tick,
                                style.chart.legend, style.document.body, style.document.note}) {
    CHECK(contrast(type.colour, style.chart.paper) >= 7);
  }
  CHECK(contrast(style.chart.baseline.colour, style.chart.paper) >= 7);
}

TEST_CASE("no series of the bundled template has the baseline's dash") {
  const Style style = test::standard_style();
  CHECK_FALSE(style.chart.baseline.dash.empty());
  for (const SeriesStyle& series : style.chart.series) {
    CHECK(series.dash != style.chart.baseline.dash);
  }
}
