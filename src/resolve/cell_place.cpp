#include "resolve/cell_place.h"

#include "table/cell.h"

namespace kijun {

std::optional<CellPlace> place_in_file(const AuthorTable& table, std::optional<std::size_t> row,
                                       std::size_t column) {
  if (!table.origin) return std::nullopt;
  const Text& cell = row ? table.rows[*row][column] : table.columns[column];
  return CellPlace{table.origin->file,
                   static_cast<std::size_t>(row ? table.origin->rows[*row] : table.origin->heads),
                   shown_value(table.columns[column].value), shown_value(cell.value)};
}

}  // namespace kijun
