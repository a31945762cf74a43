#include "layout/front_matter.h"

#include <algorithm>
#include <utility>

#include "layout/messages.h"

namespace kijun {
namespace {

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

}  // namespace

Unit set_title_block(const Setting& setting, Structure& structure, Diagnostics& errors) {
  const Report& report = setting.report;
  const Pt line = setting.body_line();
  TitleBlock block(setting, structure, errors);
  block.add_title(report.title, setting.style().title);
  block.add_line(report.subtitle, setting.style().subtitle, line * 0.25);
  block.add_line(report.author, setting.style().body, line * 0.75);
  block.add_line({written_date(setting.report), {}}, setting.style().body,
                 report.author.value.empty() ? line * 0.75 : Pt(0));
  return block.finish();
}

namespace {

// Lines below each other in the middle of a page.
class CoverPage {
 public:
  CoverPage(const Setting& setting, Structure& structure, Diagnostics& errors)
      : setting_(setting), structure_(structure), errors_(errors) {
    unit_.role = Role::heading;
    unit_.box.height = setting.height();
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

  Unit take() { return std::move(unit_); }

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

Unit set_cover(const Setting& setting, Structure& structure, Diagnostics& errors) {
  // Of the body's height: where the series and the title begin, and where the last line ends.
  constexpr double series_at = 0.1;
  constexpr double title_at = 0.24;
  constexpr double foot_at = 0.94;
  const Report& report = setting.report;
  const DocumentStyle& style = setting.style();
  const Pt gap = setting.body_line();
  CoverPage page(setting, structure, errors);
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
  return page.take();
}

}  // namespace kijun
