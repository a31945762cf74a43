// The headers of answer files, for what the spec leaves to their labels.
#pragma once

#include "base/result.h"
#include "resolve/labels.h"
#include "spec/spec.h"

namespace kijun {

// Opens only the files whose labels the spec wants: for most specs none.
Result<Headers> read_headers(const Spec& spec);

}  // namespace kijun
