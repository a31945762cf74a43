// A small page to lay out on, and what stands where on the pages that come out.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "layout/lay_out.h"
#include "layout/proof.h"
#include "support/fonts.h"

namespace kijun::test {

inline Text text(std::string value) { return {std::move(value), {}}; }

inline std::vector<std::string> texts(const std::vector<Text>& cells) {
  std::vector<std::string> values;
  for (const Text& cell : cells) values.push_back(cell.value);
  return values;
}

// A page with a body of 300 by 400 points, type of 10 on lines of 16, headings likewise.
inline Style small_page() {
  const TypeStyle plain{Face::regular, Pt(10), 1.6, {}};
  const TypeStyle bold{Face::bold, Pt(10), 1.6, {}};
  Style style;
  DocumentStyle& document = style.document;
  document.page = {{Pt(360), Pt(480)}, Pt(40), Pt(40), Pt(30), Pt(30)};
  document.column_gap = Pt(20);
  document.title = document.table_header = document.caption = bold;
  document.headings = {bold, bold, bold};
  document.subtitle = document.body = document.note = document.table = plain;
  document.contents_entry = document.page_number = document.running_header = plain;
  document.cover_title = bold;
  style.wording.language = "ja";
  style.wording.date = "{year}年{month}月{day}日";
  style.wording.contents_title = "目次";
  style.wording.figures_title = "図表目次";
  style.wording.footnote = "注{n}）";
  style.wording.continued = "（続き）";
  return style;
}

inline Report small_report() {
  Report report;
  report.spec_path = "report.yaml";
  report.title = text("調査報告書");
  report.style = small_page();
  return report;
}

// A paragraph of so many lines.
inline std::string lines_of_text(std::size_t lines) {
  std::string result;
  for (std::size_t i = 0; i + 1 < lines * 30; ++i) result += "国";
  return result;
}

inline Paragraphs paragraph(std::string value) { return {{text(std::move(value))}}; }

// Adds a figure with a chart of that height, as wide as a column of the small page.
inline std::size_t add_figure(Report& report, std::vector<Frame>& charts, double height,
                              std::string caption = "連携－立場別") {
  Figure figure;
  const std::string number = std::to_string(report.figures.size() + 1);
  figure.name = "q" + number + ".size";
  figure.label = "図表 " + number;
  figure.caption = std::move(caption);
  Frame chart;
  chart.size = {Pt(140), Pt(height)};
  chart.id = figure.name;
  chart.description = figure.label + "のグラフ";
  PathItem ground;
  ground.role = Role::background;
  ground.id = "ground";
  ground.segments = rectangle({{Pt(0), Pt(0)}, {chart.size.width, chart.size.height}});
  ground.fill = Colour{255, 255, 255};
  chart.items.push_back({ground});
  report.figures.push_back(std::move(figure));
  charts.push_back(std::move(chart));
  return report.figures.size() - 1;
}

// Every text and every chart of a document, in the order of its pages' items.
struct Placed {
  std::size_t page = 0;  // from 1
  Role role = Role::paragraph;
  std::string text;          // of a chart: its figure's name in brackets
  Pt left, baseline, right;  // of a chart: baseline is its upper edge
};

class PlacedItems {
 public:
  explicit PlacedItems(const Document& document) {
    for (const Page& page : document.pages) {
      ++page_;
      for (const Item& item : page.frame.items) std::visit(*this, item.content);
    }
  }

  void operator()(const GroupItem& group) {
    const Point outer = offset_;
    offset_ = offset_ + group.offset;
    if (group.role == Role::figure && !group.id.empty()) {
      all.push_back({page_, group.role, "[" + group.id + "]", offset_.x, offset_.y, offset_.x});
    }
    for (const Item& item : group.items) std::visit(*this, item.content);
    offset_ = outer;
  }
  void operator()(const PathItem&) {}
  void operator()(const ImageItem& item) {
    const Box box = translated(item.box, offset_);
    all.push_back({page_, item.role, "[picture]", box.min.x, box.min.y, box.max.x});
  }
  void operator()(const TextItem& item) {
    const Point at = offset_ + item.origin;
    all.push_back(
        {page_, item.role, item.run.text, at.x, at.y, at.x + item.size * item.run.width()});
  }

