#include "sql/dialect.h"

#include <algorithm>

#include "base/utf8.h"

namespace kijun {
namespace {

// Kinds of blanks, which look alike, and what cannot be seen at all.
bool is_hidden(char32_t code) {
  return is_unseen(code) || code == U'\u00A0' || (code >= U'\u2000' && code <= U'\u2011') ||
         code == U'\u202F' || code == U'\u3000';
}

std::string doubled(std::string_view text, char quote) {
  std::string made(1, quote);
  for (const char c : text) {
    if (c == quote) made += c;
    made += c;
  }
  return made + quote;
}

// With a backslash before quotes and backslashes, and as numbers what cannot be seen.
std::string escaped(std::string_view text, char quote) {
  std::string made(1, quote);
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = utf8_decode(text, offset);
    if (character.code == U'\n') {
      made += "\\n";
    } else if (is_hidden(character.code)) {
      made += "\\u" + code_point_name(character.code).substr(2);
    } else {
      if (text[offset] == quote || text[offset] == '\\') made += '\\';
      made += text.substr(offset, character.length);
    }
    offset += character.length;
  }
  return made + quote;
}

bool needs_escapes(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = utf8_decode(text, offset);
    if (character.code == U'\\' || is_hidden(character.code)) return true;
    offset += character.length;
  }
  return false;
}

constexpr std::string_view decimal_number =
    "-?([0-9]{1,200}([.][0-9]{0,200})?|[.][0-9]{1,200})([eE][+-]?0*[0-9]{1,2})?";

}  // namespace

std::string Dialect::identifier(std::string_view name) const {
  switch (dialect_) {
    case SqlDialect::postgresql:
    case SqlDialect::duckdb:
      return doubled(name, '"');
    case SqlDialect::bigquery:
      return escaped(name, '`');
    case SqlDialect::spark:
      return doubled(name, '`');
  }
  return {};
}

