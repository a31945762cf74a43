// Conditions and groups as SQL, as survey/membership.h takes respondents into them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "resolve/report.h"
#include "sql/dialect.h"

namespace kijun {

// Names the respondent's cell of a column (NULL when blank).
using CellName = std::function<std::string(const std::string& column)>;

// Kleene's logic is SQL's own: NULL where a cell that matters is blank.
std::string condition_sql(const Condition& condition, const CellName& cell, const Dialect& dialect);

// One breakdown in one survey: conditions that are true or false, never NULL.
struct BreakdownSql {
  struct GroupTest {
    std::size_t group = 0;
    std::string test;
  };
  std::vector<GroupTest> groups;  // those with a part of the survey
  std::string member;             // in one of them; the total counts where it is the only one
  bool shares = false;            // has another group than the total
  std::string without_attribute;  // in none, with nothing but blank cells
  std::string outside;            // in none, with an attribute or not fulfilling the filter
  // A condition each: no group takes the cell, which is no number; or which is what is asked for.
  std::vector<std::string> not_numbers;
  std::vector<std::string> no_group;
};

BreakdownSql breakdown_sql(const Breakdown& breakdown, std::size_t survey, const CellName& raw,
                           const Dialect& dialect);

// A comparison of the condition, and whether it stands under an odd number of "not".
struct PlacedComparison {
  const AttributeCondition* comparison = nullptr;
  bool negated = false;
};
std::vector<PlacedComparison> comparisons_of(const Condition& condition);

}  // namespace kijun
