// What the author claims, held against the numbers.
#include "findings/checked_claim.h"

#include <catch2/catch.hpp>

#include "findings/findings.h"
#include "support/report_builder.h"
#include "support/tallies.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Groups = std::vector<std::size_t>;
constexpr ClaimedOrder higher = ClaimedOrder::higher;
constexpr ClaimedOrder lower = ClaimedOrder::lower;
constexpr ClaimedOrder alike = ClaimedOrder::alike;
constexpr ClaimedOrder rises = ClaimedOrder::rises;
constexpr ClaimedOrder falls = ClaimedOrder::falls;

// One question by one breakdown into groups "A", "B", …, of which claims are made.
struct Sample {
  Report report;
  Tally tally;

  explicit Sample(std::vector<GroupTally> groups) {
    report.surveys.emplace_back();
    report.questions.push_back(question("q1", 4));
    std::vector<Group> named;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const std::string name(1, static_cast<char>('A' + g));
      named.push_back(coded(name, 0, "column", {name}));
    }
    report.breakdowns.push_back(breakdown("b", std::move(named)));
    number_figures(report);
    report.inference.permutations = 99;
    tally.groups = {{std::move(groups)}};
  }

  Findings found() const { return find(report, tally, score(report, tally)); }

  CheckedClaim check(ClaimedOrder order, Groups first, Groups second, std::size_t option = 0) {
    report.claims = {{{"claim", {}}, 0, option, order, std::move(first), std::move(second)}};
    return found().checked.at(0);
  }
  ClaimVerdict verdict(ClaimedOrder order, Groups first = {}, Groups second = {},
                       std::size_t option = 0) {
    return check(order, std::move(first), std::move(second), option).verdict;
  }
  std::string warning(ClaimedOrder order, Groups first = {}, Groups second = {},
                      std::size_t option = 0) {
    check(order, std::move(first), std::move(second), option);
    return format(claim_warnings(report, score(report, tally), found()));
  }
};

// Groups of 300 that lean to option 1 by so many per hundred: its score is 3·share.
Sample leaning(const std::vector<std::uint64_t>& per_hundred, std::uint64_t n = 300) {
  std::vector<GroupTally> groups;
  for (const std::uint64_t share : per_hundred) {
    groups.push_back(
        tally({answers({0, 1, 2}, share * n / 100), answers({1, 2, 3}, n - share * n / 100)}));
  }
  return Sample(std::move(groups));
}

}  // namespace

TEST_CASE("a claim that the findings make as well holds, from either side") {
  Sample sample = leaning({60, 30, 31});
  CHECK(sample.verdict(higher, {0}) == ClaimVerdict::holds);
  CHECK(sample.verdict(lower, {1, 2}) == ClaimVerdict::holds);
  CHECK(sample.verdict(lower, {1, 2}, {0}) == ClaimVerdict::holds);
  CHECK(sample.warning(higher, {0}).empty());
}

TEST_CASE("the numbers of a claim that the findings make are those of the findings") {
  Sample sample = leaning({60, 30, 31});
  const CheckedClaim checked = sample.check(higher, {0}, {});
  const Claim found = sample.found().figures[0].claims.at(0);
  CHECK(checked.numbers.first == found.first);
  CHECK(checked.numbers.second == found.second);
  CHECK(checked.numbers.difference == found.difference);
  CHECK(checked.numbers.test.statistic == found.test.statistic);
  CHECK(checked.numbers.p_holm == found.p_holm);
  CHECK(checked.numbers.robustness == found.robustness);
  // Claims change nothing of what is found.
  sample.report.claims.clear();
  CHECK(sample.found().figures[0].claims.at(0).p_holm == found.p_holm);
}

TEST_CASE("a claim of some of the groups is one test more, corrected with all others") {
  Sample sample = leaning({60, 30, 31});
  const CheckedClaim checked = sample.check(higher, {1}, {2});
  CHECK(checked.verdict == ClaimVerdict::contrary);
  CHECK(checked.numbers.first == Groups{1});
  CHECK(checked.numbers.second == Groups{2});
  CHECK(checked.numbers.difference == Approx(3 * -0.01));
  CHECK(checked.numbers.kind == ClaimKind::lower);
  CHECK(checked.numbers.p_holm > 0.05);
  // s0² of all 900; Q = 3²·0.3²·150/s0².
  const CheckedClaim pair = sample.check(higher, {0}, {1});
  const double share = 121.0 / 300;
  const double variance = 9 * share * (1 - share) * 900 / 899;
  CHECK(pair.numbers.test.statistic == Approx(9 * 0.09 * 150 / variance));
  CHECK(pair.verdict == ClaimVerdict::holds);
}

