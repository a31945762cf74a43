// Two small pages with a part of every kind that the renderer distinguishes.
#pragma once

#include <memory>
#include <string>

#include "render/qpdf.h"
#include "render/render.h"
#include "sample_frame.h"

namespace kijun::test {

inline Element element(Tag tag, std::size_t parent) {
  Element made;
  made.tag = tag;
  made.parent = parent;
  return made;
}

inline Item part(std::size_t element, Item item, Point offset = {}) {
  return {GroupItem{Role::paragraph, "", offset, {std::move(item)}, Part{element}}};
}

// On either page: heading 1 with a link in it, and below it the sample frame as a figure, an
// artifact at the foot.
inline Document sample_document() {
  Document document;
  document.title = "図表 (a) O'Neil \\ <b>";
  document.author = "調査員";
  document.language = "ja-JP";
  document.page_size = {Pt(200), Pt(100)};
  document.structure = {Element{}};
  for (const std::string& name : {std::string("fig:q1.立場'別\\"), std::string("h:2")}) {
    const std::size_t heading = document.structure.size();
    document.structure.push_back(element(Tag::heading, 0));
    document.structure.push_back(element(Tag::link, heading));
    document.structure.push_back(element(Tag::figure, 0));
    document.structure[heading].level = 1;
    document.structure.back().alternative = "点数は2.0である。";
    document.structure.back().size = {Pt(120), Pt(40)};
    Page page;
    page.frame.size = document.page_size;
    page.frame.items = {
        {GroupItem{Role::page_number,
                   "",
                   at(0, 0),
                   {Item{text_item("1", Face::tabular, at(100, 95))}},
                   Part{}}},
        part(heading, Item{text_item("一 ①", Face::bold, at(5, 10))}),
        part(heading, Item{text_item("N", Face::regular, at(30, 10))}),
        part(heading + 1, Item{text_item("図表 3-2", Face::regular, at(40, 10))}),
        part(heading, Item{text_item("二", Face::bold, at(90, 10))}),
        {GroupItem{Role::figure, "q1", at(20, 30), sample_frame().items, Part{heading + 2}}}};
    page.destinations = {{name, at(10, 20)}};
    page.links = {{{at(40, 0), at(80, 12)},
                   name == "h:2" ? "fig:q1.立場'別\\" : "h:2",
                   heading + 1,
                   "3.1 章"}};
    document.pages.push_back(std::move(page));
  }
  document.bookmarks = {
      {"3.1 章", "fig:q1.立場'別\\", 1}, {"図表 3-2", "fig:q1.立場'別\\", 2}, {"3.2 章", "h:2", 1}};
  return document;
}

inline std::string pdf_of(const Document& document,
                          const std::string& time = "2018-03-30T00:00:00Z") {
  const Result<std::string> result = render_pdf(document, fonts(), time);
  INFO(format(result.diagnostics()));
  REQUIRE(result.ok());
  return result.value();
}

// `bytes` must outlive it.
inline std::shared_ptr<QPDF> opened(const std::string& bytes) {
  std::shared_ptr<QPDF> pdf = QPDF::create();
  pdf->processMemoryFile("report.pdf", bytes.data(), bytes.size());
  REQUIRE(pdf->getWarnings().empty());
  return pdf;
}

}  // namespace kijun::test
