// Report → Flow: every block of the contents becomes units, in reading order.
#pragma once

#include "findings/findings.h"
#include "layout/setting.h"
#include "picture/read_picture.h"
#include "score/score_table.h"
#include "survey/audit.h"

namespace kijun {

// `problems` may be warnings alone.
Flow collect(const Setting& setting, const std::vector<Frame>& charts, const ScoreTable& scores,
             const Audit& audit, const Findings& findings, const Pictures& pictures,
             Diagnostics& problems);

}  // namespace kijun
