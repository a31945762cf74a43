// Answers coded as a column per rank, holding an option.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "survey/audit.h"
#include "survey/code_table.h"
#include "survey/first_places.h"
#include "survey/option_spellings.h"
#include "survey/ranking_set.h"
#include "survey/verdict.h"
#include "table/batch.h"

namespace kijun {

class RankDecoder {
 public:
  // columns[r] is the table's column of rank r + 1. The set gets the rankings that occur.
  RankDecoder(const Question& question, const Coding& coding, std::vector<BoundColumn> columns,
              RejectedPolicy policy, RankingSet& rankings);

  // answers[row] becomes what the row answers. Faulty cells go to `places`.
  void decode(const Batch& batch, std::vector<AnswerId>& answers, FirstPlaces& places);

  // Adds all that was decoded to the audit, whose columns must be there.
  void finish(QuestionAudit& audit) const;

 private:
  // The cells of one answer, each as a digit: blank, an option + 1, or unknown. A respondent's
  // digits, read as one number, are the state; the few states that occur are judged once each and
  // counted, and the audit follows from the counts.
  using Digit = std::uint8_t;
  static constexpr Digit blank = 0;

  struct State {
    std::uint64_t count = 0;
    AnswerId answer = look_closer;
  };
  // The state is new, or has a faulty cell whose place may be wanted.
  static constexpr AnswerId look_closer = 0xFFFF'FFFF;

  Digit digit(std::string_view cell);
  Digit long_digit(std::string_view cell);  // for cells of other than one byte
  Digit digit_of_value(std::string_view cell);
  void read_states(const Batch& batch);
  std::uint32_t sparse_state(const Batch& batch, std::size_t row);
  AnswerId judge(std::uint32_t state, const Batch& batch, std::size_t row, FirstPlaces& places);

  std::vector<BoundColumn> columns_;
  std::vector<std::size_t> indices_;  // of columns_, close together for the inner loop
  RejectedPolicy policy_;
  RankingSet& rankings_;
  std::size_t base_;  // number of digits
  OptionSpellings spellings_;
  CodeTable codes_;                  // to digits: the codes, and other spellings that occurred
  std::size_t learned_ = 0;          // of the latter
  std::array<Digit, 256> single_{};  // digits of the cells of one byte
  bool dense_;                       // the state is an index; else see sparse_states_
  std::vector<State> states_;
  std::unordered_map<std::string, std::uint32_t> sparse_states_;  // by the digits
  std::map<std::uint32_t, Verdict> verdicts_;                     // by state
  std::vector<std::uint32_t> row_states_;                         // of the batch
  std::string scratch_;
};

}  // namespace kijun
