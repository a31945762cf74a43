// The JSON Schema of scores.json, for programs that read it.
#pragma once

#include <string>

#include "spec/shape.h"

namespace kijun {

// Draft-07, as of specs and templates: every key that may be there, whether it must, what its
// values are, and what it says. No other keys are allowed. Ends in a newline.
std::string scores_schema(Language language);

}  // namespace kijun
