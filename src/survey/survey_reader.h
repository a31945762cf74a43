// Reads one survey's file, whatever its format.
#pragma once

#include <functional>

#include "base/diagnostic.h"
#include "resolve/report.h"
#include "survey/audit.h"
#include "survey/tally_builder.h"
#include "table/table_source.h"

namespace kijun {

// The survey's file as the table stage opens it.
TableSource table_source(const Survey& survey);

// Counts the survey's answers into the tally and its cells into the audit. All errors of the file
// go to `diagnostics`; after one, nothing is counted. `bytes_read` is called after each batch.
void read_survey(const Report& report, std::size_t survey, TallyBuilder& tally, Audit& audit,
                 Diagnostics& diagnostics,
                 const std::function<void(std::uint64_t bytes, std::uint64_t of)>& bytes_read);

}  // namespace kijun
