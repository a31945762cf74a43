// Words of the spec that stand for one of a few things, as later stages read them.
#pragma once

namespace kijun {

enum class Encoding { detect, utf8, cp932 };

// What to do with a respondent's answer to a question if a cell of it is rejected: leave the answer
// out, stop the run, or keep the answer without the faulty ranks.
enum class RejectedPolicy { exclude, stop, keep };

// Two options at one rank: the answer is faulty, or they share the points of the ranks they take.
enum class TiesPolicy { reject, share };

// Over whom a score is computed: those who answered the question, or everybody who was asked, with
// no points from those who did not answer.
enum class Base { answered, all };

// What a figure is drawn as. src/chart/charts.cpp says which code draws it.
enum class ChartKind {
  radar,
  dots,    // rows of dots with their intervals
  shares,  // bars of how often each rank was given
};

// Series in the template's colours, or in its greys, for copying.
enum class ChartColour { full, mono };

// Where a series is named: in the legend alone, or beside its line as well.
enum class LineNames { legend, beside };

// What the words in an SVG file are: outlines, which look the same everywhere, with the text unseen
// above them; or text, which a person can edit where the fonts are installed.
enum class SvgText { outlines, live };

enum class CellAlignment { left, centre, right };

}  // namespace kijun
