// The answer of a respondent to a question as SQL, as survey/verdict.h judges it.
#pragma once

#include <string>
#include <vector>

#include "resolve/report.h"
#include "sql/dialect.h"
#include "survey/audit.h"

namespace kijun {

struct SqlColumn {
  std::string name;
  std::string expression;
};

// Levels of subqueries: each is computed from the one before, the first from the respondents' cells
// (NULL when blank). Columns that all levels hand on are not named here.
struct AnswerSql {
  std::vector<std::vector<SqlColumn>> levels;

  // Columns of the last level: the option at each rank (its number from 1, or NULL) of answers that
  // count; which of the ranks share the one before, as tables of tallies write it; "answered",
  // "missing" or "rejected"; whether any cell is faulty (0 or 1); faulty cells by reason.
  static constexpr const char* state = "answer_state";
  static constexpr const char* faulty = "faulty_answer";
  static constexpr const char* tied = "tied_ranks";  // only where `ties`
  static std::string rank(std::size_t rank) { return "k" + std::to_string(rank + 1); }
  std::size_t ranks = 0;
  bool ties = false;
  struct Reason {
    RejectReason reason;
    std::string column;
  };
  std::vector<Reason> reasons;
};

// `cells[c]` names the column with the cell of the coding's c-th column. The coding is a column
// per rank, a column per option, or a column per rank and option.
AnswerSql answer_sql(const Report& report, const Question& question, const Coding& coding,
                     const std::vector<std::string>& cells, const Dialect& dialect);

}  // namespace kijun
