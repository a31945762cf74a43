// What the messages of several stages are made of.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace kijun {

std::string quoted(std::string_view text);
// Its first 60 characters, line feeds as \n.
std::string quoted_start(std::string_view text);

// "1 row", "2,000 rows"
std::string counted(std::uint64_t n, std::string_view one, std::string_view many);

// a, b, c
std::string listed(std::span<const std::string> names);
// The first twelve: a, b, c, … (33 in all)
std::string listed_in_part(std::span<const std::string> names);

// 0xE3
std::string hex_byte(unsigned char byte);

// Errors at a place in the spec, or at none if the spec's text is not known, and in a table.
Diagnostic error_at(const Span& at, std::string message, std::vector<std::string> hints);
Diagnostic error_at(CellPlace at, std::string message, std::vector<std::string> hints);
// A row of 0 is the whole file, an empty column the whole row.
Diagnostic error_at_cell(const std::string& file, std::uint64_t row, std::string column,
                         std::string message, std::vector<std::string> hints);

}  // namespace kijun
