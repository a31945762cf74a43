// What files for other programs, and the data in pictures, call the results of inference.
#pragma once

#include <string_view>

#include "score/compared_groups.h"
#include "score/dominance.h"
#include "score/group_difference.h"
#include "score/pooled_test.h"
#include "score/weight_effect.h"

namespace kijun {

std::string_view word(Robustness robustness);       // supported, agrees, depends
std::string_view word(Compared compared);           // yes, too_few, overlap, totals_only
std::string_view test_word(const Test& test);       // pooled, permutation
std::string_view word(const DifferenceMark& mark);  // higher, lower
std::string_view word(WeightingKind kind);          // own, equal, linear, steep, borda

}  // namespace kijun
