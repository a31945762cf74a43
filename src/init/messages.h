// Every message of `kijun init`.
#pragma once

#include <string>

#include "base/diagnostic.h"
#include "table/table_source.h"

namespace kijun {

// `source`: the sheet that looked most like a table, and the row of its header.
Diagnostic no_rankings(const std::string& file, const TableSource& source);
Diagnostic is_tally_already(const std::string& file);
Diagnostic given_twice(const std::string& file);

}  // namespace kijun
