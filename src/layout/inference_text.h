// What 結果の見方 says of differences between groups: paragraph 6 (layout/method_text.h).
#pragma once

#include <string>

#include "resolve/report.h"

namespace kijun {

// What the report's findings are; empty if it has none.
std::string findings_text(const Report& report);

}  // namespace kijun
