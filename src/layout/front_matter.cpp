#include "layout/front_matter.h"

#include <utility>

#include "base/placeholders.h"
#include "layout/messages.h"

namespace kijun {
namespace {

constexpr double indent_per_level = 1.5;  // em
constexpr double number_width = 2.5;      // em, kept free for page numbers of up to four digits
constexpr Pt dot_pitch{4};
constexpr Pt dot_size{0.8};

// "2018-03-30" as the wording says dates.
std::string written_date(const Setting& setting) {
  const std::string& iso = setting.report.date;
  if (iso.size() != 10) return iso;
  const auto number = [&](std::size_t begin, std::size_t size) {
    return iso[begin] == '0' ? iso.substr(begin + 1, size - 1) : iso.substr(begin, size);
  };
  return fill(setting.report.style.wording.date,
              {{"year", number(0, 4)}, {"month", number(5, 2)}, {"day", number(8, 2)}});
}

class TitleBlock {
 public:
  TitleBlock(const Setting& setting, Structure& structure, Diagnostics& errors)
      : setting_(setting), structure_(structure), errors_(errors) {
    unit_.role = Role::heading;
  }

  void add_title(const Text& text, const TypeStyle& style) {
    if (!text.value.empty()) add(text, style, Pt(0), structure_.add_heading(0));
  }

  void add_line(const Text& text, const TypeStyle& style, Pt space) {
    if (!text.value.empty()) add(text, style, space, structure_.add(Tag::paragraph));
  }

  Unit finish() {
    const DocumentStyle& style = setting_.style();
    unit_.box.height += setting_.body_line() * 0.75 + style.rule_width;
    const Pt y = unit_.box.height - style.rule_width / 2;
    unit_.items.push_back(artifact(Role::rule, {{rule(style, {Pt(0), y}, {setting_.width(), y})}}));
    unit_.box.space_after = setting_.body_line();
    return std::move(unit_);
  }

 private:
  void add(const Text& text, const TypeStyle& style, Pt space, std::size_t element) {
    std::vector<ShapedRun> lines = label_lines(setting_.fonts, text.value, style, setting_.width());
    if (lines.empty()) errors_.push_back(layout_messages::text_too_narrow(text, setting_.width()));
    if (unit_.box.height > Pt(0)) unit_.box.height += space;
    const Pt top = unit_.box.height;
    unit_.box.height += line_height(style) * static_cast<double>(lines.size());
    std::vector<Item> items;
    append_lines(setting_.fonts, std::move(lines), style, Role::heading, CellAlignment::centre,
                 {{Pt(0), top}, {setting_.width(), unit_.box.height}}, items);
    unit_.items.push_back(part_of(element, Role::heading, std::move(items)));
  }

  const Setting& setting_;
  Structure& structure_;
  Diagnostics& errors_;
  Unit unit_;
};

Unit contents_title(const Setting& setting, Structure& structure) {
  const TypeStyle& style = setting.style().headings[0];
  Unit unit;
  unit.role = Role::heading;
  unit.box = {
      line_height(style), setting.body_line(), setting.body_line() * 0.35, Pt(0), kept, false};
  TextItem title = set_line(
      setting.fonts, setting.fonts.shape(setting.report.style.wording.contents_title, style.face),
      style, Role::heading, Pt(0), Pt(0));
  unit.items.push_back(part_of(structure.add_heading(1), Role::heading, {{std::move(title)}}));
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

}  // namespace

std::string heading_target(std::size_t number) { return "h:" + std::to_string(number); }

Unit set_title_block(const Setting& setting, Structure& structure, Diagnostics& errors) {
  const Report& report = setting.report;
  const Pt line = setting.body_line();
  TitleBlock block(setting, structure, errors);
  block.add_title(report.title, setting.style().title);
  block.add_line(report.subtitle, setting.style().subtitle, line * 0.25);
  block.add_line(report.author, setting.style().body, line * 0.75);
  block.add_line({written_date(setting), {}}, setting.style().body,
                 report.author.value.empty() ? line * 0.75 : Pt(0));
  return block.finish();
}

std::vector<Unit> set_contents(const Setting& setting, Structure& structure, Diagnostics& errors) {
  const TypeStyle& style = setting.style().contents_entry;
  std::vector<Unit> units{contents_title(setting, structure)};
  ContentsTree tree(structure);
  std::size_t number = 0;
  for (const Block& block : setting.report.contents) {
    const auto* heading = std::get_if<Heading>(&block);
    if (heading == nullptr) continue;
    const Pt indent = style.size * (indent_per_level * (heading->level - 1));
    const Pt room = setting.width() - indent - style.size * (number_width + 2);
    std::vector<ShapedRun> lines = label_lines(setting.fonts, heading->text.value, style, room);
    if (lines.empty()) {
      errors.push_back(layout_messages::text_too_narrow(heading->text, room));
      continue;
    }
    Unit unit;
    unit.role = Role::contents;
    unit.box.height = line_height(style) * static_cast<double>(lines.size());
    const Pt text_end = indent + width(lines.back(), style);
    std::vector<Item> texts;
    append_lines(setting.fonts, std::move(lines), style, Role::contents, CellAlignment::left,
                 {{indent, Pt(0)}, {indent + room, unit.box.height}}, texts);
    const std::string target = heading_target(++number);
    const Pt baseline = std::get<TextItem>(texts.back().content).origin.y;
    const std::size_t link = tree.add_link(heading->level);
    unit.entry = {target, text_end, baseline, link};
    unit.links.push_back({{{indent, Pt(0)}, {setting.width(), unit.box.height}}, target, link, {}});
    unit.items.push_back(part_of(link, Role::contents, std::move(texts)));
    units.push_back(std::move(unit));
  }
  if (units.size() > 2) {
    units[1].box.break_cost = kept;
    units[units.size() - 2].box.break_cost = kept;
  }
  units.back().box.space_after = setting.body_line();
  return units;
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
