#include "layout/front_matter.h"

#include <algorithm>
#include <utility>

#include "layout/messages.h"

namespace kijun {
namespace {

// Lines below each other, in the middle of the page's width.
class CentredLines {
 public:
  CentredLines(const Setting& setting, Structure& structure, Diagnostics& errors)
      : setting_(setting), structure_(structure), errors_(errors) {
    unit_.role = Role::heading;
  }

  // Returns the text's lower edge.
  Pt add(const Text& text, const TypeStyle& style, Pt top, bool title = false) {
    if (text.value.empty()) return top;
    std::vector<ShapedRun> lines = broken(text, style);
    const Pt bottom = top + line_height(style) * static_cast<double>(lines.size());
    std::vector<Item> items;
    append_lines(setting_.fonts, std::move(lines), style, Role::heading, CellAlignment::centre,
                 {{Pt(0), top}, {setting_.width(), bottom}}, items);
    const std::size_t element = title ? structure_.add_heading(0) : structure_.add(Tag::paragraph);
    unit_.items.push_back(part_of(element, Role::heading, std::move(items)));
    return bottom;
  }

  Pt height_of(const Text& text, const TypeStyle& style) {
    if (text.value.empty()) return Pt(0);
    return line_height(style) * static_cast<double>(broken(text, style).size());
  }

  Unit take(Pt height) {
    unit_.box.height = height;
    return std::move(unit_);
  }

 private:
  std::vector<ShapedRun> broken(const Text& text, const TypeStyle& style) {
    std::vector<ShapedRun> lines = label_lines(setting_.fonts, text.value, style, setting_.width());
    if (lines.empty()) errors_.push_back(layout_messages::text_too_narrow(text, setting_.width()));
    return lines;
  }

  const Setting& setting_;
  Structure& structure_;
  Diagnostics& errors_;
  Unit unit_;
};

}  // namespace

Unit set_title_block(const Setting& setting, Structure& structure, Diagnostics& errors) {
  const Report& report = setting.report;
  const DocumentStyle& style = setting.style();
  const Pt line = setting.body_line();
  CentredLines block(setting, structure, errors);
  Pt y = block.add(report.title, style.title, Pt(0), true);
  const auto add = [&](const Text& text, const TypeStyle& type, Pt space) {
    if (!text.value.empty()) y = block.add(text, type, y > Pt(0) ? y + space : y);
  };
  add(report.subtitle, style.subtitle, line * 0.25);
  add(report.author, style.body, line * 0.75);
  add({written_date(report), {}}, style.body, report.author.value.empty() ? line * 0.75 : Pt(0));

  y += line * 0.75 + style.rule_width;
  Unit unit = block.take(y);
  const Pt rule_at = y - style.rule_width / 2;
  unit.items.push_back(
      artifact(Role::rule, {{rule(style, {Pt(0), rule_at}, {setting.width(), rule_at})}}));
  unit.box.space_after = line;
  return unit;
}

Unit set_cover(const Setting& setting, Structure& structure, Diagnostics& errors) {
  // Of the body's height: where the series and the title begin, and where the last line ends.
  constexpr double series_at = 0.1;
  constexpr double title_at = 0.24;
  constexpr double foot_at = 0.94;
  const Report& report = setting.report;
  const DocumentStyle& style = setting.style();
  const Pt gap = setting.body_line();
  CentredLines page(setting, structure, errors);
  const Pt series_end =
      page.add(report.cover->series, style.subtitle, setting.height() * series_at);
  const Pt title_top = std::max(setting.height() * title_at, series_end + gap);
  Pt y = page.add(report.title, style.cover_title, title_top, true);
  if (!report.subtitle.value.empty()) y = page.add(report.subtitle, style.subtitle, y + gap);

  const Text date{written_date(setting.report), {}};
  const Pt foot = page.height_of(date, style.subtitle) +
                  page.height_of(report.author, style.subtitle) +
                  page.height_of(report.cover->publisher, style.subtitle) + gap;
  const Pt foot_top = setting.height() * foot_at - foot;
  if (y + gap > foot_top) {
    errors.push_back(
        layout_messages::title_too_high(report.title, y - title_top, foot_top - gap - title_top));
  }
  y = page.add(date, style.subtitle, foot_top) + gap;
  y = page.add(report.author, style.subtitle, y);
  page.add(report.cover->publisher, style.subtitle, y);
  return page.take(setting.height());
}

}  // namespace kijun
