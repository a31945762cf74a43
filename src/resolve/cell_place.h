// Where a cell of an author's table stands.
#pragma once

#include <cstddef>
#include <optional>

#include "base/diagnostic.h"
#include "resolve/report.h"

namespace kijun {

// The place in the file that the table was read from; nothing when it is written in the spec, where
// each cell has its span. Without a row: the head of the column.
std::optional<CellPlace> place_in_file(const AuthorTable& table, std::optional<std::size_t> row,
                                       std::size_t column);

}  // namespace kijun
