#include "findings/differences.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>

#include "score/distributions.h"
#include "score/holm.h"
#include "score/permutation.h"
#include "score/pooled_test.h"

namespace kijun {
namespace {

using Mask = std::vector<bool>;  // by compared group: on which side it is

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

// The root of a trend's Q, with its sign; 0 where everybody gave the same points.
double trend_z(const PooledStatistic& pooled, const std::vector<GroupMeans>& groups,
               std::size_t option) {
  double total = 0;
  double middle = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    total += groups[g].n_eff;
    middle += groups[g].n_eff * static_cast<double>(g);
  }
  middle /= total;
  double slope = 0;
  double spread = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const double away = static_cast<double>(g) - middle;
    slope += groups[g].n_eff * away * groups[g].scores[option];
    spread += groups[g].n_eff * away * away;
  }
  const double variance = pooled.variance(option);
  return variance > 0 ? slope / std::sqrt(variance * spread) : 0;
}

// Under these points C_r is a score.
Question share_of_first(const Question& question, std::size_t ranks) {
  Question shares = question;
  for (std::size_t r = 0; r < shares.weights.size(); ++r) shares.weights[r] = r < ranks ? 1 : 0;
  return shares;
}

// For each rank r the trends of all options' C_r.
class ShareTrends {
 public:
  ShareTrends(const Question& question, const std::vector<Side>& sides) {
    for (std::size_t ranks = 1; ranks <= question.depth(); ++ranks) {
      const Question shares = share_of_first(question, ranks);
      const PooledStatistic pooled(shares, sides);
      std::vector<GroupMeans> means;
      means.reserve(sides.size());
      for (const Side& side : sides) means.push_back(means_of(shares, sums_of(shares, side)));
      std::vector<double>& z = z_.emplace_back();
      for (std::size_t option = 0; option < question.options.size(); ++option) {
        z.push_back(trend_z(pooled, means, option));
      }
    }
  }

  Robustness robustness(std::size_t option, double alpha) const {
    // A share that is the same in all groups says nothing.
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (const std::vector<double>& z : z_) {
      if (std::abs(z[option]) < no_trend) continue;
      least = std::min(least, z[option]);
      greatest = std::max(greatest, z[option]);
    }
    if (least > greatest || (least < 0 && greatest > 0)) return Robustness::weight_dependent;
    const double weakest = least > 0 ? least : -greatest;
    return 2 * normal_upper(weakest) < alpha ? Robustness::supported : Robustness::agrees;
  }

 private:
  static constexpr double no_trend = 1e-9;
  std::vector<std::vector<double>> z_;  // by rank and option
};

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
    for (const Side& side : sides_) {
      const GroupSums sums = sums_of(question, side);
      means_.push_back(means_of(question, sums));
      counts_.push_back(static_cast<double>(sums.n));
    }
  }

  GroupDifferences run(bool ordered) {
    const std::size_t count = compared_.size();
    const std::vector<Mask> masks =
        count <= most_divided ? all_divisions(count) : each_against_rest(count);
    std::vector<Division> divisions;
    std::vector<Trend> trends;
    std::vector<double> p;
    for (const Mask& mask : masks) {
      const std::optional<PermutationP> permuted = permutation(mask);
      for (std::size_t option = 0; option < options_; ++option) {
        divisions.push_back(division(option, mask));
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
      if (corrected[i] < alpha_ && holds_for_each(divisions[i])) {
        found.divisions.push_back(std::move(divisions[i]));
      }
    }
    for (std::size_t i = 0; i < trends.size(); ++i) {
      trends[i].p_holm = corrected[divisions.size() + i];
      if (trends[i].p_holm < alpha_ && is_monotone(trends[i])) found.trends.push_back(trends[i]);
    }
    label(found.trends);
    put_in_order(found);
    return found;
  }

 private:
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

  // Its groups are those of means_ until it is found.
  Division division(std::size_t option, const Mask& mask) const {
    std::vector<GroupMeans> two(2);
    for (GroupMeans& side : two) side.scores.assign(options_, 0);
    std::vector<std::size_t> members[2];
    for (std::size_t g = 0; g < means_.size(); ++g) {
      const std::size_t side = mask[g] ? 1 : 0;
      two[side].n_eff += means_[g].n_eff;
      two[side].scores[option] += means_[g].n_eff * score(g, option);
      members[side].push_back(g);
    }
    for (GroupMeans& side : two) side.scores[option] /= side.n_eff;
    const std::size_t higher = two[0].scores[option] >= two[1].scores[option] ? 0 : 1;
    return {option, std::move(members[higher]), std::move(members[1 - higher]),
            test_of(pooled_.of_option(two, option)), 1};
  }

  std::optional<PermutationP> permutation(const Mask& mask) const {
    std::vector<Side> two(2);
    double n[2] = {0, 0};
    double n_eff[2] = {0, 0};
    for (std::size_t g = 0; g < means_.size(); ++g) {
      const std::size_t side = mask[g] ? 1 : 0;
      two[side].push_back(sides_[g].front());
      n[side] += counts_[g];
      n_eff[side] += means_[g].n_eff;
    }
    const double smallest = std::min({n[0], n[1], n_eff[0], n_eff[1]});
    if (smallest >= settings_.permute_below) return std::nullopt;
    return permutation_test(question_, two, settings_.permutation);
  }

  bool holds_for_each(const Division& division) const {
    for (const std::size_t a : division.high) {
      for (const std::size_t b : division.low) {
        if (score(a, division.option) <= score(b, division.option)) return false;
        const double z = std::sqrt(pooled_.of_option({means_[a], means_[b]}, division.option));
        if (normal_upper(z) >= alpha_) return false;
      }
    }
    return true;
  }

  Trend trend(std::size_t option) const {
    const double z = trend_z(pooled_, means_, option);
    return {option, z > 0, test_of(z * z), 1, Robustness::weight_dependent};
  }

  bool is_monotone(const Trend& trend) const {
    for (std::size_t g = 1; g < means_.size(); ++g) {
      const double step = score(g, trend.option) - score(g - 1, trend.option);
      if (trend.rises ? step <= 0 : step >= 0) return false;
    }
    return true;
  }

  void label(std::vector<Trend>& trends) const {
    if (trends.empty()) return;
    const ShareTrends shares(question_, sides_);
    for (Trend& trend : trends) trend.robustness = shares.robustness(trend.option, alpha_);
  }

  // Indices of the breakdown from here on.
  void put_in_order(GroupDifferences& found) const {
    for (Division& division : found.divisions) {
      for (std::size_t& group : division.high) group = compared_[group];
      for (std::size_t& group : division.low) group = compared_[group];
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
  std::vector<Side> sides_;     // a group each
  std::vector<double> counts_;  // n
  PooledStatistic pooled_;
  std::vector<GroupMeans> means_;
};

}  // namespace

GroupDifferences find_differences(const Question& question, const std::vector<GroupTally>& groups,
                                  const std::vector<std::size_t>& compared, bool ordered,
                                  const InferenceSettings& settings) {
  return Search(question, groups, compared, settings).run(ordered);
}

}  // namespace kijun
