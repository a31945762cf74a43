// Whether the bytes of a font file are whole.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kijun {

// What is wrong with the bytes of a TrueType file: an unknown format, a table that lies outside the
// file or is not there, or bytes that do not add up to the checksum the file gives for a table.
// nullopt: nothing. FreeType and HarfBuzz take damaged files without a word and draw boxes.
std::optional<std::string> truetype_fault(std::string_view bytes);

// Renames a table of a sound font, so that programs take it for one that has none.
void hide_table(std::span<char> font, std::string_view tag);

}  // namespace kijun
