// The rows of the table that a query of tallies gives: its columns, and the SELECT of each kind.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "resolve/report.h"
#include "sql/dialect.h"

namespace kijun {

// One row of the result.
struct ResultRow {
  std::string record;  // SQL, as all of these; empty: NULL
  std::string question;
  std::string breakdown;
  std::string group;
  std::vector<std::string> ranks;
  std::string tied;
  std::string n;
  std::string weight;
  std::string weight_squared;
  std::string behind;  // "FROM …"
};

class ResultRows {
 public:
  ResultRows(const Report& report, const Dialect& dialect);

  // "NULL AS record, …": the columns' names and types, which a UNION takes from its first part.
  std::string header() const;
  // "SELECT …" of rows of the survey.
  std::string select(const ResultRow& row, const std::string& survey_key) const;
  // The columns that the rows are put in order by, as numbers.
  std::string order() const;

 private:
  const Dialect& dialect_;
  std::size_t ranks_;
  bool ties_;
};

}  // namespace kijun
