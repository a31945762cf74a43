#include "table/sav_rows.h"

#include <algorithm>

#include "base/trimmed.h"
#include "table/sav_messages.h"
#include "table/text_window.h"

namespace kijun {
namespace {

constexpr std::uint64_t first_row = 1;  // as SPSS numbers its cases: there is no header
constexpr std::size_t most_rows = 512;  // of a batch
constexpr std::size_t most_bytes = std::size_t{1} << 20U;

std::string_view without_blanks_behind(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace

bool SavColumn::is_missing(const SavValue& value) const {
  if (value.missing) return true;
  if (!value.is_text) {
    return std::any_of(missing_numbers.begin(), missing_numbers.end(), [&](const auto& range) {
      return range.first <= value.number && value.number <= range.second;
    });
  }
  const std::string_view text = without_blanks_behind(value.text);
  return std::any_of(missing_texts.begin(), missing_texts.end(), [&](const auto& range) {
    return range.first <= text && text <= range.second;
  });
}

SavRows::SavRows(const std::string& file, const SavText& text, bool told_encoding, RowSink* sink,
                 std::function<void()> batch_done)
    : file_(file),
      text_(text),
      told_encoding_(told_encoding),
      sink_(sink),
      batch_done_(std::move(batch_done)) {}

bool SavRows::add_column(SavColumn column) {
  for (auto& [low, high] : column.missing_texts) {
    low = without_blanks_behind(low);
    high = without_blanks_behind(high);
  }
  raw_columns_.push_back(std::move(column));
  return true;
}

bool SavRows::add_label(const std::string& set, const SavValue& value, std::string_view label) {
  labels_[set].push_back({value, std::string(value.text), std::string(label)});
  return true;
}

bool SavRows::make_labels(const SavColumn& column, TableColumn& made) {
  const auto found = labels_.find(column.label_set);
  if (found == labels_.end()) return true;
  for (Label& label : found->second) {
    label.value.text = label.text;
    if (column.is_missing(label.value)) continue;
    ValueLabel& known = made.labels.emplace_back();
    if (!text_.decode_label(label.label, known.label)) return false;
    known.label = trimmed(known.label);
    if (label.value.is_text) {
      if (!text_.decode(label.text, known.value)) return false;
      known.value = trimmed(known.value);
    } else {
      append_sav_number(label.value.number, column.how, known.value);
    }
  }
  return true;
}

bool SavRows::make_header() {
  header_made_ = true;
  for (std::size_t c = 0; c < raw_columns_.size(); ++c) {
    const SavColumn& raw = raw_columns_[c];
    TableColumn& made = columns_.emplace_back();
    const char* wrong = nullptr;
    if (!text_.decode_label(raw.name, made.name)) {
      wrong = "the name";
    } else if (!text_.decode_label(raw.label, made.title)) {
      wrong = "the label";
    } else if (!make_labels(raw, made)) {
      wrong = "a value label";
    }
    if (wrong != nullptr) {
      fault_ = sav_column_text(file_, c + 1, wrong, text_.encoding(), told_encoding_);
      return false;
    }
    made.name = trimmed(made.name);
    made.title = trimmed(made.title);
  }
  if (sink_ != nullptr) sink_->header(columns_);
  return true;
}

bool SavRows::append_text(std::string_view text) {
  text = without_blanks_behind(text);
  const bool sound = text_.decode(text, scratch_);
  const std::string_view value = trimmed(scratch_);
  if (!value.starts_with('"')) {
    cells_ += value;
    return sound;
  }
  cells_ += '"';
  for (const char c : value) {
    if (c == '"') cells_ += '"';
    cells_ += c;
  }
  cells_ += '"';
  return sound;
}

bool SavRows::add_value(std::uint64_t case_number, std::size_t column, const SavValue& value) {
  if (!header_made_ && !make_header()) return false;
  if (column == 0) {
    if (batch_.rows.empty()) batch_.first_row = case_number + first_row;
    batch_.rows.push_back({static_cast<std::uint32_t>(cells_.size()),
                           static_cast<std::uint32_t>(ends_.size()),
                           static_cast<std::uint32_t>(batch_.rows.size())});
  }
  const SavColumn& kind = raw_columns_[column];
  if (!kind.is_missing(value)) {
    if (!value.is_text) {
      append_sav_number(value.number, kind.how, cells_);
    } else if (!append_text(value.text)) {
      fault_ = sav_cell_text(file_, case_number + first_row, columns_[column].name,
                             text_.encoding(), told_encoding_);
      return false;
    }
  }
  ends_.push_back(static_cast<std::uint32_t>(cells_.size()));
  cells_ += ',';
  if (column + 1 < raw_columns_.size()) return true;
  ++cases_;
  if (batch_.rows.size() >= most_rows || cells_.size() >= most_bytes) flush();
  return true;
}

void SavRows::flush() {
  if (batch_.rows.empty()) return;
  cells_.append(TextWindow::padding, '\0');
  batch_.text = cells_.data();
  batch_.ends = ends_.data();
  sink_->rows(batch_);
  batch_done_();
  batch_.rows.clear();
  ends_.clear();
  cells_.clear();
}

bool SavRows::finish() {
  if (!header_made_ && !make_header()) return false;
  if (sink_ != nullptr) flush();
  return true;
}

}  // namespace kijun
