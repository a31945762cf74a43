// What a template's colours, dashes and markers must hold.
#include <algorithm>

#include <catch2/catch.hpp>

#include "base/colour_vision.h"
#include "resolve/check_palette.h"
#include "support/spec_text.h"
#include "support/template_text.h"

using namespace kijun;

using test::messages_with;
using test::messages_with_series;

namespace {

// How little any two of the first `count` series differ in a vision; or neighbours only.
double least_apart(const std::vector<SeriesStyle>& series, std::size_t count, Vision vision,
                   bool neighbours) {
  double least = 100;
  for (std::size_t i = 1; i < count; ++i) {
    for (std::size_t j = neighbours ? i - 1 : 0; j < i; ++j) {
      least = std::min(least, colour_difference(seen_colour(series[i].colour, vision),
                                                seen_colour(series[j].colour, vision)));
    }
  }
  return least;
}

}  // namespace

TEST_CASE("the bundled palette is better than its limits, by these numbers") {
  const std::vector<SeriesStyle> series = test::standard_style().chart.series;
  CHECK(least_apart(series, 8, Vision::normal, false) == Approx(24.5).margin(0.05));
  CHECK(least_apart(series, 8, Vision::protan, false) == Approx(11.9).margin(0.05));
  CHECK(least_apart(series, 8, Vision::deutan, false) == Approx(11.4).margin(0.05));
  CHECK(least_apart(series, 8, Vision::tritan, false) == Approx(11.3).margin(0.05));
  CHECK(least_apart(series, 8, Vision::greyscale, false) == Approx(4.2).margin(0.05));
  CHECK(least_apart(series, 20, Vision::normal, false) == Approx(16.0).margin(0.05));
  for (const Vision vision : {Vision::protan, Vision::deutan, Vision::tritan}) {
    CHECK(least_apart(series, 20, vision, true) > 11);
  }
  CHECK(least_apart(series, 20, Vision::greyscale, true) > 10);
  // Most figures of the usual report have four series or fewer.
  CHECK(least_apart(series, 4, Vision::greyscale, false) > 8);
}

TEST_CASE("no series of the bundled palette has a marker like the signs ▲▼ of marks") {
  for (const SeriesStyle& series : test::standard_style().chart.series) {
    CHECK(series.marker != Marker::triangle);
    CHECK(series.marker != Marker::inverted_triangle);
  }
}

TEST_CASE("the bundled template's texts have more contrast than they need") {
  const Style style = test::standard_style();
  for (const TypeStyle& type :
       {style.chart.label, style.chart.mark, style.chart.tick, style.chart.legend,
        style.chart.value, style.document.body, style.document.note}) {
    CHECK(contrast_ratio(type.colour, style.chart.paper) >= 7);
  }
  CHECK(contrast_ratio(style.chart.baseline.colour, style.chart.paper) >= 7);
}

TEST_CASE("two series that somebody cannot tell apart are refused, once, where it is worst") {
  // Beside the red of series 5, a green of nearly its lightness.
  CHECK(
      messages_with_series(
          8, "    - {colour: \"#5f6a1c\", dash: [2.5pt, 1.8pt], marker: star, hollow: false}\n") ==
      "the colours of series styles 5 and 8 look alike in deutan vision (no green cones)\n"
      "  they differ by 1.4 (CIEDE2000); expected at least 10.0 between every two of the first "
      "8\n"
      "  make one lighter or darker, or bluer against yellower; red against green alone does not "
      "help everybody\n");
}

TEST_CASE("two series styles need a difference other than colour") {
  CHECK(messages_with_series(
            2, "    - {colour: \"#cd783b\", dash: [], marker: circle, hollow: false}\n") ==
        "series style 2 has the dash and marker of style 1\n"
        "  colour must not be the only difference: change dash, marker or hollow\n");
}

TEST_CASE("neighbours have neither dash nor marker in common") {
  CHECK(messages_with_series(
            2, "    - {colour: \"#cd783b\", dash: [], marker: square, hollow: true}\n") ==
        "series styles 1 and 2 have one dash\n"
        "  neighbours are told apart by dash and by marker: change one, or the order\n");
  CHECK(messages_with_series(
            2, "    - {colour: \"#cd783b\", dash: [5pt, 2pt], marker: circle, hollow: false}\n") ==
        "series styles 1 and 2 have one marker\n"
        "  neighbours are told apart by dash and by marker: change one, or the order\n");
}

TEST_CASE("no series has the baseline's dash") {
  CHECK(messages_with_series(
            2, "    - {colour: \"#cd783b\", dash: [1pt, 1.5pt], marker: square, hollow: true}\n") ==
        "series style 2 has the dash of the baseline\n"
        "  give the baseline a dash of its own\n");
}

