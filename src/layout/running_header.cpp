#include "layout/running_header.h"

#include <utility>

#include "base/utf8.h"

namespace kijun {
namespace {

constexpr double title_share = 0.45;    // of the page's width at most
constexpr double chapter_share = 0.5;   // likewise
constexpr double rule_distance = 0.15;  // of a line, below it

ShapedRun shortened(const Setting& setting, const std::string& text, Pt available) {
  const TypeStyle& style = setting.style().running_header;
  ShapedRun run = setting.fonts.shape(text, style.face);
  std::size_t end = text.size();
  while (width(run, style) > available && end > 0) {
    do --end;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U);
    run = setting.fonts.shape(text.substr(0, end) + "…", style.face);
  }
  return run;
}

std::string author_and_date(const Report& report) {
  const std::string& author = report.author.value;
  const std::string date = written_date(report);
  return author + (author.empty() || date.empty() ? "" : " ") + date;
}

}  // namespace

Item running_header(const Setting& setting, const std::string& chapter) {
  const TypeStyle& style = setting.style().running_header;
  const PageStyle& page = setting.style().page;
  const Pt top = (page.top - line_height(style)) / 2;
  const Pt right = page.left + setting.width();
  ShapedRun title = shortened(setting, setting.report.title.value, setting.width() * title_share);
  const bool summary = setting.style().summaries != Summaries::none;
  ShapedRun name = shortened(setting, summary ? author_and_date(setting.report) : chapter,
                             setting.width() * chapter_share);
  const Pt name_left = right - width(name, style);
  const Pt rule_y = top + line_height(style) * (1 + rule_distance);
  std::vector<Item> items;
  items.push_back({rule(setting.style(), {page.left, rule_y}, {right, rule_y})});
  items.push_back(
      {set_line(setting.fonts, std::move(title), style, Role::running_header, page.left, top)});
  if (name.text.empty()) return artifact(Role::running_header, std::move(items));
  items.push_back(
      {set_line(setting.fonts, std::move(name), style, Role::running_header, name_left, top)});
  return artifact(Role::running_header, std::move(items));
}

}  // namespace kijun
