// SPSS files (.sav, .zsav) as tables.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "base/result.h"
#include "table/table_file.h"
#include "table/table_source.h"

namespace kijun {

// What is_sav_start needs of a file, if it has as many.
constexpr std::size_t sav_start_bytes = 20;

// Whether a file that begins with these bytes is for open_sav, which also says why it does not read
// SPSS's other kinds: encrypted and portable files.
bool is_sav_start(std::string_view first_bytes);

// A file with a row for each case and a column for each variable, read through libreadstat. The
// names of the variables count as row 1, so the first case is row 2.
//
// Numbers are shortest decimals, dates and times ISO texts (see sav_value.h), strings without
// blanks around them; system-missing and user-missing values are blank. Columns have their
// variables' labels as titles, and the labels of values that are not missing. The file's encoding
// is the one that it names (UTF-8, CP932 and some more), or "encoding:" of the spec.
// Multiple-response sets are not read: each of their variables is a column.
//
// Refused, with what to do: "sheet:" and "header:", which these files have no use for; text that is
// not in its encoding, with its place; what read_sav_layout refuses.
Result<std::unique_ptr<TableFile>> open_sav(const TableSource& source);

}  // namespace kijun
