// Takes what libreadstat finds in an SPSS file, and hands it on as rows of cells.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "table/sav_text.h"
#include "table/sav_value.h"
#include "table/table_file.h"

namespace kijun {

// A value as libreadstat gives it. Text is in the file's encoding.
struct SavValue {
  bool is_text = false;
  bool missing = false;  // system-missing; there is no number
  double number = 0;
  std::string_view text;
};

struct SavColumn {
  std::string name;  // as the file has them
  std::string label;
  std::string label_set;  // name of its value labels; may be empty
  SavNumber how = SavNumber::plain;
  // User-missing: what lies between these, both ends in.
  std::vector<std::pair<double, double>> missing_numbers;
  std::vector<std::pair<std::string, std::string>> missing_texts;

  bool is_missing(const SavValue& value) const;
};

class SavRows {
 public:
  // The sink may be null: then there is only a header. `batch_done` is called behind each batch.
  SavRows(const std::string& file, const SavText& text, bool told_encoding, RowSink* sink,
          std::function<void()> batch_done);

  // Each returns false when reading must stop: fault() says why.
  bool add_column(SavColumn column);
  bool add_label(const std::string& set, const SavValue& value, std::string_view label);
  // Values come row by row, each row's from the first column to the last.
  bool add_value(std::uint64_t case_number, std::size_t column, const SavValue& value);

  // Hands the header to the sink if that has not happened, and the last rows.
  bool finish();

  const std::optional<Diagnostic>& fault() const { return fault_; }
  const std::vector<TableColumn>& columns() const { return columns_; }
  std::uint64_t cases() const { return cases_; }

 private:
  struct Label {
    SavValue value;
    std::string text;  // of the value
    std::string label;
  };

  bool make_header();
  bool make_labels(const SavColumn& column, TableColumn& made);
  bool append_text(std::string_view text);
  void flush();

  const std::string& file_;
  const SavText& text_;
  bool told_encoding_;
  RowSink* sink_;
  std::function<void()> batch_done_;
  std::vector<SavColumn> raw_columns_;
  std::map<std::string, std::vector<Label>> labels_;
  std::vector<TableColumn> columns_;
  bool header_made_ = false;
  std::uint64_t cases_ = 0;
  std::optional<Diagnostic> fault_;

  std::string cells_;  // of the batch, each with a byte behind it
  std::vector<std::uint32_t> ends_;
  Batch batch_;
  std::string scratch_;
};

}  // namespace kijun
