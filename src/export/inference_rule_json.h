// By which rules a report's tests were made.
#pragma once

#include "export/json_fields.h"
#include "resolve/report.h"

namespace kijun {

// level; permutation {below, rounds, seed}; small_bases {withhold_below, reference_below}
void write_inference_rule(JsonFields& json, const Report& report);

}  // namespace kijun
