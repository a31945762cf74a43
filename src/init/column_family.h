// Columns whose names differ in one number: 問1_1位, 問1_2位, 問1_3位.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "init/table_profile.h"

namespace kijun {

struct ColumnFamily {
  std::vector<std::size_t> columns;  // those with the numbers 1, 2, …; at least two
  std::string before;                // their names before the number
  std::string after;
  bool marks = false;    // the numbers are written ① ② …
  bool of_rank = false;  // the names say that the number is a rank: 1位, 第1, rank1

  // What they belong to: the first number of the rest of the name, or all of that.
  std::string belongs_to() const;
  // The names with a placeholder for the number, "問1_{rank}位"; nothing if those of the columns
  // are not just what a pattern would make.
  std::optional<std::string> pattern(const TableProfile& table,
                                     const std::string& placeholder) const;
};

// In the order of their first columns. A column is in one at most.
std::vector<ColumnFamily> column_families(const TableProfile& table);

// A number in a text, and where it stands.
struct NumberInText {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t value = 0;
  bool mark = false;
};
// Written in half- or full-width digits, or as ① to ⑳.
std::vector<NumberInText> numbers_in(const std::string& text);

}  // namespace kijun
