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
  CHECK(file.find("Date") == std::string::npos);
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