  // The only item with this text; fails the test if there is not exactly one.
  const Placed& only(const std::string& wanted) const {
    const std::vector<Placed> found = with(wanted);
    INFO(wanted << " is there " << found.size() << " times");
    REQUIRE(found.size() == 1);
    for (const Placed& placed : all) {
      if (placed.text == wanted) return placed;
    }
    return all.front();
  }

  std::vector<Placed> with(const std::string& wanted) const {
    std::vector<Placed> found;
    for (const Placed& placed : all) {
      if (placed.text == wanted) found.push_back(placed);
    }
    return found;
  }

  std::vector<Placed> with(Role role) const {
    std::vector<Placed> found;
    for (const Placed& placed : all) {
      if (placed.role == role) found.push_back(placed);
    }
    return found;
  }

  std::vector<Placed> all;

 private:
  std::size_t page_ = 0;
  Point offset_;
};

// The document as it is read aloud: a line an element, indented below what it is part of, with the
// text that stands in it: "heading 1: 調査報告書". Artifacts are left out.
class ReadAloud {
 public:
  explicit ReadAloud(const Document& document)
      : document_(document), children_(document.structure.size()), texts_(children_.size()) {
    for (const Page& page : document.pages) {
      for (const Item& item : page.frame.items) std::visit(*this, item.content);
    }
    write(0, 0);
  }

  void operator()(const GroupItem& group) {
    const std::optional<Part> outer = part_;
    if (group.part) part_ = group.part;
    if (part_ && part_->element) attach(*part_->element);
    for (const Item& item : group.items) std::visit(*this, item.content);
    part_ = outer;
  }
  void operator()(const PathItem&) {}
  void operator()(const ImageItem&) {}
  void operator()(const TextItem& item) {
    if (part_ && part_->element) texts_[*part_->element] += item.run.text;
  }

  std::vector<std::string> lines;

 private:
  void attach(std::size_t element) {
    if (element == 0) return;
    const std::size_t parent = document_.structure[element].parent;
    std::vector<std::size_t>& siblings = children_[parent];
    if (std::find(siblings.begin(), siblings.end(), element) != siblings.end()) return;
    attach(parent);
    siblings.push_back(element);
  }

  void write(std::size_t element, std::size_t depth) {
    const std::string text = texts_[element].empty() ? "" : ": " + texts_[element];
    lines.push_back(std::string(depth * 2, ' ') + label(document_.structure[element]) + text);
    for (const std::size_t child : children_[element]) write(child, depth + 1);
  }

  static std::string label(const Element& element) {
    const std::string scope = element.scope == HeaderScope::row ? "row " : "column ";
    const std::string rows = element.rows > 1 ? " of " + std::to_string(element.rows) : "";
    switch (element.tag) {
      case Tag::heading:
        return "heading " + std::to_string(element.level);
      case Tag::figure:
        return "figure (" + element.alternative + ")";
      case Tag::header_cell:
        return scope + "header" + rows;
      case Tag::cell:
        return "cell" + rows;
      default:
        return std::string(name(element.tag));
    }
  }

  const Document& document_;
  std::vector<std::vector<std::size_t>> children_;
  std::vector<std::string> texts_;
  std::optional<Part> part_;
};

inline Document laid_out(const Report& report, const std::vector<Frame>& charts = {},
                         const ScoreTable& scores = {}, const Pictures& pictures = {}) {
  Result<Document> result = lay_out(report, charts, scores, {}, {}, fonts(), pictures);
  INFO(format(result.diagnostics()));
  REQUIRE(result.ok());
  CHECK(layout_breaches(result.value(), report.style.document.page, fonts()).empty());
  return std::move(result).value();
}

inline std::string refusal(const Report& report, const std::vector<Frame>& charts = {},
                           const Pictures& pictures = {}) {
  const Result<Document> result = lay_out(report, charts, {}, {}, {}, fonts(), pictures);
  CHECK_FALSE(result.ok());
  return format(result.diagnostics());
}

}  // namespace kijun::test
