// Which figures "--only" means.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "resolve/report.h"

namespace kijun {

// Indices into Report::figures, each once, in the report's order. A figure is named as in
// references ("q1.stakeholder"), by its label ("図表 3-2") or by the label's number alone ("3-2").
// No names: all figures. Refused: a name that is none of these, with the nearest.
Result<std::vector<std::size_t>> choose_figures(const Report& report,
                                                const std::vector<std::string>& only);

}  // namespace kijun
