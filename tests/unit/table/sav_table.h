// SPSS files of a test, read as texts.
#pragma once

#include <fstream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "support/scratch_folder.h"
#include "table/cell.h"
#include "table/sav_file.h"
#include "table/table_file.h"

namespace kijun::test {

// Keeps what it is given: a line for each row, "2: 1|男|", with the row's number.
class KeptRows : public RowSink {
 public:
  void header(const std::vector<TableColumn>& found) override {
    columns = found;
    lines.clear();
  }
  void rows(const Batch& batch) override {
    for (std::size_t r = 0; r < batch.size(); ++r) {
      std::string line = std::to_string(batch.row_number(r)) + ": ";
      for (std::size_t c = 0; c < columns.size(); ++c) {
        std::string scratch;
        if (c > 0) line += '|';
        line += cell_value(batch.cell(r, c), scratch);
      }
      lines.push_back(std::move(line));
    }
  }

  std::vector<TableColumn> columns;
  std::vector<std::string> lines;
};

struct ReadTable {
  std::vector<TableColumn> columns;
  std::vector<std::string> lines;
  std::string messages;  // of opening and reading; the file is called FILE in them
};

inline std::string renamed(std::string messages, const std::string& path) {
  for (std::size_t at = 0; (at = messages.find(path, at)) != std::string::npos;) {
    messages.replace(at, path.size(), "FILE");
  }
  return messages;
}

inline ReadTable read_sav(const std::string& bytes, TableSource source = {}) {
  const ScratchFolder folder;
  source.path.value = folder.path("answers.sav");
  std::ofstream(source.path.value, std::ios::binary) << bytes;
  Diagnostics messages;
  const auto file = open_sav(source).take(messages);
  ReadTable made;
  if (file) {
    KeptRows rows;
    const TableReading reading = (*file)->read(rows, [](std::uint64_t, std::uint64_t) {});
    messages.insert(messages.end(), reading.problems.begin(), reading.problems.end());
    made.columns = rows.columns;
    made.lines = rows.lines;
  }
  made.messages = renamed(format(messages), source.path.value);
  return made;
}

inline std::string sav_messages(const std::string& bytes, const TableSource& source = {}) {
  return read_sav(bytes, source).messages;
}

}  // namespace kijun::test
