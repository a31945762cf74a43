// The signs of differences in tables and charts, as the template writes them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "resolve/style.h"
#include "score/group_difference.h"

namespace kijun {

// "▲"
const std::string& mark_sign(const FigureTableWording& wording, const DifferenceMark& mark);

// "▲▼ 頑健（…）、↑ 重み依存": what the signs of these marks say, each once.
std::string list_of_signs(const Wording& wording, const std::vector<DifferenceMark>& marks);

// The sign of a cell of the figure's table; empty where it has none.
std::string sign_of(const FigureTableWording& wording, const FigureInference& figure,
                    std::size_t group, std::size_t option, double alpha);

// The mark of a group at the end of an axis of a chart, if it has one. Where two groups are
// compared and no others only the higher one has: ▲A and ▼B would say one thing twice.
std::optional<DifferenceMark> chart_mark(const FigureInference& figure, std::size_t group,
                                         std::size_t option, double alpha);

// What stands below a table of the figure: the signs in it and what they mean, or why there are
// none. Below a chart likewise.
std::string signs_note(const Wording& wording, const FigureInference& figure, double alpha);
std::string chart_signs_note(const Wording& wording, const FigureInference& figure, double alpha);

// The former of several charts: only what the signs in them mean; empty where there are none.
std::string chart_signs_note(const Wording& wording,
                             const std::vector<const FigureInference*>& figures, double alpha);

}  // namespace kijun
