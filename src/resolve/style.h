// What a template says: page, type, colour, wording. Lengths in points, colours resolved, no
// optionals.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/colour.h"
#include "base/geometry.h"

namespace kijun {

enum class Face {
  regular,
  bold,
  tabular
};  // BIZ UDPGothic, BIZ UDPGothic Bold, BIZ UDGothic (digits of one width)

struct TypeStyle {
  Face face = Face::regular;
  Pt size{10};
  double leading = 1.7;  // distance of baselines / size
  Colour colour;
};

struct PageStyle {
  Size size;
  Pt top, bottom, left, right;  // margins
};

struct DocumentStyle {
  PageStyle page;
  int figures_per_row = 2;
  Pt column_gap{12};
  TypeStyle title, subtitle, body, caption, note, table, table_header, contents_entry, page_number;
  std::array<TypeStyle, 3> headings;
  Pt rule_width{0.5};
  Colour rule_colour;
  Colour table_header_fill;
};

struct LineStyle {
  Colour colour;
  Pt width{1};
  std::vector<Pt> dash;  // on, off, …; empty: solid
};

enum class Marker { circle, square, triangle, diamond, inverted_triangle, cross, plus, star };

struct SeriesStyle {
  Colour colour;
  std::vector<Pt> dash;
  Marker marker = Marker::circle;
  bool hollow = false;  // the marker is filled with paper
};

struct ChartStyle {
  Pt width;         // of every figure
  Pt padding{4};    // free on every edge
  Pt least_radius;  // a plot smaller than this is an error
  Pt most_radius;
  LineStyle grid, spoke, baseline;
  Pt series_width{1.25};
  Pt marker_radius{2.2};
  std::vector<SeriesStyle> series;  // at least 20; series i takes style i
  TypeStyle label, mark, tick, legend;
  Pt label_gap{4};  // from an axis's end to its label
  Colour paper;     // behind the plot, and inside hollow markers
};

// Wording with {placeholders} in braces; which ones a text may have stands behind it.
struct Wording {
  std::string language;          // "ja"
  std::string question_heading;  // {n} in full-width digits, {question}
  std::string caption;           // {question} {breakdown}
  std::string legend;            // {group} {n}
  std::string baseline;          // {value}, one decimal
  std::string contents_title;    // 目次
  std::string continued;         // （続き）, behind a table's caption on its second page
  // 結果の見方, one paragraph each; see layout/method_text.h for the placeholders of each
  std::string method_ranks;
  std::string method_reading;
  std::string method_baseline_equal;
  std::string method_baseline_more;
  std::string method_baseline_list;
  std::string method_rejected_none;
  std::string method_rejected_excluded;
  std::string method_rejected_kept;
  std::string chart_description;  // {figure} {question} {breakdown} …, for <desc>
};

struct Style {
  std::string name;  // "report-a4"
  DocumentStyle document;
  ChartStyle chart;
  Wording wording;
};

}  // namespace kijun
