// The signs of differences in tables, as the template writes them.
#pragma once

#include <string>

#include "resolve/style.h"
#include "score/group_difference.h"

namespace kijun {

// "▲"
const std::string& mark_sign(const FigureTableWording& wording, const DifferenceMark& mark);

// The sign of a cell of the figure's table; empty where it has none.
std::string sign_of(const FigureTableWording& wording, const FigureInference& figure,
                    std::size_t group, std::size_t option, double alpha);

// What stands below a table of the figure: the signs in it and what they mean, or why there are
// none.
std::string signs_note(const Wording& wording, const FigureInference& figure, double alpha);

}  // namespace kijun
