#include "init/table_profile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/number.h"
#include "init/yaml_text.h"
#include "table/cell.h"
#include "table/xlsx_file.h"

namespace kijun {
namespace {

constexpr std::size_t last_header_row = 10;

// A name is text, there is one in every column, and each is another.
double likeness_to_header(const std::vector<TableColumn>& columns) {
  std::set<std::string> names;
  std::size_t numbers = 0;
  for (const TableColumn& column : columns) {
    if (column.name.empty()) continue;
    names.insert(column.name);
    if (parse_number(column.name)) ++numbers;
  }
  return static_cast<double>(names.size()) - 2.0 * static_cast<double>(numbers);
}

// Sets the source's header to the first of the rows that look most like one; how much it does.
double find_header(TableSource& source) {
  double likeness = 0;
  TableSource tried = source;
  for (std::size_t row = 1; row <= last_header_row; ++row) {
    tried.header_row.value = row;
    const auto file = TableFile::open(tried);
    if (!file.ok()) break;
    const auto columns = file.value()->read_header();
    if (!columns.ok()) continue;
    const double found = likeness_to_header(columns.value());
    if (found <= likeness) continue;
    source.header_row.value = row;
    likeness = found;
  }
  return likeness;
}

class ProfilingSink : public RowSink {
 public:
  explicit ProfilingSink(TableProfile& into) : into_(into) {}

  void header(const std::vector<TableColumn>& columns) override {
    into_.rows = 0;
    into_.columns.clear();
    known_.assign(columns.size(), {});
    for (const TableColumn& column : columns) {
      TableColumn& made = into_.columns.emplace_back().column;
      made = column;
      made.title = on_one_line(made.title);
      for (ValueLabel& label : made.labels) label.label = on_one_line(label.label);
    }
  }
  void rows(const Batch& batch) override {
    into_.rows += batch.size();
    for (std::size_t c = 0; c < known_.size(); ++c) {
      for (std::size_t r = 0; r < batch.size(); ++r) {
        add(c, cell_value(batch.cell(r, c), scratch_));
      }
    }
  }

 private:
  void add(std::size_t c, std::string_view value) {
    ColumnProfile& column = into_.columns[c];
    if (value.empty()) return;
    const std::optional<double> number = parse_number(value);
    if (number) {
      column.least = column.filled == 0 ? *number : std::min(column.least, *number);
      column.most = column.filled == 0 ? *number : std::max(column.most, *number);
      column.sum += *number;
      column.fractions = column.fractions || *number != std::floor(*number);
    } else {
      column.numbers = false;
    }
    ++column.filled;
    const auto found = known_[c].find(value);
    if (found != known_[c].end()) {
      ++column.values[found->second].second;
    } else if (column.values.size() < ColumnProfile::most_values) {
      known_[c].emplace(std::string(value), column.values.size());
      column.values.emplace_back(std::string(value), 1);
    } else {
      column.more_values = true;
    }
  }

  TableProfile& into_;
  std::vector<std::map<std::string, std::size_t, std::less<>>> known_;
  std::string scratch_;
};

class RepeatsSink : public RowSink {
 public:
  RepeatsSink(const std::vector<ColumnSet>& sets, std::vector<std::uint64_t>& into)
      : sets_(sets), into_(into) {}

  void header(const std::vector<TableColumn>&) override { into_.assign(sets_.size(), 0); }
  void rows(const Batch& batch) override {
    for (std::size_t s = 0; s < sets_.size(); ++s) {
      for (std::size_t r = 0; r < batch.size(); ++r) into_[s] += repeats(batch, r, sets_[s]);
    }
  }

 private:
  std::uint64_t repeats(const Batch& batch, std::size_t row, const ColumnSet& set) {
    seen_.clear();
    for (const std::size_t column : set.columns) {
      const std::string_view value = cell_value(batch.cell(row, column), scratch_);
      if (value.empty()) continue;
      if (std::find(set.ignored.begin(), set.ignored.end(), value) != set.ignored.end()) continue;
      if (!seen_.emplace(value).second) return 1;
    }
    return 0;
  }

  const std::vector<ColumnSet>& sets_;
  std::vector<std::uint64_t>& into_;
  std::set<std::string> seen_;
  std::string scratch_;
};

}  // namespace

Result<std::vector<TableSource>> table_sources(const std::string& path) {
  TableSource source;
  source.path.value = path;
  const Result<FileKind> kind = file_kind(source.path);
  if (!kind.ok()) return kind.diagnostics();
  if (kind.value() == FileKind::spss) return std::vector{source};
  std::vector<std::pair<double, TableSource>> rated;
  if (kind.value() == FileKind::excel) {
    const auto sheets = sheet_names(source.path);
    if (!sheets.ok()) return sheets.diagnostics();
    for (const std::string& name : sheets.value()) {
      source.sheet.which = name;
      rated.emplace_back(find_header(source), source);
      source.header_row.value = 1;
    }
  }
  if (rated.empty()) {  // no workbook, or one without a table, which opening it will say
    const double likeness = find_header(source);
    rated.emplace_back(likeness, std::move(source));
  }
  std::stable_sort(rated.begin(), rated.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<TableSource> sources;
  for (auto& [likeness, rated_source] : rated) sources.push_back(std::move(rated_source));
  return sources;
}

Result<TableProfile> profile_table(const TableSource& source) {
  TableProfile profile;
  profile.source = source;
  const Result<FileKind> kind = file_kind(source.path);
  if (!kind.ok()) return kind.diagnostics();
  profile.kind = kind.value();

  const auto file = TableFile::open(profile.source);
  if (!file.ok()) return file.diagnostics();
  ProfilingSink sink(profile);
  TableReading reading = file.value()->read(sink, {});
  profile.format = reading.format;
  if (has_errors(reading.problems)) return reading.problems;
  return {std::move(profile), std::move(reading.problems)};
}

std::vector<std::uint64_t> rows_with_repeats(const TableProfile& table,
                                             const std::vector<ColumnSet>& sets) {
  std::vector<std::uint64_t> repeats(sets.size(), 0);
  const auto file = TableFile::open(table.source);
  if (!file.ok()) return repeats;
  RepeatsSink sink(sets, repeats);
  file.value()->read(sink, {});
  return repeats;
}

}  // namespace kijun
