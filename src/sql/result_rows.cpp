#include "sql/result_rows.h"

#include "sql/sql_text.h"
#include "survey/tally_record.h"

namespace kijun {

namespace record = tally_record;

ResultRows::ResultRows(const Report& report, const Dialect& dialect)
    : dialect_(dialect),
      ranks_(record::rank_columns(report)),
      ties_(report.ties == TiesPolicy::share) {}

std::string ResultRows::header() const {
  std::vector<std::string> names = {"record", "survey", "question", "breakdown", "group"};
  for (std::size_t r = 1; r <= ranks_; ++r) {
    names.push_back(std::string(record::rank_column) + number(r));
  }
  if (ties_) names.emplace_back(record::tied_column);
  names.insert(names.end(), {"n", "weight", "weight_squared"});
  const std::size_t first_number = names.size() - 3;
  std::string columns;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string_view type = i < first_number    ? dialect_.text_type()
                                  : i == first_number ? dialect_.integer_type()
                                                      : dialect_.double_type();
    columns += (i == 0 ? "" : ", ") + dialect_.null(type) + " AS " + dialect_.identifier(names[i]);
  }
  return columns;
}

std::string ResultRows::select(const ResultRow& row, const std::string& survey_key) const {
  const auto or_null = [&](const std::string& value, std::string_view type) {
    return value.empty() ? dialect_.null(type) : value;
  };
  const std::string_view text_type = dialect_.text_type();
  std::string made = "SELECT " + row.record + ", " + dialect_.text(survey_key) + ", " +
                     or_null(row.question, text_type) + ", " + or_null(row.breakdown, text_type) +
                     ", " + or_null(row.group, text_type);
  for (std::size_t r = 0; r < ranks_; ++r) {
    made += ", " + or_null(r < row.ranks.size() ? row.ranks[r] : "", text_type);
  }
  if (ties_) made += ", " + or_null(row.tied, text_type);
  made += ", " + row.n + ", " + or_null(row.weight, dialect_.double_type()) + ", " +
          or_null(row.weight_squared, dialect_.double_type());
  return made + (row.behind.empty() ? "" : " " + row.behind);
}

std::string ResultRows::order() const {
  constexpr std::size_t first_rank = 6;
  std::string columns = "2, 3, 4, 5, 1";
  for (std::size_t c = 0; c < ranks_ + (ties_ ? 1 : 0); ++c)
    columns += ", " + number(first_rank + c);
  return columns;
}

}  // namespace kijun
