// What the cells of a set of columns say, if they are answers to a ranking question.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "init/table_profile.h"

namespace kijun {

struct AnswerCells {
  std::set<std::size_t> codes;               // written 2, ２, ②, (2), "2.介護", 2位
  std::map<std::size_t, std::string> names;  // of codes written with a name
  std::vector<std::string> texts;            // anything else, in the order of the first places
  std::vector<std::string> missing;          // what seems to say "no answer"
  std::uint64_t filled = 0;
  bool known = true;       // there are few enough values to know them all
  bool say_ranks = false;  // some are written 1位

  std::size_t most() const { return codes.empty() ? 0 : *codes.rbegin(); }
};

AnswerCells answer_cells(const TableProfile& table, const std::vector<std::size_t>& columns);

// 無回答, 不明, NA and the like, or a negative number.
bool says_no_answer(const std::string& value);

// Those of the codes that by custom stand for "no answer": 9, 99, 88 and the like, with a gap
// between them and the others.
std::vector<std::size_t> missing_codes(const std::set<std::size_t>& codes);

}  // namespace kijun
