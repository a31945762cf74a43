// Figures side by side, each under its caption and above its note.
#pragma once

#include "layout/setting.h"

namespace kijun {

// A unit per row of the template's figures_per_row. In a row the captions' last lines stand level,
// and so do the charts' upper edges; a chart's note stands directly below it. The last figure of an
// odd number stands in the left column. Errors go to `errors`; what they concern is left out.
std::vector<Unit> set_figures(const Setting& setting, const std::vector<std::size_t>& figures,
                              const std::vector<Frame>& charts, Structure& structure,
                              Diagnostics& errors);

}  // namespace kijun
