#include "layout/contents_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "layout/caption.h"
#include "layout/messages.h"

namespace kijun {
namespace {

constexpr double indent_per_level = 1.5;  // em
constexpr double number_width = 2.5;      // em, kept free for page numbers of up to four digits
constexpr Pt dot_pitch{4};
constexpr Pt dot_size{0.8};
constexpr double gap_behind_label = 1;  // em, between "図表 3-1" and its caption
constexpr std::array<std::string_view, 10> full_width_digits{"０", "１", "２", "３", "４",
                                                             "５", "６", "７", "８", "９"};

Unit list_title(const Setting& setting, const std::string& title, Structure& structure) {
  const TypeStyle& style = setting.style().headings[0];
  Unit unit;
  unit.role = Role::heading;
  unit.box.height = line_height(style);
  unit.box.space_before = setting.body_line();
  unit.box.space_after = setting.body_line() * 0.35;
  unit.box.break_cost = kept;
  TextItem item = set_line(setting.fonts, setting.fonts.shape(title, style.face), style,
                           Role::heading, Pt(0), Pt(0));
  unit.items.push_back(part_of(structure.add_heading(1), Role::heading, {{std::move(item)}}));
  return unit;
}

// The elements of the entries, nested as the headings are.
class ContentsTree {
 public:
  explicit ContentsTree(Structure& structure) : structure_(structure) {}

  // A new entry; its link.
  std::size_t add_link(int level) {
    const auto depth = static_cast<std::size_t>(nesting_.depth_of(level));
    if (depth > lists_.size()) {
      lists_.push_back(
          structure_.add(Tag::contents, lists_.empty() ? Structure::document : lists_.back()));
    }
    lists_.resize(depth);
    const std::size_t item = structure_.add(Tag::contents_item, lists_.back());
    return structure_.add(Tag::link, structure_.add(Tag::reference, item));
  }

 private:
  Structure& structure_;
  Nesting nesting_;
  std::vector<std::size_t> lists_;
};

// How far further lines of a heading stand in: behind its number ("3.1.1. ", "１）"), or an em.
Pt hanging_indent(const Setting& setting, std::string_view heading) {
  constexpr std::size_t most_bytes = 16;
  const TypeStyle& style = setting.style().contents_entry;
  std::size_t end = 0;
  for (const std::string_view mark : {" ", "\u3000", "）", ")"}) {
    const std::size_t at = heading.substr(0, most_bytes).find(mark);
    if (at != std::string_view::npos && (end == 0 || at + mark.size() < end)) {
      end = at + mark.size();
    }
  }
  const std::string_view number = heading.substr(0, end);
  const bool counts =
      number.find_first_of("0123456789") != std::string_view::npos ||
      std::any_of(full_width_digits.begin(), full_width_digits.end(), [&](std::string_view digit) {
        return number.find(digit) != std::string_view::npos;
      });
  return counts ? width(setting.fonts.shape(number, style.face), style) : style.size;
}

// An entry's text: the label, if it has one, stands at `left` and the title at `indent`. A title
// with a label is a caption, and breaks as captions do; lines of another hang.
struct Entry {
  std::string label;
  Text title;
  std::string target;
  int level = 1;
  Pt left, indent;
};

class ContentsList {
 public:
  ContentsList(const Setting& setting, const std::string& title, Structure& structure,
               Diagnostics& errors)
      : setting_(setting), tree_(structure), errors_(errors) {
    units_.push_back(list_title(setting, title, structure));
  }

  void add(Entry entry) {
    const TypeStyle& style = setting_.style().contents_entry;
    const Pt room = setting_.width() - entry.indent - style.size * (number_width + 2);
    const Pt hang = entry.label.empty() ? hanging_indent(setting_, entry.title.value) : Pt(0);
    std::vector<ShapedRun> lines = title_lines(entry, room, hang);
    if (lines.empty()) {
      errors_.push_back(layout_messages::text_too_narrow(entry.title, room));
      return;
    }
    Unit unit;
    unit.role = Role::contents;
    unit.box.height = line_height(style) * static_cast<double>(lines.size());
    const Pt further = lines.size() > 1 ? entry.indent + hang : entry.indent;
    const Pt text_end = further + width(lines.back(), style);
    std::vector<Item> texts;
    if (!entry.label.empty()) {
      texts.push_back({set_line(setting_.fonts, setting_.fonts.shape(entry.label, style.face),
                                style, Role::contents, entry.left, Pt(0))});
    }
    const Pt right = entry.indent + room;
    append_lines(setting_.fonts, {std::move(lines.front())}, style, Role::contents,
                 CellAlignment::left, {{entry.indent, Pt(0)}, {right, unit.box.height}}, texts);
    lines.erase(lines.begin());
    append_lines(setting_.fonts, std::move(lines), style, Role::contents, CellAlignment::left,
                 {{further, line_height(style)}, {right, unit.box.height}}, texts);
    const Pt baseline = std::get<TextItem>(texts.back().content).origin.y;
    const std::size_t link = tree_.add_link(entry.level);
    unit.entry = {entry.target, text_end, baseline, link};
    unit.links.push_back({{{entry.left, Pt(0)}, {setting_.width(), unit.box.height}},
                          std::move(entry.target),
                          link,
                          {}});
    unit.items.push_back(part_of(link, Role::contents, std::move(texts)));
    units_.push_back(std::move(unit));
  }

