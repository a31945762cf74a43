#include "resolve/check_palette.h"

#include <optional>
#include <string>

#include "base/colour_vision.h"
#include "resolve/palette_messages.h"

namespace kijun {
namespace {

// Text on a page stands on white.
constexpr Colour page_paper{255, 255, 255};

// The value under these keys, or the nearest above it that is there.
const YamlNode& node_at(const YamlNode& root, std::initializer_list<std::string_view> keys) {
  const YamlNode* node = &root;
  for (const std::string_view key : keys) {
    const YamlNode* below = nullptr;
    for (const YamlEntry& entry : node->entries) {
      if (entry.key.value == key) below = &entry.value;
    }
    if (below == nullptr) return *node;
    node = below;
  }
  return *node;
}

Span item_place(const YamlNode& list, std::size_t index) {
  return index < list.items.size() ? list.items[index].span : list.span;
}

struct Likeness {
  Vision vision = Vision::normal;
  double found = 0;
  double least = 0;
  std::string_view which;
};

// The vision in which two colours are the most alike, for what they should be, if in any they are
// too much so.
std::optional<Likeness> likeness(Colour one, Colour other, bool neighbours, bool both_first) {
  std::optional<Likeness> worst;
  for (const Vision vision : all_visions) {
    const bool grey = vision == Vision::greyscale;
    const double least = !grey        ? least_difference
                         : neighbours ? least_grey_step
                                      : least_grey_difference;
    const double found = colour_difference(seen_colour(one, vision), seen_colour(other, vision));
    if (found >= least || (worst && worst->found / worst->least <= found / least)) continue;
    worst =
        Likeness{vision, found, least,
                 both_first && !(grey && neighbours) ? "every two of the first 8" : "neighbours"};
  }
  return worst;
}

void check_series(const ChartStyle& chart, const YamlNode& list, Problems& problems) {
  const std::vector<SeriesStyle>& series = chart.series;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const Span at = item_place(list, i);
    const double contrast = contrast_ratio(series[i].colour, chart.paper);
    if (contrast < least_line_contrast) {
      problems.add(messages::too_pale(at, "series style " + std::to_string(i + 1), "the paper",
                                      contrast, least_line_contrast));
    }
    if (series[i].dash == chart.baseline.dash) {
      problems.add(messages::dash_of_baseline(at, i + 1));
    }
    for (std::size_t j = 0; j < i; ++j) {
      const bool neighbours = j + 1 == i;
      const bool both_first = i < told_by_colour;
      const bool same_dash = series[i].dash == series[j].dash;
      const bool same_marker = series[i].marker == series[j].marker;
      if (same_dash && same_marker && series[i].hollow == series[j].hollow) {
        problems.add(messages::same_series(at, i + 1, j + 1));
      } else if (neighbours && (same_dash || same_marker)) {
        problems.add(messages::neighbours_share(at, i + 1, i, same_dash ? "dash" : "marker"));
      }
      if (!neighbours && !both_first) continue;
      const auto alike = likeness(series[i].colour, series[j].colour, neighbours, both_first);
      if (!alike) continue;
      problems.add(messages::colours_alike(at, i + 1, j + 1, alike->vision, alike->found,
                                           alike->least, alike->which));
    }
  }
}

void check_mono(const ChartStyle& chart, const YamlNode& list, Problems& problems) {
  const std::vector<Colour>& greys = chart.mono;
  for (std::size_t i = 0; i < greys.size(); ++i) {
    const Span at = item_place(list, i);
    if (greys[i].red != greys[i].green || greys[i].green != greys[i].blue) {
      problems.add(messages::not_a_grey(at, list.items[i].text));
      continue;
    }
    const double contrast = contrast_ratio(greys[i], chart.paper);
    if (contrast < least_mono_contrast) {
      problems.add(messages::too_pale(at, "grey " + std::to_string(i + 1) + " of mono", "the paper",
                                      contrast, least_mono_contrast));
    }
    // The first follows on the last.
    const std::size_t before = (i + greys.size() - 1) % greys.size();
    const double step = colour_difference(seen_colour(greys[i], Vision::greyscale),
                                          seen_colour(greys[before], Vision::greyscale));
    if (greys.size() > 1 && step < least_mono_step) {
      problems.add(messages::greys_alike(at, i + 1, before + 1, step, least_mono_step));
    }
  }
}

void check_texts(const Style& style, const YamlNode& root, Problems& problems) {
  const DocumentStyle& document = style.document;
  const ChartStyle& chart = style.chart;
  struct Text {
    std::string_view section, key;
    const TypeStyle& type;
    Colour behind;
    std::string_view behind_name;
  };
  const Text texts[] = {
      {"type", "title", document.title, page_paper, "the page"},
      {"type", "subtitle", document.subtitle, page_paper, "the page"},
      {"type", "headings", document.headings[0], page_paper, "the page"},
      {"type", "headings", document.headings[1], page_paper, "the page"},
      {"type", "headings", document.headings[2], page_paper, "the page"},
      {"type", "body", document.body, page_paper, "the page"},
      {"type", "caption", document.caption, page_paper, "the page"},
      {"type", "note", document.note, page_paper, "the page"},
      {"type", "figure_note", document.figure_note, page_paper, "the page"},
      {"type", "figure_table", document.figure_table, page_paper, "the page"},
      {"type", "table", document.table, page_paper, "the page"},
      {"type", "table_header", document.table_header, document.table_header_fill,
       "document.table_header_fill"},
      {"type", "contents_entry", document.contents_entry, page_paper, "the page"},
      {"type", "page_number", document.page_number, page_paper, "the page"},
      {"chart", "label", chart.label, chart.paper, "the paper"},
      {"chart", "mark", chart.mark, chart.paper, "the paper"},
      {"chart", "tick", chart.tick, chart.paper, "the paper"},
      {"chart", "legend", chart.legend, chart.paper, "the paper"},
      {"chart", "value", chart.value, chart.paper, "the paper"},
  };
  for (const Text& text : texts) {
    const double contrast = contrast_ratio(text.type.colour, text.behind);
    if (contrast >= least_text_contrast) continue;
    problems.add(messages::too_pale(node_at(root, {text.section, text.key}).span,
                                    std::string(text.section) + "." + std::string(text.key),
                                    text.behind_name, contrast, least_text_contrast));
  }
}

}  // namespace

void check_palette(const Style& style, const YamlNode& root, Problems& problems) {
  const ChartStyle& chart = style.chart;
  check_series(chart, node_at(root, {"chart", "series"}), problems);
  check_mono(chart, node_at(root, {"chart", "mono"}), problems);
  check_texts(style, root, problems);
  const double contrast = contrast_ratio(chart.baseline.colour, chart.paper);
  if (contrast < least_line_contrast) {
    problems.add(messages::too_pale(node_at(root, {"chart", "baseline"}).span, "chart.baseline",
                                    "the paper", contrast, least_line_contrast));
  }
}

}  // namespace kijun
