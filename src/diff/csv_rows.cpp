#include "diff/csv_rows.h"

#include <algorithm>

#include "base/utf8.h"

namespace kijun {
namespace {

constexpr std::size_t most_cells = 1'000'000;

class CsvSplitter {
 public:
  explicit CsvSplitter(std::string_view text) : text_(text) {}

  std::optional<std::vector<CsvCells>> split() {
    while (at_ < text_.size()) {
      CsvCells row;
      do {
        auto cell = next_cell();
        if (!cell || ++cells_ > most_cells) return std::nullopt;
        row.push_back(*std::move(cell));
      } while (skip(","));
      if (!skip("\r\n") && !skip("\n") && at_ < text_.size()) return std::nullopt;
      if (!rows_.empty() && row.size() != rows_.front().size()) return std::nullopt;
      rows_.push_back(std::move(row));
    }
    return std::move(rows_);
  }

 private:
  bool skip(std::string_view wanted) {
    if (!text_.substr(at_).starts_with(wanted)) return false;
    at_ += wanted.size();
    return true;
  }

  std::optional<std::string> next_cell() {
    if (skip("\"")) return quoted_cell();
    const std::size_t end = std::min(text_.find_first_of(",\r\n\"", at_), text_.size());
    std::string cell(text_.substr(at_, end - at_));
    at_ = end;
    return cell;
  }

  std::optional<std::string> quoted_cell() {
    std::string cell;
    for (;;) {
      const std::size_t quote = text_.find('"', at_);
      if (quote == std::string_view::npos) return std::nullopt;
      cell += text_.substr(at_, quote - at_);
      at_ = quote + 1;
      if (!skip("\"")) return cell;
      cell += '"';
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t cells_ = 0;
  std::vector<CsvCells> rows_ = {};
};

}  // namespace

std::optional<std::vector<CsvCells>> read_csv_rows(std::string_view bytes) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  if (bytes.empty() || utf8_valid_prefix(bytes) != bytes.size()) return std::nullopt;
  return CsvSplitter(bytes).split();
}

}  // namespace kijun
