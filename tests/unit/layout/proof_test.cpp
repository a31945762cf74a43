// The proof must see what the layout never does, so the documents here are broken by hand.
#include "sheet.h"

using namespace kijun;
using namespace kijun::test;

namespace {

std::vector<std::string> breaches_of(const Document& document) {
  return layout_breaches(document, small_page().document.page, fonts());
}

Document sound() {
  Report report = small_report();
  report.contents = {TableOfContents{}, Heading{text("見出し"), 1}, paragraph("本文")};
  return laid_out(report);
}

Link link_to(const std::string& target, const Box& box) {
  const Link sound_one = sound().pages[0].links.at(0);
  return {box, target, sound_one.element, sound_one.title};
}

GroupItem& block(Document& document, std::size_t i) {
  return std::get<GroupItem>(document.pages[0].frame.items.at(i).content);
}

using Breaches = std::vector<std::string>;

}  // namespace

TEST_CASE("a document that was laid out has no breaches") { CHECK(breaches_of(sound()).empty()); }

TEST_CASE("ink outside the margins is seen") {
  Document document = sound();
  block(document, 4).offset.x += Pt(300);
  CHECK(breaches_of(document) == Breaches{"page 1: a block of role paragraph leaves its place"});
}

TEST_CASE("blocks over each other are seen") {
  Document document = sound();
  block(document, 4).offset = block(document, 3).offset;
  CHECK(breaches_of(document) == Breaches{"page 1: a block of role paragraph overlaps another"});
}

TEST_CASE("links and bookmarks that lead nowhere are seen") {
  Document document = sound();
  document.pages[0].links.push_back(link_to("fig:none", {{Pt(1), Pt(1)}, {Pt(2), Pt(2)}}));
  document.bookmarks.push_back({"どこ", "h:9", 1});
  CHECK(breaches_of(document) == Breaches{"a link leads to fig:none, which is nowhere",
                                          "a bookmark leads to h:9, which is nowhere"});
}

TEST_CASE("a link off the page, a destination twice and a skipped level are seen") {
  Document document = sound();
  document.pages[0].links.push_back(link_to("h:1", {{Pt(1), Pt(1)}, {Pt(999), Pt(2)}}));
  document.pages[0].destinations.push_back({"h:1", {}});
  document.bookmarks.push_back({"深い", "h:1", 3});
  CHECK(breaches_of(document) == Breaches{"page 1: a link to h:1 leaves the page",
                                          "page 1: the destination h:1 is there twice",
                                          "the bookmark \"深い\" skips a level"});
}
