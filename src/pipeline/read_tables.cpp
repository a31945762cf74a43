#include "pipeline/read_tables.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "base/utf8.h"
#include "resolve/labels.h"
#include "spec/shapes.h"
#include "spec/source_text.h"
#include "table/cell.h"
#include "table/table_file.h"

namespace kijun {
namespace {

Diagnostic at_cell(const Text& path, std::uint64_t row, const std::string& column,
                   std::string_view value, std::string message, std::string hint) {
  return {Severity::error,
          CellPlace{path.value, static_cast<std::size_t>(row), column, shown_value(value)},
          std::move(message),
          {std::move(hint)}};
}

Diagnostic too_large_a_table(const Text& path, const std::string& what, std::size_t most) {
  Diagnostic made{
      Severity::error,
      {},
      "the table in \"" + path.value + "\" has more than " + std::to_string(most) + " " + what,
      {"a report has room for less: choose what readers need"}};
  if (path.span.source) made.place = path.span;
  return made;
}

// Collects a table's cells, and no more of them than a report may have.
class Cells : public RowSink {
 public:
  Cells(Text path, std::uint64_t head_row)
      : origin{path.value, head_row, {}}, path_(std::move(path)) {}

  void header(const std::vector<TableColumn>& columns) override {
    names_.clear();
    heads.clear();
    body.clear();
    origin.rows.clear();
    errors.clear();
    for (const TableColumn& column : columns) {
      names_.push_back(column.name);
      heads.push_back(cell(column.name, origin.heads, column.name));
    }
    if (columns.size() > most_table_columns) {
      errors.push_back(too_large_a_table(path_, "columns", most_table_columns));
    }
  }

  void rows(const Batch& batch) override {
    for (std::size_t i = 0; i < batch.size() && body.size() <= most_table_rows; ++i) {
      Located<std::vector<Text>> row{{}, path_.span};
      for (std::size_t column = 0; column < names_.size(); ++column) {
        const std::string_view value = cell_value(batch.cell(i, column), scratch_);
        row.value.push_back(cell(value, batch.row_number(i), names_[column]));
      }
      body.push_back(std::move(row));
      origin.rows.push_back(batch.row_number(i));
    }
  }

  // What is wrong with the table as a whole, once it is read.
  void finish() {
    if (body.size() > most_table_rows) {
      errors.push_back(too_large_a_table(path_, "rows", most_table_rows));
    }
  }

  TableOrigin origin;
  std::vector<Text> heads;
  std::vector<Located<std::vector<Text>>> body;
  Diagnostics errors;

 private:
  static constexpr std::size_t most_errors = 20;

  Text cell(std::string_view value, std::uint64_t row, const std::string& column) {
    Text made{{}, path_.span};
    for (std::size_t offset = 0; offset < value.size() && errors.size() < most_errors;) {
      const Utf8Character character = utf8_decode(value, offset);
      const std::string_view written = value.substr(offset, character.length);
      offset += character.length;
      if (written == "\r") continue;
      if (written != "\n" && written != "\t" && hidden_character(character.code)) {
        errors.push_back(at_cell(
            path_, row, column, value,
            "the cell holds " + code_point_name(character.code) + ", which cannot be printed",
            "write the cell anew"));
        return made;
      }
      made.value += written == "\t" ? " " : written;
    }
    const std::size_t length = utf8_length(made.value);
    if (length > shapes::longest_line && errors.size() < most_errors) {
      errors.push_back(at_cell(path_, row, column, value,
                               "the cell has " + std::to_string(length) + " characters; at most " +
                                   std::to_string(shapes::longest_line) + " are printed",
                               "shorten it; long texts read better below the table, as a note"));
    }
    return made;
  }

  Text path_;
  std::vector<std::string> names_;
  std::string scratch_;
};

void read_table(const Spec& spec, TableSpec& table, Diagnostics& problems) {
  const TableSource source = source_of(spec, table);
  const auto file = TableFile::open(source).take(problems);
  if (!file) return;
  Cells cells(source.path, source.header_row.value);
  TableReading reading = (*file)->read(cells, {});
  const bool sound = !has_errors(reading.problems);
  problems.insert(problems.end(), std::make_move_iterator(reading.problems.begin()),
                  std::make_move_iterator(reading.problems.end()));
  if (!sound) return;
  cells.finish();
  problems.insert(problems.end(), cells.errors.begin(), cells.errors.end());
  table.columns = std::move(cells.heads);
  table.rows = std::move(cells.body);
  table.origin = std::move(cells.origin);
}

// Calls visit(table) for each table of the contents that stands in a file.
template <typename Contents, typename Visit>
void each_table_file(Contents& contents, const Visit& visit) {
  if (!contents) return;
  for (auto& content : *contents) {
    auto* const table = std::get_if<TableSpec>(&content.item);
    if (table != nullptr && table->file) visit(*table);
  }
}

}  // namespace

Result<Spec> with_tables_read(Spec spec) {
  Diagnostics problems;
  each_table_file(spec.contents, [&](TableSpec& table) { read_table(spec, table, problems); });
  if (has_errors(problems)) return problems;
  return {std::move(spec), std::move(problems)};
}

std::vector<std::string> table_files(const Spec& spec) {
  std::vector<std::string> paths;
  each_table_file(spec.contents, [&](const TableSpec& table) {
    paths.push_back(source_of(spec, table).path.value);
  });
  return paths;
}

}  // namespace kijun
