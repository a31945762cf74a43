#include "diff/compare_tables.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>

#include "diff/edit_script.h"
#include "diff/words.h"

namespace kijun {
namespace {

// Columns of scores.csv, audit.csv and tables of tallies that say something of their row's subject.
constexpr std::array<std::string_view, 14> value_columns{
    "figure", "survey_title", "question_title", "breakdown_title", "title",        "option_name",
    "n",      "n_eff",        "weight",         "weight_squared",  "completeness", "count",
    "value",  "status"};
// These tell such a table from others.
constexpr std::array<std::string_view, 3> telling_columns{"question", "breakdown", "group"};

bool is_value(const std::string& column) {
  if (std::find(value_columns.begin(), value_columns.end(), column) != value_columns.end()) {
    return true;
  }
  return column == "score" || column == "baseline" ||
         (column.starts_with("rank") && !column.starts_with("rank_"));
}

struct CsvTable {
  const std::vector<CsvCells>& rows;
  std::vector<std::string> names = {};              // of the columns; the second "n" is "n (2)"
  std::map<std::string, std::size_t> columns = {};  // by name
};

CsvTable as_table(const std::vector<CsvCells>& rows) {
  CsvTable table{rows};
  std::map<std::string, std::size_t> seen;
  for (const std::string& cell : rows.front()) {
    const std::size_t before = seen[cell]++;
    std::string name = before == 0 ? cell : cell + " (" + std::to_string(before + 1) + ")";
    while (table.columns.contains(name)) name += "'";
    table.columns.emplace(name, table.names.size());
    table.names.push_back(std::move(name));
  }
  return table;
}

// The columns of the new table that the old one has too, in their order.
std::vector<std::string> common_columns(const CsvTable& before, const CsvTable& after) {
  std::vector<std::string> common;
  for (const std::string& column : after.names) {
    if (before.columns.contains(column)) common.push_back(column);
  }
  return common;
}

std::string key_of(const CsvTable& table, const CsvCells& row,
                   const std::vector<std::string>& columns) {
  std::string key;
  for (const std::string& column : columns) key += row[table.columns.at(column)] + "\n";
  return key;
}

bool tells_rows_apart(const CsvTable& table, const std::vector<std::string>& columns) {
  std::set<std::string> keys;
  return std::all_of(table.rows.begin() + 1, table.rows.end(), [&](const CsvCells& row) {
    return keys.insert(key_of(table, row, columns)).second;
  });
}

std::vector<std::string> key_columns(const CsvTable& before, const CsvTable& after,
                                     const std::vector<std::string>& common) {
  const bool of_kijun =
      std::all_of(telling_columns.begin(), telling_columns.end(), [&](std::string_view wanted) {
        return std::find(common.begin(), common.end(), wanted) != common.end();
      });
  std::vector<std::string> keys;
  for (const std::string& column : common) {
    if (of_kijun) {
      if (!is_value(column)) keys.push_back(column);
      continue;
    }
    keys.push_back(column);
    if (keys.size() == common.size()) break;  // nothing would be left to compare
    if (tells_rows_apart(before, keys) && tells_rows_apart(after, keys)) return keys;
  }
  return of_kijun ? keys : std::vector<std::string>();
}

// By key; the second row of one key has one of its own.
std::map<std::string, std::size_t> rows_by_key(const CsvTable& table,
                                               const std::vector<std::string>& columns,
                                               std::vector<std::string>& keys) {
  std::map<std::string, std::size_t> rows;
  std::map<std::string, std::size_t> seen;
  keys.emplace_back();  // of the header
  for (std::size_t i = 1; i < table.rows.size(); ++i) {
    std::string key = key_of(table, table.rows[i], columns);
    const std::size_t before = seen[key]++;
    if (before > 0) key += "#" + std::to_string(before + 1);
    keys.push_back(key);
    rows.emplace(std::move(key), i);
  }
  return rows;
}

std::string shown_row(const CsvTable& table, const CsvCells& row,
                      const std::vector<std::string>& columns) {
  std::vector<std::string> cells;
  for (const std::string& column : columns) {
    const std::string& cell = row[table.columns.at(column)];
    if (!cell.empty()) cells.push_back(cell);
  }
  return joined(cells, ", ");
}

class TableComparison {
 public:
  TableComparison(const std::vector<CsvCells>& before, const std::vector<CsvCells>& after)
      : before_(as_table(before)),
        after_(as_table(after)),
        common_(common_columns(before_, after_)),
        keys_(key_columns(before_, after_, common_)) {}

