// The Matterhorn protocol's machine checks: on reports with everything that the layout makes, and
// each check on a PDF that was spoilt for it.
#include "support/matterhorn/matterhorn.h"

#include <functional>

#include <catch2/catch.hpp>

#include "sample_document.h"
#include "support/matterhorn/structure_nodes.h"
#include "unit/layout/sheet.h"

using namespace kijun;
using namespace kijun::test;

namespace {

using Object = QPDFObjectHandle;
using Failures = std::vector<std::string>;

AuthorTable table(std::size_t rows) {
  AuthorTable made;
  made.id = "sample";
  made.label = "図表 9";
  made.caption = text("回収数");
  made.columns = {text("調査"), text("属性"), text("N")};
  made.alignment = {CellAlignment::left, CellAlignment::left, CellAlignment::right};
  for (std::size_t i = 0; i < rows; ++i) {
    made.rows.push_back({text(i % 3 == 0 ? "①甲" : ""), text("乙"), text(i == 4 ? "" : "1,234")});
  }
  made.notes = {text("*** 注1"), text("*** 注2")};
  return made;
}

// Contents, headings, a reference over a page's end, a table over pages, figures with a note.
std::string report_with_everything() {
  Report report = small_report();
  report.subtitle = text("第3章");
  report.style.document.figures_per_row = 2;
  report.style.document.figure_note = report.style.document.note;
  std::vector<Frame> charts;
  add_figure(report, charts, 100);
  add_figure(report, charts, 100);
  charts[0].items.push_back({text_item("①一", Face::bold, at(10, 20))});
  charts[0].note = "注）左";
  report.contents = {TableOfContents{},
                     Heading{text("一章"), 1},
                     paragraph(lines_of_text(40) + "（{fig:q1.size}、{table:sample}）"),
                     Heading{text("二項"), 3},
                     FigureBlock{{0, 1}},
                     Heading{text("三節"), 2},
                     table(60)};
  return pdf_of(laid_out(report, charts));
}

const std::string& everything() {
  static const std::string made = report_with_everything();
  return made;
}

Failures failures_of(const std::string& bytes) { return matterhorn_failures(*opened(bytes)); }

Object root_of(QPDF& pdf) { return pdf.getRoot(); }

Object first_page(QPDF& pdf) { return pdf.getAllPages().at(0); }

// The first element of a type.
Object first(QPDF& pdf, const std::string& type) {
  Object found;
  each_node(StructureReader::read(pdf), [&](const StructureNode& node, const StructureNode&) {
    if (!found.isInitialized() && node.type == type) found = node.object;
  });
  REQUIRE(found.isInitialized());
  return found;
}

// The first font of a subtype, and for CID fonts their descendant.
Object font(QPDF& pdf, const std::string& subtype) {
  for (Object page : pdf.getAllPages()) {
    for (auto [name, found] : page.getKey("/Resources").getKey("/Font").getDictAsMap()) {
      if (found.getKey("/Subtype").isNameAndEquals(subtype)) return found;
    }
  }
  FAIL("no font " << subtype);
  return {};
}

Object descendant(QPDF& pdf) {
  return font(pdf, "/Type0").getKey("/DescendantFonts").getArrayItem(0);
}

Object first_link(QPDF& pdf) { return first_page(pdf).getKey("/Annots").getArrayItem(0); }

void add_content(QPDF& pdf, const std::string& content) {
  Object page = first_page(pdf);
  page.getKey("/Contents").appendItem(Object::newStream(&pdf, content));
}

// Replaces a font's ToUnicode by one in which the first use of `from` is `to`.
void change_unicode(QPDF& pdf, const std::string& from, const std::string& to) {
  Object stream = font(pdf, "/Type0").getKey("/ToUnicode");
  const auto buffer = stream.getStreamData();
  std::string cmap(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
  const std::size_t at = cmap.find(from, cmap.find("beginbfchar"));
  REQUIRE(at != std::string::npos);
  cmap.replace(at, from.size(), to);
  stream.replaceStreamData(cmap, Object::newNull(), Object::newNull());
}

struct Spoilt {
  const char* failure;  // the first that is found
  std::function<void(QPDF&)> spoil;
};

// Wrapped in functions, since libqpdf's calls have return values of many types.
std::vector<Spoilt> spoilt_documents() {
  const auto name = [](const char* value) { return Object::newName(value); };
  return {
      {"01-005: the document does not say that it is tagged",
       [](QPDF& pdf) { root_of(pdf).removeKey("/MarkInfo"); }},
      {"01-007: Suspects is true",
       [](QPDF& pdf) {
         root_of(pdf).getKey("/MarkInfo").replaceKey("/Suspects", Object::newBool(true));
       }},
      {"02-001: roles are mapped",
       [](QPDF& pdf) {
         root_of(pdf).getKey("/StructTreeRoot").replaceKey("/RoleMap", Object::newDictionary());
       }},
      {"06-001: no metadata (XMP) in the catalog",
       [](QPDF& pdf) { root_of(pdf).removeKey("/Metadata"); }},
      {"06-003: no dc:title in the metadata",
       [](QPDF& pdf) {
         root_of(pdf)
             .getKey("/Metadata")
             .replaceStreamData("<dc:title><rdf:Alt><rdf:li></rdf:li></rdf:Alt></dc:title>",
                                Object::newNull(), Object::newNull());
       }},
      {"07-001: no DisplayDocTitle",
       [](QPDF& pdf) { root_of(pdf).removeKey("/ViewerPreferences"); }},
      {"07-002: DisplayDocTitle is false",
       [](QPDF& pdf) {
         root_of(pdf)
             .getKey("/ViewerPreferences")
             .replaceKey("/DisplayDocTitle", Object::newBool(false));
       }},
      {"11-001: the language of the text cannot be told",
       [](QPDF& pdf) { root_of(pdf).removeKey("/Lang"); }},
      {"20-001: /OCProperties is there",
       [](QPDF& pdf) { root_of(pdf).replaceKey("/OCProperties", Object::newDictionary()); }},
      {"24-001: /AcroForm is there",
       [](QPDF& pdf) { root_of(pdf).replaceKey("/AcroForm", Object::newDictionary()); }},
      {"21-001: /EmbeddedFiles is there",
       [](QPDF& pdf) {
         root_of(pdf).getKey("/Names").replaceKey("/EmbeddedFiles", Object::newDictionary());
       }},

      {"01-006: the root of the structure is no Document",
       [name](QPDF& pdf) { first(pdf, "/Document").replaceKey("/S", name("/Div")); }},
      {"02-001: /Chapter is no standard type",
       [name](QPDF& pdf) { first(pdf, "/Div").replaceKey("/S", name("/Chapter")); }},
      {"01-006: /P does not know what it is part of",
       [](QPDF& pdf) { first(pdf, "/P").replaceKey("/P", first(pdf, "/H1")); }},
      {"09-004: /P in /TR", [name](QPDF& pdf) { first(pdf, "/TD").replaceKey("/S", name("/P")); }},
      {"09-004: /THead in /Div",
       [name](QPDF& pdf) { first(pdf, "/Table").replaceKey("/S", name("/Div")); }},
      {"09-006: /P in /TOC",
       [name](QPDF& pdf) { first(pdf, "/TOCI").replaceKey("/S", name("/P")); }},
      {"09-005: /TOCI in /L",
       [name](QPDF& pdf) { first(pdf, "/TOC").replaceKey("/S", name("/L")); }},
      {"01-006: a row of 3 columns in a Table of 2",
       [](QPDF& pdf) { first(pdf, "/THead").getKey("/K").getKey("/K").eraseItem(0); }},
      {"13-004: a Figure without alternative text",
       [](QPDF& pdf) { first(pdf, "/Figure").removeKey("/Alt"); }},
      {"13-004: a Figure without BBox", [](QPDF& pdf) { first(pdf, "/Figure").removeKey("/A"); }},
      {"14-002: the first heading is /H2",
       [name](QPDF& pdf) { first(pdf, "/H1").replaceKey("/S", name("/P")); }},
      {"14-003: /H4 follows /H1",
       [name](QPDF& pdf) { first(pdf, "/H2").replaceKey("/S", name("/H4")); }},
      {"14-007: both H and numbered headings",
       [name](QPDF& pdf) { first(pdf, "/P").replaceKey("/S", name("/H")); }},
      {"15-003: a TH without Scope", [](QPDF& pdf) { first(pdf, "/TH").removeKey("/A"); }},
      {"17-002: a Formula",
       [name](QPDF& pdf) { first(pdf, "/P").replaceKey("/S", name("/Formula")); }},
      {"19-003: a Note without ID", [](QPDF& pdf) { first(pdf, "/Note").removeKey("/ID"); }},
      {"19-004: two Notes of one ID",
       [](QPDF& pdf) { first(pdf, "/Note").replaceKey("/ID", Object::newString("note-000002")); }},

      {"01-003: an artifact in a tag",
       [](QPDF& pdf) {
         add_content(pdf, "/P <</MCID 99>> BDC /Artifact BMC 0 0 m 9 9 l S EMC EMC");
       }},
      {"01-004: a tag in an artifact",
       [](QPDF& pdf) {
         add_content(pdf, "/Artifact BMC /P <</MCID 99>> BDC 0 0 m 9 9 l S EMC EMC");
       }},
      {"01-005: S is neither tagged nor an artifact",
       [](QPDF& pdf) { add_content(pdf, "0 0 m 9 9 l S"); }},
      {"01-005: two marks of one number",
       [](QPDF& pdf) { add_content(pdf, "/P <</MCID 0>> BDC EMC"); }},
      {"01-005: a mark that does not end", [](QPDF& pdf) { add_content(pdf, "/Artifact BMC"); }},
      {"01-005: a mark that ends and did not begin", [](QPDF& pdf) { add_content(pdf, "EMC"); }},
      {"01-005: mark 99 is part of no element",
       [](QPDF& pdf) { add_content(pdf, "/P <</MCID 99>> BDC EMC"); }},
      {"01-006: mark 0 is not on its page",
       [](QPDF& pdf) { first_page(pdf).replaceKey("/Contents", Object::newStream(&pdf, "q Q")); }},
      {"01-006: a mark in two elements",
       [](QPDF& pdf) {
         first(pdf, "/Caption").replaceKey("/K", Object::newInteger(0)),
             first(pdf, "/Caption").replaceKey("/Pg", first_page(pdf));
       }},
      {"01-005: the ParentTree does not know mark 0",
       [](QPDF& pdf) { first_page(pdf).replaceKey("/StructParents", Object::newInteger(9999)); }},

      {"10-001: the font", [](QPDF& pdf) { change_unicode(pdf, "<0001>", "<1001>"); }},
      {"31-028: the font", [](QPDF& pdf) { change_unicode(pdf, "<0001> <", "<0001> <0000> <"); }},
      {"31-029: the font", [](QPDF& pdf) { change_unicode(pdf, "<0001> <", "<0001> <feff> <"); }},
      {"31-004: the font", [](QPDF& pdf) { descendant(pdf).removeKey("/CIDToGIDMap"); }},
      {"31-005: the font",
       [name](QPDF& pdf) { descendant(pdf).replaceKey("/CIDToGIDMap", name("/Other")); }},
      {"31-006: the font",
       [name](QPDF& pdf) { font(pdf, "/Type0").replaceKey("/Encoding", name("/Identity-V")); }},
      {"31-009: the font",
       [](QPDF& pdf) { descendant(pdf).getKey("/FontDescriptor").removeKey("/FontFile2"); }},
      {"31-011: the font",
       [](QPDF& pdf) {
         first_page(pdf)
             .getKey("/Resources")
             .getKey("/Font")
             .replaceKey("/f-x", font(pdf, "/Type0"));
         add_content(pdf, "/Artifact BMC BT /f-x 1 Tf <EEEE> Tj ET EMC");
       }},
      {"31-030: the font",
       [](QPDF& pdf) {
         first_page(pdf)
             .getKey("/Resources")
             .getKey("/Font")
             .replaceKey("/f-x", font(pdf, "/Type0"));
         add_content(pdf, "/Artifact BMC BT /f-x 1 Tf <0000> Tj ET EMC");
       }},
      {"31-014: the font",
       [](QPDF& pdf) {
         descendant(pdf).getKey("/FontDescriptor").replaceKey("/CIDSet", Object::newNull());
         descendant(pdf).getKey("/FontDescriptor").replaceKey("/CIDSet", Object::newInteger(1));
       }},
      {"31-016: the font", [](QPDF& pdf) { descendant(pdf).removeKey("/W"); }},
      {"31-016: the font",
       [](QPDF& pdf) {
         Object simple = font(pdf, "/TrueType");
         simple.replaceKey("/FirstChar", Object::newInteger(1));
       }},
      {"31-019: the font", [](QPDF& pdf) { font(pdf, "/TrueType").removeKey("/Encoding"); }},
      {"31-020: the font",
       [](QPDF& pdf) { font(pdf, "/TrueType").replaceKey("/Encoding", Object::newDictionary()); }},
      {"31-024: the font",
       [](QPDF& pdf) {
         font(pdf, "/TrueType")
             .getKey("/FontDescriptor")
             .replaceKey("/Flags", Object::newInteger(4));
       }},
      {"31-027: the font", [](QPDF& pdf) { font(pdf, "/Type0").removeKey("/ToUnicode"); }},

      {"28-006: an annotation that is no link",
       [name](QPDF& pdf) { first_link(pdf).replaceKey("/Subtype", name("/Text")); }},
      {"28-008: a page with links that does not say their order",
       [](QPDF& pdf) { first_page(pdf).removeKey("/Tabs"); }},
      {"28-009: links in another order than that of the structure",
       [name](QPDF& pdf) { first_page(pdf).replaceKey("/Tabs", name("/R")); }},
      {"28-011: a link outside of a Link",
       [](QPDF& pdf) { first_link(pdf).replaceKey("/StructParent", Object::newInteger(0)); }},
      {"28-012: a link without Contents",
       [](QPDF& pdf) { first_link(pdf).removeKey("/Contents"); }},
  };
}

}  // namespace

TEST_CASE("a report with everything in it fails none of the Matterhorn protocol's checks") {
  CHECK(failures_of(everything()).empty());
  const auto pdf = opened(everything());
  CHECK(pdf->getAllPages().size() >= 4);
}

TEST_CASE("reports without figures, with a title alone, or of tables alone fail none either") {
  Report empty = small_report();
  CHECK(failures_of(pdf_of(laid_out(empty), "")).empty());
  Report tables = small_report();
  tables.contents = {table(1), table(9)};
  tables.contents.erase(tables.contents.begin());
  CHECK(failures_of(pdf_of(laid_out(tables))).empty());
  Report contents = small_report();
  contents.contents = {TableOfContents{}, Heading{text("深い"), 3}, Heading{text("浅い"), 1}};
  CHECK(failures_of(pdf_of(laid_out(contents))).empty());
}

TEST_CASE("each of the Matterhorn protocol's checks fails when it should") {
  for (const Spoilt& spoilt : spoilt_documents()) {
    INFO(spoilt.failure);
    const auto pdf = opened(everything());
    spoilt.spoil(*pdf);
    const Failures failures = matterhorn_failures(*pdf);
    std::string all;
    for (const std::string& failure : failures) all += failure + "\n";
    INFO(all);
    CHECK(std::any_of(failures.begin(), failures.end(), [&](const std::string& failure) {
      return failure.starts_with(spoilt.failure);
    }));
  }
}
