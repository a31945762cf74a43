#include "layout/paragraph_block.h"

#include <algorithm>
#include <utility>

#include "text/line_breaker.h"

namespace kijun {
namespace {

// How far the pen has moved when it reaches the character at `offset`, in em.
double pen_at(const ShapedRun& run, std::size_t offset) {
  double pen = 0;
  for (const Glyph& glyph : run.glyphs) {
    if (glyph.offset >= offset) break;
    pen += glyph.advance;
  }
  return pen;
}

// Follows the lines of a broken text through the text itself. At a line's end the breaker may drop
// blanks.
class LineFinder {
 public:
  explicit LineFinder(const ReferencedText& text) : text_(text) {}

  // Links over the references' pieces in the next line, from the line's left end; heights unset.
  std::vector<Link> links_in(const ShapedRun& line, const TypeStyle& style) {
    const std::size_t begin = std::min(text_.text.find(line.text, position_), text_.text.size());
    const std::size_t end = begin + line.text.size();
    position_ = end;
    std::vector<Link> links;
    for (const Reference& reference : text_.references) {
      const std::size_t first = std::max(begin, reference.begin);
      const std::size_t last = std::min(end, reference.end);
      if (first >= last) continue;
      const Pt left = style.size * pen_at(line, first - begin);
      const Pt right = style.size * pen_at(line, last - begin);
      links.push_back({{{left, Pt(0)}, {right, Pt(0)}}, reference.target});
    }
    return links;
  }

 private:
  const ReferencedText& text_;
  std::size_t position_ = 0;
};

std::vector<Unit> set_lines(const Setting& setting, const ReferencedText& text,
                            const TypeStyle& style, const ParagraphStyle& paragraph, Role role) {
  std::vector<ParagraphLine> lines = break_paragraph(setting.fonts, text.text, paragraph);
  LineFinder finder(text);
  std::vector<Unit> units;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    Unit unit;
    unit.role = role;
    unit.box.height = line_height(style);
    unit.box.flows_on = i + 1 < lines.size();
    const bool first_or_before_last = i == 0 || i + 2 == lines.size();
    if (first_or_before_last && i + 1 < lines.size()) unit.box.break_cost = kept;
    const Pt indent = style.size * lines[i].indent;
    unit.links = finder.links_in(lines[i].run, style);
    TextItem item = set_line(setting.fonts, std::move(lines[i].run), style, role, indent, Pt(0));
    const FaceMetrics metrics = setting.fonts.metrics(style.face);
    for (Link& link : unit.links) {
      link.box = {{link.box.min.x + indent, item.origin.y - style.size * metrics.ascent},
                  {link.box.max.x + indent, item.origin.y + style.size * metrics.descent}};
    }
    unit.items.push_back({std::move(item)});
    units.push_back(std::move(unit));
  }
  return units;
}

// Width of "*** " in "*** 調査協力…": what stands before the first blank, if that is short.
double hanging_mark(const Setting& setting, std::string_view text, const TypeStyle& style) {
  constexpr double longest = 4;  // em
  constexpr std::size_t most_bytes = 16;
  const std::size_t blank = text.substr(0, most_bytes).find(' ');
  if (blank == std::string_view::npos) return 0;
  const double width = setting.fonts.shape(text.substr(0, blank + 1), style.face).width();
  return width <= longest ? width : 0;
}

}  // namespace

std::vector<Unit> set_paragraph(const Setting& setting, std::string_view text) {
  const TypeStyle& style = setting.style().body;
  ParagraphStyle paragraph;
  paragraph.face = style.face;
  paragraph.width = setting.width() / style.size;
  return set_lines(setting, setting.references.put_into(text), style, paragraph, Role::paragraph);
}

std::vector<Unit> set_note(const Setting& setting, std::string_view text) {
  const TypeStyle& style = setting.style().note;
  ParagraphStyle paragraph;
  paragraph.face = style.face;
  paragraph.width = setting.width() / style.size;
  paragraph.first_indent = 0;
  paragraph.hanging_indent = hanging_mark(setting, text, style);
  return set_lines(setting, {std::string(text), {}}, style, paragraph, Role::note);
}

}  // namespace kijun
