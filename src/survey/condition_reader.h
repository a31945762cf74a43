// Evaluates conditions on the rows of a table, each of whose columns is read once a row.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "resolve/report.h"
#include "survey/code_table.h"
#include "survey/header.h"
#include "table/batch.h"

namespace kijun {

// In Kleene's logic "and" is the least, "or" the greatest, "not" the mirror.
enum class Truth : std::uint8_t { no, unknown, yes };

// Codes in any of their forms (see base/code_form.h).
class CodesInAnyForm {
 public:
  void add(const std::string& code);
  // Folds a value once, not in every row.
  bool have(std::string_view value);

 private:
  CodeTable known_;  // 1 for the codes, 0 for what was found to be none
  std::size_t learned_ = 0;
};

class ConditionReader {
 public:
  // A condition bound to the table's columns; comparisons are numbered across all conditions.
  struct Bound {
    enum class Kind { comparison, all, any, none };
    Kind kind = Kind::comparison;
    std::size_t comparison = 0;
    std::vector<Bound> parts;
  };

  // What the cell of the row says.
  struct Cell {
    bool blank = true;
    bool answers = false;  // makes a comparison true or false
    // Makes a condition more likely: a comparison is true, or false under an odd number of "not".
    bool speaks = false;
    bool not_a_number = false;  // a comparison asks for a number, and it is none
  };

  struct Column {
    BoundColumn bound;
    Cell cell;  // of the row read last
    std::vector<std::size_t> comparisons;
    bool numbers = false;  // a comparison asks for a number
  };

  // Nothing when the header lacks a column; it keeps the error.
  std::optional<Bound> bind(const Condition& condition, Header& header);

  // Cells that say "no answer", as blank ones do, in whatever column.
  void set_missing(const std::vector<std::string>& values);

  void read(const Batch& batch, std::size_t row);
  // Of the row read last.
  Truth truth(const Bound& condition) const;

  const std::vector<Column>& columns() const { return columns_; }

 private:
  struct Comparison {
    std::variant<CodesInAnyForm, RangeCondition> test;
    bool negated = false;  // stands under an odd number of "not"
    Truth truth = Truth::unknown;
  };

  std::optional<Bound> bind(const Condition& condition, Header& header, bool negated);
  std::optional<Bound> bind_comparison(const AttributeCondition& condition, Header& header,
                                       bool negated);
  Column& column(const BoundColumn& bound);
  void read_cell(Column& column, std::string_view value);

  std::vector<Column> columns_;
  std::vector<Comparison> comparisons_;
  CodesInAnyForm missing_;
  bool any_missing_ = false;
  std::string scratch_;
};

}  // namespace kijun
