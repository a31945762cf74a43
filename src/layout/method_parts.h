// What the sentences of 結果の見方 are put together with.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/number.h"

namespace kijun {

// 1234 → "1,234"
inline std::string whole_text(std::size_t number) {
  return format_grouped(static_cast<long long>(number));
}

// Number of respondents in a limit, a percentage: "30", "2.5".
inline std::string plain_text(double number) { return format_brief(number, 0, 4).text; }

inline std::string joined_texts(const std::vector<std::string>& items,
                                const std::string& separator) {
  std::string text;
  for (const std::string& item : items) {
    if (!text.empty()) text += separator;
    text += item;
  }
  return text;
}

}  // namespace kijun