TEST_CASE("what a finding says of more groups is borne out of fewer") {
  // A and B against C and D is found, with p corrected below 0.05; B against C by itself is not.
  Sample sample = leaning({52, 51, 41, 40});
  const CheckedClaim checked = sample.check(higher, {1}, {2});
  CHECK(checked.numbers.p_holm > 0.05);
  CHECK(checked.answer.implied);
  CHECK(checked.verdict == ClaimVerdict::holds);
  CHECK(sample.verdict(higher, {2}, {1}) == ClaimVerdict::contrary);
  // … and keeps them from being called alike.
  CHECK(sample.verdict(alike, {1}, {2}) == ClaimVerdict::contrary);
  CHECK(sample.warning(alike, {1}, {2}) ==
        R"(kijun: warning: a difference is found against the claim "claim"
  B 1.53 (N = 300), C 1.23 (N = 300); difference 0.30, 95% interval 0.06 to 0.54
  p 0.0140, corrected for all tests of figure "q1.b" 0.3509 (a difference is found below 0.05)
  the findings set groups of the one side apart from groups of the other
  change the sentence and its claim
)");
}

TEST_CASE("scores the other way round are told with both scores and the test") {
  Sample sample = leaning({60, 30});
  CHECK(sample.warning(lower, {0}) == R"(kijun: warning: the scores go against the claim "claim"
  A 1.80 (N = 300), B 0.90 (N = 300); difference 0.90, 95% interval 0.66 to 1.12
  p below 0.0001, corrected for all tests of figure "q1.b" below 0.0001 (a difference is found below 0.05); the same under all rank weights, with statistical support
  change the sentence and its claim
)");
  CHECK(sample.verdict(higher, {1}) == ClaimVerdict::contrary);
  CHECK(leaning({50, 50}).verdict(higher, {0}) == ClaimVerdict::contrary);
}

TEST_CASE("a difference that no test bears out is told, with the groups of which it is not true") {
  Sample sample = leaning({60, 58, 30});
  CHECK(sample.warning(higher, {0}) ==
        R"(kijun: warning: the tests do not bear out the claim "claim"
  A 1.80 (N = 300), the others 1.32 (N = 600); difference 0.48, 95% interval 0.27 to 0.68
  p below 0.0001, corrected for all tests of figure "q1.b" below 0.0001 (a difference is found below 0.05); the same under all rank weights, with statistical support
  by themselves these do not differ so: A 1.80 and B 1.74
  change the sentence and its claim to what the findings say, or leave both out
)");
  CHECK(leaning({52, 50}).verdict(higher, {0}) == ClaimVerdict::not_supported);
  // Seen from the lower side the pairs are, too.
  const std::string turned = leaning({30, 32, 60}).warning(lower, {0});
  CHECK(turned.find("do not differ so: A 0.90 and B 0.96\n") != std::string::npos);
}

TEST_CASE("alike are groups of which no difference is found") {
  CHECK(leaning({52, 50}).verdict(alike, {0}) == ClaimVerdict::holds);
  CHECK(leaning({60, 30}).verdict(alike, {0}) == ClaimVerdict::contrary);
}

TEST_CASE("a claim that depends on the rank weights is told so") {
  // Option 1 is first more often in A, and first or second more often in B.
  Sample sample(
      {tally({answers({0, 1, 2}, 180), answers({1, 2, 3}, 120)}),
       tally({answers({0, 1, 2}, 60), answers({1, 0, 2}, 110), answers({1, 2, 3}, 130)})});
  sample.report.questions[0].weights = {6, 1, 1};
  const CheckedClaim checked = sample.check(higher, {0}, {});
  CHECK(checked.numbers.robustness == Robustness::agrees);
  CHECK(checked.verdict == ClaimVerdict::holds);
  Sample crossing(
      {tally({answers({0, 1, 2}, 150), answers({1, 2, 3}, 150)}),
       tally({answers({0, 1, 2}, 60), answers({1, 0, 2}, 130), answers({1, 2, 3}, 110)})});
  crossing.report.questions[0].weights = {6, 1, 1};
  CHECK(crossing.warning(higher, {0}) ==
        R"(kijun: warning: the claim "claim" holds, but depends on the rank weights
  A 3.00 (N = 300), B 1.63 (N = 300); difference 1.37, 95% interval 0.94 to 1.78
  p below 0.0001, corrected for all tests of figure "q1.b" below 0.0001 (a difference is found below 0.05); depends on the rank weights
  say so in the text, or leave the sentence and its claim out
)");
}

TEST_CASE("a claim on a small base is told so, one of no difference too") {
  Sample sample = leaning({80, 20}, 25);
  const std::string warning = sample.warning(higher, {0});
  CHECK(warning.substr(0, warning.find('\n')) ==
        "kijun: warning: the claim \"claim\" holds, but is about a small base (参考値)");
  CHECK(leaning({60, 40}, 15).verdict(alike, {0}) == ClaimVerdict::reserved);
}

