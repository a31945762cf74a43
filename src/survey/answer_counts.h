// Counts what becomes of the answers to one question that stand in several columns.
#pragma once

#include <cstdint>
#include <vector>

#include "survey/audit.h"
#include "survey/first_places.h"
#include "survey/header.h"
#include "survey/ranking_set.h"
#include "survey/tally.h"
#include "survey/verdict.h"
#include "table/batch.h"

namespace kijun {

class AnswerCounts {
 public:
  explicit AnswerCounts(std::size_t columns) : blanks_(columns) {
    judged_.columns.resize(columns);
    judged_.reasons.resize(reject_reasons);
  }

  // A row in which nothing is wrong, as most are: options by rank, and what the cells say; `blank`
  // is a cell that says nothing.
  template <typename Cell>
  AnswerId add_sound(const std::vector<std::uint16_t>& ranking, const std::vector<Cell>& cells,
                     Cell blank, RankingSet& rankings) {
    ++sound_;
    for (std::size_t c = 0; c < cells.size(); ++c) blanks_[c] += cells[c] == blank ? 1U : 0U;
    if (ranking.front() == not_named) {
      ++sound_missing_;
      return missing_answer;
    }
    sound_partial_ += ranking.back() == not_named ? 1U : 0U;
    return rankings.id(ranking);
  }

  // Any other row; its faulty cells go to `places`.
  AnswerId add_judged(const Verdict& verdict, const Batch& batch, std::size_t row,
                      const std::vector<BoundColumn>& columns, FirstPlaces& places,
                      RankingSet& rankings);

  // Adds all of them to the audit, whose columns must be there.
  void add_to(QuestionAudit& audit) const;

 private:
  std::vector<std::uint64_t> blanks_;  // of the sound rows, by column
  std::uint64_t sound_ = 0;
  std::uint64_t sound_partial_ = 0;
  std::uint64_t sound_missing_ = 0;
  QuestionAudit judged_;
};

}  // namespace kijun
