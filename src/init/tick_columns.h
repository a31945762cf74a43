// Columns of ticks, one per rank and option: 問1_1位_1, 問1_1位_2, … 問1_3位_5.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "init/column_family.h"
#include "init/table_profile.h"

namespace kijun {

struct TickFamily {
  std::vector<std::size_t> columns;
  std::string before;   // their names before the rank and the option
  std::string pattern;  // "問1_{rank}位_{option}"
  std::size_t ranks = 0;
  bool numbered = true;              // the options are numbered: {option} or {mark}, else {code}
  std::vector<std::string> options;  // as the names write them
};

// Sets of at least three options whose cells hold ticks and nothing else, at most about one in a
// respondent's cells of a rank. The names must say that a number is a rank.
std::vector<TickFamily> tick_columns(const TableProfile& table,
                                     const std::vector<ColumnFamily>& families);

}  // namespace kijun
