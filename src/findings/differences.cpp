#include "findings/differences.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "findings/trend.h"
#include "score/distributions.h"
#include "score/holm.h"
#include "score/permutation.h"
#include "score/pooled_test.h"

namespace kijun {
namespace {

using Mask = std::vector<bool>;  // by compared group: on which side it is

// Two sides: positions among the groups compared, in order.
using Halves = std::array<std::vector<std::size_t>, 2>;

Halves halves_of(const Mask& mask) {
  Halves halves;
  for (std::size_t g = 0; g < mask.size(); ++g) halves[mask[g] ? 1 : 0].push_back(g);
  return halves;
}

// Each way to divide `count` groups into two sides once: the first group is always on side 0.
std::vector<Mask> all_divisions(std::size_t count) {
  std::vector<Mask> masks;
  for (std::uint32_t bits = 1; bits < (1U << (count - 1)); ++bits) {
    Mask mask(count);
    for (std::size_t g = 1; g < count; ++g) mask[g] = ((bits >> (g - 1)) & 1U) != 0;
    masks.push_back(std::move(mask));
  }
  return masks;
}

std::vector<Mask> each_against_rest(std::size_t count) {
  std::vector<Mask> masks(count, Mask(count));
  for (std::size_t g = 0; g < count; ++g) masks[g][g] = true;
  return masks;
}

class Search {
 public:
  Search(const Question& question, const std::vector<GroupTally>& groups,
         const std::vector<std::size_t>& compared, const InferenceSettings& settings)
      : question_(question),
        options_(question.options.size()),
        compared_(compared),
        settings_(settings),
        alpha_(settings.alpha),
        sides_(sides(groups, compared)),
        pooled_(question, sides_) {
    means_.reserve(sides_.size());
    sums_.reserve(sides_.size());
    for (const Side& side : sides_) {
      sums_.push_back(sums_of(question, side));
      means_.push_back(means_of(question, sums_.back()));
    }
  }

  GroupDifferences run(bool ordered, const std::vector<AskedDifference>& asked) {
    const std::size_t count = compared_.size();
    const std::vector<Mask> masks =
        count <= most_divided ? all_divisions(count) : each_against_rest(count);
    std::vector<Division> divisions;
    std::vector<Trend> trends;
    std::vector<double> p;
    for (const Mask& mask : masks) {
      const Halves halves = halves_of(mask);
      const TwoSides two = two_sides(halves);
      const std::optional<PermutationP> permuted = permutation(halves, two);
      for (std::size_t option = 0; option < options_; ++option) {
        divisions.push_back(division(option, halves, two));
        Test& test = divisions.back().test;
        if (permuted) test.permutation_p = permuted->options[option];
        p.push_back(test.p());
      }
    }
    // Of two groups the division says the same.
    for (std::size_t option = 0; ordered && count > 2 && option < options_; ++option) {
      trends.push_back(trend(option));
      p.push_back(trends.back().test.p());
    }

    const std::vector<double> corrected = holm(p);
    GroupDifferences found;
    found.tests = p.size();
    for (std::size_t i = 0; i < divisions.size(); ++i) {
      divisions[i].p_holm = corrected[i];
      if (corrected[i] < alpha_ && exceptions(divisions[i]).empty()) {
        found.divisions.push_back(divisions[i]);
      }
    }
    for (std::size_t i = 0; i < trends.size(); ++i) {
      trends[i].p_holm = corrected[divisions.size() + i];
      if (trends[i].p_holm < alpha_ && exceptions(trends[i]).empty()) {
        found.trends.push_back(trends[i]);
      }
    }
    for (std::size_t option = 0; option < options_; ++option) {
      find_unplaced(option, divisions, trends, found);
    }
    label(found.trends);
    label(found.uneven);
    for (const AskedDifference& one : asked) {
      found.answers.push_back(one.high.empty() ? answer(one, trends)
                                               : answer(one, divisions, found.divisions, p));
    }
    put_in_order(found);
    return found;
  }

