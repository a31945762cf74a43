#include <catch2/catch.hpp>

#include "render/pdf_objects.h"
#include "render/render.h"
#include "sample_frame.h"

namespace kijun {
namespace {

Document sample_document() {
  Document document;
  document.title = "図表 (a) O'Neil \\ b";
  document.author = "調査員";
  document.language = "ja";
  document.page_size = {Pt(200), Pt(100)};
  Page first;
  first.frame = test::sample_frame();
  first.destinations = {{"fig:q1.立場'別\\", test::at(10, 20)}};
  first.links = {{{test::at(5, 5), test::at(25, 15)}, "h:2"}};
  Page second = first;
  second.destinations = {{"h:2", test::at(0, 0)}};
  second.links = {{{test::at(5, 5), test::at(25, 15)}, "fig:q1.立場'別\\"}};
  document.pages = {first, second};
  document.bookmarks = {
      {"3.1 章", "fig:q1.立場'別\\", 1}, {"図表 3-2", "fig:q1.立場'別\\", 2}, {"3.2 章", "h:2", 1}};
  return document;
}

std::string pdf(const Document& document) {
  const Result<std::string> result = render_pdf(document, test::fonts(), "2018-03-30T00:00:00Z");
  INFO(format(result.diagnostics()));
  REQUIRE(result.ok());
  return result.value();
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

TEST_CASE("a document becomes a PDF with its pages, links, destinations, bookmarks and dates") {
  const std::string file = pdf(sample_document());
  CHECK(file.starts_with("%PDF-1.5"));
  CHECK(count(file, "/Type /Page ") == 2);
  CHECK(count(file, "/Subtype /Link") == 2);
  CHECK(count(file, "/Rect [ 5 85 25 95 ]") == 2);
  CHECK(count(file, "/Type /Outlines") == 1);
  CHECK(count(file, "/Title ") == 4);
  CHECK(count(file, "(20180330000000Z") == 2);
  CHECK(file.find("null null") == std::string::npos);  // no link leads nowhere
}

TEST_CASE("the same document is the same PDF when it is made again") {
  CHECK(pdf(sample_document()) == pdf(sample_document()));
}

TEST_CASE("every object in a PDF's table is where the table says, or free") {
  const std::string file = pdf(sample_document());
  const std::size_t table = file.rfind("\nxref\n") + 1;
  const std::size_t count_at = file.find("0 ", table) + 2;
  const int objects = std::stoi(file.substr(count_at));
  std::size_t entry = file.find('\n', count_at) + 1;
  REQUIRE(objects > 10);
  for (int i = 0; i < objects; ++i, entry += 20) {
    const std::string line = file.substr(entry, 20);
    INFO("object " << i << ": " << line);
    if (line == "0000000000 65535 f \n") continue;
    const std::string head = std::to_string(i) + " 0 obj";
    CHECK(file.substr(static_cast<std::size_t>(std::stoi(line)), head.size()) == head);
  }
}

TEST_CASE("a file whose table is not where it should be is not touched") {
  for (const std::string& file :
       {std::string("%PDF-1.5\n"), std::string("startxref\n"), std::string("startxref\n0\n%%EOF"),
        std::string("xref\n0 9\n0000000000 65535 f \nstartxref\n0\n%%EOF"),
        std::string("xref\n0 99999999999999999999\nstartxref\n0\n%%EOF")}) {
    std::string copy = file;
    CHECK_FALSE(free_unwritten_objects(copy));
    CHECK(copy == file);
  }
}

}  // namespace
}  // namespace kijun
