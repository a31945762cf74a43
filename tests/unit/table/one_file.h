// A file of answers that a test writes, and what reading it gives.
#pragma once

#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "support/scratch_folder.h"
#include "table/table_file.h"

namespace kijun::test {

// What a table holds, as text: "[a][b]" the header, "\n2:[1][2]" a row with its number. A header
// that comes again starts it anew.
class TextSink : public RowSink {
 public:
  void header(const std::vector<TableColumn>& columns) override {
    columns_ = columns.size();
    text.clear();
    for (const TableColumn& column : columns) text += "[" + column.name + "]";
  }
  void rows(const Batch& batch) override {
    for (std::size_t row = 0; row < batch.size(); ++row) {
      text += "\n" + std::to_string(batch.row_number(row)) + ":";
      for (std::size_t c = 0; c < columns_; ++c)
        text += "[" + std::string(batch.cell(row, c)) + "]";
    }
  }

  std::string text;

 private:
  std::size_t columns_ = 0;
};

class OneFile {
 public:
  explicit OneFile(const std::string& name = "answers.csv") {
    source.path.value = folder_.path(name);
  }

  TableSource source;
  TableReading reading;  // of the last read()

  void write(const std::string& bytes) const {
    std::ofstream(source.path.value, std::ios::binary) << bytes;
  }

  // The table in `bytes` as TextSink has it.
  std::string read(const std::string& bytes) {
    write(bytes);
    reading = {};
    Diagnostics refused;
    const auto file = TableFile::open(source).take(refused);
    TextSink sink;
    if (file) {
      reading = (*file)->read(sink, {});
    } else {
      reading.problems = std::move(refused);
    }
    return sink.text;
  }
  // What reading `bytes` says, with file names as if the folder were the current one.
  std::string messages(const std::string& bytes) {
    read(bytes);
    return shown(reading.problems);
  }
  std::string shown(const Diagnostics& diagnostics) const {
    std::string text = format(diagnostics);
    const std::string folder = folder_.path("");
    for (std::size_t at = text.find(folder); at != std::string::npos; at = text.find(folder)) {
      text.erase(at, folder.size());
    }
    return text;
  }

 private:
  ScratchFolder folder_;
};

}  // namespace kijun::test
