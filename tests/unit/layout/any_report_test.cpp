// The promises hold for reports nobody thought of: 200 of them, drawn by a fixed rule.
#include "sheet.h"

using namespace kijun;
using namespace kijun::test;

namespace {

class Draw {
 public:
  explicit Draw(std::uint32_t seed) : state_(seed) {}
  // 0 <= result < below; the generator of Numerical Recipes
  std::size_t number(std::size_t below) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % below;
  }
  std::string words(std::size_t most) {
    static const std::vector<std::string> some{
        "利用者は、", "「③相談」を", "のWeb調査", "2,018人の",        "地域包括支援センター",
        "（郵送）",   "高い。",      "（N=586）", "ケアマネジャー－", "言いにくい― "};
    std::string text = "第";
    for (std::size_t left = number(most) + 1; left > 0; --left) text += some[number(some.size())];
    return text + "終";
  }

 private:
  std::uint32_t state_;
};

AuthorTable any_table(Draw& draw, std::size_t number) {
  AuthorTable table;
  table.id = "t" + std::to_string(number);
  table.label = "図表 9";
  table.caption = text(draw.words(8));
  const std::size_t columns = 1 + draw.number(3);
  for (std::size_t i = 0; i < columns; ++i) {
    table.columns.push_back(text(draw.words(1)));
    table.alignment.push_back(static_cast<CellAlignment>(draw.number(3)));
    if (number % 2 == 0) table.widths.push_back(2 + static_cast<double>(draw.number(3)));
  }
  for (std::size_t row = draw.number(30); row > 0; --row) {
    std::vector<Text> cells;
    for (std::size_t i = 0; i < columns; ++i) {
      cells.push_back(text(draw.number(4) == 0 ? "" : draw.words(4)));
    }
    table.rows.push_back(std::move(cells));
  }
  for (std::size_t note = draw.number(3); note > 0; --note) {
    table.notes.push_back(text("* " + draw.words(20)));
  }
  return table;
}

void add_block(Draw& draw, Report& report, std::vector<Frame>& charts) {
  const std::size_t number = report.contents.size();
  switch (draw.number(7)) {
    case 0:
      report.contents.emplace_back(
          Heading{text(draw.words(6)), 1 + static_cast<int>(draw.number(3))});
      break;
    case 1:
      report.contents.emplace_back(any_table(draw, number));
      break;
    case 2: {
      FigureBlock block;
      for (std::size_t left = 1 + draw.number(5); left > 0; --left) {
        block.figures.push_back(
            add_figure(report, charts, 20 + static_cast<double>(draw.number(280)), draw.words(9)));
      }
      report.contents.emplace_back(block);
      break;
    }
    case 3:
      report.contents.emplace_back(PageBreak{});
      break;
    default:
      report.contents.emplace_back(Paragraphs{{text(draw.words(60)), text(draw.words(20))}});
  }
}

}  // namespace

TEST_CASE(
    "whatever a report holds, everything is inside the margins, nothing overlaps, no link is "
    "lost") {
  std::size_t pages = 0;
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    Draw draw(seed);
    Report report = small_report();
    report.style.document.figures_per_row = 1 + static_cast<int>(seed % 2);
    std::vector<Frame> charts;
    if (seed % 3 != 0) report.contents.emplace_back(TableOfContents{});
    for (std::size_t left = 1 + draw.number(12); left > 0; --left) add_block(draw, report, charts);
    INFO("seed " << seed);
    const Document document = laid_out(report, charts);
    pages += document.pages.size();

    std::vector<std::string> expected;
    for (const Figure& figure : report.figures) expected.push_back("[" + figure.name + "]");
    std::vector<std::string> figures;
    for (const Placed& placed : PlacedItems(document).with(Role::figure)) {
      figures.push_back(placed.text);
    }
    CHECK(figures == expected);
  }
  CHECK(pages > 500);
}
