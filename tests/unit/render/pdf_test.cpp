#include <catch2/catch.hpp>

#include "sample_document.h"

namespace kijun {
namespace {

using test::opened;
using test::pdf_of;
using test::sample_document;

TEST_CASE("a document becomes a PDF with its pages, links, destinations and bookmarks") {
  const std::string file = pdf_of(sample_document());
  CHECK(file.starts_with("%PDF-1.7"));
  const auto pdf = opened(file);
  REQUIRE(pdf->getAllPages().size() == 2);
  QPDFObjectHandle page = pdf->getAllPages()[0];
  CHECK(page.getKey("/MediaBox").unparse() == "[ 0 0 200 100 ]");
  REQUIRE(page.getKey("/Annots").getArrayNItems() == 1);
  QPDFObjectHandle link = page.getKey("/Annots").getArrayItem(0);
  CHECK(link.getKey("/Rect").unparse() == "[ 40 88 80 100 ]");
  CHECK(link.getKey("/Contents").getUTF8Value() == "3.1 章");
  CHECK(link.getKey("/Dest").getArrayItem(0).getObjGen() == pdf->getAllPages()[1].getObjGen());
  CHECK(link.getKey("/Dest").getArrayItem(3).getNumericValue() == 80);

  QPDFObjectHandle names = pdf->getRoot().getKey("/Names").getKey("/Dests").getKey("/Names");
  REQUIRE(names.getArrayNItems() == 4);
  CHECK(names.getArrayItem(0).getUTF8Value() == "h:2");
  CHECK(names.getArrayItem(2).getUTF8Value() == "fig:q1.立場'別\\");
  CHECK(names.getArrayItem(3).getArrayItem(0).getObjGen() == page.getObjGen());

  QPDFObjectHandle first = pdf->getRoot().getKey("/Outlines").getKey("/First");
  CHECK(first.getKey("/Title").getUTF8Value() == "3.1 章");
  CHECK(first.getKey("/First").getKey("/Title").getUTF8Value() == "図表 3-2");
  CHECK(first.getKey("/Next").getKey("/Title").getUTF8Value() == "3.2 章");
}

TEST_CASE("a PDF says its title, author, language and time, as properties and as XMP") {
  const std::string file = pdf_of(sample_document());
  const auto pdf = opened(file);
  QPDFObjectHandle properties = pdf->getTrailer().getKey("/Info");
  CHECK(properties.getKey("/Title").getUTF8Value() == "図表 (a) O'Neil \\ <b>");
  CHECK(properties.getKey("/Author").getUTF8Value() == "調査員");
  CHECK(properties.getKey("/CreationDate").getUTF8Value() == "D:20180330000000Z");
  CHECK(properties.getKey("/ModDate").getUTF8Value() == "D:20180330000000Z");
  CHECK(pdf->getRoot().getKey("/Lang").getUTF8Value() == "ja-JP");
  const auto metadata = pdf->getRoot().getKey("/Metadata").getStreamData();
  CHECK(std::string(reinterpret_cast<const char*>(metadata->getBuffer()), metadata->getSize()) ==
        "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
        "<dc:format>application/pdf</dc:format>\n"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">図表 (a) O'Neil \\ &lt;b&gt;</rdf:li>"
        "</rdf:Alt></dc:title>\n"
        "<dc:creator><rdf:Seq><rdf:li>調査員</rdf:li></rdf:Seq></dc:creator>\n"
        "<dc:language><rdf:Bag><rdf:li>ja-JP</rdf:li></rdf:Bag></dc:language>\n"
        "<xmp:CreatorTool>Kijun</xmp:CreatorTool>\n"
        "<xmp:CreateDate>2018-03-30T00:00:00Z</xmp:CreateDate>\n"
        "<xmp:ModifyDate>2018-03-30T00:00:00Z</xmp:ModifyDate>\n"
        "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n");
}

TEST_CASE("a PDF without a time says none") {
  const std::string file = pdf_of(sample_document(), "");
  const auto pdf = opened(file);
  QPDFObjectHandle properties = pdf->getTrailer().getKey("/Info");
  CHECK(properties.getKeys() ==
        std::set<std::string>{"/Author", "/Creator", "/Producer", "/Title"});
  CHECK(file.find("Date") == std::string::npos);  // the XMP is there as it is
}

TEST_CASE("the same document is the same PDF when it is made again, another one has another ID") {
  const std::string file = pdf_of(sample_document());
  CHECK(file == pdf_of(sample_document()));
  Document other = sample_document();
  other.title = "別";
  const std::string other_file = pdf_of(other);
  const auto id = [](const std::string& bytes) {
    return opened(bytes)->getTrailer().getKey("/ID").unparse();
  };
  CHECK(id(file) != id(other_file));
}

// A page with nothing but the picture on it.
Document page_with(Image picture) {
  Document document = sample_document();
  document.pages.resize(1);
  document.pages[0].links.clear();
  document.bookmarks.clear();
  document.pages[0].frame.items = {
      Item{GroupItem{Role::figure,
                     {},
                     {},
                     {Item{ImageItem{Role::figure,
                                     "map",
                                     {test::at(10, 20), test::at(50, 40)},
                                     std::make_shared<const Image>(std::move(picture))}}},
                     Part{}}}};
  return document;
}

// Copies of the file's dictionaries that have this name under `key`.
std::vector<QPDFObjectHandle> objects_with(const std::string& file, const std::string& key,
                                           const std::string& name) {
  const auto pdf = opened(file);
  std::vector<QPDFObjectHandle> found;
  for (QPDFObjectHandle object : pdf->getAllObjects()) {
    QPDFObjectHandle entries = object.isStream() ? object.getDict() : object;
    if (!entries.isDictionary()) continue;
    QPDFObjectHandle value = entries.getKey(key);
    if (value.isName() && value.getName() == name) found.push_back(entries.shallowCopy());
  }
  return found;
}

TEST_CASE("a picture of pixels stands in the PDF as an image, once and with its pixels") {
  const std::string file =
      pdf_of(page_with({0.5, PixelPicture{4, 2, std::vector<std::uint32_t>(8, 0xFF800000U)}}));
  const auto images = objects_with(file, "/Subtype", "/Image");
  REQUIRE(images.size() == 1);
  CHECK(QPDFObjectHandle(images[0]).getKey("/Width").getIntValue() == 4);
  CHECK(QPDFObjectHandle(images[0]).getKey("/Height").getIntValue() == 2);
}

TEST_CASE("an SVG picture stands in the PDF as lines, without an image or a font") {
  const std::string file = pdf_of(page_with(
      {0.5, VectorPicture{"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\">"
                          "<circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"red\"/></svg>"}}));
  CHECK(objects_with(file, "/Subtype", "/Image").empty());
  CHECK(objects_with(file, "/Type", "/Font").empty());
  CHECK(file != pdf_of(page_with({0.5, VectorPicture{"<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                                     "viewBox=\"0 0 20 10\"/>"}})));
}

TEST_CASE("a frame with a picture is refused as SVG") {
  SvgRenderer svg(test::fonts());
  Frame named = page_with({1, VectorPicture{"<svg/>"}}).pages[0].frame;
  named.title = "図表 3-2";
  const auto result = svg.render(named);
  CHECK(format(result.diagnostics()) ==
        "kijun: error: cannot draw \"図表 3-2\" as SVG: a frame with pictures is drawn as PDF\n");
}

TEST_CASE("ink outside of all tags is refused") {
  Document document = sample_document();
  std::get<GroupItem>(document.pages[1].frame.items[1].content).part.reset();
  const Result<std::string> result = render_pdf(document, test::fonts(), "");
  REQUIRE_FALSE(result.ok());
  CHECK(format(result.diagnostics()) ==
        "kijun: error: cannot draw \"図表 (a) O'Neil \\ <b>\" as PDF: there is ink outside of all "
        "tags\n");
}

}  // namespace
}  // namespace kijun
