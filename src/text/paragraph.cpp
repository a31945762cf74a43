#include <algorithm>

#include "base/utf8.h"
#include "text/line_breaker.h"

namespace kijun {
namespace {

// Between Japanese and Latin characters. Typesetters use up to a quarter em (四分アキ), but poppler
// and pdf.js take more than a tenth for a blank, and "5,000人" could not be found any more.
constexpr double script_gap = 0.08;
// Punctuation set on more than half an em gives the rest back in a tight line.
constexpr double least_punctuation = 0.5;
constexpr double least_blank = 0.2;
// A line that would have to spread its characters more than this stays ragged.
constexpr double most_spread = 0.25;
constexpr double rounding = 1e-9;

enum class CharacterKind { japanese, latin, opening, closing, middle, blank, other };

bool is_any_of(char32_t code, std::u32string_view set) {
  return set.find(code) != std::u32string_view::npos;
}

CharacterKind kind_of(char32_t code) {
  if (code == U' ' || code == 0x3000) return CharacterKind::blank;
  if ((code >= U'0' && code <= U'9') || (code >= U'A' && code <= U'Z') ||
      (code >= U'a' && code <= U'z')) {
    return CharacterKind::latin;
  }
  if (is_any_of(code, U"「『（［｛〈《【〔")) return CharacterKind::opening;
  if (is_any_of(code, U"、。，．」』）］｝〉》】〕")) return CharacterKind::closing;
  if (is_any_of(code, U"・：；")) return CharacterKind::middle;
  if ((code >= 0x3041 && code <= 0x30FF) || (code >= 0x3400 && code <= 0x9FFF) ||
      (code >= 0xF900 && code <= 0xFAFF) || (code >= 0x20000 && code <= 0x3FFFF) || code == U'々' ||
      code == U'〆') {
    return CharacterKind::japanese;
  }
  return CharacterKind::other;
}

bool gap_between(CharacterKind left, CharacterKind right) {
  return (left == CharacterKind::japanese && right == CharacterKind::latin) ||
         (left == CharacterKind::latin && right == CharacterKind::japanese);
}

// Justification puts space between any two characters but inside Latin words, numbers and rows of
// dashes, and where a gap is already.
bool spreads_between(CharacterKind left, CharacterKind right) {
  const auto wide = [](CharacterKind kind) {
    return kind != CharacterKind::latin && kind != CharacterKind::other;
  };
  return (wide(left) || wide(right)) && !gap_between(left, right);
}

struct Cell {  // one glyph of the paragraph
  CharacterKind kind = CharacterKind::other;
  double advance = 0;
  double gap = 0;     // after it, unless the line ends there
  double shrink = 0;  // how much of the advance may be given back
  bool cluster_start = true;
  bool break_before = false;
  bool emergency_break_before = false;  // inside a number or word
};

double shrinkable(CharacterKind kind, double advance) {
  switch (kind) {
    case CharacterKind::opening:
    case CharacterKind::closing:
    case CharacterKind::middle:
      return std::max(0.0, advance - least_punctuation);
    case CharacterKind::blank:
      return std::max(0.0, advance - least_blank);
    case CharacterKind::japanese:
    case CharacterKind::latin:
    case CharacterKind::other:
      break;
  }
  return 0;
}

std::vector<Cell> cells_of(const ShapedRun& run) {
  std::vector<Cell> cells;
  cells.reserve(run.glyphs.size());
  for (const Glyph& glyph : run.glyphs) {
    Cell cell;
    cell.kind = kind_of(utf8_decode(run.text, glyph.offset).code);
    cell.advance = glyph.advance;
    cell.shrink = shrinkable(cell.kind, glyph.advance);
    cell.cluster_start = cells.empty() || run.glyphs[cells.size() - 1].offset != glyph.offset;
    if (!cells.empty() && cell.cluster_start && gap_between(cells.back().kind, cell.kind)) {
      cells.back().gap = script_gap;
    }
    cells.push_back(cell);
  }
  const auto mark = [&](const std::vector<std::size_t>& offsets, bool Cell::*flag) {
    std::size_t i = 0;
    for (const std::size_t offset : offsets) {
      while (i < cells.size() && run.glyphs[i].offset < offset) ++i;
      if (i < cells.size() && run.glyphs[i].offset == offset) cells[i].*flag = true;
    }
  };
  mark(line_break_offsets(run.text), &Cell::break_before);
  mark(emergency_break_offsets(run.text), &Cell::emergency_break_before);
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

class ParagraphBreaker {
 public:
  ParagraphBreaker(const ShapedRun& run, const ParagraphStyle& style)
      : run_(run), style_(style), cells_(cells_of(run)) {}

  std::vector<ParagraphLine> lines() const;

 private:
  std::size_t skip_blanks(std::size_t at) const {
    while (at < cells_.size() && cells_[at].kind == CharacterKind::blank) ++at;
    return at;
  }
  Line measured(std::size_t begin, std::size_t next) const;
  Line longest_line(std::size_t begin, double available) const;
  Line emergency_line(std::size_t begin, double available) const;
  ShapedRun set(const Line& line, double available) const;
  void squeeze(ShapedRun& run, const Line& line, double share) const;
  void spread(ShapedRun& run, const Line& line, double free) const;

  const ShapedRun& run_;
  const ParagraphStyle& style_;
  std::vector<Cell> cells_;
};

Line ParagraphBreaker::measured(std::size_t begin, std::size_t next) const {
  Line line{begin, next, next, 0, 0};
  while (line.end > begin && cells_[line.end - 1].kind == CharacterKind::blank) --line.end;
  for (std::size_t i = begin; i < line.end; ++i) {
    line.natural += cells_[i].advance + cells_[i].gap;
    line.shrink += cells_[i].shrink;
  }
  if (line.end > begin) line.natural -= cells_[line.end - 1].gap;
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
  Line best;
  Line best_by_rules;
  for (std::size_t next = begin + 1; next <= cells_.size(); ++next) {
    if (next < cells_.size() && !cells_[next].cluster_start) continue;
    const Line line = measured(begin, next);
    if (best.next != 0 && line.natural > available + rounding) break;
    best = line;
    if (next == cells_.size() || cells_[next].emergency_break_before) best_by_rules = line;
  }
  const bool fits = best_by_rules.next != 0 && best_by_rules.natural <= available + rounding;
  return fits ? best_by_rules : best;
}

void ParagraphBreaker::squeeze(ShapedRun& run, const Line& line, double share) const {
  for (std::size_t i = line.begin; i < line.end; ++i) {
    const double taken = cells_[i].shrink * share;
    Glyph& glyph = run.glyphs[i - line.begin];
    glyph.advance -= taken;
    // The blank of an opening bracket is before its ink, of a middle dot on both sides.
    if (cells_[i].kind == CharacterKind::opening) glyph.dx -= taken;
    if (cells_[i].kind == CharacterKind::middle) glyph.dx -= taken / 2;
  }
}

void ParagraphBreaker::spread(ShapedRun& run, const Line& line, double free) const {
  std::vector<std::size_t> gaps;
  for (std::size_t i = line.begin; i + 1 < line.end; ++i) {
    if (cells_[i + 1].cluster_start && spreads_between(cells_[i].kind, cells_[i + 1].kind)) {
      gaps.push_back(i - line.begin);
    }
  }
  const double each = free / static_cast<double>(std::max<std::size_t>(gaps.size(), 1));
  if (gaps.empty() || each > most_spread) return;
  for (const std::size_t glyph : gaps) run.glyphs[glyph].advance += each;
}

ShapedRun ParagraphBreaker::set(const Line& line, double available) const {
  ShapedRun run = slice(run_, line.begin, line.end);
  for (std::size_t i = line.begin; i + 1 < line.end; ++i) {
    run.glyphs[i - line.begin].advance += cells_[i].gap;
  }
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
