#include <algorithm>

#include "base/utf8.h"
#include "text/character_class.h"
#include "text/line_breaker.h"
#include "text/spacing.h"

namespace kijun {
namespace {

// Punctuation set on more than half an em gives the rest back in a tight line.
constexpr double least_punctuation = 0.5;
constexpr double least_blank = 0.2;
// A line that would have to spread its characters more than this stays ragged.
constexpr double most_spread = 0.25;
constexpr double rounding = 1e-9;

using Class = CharacterClass;

// Justification puts space between any two characters (JLReq Appendix E) but inside numbers, words
// and rows of signs, behind what opens and before what closes, beside middle dots, and where the
// gap between scripts is already: more of it would be a blank to a PDF reader.
bool spreads_between(Class left, Class right) {
  if (is_blank(left) || is_blank(right)) return true;
  if (left == Class::opening_bracket || left == Class::middle_dot) return false;
  switch (right) {
    case Class::closing_bracket:
    case Class::full_stop:
    case Class::comma:
    case Class::middle_dot:
    case Class::dividing_punctuation:
    case Class::postfixed_abbreviation:
      return false;
    default:
      break;
  }
  if (change_between(left, 1, right, 1).left > 0) return false;
  const bool closes = left == Class::closing_bracket || left == Class::full_stop ||
                      left == Class::comma || left == Class::dividing_punctuation;
  return is_japanese(left) || is_japanese(right) || closes || right == Class::opening_bracket;
}

struct Cell {  // one glyph of the paragraph
  Class of = Class::symbol;
  double advance = 0;
  double space_before = 0;  // parts of the advance that go at a line's ends
  double space_behind = 0;
  double shrink = 0;  // how much of the advance may be given back elsewhere
  bool cluster_start = true;
  bool break_before = false;
};

// JLReq Appendix D; a full stop's space is kept.
double shrinkable(Class of, double advance) {
  switch (of) {
    case Class::opening_bracket:
      return space_before(of, advance);
    case Class::closing_bracket:
    case Class::comma:
      return space_behind(of, advance);
    case Class::middle_dot:
      return std::max(0.0, advance - least_punctuation);
    case Class::western_space:
      return std::max(0.0, advance - least_blank);
    default:
      return 0;
  }
}

std::vector<Cell> cells_of(const ShapedRun& run) {
  std::vector<Cell> cells;
  cells.reserve(run.glyphs.size());
  for (const Glyph& glyph : run.glyphs) {
    Cell cell;
    cell.of = character_class(utf8_decode(run.text, glyph.offset).code);
    cell.advance = glyph.advance;
    cell.space_before = glyph.space_before;
    cell.space_behind = glyph.space_behind;
    cell.shrink = shrinkable(cell.of, glyph.advance);
    cell.cluster_start = cells.empty() || run.glyphs[cells.size() - 1].offset != glyph.offset;
    cells.push_back(cell);
  }
  std::size_t i = 0;
  for (const std::size_t offset : line_break_offsets(run.text)) {
    while (i < cells.size() && run.glyphs[i].offset < offset) ++i;
    if (i < cells.size() && run.glyphs[i].offset == offset) cells[i].break_before = true;
  }
  return cells;
}

// Glyphs [begin, end) as one line, blanks at the end left out of it.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;   // of the ink
  std::size_t next = 0;  // where the next line begins
  double natural = 0;
  double shrink = 0;
};

bool is_in(const TextPart& part, const Glyph& glyph) {
  return glyph.offset >= part.begin && glyph.offset < part.end;
}

ShapedRun with_small_parts(ShapedRun run, const ParagraphStyle& style) {
  for (const TextPart& part : style.small) {
    for (Glyph& glyph : run.glyphs) {
      if (!is_in(part, glyph)) continue;
      glyph.advance *= style.small_size;
      glyph.dx *= style.small_size;
    }
  }
  return run;
}

// A small part holds on to what stands before it, as if both were one cluster.
void bind_small_parts(std::vector<Cell>& cells, const ShapedRun& run, const ParagraphStyle& style) {
  for (const TextPart& part : style.small) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!is_in(part, run.glyphs[i])) continue;
      Cell& cell = cells[i];
      cell.space_before = cell.space_behind = cell.shrink = 0;
      cell.cluster_start = cell.break_before = false;
    }
  }
}

// What is to stay whole still parts where it is longer than a line, by the emergency's rules.
void bind_whole_parts(std::vector<Cell>& cells, const ShapedRun& run, const ParagraphStyle& style) {
  for (const TextPart& part : style.whole) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (is_in(part, run.glyphs[i]) && run.glyphs[i].offset > part.begin) {
        cells[i].break_before = false;
      }
    }
  }
}

class ParagraphBreaker {
 public:
  ParagraphBreaker(const ShapedRun& run, const ParagraphStyle& style)
      : run_(with_small_parts(run, style)), style_(style), cells_(cells_of(run_)) {
    bind_small_parts(cells_, run_, style_);
    bind_whole_parts(cells_, run_, style_);
  }

  std::vector<ParagraphLine> lines() const;

