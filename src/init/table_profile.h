// What the columns of a file of answers hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "table/file_kind.h"
#include "table/table_file.h"

namespace kijun {

struct ColumnProfile {
  static constexpr std::size_t most_values = 100;

  TableColumn column;        // titles and labels as a spec may say them
  std::uint64_t filled = 0;  // cells that are not blank
  // The different values and how often each stands there, in the order of their first places; the
  // first most_values.
  std::vector<std::pair<std::string, std::uint64_t>> values;
  bool more_values = false;
  bool numbers = true;  // all filled cells are
  bool fractions = false;
  double least = 0;
  double most = 0;
  double sum = 0;

  const std::string& name() const { return column.name; }
};

struct TableProfile {
  TableSource source;
  std::string format;  // as in TableReading
  FileKind kind = FileKind::csv;
  std::uint64_t rows = 0;
  std::vector<ColumnProfile> columns;
};

// The ways to read a file: one for each sheet of a workbook, and one for a file of another kind.
// The header is the row, among the first ten, that looks most like one: title rows may stand above
// it. The sheet whose header looks most like one comes first.
Result<std::vector<TableSource>> table_sources(const std::string& path);

// Reads all of it.
Result<TableProfile> profile_table(const TableSource& source);

// For sets of columns: in how many rows two of a set's cells hold the same, blanks and `ignored`
// values aside.
struct ColumnSet {
  std::vector<std::size_t> columns;
  std::vector<std::string> ignored;
};
std::vector<std::uint64_t> rows_with_repeats(const TableProfile& table,
                                             const std::vector<ColumnSet>& sets);

}  // namespace kijun
