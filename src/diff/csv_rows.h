// A small CSV file as rows of cells, for comparing what Kijun wrote.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

using CsvCells = std::vector<std::string>;

// UTF-8 with or without BOM, rows end with CRLF or LF, cells quoted by RFC 4180; a table: every row
// as wide as the first, which is not blank. nullopt for anything else, and for more than a million
// cells.
std::optional<std::vector<CsvCells>> read_csv_rows(std::string_view bytes);

}  // namespace kijun
