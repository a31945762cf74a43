// The part of a query of tallies that one survey's table of answers needs.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/report.h"
#include "sql/dialect.h"

namespace kijun {

struct SurveyQuery {
  std::vector<std::string> tables;   // "name AS (…)", each after those it reads
  std::vector<std::string> selects;  // each a SELECT of result rows (see result_rows.h)
};

// `prefix`: what the names of the query's own tables begin with. Adds to `problems` what no query
// can do; the parts mean nothing then.
SurveyQuery survey_query(const Report& report, std::size_t survey, const Dialect& dialect,
                         const std::string& prefix, Diagnostics& problems);

}  // namespace kijun
