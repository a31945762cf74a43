#include "table/xlsx_sheet.h"

#include <charconv>
#include <utility>

#include "base/trimmed.h"

namespace kijun {
namespace {

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, value);
  if (text.empty() || error != std::errc() || stop != end) return std::nullopt;
  return value;
}

struct Reference {
  std::uint64_t row = 0;
  std::size_t column = 0;
};

// "B7"; the column may be any number of letters as long as it is not absurd.
std::optional<Reference> reference(std::string_view text) {
  constexpr std::size_t absurd = 100'000'000;
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
    column = column * 26 + static_cast<std::size_t>(text[at] - 'A' + 1);
    if (column > absurd) return std::nullopt;
  }
  const auto row = whole_number(text.substr(at));
  if (at == 0 || !row || *row == 0) return std::nullopt;
  return Reference{*row, column - 1};
}

}  // namespace

std::string cell_name(std::uint64_t row, std::size_t column) {
  std::string letters;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return letters + std::to_string(row);
}

SheetPart::SheetPart(const Reading& reading, SheetTable& table, const XlsxLimits& limits)
    : reading_(reading), table_(table), limits_(limits), rich_text_(limits.cell_bytes) {}

bool SheetPart::has_enough() const {
  return fault_.has_value() || (reading_.header_only && table_.has_header());
}

void SheetPart::fail(SheetFault::Kind kind, std::string_view text) {
  if (!fault_) fault_ = SheetFault{kind, row_, column_, std::string(text)};
}

void SheetPart::fail_row(SheetFault::Kind kind, std::string_view text) {
  if (!fault_) fault_ = SheetFault{kind, row_, std::nullopt, std::string(text)};
}

void SheetPart::start_element(std::string_view name, const XmlAttributes& attributes) {
  switch (level_) {
    case Level::outside:
      if (name == "sheetData") level_ = Level::sheet_data;
      return;
    case Level::sheet_data:
      if (name == "row") return start_row(attributes);
      break;
    case Level::row:
      if (name == "c") return start_cell(attributes);
      break;
    case Level::cell:
      if (name == "v") {
        has_value_ = true;
        level_ = Level::value;
        return;
      }
      if (name == "is") {
        has_rich_text_ = true;
        rich_text_.clear();
        level_ = Level::rich_text;
        return;
      }
      if (name == "f") has_formula_ = true;
      break;
    case Level::rich_text:
      rich_text_.start_element(name);
      return;
    case Level::value:
    case Level::other:
      break;
  }
  if (other_depth_++ == 0) {
    around_ = level_;
    level_ = Level::other;
  }
}

void SheetPart::end_element(std::string_view name) {
  switch (level_) {
    case Level::outside:
      return;
    case Level::sheet_data:
      level_ = Level::outside;
      return;
    case Level::row:
      level_ = Level::sheet_data;
      return end_row();
    case Level::cell:
      level_ = Level::row;
      return end_cell();
    case Level::value:
      level_ = Level::cell;
      return;
    case Level::rich_text:
      if (name == "is") {
        level_ = Level::cell;
      } else {
        rich_text_.end_element(name);
      }
      return;
    case Level::other:
      if (--other_depth_ == 0) level_ = around_;
      return;
  }
}

void SheetPart::text(std::string_view piece) {
  if (!row_wanted_) return;
  if (level_ == Level::rich_text) {
    rich_text_.text(piece);
    if (rich_text_.too_long()) fail(SheetFault::Kind::cell_too_long);
  } else if (level_ == Level::value) {
    if (value_.size() + piece.size() > limits_.cell_bytes) {
      return fail(SheetFault::Kind::cell_too_long);
    }
    value_ += piece;
  }
}

void SheetPart::start_row(const XmlAttributes& attributes) {
  level_ = Level::row;
  const std::uint64_t before = row_++;
  if (const auto number = attributes.find("r")) {
    const auto row = whole_number(*number);
    if (!row || *row == 0) return fail_row(SheetFault::Kind::bad_row_number, *number);
    if (*row <= before) return fail_row(SheetFault::Kind::row_out_of_order, *number);
    row_ = *row;
  }
  if (row_ > limits_.rows) return fail_row(SheetFault::Kind::row_too_far);
  next_column_ = 0;
  row_wanted_ = table_.wants(row_);
  const auto hidden = attributes.find("hidden");
  row_hidden_ = hidden == "1" || hidden == "true";
  if (row_wanted_) table_.begin_row(row_);
}

