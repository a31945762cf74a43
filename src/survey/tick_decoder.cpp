#include "survey/tick_decoder.h"

#include <algorithm>
#include <utility>

#include "base/code_form.h"
#include "base/tick_mark.h"
#include "base/trimmed.h"
#include "survey/tally.h"
#include "table/cell.h"

namespace kijun {
namespace {

constexpr std::size_t most_learned = 4096;  // a column of free text must not fill the memory
constexpr std::uint32_t first_option = 4;   // behind the ticks

constexpr std::uint32_t number(Tick tick) { return static_cast<std::uint32_t>(tick); }

}  // namespace

TickDecoder::TickDecoder(const Question& question, const Coding& coding,
                         std::vector<BoundColumn> columns, Judging judging, RankingSet& rankings)
    : columns_(std::move(columns)),
      options_(question.options.size()),
      depth_(question.depth()),
      judging_(judging),
      rankings_(rankings),
      spellings_(question, coding.missing),
      ticks_(columns_.size()),
      ranking_(depth_),
      named_(options_),
      counts_(columns_.size()) {
  for (const std::string& value : coding.missing) missing_.push_back(code_form(value));
  for (std::size_t byte = 0; byte < single_.size(); ++byte) {
    const char character = static_cast<char>(static_cast<unsigned char>(byte));
    single_[byte] = meaning(trimmed({&character, 1}));
  }
}

std::uint32_t TickDecoder::meaning(std::string_view value) {
  if (value.empty()) return number(Tick::blank);
  const std::uint32_t known = meanings_.find(value);
  if (known != CodeTable::unknown) return known;
  const std::string text = code_form(value);
  const std::optional<bool> mark = tick_mark(text);
  std::uint32_t found = number(Tick::unknown);
  if (text.empty() || std::find(missing_.begin(), missing_.end(), text) != missing_.end()) {
    found = number(Tick::blank);
  } else if (mark) {
    found = number(*mark ? Tick::on : Tick::off);
  } else {
    const std::uint16_t said = spellings_.read(value);
    if (said == NamedOption::blank) found = number(Tick::blank);
    if (said < options_) found = first_option + said;
  }
  if (learned_ < most_learned) {
    ++learned_;
    meanings_.add(value, found);
  }
  return found;
}

inline Tick TickDecoder::tick(std::string_view cell, std::size_t option) {
  if (cell.empty()) return Tick::blank;
  const std::string_view inner = without_quotes(cell);
  const std::uint32_t said = inner.size() == 1 ? single_[static_cast<unsigned char>(inner[0])]
                                               : meaning(cell_value(cell, scratch_));
  if (said < first_option) return static_cast<Tick>(said);
  return said == first_option + option ? Tick::on : Tick::unknown;
}

// Reads the cells into ticks_ and ranking_. False when anything is odd about them, and judge() must
// say what.
bool TickDecoder::read_row(const Batch& batch, std::size_t row) {
  std::fill(ranking_.begin(), ranking_.end(), not_named);
  std::fill(named_.begin(), named_.end(), false);
  bool sound = true;
  for (std::size_t rank = 0, cell = 0; rank < depth_; ++rank) {
    for (std::size_t option = 0; option < options_; ++option, ++cell) {
      const Tick said = tick(batch.cell(row, columns_[cell].index), option);
      ticks_[cell] = said;
      if (said == Tick::unknown) sound = false;
      if (said != Tick::on) continue;
      sound = sound && ranking_[rank] == not_named && !named_[option];
      ranking_[rank] = static_cast<std::uint16_t>(option);
      named_[option] = true;
    }
  }
  const auto first_blank = std::find(ranking_.begin(), ranking_.end(), not_named);
  return sound && std::all_of(first_blank, ranking_.end(),
                              [](std::uint16_t option) { return option == not_named; });
}

void TickDecoder::decode(const Batch& batch, std::vector<AnswerId>& answers, FirstPlaces& places) {
  answers.resize(batch.size());
  for (std::size_t row = 0; row < answers.size(); ++row) {
    answers[row] = read_row(batch, row)
                       ? counts_.add_sound(ranking_, ticks_, Tick::blank, rankings_)
                       : counts_.add_judged(judge_ticks(ticks_, options_, depth_, judging_), batch,
                                            row, columns_, places, rankings_);
  }
}

}  // namespace kijun
