// Words of the spec that stand for one of a few things, as later stages read them.
#pragma once

namespace kijun {

enum class Encoding { detect, utf8, cp932 };

// What to do with a respondent's answer to a question if a cell of it is rejected: leave the answer
// out, stop the run, or keep the answer without the faulty ranks.
enum class RejectedPolicy { exclude, stop, keep };

// What a figure is drawn as. src/chart/charts.cpp says which code draws it.
enum class ChartKind { radar };

enum class CellAlignment { left, centre, right };

}  // namespace kijun
