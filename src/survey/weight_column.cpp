#include "survey/weight_column.h"

#include "base/number.h"
#include "survey/first_places.h"
#include "survey/messages.h"
#include "table/cell.h"

namespace kijun {

const std::vector<double>& WeightColumn::read(const Batch& batch) {
  weights_.resize(batch.size());
  rows_ += batch.size();
  for (std::size_t row = 0; row < weights_.size(); ++row) {
    const std::string_view value = cell_value(batch.cell(row, column_.index), scratch_);
    const std::optional<double> number = parse_number(value);
    if (number && *number >= least && *number <= most) {
      weights_[row] = *number;
      any_positive_ = true;
    } else {
      weights_[row] = 0;
      if (number != 0.0) refuse(batch, row, value);
    }
  }
  return weights_;
}

void WeightColumn::refuse(const Batch& batch, std::size_t row, std::string_view value) {
  ++wrong_;
  if (first_wrong_.size() < first_places_kept) {
    first_wrong_.push_back(
        {{file_, static_cast<std::size_t>(batch.row_number(row)), column_.name, shown_value(value)},
         parse_number(value)});
  }
}

Diagnostics WeightColumn::problems() const {
  Diagnostics problems;
  for (const Wrong& wrong : first_wrong_) {
    problems.push_back(wrong_weight(wrong.place, wrong.number, problems.empty()));
  }
  if (wrong_ > first_wrong_.size()) {
    problems.push_back(more_wrong_weights(file_, column_.name, wrong_ - first_wrong_.size()));
  }
  if (wrong_ == 0 && rows_ > 0 && !any_positive_) {
    problems.push_back(all_weights_zero(file_, column_.name));
  }
  return problems;
}

ColumnAudit WeightColumn::audit() const {
  ColumnAudit audit;
  audit.name = column_.name;
  audit.used = rows_ - wrong_;
  audit.rejected = audit.faulty = wrong_;
  return audit;
}

}  // namespace kijun
