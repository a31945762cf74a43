#include "survey/rank_decoder.h"

#include <utility>

#include "survey/cell.h"

namespace kijun {
namespace {

constexpr std::size_t largest_table = std::size_t{1} << 15U;

bool fits_table(std::size_t base, std::size_t digits) {
  std::size_t size = 1;
  for (std::size_t i = 0; i < digits; ++i) {
    size *= base;
    if (size > largest_table) return false;
  }
  return true;
}

std::size_t power(std::size_t base, std::size_t exponent) {
  std::size_t result = 1;
  for (std::size_t i = 0; i < exponent; ++i) result *= base;
  return result;
}

}  // namespace

RankDecoder::RankDecoder(const Question& question, std::vector<BoundColumn> columns,
                         RejectedPolicy policy, RankingSet& rankings)
    : columns_(std::move(columns)),
      policy_(policy),
      rankings_(rankings),
      base_(question.options.size() + 2),
      dense_(fits_table(base_, columns_.size())),
      states_(dense_ ? power(base_, columns_.size()) : 0) {
  for (std::size_t o = 0; o < question.options.size(); ++o) {
    codes_.add(trimmed(question.options[o].code), static_cast<std::uint32_t>(o + 1));
  }
  for (std::size_t byte = 0; byte < single_.size(); ++byte) {
    const char character = static_cast<char>(static_cast<unsigned char>(byte));
    single_[byte] = digit_of_value({&character, 1});
  }
}

void RankDecoder::decode(const Batch& batch, std::vector<AnswerId>& answers, FirstPlaces& places) {
  answers.resize(batch.size());
  if (dense_) {
    decode_rows<true>(batch, answers, places);
  } else {
    decode_rows<false>(batch, answers, places);
  }
}

template <bool dense>
void RankDecoder::decode_rows(const Batch& batch, std::vector<AnswerId>& answers,
                              FirstPlaces& places) {
  for (std::size_t row = 0; row < answers.size(); ++row) {
    const std::size_t index = dense ? dense_state(batch, row) : sparse_state(batch, row);
    State& state = states_[index];
    ++state.count;
    answers[row] = state.answer == look_closer ? judge(index, batch, row, places) : state.answer;
  }
}

inline std::size_t RankDecoder::dense_state(const Batch& batch, std::size_t row) {
  std::size_t state = 0;
  for (const BoundColumn& column : columns_) {
    state = state * base_ + digit(batch.cell(row, column.index));
  }
  return state;
}

std::size_t RankDecoder::sparse_state(const Batch& batch, std::size_t row) {
  std::string digits(columns_.size(), '\0');
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    digits[c] = static_cast<char>(digit(batch.cell(row, columns_[c].index)));
  }
  const auto [entry, added] = sparse_states_.try_emplace(std::move(digits), states_.size());
  if (added) states_.emplace_back();
  return entry->second;
}

inline RankDecoder::Digit RankDecoder::digit(std::string_view cell) {
  if (cell.size() == 1) return single_[static_cast<unsigned char>(cell[0])];
  if (cell.empty()) return blank;
  if (cell[0] != '"') {
    const std::uint32_t found = codes_.find_in_batch(cell);
    if (found != CodeTable::unknown) return static_cast<Digit>(found);
  }
  return digit_of_value(cell_value(cell, scratch_));
}

RankDecoder::Digit RankDecoder::digit_of_value(std::string_view cell) {
  const std::string_view value = trimmed(cell);
  if (value.empty()) return blank;
  const std::uint32_t found = codes_.find(value);
  return static_cast<Digit>(found == CodeTable::unknown ? base_ - 1 : found);
}

// Called for the first answer of each kind, and for every faulty one.
AnswerId RankDecoder::judge(std::size_t state, const Batch& batch, std::size_t row,
                            FirstPlaces& places) {
  auto known = verdicts_.find(state);
  if (known == verdicts_.end()) {
    std::vector<std::uint16_t> named;
    for (const BoundColumn& column : columns_) {
      const std::size_t found = digit(batch.cell(row, column.index));
      named.push_back(found == blank       ? NamedOption::blank
                      : found + 1 == base_ ? NamedOption::unknown
                                           : static_cast<std::uint16_t>(found - 1));
    }
    known = verdicts_.emplace(state, judge_ranks(named, policy_)).first;
  }
  const Verdict& verdict = known->second;
  const AnswerId answer = answer_id(verdict, rankings_);
  if (!verdict.faulty) states_[state].answer = answer;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const CellFate& cell = verdict.cells[c];
    if (cell.kind == CellFate::Kind::faulty) places.add(cell.reason, batch, row, columns_[c]);
  }
  return answer;
}

void RankDecoder::finish(QuestionAudit& audit) const {
  for (const auto& [state, verdict] : verdicts_) add_verdict(audit, verdict, states_[state].count);
}

}  // namespace kijun
