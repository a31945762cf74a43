#include "spss_file.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <fstream>
#include <memory>
#include <optional>
#include <readstat.h>

namespace care_managers {
namespace {

using Table = std::vector<std::vector<std::string>>;

struct WriterDeleter {
  void operator()(readstat_writer_t* writer) const { readstat_writer_free(writer); }
};

ssize_t append(const void* bytes, size_t count, void* file) {
  static_cast<std::string*>(file)->append(static_cast<const char*>(bytes), count);
  return static_cast<ssize_t>(count);
}

std::optional<int> whole_number(const std::string& cell) {
  int value = 0;
  const char* const end = cell.data() + cell.size();
  if (cell.empty() || std::from_chars(cell.data(), end, value).ptr != end) {
    return std::nullopt;
  }
  return value;
}

struct Column {
  readstat_variable_t* variable = nullptr;
  bool numeric = true;
  std::optional<int> missing;
};

Column add_column(readstat_writer_t* writer, const Table& table, std::size_t index,
                  const ColumnLabels* labels) {
  Column column;
  std::size_t width = 1;
  for (std::size_t row = 1; row < table.size(); ++row) {
    const std::string& cell = table[row][index];
    column.numeric = column.numeric && (cell.empty() || whole_number(cell));
    width = std::max(width, cell.size());
  }
  column.variable = readstat_add_variable(
      writer, table.front()[index].c_str(),
      column.numeric ? READSTAT_TYPE_DOUBLE : READSTAT_TYPE_STRING, column.numeric ? 0 : width);
  if (labels == nullptr) {
    return column;
  }
  readstat_variable_set_label(column.variable, labels->label.c_str());
  if (labels->values.empty()) {
    return column;
  }
  readstat_label_set_t* const set =
      readstat_add_label_set(writer, READSTAT_TYPE_DOUBLE, labels->column.c_str());
  for (const ValueName& named : labels->values) {
    readstat_label_double_value(set, named.value, std::string(named.name).c_str());
    if (named.missing) {
      readstat_variable_add_missing_double_value(column.variable, named.value);
      column.missing = named.value;
    }
  }
  readstat_variable_set_label_set(column.variable, set);
  return column;
}

readstat_error_t write_cell(readstat_writer_t* writer, const Column& column,
                            const std::string& cell) {
  if (!column.numeric) {
    return readstat_insert_string_value(writer, column.variable, cell.c_str());
  }
  const std::optional<int> number = cell.empty() ? column.missing : whole_number(cell);
  return number ? readstat_insert_double_value(writer, column.variable, *number)
                : readstat_insert_missing_value(writer, column.variable);
}

bool write_rows(readstat_writer_t* writer, const std::vector<Column>& columns, const Table& table,
                std::string& file) {
  if (readstat_begin_writing_sav(writer, &file, static_cast<long>(table.size() - 1)) !=
      READSTAT_OK) {
    return false;
  }
  for (std::size_t row = 1; row < table.size(); ++row) {
    bool written = readstat_begin_row(writer) == READSTAT_OK;
    for (std::size_t index = 0; index < columns.size(); ++index) {
      written = written && write_cell(writer, columns[index], table[row][index]) == READSTAT_OK;
    }
    if (!written || readstat_end_row(writer) != READSTAT_OK) {
      return false;
    }
  }
  return readstat_end_writing(writer) == READSTAT_OK;
}

}  // namespace

bool write_spss_file(const std::filesystem::path& path, const Table& table,
                     const std::vector<ColumnLabels>& labels) {
  const std::unique_ptr<readstat_writer_t, WriterDeleter> writer(readstat_writer_init());
  std::string file;
  readstat_set_data_writer(writer.get(), append);
  readstat_writer_set_compression(writer.get(), READSTAT_COMPRESS_ROWS);
  std::vector<Column> columns;
  for (std::size_t index = 0; index < table.front().size(); ++index) {
    const auto labelled = std::find_if(
        labels.begin(), labels.end(),
        [&](const ColumnLabels& column) { return column.column == table.front()[index]; });
    columns.push_back(
        add_column(writer.get(), table, index, labelled == labels.end() ? nullptr : &*labelled));
  }
  if (!write_rows(writer.get(), columns, table, file)) {
    return false;
  }
  // libreadstat writes its date in the zone and the language of the place.
  constexpr std::string_view kCreated = "18 Jan 1800:00:00";
  constexpr std::size_t kCreatedAt = 92;
  file.replace(kCreatedAt, kCreated.size(), kCreated);
  std::ofstream out(path, std::ios::binary);
  out << file;
  out.close();
  return static_cast<bool>(out);
}

}  // namespace care_managers
