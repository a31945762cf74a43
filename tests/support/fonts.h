// The fonts of the source tree, for tests that need real glyphs.
#pragma once

#include <string>

#include <catch2/catch.hpp>

#include "text/font_set.h"

namespace kijun::test {

inline std::string font_folder() { return std::string(KIJUN_SOURCE_DIR) + "/fonts"; }

// Loaded once per test executable: it takes 10 ms.
inline const FontSet& fonts() {
  static const FontSet loaded = [] {
    Result<FontSet> result = FontSet::load(font_folder());
    INFO(format(result.diagnostics()));
    REQUIRE(result.ok());
    return std::move(result).value();
  }();
  return loaded;
}

}  // namespace kijun::test
