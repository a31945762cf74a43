// HarfBuzz's subsetter.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include <hb.h>

namespace kijun {

// A TrueType file with the outlines and widths of `glyphs` (and of .notdef) under their numbers,
// and nothing that only shaping needs. Empty when memory is wanting.
std::string subset_face(hb_face_t* face, const std::vector<std::uint32_t>& glyphs);

// The box around all glyphs, as the font has it (table head): left, bottom, right, top, in em.
std::array<double, 4> face_box(hb_face_t* face, double units_per_em);

}  // namespace kijun
