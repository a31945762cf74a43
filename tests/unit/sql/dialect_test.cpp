#include "sql/dialect.h"

#include <catch2/catch.hpp>

using namespace kijun;

TEST_CASE("names and texts of the spec cannot end their quotes") {
  const Dialect postgresql(SqlDialect::postgresql);
  CHECK(postgresql.identifier("a\"; DROP TABLE x; --") == "\"a\"\"; DROP TABLE x; --\"");
  CHECK(postgresql.text("it's") == "'it''s'");
  CHECK(postgresql.text("\\'") == "E'\\\\\\''");
  const Dialect duckdb(SqlDialect::duckdb);
  CHECK(duckdb.identifier("a\"b") == "\"a\"\"b\"");
  CHECK(duckdb.identifier("a\n\\") == "\"a\n\\\"");
  CHECK(duckdb.text("it's \\\n") == "'it''s \\\n'");
  const Dialect bigquery(SqlDialect::bigquery);
  CHECK(bigquery.identifier("a`b\\") == "`a\\`b\\\\`");
  CHECK(bigquery.text("it's\n\\") == "'it\\'s\\n\\\\'");
  const Dialect spark(SqlDialect::spark);
  CHECK(spark.identifier("a`b") == "`a``b`");
  CHECK(spark.text("it's \\") == "'it\\'s \\\\'");
  CHECK(postgresql.identifier("a\n\\'") == "\"a\n\\'\"");
  CHECK(bigquery.identifier("a\nb\"'") == "`a\\nb\"'`");
  CHECK(spark.identifier("a\nb\\\"'") == "`a\nb\\\"'`");
}

TEST_CASE("each part of a table's name is quoted") {
  CHECK(Dialect(SqlDialect::postgresql).table("調査.answers") == "\"調査\".\"answers\"");
  CHECK(Dialect(SqlDialect::bigquery).table("p.d.t") == "`p`.`d`.`t`");
}

TEST_CASE("what cannot be seen is written by its number") {
  const std::string unseen = "1\u00A0\u200B\t\u3000\u2028";
  CHECK(Dialect(SqlDialect::postgresql).text(unseen) == "E'1\\u00A0\\u200B\\u0009\\u3000\\u2028'");
  CHECK(Dialect(SqlDialect::bigquery).text(unseen) == "'1\\u00A0\\u200B\\u0009\\u3000\\u2028'");
  CHECK(Dialect(SqlDialect::spark).text(unseen) == "'1\\u00A0\\u200B\\u0009\\u3000\\u2028'");
  CHECK(Dialect(SqlDialect::duckdb).text(unseen) == "'" + unseen + "'");
}

TEST_CASE("an expression matches all of a text or nothing") {
  CHECK(Dialect(SqlDialect::postgresql).matches("x", "a|b") == "x ~ '^(a|b)$'");
  CHECK(Dialect(SqlDialect::duckdb).matches("x", "a|b") == "regexp_matches(x, '^(a|b)$')");
  CHECK(Dialect(SqlDialect::bigquery).matches("x", "a|b") == "REGEXP_CONTAINS(x, '^(a|b)$')");
  CHECK(Dialect(SqlDialect::spark).matches("x", "a|b") == "x RLIKE '^(a|b)\\\\z'");
}
