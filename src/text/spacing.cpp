#include "text/spacing.h"

#include <algorithm>
#include <vector>

#include "base/utf8.h"

namespace kijun {
namespace {

using Class = CharacterClass;

constexpr double half_em = 0.5;
// What ，and ．are set on inside a number of full-width digits, which here are as narrow as the
// others: as the , and . of BIZ UDPGothic.
constexpr double numeric_sign = 0.31;

bool is_closing(Class of) {
  return of == Class::closing_bracket || of == Class::full_stop || of == Class::comma;
}

// Full-width letters and digits are the same narrow glyphs in BIZ UDPGothic: what looks alike is
// spaced alike. (JLReq has them an em wide, and solid.)
bool is_western(Class of) {
  return of == Class::digit || of == Class::western_letter || of == Class::wide_alphanumeric;
}

}  // namespace

bool is_japanese(CharacterClass of) {
  switch (of) {
    case Class::hiragana:
    case Class::katakana:
    case Class::ideograph:
    case Class::iteration_mark:
    case Class::prolonged_sound_mark:
    case Class::small_kana:
      return true;
    default:
      return false;
  }
}

double space_before(CharacterClass of, double advance) {
  const double space = std::max(0.0, advance - half_em);
  if (of == Class::opening_bracket) return space;
  return of == Class::middle_dot ? space / 2 : 0;
}

double space_behind(CharacterClass of, double advance) {
  const double space = std::max(0.0, advance - half_em);
  if (is_closing(of)) return space;
  return of == Class::middle_dot ? space / 2 : 0;
}

SpaceChange change_between(CharacterClass left, double left_advance, CharacterClass right,
                           double right_advance) {
  const double behind = space_behind(left, left_advance);
  const double before = space_before(right, right_advance);
  if (right == Class::opening_bracket) {
    // 」「 and 、「: one space, not two. （「, ・「 and a blank before a bracket: none of its own.
    if (is_closing(left)) return {0, -std::min(behind, before)};
    if (left == Class::opening_bracket || left == Class::middle_dot || is_blank(left)) {
      return {0, -before};
    }
  }
  // 。」, 」、 and 」・: none behind the first.
  if (is_closing(left) &&
      (is_closing(right) || right == Class::middle_dot || right == Class::ideographic_space)) {
    return {-behind, 0};
  }
  const bool scripts_meet =
      (is_japanese(left) && is_western(right)) || (is_western(left) && is_japanese(right));
  return {scripts_meet ? script_gap : 0, 0};
}

namespace {

void lose_space_before(Glyph& glyph, double space) {
  glyph.advance -= space;
  glyph.dx -= space;
  glyph.space_before -= space;
}

void lose_space_behind(Glyph& glyph, double space) {
  glyph.advance -= space;
  glyph.space_behind -= space;
}

// Glyph `at` is ，or ．between full-width digits.
bool is_numeric_sign(const ShapedRun& run, std::size_t at) {
  if (at == 0 || at + 1 >= run.glyphs.size()) return false;
  const auto code = [&](std::size_t i) { return utf8_decode(run.text, run.glyphs[i].offset).code; };
  return (code(at) == U'，' || code(at) == U'．') &&
         character_class(code(at - 1)) == Class::wide_alphanumeric &&
         character_class(code(at + 1)) == Class::wide_alphanumeric;
}

void trim(ShapedRun& run) {
  if (run.glyphs.empty()) return;
  lose_space_before(run.glyphs.front(), run.glyphs.front().space_before);
  lose_space_behind(run.glyphs.back(), run.glyphs.back().space_behind);
}

}  // namespace

void space_out(ShapedRun& run) {
  if (run.face == Face::tabular) return;
  Class left = Class::symbol;
  double left_advance = 0;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    Glyph& glyph = run.glyphs[i];
    if (i > 0 && run.glyphs[i - 1].offset == glyph.offset) continue;  // of the same character
    const Class here = character_class(utf8_decode(run.text, glyph.offset).code);
    const double advance = glyph.advance;
    glyph.space_before = here == Class::opening_bracket ? space_before(here, advance) : 0;
    glyph.space_behind = is_closing(here) ? space_behind(here, advance) : 0;
    if (is_closing(here) && is_numeric_sign(run, i)) {
      lose_space_behind(glyph, std::max(0.0, advance - numeric_sign));
      glyph.space_behind = 0;
    }
    if (i > 0) {
      const SpaceChange change = change_between(left, left_advance, here, advance);
      lose_space_behind(run.glyphs[i - 1], -change.left);
      lose_space_before(glyph, -change.right);
    }
    left = here;
    left_advance = advance;
  }
  trim(run);
}

ShapedRun cut_line(const ShapedRun& run, std::size_t begin, std::size_t end) {
  const auto offset_of = [&](std::size_t glyph) -> std::size_t {
    return glyph < run.glyphs.size() ? run.glyphs[glyph].offset : run.text.size();
  };
  // What has no glyph at the start of the run belongs to its first line.
  const std::size_t from = begin == 0 ? 0 : offset_of(begin);
  const std::size_t to = begin == end ? from : offset_of(end);
  ShapedRun line{run.text.substr(from, to - from), run.face, {}};
  line.glyphs.assign(run.glyphs.begin() + static_cast<std::ptrdiff_t>(begin),
                     run.glyphs.begin() + static_cast<std::ptrdiff_t>(end));
  for (Glyph& glyph : line.glyphs) glyph.offset -= static_cast<std::uint32_t>(from);
  trim(line);
  return line;
}

}  // namespace kijun
