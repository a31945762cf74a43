#include "layout/setting.h"

#include <utility>

#include "base/placeholders.h"
#include "text/line_breaker.h"

namespace kijun {

Pt Setting::width() const {
  if (column > Pt(0)) return column;
  const PageStyle& page = style().page;
  return page.size.width - page.left - page.right;
}

Pt Setting::height() const {
  const PageStyle& page = style().page;
  return page.size.height - page.top - page.bottom;
}

Pt Setting::above_notes() const { return body_line() * 0.9; }

Pt Setting::body_line() const { return line_height(style().body); }

Pt line_height(const TypeStyle& style) { return style.size * style.leading; }

Pt width(const ShapedRun& run, const TypeStyle& style) { return style.size * run.width(); }

Pt aligned(CellAlignment alignment, Pt width, Pt available) {
  switch (alignment) {
    case CellAlignment::left:
      return Pt(0);
    case CellAlignment::centre:
      return (available - width) / 2;
    case CellAlignment::right:
      return available - width;
  }
  return Pt(0);
}

TextItem set_line(const FontSet& fonts, ShapedRun run, const TypeStyle& style, Role role, Pt x,
                  Pt top) {
  const FaceMetrics metrics = fonts.metrics(run.face);
  TextItem item;
  item.role = role;
  item.origin.x = x;
  item.origin.y =
      top + line_height(style) / 2 + style.size * ((metrics.ascent - metrics.descent) / 2);
  item.run = std::move(run);
  item.size = style.size;
  item.colour = style.colour;
  return item;
}

std::vector<ShapedRun> label_lines(const FontSet& fonts, const std::string& text,
                                   const TypeStyle& style, Pt width) {
  constexpr double rounding = 1e-6;  // a width that was made to fit this text must do so
  return break_label(fonts, text, style.face, width / style.size + rounding);
}

void append_lines(const FontSet& fonts, std::vector<ShapedRun> lines, const TypeStyle& style,
                  Role role, CellAlignment alignment, const Box& within, std::vector<Item>& items) {
  Pt top = within.min.y;
  for (ShapedRun& line : lines) {
    const Pt x = within.min.x + aligned(alignment, width(line, style), within.width());
    items.push_back({set_line(fonts, std::move(line), style, role, x, top)});
    top += line_height(style);
  }
}

Item part_of(std::size_t element, Role role, std::vector<Item> items, Point offset) {
  return {GroupItem{role, {}, offset, std::move(items), Part{element}}};
}

Item artifact(Role role, std::vector<Item> items, Point offset) {
  return {GroupItem{role, {}, offset, std::move(items), Part{}}};
}

PathItem rule(const DocumentStyle& style, Point from, Point to) {
  PathItem path;
  path.role = Role::rule;
  path.segments = polyline({from, to}, false);
  path.stroke = Stroke{style.rule_colour, style.rule_width};
  return path;
}

// "2018-03-30" in the wording's words
std::string written_date(const Report& report) {
  const std::string& iso = report.date;
  if (iso.size() != 10) return iso;
  const auto number = [&](std::size_t begin, std::size_t size) {
    return iso[begin] == '0' ? iso.substr(begin + 1, size - 1) : iso.substr(begin, size);
  };
  return fill(report.style.wording.date,
              {{"year", number(0, 4)}, {"month", number(5, 2)}, {"day", number(8, 2)}});
}

}  // namespace kijun
