// Names of a workbook's sheets, as Excel takes them.
#pragma once

#include <string>
#include <vector>

namespace kijun {

// A name for each title, in their order: at most 31 UTF-16 units, none of []:*?/\, no ' and no ! (a
// reference to a sheet could be misread); these become their full-width forms. Cut short with "…";
// never blank; names that differ in case or width alone are told apart by " (2)", " (3)", ….
std::vector<std::string> legal_sheet_names(const std::vector<std::string>& titles);

}  // namespace kijun