  std::vector<Unit> take() {
    if (units_.size() > 2) {
      units_[1].box.break_cost = kept;
      units_[units_.size() - 2].box.break_cost = kept;
    }
    units_.back().box.space_after = setting_.body_line();
    return std::move(units_);
  }

 private:
  std::vector<ShapedRun> title_lines(const Entry& entry, Pt room, Pt hang) const {
    const TypeStyle& style = setting_.style().contents_entry;
    const std::string& title = entry.title.value;
    if (!entry.label.empty()) return caption_lines(setting_.fonts, title, style, room);
    std::vector<ShapedRun> lines = label_lines(setting_.fonts, title, style, room);
    return lines.size() > 1 ? label_lines(setting_.fonts, title, style, room - hang) : lines;
  }

  const Setting& setting_;
  ContentsTree tree_;
  Diagnostics& errors_;
  std::vector<Unit> units_;
};

// Everything with a number, in the order of the contents.
class NumberedThings {
 public:
  explicit NumberedThings(const Report& report) : report_(report) {
    for (const Block& block : report.contents) std::visit(*this, block);
  }

  void operator()(const Heading&) {}
  void operator()(const Paragraphs&) {}
  void operator()(const AuthorTable& table) { add(table); }
  void operator()(const AuthorPicture& picture) {
    add(picture.label, picture.caption, picture_target(picture));
  }
  void operator()(const ScoreTableBlock& block) { add(block.table); }
  void operator()(const AuditBlock& block) {
    add(block.answers);
    if (block.groups) add(*block.groups);
    if (block.places) add(*block.places);
  }
  void operator()(const FindingsBlock&) {}
  void operator()(const OtherWeightsBlock&) {}  // has no number
  void operator()(const FigureBlock& block) { add(block.figures); }
  void operator()(const Summary& summary) { add(summary.figures); }
  void operator()(const TableOfContents&) {}
  void operator()(const ListOfFigures&) {}
  void operator()(const MethodText&) {}
  void operator()(const AnswerNote&) {}
  void operator()(const PageBreak&) {}

  std::vector<Entry> entries;

 private:
  void add(const std::vector<std::size_t>& figures) {
    for (const std::size_t index : figures) {
      const Figure& figure = report_.figures[index];
      add(figure.label, {figure.caption, figure.span}, figure_target(figure));
    }
  }
  void add(const AuthorTable& table) { add(table.label, table.caption, table_target(table)); }
  void add(std::string label, Text caption, std::string target) {
    entries.push_back({std::move(label), std::move(caption), std::move(target), 1, {}, {}});
  }

  const Report& report_;
};

}  // namespace

std::string heading_target(std::size_t number) { return "h:" + std::to_string(number); }

std::vector<Unit> set_contents(const Setting& setting, Structure& structure, Diagnostics& errors) {
  const TypeStyle& style = setting.style().contents_entry;
  ContentsList list(setting, setting.report.style.wording.contents_title, structure, errors);
  std::size_t number = 0;
  for (const Block& block : setting.report.contents) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading == nullptr) continue;
    const Pt indent = style.size * (indent_per_level * (heading->level - 1));
    list.add({{}, heading->text, heading_target(++number), heading->level, indent, indent});
  }
  return list.take();
}

std::vector<Unit> set_figures_list(const Setting& setting, Structure& structure,
                                   Diagnostics& errors) {
  const TypeStyle& style = setting.style().contents_entry;
  std::vector<Entry> entries = NumberedThings(setting.report).entries;
  Pt indent{0};
  for (const Entry& entry : entries) {
    const ShapedRun& label = setting.fonts.shape(entry.label, style.face);
    indent = std::max(indent, width(label, style) + style.size * gap_behind_label);
  }
  // A label as long as that leaves no room beside it.
  indent = std::min(indent, setting.width() / 2);
  ContentsList list(setting, setting.report.style.wording.figures_title, structure, errors);
  for (Entry& entry : entries) {
    entry.indent = indent;
    list.add(std::move(entry));
  }
  return list.take();
}

void complete_entry(const Setting& setting, const ContentsEntry& entry, std::size_t page,
                    Structure& structure, std::vector<Item>& items) {
  const TypeStyle& style = setting.style().contents_entry;
  const ShapedRun& number = setting.fonts.shape(std::to_string(page), Face::tabular);
  const Pt number_left = setting.width() - width(number, style);

  // From right to left, so that the dots of all lines stand below each other.
  const Pt dots_right = setting.width() - style.size * number_width;
  const Pt dots_left = entry.text_end + style.size * 0.5;
  if (dots_left < dots_right) {
    const Pt y = entry.baseline - style.size * 0.3;
    PathItem dots;
    dots.role = Role::contents;
    dots.segments = polyline({{dots_right, y}, {dots_left, y}}, false);
    dots.stroke = Stroke{style.colour, dot_size, {Pt(0), dot_pitch}, Cap::round};
    items.push_back(artifact(Role::contents, {{std::move(dots)}}));
  }
  TextItem text;
  text.role = Role::contents;
  text.run = number;
  text.origin = {number_left, entry.baseline};
  text.size = style.size;
  text.colour = style.colour;
  // Apart from the title: read as one word, "3. 方法" and "2" would be "3. 方法2".
  items.push_back(
      part_of(structure.add(Tag::span, entry.link), Role::contents, {{std::move(text)}}));
}

}  // namespace kijun
