// Conditions on a respondent's attributes, as later stages read them: "where:", "is:", filters.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/span.h"

namespace kijun {

struct CodeCondition {
  std::vector<std::string> codes;  // the trimmed cell is one of these
};

struct RangeCondition {  // the cell is a number in here
  std::optional<double> low;
  bool low_included = true;
  std::optional<double> high;
  bool high_included = true;
};

struct AttributeCondition {
  Text column;
  std::variant<CodeCondition, RangeCondition> test;
};

// What is said of a blank cell is neither true nor false but unknown, and so is what follows from
// it (Kleene's logic): "not (age >= 65)" does not hold for somebody of unknown age. The same goes
// for a cell that is no number where a range asks for one.
struct Condition;
struct AllOf {
  std::vector<Condition> parts;  // at least two
};
struct AnyOf {
  std::vector<Condition> parts;  // at least two
};
struct NoneOf {
  std::vector<Condition> parts;  // "not": exactly one
};
struct Condition {
  std::variant<AttributeCondition, AllOf, AnyOf, NoneOf> test;
};

}  // namespace kijun
