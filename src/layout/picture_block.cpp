#include "layout/picture_block.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "layout/caption.h"
#include "layout/messages.h"

namespace kijun {
namespace {

constexpr double gap_below_caption = 0.25;      // of a caption's line
constexpr double gap_above_notes = 0.25;        // of a note's line
constexpr double highest_by_default = 2.0 / 3;  // of the page's body
constexpr double coarse_below = 150;            // dots per inch

Pt chosen_width(const Setting& setting, const AuthorPicture& block, const Image& picture) {
  if (block.width > Pt(0)) return block.width;
  return std::min(setting.width(),
                  setting.height() * (highest_by_default / picture.height_by_width));
}

void warn_if_coarse(const AuthorPicture& block, const Image& picture, Pt width, const Text& path,
                    Diagnostics& problems) {
  const auto* pixels = std::get_if<PixelPicture>(&picture.content);
  if (pixels == nullptr) return;
  const double dots_per_inch = pixels->width / (width.v / 72);
  if (dots_per_inch < coarse_below) {
    problems.push_back(layout_messages::coarse_picture(path, block, dots_per_inch));
  }
}

}  // namespace

std::vector<Unit> set_picture(const Setting& setting, const AuthorPicture& block,
                              const std::shared_ptr<const Image>& picture, Structure& structure,
                              Diagnostics& problems) {
  const Text& path = setting.report.pictures[block.file];
  const TypeStyle& caption_style = setting.style().caption;
  const TypeStyle& note_style = setting.style().figure_note;
  const Pt width = chosen_width(setting, block, *picture);
  const Pt height = width * picture->height_by_width;
  if (width > setting.width()) {
    problems.push_back(layout_messages::picture_too_wide(path, width, setting.width()));
    return {};
  }

  std::vector<ShapedRun> caption = caption_lines(
      setting.fonts, block.label + " " + block.caption.value, caption_style, setting.width());
  if (caption.empty()) {
    problems.push_back(layout_messages::text_too_narrow(block.caption, setting.width()));
    return {};
  }
  const Pt left = (setting.width() - width) / 2;
  const Pt caption_end = line_height(caption_style) * static_cast<double>(caption.size());
  const Pt top = caption_end + line_height(caption_style) * gap_below_caption;

  Unit unit;
  unit.role = Role::figure;
  unit.destinations.push_back({picture_target(block), {Pt(0), Pt(0)}});
  const std::size_t division = structure.add(Tag::division);
  std::vector<Item> caption_items;
  append_lines(setting.fonts, std::move(caption), caption_style, Role::caption,
               CellAlignment::centre, {{Pt(0), Pt(0)}, {setting.width(), caption_end}},
               caption_items);
  unit.items.push_back(
      part_of(structure.add(Tag::caption, division), Role::caption, std::move(caption_items)));
  const std::size_t shown = structure.add(Tag::figure, division);
  structure[shown].alternative = block.alternative;
  structure[shown].size = {width, height};
  const Box box{{Pt(0), Pt(0)}, {width, height}};
  unit.items.push_back(
      part_of(shown, Role::figure, {{ImageItem{Role::figure, {}, box, picture}}}, {left, top}));
  unit.box.height = top + height;

  // Notes begin where a wide picture does; below a narrow one they would break too often.
  const Pt note_width = std::max(width, setting.width() * 0.75);
  const Pt note_left = (setting.width() - note_width) / 2;
  for (const Text& note : block.notes) {
    std::vector<ShapedRun> lines = note_lines(setting.fonts, note.value, note_style, note_width);
    if (lines.empty()) {
      problems.push_back(layout_messages::text_too_narrow(note, note_width));
      return {};
    }
    if (&note == &block.notes.front()) {
      unit.box.height += line_height(note_style) * gap_above_notes;
    }
    const Pt end = unit.box.height + line_height(note_style) * static_cast<double>(lines.size());
    std::vector<Item> items;
    append_lines(setting.fonts, std::move(lines), note_style, Role::note, CellAlignment::left,
                 {{note_left, unit.box.height}, {note_left + note_width, end}}, items);
    unit.items.push_back(part_of(structure.add(Tag::note, division), Role::note, std::move(items)));
    unit.box.height = end;
  }
  if (unit.box.height > setting.height()) {
    problems.push_back(layout_messages::picture_too_high(path, unit.box.height, setting.height()));
    return {};
  }
  warn_if_coarse(block, *picture, width, path, problems);
  std::vector<Unit> units;
  units.push_back(std::move(unit));
  return units;
}

}  // namespace kijun
