#include "survey/rank_decoder.h"

#include <utility>

#include "base/trimmed.h"
#include "table/cell.h"

namespace kijun {
namespace {

constexpr std::size_t largest_table = std::size_t{1} << 15U;
constexpr std::size_t most_learned = 4096;  // a column of free text must not fill the memory

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

RankDecoder::RankDecoder(const Question& question, const Coding& coding,
                         std::vector<BoundColumn> columns, RejectedPolicy policy,
                         RankingSet& rankings)
    : columns_(std::move(columns)),
      policy_(policy),
      rankings_(rankings),
      base_(question.options.size() + 2),
      spellings_(question, coding.missing),
      dense_(fits_table(base_, columns_.size())),
      states_(dense_ ? power(base_, columns_.size()) : 0) {
  for (const BoundColumn& column : columns_) indices_.push_back(column.index);
  for (std::size_t o = 0; o < question.options.size(); ++o) {
    codes_.add(trimmed(question.options[o].code), static_cast<std::uint32_t>(o + 1));
  }
  for (std::size_t byte = 0; byte < single_.size(); ++byte) {
    const char character = static_cast<char>(static_cast<unsigned char>(byte));
    single_[byte] = digit_of_value({&character, 1});
  }
}

// Reads first and counts then: the counters might be anywhere in memory for all that the compiler
// knows, and would make it load everything else anew in every step.
void RankDecoder::read_states(const Batch& batch) {
  const std::size_t rows = batch.size();
  row_states_.resize(rows);
  std::uint32_t* const states = row_states_.data();
  if (!dense_) {
    for (std::size_t row = 0; row < rows; ++row) states[row] = sparse_state(batch, row);
    return;
  }
  const Digit* const single = single_.data();
  const std::size_t* const columns = indices_.data();
  const std::size_t depth = indices_.size();
  const auto base = static_cast<std::uint32_t>(base_);
  const Batch::Row* const batch_rows = batch.rows.data();
  const std::uint32_t* const batch_ends = batch.ends;
  const char* const text = batch.text;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::uint32_t* const ends = batch_ends + batch_rows[row].first_end;
    std::uint32_t state = 0;
    for (std::size_t rank = 0; rank < depth; ++rank) {
      const std::size_t column = columns[rank];
      const std::uint32_t start = column == 0 ? batch_rows[row].start : ends[column - 1] + 1;
      const std::uint32_t size = ends[column] - start;
      const std::uint32_t found = size == 1 ? single[static_cast<unsigned char>(text[start])]
                                            : long_digit({text + start, size});
      state = state * base + found;
    }
    states[row] = state;
  }
}

void RankDecoder::decode(const Batch& batch, std::vector<AnswerId>& answers, FirstPlaces& places) {
  read_states(batch);
  answers.resize(batch.size());
  for (std::size_t row = 0; row < answers.size(); ++row) {
    State& state = states_[row_states_[row]];
    ++state.count;
    answers[row] =
        state.answer == look_closer ? judge(row_states_[row], batch, row, places) : state.answer;
  }
}

std::uint32_t RankDecoder::sparse_state(const Batch& batch, std::size_t row) {
  std::string digits(columns_.size(), '\0');
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    digits[c] = static_cast<char>(digit(batch.cell(row, columns_[c].index)));
  }
  const auto [entry, added] =
      sparse_states_.try_emplace(std::move(digits), static_cast<std::uint32_t>(states_.size()));
  if (added) states_.emplace_back();
  return entry->second;
}

RankDecoder::Digit RankDecoder::long_digit(std::string_view cell) {
  const std::string_view inner = without_quotes(cell);
  if (inner.size() == 1) return single_[static_cast<unsigned char>(inner[0])];
  if (inner.empty()) return blank;
  if (inner[0] != '"') {
    const std::uint32_t found = codes_.find_in_batch(inner);
    if (found != CodeTable::unknown) return static_cast<Digit>(found);
  }
  return digit_of_value(cell_value(cell, scratch_));
}

inline RankDecoder::Digit RankDecoder::digit(std::string_view cell) {
  return cell.size() == 1 ? single_[static_cast<unsigned char>(cell[0])] : long_digit(cell);
}

RankDecoder::Digit RankDecoder::digit_of_value(std::string_view cell) {
  const std::string_view value = trimmed(cell);
  if (value.empty()) return blank;
  const std::uint32_t known = codes_.find(value);
  if (known != CodeTable::unknown) return static_cast<Digit>(known);
  const std::uint16_t said = spellings_.read(value);
  const std::size_t found = said == NamedOption::blank     ? blank
                            : said == NamedOption::unknown ? base_ - 1
                                                           : said + std::size_t{1};
  // The next cell with this text takes no more time than one with a code.
  if (learned_ < most_learned) {
    ++learned_;
    codes_.add(value, static_cast<std::uint32_t>(found));
  }
  return static_cast<Digit>(found);
}

// Called for the first answer of each kind, and for faulty ones while their places are wanted.
AnswerId RankDecoder::judge(std::uint32_t state, const Batch& batch, std::size_t row,
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
  bool more_places_wanted = false;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const CellFate& cell = verdict.cells[c];
    if (cell.kind != CellFate::Kind::faulty) continue;
    places.add(cell.reason, batch, row, columns_[c]);
    more_places_wanted = more_places_wanted || !places.full(cell.reason);
  }
  if (!more_places_wanted) states_[state].answer = answer;
  return answer;
}

void RankDecoder::finish(QuestionAudit& audit) const {
  for (const auto& [state, verdict] : verdicts_) add_verdict(audit, verdict, states_[state].count);
}

}  // namespace kijun
