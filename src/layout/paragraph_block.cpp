#include "layout/paragraph_block.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "text/line_breaker.h"

namespace kijun {
namespace {

constexpr double mark_size = 0.62;    // of the type around it
constexpr double mark_raise = 0.36;   // em of that type
constexpr double least_blank = 0.25;  // em, behind a list's number

// The glyphs of a part of the text, from the byte `begin` to `end`.
ShapedRun part_of_run(const ShapedRun& run, std::size_t begin, std::size_t end) {
  ShapedRun part;
  part.text = run.text.substr(begin, end - begin);
  part.face = run.face;
  for (Glyph glyph : run.glyphs) {
    if (glyph.offset < begin || glyph.offset >= end) continue;
    glyph.offset -= static_cast<std::uint32_t>(begin);
    part.glyphs.push_back(glyph);
  }
  return part;
}

// A part of a line that is a link as a whole, or has none.
struct Piece {
  ShapedRun run;
  const Reference* reference = nullptr;
};

// Follows the lines of a broken text through the text itself. At a line's end the breaker may drop
// blanks.
class LineFinder {
 public:
  explicit LineFinder(const ReferencedText& text) : text_(text) {}

  std::vector<Piece> pieces_of(const ShapedRun& line) {
    const std::size_t begin = std::min(text_.text.find(line.text, position_), text_.text.size());
    const std::size_t end = begin + line.text.size();
    position_ = end;
    std::vector<Piece> pieces;
    std::size_t done = begin;
    const auto add = [&](std::size_t until, const Reference* reference) {
      if (until > done)
        pieces.push_back({part_of_run(line, done - begin, until - begin), reference});
      done = std::max(done, until);
    };
    for (const Reference& reference : text_.references) {
      const std::size_t first = std::max(begin, reference.begin);
      const std::size_t last = std::min(end, reference.end);
      if (first >= last) continue;
      add(first, nullptr);
      add(last, &reference);
    }
    add(end, nullptr);
    return pieces;
  }

 private:
  const ReferencedText& text_;
  std::size_t position_ = 0;
};

// Sets a text's lines, each a unit, as parts of one element; a reference is a link below it.
class LineSetter {
 public:
  LineSetter(const Setting& setting, const ReferencedText& text, const TypeStyle& style, Role role,
             std::size_t element, Structure& structure, std::size_t first_note = 0)
      : setting_(setting),
        text_(text),
        style_(style),
        role_(role),
        element_(element),
        structure_(structure),
        first_note_(first_note),
        finder_(text) {}

  std::vector<Unit> set(const ParagraphStyle& paragraph) {
    std::vector<ParagraphLine> lines = break_paragraph(setting_.fonts, text_.text, paragraph);
    std::vector<Unit> units;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      Unit unit;
      unit.role = role_;
      unit.box.height = line_height(style_);
      unit.box.flows_on = i + 1 < lines.size();
      const bool first_or_before_last = i == 0 || i + 2 == lines.size();
      if (first_or_before_last && i + 1 < lines.size()) unit.box.break_cost = kept;
      Pt left = style_.size * lines[i].indent;
      for (Piece& piece : finder_.pieces_of(lines[i].run)) {
        const Pt right = left + width(piece.run, style_);
        add(std::move(piece), left, right, unit);
        left = right;
      }
      units.push_back(std::move(unit));
    }
    return units;
  }

 private:
  void add(Piece piece, Pt left, Pt right, Unit& unit) {
    const std::size_t element = piece.reference ? link_of(*piece.reference) : element_;
    const bool is_mark = piece.reference && piece.reference->note;
    TextItem item = set_line(setting_.fonts, std::move(piece.run), style_, role_, left, Pt(0));
    if (is_mark) {
      raise(item);
      unit.destinations.push_back({mark_target(number_of(*piece.reference)), {left, Pt(0)}});
      unit.footnotes.push_back(footnote(*piece.reference));
      unit.box.notes += unit.footnotes.back().height;
    }
    if (piece.reference) {
      const FaceMetrics metrics = setting_.fonts.metrics(style_.face);
      const Box box{{left, item.origin.y - style_.size * metrics.ascent},
                    {right, item.origin.y + style_.size * metrics.descent}};
      unit.links.push_back({box, piece.reference->target, element, {}});
    }
    unit.items.push_back(part_of(element, role_, {{std::move(item)}}));
  }

  // Its advances are those of the mark as it comes out, in em of the text around it.
  void raise(TextItem& item) const {
    for (Glyph& glyph : item.run.glyphs) {
      glyph.advance /= mark_size;
      glyph.dx /= mark_size;
    }
    item.size = style_.size * mark_size;
    item.origin.y -= style_.size * mark_raise;
  }

  std::size_t number_of(const Reference& mark) const { return first_note_ + *mark.note; }

  // A note's lines, its mark to the left of them; the mark leads back to the one in the text.
  Footnote footnote(const Reference& mark) {
    const std::size_t number = number_of(mark);
    const TypeStyle& style = setting_.style().note;
    ShapedRun label = setting_.fonts.shape(setting_.references.footnote_mark(number), style.face);
    const Pt label_width = width(label, style);
    std::size_t none = 0;
    const ReferencedText text = setting_.references.put_into(text_.notes[*mark.note], none);
    ParagraphStyle paragraph;
    paragraph.face = style.face;
    paragraph.width = setting_.width() / style.size;
    paragraph.first_indent = paragraph.hanging_indent = label_width / style.size;

    const std::size_t element = structure_.add(Tag::note);
    const std::size_t link = structure_.add(Tag::link, element);
    Footnote note;
    note.destinations.push_back({footnote_target(number), {Pt(0), Pt(0)}});
    note.links.push_back(
        {{{Pt(0), Pt(0)}, {label_width, line_height(style)}}, mark_target(number), link, {}});
    note.items.push_back(
        part_of(link, Role::note,
                {{set_line(setting_.fonts, std::move(label), style, Role::note, Pt(0), Pt(0))}}));
    for (Unit& line :
         LineSetter(setting_, text, style, Role::note, element, structure_).set(paragraph)) {
      const Point below{Pt(0), note.height};
      for (Link& reference : line.links) {
        reference.box = translated(reference.box, below);
        note.links.push_back(std::move(reference));
      }
      note.items.push_back({GroupItem{Role::note, {}, below, std::move(line.items)}});
      note.height += line.box.height;
    }
    return note;
  }

