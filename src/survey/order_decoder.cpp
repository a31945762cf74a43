#include "survey/order_decoder.h"

#include <algorithm>
#include <utility>

#include "base/folded.h"
#include "table/cell.h"

namespace kijun {
namespace {

constexpr std::size_t most_known = 16384;  // a column of free text must not fill the memory

// Longer ones before those that they begin with; all folded.
constexpr std::string_view separators[] = {"->", "=>", ",", "、", ";",  "/", "|", ">",
                                           "≫",  "→",  "⇒", "➡",  "・", "･", "-"};

// The length of the separator at the offset, or 0.
std::size_t separator(std::string_view text, std::size_t offset) {
  for (const std::string_view one : separators) {
    if (text.substr(offset).starts_with(one)) return one.size();
  }
  return 0;
}

bool is_tie(std::string_view text, std::size_t offset) {
  return offset < text.size() && text[offset] == '=' && separator(text, offset) == 0;
}

class OrderReader {
 public:
  OrderReader(std::string_view text, const OptionSpellings& spellings)
      : text_(text), spellings_(spellings) {}

  OrderCell read() {
    while (at_ < text_.size()) {
      part();
      go_on();
    }
    return std::move(cell_);
  }

 private:
  bool ends_part(std::size_t offset) const {
    return offset == text_.size() || text_[offset] == ' ' || is_tie(text_, offset) ||
           separator(text_, offset) > 0;
  }

  void part() {
    std::uint16_t option = NamedOption::blank;
    std::size_t end = at_;
    const auto found = spellings_.longest(text_, at_);
    if (found && (found->bare_mark || ends_part(found->end))) {
      option = found->option;
      end = found->end;
    } else {
      while (!ends_part(end)) ++end;
      if (end > at_) option = NamedOption::unknown;
    }
    cell_.parts.push_back({option, rank_});
    cell_.texts.emplace_back(text_.substr(at_, end - at_));
    at_ = end;
  }

  // To the next part.
  void go_on() {
    skip_blank();
    if (is_tie(text_, at_)) {
      ++at_;
    } else {
      at_ += separator(text_, at_);
      ++rank_;
    }
    skip_blank();
  }

  void skip_blank() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }

  std::string_view text_;
  const OptionSpellings& spellings_;
  std::size_t at_ = 0;
  std::size_t rank_ = 0;
  OrderCell cell_;
};

}  // namespace

OrderCell read_order(std::string_view value, const OptionSpellings& spellings) {
  const std::string text = folded(value);
  return OrderReader(text, spellings).read();
}

OrderDecoder::OrderDecoder(const Question& question, const Coding& coding,
                           std::vector<BoundColumn> columns, Judging judging, RankingSet& rankings)
    : column_(std::move(columns.front())),
      depth_(question.depth()),
      judging_(judging),
      rankings_(rankings),
      spellings_(question, coding.missing) {
  others_.columns.resize(1);
  others_.reasons.resize(reject_reasons);
  answers_.push_back(read(""));
}

void OrderDecoder::decode(const Batch& batch, std::vector<AnswerId>& answers, FirstPlaces& places) {
  answers.resize(batch.size());
  for (std::size_t row = 0; row < answers.size(); ++row) {
    Answer& found = answer(batch.cell(row, column_.index));
    ++found.count;
    answers[row] = found.id;
    const CellFate& cell = found.verdict.cells.front();
    if (cell.kind == CellFate::Kind::faulty) {
      places.add(cell.reason, batch, row, column_, found.fault);
    }
    if (&found == &other_) add_verdict(others_, found.verdict, 1);
  }
}

OrderDecoder::Answer& OrderDecoder::answer(std::string_view cell) {
  const std::string_view inner = without_quotes(cell);
  if (inner.empty()) return answers_.front();
  if (inner[0] != '"') {
    const std::uint32_t known = known_.find_in_batch(inner);
    if (known != CodeTable::unknown) return answers_[known];
  }
  const std::string_view value = cell_value(cell, scratch_);
  if (value.empty()) return answers_.front();
  const std::uint32_t known = known_.find(value);
  if (known != CodeTable::unknown) return answers_[known];
  if (answers_.size() > most_known) return other_ = read(value);
  known_.add(value, static_cast<std::uint32_t>(answers_.size()));
  return answers_.emplace_back(read(value));
}

OrderDecoder::Answer OrderDecoder::read(std::string_view value) {
  // The cell as a whole may say "no answer", or be a code that holds a separator.
  const std::uint16_t whole = spellings_.read(value);
  OrderCell cell{{{whole, 0}}, {std::string(value)}};
  if (whole == NamedOption::unknown) cell = read_order(value, spellings_);
  Answer made;
  made.verdict = judge_order(cell.parts, depth_, judging_);
  const auto faulty =
      std::find_if(made.verdict.cells.begin(), made.verdict.cells.end(),
                   [](const CellFate& fate) { return fate.kind == CellFate::Kind::faulty; });
  if (faulty != made.verdict.cells.end()) {
    made.fault = cell.texts[static_cast<std::size_t>(faulty - made.verdict.cells.begin())];
  }
  made.verdict = as_one_cell(std::move(made.verdict));
  made.id = answer_id(made.verdict, rankings_);
  return made;
}

void OrderDecoder::finish(QuestionAudit& audit) const {
  add_audit(audit, others_);
  for (const Answer& answer : answers_) add_verdict(audit, answer.verdict, answer.count);
}

}  // namespace kijun
