// What other rank weights change in a figure, as rows of a table.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "findings/findings.h"
#include "resolve/report.h"
#include "score/group_difference.h"
#include "score/score_table.h"

namespace kijun {

// With a cell for each weighting, the question's own first.
struct ChangeRow {
  std::string name;
  std::vector<std::string> cells;
};

// Of differences: how many there are under the question's own weights; and under each weighting,
// how many of these stay, and how many there are besides.
struct ChangeCounts {
  std::size_t own = 0;
  std::vector<std::size_t> kept, further;
};

struct WeightChanges {
  std::vector<ChangeRow> rows;        // of what changes: groups against the rest, findings, orders
  std::vector<DifferenceMark> marks;  // whose signs stand in the rows
  ChangeCounts signs, findings;
  std::size_t groups = 0;              // that are shown
  std::vector<std::size_t> reordered;  // by weighting: those in which options change places
};

// `scores` are the figure's, with their weight_effects; `said` its findings, none where the report
// does not say them.
WeightChanges weight_changes(const Report& report, std::size_t figure, const FigureScores& scores,
                             const FigureFindings* said);

}  // namespace kijun
