// The query that makes a table of tallies inside a database: for answers that outgrow one machine
// or may not leave it.
#pragma once

#include <string>

#include "base/result.h"
#include "resolve/report.h"
#include "sql/dialect.h"

namespace kijun {

// One SELECT, whose rows are those of survey/tally_record.h, in an order that does not depend on
// that of the answers. Written to CSV it is read with "tally:", and the report is byte for byte the
// one made from the answers (with survey weights: within the rounding of sums whose order the
// database chooses).
//
// Each survey is the table Survey::sql_table with a row a respondent and the columns that the
// report asks for, text or whole numbers: they are compared as text without blanks around them, and
// blank or NULL is missing, as in files (outside PostgreSQL a column must not have a collation that
// takes different texts for the same). Numbers that conditions compare and weights may be of any
// type.
//
// The query reads no columns but those that it names, so it cannot tell how many are unused: there
// is no row "unused_columns". Numbers are those of base/number.h with at most 200 digits before and
// behind the point, and an exponent below 100.
//
// Refused: a survey whose columns nobody has said; "order:", as the expressions of these databases
// differ in which of several options they find, and some cannot look at what comes next.
Result<std::string> tally_query(const Report& report, SqlDialect dialect);

}  // namespace kijun
