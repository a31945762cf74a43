#include "chart/legend.h"

#include <algorithm>
#include <numeric>

#include "chart/marker.h"
#include "chart/polar.h"
#include "text/line_breaker.h"

namespace kijun {
namespace {

constexpr std::size_t most_lines = 4;
constexpr Pt column_gap{10};
constexpr double sample_length = 3.4;  // times the text's size
constexpr double sample_gap = 0.5;     // times the text's size

struct Columns {
  std::vector<Pt> widths;
  Pt total;
};

Columns columns(const std::vector<Size>& entries, std::size_t count, Pt gap) {
  Columns result{std::vector<Pt>(count), gap * static_cast<double>(count - 1)};
  for (std::size_t i = 0; i < entries.size(); ++i) {
    result.widths[i % count] = std::max(result.widths[i % count], entries[i].width);
  }
  for (const Pt width : result.widths) result.total += width;
  return result;
}

struct EntryText {
  std::vector<ShapedRun> lines;
  Size size;
};

std::optional<EntryText> entry_text(const FontSet& fonts, const TypeStyle& type,
                                    const std::string& text, Pt width) {
  EntryText entry;
  const ShapedRun& whole = fonts.shape(text, type.face);
  if (type.size * whole.width() <= width) {
    entry.lines = {whole};
  } else {
    entry.lines = break_label(fonts, text, type.face, width / type.size);
  }
  if (entry.lines.empty() || entry.lines.size() > most_lines) return std::nullopt;
  for (const ShapedRun& line : entry.lines) {
    entry.size.width = std::max(entry.size.width, type.size * line.width());
  }
  entry.size.height = type.size * (type.leading * static_cast<double>(entry.lines.size() - 1) + 1);
  return entry;
}

GroupItem entry_items(const FontSet& fonts, const ChartStyle& style, const LegendEntry& entry,
                      const EntryText& text, Point corner, Pt text_start) {
  const TypeStyle& type = style.legend;
  GroupItem group;
  group.role = Role::legend;
  const Pt length = type.size * sample_length;
  const Pt middle = corner.y + type.size / 2;
  group.items.push_back({PathItem{
      Role::legend, "",
      polyline({snapped(Point{corner.x, middle}), snapped(Point{corner.x + length, middle})},
               false),
      Stroke{entry.line.colour, entry.line.width, entry.line.dash, Cap::butt}, std::nullopt}});
  if (entry.marker) {
    const Point at = snapped(Point{corner.x + length / 2, middle});
    group.items.push_back({marker_path(*entry.marker, style, at)});
  }
  Pt baseline = corner.y + type.size * fonts.metrics(type.face).ascent;
  for (const ShapedRun& line : text.lines) {
    group.items.push_back(
        {TextItem{Role::legend, "", line, snapped(Point{corner.x + text_start, baseline}),
                  type.size, entry.text_colour}});
    baseline += type.size * type.leading;
  }
  return group;
}

}  // namespace

std::optional<LegendGrid> arrange_legend(const std::vector<Size>& entries, Pt width, Pt gap,
                                         Pt row_gap) {
  if (entries.empty()) return LegendGrid{};
  std::size_t count = entries.size();
  while (count > 1 && columns(entries, count, gap).total > width) --count;
  // As many rows, but with the columns as even as they can be: 4 + 4 rather than 5 + 3.
  const std::size_t rows = (entries.size() + count - 1) / count;
  const std::size_t fewest = std::max<std::size_t>(1, (entries.size() + rows - 1) / rows);
  for (std::size_t even = fewest; even < count; ++even) {
    if (columns(entries, even, gap).total <= width) count = even;
  }
  const Columns grid = columns(entries, count, gap);
  if (grid.total > width) return std::nullopt;
  LegendGrid result;
  Pt y;
  for (std::size_t first = 0; first < entries.size(); first += count) {
    if (first > 0) y += row_gap;
    Pt x = (width - grid.total) / 2;
    Pt height;
    for (std::size_t i = first; i < std::min(first + count, entries.size()); ++i) {
      result.corners.push_back({x, y});
      x += grid.widths[i - first] + gap;
      height = std::max(height, entries[i].height);
    }
    y += height;
  }
  result.height = y;
  return result;
}

Pt legend_room(const ChartStyle& style) {
  return style.legend_width == Pt(0) ? style.width - style.padding * 2
                                     : style.legend_width - style.padding - gap_beside_plot;
}

std::variant<Legend, LegendTooWide> make_legend(const FontSet& fonts, const ChartStyle& style,
                                                const std::vector<LegendEntry>& entries, Pt width) {
  const Pt text_start = style.legend.size * (sample_length + sample_gap);
  std::vector<EntryText> texts;
  std::vector<Size> sizes;
  for (const LegendEntry& entry : entries) {
    std::optional<EntryText> text = entry_text(fonts, style.legend, entry.text, width - text_start);
    if (!text) return LegendTooWide{texts.size()};
    sizes.push_back({text_start + text->size.width, text->size.height});
    texts.push_back(*std::move(text));
  }
  const Pt row_gap = style.legend.size * (style.legend.leading - 1);
  const std::optional<LegendGrid> grid = arrange_legend(sizes, width, column_gap, row_gap);
  if (!grid) return LegendTooWide{0};
  Legend legend;
  legend.height = grid->height;
  if (!grid->corners.empty()) legend.left = grid->corners.front().x;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    legend.items.push_back(
        entry_items(fonts, style, entries[i], texts[i], grid->corners[i], text_start));
    legend.items.back().id = "legend-" + std::to_string(i + 1);
  }
  return legend;
}

}  // namespace kijun
