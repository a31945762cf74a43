// Which groups of a figure rank an option higher than which others, as far as the answers bear it
// out.
//
// Groups are divided into two sides in every way (more than `most_divided` of them: each against
// the rest), and every division is tested on every option by the pooled statistic
// (score/pooled_test.h): Q of the two sides' scores, of their respondents taken together, χ² with 1
// degree of freedom; by permutation where a side is small (InferenceSettings::permute_below). Along
// an ordered breakdown the trend is tested too: Q = (Σ n_eff,g (g − ḡ) S_g)² / (s0² Σ n_eff,g (g −
// ḡ)²), g = 1, 2, … and ḡ their n_eff-weighted mean; χ² with 1 degree of freedom. Holm's correction
// goes over all of these together.
//
// A division is found when its corrected p is below alpha and it is true of each of its groups:
// every group of the one side scores higher than every group of the other, and each such pair by
// itself bears it out, z = (S_a − S_b) / √(s0² (1/n_eff,a + 1/n_eff,b)) one-sided below alpha (an
// intersection–union test: needs no correction). Where a corrected p is below alpha and nothing is
// found on the option all the same, there is a difference, but nobody can say between which groups.
//
// Somebody may also ask about a difference by name: two sides that need not hold all groups, or the
// trend. It gets the same tests. A division or trend that is among those above has the p that is
// corrected there; any other is corrected as one test more besides all of them. Whatever a division
// that is found says of each of its groups is borne out of those asked about, too.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "resolve/report.h"
#include "score/contrast.h"
#include "score/pooled_test.h"
#include "survey/tally.h"

namespace kijun {

// Of these 127 divisions are tested; twenty groups would have half a million.
inline constexpr std::size_t most_divided = 8;

// The groups of `high` score higher than those of `low`. Indices of the breakdown's groups.
struct Division {
  std::size_t option = 0;
  std::vector<std::size_t> high;
  std::vector<std::size_t> low;
  Test test;
  double p_holm = 1;  // test.p(), corrected
};

// Scores rise, or fall, from each group of an ordered breakdown to the next.
struct Trend {
  std::size_t option = 0;
  bool rises = false;
  Test test;
  double p_holm = 1;
  // As of two groups (score/dominance.h), with the trend of each C_r in place of its difference:
  // the score is Σ_r (w_r − w_{r+1}) C_r, so a trend that all C_r share is there under every
  // weighting.
  Robustness robustness = Robustness::weight_dependent;
};

struct AskedDifference {
  std::size_t option = 0;
  // Groups that are compared, none on both sides; both empty: the trend.
  std::vector<std::size_t> high;
  std::vector<std::size_t> low;
  bool rises = false;  // the trend: else it falls
};

struct DifferenceAnswer {
  Test test;
  double p_holm = 1;
  bool found = false;  // as asked, by what makes a division or a trend found
  // A group of `high` and one of `low` (the one behind and the one before, of a trend) of which it
  // is not true by itself.
  std::vector<std::pair<std::size_t, std::size_t>> exceptions;
  bool implied = false;  // a division that is found says it, of these groups and others
  bool divided = false;  // a division that is found has groups of both on its two sides, whichever
  Robustness robustness = Robustness::weight_dependent;  // of a trend
};

struct GroupDifferences {
  std::vector<Division> divisions;  // those found, by option, the smallest `high` first
  std::vector<Trend> trends;        // those found: no score goes against them
  // On options on which nothing is found: of the divisions with a corrected p below alpha the one
  // with the largest Q; where there is none, the trend with such a p.
  std::vector<Division> unplaced{};
  std::vector<Trend> uneven{};
  std::size_t tests = 0;                    // among how many Holm's correction was made
  std::vector<DifferenceAnswer> answers{};  // to each that was asked about
};

// `compared`: indices of two or more groups that share no respondents, each with Σω > 0 and whole
// rankings (GroupTally::has_rankings()). `ordered`: they rise or fall in something, in this order;
// only then, and of three groups or more, a trend may be asked about.
GroupDifferences find_differences(const Question& question, const std::vector<GroupTally>& groups,
                                  const std::vector<std::size_t>& compared, bool ordered,
                                  const InferenceSettings& settings,
                                  const std::vector<AskedDifference>& asked = {});

}  // namespace kijun
