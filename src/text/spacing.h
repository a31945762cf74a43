// The space between characters of a line (JLReq Appendix B), put into the glyphs' advances: the
// text stays as written.
//
// JLReq thinks of brackets, commas and full stops as half an em wide with half an em of space on
// one side, which goes at a line's ends and is not doubled where two of them meet. What a glyph is
// wider than half an em is this space: half an em in BIZ UDGothic, a tenth or nothing in
// BIZ UDPGothic, whose punctuation is closed up by design.
#pragma once

#include "text/character_class.h"
#include "text/shaped_run.h"

namespace kijun {

// Between Japanese (kana, kanji and the marks that go with them) and Latin letters or digits.
// JLReq has a quarter em (四分アキ) between square frames and letters without sidebearings, and
// says that less looks better. Here letters and kana bring 0.16 em of white themselves, which makes
// a quarter em between ink and ink. More than a tenth poppler and pdf.js take for a blank, and
// "5,000人" could not be found any more.
constexpr double script_gap = 0.08;

// The space a glyph that advances so far has before and behind it.
double space_before(CharacterClass of, double advance);
double space_behind(CharacterClass of, double advance);

// What neighbours change about it, each on its own side, in em: less than 0 closes up.
struct SpaceChange {
  double left = 0;   // behind the left one
  double right = 0;  // before the right one
};
SpaceChange change_between(CharacterClass left, double left_advance, CharacterClass right,
                           double right_advance);

// Kana and kanji, with the marks that are read as such: 々ー.
bool is_japanese(CharacterClass of);

// Spaces a run that was just shaped, as one line. Face::tabular is left as it is: its glyphs stand
// below each other in columns.
void space_out(ShapedRun& run);

// The glyphs [begin, end) of a spaced run as a line of their own: without the space at its ends.
ShapedRun cut_line(const ShapedRun& run, std::size_t begin, std::size_t end);

}  // namespace kijun
