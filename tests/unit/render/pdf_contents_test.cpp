#include "render/pdf_contents.h"

#include <catch2/catch.hpp>

#include "sample_document.h"

namespace kijun {
namespace {

using namespace std::string_literals;
using test::at;

class Sheet {
 public:
  // The operators between the marks of an element with these items.
  std::string content(std::vector<Item> items, Point offset = {}) {
    PageParts parts;
    parts.elements.push_back({7, {{&items, offset}}});
    PdfContents contents({Pt(200), Pt(100)}, fonts, pictures);
    contents.add(parts);
    const std::string all = contents.take();
    const std::string before = "1 j\n/Artifact BMC\nEMC\n/Span<</MCID 0>>BDC\n";
    REQUIRE(all.starts_with(before));
    REQUIRE(all.ends_with("EMC\n"));
    return all.substr(before.size(), all.size() - before.size() - 4);
  }

  PdfFonts fonts{test::fonts()};
  PdfPictures pictures;
};

TEST_CASE("a path is filled and stroked, from below, with its group's offset") {
  PathItem path{Role::grid, "", polyline({at(1, 2), at(3, 4), at(5.5, 2)}, true),
                Stroke{{0, 0x80, 255}, Pt(0.5), {Pt(3), Pt(2)}, Cap::round}, Colour{255, 0, 0}};
  CHECK(Sheet().content({Item{path}}, at(10, 20)) ==
        "1 0 0 rg\n0 .502 1 RG\n.5 w 1 J [3 2 ] 0 d\n11 78 m\n13 76 l\n15.5 78 l\nh\nB\n");
  path.stroke.reset();
  path.segments = {MoveTo{at(0, 0)}, CurveTo{at(1, 0), at(2, 1), at(2, 2)}};
  CHECK(Sheet().content({Item{path}}) == "1 0 0 rg\n0 100 m\n1 100 2 99 2 98 c\nf\n");
}

TEST_CASE("colours and pens are set when they change") {
  const PathItem line{Role::grid, "", polyline({at(0, 0), at(0, 1)}, false),
                      Stroke{{0, 0, 0}, Pt(1)}, std::nullopt};
  PathItem wider = line;
  wider.stroke->width = Pt(2);
  PathItem invisible = line;
  invisible.stroke->width = Pt(0);
  CHECK(Sheet().content({Item{line}, Item{line}, Item{wider}, Item{invisible}}) ==
        "0 0 0 RG\n1 w 0 J [] 0 d\n0 100 m\n0 99 l\nS\n0 100 m\n0 99 l\nS\n"
        "2 w 0 J [] 0 d\n0 100 m\n0 99 l\nS\n");
}

// Three glyphs: 0x28, which is a bracket as a byte, 0x0D, a carriage return, and 0x41.
TextItem made_text(std::string text, const std::vector<std::uint32_t>& offsets) {
  TextItem item{Role::label, "", {std::move(text), Face::tabular, {}}, at(10, 20), Pt(8), {}};
  const std::vector<std::uint32_t> glyphs{0x28, 0x0D, 0x41};
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    item.run.glyphs.push_back(
        {glyphs[i], offsets[i], test::fonts().advance(Face::tabular, glyphs[i])});
  }
  return item;
}

TEST_CASE("a run without moves is one string, the next is placed from where it began") {
  const TextItem first = made_text("abc", {0, 1, 2});
  TextItem second = first;
  second.origin = at(12, 19);
  const std::string string = "(\0\\(\0\\r\0A)Tj\n"s;
  CHECK(Sheet().content({Item{first}, Item{second}}) ==
        "BT\n0 0 0 rg\n10 80 Td\n/T0 8 Tf\n" + string + "2 1 Td\n" + string + "ET\n");
}

TEST_CASE("a glyph that stands elsewhere than the font has it is moved, and no error adds up") {
  TextItem item = made_text("abc", {0, 1, 2});
  for (Glyph& glyph : item.run.glyphs) glyph.advance -= 0.0503;
  item.run.glyphs[1].dx = 0.01;
  CHECK(Sheet().content({Item{item}}) ==
        "BT\n0 0 0 rg\n10 80 Td\n/T0 8 Tf\n[(\0\\()40(\0\\r)61(\0A)]TJ\nET\n"s);
}

TEST_CASE("a glyph that stands for two characters is of two fonts") {
  Sheet sheet;
  TextItem item = made_text("aab", {0, 1, 2});
  item.run.glyphs[2].index = item.run.glyphs[1].index = item.run.glyphs[0].index;
  CHECK(sheet.content({Item{item}}) ==
        "BT\n0 0 0 rg\n10 80 Td\n/T0 8 Tf\n(\0\\(\0\\()Tj\n/T1 8 Tf\n(\0\\()Tj\nET\n"s);
  PdfFile file;
  const Result<std::string> resources = sheet.fonts.write(file);
  REQUIRE(resources.ok());
  CHECK(resources.value().starts_with("<</T0 "));
  CHECK(resources.value().find("/T1 ") != std::string::npos);
}

TEST_CASE("glyphs of one cluster share its characters; what is too few is said beside them") {
  CHECK(Sheet().content({Item{made_text("か゚x", {0, 0})}}).find("ActualText") == std::string::npos);
  CHECK(Sheet().content({Item{made_text("㈱x", {0, 0, 3})}}) ==
        "BT\n0 0 0 rg\n10 80 Td\n/Span<</ActualText(\xFE\xFF\x32\x31)>>BDC\n/T0 8 Tf\n"
        "(\0\\(\0\\r)Tj\nEMC\n(\0A)Tj\nET\n"s);
}

TEST_CASE("a picture that is shown again at another size is the same, scaled") {
  Sheet sheet;
  const auto picture = std::make_shared<const Image>(Image{0.5, VectorPicture{"<svg/>"}});
  const ImageItem large{Role::figure, "", {at(0, 0), at(40, 20)}, picture};
  const ImageItem small{Role::figure, "", {at(50, 10), at(70, 20)}, picture};
  CHECK(sheet.content({Item{large}, Item{small}}) ==
        "q 1 0 0 1 0 80 cm /P0 Do Q\nq 0.5 0 0 0.5 50 80 cm /P0 Do Q\n");
}

}  // namespace
}  // namespace kijun
