// The tables behind figures: groups by options, scores with their intervals, and signs where a
// group differs from the rest.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/setting.h"
#include "layout/table_block.h"
#include "score/score_table.h"

namespace kijun {

struct FigureTable {
  AuthorTable table;
  TableLook look;
};

// What these tables are set in: smaller than the author's.
TableLook figure_table_look(const Setting& setting);

// A figure's table, which has no number of its own: a row per group with N (and its effective N, if
// any group is weighted) and, under each option's mark, the score to two decimals, the sign of
// FigureTableWording behind it, and the interval below. What is withheld, empty or of a small base
// is so as in score_rows.h. Notes say what the signs mean, as far as there are any, or why there
// are none. More options than have room side by side go on in further tables; the notes stand below
// the last.
std::vector<FigureTable> figure_tables(const Setting& setting, std::size_t figure,
                                       const ScoreTable& scores);

}  // namespace kijun