  ChangeList compare() {
    compare_columns();
    if (keys_.empty()) {
      compare_in_order();
    } else {
      compare_by_key();
    }
    return std::move(changes_);
  }

 private:
  void compare_columns() {
    for (const std::string& column : after_.names) {
      if (!before_.columns.contains(column)) changes_.add(Topic::words, "column added: " + column);
    }
    std::vector<std::size_t> order;
    for (const std::string& column : before_.names) {
      const auto found = after_.columns.find(column);
      if (found == after_.columns.end()) {
        changes_.add(Topic::words, "column removed: " + column);
      } else {
        order.push_back(found->second);
      }
    }
    if (!std::is_sorted(order.begin(), order.end())) {
      changes_.add(Topic::words, "columns stand in another order");
    }
  }

  void compare_cells(const CsvCells& was, const CsvCells& is, const std::string& subject) {
    for (const std::string& column : common_) {
      const std::string& old_cell = was[before_.columns.at(column)];
      const std::string& new_cell = is[after_.columns.at(column)];
      if (old_cell == new_cell) continue;
      const std::string what = column + " " + property_change(column, old_cell, new_cell);
      changes_.add({Topic::score, what, what, subject, after_.rows.size() - 1});
    }
  }

  void compare_by_key() {
    std::vector<std::string> old_keys;
    std::vector<std::string> new_keys;
    const auto old_rows = rows_by_key(before_, keys_, old_keys);
    const auto new_rows = rows_by_key(after_, keys_, new_keys);
    std::vector<std::size_t> order;
    for (std::size_t i = 1; i < new_keys.size(); ++i) {
      const CsvCells& row = after_.rows[i];
      const auto old = old_rows.find(new_keys[i]);
      if (old == old_rows.end()) {
        changes_.add({Topic::base, "row added", "rows added", shown_row(after_, row, keys_), 0});
        continue;
      }
      order.push_back(old->second);
      compare_cells(before_.rows[old->second], row, shown_row(after_, row, keys_));
    }
    for (std::size_t i = 1; i < old_keys.size(); ++i) {
      if (new_rows.contains(old_keys[i])) continue;
      changes_.add({Topic::base, "row removed", "rows removed",
                    shown_row(before_, before_.rows[i], keys_), 0});
    }
    if (!std::is_sorted(order.begin(), order.end())) {
      changes_.add(Topic::other, "rows stand in another order");
    }
  }

  void compare_in_order() {
    const auto wholes = [](const std::vector<CsvCells>& rows, std::vector<std::string>& texts) {
      for (const CsvCells& row : rows) texts.push_back(joined(row, "\n"));
      return std::vector<std::string_view>(texts.begin(), texts.end());
    };
    std::vector<std::string> old_texts;
    std::vector<std::string> new_texts;
    const auto was = wholes(before_.rows, old_texts);
    const auto is = wholes(after_.rows, new_texts);
    for (const Hunk& hunk : edit_script(was, is)) {
      std::size_t i = hunk.old_begin;
      std::size_t j = hunk.new_begin;
      for (; i < hunk.old_end && j < hunk.new_end; ++i, ++j) {
        if (j > 0) compare_cells(before_.rows[i], after_.rows[j], "row " + std::to_string(j + 1));
      }
      for (; i < hunk.old_end; ++i) {
        changes_.add({Topic::base, "row removed", "rows removed",
                      "row " + std::to_string(i + 1) + " of OLD", 0});
      }
      for (; j < hunk.new_end; ++j) {
        changes_.add({Topic::base, "row added", "rows added", "row " + std::to_string(j + 1), 0});
      }
    }
  }

  CsvTable before_;
  CsvTable after_;
  std::vector<std::string> common_;
  std::vector<std::string> keys_;
  ChangeList changes_ = {};
};

}  // namespace

ChangeList compare_tables(const std::vector<CsvCells>& before, const std::vector<CsvCells>& after) {
  return TableComparison(before, after).compare();
}

}  // namespace kijun
