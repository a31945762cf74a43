// A file of answers as rows of cells, whatever its format: CSV, a sheet of an Excel workbook, SPSS.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "table/batch.h"
#include "table/table_source.h"

namespace kijun {

// A value of a column that stands for something: 1 "男".
struct ValueLabel {
  std::string value;  // as it stands in the cells
  std::string label;
};

struct TableColumn {
  std::string name;                // trimmed; may be empty
  std::string title;               // what the file says the column is; empty but in SPSS files
  std::vector<ValueLabel> labels;  // in the order of the file; empty but in SPSS files
};

// Takes what a table holds, from front to back.
class RowSink {
 public:
  virtual ~RowSink() = default;
  // Once before any rows; and again when what was read so far turns out to be misread (another
  // encoding), which makes all before it void.
  virtual void header(const std::vector<TableColumn>& columns) = 0;
  // Cells as in CSV: one that begins with a quote is quoted (see cell_value); blank when missing.
  // Batch::row_number is the row of the file or sheet, as its own program counts it: behind a
  // header the first is 2, the first case of an SPSS file is 1.
  virtual void rows(const Batch& batch) = 0;
};

// How reading went.
struct TableReading {
  // "UTF-8", "UTF-8 with BOM", "CP932", "Excel, sheet \"回答\"", "SPSS"; empty when there is no
  // making sense of the file: then what the sink got, its header too, is void.
  std::string format;
  // Blank rows at the end, which were not handed out: they are nobody's answers.
  std::uint64_t blank_rows = 0;
  Diagnostics problems;  // all that is wrong with the table; after an error its rows mean nothing
  // Belong behind a message about a column that is not there: why the names may have been misread.
  std::vector<std::string> header_hints;
};

class TableFile {
 public:
  virtual ~TableFile() = default;

  // What kind of file it is follows from its first bytes, not from its name. Refuses what cannot be
  // opened, is no regular file, or of no kind that is known; errors point at the place in the spec
  // that names the file.
  static Result<std::unique_ptr<TableFile>> open(const TableSource& source);

  // Reads all rows, in little memory. `bytes_read` is called now and then.
  virtual TableReading read(
      RowSink& sink,
      const std::function<void(std::uint64_t bytes, std::uint64_t of)>& bytes_read) = 0;

  // The header alone, at little cost. Nothing after an error.
  virtual Result<std::vector<TableColumn>> read_header() = 0;
};

}  // namespace kijun