 private:
  std::size_t skip_blanks(std::size_t at) const {
    while (at < cells_.size() && is_blank(cells_[at].of)) ++at;
    return at;
  }
  double shrink_of(const Line& line, std::size_t cell) const;
  Line measured(std::size_t begin, std::size_t next) const;
  Line longest_line(std::size_t begin, double available) const;
  Line emergency_line(std::size_t begin, double available) const;
  ShapedRun set(const Line& line, double available) const;
  void squeeze(ShapedRun& run, const Line& line, double share) const;
  void spread(ShapedRun& run, const Line& line, double free) const;

  ShapedRun run_;
  const ParagraphStyle& style_;
  std::vector<Cell> cells_;
};

// At the line's ends the space is gone already.
double ParagraphBreaker::shrink_of(const Line& line, std::size_t cell) const {
  double shrink = cells_[cell].shrink;
  if (cell == line.begin) shrink -= cells_[cell].space_before;
  if (cell + 1 == line.end) shrink -= cells_[cell].space_behind;
  return std::max(0.0, shrink);
}

Line ParagraphBreaker::measured(std::size_t begin, std::size_t next) const {
  Line line{begin, next, next, 0, 0};
  while (line.end > begin && is_blank(cells_[line.end - 1].of)) --line.end;
  for (std::size_t i = begin; i < line.end; ++i) {
    line.natural += cells_[i].advance;
    line.shrink += shrink_of(line, i);
  }
  if (line.end > begin) {
    line.natural -= cells_[begin].space_before + cells_[line.end - 1].space_behind;
  }
  return line;
}

// The line up to the farthest break that fits, if need be with its blanks shrunk (追い込み).
Line ParagraphBreaker::longest_line(std::size_t begin, double available) const {
  Line best;
  for (std::size_t next = begin + 1; next <= cells_.size(); ++next) {
    if (next < cells_.size() && !cells_[next].break_before) continue;
    const Line line = measured(begin, next);
    const double least = style_.justify ? line.natural - line.shrink : line.natural;
    if (least > available + rounding) break;
    best = line;
  }
  return best;
}

// Nothing may break before the width is full: as many characters as fit, at least one. A number or
// word is broken rather than that a line begins with what may not.
Line ParagraphBreaker::emergency_line(std::size_t begin, double available) const {
  const std::vector<std::size_t> breaks = emergency_break_offsets(run_.text);
  const auto may_end_before = [&](std::size_t cell) {
    return cell == cells_.size() ||
           std::binary_search(breaks.begin(), breaks.end(), run_.glyphs[cell].offset);
  };
  Line best;
  Line best_by_rules;
  for (std::size_t next = begin + 1; next <= cells_.size(); ++next) {
    if (next < cells_.size() && !cells_[next].cluster_start) continue;
    const Line line = measured(begin, next);
    if (best.next != 0 && line.natural > available + rounding) break;
    best = line;
    if (may_end_before(next)) best_by_rules = line;
  }
  const bool fits = best_by_rules.next != 0 && best_by_rules.natural <= available + rounding;
  return fits ? best_by_rules : best;
}

void ParagraphBreaker::squeeze(ShapedRun& run, const Line& line, double share) const {
  for (std::size_t i = line.begin; i < line.end; ++i) {
    const double taken = shrink_of(line, i) * share;
    Glyph& glyph = run.glyphs[i - line.begin];
    glyph.advance -= taken;
    // The blank of an opening bracket is before its ink, of a middle dot on both sides.
    if (cells_[i].of == Class::opening_bracket) glyph.dx -= taken;
    if (cells_[i].of == Class::middle_dot) glyph.dx -= taken / 2;
  }
}

void ParagraphBreaker::spread(ShapedRun& run, const Line& line, double free) const {
  std::vector<std::size_t> gaps;
  for (std::size_t i = line.begin; i + 1 < line.end; ++i) {
    if (cells_[i + 1].cluster_start && spreads_between(cells_[i].of, cells_[i + 1].of)) {
      gaps.push_back(i - line.begin);
    }
  }
  const double each = free / static_cast<double>(std::max<std::size_t>(gaps.size(), 1));
  if (gaps.empty() || each > most_spread) return;
  for (const std::size_t glyph : gaps) run.glyphs[glyph].advance += each;
}

ShapedRun ParagraphBreaker::set(const Line& line, double available) const {
  ShapedRun run = cut_line(run_, line.begin, line.end);
  const double free = available - line.natural;
  const bool last = skip_blanks(line.next) == cells_.size();
  if (free < 0 && line.shrink > 0) {
    squeeze(run, line, std::min(1.0, -free / line.shrink));
  } else if (free > 0 && style_.justify && !last) {
    spread(run, line, free);
  }
  return run;
}

std::vector<ParagraphLine> ParagraphBreaker::lines() const {
  std::vector<ParagraphLine> lines;
  for (std::size_t at = skip_blanks(0); at < cells_.size();) {
    const double indent = lines.empty() ? style_.first_indent : style_.hanging_indent;
    const double available = style_.width - indent;
    Line line = longest_line(at, available);
    if (line.next == 0) line = emergency_line(at, available);
    lines.push_back({set(line, available), indent});
    at = skip_blanks(line.next);
  }
  return lines;
}

}  // namespace

std::vector<ParagraphLine> break_paragraph(const FontSet& fonts, std::string_view text,
                                           const ParagraphStyle& style) {
  return ParagraphBreaker(fonts.shape(text, style.face), style).lines();
}

}  // namespace kijun
