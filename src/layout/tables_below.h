// Figures with the tables of their scores.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/setting.h"
#include "score/score_table.h"

namespace kijun {

// The rows of figures (set_figures), and below each the tables of its figures, as far as these have
// one (Figure::has_table) and the scores their inference: each in its figure's column, if all of a
// row are narrow enough, else one below the other, as wide as the page. A page ends between figures
// and tables only where it would else be nearly half white. Beside a figure that stands
// alone in a row for several there is room: there its table stands, if it is narrow enough.
std::vector<Unit> with_tables_below(const Setting& setting, const std::vector<std::size_t>& figures,
                                    std::vector<Unit> rows, const ScoreTable& scores,
                                    std::vector<RepeatedHead>& heads, Structure& structure,
                                    Diagnostics& errors);

}  // namespace kijun
