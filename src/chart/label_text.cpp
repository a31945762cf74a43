#include "chart/label_text.h"

#include <algorithm>

#include "base/option_mark.h"
#include "base/utf8.h"
#include "chart/polar.h"
#include "text/line_breaker.h"

namespace kijun {
namespace {

constexpr std::size_t most_lines = 8;
constexpr double space_behind_mark = 0.15;  // em
constexpr double mark_gap = 0.35;           // em, between marks of groups
constexpr double rounding = 1e-9;

// How unwelcome a form is, in points of radius: what the plot may grow by to make up for it.
constexpr double cost_of_a_second_line = 0.3;
constexpr double cost_of_a_further_line = 1.2;
constexpr double cost_beyond_four_lines = 6;
constexpr double cost_of_a_short_line = 3;             // of one or two characters
constexpr double cost_of_a_break_between_scripts = 4;  // 介護保険/サービス, inside a phrase
constexpr double cost_of_a_break_inside_a_word = 15;   // and of a number from what it counts

enum class Script { han, hiragana, katakana, other };

Script script(char32_t code) {
  if ((code >= 0x3400 && code <= 0x9FFF) || code == U'々' || code >= 0x20000) return Script::han;
  if (code >= 0x3041 && code <= 0x309F) return Script::hiragana;
  if (code >= 0x30A0 && code <= 0x30FF) return Script::katakana;
  return Script::other;
}

char32_t last_character(std::string_view text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
  return utf8_decode(text, start).code;
}

double cost_of_break(const ShapedRun& before, const ShapedRun& after) {
  const char32_t last = last_character(before.text);
  const bool number = (last >= U'0' && last <= U'9') || (last >= U'０' && last <= U'９');
  const Script left = script(last);
  const Script right = script(utf8_decode(after.text, 0).code);
  const bool between = left != right && right != Script::hiragana && !number;
  return between ? cost_of_a_break_between_scripts : cost_of_a_break_inside_a_word;
}

LabelForm costs_of(std::string_view name, const std::vector<std::size_t>& phrase_ends,
                   const std::vector<ShapedRun>& lines) {
  LabelForm form;
  const std::size_t count = lines.size();
  if (count > 1) form.usual_cost += cost_of_a_second_line;
  if (count > 2) form.usual_cost += cost_of_a_further_line * static_cast<double>(count - 2);
  if (count > 4) form.fault_cost += cost_beyond_four_lines * static_cast<double>(count - 4);
  std::size_t end = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (count > 1 && utf8_length(lines[i].text) <= 2) form.usual_cost += cost_of_a_short_line;
    end = name.find(lines[i].text, end) + lines[i].text.size();
    if (i + 1 == count || name[end] == ' ') continue;
    if (std::binary_search(phrase_ends.begin(), phrase_ends.end(), end)) continue;
    form.fault_cost += cost_of_break(lines[i], lines[i + 1]);
  }
  return form;
}

bool has_lone_character(const std::vector<ShapedRun>& lines) {
  return lines.size() > 1 && std::any_of(lines.begin(), lines.end(), [](const ShapedRun& line) {
           return utf8_length(line.text) == 1;
         });
}

double widest(const std::vector<ShapedRun>& lines) {
  double width = 0;
  for (const ShapedRun& line : lines) width = std::max(width, line.width());
  return width;
}

// Of the first line's box, which mark and name share.
struct FirstLine {
  Pt ascent, descent;
};

FirstLine first_line(const FontSet& fonts, const ChartStyle& style) {
  const FaceMetrics mark = fonts.metrics(style.mark.face);
  const FaceMetrics name = fonts.metrics(style.label.face);
  return {std::max(style.mark.size * mark.ascent, style.label.size * name.ascent),
          std::max(style.mark.size * mark.descent, style.label.size * name.descent)};
}

bool stands_alone(const ChartStyle& style) { return style.axis_labels == AxisLabels::marks; }

// From the left edge to what stands behind the mark; `followed`: something does.
Pt hang_of(const ShapedRun& mark, const ChartStyle& style, bool followed) {
  return style.mark.size * (mark.width() + (followed ? space_behind_mark : 0));
}

// `rows`: lines of the name and of groups' marks; the first shares its line with the mark.
Size size_of(std::size_t rows, double width, Pt hang, const FontSet& fonts,
             const ChartStyle& style) {
  const TypeStyle& type = style.label;
  const FirstLine first = first_line(fonts, style);
  if (rows == 0) return {hang, first.ascent + first.descent};
  const Pt further = type.size * (type.leading * static_cast<double>(rows - 1));
  const Pt last_descent = type.size * fonts.metrics(type.face).descent;
  return {hang + type.size * width, first.ascent + std::max(first.descent, further + last_descent)};
}

// ---- Marks of groups

using Runs = std::vector<ShapedRun>;

Runs shaped(const std::vector<std::string>& texts, const FontSet& fonts, const ChartStyle& style) {
  Runs runs;
  for (const std::string& text : texts) runs.push_back(fonts.shape(text, style.label.face));
  return runs;
}

struct MarkLines {
  std::vector<MarkLine> lines;
  double width = 0;  // em
};

// Each line holds as many as `width` (em) allows, and one at least.
MarkLines filled_lines(const Runs& marks, double width) {
  MarkLines made;
  double at = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const double end = at + mark_gap + marks[i].width();
    if (made.lines.empty() || end > width + rounding) {
      made.lines.push_back({i, i + 1});
      at = marks[i].width();
    } else {
      made.lines.back().end = i + 1;
      at = end;
    }
    made.width = std::max(made.width, at);
  }
  return made;
}