 private:
  void find_unplaced(std::size_t option, const std::vector<Division>& divisions,
                     const std::vector<Trend>& trends, GroupDifferences& found) const {
    const auto of_option = [option](const auto& one) { return one.option == option; };
    if (std::any_of(found.divisions.begin(), found.divisions.end(), of_option) ||
        std::any_of(found.trends.begin(), found.trends.end(), of_option)) {
      return;
    }
    const Division* strongest = nullptr;
    for (const Division& division : divisions) {
      if (division.option != option || division.p_holm >= alpha_) continue;
      if (strongest == nullptr || division.test.statistic > strongest->test.statistic) {
        strongest = &division;
      }
    }
    if (strongest != nullptr) {
      found.unplaced.push_back(*strongest);
      return;
    }
    const auto trend = std::find_if(trends.begin(), trends.end(), of_option);
    if (trend != trends.end() && trend->p_holm < alpha_) found.uneven.push_back(*trend);
  }

  static std::vector<Side> sides(const std::vector<GroupTally>& groups,
                                 const std::vector<std::size_t>& compared) {
    std::vector<Side> made;
    made.reserve(compared.size());
    for (const std::size_t group : compared) made.push_back({&groups[group]});
    return made;
  }

  static Test test_of(double statistic) {
    return {statistic, 1, chi_squared_upper(statistic, 1), std::nullopt};
  }

  double score(std::size_t g, std::size_t option) const { return means_[g].scores[option]; }

  // The respondents of either half, taken together.
  struct TwoSides {
    std::vector<GroupMeans> means;
    double smallest = std::numeric_limits<double>::infinity();  // n or n_eff
  };

  TwoSides two_sides(const Halves& halves) const {
    TwoSides two;
    for (const std::vector<std::size_t>& half : halves) {
      GroupSums sums = sums_[half.front()];
      for (std::size_t i = 1; i < half.size(); ++i) sums = joined(std::move(sums), sums_[half[i]]);
      two.smallest = std::min(two.smallest, BaseSize{sums.n, sums.n_eff()}.smaller());
      two.means.push_back(means_of(question_, sums));
    }
    return two;
  }

  // Its groups are those of means_ until it is found.
  Division division(std::size_t option, const Halves& halves, const TwoSides& two) const {
    const bool first = two.means[0].scores[option] >= two.means[1].scores[option];
    const std::size_t higher = first ? 0 : 1;
    return {option, halves[higher], halves[1 - higher],
            test_of(pooled_.of_option(two.means, option)), 1};
  }

  std::optional<PermutationP> permutation(const Halves& halves, const TwoSides& two) const {
    if (two.smallest >= settings_.permute_below) return std::nullopt;
    std::vector<Side> sides;
    for (const std::vector<std::size_t>& half : halves) {
      Side& side = sides.emplace_back();
      for (const std::size_t g : half) side.push_back(sides_[g].front());
    }
    return permutation_test(question_, sides, settings_.permutation);
  }

  using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

  // The pairs across of which it is not true by itself.
  Pairs exceptions(const Division& division) const {
    Pairs found;
    for (const std::size_t a : division.high) {
      for (const std::size_t b : division.low) {
        const bool higher = score(a, division.option) > score(b, division.option);
        const double z = std::sqrt(pooled_.of_option({means_[a], means_[b]}, division.option));
        if (!higher || normal_upper(z) >= alpha_) found.emplace_back(a, b);
      }
    }
    return found;
  }

  Trend trend(std::size_t option) const {
    const double z = trend_z(pooled_, means_, option);
    return {option, z > 0, test_of(z * z), 1, Robustness::weight_dependent};
  }

  // The steps that do not go its way.
  Pairs exceptions(const Trend& trend) const {
    Pairs found;
    for (std::size_t g = 1; g < means_.size(); ++g) {
      const double step = score(g, trend.option) - score(g - 1, trend.option);
      if (trend.rises ? step <= 0 : step >= 0) found.emplace_back(g, g - 1);
    }
    return found;
  }

  void label(std::vector<Trend>& trends) const {
    if (trends.empty()) return;
    const ShareTrends shares(question_, sides_);
    for (Trend& trend : trends) trend.robustness = shares.robustness(trend.option, alpha_);
  }

  // ---- What somebody asks about

