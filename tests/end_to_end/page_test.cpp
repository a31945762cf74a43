// The page of the care-managers report that the README shows: charts, captions, text and their
// places, as one picture.
#include <algorithm>
#include <cstdlib>
#include <optional>

#include <catch2/catch.hpp>

#include "chart/charts.h"
#include "layout/lay_out.h"
#include "pipeline/read_headers.h"
#include "render/render.h"
#include "score/score_table.h"
#include "support/fonts.h"
#include "support/golden.h"
#include "support/report_fixture.h"
#include "survey/read_answers.h"

using namespace kijun;

TEST_CASE("the page that opens question 3 is the picture that the README shows") {
  const char* spec = std::getenv("KIJUN_CARE_MANAGERS_SPEC");
  REQUIRE(spec != nullptr);
  const Spec written = test::required(read_spec(spec));
  const Report report = test::report_from(written, test::required(read_headers(written)));
  const Answers answers = test::required(read_answers(report));
  const ScoreTable scores = score(report, answers.tally);
  const std::vector<Frame> charts = test::required(draw_charts(report, scores, test::fonts()));
  const Findings findings = find(report, answers.tally, scores);
  const Document document =
      test::required(lay_out(report, charts, scores, answers.audit, findings, test::fonts()));

  const auto opens_question_3 = [](const Page& page) {
    return std::any_of(
        page.destinations.begin(), page.destinations.end(),
        [](const Destination& destination) { return destination.name == "fig:q3.stakeholder"; });
  };
  const auto page = std::find_if(document.pages.begin(), document.pages.end(), opens_question_3);
  REQUIRE(page != document.pages.end());
  // A PDF's page is paper by itself; a picture's is what a browser has behind it, black perhaps.
  Frame picture = page->frame;
  const Box paper{{}, {picture.size.width, picture.size.height}};
  picture.items.insert(picture.items.begin(),
                       Item{PathItem{Role::background, "paper", rectangle(paper), std::nullopt,
                                     report.style.chart.paper}});
  SvgRenderer renderer(test::fonts());
  test::check_golden("readme/page.svg", test::required(renderer.render(picture)));
}