// The ways to set them, the fewest lines first, each as narrow as so many lines can be; the last is
// no wider than `room`, or has a mark a line.
std::vector<MarkLines> ways_to_set(const Runs& marks, double room, double most) {
  std::vector<MarkLines> ways;
  double width = std::max(room, most);
  for (;;) {
    MarkLines made = filled_lines(marks, width);
    if (!ways.empty() && ways.back().lines.size() == made.lines.size()) ways.pop_back();
    ways.push_back(std::move(made));
    const MarkLines& last = ways.back();
    if (last.width <= room + rounding || last.lines.size() == marks.size()) return ways;
    width = last.width - 2 * rounding;
  }
}

// The name's lines with each of these ways to set the marks.
void add_forms(LabelText& label, const Runs& lines, const LabelForm& name, double most,
               const FontSet& fonts, const ChartStyle& style) {
  const double room = widest(lines);
  std::vector<MarkLines> ways{MarkLines{}};
  if (!label.marks.empty()) ways = ways_to_set(label.marks, room, most);
  for (MarkLines& way : ways) {
    LabelForm form = name;
    if (way.lines.size() > 1) {
      form.usual_cost += cost_of_a_further_line * static_cast<double>(way.lines.size() - 1);
    }
    form.size = size_of(lines.size() + way.lines.size(), std::max(room, way.width), label.hang,
                        fonts, style);
    label.forms.push_back(form);
    label.breaks.push_back(lines);
    label.mark_lines.push_back(std::move(way.lines));
  }
}

}  // namespace

LabelText label_text(const FontSet& fonts, const ChartStyle& style, std::size_t number,
                     const Option& option, Pt most_width, const std::vector<std::string>& marks) {
  const TypeStyle& type = style.label;
  LabelText label;
  label.mark = fonts.shape(option_mark(number), style.mark.face);
  label.marks = shaped(marks, fonts, style);
  const bool alone = stands_alone(style);
  label.hang = hang_of(label.mark, style, !alone || !marks.empty());
  const double most = (most_width - label.hang) / type.size;
  const std::string& name = option.name.value;
  const auto add = [&](const Runs& lines, const LabelForm& form) {
    add_forms(label, lines, form, most, fonts, style);
  };
  if (alone) {
    add({}, {});
    return label;
  }
  if (!option.lines.empty()) {
    std::vector<ShapedRun> lines;
    for (const std::string& line : option.lines) lines.push_back(fonts.shape(line, type.face));
    add(lines, {});
    return label;
  }
  const std::vector<std::size_t> phrase_ends = phrase_offsets(name);
  // Each form is the widest that is narrower than the one before it.
  double width = std::min(most, fonts.shape(name, type.face).width());
  while (width > 0) {
    std::vector<ShapedRun> lines = break_label(fonts, name, type.face, width);
    if (lines.empty() || lines.size() > most_lines) break;
    width = widest(lines) - 1e-6;
    if (has_lone_character(lines)) continue;
    add(lines, costs_of(name, phrase_ends, lines));
  }
  return label;
}

LabelText with_marks(const LabelText& label, std::size_t form, const FontSet& fonts,
                     const ChartStyle& style, const std::vector<std::string>& marks) {
  LabelText made;
  made.mark = label.mark;
  made.marks = shaped(marks, fonts, style);
  made.hang = hang_of(label.mark, style, !stands_alone(style) || !marks.empty());
  const double most = (label.forms[form].size.width - made.hang) / style.label.size;
  add_forms(made, label.breaks[form], {}, most, fonts, style);
  made.breaks.resize(1);
  made.mark_lines.resize(1);
  made.forms.resize(1);
  return made;
}

std::vector<Item> label_items(const LabelText& label, std::size_t form, Point corner,
                              const ChartStyle& style, const FontSet& fonts) {
  std::vector<Item> items;
  Pt baseline = corner.y + first_line(fonts, style).ascent;
  items.push_back({TextItem{Role::label, "", label.mark, snapped(Point{corner.x, baseline}),
                            style.mark.size, style.mark.colour}});
  for (const ShapedRun& line : label.breaks[form]) {
    items.push_back(
        {TextItem{Role::label, "", line, snapped(Point{corner.x + label.hang, baseline}),
                  style.label.size, style.label.colour}});
    baseline += style.label.size * style.label.leading;
  }
  return items;
}

std::vector<Point> mark_origins(const LabelText& label, std::size_t form, Point corner,
                                const ChartStyle& style, const FontSet& fonts) {
  const TypeStyle& type = style.label;
  std::vector<Point> origins;
  Pt baseline = corner.y + first_line(fonts, style).ascent +
                type.size * (type.leading * static_cast<double>(label.breaks[form].size()));
  for (const MarkLine& line : label.mark_lines[form]) {
    Pt left = corner.x + label.hang;
    for (std::size_t i = line.begin; i < line.end; ++i) {
      origins.push_back(snapped(Point{left, baseline}));
      left += type.size * (label.marks[i].width() + mark_gap);
    }
    baseline += type.size * type.leading;
  }
  return origins;
}

}  // namespace kijun
