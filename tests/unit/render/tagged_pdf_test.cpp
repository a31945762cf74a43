#include <catch2/catch.hpp>

#include "render/qpdf.h"
#include "sample_document.h"

namespace kijun {
namespace {

using test::opened;
using test::pdf_of;
using test::sample_document;

using Object = QPDFObjectHandle;
using Lines = std::vector<std::string>;

std::string text_of(const std::shared_ptr<Buffer>& buffer) {
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

// The tree as lines: type, and marks as numbers.
void write(Object element, std::size_t depth, Lines& lines) {
  std::string line(depth, ' ');
  line += element.getKey("/S").getName();
  Object kids = element.getKey("/K");
  const std::vector<Object> list =
      kids.isArray() ? kids.getArrayAsVector() : std::vector<Object>{kids};
  for (Object kid : list) {
    if (kid.isInteger()) line += " " + kid.unparse();
    if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/MCR")) {
      line += " " + kid.getKey("/MCID").unparse() + " elsewhere";
    }
    if (kid.isDictionary() && kid.getKey("/Type").isNameAndEquals("/OBJR")) line += " annotation";
  }
  lines.push_back(line);
  for (Object kid : list) {
    if (kid.isDictionary() && kid.hasKey("/S")) write(kid, depth + 1, lines);
  }
}

Lines tree_of(const Document& document) {
  const std::string file = pdf_of(document);
  Lines lines;
  write(opened(file)->getRoot().getKey("/StructTreeRoot").getKey("/K"), 0, lines);
  return lines;
}

TEST_CASE("elements hold their stretches of ink in order, links their annotations") {
  CHECK(tree_of(sample_document()) == Lines{"/Document", " /H1 0 2", "  /Link 1 annotation",
                                            " /Figure 3", " /H1 0 2", "  /Link 1 annotation",
                                            " /Figure 3"});
}

TEST_CASE("an element that goes on on the next page has marks on both") {
  Document document = sample_document();
  std::get<GroupItem>(document.pages[1].frame.items[1].content).part = Part{1};
  CHECK(tree_of(document)[1] == " /H1 0 2 0 elsewhere");
}

TEST_CASE("an element without ink stands in the tree all the same") {
  Document document = sample_document();
  document.structure.push_back(test::element(Tag::paragraph, 0));
  document.pages[0].frame.items.push_back(
      {GroupItem{Role::paragraph, "", {}, {}, Part{document.structure.size() - 1}}});
  CHECK(tree_of(document)[4] == " /P");
}

TEST_CASE("artifacts are marked, and what is read aloud follows them") {
  const std::string file = pdf_of(sample_document());
  const auto pdf = opened(file);
  std::string content;
  Pl_Buffer buffer("content");
  QPDFPageObjectHelper(pdf->getAllPages()[0]).pipeContents(&buffer);
  buffer.finish();
  content = text_of(buffer.getBufferSharedPointer());
  CHECK(content.starts_with("q /Artifact BMC\n"));
  const std::size_t end = content.find("EMC Q q\n");
  REQUIRE(end != std::string::npos);
  CHECK(content.find("/MCID") > end);
  CHECK(content.substr(0, end).find("Tj") != std::string::npos);
}

TEST_CASE("a figure says in words what it shows, and where it is") {
  const std::string file = pdf_of(sample_document());
  const auto pdf = opened(file);
  Object figure =
      pdf->getRoot().getKey("/StructTreeRoot").getKey("/K").getKey("/K").getArrayItem(1);
  CHECK(figure.getKey("/Alt").getUTF8Value() == "点数は2.0である。");
  CHECK(figure.getKey("/A").unparse() ==
        "<< /BBox [ 20 30 140 70 ] /O /Layout /Placement /Block >>");
}

TEST_CASE("cells say what they are the header of and how many rows they take, notes have an ID") {
  Document document = sample_document();
  Element header = test::element(Tag::header_cell, 0);
  header.scope = HeaderScope::row;
  header.rows = 3;
  Element cell = test::element(Tag::cell, 0);
  cell.rows = 2;
  for (const Element& added : {test::element(Tag::header_cell, 0), header, cell,
                               test::element(Tag::cell, 0), test::element(Tag::note, 0)}) {
    document.structure.push_back(added);
    document.pages[0].frame.items.push_back(
        {GroupItem{Role::paragraph, "", {}, {}, Part{document.structure.size() - 1}}});
  }
  const std::string file = pdf_of(document);
  const auto pdf = opened(file);
  Object tree = pdf->getRoot().getKey("/StructTreeRoot");
  Object kids = tree.getKey("/K").getKey("/K");
  CHECK(kids.getArrayItem(2).getKey("/A").unparse() == "<< /O /Table /Scope /Column >>");
  CHECK(kids.getArrayItem(3).getKey("/A").unparse() == "<< /O /Table /RowSpan 3 /Scope /Row >>");
  CHECK(kids.getArrayItem(4).getKey("/A").unparse() == "<< /O /Table /RowSpan 2 >>");
  CHECK_FALSE(kids.getArrayItem(5).hasKey("/A"));
  CHECK(kids.getArrayItem(6).getKey("/ID").getStringValue() == "note-000001");
  Object names = tree.getKey("/IDTree").getKey("/Names");
  REQUIRE(names.getArrayNItems() == 2);
  CHECK(names.getArrayItem(1).getObjGen() == kids.getArrayItem(6).getObjGen());
}

}  // namespace
}  // namespace kijun
