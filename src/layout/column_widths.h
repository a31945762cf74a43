// How wide the columns of a table become.
#pragma once

#include <optional>
#include <vector>

#include "base/length.h"

namespace kijun {

struct ColumnNeed {
  Pt least;    // its longest piece that cannot be broken; 0 <= least <= natural
  Pt natural;  // its longest cell on one line
};

// Natural widths when they fit `available`. Else exactly `available` in all: columns narrower than
// their fair share keep their natural width, the others divide the rest in proportion to what they
// hold, none below its least. nullopt when the leasts alone are wider.
std::optional<std::vector<Pt>> column_widths(const std::vector<ColumnNeed>& needs, Pt available);

// Shares of `available` in proportion to `shares` (> 0).
std::vector<Pt> given_widths(const std::vector<double>& shares, Pt available);

}  // namespace kijun