void SheetPart::end_row() {
  if (!row_wanted_) return;
  row_wanted_ = false;
  text_bytes_ += table_.row_bytes();
  cells_ += table_.columns().size();
  if (text_bytes_ > limits_.text_bytes) return fail_row(SheetFault::Kind::too_much_text);
  if (cells_ > limits_.cells) return fail_row(SheetFault::Kind::too_many_cells);
  if (!table_.end_row()) {
    fault_ = SheetFault{SheetFault::Kind::no_header, table_.header_row(), std::nullopt, {}};
    return;
  }
  if (row_hidden_ && table_.has_rows() && table_.last_row() == row_) ++hidden_rows_;
}

void SheetPart::start_cell(const XmlAttributes& attributes) {
  level_ = Level::cell;
  column_ = next_column_;
  if (const auto r = attributes.find("r")) {
    const std::optional<Reference> at = reference(*r);
    if (!at) return fail_row(SheetFault::Kind::bad_reference, *r);
    if (at->row != row_ || at->column < next_column_) {
      return fail_row(SheetFault::Kind::cell_out_of_order, *r);
    }
    column_ = at->column;
  }
  next_column_ = column_ + 1;
  if (column_ >= limits_.columns) return fail(SheetFault::Kind::too_many_columns);
  if (++cells_ > limits_.cells) return fail(SheetFault::Kind::too_many_cells);
  has_formula_ = false;
  has_value_ = false;
  has_rich_text_ = false;
  value_.clear();
  if (!row_wanted_) return;
  const auto type = attributes.find("t");
  if (!start_cell_type(type)) return fail(SheetFault::Kind::unknown_type, *type);
  style_ = 0;
  if (const auto style = attributes.find("s")) style_ = whole_number(*style).value_or(0);
}

bool SheetPart::start_cell_type(std::optional<std::string_view> type) {
  static constexpr std::pair<std::string_view, CellType> types[] = {
      {"n", CellType::number}, {"s", CellType::shared},
      {"str", CellType::text}, {"inlineStr", CellType::inline_text},
      {"b", CellType::truth},  {"e", CellType::error},
      {"d", CellType::date}};
  type_ = CellType::number;
  if (!type) return true;
  for (const auto& [name, cell_type] : types) {
    if (name != *type) continue;
    type_ = cell_type;
    return true;
  }
  return false;
}

void SheetPart::end_cell() {
  if (!row_wanted_ || fault_) return;
  // The empty text is a value of its own.
  const bool valued = has_value_ && (!value_.empty() || type_ == CellType::text);
  if (has_formula_ && (!valued || reading_.computes_on_load)) return note_unvalued();
  add_value();
  if (table_.row_bytes() > limits_.row_bytes) fail_row(SheetFault::Kind::row_too_long);
}

void SheetPart::note_unvalued() {
  if (unvalued_.size() < SheetTable::most_places) unvalued_.push_back({row_, column_});
  ++unvalued_count_;
  // Not blank, whatever it is.
  table_.add_cell(column_, "#");
}

void SheetPart::add_value() {
  switch (type_) {
    case CellType::number:
      return add_number();
    case CellType::shared:
      return add_shared();
    case CellType::truth:
      return add_truth();
    case CellType::error:
      return table_.add_cell(column_, value_);
    case CellType::date:
      made_.clear();
      append_iso_date(made_, value_);
      return table_.add_cell(column_, made_);
    case CellType::text:
    case CellType::inline_text: {
      std::string& text = has_rich_text_ ? rich_text_.collected() : value_;
      unescape_xlsx(text);
      quote_like_csv(text);
      return table_.add_cell(column_, text);
    }
  }
}

void SheetPart::add_shared() {
  const std::string_view text = trimmed(value_);
  if (text.empty()) return;
  const auto index = whole_number(text);
  if (!index || *index >= reading_.strings.size()) {
    return fail(SheetFault::Kind::no_such_string, text);
  }
  table_.add_cell(column_, reading_.strings[*index]);
}

void SheetPart::add_number() {
  if (value_.empty()) return;
  const NumberKind kind =
      style_ < reading_.styles.size() ? reading_.styles[style_] : NumberKind::number;
  made_.clear();
  const bool good = kind == NumberKind::number ? append_number(made_, value_)
                                               : append_date(made_, value_, kind, reading_.dates);
  if (!good) return fail(SheetFault::Kind::not_a_number, value_);
  table_.add_cell(column_, made_);
}

void SheetPart::add_truth() {
  const std::string_view text = trimmed(value_);
  if (text.empty()) return;
  const bool yes = text == "1" || text == "true";
  if (!yes && text != "0" && text != "false") {
    return fail(SheetFault::Kind::not_a_truth_value, text);
  }
  table_.add_cell(column_, yes ? "TRUE" : "FALSE");
}

}  // namespace kijun
