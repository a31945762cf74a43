// The fonts of the fonts/ folder, and no others: shaping, measures and outlines. The only user of
// Fontconfig and, with line_breaker, of Pango; cairo_face is that of FreeType.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/shaped_run.h"

// Cairo's own declaration.
// NOLINTNEXTLINE(modernize-use-using,bugprone-reserved-identifier)
typedef struct _cairo_font_face cairo_font_face_t;

namespace kijun {

// em; BIZ UD: ascent 0.88, descent 0.12
struct FaceMetrics {
  double ascent = 0;
  double descent = 0;     // positive downwards
  double cap_height = 0;  // height of digits and capitals
};

// A glyph's outline in font units (units_per_em to the em), y upwards, quadratic curves.
struct OutlineSegment {
  enum class Kind : std::uint8_t { move, line, quadratic, cubic, close } kind = Kind::move;
  float x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0;  // control points, then the end
};
using Outline = std::vector<OutlineSegment>;

class FontSet {
 public:
  // Loads the three faces from `folder` with a Fontconfig configuration of its own: no other font
  // of the machine, no user setting, no locale changes what is drawn. Refused, with the file's
  // name: a file that is missing, broken, or not the face it should be.
  static Result<FontSet> load(const std::string& folder);

  FontSet(FontSet&&) noexcept;
  FontSet& operator=(FontSet&&) noexcept;
  ~FontSet();

  // Shapes one line, and spaces it (text/spacing.h). Results are cached: a text is shaped once per
  // face. Every character must have a glyph: see text/unprintable.h.
  const ShapedRun& shape(std::string_view text, Face face) const;

  bool has_glyph(char32_t code, Face face) const;
  // Of the character with a variation selector behind it.
  bool has_variant(char32_t code, char32_t selector, Face face) const;

  FaceMetrics metrics(Face face) const;
  double units_per_em(Face face) const;
  Outline outline(Face face, std::uint32_t glyph) const;
  // For Cairo, owned by this set; unhinted.
  cairo_font_face_t* cairo_face(Face face) const;

 private:
  struct State;
  explicit FontSet(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace kijun