TEST_CASE("lines and texts that are too pale are refused") {
  CHECK(messages_with_series(
            20,
            "    - {colour: \"#9e9ee0\", dash: [4.5pt, 1.6pt, 1.2pt, 1.4pt, 1.2pt, 1.6pt], marker: "
            "diamond, hollow: true}\n") ==
        "series style 20 is too pale on the paper\n"
        "  its contrast is 2.49 : 1; expected at least 3 : 1\n"
        "  make it darker, or what is behind it lighter\n");
  CHECK(messages_with({{"  baseline:", "colour", "\"#a0a0a0\""}}) ==
        "chart.baseline is too pale on the paper\n"
        "  its contrast is 2.61 : 1; expected at least 3 : 1\n"
        "  make it darker, or what is behind it lighter\n");
  CHECK(messages_with({{"  label:", "colour", "\"#808080\""}}) ==
        "chart.label is too pale on the paper\n"
        "  its contrast is 3.95 : 1; expected at least 4.5 : 1\n"
        "  make it darker, or what is behind it lighter\n");
  CHECK(messages_with({{"document:", "table_header_fill", "\"#606060\""}}) ==
        "type.table_header is too pale on document.table_header_fill\n"
        "  its contrast is 3.00 : 1; expected at least 4.5 : 1\n"
        "  make it darker, or what is behind it lighter\n");
}

TEST_CASE("the greys for copying are greys, dark, and differ from their neighbours") {
  CHECK(messages_with({{"chart:", "mono", "[\"#000000\"]"}}) ==
        "the list has 1 item\n"
        "  expected a list of two greys or more, \"#rrggbb\"\n");
  CHECK(messages_with({{"chart:", "mono", "[\"#000000\", \"#6e6e80\"]"}}) ==
        "\"#6e6e80\" is not a grey\n"
        "  expected \"#rrggbb\" with three equal parts, such as \"#6b6b6b\"\n");
  CHECK(messages_with({{"chart:", "mono", "[\"#000000\", \"#808080\"]"}}) ==
        "grey 2 of mono is too pale on the paper\n"
        "  its contrast is 3.95 : 1; expected at least 4.5 : 1\n"
        "  make it darker, or what is behind it lighter\n");
  CHECK(messages_with({{"chart:", "mono", "[\"#000000\", \"#6e6e6e\", \"#202020\"]"}}) ==
        "greys 3 and 1 of mono look alike\n"
        "  they differ by 7.4 (CIEDE2000); expected at least 20.0 between neighbours, of which the "
        "last and the first are two\n"
        "  make one lighter or darker\n");
}

TEST_CASE("a palette's fault is shown where it stands") {
  std::string text = test::bundled_template();
  text.replace(text.find("#8d6b95"), 7, "#f0f0f0");
  const auto made = parse_template("mine.yaml", text, "mine", test::template_folder());
  REQUIRE(made.diagnostics().size() == 1);
  const Diagnostic& found = made.diagnostics()[0];
  CHECK(found.message == "series style 4 is too pale on the paper");
  const auto before = text.begin() + static_cast<std::ptrdiff_t>(text.find("#f0f0f0"));
  CHECK(std::get<Span>(found.place).line ==
        1 + static_cast<std::size_t>(std::count(text.begin(), before, '\n')));
}

TEST_CASE("under colour: mono, series have the template's greys in turn, and nothing has a hue") {
  const Report report = test::report_from_yaml(test::complete_spec("chart: {colour: mono}\n"));
  const ChartStyle& chart = report.style.chart;
  const Colour black{0, 0, 0};
  const Colour grey{0x6e, 0x6e, 0x6e};
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    CHECK(chart.series[i].colour == (i % 2 == 0 ? black : grey));
  }
  CHECK(chart.series[1].dash == test::standard_style().chart.series[1].dash);
  CHECK(test::report_from_yaml(test::complete_spec("chart: {colour: full}\n"))
            .style.chart.series[0]
            .colour == test::standard_style().chart.series[0].colour);
}

TEST_CASE("whether charts are in colour, where lines are named: known words") {
  CHECK(test::messages_about("chart: {colour: grey, names: besides, values: maybe}\n") ==
        R"(report.yaml:1:17: error: unknown colour of charts "grey"
  1 | chart: {colour: grey, names: besides, values: maybe}
    |                 ^~~~
  expected one of: full, mono
report.yaml:1:30: error: unknown place of names "besides"
  1 | chart: {colour: grey, names: besides, values: maybe}
    |                              ^~~~~~~
  expected one of: legend, beside
  did you mean "beside"?
report.yaml:1:47: error: "maybe" is neither true nor false
  1 | chart: {colour: grey, names: besides, values: maybe}
    |                                               ^~~~~
  expected one of: true, false
)");
}
