// Where pages end: heights in, pages out. Knows nothing of what the units hold.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/length.h"

namespace kijun {

// What it costs to end a page behind a unit, in pages: a bond of 0.2 is kept if that leaves less
// than √0.2 of a page white.
inline constexpr double free_break = 0;
inline constexpr double kept = 1e3;  // broken only when the kept units do not fit a page together

// What it costs besides, in pages, to end a page inside a text that could go on at its foot.
inline constexpr double premature_break = 0.5;

// A piece of a page that is never divided.
struct UnitBox {
  Pt height;
  Pt space_before;                 // between two units stands the greater of the one's space_after
  Pt space_after;                  // and the other's space_before; none at a page's top and foot
  Pt repeated_head;                // height of what stands above this unit when it opens a page
  double break_cost = free_break;  // of a page's end behind this unit
  bool flows_on = false;           // the next unit continues this one's text: see premature_break
  bool opens_page = false;
  Pt notes;  // height of its footnotes, which stand at the foot of its page
};

struct UnitPlace {
  std::size_t page = 0;
  Pt top;              // of the unit, below the page's upper margin
  bool heads = false;  // opens the page: its repeated head, if any, stands at 0
};

// One placement per unit, in the same order; pages have the height `page`, and between the text and
// the footnotes of a page there is `above_notes`. Among all ways to end
// pages the cheapest: few pages (half a page's cost each), few broken bonds, and little white at
// the foot of pages (its share squared; free on the last page and before a unit that opens one). No
// unit is higher than a page (with its repeated head and footnotes): that is the caller's to
// refuse.
std::vector<UnitPlace> paginate(std::span<const UnitBox> units, Pt page, Pt above_notes = {});

}  // namespace kijun
