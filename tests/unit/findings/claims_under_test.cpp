#include "findings/claims_under.h"

#include <catch2/catch.hpp>

#include "findings/findings.h"
#include "score/report_inference.h"
#include "support/report_builder.h"
#include "support/tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Groups = std::vector<std::size_t>;
using Effects = std::vector<ClaimEffect>;

Claim claim(ClaimKind kind, std::size_t option, Groups first, Groups second) {
  Claim made;
  made.kind = kind;
  made.option = option;
  made.first = std::move(first);
  made.second = std::move(second);
  return made;
}

Division division(std::size_t option, Groups high, Groups low) {
  Division made;
  made.option = option;
  made.high = std::move(high);
  made.low = std::move(low);
  return made;
}

Trend trend(std::size_t option, bool rises) {
  Trend made;
  made.option = option;
  made.rises = rises;
  return made;
}

}  // namespace

TEST_CASE("a claim stays where the same sides are found, whatever is said of them then") {
  const std::vector<Claim> claims = {
      claim(ClaimKind::higher, 0, {0}, {1, 2}), claim(ClaimKind::lower, 1, {0}, {1, 2}),
      claim(ClaimKind::lower, 2, {0}, {1, 2}), claim(ClaimKind::higher, 3, {0}, {1, 2})};
  GroupDifferences found;
  found.divisions = {division(0, {0}, {1, 2}), division(1, {1, 2}, {0}), division(2, {0}, {1, 2}),
                     division(3, {0, 1}, {2})};
  const ClaimsUnder under = claims_under(claims, found, {});
  CHECK(under.effects == Effects{ClaimEffect::stays, ClaimEffect::stays, ClaimEffect::turned,
                                 ClaimEffect::unsupported});
  CHECK(under.further.empty());
}

TEST_CASE("a trend stays where it is found, and turns where the contrary is") {
  const std::vector<Claim> claims = {
      claim(ClaimKind::rises, 0, {2}, {0}), claim(ClaimKind::falls, 1, {2}, {0}),
      claim(ClaimKind::rises, 2, {2}, {0}), claim(ClaimKind::falls, 3, {2}, {0})};
  GroupDifferences found;
  found.trends = {trend(0, true), trend(1, false), trend(2, false)};
  CHECK(claims_under(claims, found, {}).effects == Effects{ClaimEffect::stays, ClaimEffect::stays,
                                                           ClaimEffect::turned,
                                                           ClaimEffect::unsupported});
}

TEST_CASE("further claims are those on options of which nothing is claimed") {
  const std::vector<Claim> claims = {claim(ClaimKind::higher, 0, {0}, {1, 2})};
  const std::vector<Claim> claimed = {claim(ClaimKind::higher, 0, {0, 1}, {2}),
                                      claim(ClaimKind::lower, 1, {0}, {1, 2})};
  const std::vector<Claim> further = claims_under(claims, {}, claimed).further;
  REQUIRE(further.size() == 1);
  CHECK(further[0].option == 1);
}

TEST_CASE("findings have what becomes of them under each of the other weights") {
  // Half of 甲 put option 1 first, the others do not name it; all of 乙 name it, few of them first.
  // Under 3-2-1 that is 1.5 against 1.175 points, under 2-2-2 1 against 2.
  Report report;
  report.surveys.emplace_back();
  report.questions.push_back(question("q1", 4));
  report.breakdowns.push_back(
      breakdown("b", {coded("甲", 0, "column", {"1"}), coded("乙", 0, "column", {"2"})}));
  number_figures(report);
  Tally tally;
  tally.groups = {{{kijun::test::tally({answers({0, 1, 2}, 200), answers({1, 2, 3}, 200)}),
                    kijun::test::tally({answers({1, 2, 0}, 365), answers({0, 1, 2}, 35)})}}};
  const auto found = [&] {
    const ScoreTable scores = with_other_weights(report, tally, score(report, tally));
    return find(report, tally, scores).figures.at(0);
  };
  CHECK(found().under_other_weights.empty());
  report.figures[0].has_other_weights = true;
  const FigureFindings of_figure = found();
  REQUIRE_FALSE(of_figure.claims.empty());
  CHECK(of_figure.claims[0].option == 0);
  CHECK(of_figure.claims[0].kind == ClaimKind::higher);
  CHECK(of_figure.claims[0].robustness == Robustness::weight_dependent);
  REQUIRE(of_figure.under_other_weights.size() == 2);  // equal, steep
  CHECK(of_figure.under_other_weights[0].effects.at(0) == ClaimEffect::turned);
  CHECK(of_figure.under_other_weights[1].effects.at(0) == ClaimEffect::stays);
}
