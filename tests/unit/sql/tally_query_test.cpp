#include "sql/tally_query.h"

#include <catch2/catch.hpp>

#include "support/golden.h"
#include "support/report_fixture.h"

using namespace kijun;
using namespace kijun::test;

namespace {

const char* const spec = R"(kijun: 1
report: {title: 調査}
scoring: {weights: [2, 1], missing: [99]}
surveys:
  users: {title: 利用者, tally: tally.csv, table: 調査.answers, weight: 重み, answers: {ranks: "{rank}位"}}
  staff: {title: 職員, tally: tally.csv, answers: {options: "Q_{code}"}}
questions: {q1: {title: 知識, options: [制度, "it's", 生活]}}
breakdowns:
  kind: {title: 種別, groups: {利用者: {survey: users}, 職員: {survey: staff}}}
  age: {title: 年齢, survey: users, by: 年齢, groups: {若: "< 65", 高: ">= 65"}}
  home:
    title: 同居
    survey: users
    groups: {高齢同居: {where: "年齢 >= 65 and not 同居 = 2"}, 他: {rest: true}, 全体: {total: true}}
)";

std::string query(SqlDialect dialect) {
  return required(tally_query(report_from_yaml(spec), dialect));
}

}  // namespace

TEST_CASE("each database gets a query in its own words") {
  check_golden("sql/postgresql.sql", query(SqlDialect::postgresql));
  check_golden("sql/duckdb.sql", query(SqlDialect::duckdb));
  check_golden("sql/bigquery.sql", query(SqlDialect::bigquery));
  check_golden("sql/spark.sql", query(SqlDialect::spark));
}

TEST_CASE("no query without the columns of the answers") {
  const Report report = report_from_yaml(R"(kijun: 1
report: {title: 調査}
surveys: {users: {title: 利用者, tally: tally.csv}}
questions: {q1: {title: 知識, options: [制度, 医療, 生活]}}
breakdowns: {all: {title: 全体, groups: {全体: {survey: users}}}}
)");
  CHECK(format(tally_query(report, SqlDialect::postgresql).diagnostics()) ==
        R"(report.yaml:3:38: error: no query without columns: question "q1" in survey "users"
  3 | surveys: {users: {title: 利用者, tally: tally.csv}}
    |                                         ^~~~~~~~~
  give the survey "answers:" with the columns of the table in the database, beside "tally:"
)");
}

TEST_CASE("no query takes a cell of ordered options apart") {
  const Report report = report_from_yaml(R"(kijun: 1
report: {title: 調査}
surveys: {users: {title: 利用者, file: users.csv, answers: {order: "問{question}"}}}
questions: {q1: {title: 知識, options: [制度, 医療, 生活]}}
breakdowns: {all: {title: 全体, groups: {全体: {survey: users}}}}
)");
  CHECK(
      format(tally_query(report, SqlDialect::spark).diagnostics()) ==
      R"(report.yaml:4:25: error: no query can take apart the cells of "order:": question "q1" in survey "users"
  4 | questions: {q1: {title: 知識, options: [制度, 医療, 生活]}}
    |                         ^~~~
  give the database a view with a column per rank, and the survey "ranks:" instead
  or save the table as a file, and let "kijun tally" read it with "file:"
)");
}

TEST_CASE("no table of answers has the name of one of the query's own") {
  const std::string text = required(tally_query(report_from_yaml(R"(kijun: 1
report: {title: 調査}
surveys: {users: {title: 利用者, file: users.csv, table: Kijun_s1_rows, answers: {ranks: "{rank}位"}}}
questions: {q1: {title: 知識, options: [制度, 医療, 生活]}}
breakdowns: {all: {title: 全体, groups: {全体: {survey: users}}}}
)"),
                                                SqlDialect::postgresql));
  CHECK(text.find("\n  FROM \"Kijun_s1_rows\"") != std::string::npos);
  CHECK(text.find("kijun__s1_rows AS ") != std::string::npos);
  CHECK(text.find("kijun_s1") == std::string::npos);
}

TEST_CASE("a survey is not asked for columns that only a filter of others reads") {
  const std::string text = required(tally_query(report_from_yaml(R"(kijun: 1
report: {title: 調査}
surveys:
  users: {title: 利用者, file: users.csv, answers: {ranks: "{rank}位"}}
  staff: {title: 職員, file: staff.csv, answers: {ranks: "{rank}位"}}
questions: {q1: {title: 知識, options: [制度, 医療, 生活]}}
breakdowns:
  all: {title: 全体, groups: {全体: {survey: users}}}
contents: [{results: {questions: all, breakdowns: all, filter: {where: 年齢 > 64, title: 高齢}}}]
)"),
                                                SqlDialect::duckdb));
  CHECK(text.find("\"年齢\"") == text.rfind("\"年齢\""));
  CHECK(text.find("\"年齢\"") < text.find("FROM \"users\""));
}

TEST_CASE("texts that look like several options are read as answer files are") {
  const std::string text = required(tally_query(report_from_yaml(R"(kijun: 1
report: {title: 調査}
surveys: {users: {title: 利用者, file: users.csv, answers: {ranks: "{rank}位"}}}
questions: {q1: {title: 知識, options: [同じ, 同 じ, 生活]}}
breakdowns: {all: {title: 全体, groups: {全体: {survey: users}}}}
)"),
                                                SqlDialect::postgresql));
  CHECK(text.find(" WHEN h1 = '同じ' THEN 0 ") != std::string::npos);
}
