#include "survey/first_places.h"

#include "table/cell.h"

namespace kijun {

void FirstPlaces::add(RejectReason reason, const Batch& batch, std::size_t row,
                      const BoundColumn& column) {
  if (full(reason)) return;
  std::string scratch;
  add(reason, batch, row, column, cell_value(batch.cell(row, column.index), scratch));
}

void FirstPlaces::add(RejectReason reason, const Batch& batch, std::size_t row,
                      const BoundColumn& column, std::string_view value) {
  if (full(reason)) return;
  ++counts_[static_cast<std::size_t>(reason)];
  places_.push_back(
      {reason,
       {file_, static_cast<std::size_t>(batch.row_number(row)), column.name, shown_value(value)}});
}

}  // namespace kijun
