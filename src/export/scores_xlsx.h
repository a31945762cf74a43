// Scores as an Excel workbook, for those who go on working with them: numbers, and charts that can
// be edited.
#pragma once

#include <string>

#include "base/result.h"
#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// A sheet for each question that has figures, in their order, named after its title (see
// legal_sheet_names.h; score_sheet.h says what is on it); a report without figures has one empty
// sheet, because a workbook must. `created`: see WorkbookFile. Same input, same bytes. Fails where
// there is no room for temporary files.
Result<std::string> scores_xlsx(const Report& report, const ScoreTable& scores,
                                const std::string& created);

}  // namespace kijun