  DifferenceAnswer answer(const AskedDifference& asked, const std::vector<Trend>& trends) const {
    std::vector<Trend> one;
    for (const Trend& trend : trends) {
      if (trend.option == asked.option) one.push_back(trend);
    }
    label(one);
    const Trend& trend = one.front();
    Trend as_asked = trend;
    as_asked.rises = asked.rises;
    DifferenceAnswer made;
    made.test = trend.test;
    made.p_holm = trend.p_holm;
    made.exceptions = of_breakdown(exceptions(as_asked));
    made.found = trend.rises == asked.rises && trend.p_holm < alpha_ && made.exceptions.empty();
    made.robustness = trend.robustness;
    return made;
  }

  // `p`: of all divisions and trends.
  DifferenceAnswer answer(const AskedDifference& asked, const std::vector<Division>& divisions,
                          const std::vector<Division>& found, std::vector<double> p) const {
    const Halves halves{positions(asked.high), positions(asked.low)};
    DifferenceAnswer made;
    const auto same = std::find_if(divisions.begin(), divisions.end(), [&](const Division& d) {
      return d.option == asked.option && ((d.high == halves[0] && d.low == halves[1]) ||
                                          (d.high == halves[1] && d.low == halves[0]));
    });
    if (same != divisions.end()) {
      made.test = same->test;
      made.p_holm = same->p_holm;
    } else {
      const TwoSides two = two_sides(halves);
      made.test = division(asked.option, halves, two).test;
      if (const auto permuted = permutation(halves, two)) {
        made.test.permutation_p = permuted->options[asked.option];
      }
      p.push_back(made.test.p());
      made.p_holm = holm(p).back();
    }
    for (const Division& division : found) {
      if (division.option != asked.option) continue;
      made.divided = made.divided || divides(division.high, division.low, halves) ||
                     divides(division.low, division.high, halves);
      made.implied =
          made.implied || (holds(division.high, halves[0]) && holds(division.low, halves[1]));
    }
    const Pairs pairs = exceptions({asked.option, halves[0], halves[1], {}, 1});
    made.found = (made.p_holm < alpha_ || made.implied) && pairs.empty();
    made.exceptions = of_breakdown(pairs);
    return made;
  }

  static bool holds(const std::vector<std::size_t>& side, const std::vector<std::size_t>& groups) {
    return std::includes(side.begin(), side.end(), groups.begin(), groups.end());
  }

  static bool divides(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b,
                      const Halves& halves) {
    const auto meet = [](const std::vector<std::size_t>& side,
                         const std::vector<std::size_t>& groups) {
      return std::find_first_of(side.begin(), side.end(), groups.begin(), groups.end()) !=
             side.end();
    };
    return meet(a, halves[0]) && meet(b, halves[1]);
  }

  std::vector<std::size_t> positions(const std::vector<std::size_t>& groups) const {
    std::vector<std::size_t> made;
    for (std::size_t g = 0; g < compared_.size(); ++g) {
      if (std::find(groups.begin(), groups.end(), compared_[g]) != groups.end()) made.push_back(g);
    }
    return made;
  }

  Pairs of_breakdown(Pairs pairs) const {
    for (auto& [a, b] : pairs) {
      a = compared_[a];
      b = compared_[b];
    }
    return pairs;
  }

  // Indices of the breakdown from here on.
  void put_in_order(GroupDifferences& found) const {
    for (std::vector<Division>* const divisions : {&found.divisions, &found.unplaced}) {
      for (Division& division : *divisions) {
        for (std::size_t& group : division.high) group = compared_[group];
        for (std::size_t& group : division.low) group = compared_[group];
      }
    }
    std::stable_sort(
        found.divisions.begin(), found.divisions.end(), [](const Division& a, const Division& b) {
          return std::pair(a.option, a.high.size()) < std::pair(b.option, b.high.size());
        });
  }

  const Question& question_;
  std::size_t options_;
  const std::vector<std::size_t>& compared_;
  const InferenceSettings& settings_;
  double alpha_;
  std::vector<Side> sides_;  // a group each
  PooledStatistic pooled_;
  std::vector<GroupSums> sums_;
  std::vector<GroupMeans> means_;
};

}  // namespace

GroupDifferences find_differences(const Question& question, const std::vector<GroupTally>& groups,
                                  const std::vector<std::size_t>& compared, bool ordered,
                                  const InferenceSettings& settings,
                                  const std::vector<AskedDifference>& asked) {
  return Search(question, groups, compared, settings).run(ordered, asked);
}

}  // namespace kijun