  // One element, also when a line ends within the reference.
  std::size_t link_of(const Reference& reference) {
    if (reference_ != &reference) {
      reference_ = &reference;
      link_ = structure_.add(Tag::link, element_);
    }
    return link_;
  }

  const Setting& setting_;
  const ReferencedText& text_;
  const TypeStyle& style_;
  Role role_;
  std::size_t element_;
  Structure& structure_;
  std::size_t first_note_;  // number of the text's first footnote
  LineFinder finder_;
  const Reference* reference_ = nullptr;  // the last that was set
  std::size_t link_ = 0;                  // its element
};

// "***", "1.", "a)", "Note:", but not the first word of an English sentence.
bool is_mark(std::string_view before_blank) {
  const bool has_letters = std::any_of(before_blank.begin(), before_blank.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  return !has_letters || before_blank.ends_with(')') || before_blank.ends_with(':');
}

// Width of "*** " in "*** 調査協力…", of "注）" and "出典：", of "※": what stands before the first
// blank or behind which the note itself begins, if that is short.
double hanging_mark(const Setting& setting, std::string_view text, const TypeStyle& style) {
  constexpr double longest = 4;  // em
  constexpr std::size_t most_bytes = 16;
  const std::string_view start = text.substr(0, most_bytes);
  std::size_t end = std::string_view::npos;
  for (const std::string_view mark : {" ", "）", "：", "※"}) {
    const std::size_t at = start.find(mark);
    if (at == std::string_view::npos || (mark == " " && !is_mark(start.substr(0, at)))) continue;
    if (at > 0 || mark == "※") {
      end = std::min(end, at + mark.size());
    }
  }
  if (end == std::string_view::npos) return 0;
  const double width = setting.fonts.shape(text.substr(0, end), style.face).width();
  return width <= longest ? width : 0;
}

// The marks of footnotes in it are small, and what leads to a figure stays whole: 図表 3-2.
void add_marks(const ReferencedText& text, ParagraphStyle& paragraph) {
  paragraph.small_size = mark_size;
  for (const Reference& reference : text.references) {
    (reference.note ? paragraph.small : paragraph.whole)
        .push_back({reference.begin, reference.end});
  }
}

}  // namespace

std::vector<Unit> set_paragraph(const Setting& setting, std::string_view text,
                                std::size_t& last_note, Structure& structure) {
  const TypeStyle& style = setting.style().body;
  const std::size_t first_note = last_note + 1;
  const ReferencedText referenced = setting.references.put_into(text, last_note);
  ParagraphStyle paragraph;
  paragraph.face = style.face;
  paragraph.width = setting.width() / style.size;
  add_marks(referenced, paragraph);
  const std::size_t element = structure.add(Tag::paragraph);
  return LineSetter(setting, referenced, style, Role::paragraph, element, structure, first_note)
      .set(paragraph);
}

std::vector<Unit> set_list_item(const Setting& setting, std::string_view text, std::size_t label,
                                std::size_t list, std::size_t& last_note, Structure& structure) {
  const TypeStyle& style = setting.style().body;
  std::string_view mark = text.substr(0, label);
  while (mark.ends_with(' ')) mark.remove_suffix(1);
  ShapedRun run = setting.fonts.shape(std::string(mark), style.face);
  // A bullet is an em wide; numbers take whole ems, so that those of one list begin level.
  const double indent = std::ceil(run.width() + (label > mark.size() ? least_blank : 0));

  const std::size_t first_note = last_note + 1;
  const ReferencedText body = setting.references.put_into(text.substr(label), last_note);
  ParagraphStyle paragraph;
  paragraph.face = style.face;
  paragraph.width = setting.width() / style.size;
  paragraph.first_indent = paragraph.hanging_indent = indent;
  add_marks(body, paragraph);
  const std::size_t item = structure.add(Tag::list_item, list);
  const std::size_t label_element = structure.add(Tag::list_label, item);
  const std::size_t element = structure.add(Tag::list_body, item);
  std::vector<Unit> units =
      LineSetter(setting, body, style, Role::paragraph, element, structure, first_note)
          .set(paragraph);
  if (units.empty()) units.emplace_back().box.height = line_height(style);  // nothing but a label
  Item shown =
      part_of(label_element, Role::paragraph,
              {{set_line(setting.fonts, std::move(run), style, Role::paragraph, Pt(0), Pt(0))}});
  units.front().items.insert(units.front().items.begin(), std::move(shown));
  return units;
}

std::vector<Unit> set_note(const Setting& setting, std::string_view text, const TypeStyle& style,
                           std::size_t parent, Structure& structure) {
  ParagraphStyle paragraph;
  paragraph.face = style.face;
  paragraph.width = setting.width() / style.size;
  paragraph.first_indent = 0;
  paragraph.hanging_indent = hanging_mark(setting, text, style);
  const ReferencedText plain{std::string(text), {}, {}};
  const std::size_t element = structure.add(Tag::note, parent);
  return LineSetter(setting, plain, style, Role::note, element, structure).set(paragraph);
}

}  // namespace kijun
