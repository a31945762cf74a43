// Reads a table to its end and looks at all of it. What a reader guarantees is checked: a breach
// ends the process, which the fuzzer takes for a find.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "table/cell.h"
#include "table/table_file.h"

namespace kijun::fuzz {

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "breach: %s\n", what);
  std::abort();
}

inline bool is_utf8(std::string_view text) { return utf8_valid_prefix(text) == text.size(); }

class LookingSink : public RowSink {
 public:
  void header(const std::vector<TableColumn>& columns) override {
    columns_ = columns.size();
    row_ = 0;
    for (const TableColumn& column : columns) {
      require(is_utf8(column.name) && is_utf8(column.title), "names are UTF-8");
      for (const ValueLabel& label : column.labels) {
        require(is_utf8(label.value) && is_utf8(label.label), "labels are UTF-8");
      }
    }
    require(columns_ > 0, "a table has columns");
    any_header_ = true;
  }
  void rows(const Batch& batch) override {
    require(any_header_, "the header comes before the rows");
    for (std::size_t row = 0; row < batch.size(); ++row) {
      require(batch.row_number(row) > row_, "row numbers rise");
      row_ = batch.row_number(row);
      for (std::size_t c = 0; c < columns_; ++c) look_at(batch.cell(row, c));
    }
  }

 private:
  void look_at(std::string_view cell) {
    require(is_utf8(cell), "cells are UTF-8");
    if (cell.starts_with('"')) {
      require(cell.size() >= 2 && cell.ends_with('"'), "a cell that opens a quote closes it");
    }
    // Decoders load cells as words, up to 64 bytes behind their ends: that those are there is for
    // the sanitizer to see.
    std::size_t sum = cell_value(cell, scratch_).size();
    const char* behind = cell.data() + cell.size();
    for (std::size_t i = 0; i < 64; ++i) sum += static_cast<unsigned char>(behind[i]);
    sum_ = sum;
  }

  std::size_t columns_ = 0;
  std::uint64_t row_ = 0;
  bool any_header_ = false;
  std::string scratch_;
  volatile std::size_t sum_ = 0;
};

inline void read_table(Result<std::unique_ptr<TableFile>> opened) {
  Diagnostics problems;
  const auto file = std::move(opened).take(problems);
  if (file) {
    LookingSink sink;
    const TableReading reading = (*file)->read(sink, {});
    require(!reading.format.empty() || has_errors(reading.problems), "no format, so an error");
    problems = reading.problems;
    Result<std::vector<TableColumn>> header = (*file)->read_header();
    require(header.ok() || has_errors(header.diagnostics()), "no header, so an error");
  } else {
    require(has_errors(problems), "not opened, so an error");
  }
  require(is_utf8(format(problems)), "messages are UTF-8");
}

}  // namespace kijun::fuzz
