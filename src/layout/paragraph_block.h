// Paragraphs and notes → a unit per line.
#pragma once

#include "layout/setting.h"

namespace kijun {

// Running text: the first line one em in, lines justified, references replaced by labels with a
// link over each piece of them. Of the lines at least two stay together at either end of the
// paragraph. A line with a footnote's mark brings the footnote along; notes are numbered on from
// `last_note`.
std::vector<Unit> set_paragraph(const Setting& setting, std::string_view text,
                                std::size_t& last_note, Structure& structure);

// An item of a list, below `list`: its label, of so many bytes of the text, and behind it the lines
// of the rest, all beginning where the first does. Otherwise as a paragraph.
std::vector<Unit> set_list_item(const Setting& setting, std::string_view text, std::size_t label,
                                std::size_t list, std::size_t& last_note, Structure& structure);

// A note, ragged; a mark in front ("*** ", "注）", "出典：", "※") hangs to the left of its lines.
// The note is an element below `parent`.
std::vector<Unit> set_note(const Setting& setting, std::string_view text, const TypeStyle& style,
                           std::size_t parent, Structure& structure);

}  // namespace kijun