TEST_CASE("a trend goes from each group to the next") {
  Sample up = leaning({20, 40, 60});
  up.report.breakdowns[0].order = GroupOrder{};
  CHECK(up.verdict(rises) == ClaimVerdict::holds);
  CHECK(up.verdict(falls) == ClaimVerdict::contrary);
  Sample bent = leaning({20, 60, 50});
  bent.report.breakdowns[0].order = GroupOrder{};
  CHECK(bent.warning(rises) == R"(kijun: warning: the tests do not bear out the claim "claim"
  A 0.60 (N = 300), B 1.80 (N = 300), C 1.50 (N = 300); difference of the last from the first 0.90, 95% interval 0.67 to 1.11
  p below 0.0001, corrected for all tests of figure "q1.b" below 0.0001 (a difference is found below 0.05); the same under all rank weights, with statistical support
  by themselves these do not differ so: B 1.80 and C 1.50
  change the sentence and its claim to what the findings say, or leave both out
)");
}

TEST_CASE("a trend through two groups is their difference") {
  Sample sample = leaning({30, 60});
  sample.report.breakdowns[0].order = GroupOrder{};
  CHECK(sample.verdict(rises) == ClaimVerdict::holds);
  const CheckedClaim fall = sample.check(falls, {}, {});
  CHECK(fall.verdict == ClaimVerdict::contrary);
  CHECK(fall.numbers.first == Groups{1});
  CHECK(fall.numbers.kind == ClaimKind::higher);
}

TEST_CASE("others are those whose base may be shown, and no total") {
  Sample sample({tally({answers({0, 1, 2}, 90), answers({1, 2, 3}, 10)}),
                 tally({answers({0, 1, 2}, 30), answers({1, 2, 3}, 70)}),
                 tally({answers({0, 1, 2}, 4), answers({1, 2, 3}, 4)}),
                 tally({answers({0, 1, 2}, 5), answers({1, 2, 3}, 4)}),
                 tally({answers({0, 1, 2}, 129), answers({1, 2, 3}, 88)})});
  sample.report.breakdowns[0].groups[4].kind = GroupKind::total;
  const CheckedClaim checked = sample.check(higher, {0}, {});
  CHECK(checked.numbers.second == Groups{1});
  // What is not known of them is told.
  CHECK(checked.verdict == ClaimVerdict::reserved);
  CHECK(checked.left_out == Groups{2, 3});
  const std::string warning = sample.warning(higher, {0});
  CHECK(warning.substr(0, warning.find('\n')) ==
        "kijun: warning: the claim \"claim\" holds, but cannot be checked of C, D, which are "
        "withheld");
  CHECK(sample.check(higher, {0}, {1}).verdict == ClaimVerdict::holds);
  sample.report.breakdowns[0].order = GroupOrder{};
  CHECK(sample.check(falls, {}, {}).verdict == ClaimVerdict::reserved);
}

TEST_CASE("a claim that names what may not be told is not checked, and no number of it is told") {
  Sample sample({tally({answers({0, 1, 2}, 90), answers({1, 2, 3}, 10)}),
                 tally({answers({0, 1, 2}, 30), answers({1, 2, 3}, 70)}),
                 tally({answers({0, 1, 2}, 1), answers({1, 2, 3}, 7)}),
                 tally({answers({0, 1, 2}, 5), answers({1, 2, 3}, 4)}), tally({})});
  CHECK(sample.warning(higher, {0}, {2, 3}) ==
        R"(kijun: warning: the claim "claim" cannot be checked: C, D are withheld
  leave the sentence and its claim out
)");
  CHECK(sample.warning(higher, {2}) ==
        R"(kijun: warning: the claim "claim" cannot be checked: C is withheld
  leave the sentence and its claim out
)");
  CHECK(sample.warning(higher, {0}, {4}) ==
        R"(kijun: warning: the claim "claim" cannot be checked: E has no answers
  leave the sentence and its claim out
)");
  CHECK(
      sample.warning(higher, {0, 1}) ==
      R"(kijun: warning: the claim "claim" cannot be checked: fewer than two groups have a base that may be shown
  leave the sentence and its claim out
)");
}

TEST_CASE("where only totals are known, nothing can be checked") {
  Sample sample = leaning({60, 30});
  sample.tally.groups[0][0][1].counted = 5;
  CHECK(
      sample.warning(higher, {0}) ==
      R"(kijun: warning: the claim "claim" cannot be checked: only totals are known of some answers
  leave the sentence and its claim out
)");
}
