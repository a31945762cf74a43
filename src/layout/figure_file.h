// A figure as a file of its own, for Word or a layout program.
#pragma once

#include "base/result.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

// The chart as it is; or, if the template wants captions in files, with its caption above and its
// note below it, as wide as the chart. Refused: a chart so narrow that no character of them fits.
Result<Frame> figure_file(const Report& report, const Figure& figure, const Frame& chart,
                          const FontSet& fonts);

}  // namespace kijun
