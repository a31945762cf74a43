// Options' labels in a column at the left of a chart of rows.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "chart/label_text.h"
#include "resolve/report.h"
#include "text/font_set.h"

namespace kijun {

struct ColumnLabel {
  LabelText text;
  std::size_t form = 0;  // the one that is drawn

  Size size() const { return text.forms[form].size; }
};

struct LabelColumn {
  Pt width;
  std::vector<std::optional<std::vector<ColumnLabel>>> questions;  // those of the figures
};

// Every label in as few lines as reads well; none wider than `most`. Refused: a label that does not
// fit, one error per question; `plot`: the least width that is left for the rows.
Result<LabelColumn> set_label_column(const Report& report, const std::vector<std::size_t>& figures,
                                     Pt most, Pt plot, const FontSet& fonts);

}  // namespace kijun
