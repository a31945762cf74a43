#include "score/pooled_test.h"

#include <Eigen/Eigenvalues>
#include <cmath>

#include "score/distributions.h"

namespace kijun {
namespace {

// A variance below this share of the first rank's weight squared is rounding.
constexpr double no_variance = 1e-12;
// Eigenvalues below this share of the largest are zero.
constexpr double no_eigenvalue = 1e-9;

// Σω x x′ of one distinct ranking, into the lower triangle and its mirror.
void add_products(Eigen::MatrixXd& products, const std::vector<double>& rank_weights,
                  const RankingCount& answer) {
  const std::vector<OptionPoints> given = points_of(answer.ranking, rank_weights);
  for (const OptionPoints& one : given) {
    for (const OptionPoints& other : given) {
      products(one.option, other.option) += answer.weight * one.points * other.points;
    }
  }
}

// Σ0
Eigen::MatrixXd pooled_covariance(const Question& question, const std::vector<Side>& sides) {
  const auto options = static_cast<Eigen::Index>(question.options.size());
  Eigen::MatrixXd products = Eigen::MatrixXd::Zero(options, options);
  Side everybody;
  for (const Side& side : sides) everybody.insert(everybody.end(), side.begin(), side.end());
  for (const GroupTally* tally : everybody) {
    for (const RankingCount& answer : tally->rankings) {
      add_products(products, question.weights, answer);
    }
  }
  const GroupSums sums = sums_of(question, everybody);
  Eigen::VectorXd means(options);
  for (Eigen::Index o = 0; o < options; ++o) {
    means(o) = sums.score(static_cast<std::size_t>(o), question.weights);
  }
  const auto n = static_cast<double>(sums.n);
  if (sums.n < 2) return Eigen::MatrixXd::Zero(options, options);
  return (products / sums.weight - means * means.transpose()) * (n / (n - 1));
}

}  // namespace

GroupMeans means_of(const Question& question, const GroupSums& sums) {
  GroupMeans means{sums.n_eff(), {}};
  for (std::size_t option = 0; option < question.options.size(); ++option) {
    means.scores.push_back(sums.score(option, question.weights));
  }
  return means;
}

PooledStatistic::PooledStatistic(const Question& question, const std::vector<Side>& sides) {
  const Eigen::MatrixXd covariance = pooled_covariance(question, sides);
  const double least = no_variance * question.weights.front() * question.weights.front();
  for (Eigen::Index o = 0; o < covariance.rows(); ++o) {
    variances_.push_back(covariance(o, o) > least ? covariance(o, o) : 0);
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved(covariance);
  const double greatest = solved.eigenvalues().maxCoeff();
  for (Eigen::Index e = 0; e < covariance.rows(); ++e) {
    const double value = solved.eigenvalues()(e);
    if (value <= least || value < no_eigenvalue * greatest) continue;
    ++rank_;
    for (Eigen::Index o = 0; o < covariance.rows(); ++o) {
      factors_.push_back(solved.eigenvectors()(o, e) / std::sqrt(value));
    }
  }
}

double PooledStatistic::of_option(const std::vector<GroupMeans>& groups, std::size_t option) const {
  if (variances_[option] <= 0) return 0;
  double total = 0;
  double weighted = 0;
  for (const GroupMeans& group : groups) {
    total += group.n_eff;
    weighted += group.n_eff * group.scores[option];
  }
  const double mean = weighted / total;
  double squares = 0;
  for (const GroupMeans& group : groups) {
    const double deviation = group.scores[option] - mean;
    squares += group.n_eff * deviation * deviation;
  }
  return squares / variances_[option];
}

double PooledStatistic::of_all(const std::vector<GroupMeans>& groups) const {
  const std::size_t options = variances_.size();
  double total = 0;
  std::vector<double> mean(options);
  for (const GroupMeans& group : groups) {
    total += group.n_eff;
    for (std::size_t o = 0; o < options; ++o) mean[o] += group.n_eff * group.scores[o];
  }
  for (double& value : mean) value /= total;
  double statistic = 0;
  for (const GroupMeans& group : groups) {
    double squares = 0;
    for (std::size_t row = 0; row < rank_; ++row) {
      double projected = 0;
      for (std::size_t o = 0; o < options; ++o) {
        projected += factors_[row * options + o] * (group.scores[o] - mean[o]);
      }
      squares += projected * projected;
    }
    statistic += group.n_eff * squares;
  }
  return statistic;
}

PooledTests pooled_tests(const Question& question, const std::vector<Side>& sides) {
  const PooledStatistic pooled(question, sides);
  std::vector<GroupMeans> groups;
  groups.reserve(sides.size());
  for (const Side& side : sides) groups.push_back(means_of(question, sums_of(question, side)));
  const auto contrasts = static_cast<double>(sides.size() - 1);

  PooledTests tests;
  for (std::size_t option = 0; option < question.options.size(); ++option) {
    Test test{pooled.of_option(groups, option), contrasts, 1, {}};
    test.asymptotic_p = chi_squared_upper(test.statistic, test.df);
    tests.options.push_back(test);
  }
  Test& all = tests.all_options;
  all.statistic = pooled.of_all(groups);
  all.df = contrasts * static_cast<double>(pooled.rank());
  if (all.df > 0) all.asymptotic_p = chi_squared_upper(all.statistic, all.df);
  return tests;
}

}  // namespace kijun
