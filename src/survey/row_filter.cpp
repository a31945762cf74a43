#include "survey/row_filter.h"

#include <utility>

namespace kijun {

std::optional<RowFilter> RowFilter::bind(const Condition& condition, Header& header,
                                         std::string file) {
  RowFilter made(std::move(file));
  std::optional<ConditionReader::Bound> bound = made.reader_.bind(condition, header);
  if (!bound) return std::nullopt;
  made.condition_ = *std::move(bound);
  for (const ConditionReader::Column& column : made.reader_.columns()) {
    made.audit_.columns.push_back({column.bound.name});
  }
  return made;
}

Truth RowFilter::judge(const Batch& batch, std::size_t row) {
  reader_.read(batch, row);
  for (std::size_t c = 0; c < audit_.columns.size(); ++c) {
    const ConditionReader::Column& column = reader_.columns()[c];
    ColumnAudit& counts = audit_.columns[c];
    if (column.cell.blank) {
      ++counts.missing;
    } else if (column.cell.answers) {
      ++counts.used;
    } else {
      ++counts.rejected;
      ++counts.faulty;
      if (audit_.not_numbers++ == 0) {
        places_.add(RejectReason::not_a_number, batch, row, column.bound);
        audit_.first_not_a_number = places_.take().front();
      }
    }
  }
  const Truth truth = reader_.truth(condition_);
  if (truth != Truth::yes) ++audit_.filtered;
  if (truth == Truth::unknown) ++audit_.unknown;
  return truth;
}

const Batch& RowFilter::kept(const Batch& batch) {
  kept_.text = batch.text;
  kept_.ends = batch.ends;
  kept_.first_row = batch.first_row;
  kept_.rows.clear();
  for (std::size_t row = 0; row < batch.size(); ++row) {
    if (judge(batch, row) == Truth::yes) kept_.rows.push_back(batch.rows[row]);
  }
  return kept_;
}

}  // namespace kijun
