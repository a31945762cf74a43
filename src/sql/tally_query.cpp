#include "sql/tally_query.h"

#include <algorithm>

#include "sql/dialect.h"
#include "sql/result_rows.h"
#include "sql/survey_query.h"

namespace kijun {
namespace {

std::string small(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

// What the names of the query's own tables begin with: no table of answers does.
std::string free_prefix(const Report& report) {
  std::string prefix = "kijun_";
  for (bool taken = true; taken;) {
    taken = std::any_of(report.surveys.begin(), report.surveys.end(), [&](const Survey& survey) {
      return small(survey.sql_table).starts_with(prefix);
    });
    if (taken) prefix += "_";
  }
  return prefix;
}

}  // namespace

Result<std::string> tally_query(const Report& report, SqlDialect which) {
  const Dialect dialect(which);
  const ResultRows rows(report, dialect);
  const std::string prefix = free_prefix(report);
  std::string tables;
  std::string selects;
  Diagnostics problems;
  for (std::size_t s = 0; s < report.surveys.size(); ++s) {
    const SurveyQuery survey = survey_query(report, s, dialect, prefix, problems);
    for (const std::string& table : survey.tables) tables += ",\n" + table;
    for (const std::string& select : survey.selects) selects += "\nUNION ALL " + select;
  }
  if (!problems.empty()) return problems;
  // The first table has no rows; it names the columns and their types.
  return "WITH " + prefix + "header AS (\n  SELECT " + rows.header() + "\n)" + tables +
         "\nSELECT * FROM " + prefix + "header WHERE 1 = 0" + selects + "\nORDER BY " +
         rows.order() + ";\n";
}

}  // namespace kijun
