// Every message of the stage that writes queries.
#pragma once

#include "base/diagnostic.h"
#include "resolve/report.h"

namespace kijun {

Diagnostic unknown_columns(const Question& question, const Survey& survey);
Diagnostic order_in_sql(const Question& question, const Survey& survey);

}  // namespace kijun
