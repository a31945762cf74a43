#include "survey/option_decoder.h"

#include <algorithm>
#include <utility>

#include "base/code_form.h"
#include "base/number.h"
#include "base/option_mark.h"
#include "base/trimmed.h"
#include "survey/tally.h"
#include "table/cell.h"

namespace kijun {
namespace {

constexpr std::size_t most_learned = 4096;  // a column of free text must not fill the memory

// "1", "1.0", "①", "1位", "第1位"; 0 when it is nothing of the kind. The text is folded.
std::size_t spelled_rank(std::string_view text, std::size_t most) {
  constexpr std::string_view ordinal = "第";
  constexpr std::string_view counter = "位";
  if (text.starts_with(ordinal)) text = trimmed(text.substr(ordinal.size()));
  if (text.ends_with(counter)) text = trimmed(text.substr(0, text.size() - counter.size()));
  for (std::size_t rank = 1; rank <= most; ++rank) {
    if (text == std::to_string(rank) || text == option_mark(rank)) return rank;
  }
  return 0;
}

}  // namespace

OptionDecoder::OptionDecoder(const Question& question, const Coding& coding,
                             std::vector<BoundColumn> columns, Judging judging,
                             RankingSet& rankings)
    : columns_(std::move(columns)),
      depth_(question.depth()),
      judging_(judging),
      rankings_(rankings),
      ranks_(columns_.size()),
      ranking_(depth_),
      counts_(columns_.size()) {
  for (const std::string& value : coding.missing) missing_.push_back(code_form(value));
  for (std::size_t byte = 0; byte < single_.size(); ++byte) {
    const char character = static_cast<char>(static_cast<unsigned char>(byte));
    single_[byte] = rank_of_value(trimmed({&character, 1}));
  }
}

std::uint16_t OptionDecoder::rank_of_value(std::string_view value) {
  if (value.empty()) return GivenRank::blank;
  const std::optional<long long> number = parse_integer(value);
  if (number && *number >= 1 && *number <= static_cast<long long>(columns_.size())) {
    return static_cast<std::uint16_t>(*number);
  }
  const std::uint32_t known = spelled_.find(value);
  if (known != CodeTable::unknown) return static_cast<std::uint16_t>(known);
  const std::string text = code_form(value);
  const bool missing = std::find(missing_.begin(), missing_.end(), text) != missing_.end();
  const std::size_t spelled = spelled_rank(text, columns_.size());
  const auto rank = missing || text.empty() ? GivenRank::blank
                    : spelled > 0           ? static_cast<std::uint16_t>(spelled)
                                            : GivenRank::unknown;
  if (learned_ < most_learned) {
    ++learned_;
    spelled_.add(value, rank);
  }
  return rank;
}

inline std::uint16_t OptionDecoder::rank(std::string_view cell) {
  if (cell.empty()) return GivenRank::blank;
  const std::string_view inner = without_quotes(cell);
  if (inner.size() == 1) return single_[static_cast<unsigned char>(inner[0])];
  return rank_of_value(cell_value(cell, scratch_));
}

// Reads the cells into ranks_ and ranking_. False when anything is odd about them, and judge() must
// say what.
bool OptionDecoder::read_row(const Batch& batch, std::size_t row) {
  std::fill(ranking_.begin(), ranking_.end(), not_named);
  bool sound = true;
  for (std::size_t option = 0; option < columns_.size(); ++option) {
    const std::uint16_t given = rank(batch.cell(row, columns_[option].index));
    ranks_[option] = given;
    if (given == GivenRank::unknown) sound = false;
    if (given == GivenRank::blank || given > depth_) continue;
    std::uint16_t& named = ranking_[given - 1U];
    if (named != not_named) sound = false;
    named = static_cast<std::uint16_t>(option);
  }
  const auto first_blank = std::find(ranking_.begin(), ranking_.end(), not_named);
  return sound && std::all_of(first_blank, ranking_.end(),
                              [](std::uint16_t option) { return option == not_named; });
}

void OptionDecoder::decode(const Batch& batch, std::vector<AnswerId>& answers,
                           FirstPlaces& places) {
  answers.resize(batch.size());
  for (std::size_t row = 0; row < answers.size(); ++row) {
    answers[row] = read_row(batch, row)
                       ? counts_.add_sound(ranking_, ranks_, GivenRank::blank, rankings_)
                       : counts_.add_judged(judge_options(ranks_, depth_, judging_), batch, row,
                                            columns_, places, rankings_);
  }
}

}  // namespace kijun
