// What scores and baselines mean: paragraphs 1 to 5 of 結果の見方 (layout/method_text.h), but for
// what the answers do to them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "resolve/report.h"

namespace kijun {

// The questions in use that share their weights, by number of options, fewest first.
struct WeightRow {
  std::vector<double> weights;
  std::map<std::size_t, std::vector<std::size_t>> questions;

  std::size_t depth() const { return weights.size(); }
  bool ranks_all_somewhere() const { return questions.begin()->first == depth(); }
  bool leaves_options_somewhere() const { return questions.rbegin()->first > depth(); }
};

class ScoreReading {
 public:
  // Of these questions, shown by these figures.
  ScoreReading(const Report& report, const std::vector<std::size_t>& figures,
               const std::vector<std::size_t>& questions);

  bool empty() const {
    return rows_.empty();
  }  // there are no questions; the rest is not asked then
  std::string asked() const;
  std::string reading() const;
  std::string extremes() const;
  std::string baseline_meaning() const;  // without examples
  std::string baseline() const;
  std::string baselines() const;

 private:
  std::string titles(const std::vector<std::size_t>& questions) const;
  std::string named(const WeightRow& row, std::size_t least, std::size_t most) const;
  std::string extremes(const WeightRow& row) const;
  std::string between() const;
  std::string shown_baseline(const WeightRow& row, std::size_t options) const;
  std::string worked_example(const WeightRow& row, std::size_t options) const;

  const Report& report_;
  const MethodWording& wording_;
  std::string charts_;  // what the figures are called
  std::vector<WeightRow> rows_;
};

}  // namespace kijun
