// Answers coded as a column per rank and option, ticked where the option is named at the rank.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "survey/answer_counts.h"
#include "survey/code_table.h"
#include "survey/first_places.h"
#include "survey/option_spellings.h"
#include "survey/ranking_set.h"
#include "survey/verdict.h"
#include "table/batch.h"

namespace kijun {

// A cell is ticked by a tick_mark, or by its own option spelled as in a column per rank, which is
// what survey tools put there as well.
class TickDecoder {
 public:
  // columns[r * options + o] is the table's column of rank r + 1 and option o. The set gets the
  // rankings that occur.
  TickDecoder(const Question& question, const Coding& coding, std::vector<BoundColumn> columns,
              Judging judging, RankingSet& rankings);

  // answers[row] becomes what the row answers. Faulty cells go to `places`.
  void decode(const Batch& batch, std::vector<AnswerId>& answers, FirstPlaces& places);

  // Adds all that was decoded to the audit, whose columns must be there.
  void finish(QuestionAudit& audit) const { counts_.add_to(audit); }

 private:
  Tick tick(std::string_view cell, std::size_t option);
  std::uint32_t meaning(std::string_view value);
  bool read_row(const Batch& batch, std::size_t row);

  std::vector<BoundColumn> columns_;
  std::size_t options_;
  std::size_t depth_;
  Judging judging_;
  RankingSet& rankings_;
  OptionSpellings spellings_;
  std::vector<std::string> missing_;  // folded
  CodeTable meanings_;                // of the values that occurred: a Tick, or 4 + an option
  std::size_t learned_ = 0;
  std::array<std::uint32_t, 256> single_{};  // meanings of the cells of one byte
  // The row being read: its cells' ticks, and the options by rank.
  std::vector<Tick> ticks_;
  std::vector<std::uint16_t> ranking_;
  std::vector<bool> named_;
  AnswerCounts counts_;
  std::string scratch_;
};

}  // namespace kijun
