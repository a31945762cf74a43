// What every block is set with, and the setting of single lines.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "layout/references.h"
#include "layout/unit.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "text/font_set.h"

namespace kijun {

struct Setting {
  const Report& report;
  const FontSet& fonts;
  References references;
  Pt column{0};  // what is set stands in a column of this width; 0: as wide as the page's body

  const DocumentStyle& style() const { return report.style.document; }
  Pt width() const;        // of the column, or the page's body
  Pt height() const;       // of the page's body
  Pt above_notes() const;  // between a page's text and its footnotes
  Pt body_line() const;    // distance of the baselines of paragraphs: the measure of white space
};

// Distance of baselines, and the height of a line's box.
Pt line_height(const TypeStyle& style);

Pt width(const ShapedRun& run, const TypeStyle& style);

// Where something `width` wide starts in a space of `available`.
Pt aligned(CellAlignment alignment, Pt width, Pt available);

// The run with its left end at `x`, in the middle of a line's box whose upper edge is at `top`.
TextItem set_line(const FontSet& fonts, ShapedRun run, const TypeStyle& style, Role role, Pt x,
                  Pt top);

// Label-like text in as few lines of `width` as it takes, the lines broken where a reader pauses.
// Empty when a single character is wider.
std::vector<ShapedRun> label_lines(const FontSet& fonts, const std::string& text,
                                   const TypeStyle& style, Pt width);

// The lines, one below the other from `top`, each aligned within `width` from `x`.
void append_lines(const FontSet& fonts, std::vector<ShapedRun> lines, const TypeStyle& style,
                  Role role, CellAlignment alignment, const Box& within, std::vector<Item>& items);

// A group of ink that is part of an element, or an artifact.
Item part_of(std::size_t element, Role role, std::vector<Item> items, Point offset = {});
Item artifact(Role role, std::vector<Item> items, Point offset = {});

// The report's date as the wording says dates; empty without one.
std::string written_date(const Report& report);

// A stroke from `from` to `to` in the template's rule.
PathItem rule(const DocumentStyle& style, Point from, Point to);

}  // namespace kijun
