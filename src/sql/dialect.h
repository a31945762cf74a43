// How the databases differ in writing the same thing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

enum class SqlDialect { postgresql, duckdb, bigquery, spark };

class Dialect {
 public:
  explicit Dialect(SqlDialect dialect) : dialect_(dialect) {}

  // Names and texts of the spec, quoted so that nothing in them is taken for SQL.
  std::string identifier(std::string_view name) const;
  // "schema.answers" is the table answers of schema.
  std::string table(std::string_view name) const;
  std::string text(std::string_view value) const;

  std::string_view text_type() const;
  std::string_view double_type() const;
  std::string_view integer_type() const;
  std::string cast(std::string_view expression, std::string_view type) const;
  std::string null(std::string_view type) const { return cast("NULL", type); }

  // Any value as text without blanks at its ends (base/trimmed.h); NULL when nothing is left.
  std::string cell(std::string_view expression) const;
  // A text as double; NULL when it is not a number as base/number.h reads them.
  std::string number(std::string_view text) const;
  // True when the regular expression (of the syntax that all of them share) matches all of it.
  std::string matches(std::string_view text, std::string_view expression) const;
  // True when the text is one of at least one.
  std::string is_one_of(std::string_view text, const std::vector<std::string>& values) const;
  // As base/folded.h makes it.
  std::string folded(std::string_view text) const;
  // A folded text without the point and the noughts behind a whole number: of folded(),
  // base/code_form.h.
  std::string without_fraction(std::string_view text) const;
  // A folded text without blanks beside what is no ASCII letter or digit.
  std::string without_idle_blanks(std::string_view text) const;
  // With ASCII letters small, and no others.
  std::string small(std::string_view text) const;

  // Behind "AS" of a table expression that is used once, and need not be kept for that.
  std::string_view not_kept() const;
  // The same of one that is used often and dear to compute.
  std::string_view kept() const;
  // Behind a subquery whose columns are used several times, for databases that would otherwise
  // compute them each time.
  std::string_view computed_once() const;

 private:
  // Without these characters at its ends.
  std::string without(std::string_view text, std::string_view ends) const;
  std::string translated(std::string_view text, std::string_view from, std::string_view to) const;
  std::string replaced(std::string_view text, std::string_view pattern, std::string_view by) const;

  SqlDialect dialect_;
};

}  // namespace kijun
