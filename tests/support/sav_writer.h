// SPSS files for tests, written by libreadstat.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <readstat.h>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <catch2/catch.hpp>

namespace kijun::test {

// A number, text, or system-missing.
using SavCell = std::variant<std::monostate, double, std::string>;

struct SavTestColumn {
  std::string name;
  std::string label{};
  std::size_t width = 0;  // of text; 0: a number
  std::string format{};
  std::vector<std::pair<SavCell, std::string>> labels{};
  std::vector<std::pair<SavCell, SavCell>> missing{};  // user-missing, from … to …
};

struct SavTestFile {
  std::vector<SavTestColumn> columns;
  std::vector<std::vector<SavCell>> rows;
  readstat_compress_t compression = READSTAT_COMPRESS_NONE;
};

namespace sav_detail {

struct WriterDeleter {
  void operator()(readstat_writer_t* writer) const { readstat_writer_free(writer); }
};

inline void require(readstat_error_t error) {
  INFO(readstat_error_message(error));
  REQUIRE(error == READSTAT_OK);
}

inline ssize_t append(const void* bytes, size_t count, void* to) {
  static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), count);
  return static_cast<ssize_t>(count);
}

inline readstat_variable_t* add_column(readstat_writer_t* writer, const SavTestColumn& column) {
  const bool text = column.width > 0;
  const readstat_type_t type = text ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE;
  readstat_variable_t* made =
      readstat_add_variable(writer, column.name.c_str(), type, column.width);
  readstat_variable_set_label(made, column.label.c_str());
  if (!column.format.empty()) readstat_variable_set_format(made, column.format.c_str());
  if (!column.labels.empty()) {
    readstat_label_set_t* set = readstat_add_label_set(writer, type, column.name.c_str());
    for (const auto& [value, label] : column.labels) {
      if (text) {
        readstat_label_string_value(set, std::get<std::string>(value).c_str(), label.c_str());
      } else {
        readstat_label_double_value(set, std::get<double>(value), label.c_str());
      }
    }
    readstat_variable_set_label_set(made, set);
  }
  for (const auto& [from, to] : column.missing) {
    if (text) {
      require(
          readstat_variable_add_missing_string_value(made, std::get<std::string>(from).c_str()));
    } else if (from == to) {
      require(readstat_variable_add_missing_double_value(made, std::get<double>(from)));
    } else {
      require(readstat_variable_add_missing_double_range(made, std::get<double>(from),
                                                         std::get<double>(to)));
    }
  }
  return made;
}

inline void add_cell(readstat_writer_t* writer, const readstat_variable_t* column,
                     const SavCell& cell) {
  if (const auto* const number = std::get_if<double>(&cell)) {
    require(readstat_insert_double_value(writer, column, *number));
  } else if (const auto* const text = std::get_if<std::string>(&cell)) {
    require(readstat_insert_string_value(writer, column, text->c_str()));
  } else {
    require(readstat_insert_missing_value(writer, column));
  }
}

}  // namespace sav_detail

// The file's bytes; the same each time.
inline std::string sav_bytes(const SavTestFile& file) {
  std::string bytes;
  const std::unique_ptr<readstat_writer_t, sav_detail::WriterDeleter> writer(
      readstat_writer_init());
  using sav_detail::require;
  require(readstat_set_data_writer(writer.get(), sav_detail::append));
  require(readstat_writer_set_file_timestamp(writer.get(), 1'500'000'000));
  require(readstat_writer_set_compression(writer.get(), file.compression));
  std::vector<readstat_variable_t*> columns;
  for (const SavTestColumn& column : file.columns) {
    columns.push_back(sav_detail::add_column(writer.get(), column));
  }
  require(readstat_begin_writing_sav(writer.get(), &bytes, static_cast<long>(file.rows.size())));
  for (const std::vector<SavCell>& row : file.rows) {
    require(readstat_begin_row(writer.get()));
    for (std::size_t c = 0; c < columns.size(); ++c) {
      sav_detail::add_cell(writer.get(), columns[c], row[c]);
    }
    require(readstat_end_row(writer.get()));
  }
  require(readstat_end_writing(writer.get()));
  return bytes;
}

}  // namespace kijun::test
