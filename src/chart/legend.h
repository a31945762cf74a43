// The legend below a plot: entries in rows, read row by row.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

struct LegendGrid {
  std::vector<Point> corners;  // upper left corner of each entry
  Pt height;
};

// Entries of these sizes in as few rows as the width allows, in columns that are aligned and, as a
// block, centred in it. Nothing when an entry alone is wider than `width`.
std::optional<LegendGrid> arrange_legend(const std::vector<Size>& entries, Pt width, Pt column_gap,
                                         Pt row_gap);

struct LegendEntry {
  std::string text;
  LineStyle line;
  std::optional<SeriesStyle> marker;
  Colour text_colour;
};

// A line with its marker, as in the plot, and the text behind it.
struct Legend {
  std::vector<GroupItem> items;  // "legend-1" …, one per entry, relative to the legend's corner
  Pt height;
  Pt left;  // where the entries begin
};

inline constexpr Pt gap_beside_plot{5};  // from the plot's labels to a legend at their right

// The width a legend may take: below the plot, or beside it.
Pt legend_room(const ChartStyle& style);

struct LegendTooWide {
  std::size_t entry = 0;
};

// A text too wide for a row of its own is broken into at most 4 lines; one that does not fit even
// so is in the way.
std::variant<Legend, LegendTooWide> make_legend(const FontSet& fonts, const ChartStyle& style,
                                                const std::vector<LegendEntry>& entries, Pt width);

}  // namespace kijun
