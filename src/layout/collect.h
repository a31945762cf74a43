// Report → Flow: every block of the contents becomes units, in reading order.
#pragma once

#include "layout/setting.h"
#include "score/score_table.h"
#include "survey/audit.h"

namespace kijun {

Flow collect(const Setting& setting, const std::vector<Frame>& charts, const ScoreTable& scores,
             const Audit& audit, Diagnostics& errors);

}  // namespace kijun
