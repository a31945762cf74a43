// Captions of figures and tables, and the notes of figures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "layout/setting.h"

namespace kijun {

// "図表 3-23 ケアプランの提案と選択－ケアマネジャー調査票―主任介護支援専門員の有無別" on one line
// if it fits `width`; else each line ends behind the last dash (－ ― — –) that fits, or where no
// dash does, the rest is broken at phrases. Empty when a single character is wider.
std::vector<ShapedRun> caption_lines(const FontSet& fonts, std::string_view text,
                                     const TypeStyle& style, Pt width);

// "注）回答の充足率：利用者 98.8％、ケアマネジャー 99.9％": the same, with lines that end behind a
// 、 so that what belongs together stays so.
std::vector<ShapedRun> note_lines(const FontSet& fonts, std::string_view text,
                                  const TypeStyle& style, Pt width);

// What stands below a figure, a text a note: which option each mark means, if asked for; the
// chart's own note; the author's.
std::vector<std::string> figure_notes(const Report& report, const Figure& figure,
                                      const Frame& chart, bool with_options);

// The notes one below the other; empty when one of them has no room.
std::vector<ShapedRun> figure_note_lines(const FontSet& fonts,
                                         const std::vector<std::string>& notes,
                                         const TypeStyle& style, Pt width);

}  // namespace kijun