std::string Dialect::table(std::string_view name) const {
  std::string made;
  for (std::size_t begin = 0; begin <= name.size();) {
    const std::size_t end = std::min(name.find('.', begin), name.size());
    made += (made.empty() ? "" : ".") + identifier(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return made;
}

std::string Dialect::text(std::string_view value) const {
  switch (dialect_) {
    case SqlDialect::postgresql:
      // Whatever the settings say of backslashes in texts without the E.
      return needs_escapes(value) ? "E" + escaped(value, '\'') : doubled(value, '\'');
    case SqlDialect::duckdb:  // whose E'…' knows no characters by number
      return doubled(value, '\'');
    case SqlDialect::bigquery:
    case SqlDialect::spark:
      return escaped(value, '\'');
  }
  return {};
}

std::string_view Dialect::text_type() const {
  switch (dialect_) {
    case SqlDialect::postgresql:
      return "text";
    case SqlDialect::duckdb:
      return "varchar";
    case SqlDialect::bigquery:
    case SqlDialect::spark:
      return "string";
  }
  return {};
}

std::string_view Dialect::double_type() const {
  switch (dialect_) {
    case SqlDialect::postgresql:
      return "double precision";
    case SqlDialect::bigquery:
      return "float64";
    case SqlDialect::duckdb:
    case SqlDialect::spark:
      return "double";
  }
  return {};
}

std::string_view Dialect::integer_type() const {
  return dialect_ == SqlDialect::bigquery ? "int64" : "bigint";
}

std::string Dialect::cast(std::string_view expression, std::string_view type) const {
  return "CAST(" + std::string(expression) + " AS " + std::string(type) + ")";
}

std::string Dialect::cell(std::string_view expression) const {
  // A column's own collation might take different texts for the same.
  const std::string as_text =
      cast(expression, text_type()) + (dialect_ == SqlDialect::postgresql ? " COLLATE \"C\"" : "");
  return "NULLIF(" + without(as_text, " \t\n\v\f\r\u3000") + ", '')";
}

std::string Dialect::without(std::string_view text, std::string_view ends) const {
  const std::string signs = this->text(ends);
  switch (dialect_) {
    case SqlDialect::postgresql:
      return "btrim(" + std::string(text) + ", " + signs + ")";
    case SqlDialect::duckdb:
    case SqlDialect::bigquery:
      return "TRIM(" + std::string(text) + ", " + signs + ")";
    case SqlDialect::spark:
      return "TRIM(BOTH " + signs + " FROM " + std::string(text) + ")";
  }
  return {};
}

std::string Dialect::matches(std::string_view text, std::string_view expression) const {
  // A "$" of Java is also before the last line end.
  const std::string pattern = this->text("^(" + std::string(expression) + ")" +
                                         (dialect_ == SqlDialect::spark ? "\\z" : "$"));
  switch (dialect_) {
    case SqlDialect::postgresql:
      return std::string(text) + " ~ " + pattern;
    case SqlDialect::duckdb:
      return "regexp_matches(" + std::string(text) + ", " + pattern + ")";
    case SqlDialect::bigquery:
      return "REGEXP_CONTAINS(" + std::string(text) + ", " + pattern + ")";
    case SqlDialect::spark:
      return std::string(text) + " RLIKE " + pattern;
  }
  return {};
}

std::string Dialect::is_one_of(std::string_view text,
                               const std::vector<std::string>& values) const {
  std::string list;
  for (const std::string& value : values) list += (list.empty() ? "" : ", ") + this->text(value);
  return std::string(text) + (values.size() == 1 ? " = " + list : " IN (" + list + ")");
}

std::string Dialect::number(std::string_view text) const {
  const std::string_view safe = dialect_ == SqlDialect::bigquery ? "SAFE_"
                                : dialect_ == SqlDialect::duckdb ? "TRY_"
                                                                 : "";
  return "CASE WHEN " + matches(text, decimal_number) + " THEN " + std::string(safe) +
         cast(text, double_type()) + " END";
}

std::string Dialect::translated(std::string_view text, std::string_view from,
                                std::string_view to) const {
  return "translate(" + std::string(text) + ", " + this->text(from) + ", " + this->text(to) + ")";
}

std::string Dialect::replaced(std::string_view text, std::string_view pattern,
                              std::string_view by) const {
  const bool says_all = dialect_ == SqlDialect::postgresql || dialect_ == SqlDialect::duckdb;
  return "regexp_replace(" + std::string(text) + ", " + this->text(pattern) + ", " +
         this->text(by) + (says_all ? ", 'g')" : ")");
}

std::string Dialect::folded(std::string_view text) const {
  struct Run {
    char32_t first;
    char32_t last;
    char32_t code;
    bool same;  // all become this one
  };
  constexpr Run runs[] = {
      {U'\t', U'\r', U' ', true},          {U'\u00A0', U'\u00A0', U' ', true},
      {U'\u2000', U'\u200B', U' ', true},  {U'\u202F', U'\u202F', U' ', true},
      {U'\u3000', U'\u3000', U' ', true},  {U'\uFEFF', U'\uFEFF', U' ', true},
      {U'\u2010', U'\u2011', U'-', true},  {U'\u2212', U'\u2212', U'-', true},
      {U'\u301C', U'\u301C', U'~', true},  {U'\u2014', U'\u2014', U'\u2015', true},
      {U'\uFF01', U'\uFF5E', U'!', false},
  };
  std::string wide;
  std::string narrow;
  for (const Run& run : runs) {
    for (char32_t code = run.first; code <= run.last; ++code) {
      utf8_append(wide, code);
      utf8_append(narrow, run.same ? run.code : run.code + (code - run.first));
    }
  }
  return without(replaced(translated(text, wide, narrow), " +", " "), " ");
}

std::string Dialect::without_fraction(std::string_view text) const {
  return replaced(text, "^(-?[0-9]+)[.]0+$", dialect_ == SqlDialect::spark ? "$1" : "\\1");
}

std::string Dialect::without_idle_blanks(std::string_view text) const {
  return replaced(text, " *([^0-9A-Za-z ]) *", dialect_ == SqlDialect::spark ? "$1" : "\\1");
}

std::string Dialect::small(std::string_view text) const {
  return translated(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz");
}

std::string_view Dialect::not_kept() const {
  switch (dialect_) {
    case SqlDialect::postgresql:
    case SqlDialect::duckdb:
      return "NOT MATERIALIZED ";
    case SqlDialect::bigquery:
    case SqlDialect::spark:
      return "";
  }
  return {};
}

std::string_view Dialect::kept() const { return not_kept().empty() ? "" : "MATERIALIZED "; }

std::string_view Dialect::computed_once() const {
  return dialect_ == SqlDialect::postgresql ? " OFFSET 0" : "";
}

}  // namespace kijun
