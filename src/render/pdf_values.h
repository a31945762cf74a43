// Values as a PDF writes them (ISO 32000-1, 7.3).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/colour.h"
#include "base/geometry.h"

namespace kijun::pdf {

// Lengths are written in thousandths of a point: whole numbers until then, so that what is written
// as a difference adds up.
long long thousandths(Pt length);
void append_thousandths(std::string& out, long long value);

void append_integer(std::string& out, std::size_t value);

// "(…)": any bytes.
void append_string(std::string& out, std::string_view bytes);

// UTF-8 → UTF-16, the higher byte first, without a byte order mark.
std::string utf16(std::string_view utf8);

// UTF-8 → "(…)" in the encoding that PDFs have for text: ASCII, or else UTF-16.
std::string text(std::string_view utf8);
// The same without brackets and escapes, as programs compare it.
std::string text_bytes(std::string_view utf8);

// "[left bottom right top]". From above, as layout counts, to from below.
std::string rectangle(const Box& box, const Size& page);

}  // namespace kijun::pdf
