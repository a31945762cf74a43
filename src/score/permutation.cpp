#include "score/permutation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "score/pooled_test.h"
#include "score/random.h"

namespace kijun {
namespace {

// Respondents with the same answer and the same weight.
struct Kind {
  std::vector<OptionPoints> points;
  double weight = 0;
};

// Σω, Σω² and Σω·points of some respondents.
struct Points {
  double weight = 0;
  double weight_squared = 0;
  std::vector<double> options;
};

// The respondents of all sides: pool[i] is the kind of the i-th.
struct Pool {
  std::vector<Kind> kinds;
  std::vector<std::uint32_t> respondents;
};

void add_respondents(Pool& pool, std::vector<OptionPoints> points, double weight,
                     std::uint64_t count) {
  if (count == 0) return;
  pool.respondents.insert(pool.respondents.end(), count,
                          static_cast<std::uint32_t>(pool.kinds.size()));
  pool.kinds.push_back({std::move(points), weight});
}

// `high` respondents of weight m + s√(low/high) and `low` ones of m − s√(high/low) have the given
// Σω and Σω². The lower weight is not negative as long as high ≤ (Σω)²/Σω².
void add_ranking(Pool& pool, const RankingCount& answer, const std::vector<double>& rank_weights) {
  std::vector<OptionPoints> points = points_of(answer.ranking, rank_weights);
  const auto n = static_cast<double>(answer.n);
  const double mean = answer.weight / n;
  const double variance = answer.weight_squared / n - mean * mean;
  if (answer.n == 1 || variance <= 1e-12 * mean * mean) {
    add_respondents(pool, std::move(points), mean, answer.n);
    return;
  }
  const double most = answer.weight * answer.weight / answer.weight_squared;
  const auto high = std::clamp<std::uint64_t>(static_cast<std::uint64_t>(most), 1, answer.n / 2);
  const std::uint64_t low = answer.n - high;
  const double ratio = std::sqrt(static_cast<double>(low) / static_cast<double>(high));
  const double spread = std::sqrt(variance);
  add_respondents(pool, points, mean + spread * ratio, high);
  add_respondents(pool, std::move(points), std::max(0.0, mean - spread / ratio), low);
}

Pool pool_of(const std::vector<Side>& sides, const std::vector<double>& rank_weights) {
  Pool pool;
  for (const Side& side : sides) {
    for (const GroupTally* tally : side) {
      for (const RankingCount& answer : tally->rankings) add_ranking(pool, answer, rank_weights);
    }
  }
  return pool;
}

void clear(Points& points) {
  points.weight = 0;
  points.weight_squared = 0;
  std::fill(points.options.begin(), points.options.end(), 0.0);
}

void add(Points& points, const Kind& kind) {
  points.weight += kind.weight;
  points.weight_squared += kind.weight * kind.weight;
  for (const OptionPoints& given : kind.points) {
    points.options[given.option] += kind.weight * given.points;
  }
}

void subtract(Points& points, const Points& part) {
  points.weight -= part.weight;
  points.weight_squared -= part.weight_squared;
  for (std::size_t o = 0; o < points.options.size(); ++o) points.options[o] -= part.options[o];
}

// A group that was dealt only respondents without weight says nothing: n_eff 0.
void set_means(GroupMeans& means, const Points& points) {
  const bool any = points.weight > 0 && points.weight_squared > 0;
  means.n_eff = any ? points.weight * points.weight / points.weight_squared : 0;
  for (std::size_t o = 0; o < points.options.size(); ++o) {
    means.scores[o] = any ? points.options[o] / points.weight : 0;
  }
}

// Statistics that are equal but for rounding count as equal.
double just_below(double statistic) { return statistic - 1e-9 * (1 + statistic); }

// Deals the pool to groups of given sizes, over and over. All but the largest are drawn; that one
// gets who is left.
class Dealer {
 public:
  Dealer(const Question& question, Pool pool, std::vector<std::size_t> sizes, std::uint64_t seed)
      : pool_(std::move(pool)),
        sizes_(std::move(sizes)),
        largest_(static_cast<std::size_t>(std::max_element(sizes_.begin(), sizes_.end()) -
                                          sizes_.begin())),
        random_(seed),
        everybody_{0, 0, std::vector<double>(question.options.size())},
        drawn_(everybody_),
        left_(everybody_) {
    for (const std::uint32_t kind : pool_.respondents) add(everybody_, pool_.kinds[kind]);
  }

  std::uint64_t draws_per_round() const { return pool_.respondents.size() - sizes_[largest_]; }

  void deal(std::vector<GroupMeans>& groups) {
    left_ = everybody_;
    std::size_t place = 0;
    for (std::size_t group = 0; group < sizes_.size(); ++group) {
      if (group == largest_) continue;
      clear(drawn_);
      for (std::size_t i = 0; i < sizes_[group]; ++i) {
        add(drawn_, pool_.kinds[draw(place++)]);
      }
      set_means(groups[group], drawn_);
      subtract(left_, drawn_);
    }
    set_means(groups[largest_], left_);
  }

 private:
  // One step of Fisher and Yates: somebody not yet drawn comes to this place.
  std::uint32_t draw(std::size_t place) {
    std::vector<std::uint32_t>& respondents = pool_.respondents;
    const std::size_t chosen =
        place + random_.below(static_cast<std::uint32_t>(respondents.size() - place));
    std::swap(respondents[place], respondents[chosen]);
    return respondents[place];
  }

  Pool pool_;
  std::vector<std::size_t> sizes_;
  std::size_t largest_;
  Random random_;
  Points everybody_;
  Points drawn_;
  Points left_;
};

}  // namespace

std::optional<PermutationP> permutation_test(const Question& question,
                                             const std::vector<Side>& sides,
                                             const PermutationSettings& settings) {
  std::vector<GroupMeans> groups;
  std::vector<std::size_t> sizes;
  for (const Side& side : sides) {
    const GroupSums sums = sums_of(question, side);
    groups.push_back(means_of(question, sums));
    sizes.push_back(sums.n);
  }
  const std::size_t respondents = std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
  const std::size_t draws = respondents - *std::max_element(sizes.begin(), sizes.end());
  if (respondents > std::numeric_limits<std::uint32_t>::max() || settings.rounds == 0 ||
      draws > settings.most_draws / settings.rounds) {
    return std::nullopt;
  }

  const PooledStatistic pooled(question, sides);
  const std::size_t options = question.options.size();
  std::vector<double> thresholds;
  for (std::size_t o = 0; o < options; ++o) {
    thresholds.push_back(just_below(pooled.of_option(groups, o)));
  }
  const double threshold_of_all = just_below(pooled.of_all(groups));

  std::vector<std::uint64_t> reached(options);
  std::uint64_t all_reached = 0;
  Dealer dealer(question, pool_of(sides, question.weights), sizes, settings.seed);
  for (std::uint64_t round = 0; round < settings.rounds; ++round) {
    dealer.deal(groups);
    for (std::size_t o = 0; o < options; ++o) {
      if (pooled.of_option(groups, o) >= thresholds[o]) ++reached[o];
    }
    if (pooled.of_all(groups) >= threshold_of_all) ++all_reached;
  }
  const auto share = [&](std::uint64_t count) {
    return static_cast<double>(1 + count) / static_cast<double>(1 + settings.rounds);
  };
  PermutationP p;
  for (const std::uint64_t count : reached) p.options.push_back(share(count));
  p.all_options = share(all_reached);
  return p;
}

}  // namespace kijun
