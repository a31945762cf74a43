// Japanese line breaking: where a line may end, where a reader would pause, and paragraphs set to a
// width.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/font_set.h"

namespace kijun {

// Byte offsets (0 < offset < size) at which a line may end: where both Unicode (UAX #14, by Pango)
// and the rules of Japanese (may_part() in character_class.h) allow it, so that the latter hold
// whatever Pango says. Blanks, which are dropped at a line's ends, do not part what holds together.
std::vector<std::size_t> line_break_offsets(std::string_view text);

// The same for what has no break that is narrow enough: no line begins or ends with what may not,
// but numbers and words are broken.
std::vector<std::size_t> emergency_break_offsets(std::string_view text);

// Byte offsets at which a phrase (文節) ends, by BudouX's Japanese model.
std::vector<std::size_t> phrase_offsets(std::string_view text);

// A label broken into the fewest lines that fit `width` (em); among those the least ragged. Breaks
// at phrases that kinsoku allows; inside a phrase only when that phrase alone is too wide, and then
// rather between words than inside one. Blanks at the ends of lines are dropped. Empty result: even
// single characters do not fit.
std::vector<ShapedRun> break_label(const FontSet& fonts, std::string_view text, Face face,
                                   double width);

// A line of a paragraph: pieces already carry the justification in their advances, so that drawing
// adds nothing.
struct ParagraphLine {
  ShapedRun run;
  double indent = 0;  // em
};

// A part of a text, in bytes.
struct TextPart {
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct ParagraphStyle {
  Face face = Face::regular;
  double width = 0;           // em
  double first_indent = 1;    // em; Japanese paragraphs start one em in
  double hanging_indent = 0;  // em, of every line but the first
  bool justify = true;        // all lines but the last fill the width
  // Set smaller than the rest: the marks of footnotes. In order; no line ends before one or inside
  // it; their glyphs' advances come out times small_size.
  std::vector<TextPart> small{};
  double small_size = 1;
  std::vector<TextPart> whole{};  // parts of the text in which no line ends, if a line holds them
};

// Sets a text without control characters. Each line is filled up to the last break that Japanese
// allows; what has none is broken as emergency_break_offsets() says, or else anywhere: no line is
// wider than style.width less its indent, provided that one character fits. Blanks at the ends of
// lines are dropped. Justification (JLReq 3.8): a line that is a little too long takes back blanks
// and the space of punctuation (追い込み); else what does not fit goes to the next line (追い出し)
// and the line is spread between its characters, by at most a quarter em each, else it stays
// ragged.
std::vector<ParagraphLine> break_paragraph(const FontSet& fonts, std::string_view text,
                                           const ParagraphStyle& style);

}  // namespace kijun
