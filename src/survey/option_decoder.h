// Answers coded as a column per option, holding its rank.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "survey/answer_counts.h"
#include "survey/code_table.h"
#include "survey/first_places.h"
#include "survey/ranking_set.h"
#include "survey/verdict.h"
#include "table/batch.h"

namespace kijun {

class OptionDecoder {
 public:
  // columns[o] is the table's column of option o. The set gets the rankings that occur.
  OptionDecoder(const Question& question, const Coding& coding, std::vector<BoundColumn> columns,
                Judging judging, RankingSet& rankings);

  // answers[row] becomes what the row answers. Faulty cells go to `places`.
  void decode(const Batch& batch, std::vector<AnswerId>& answers, FirstPlaces& places);

  // Adds all that was decoded to the audit, whose columns must be there.
  void finish(QuestionAudit& audit) const { counts_.add_to(audit); }

 private:
  std::uint16_t rank(std::string_view cell);
  std::uint16_t rank_of_value(std::string_view value);
  bool read_row(const Batch& batch, std::size_t row);

  std::vector<BoundColumn> columns_;
  std::size_t depth_;
  Judging judging_;
  RankingSet& rankings_;
  std::vector<std::string> missing_;         // folded
  CodeTable spelled_;                        // to ranks: whatever occurred that is no plain number
  std::size_t learned_ = 0;                  // of them
  std::array<std::uint16_t, 256> single_{};  // ranks in the cells of one byte
  // The row being read: its cells' ranks, and the options by rank.
  std::vector<std::uint16_t> ranks_;
  std::vector<std::uint16_t> ranking_;
  AnswerCounts counts_;
  std::string scratch_;
};

}  // namespace kijun
