// Workbooks in the forms that the usual programs give them.
#include <string>

#include <catch2/catch.hpp>

#include "one_file.h"
#include "workbook.h"

using namespace kijun;
using namespace kijun::test;

namespace {

// The same table each time: a date, a text with a reading, a number, a formula.
const std::string expected =
    "[回答日][氏名][問1][計]\n"
    "2:[2018-01-18][山田][2][4]\n"
    "3:[2018-01-19T09:30:00][][0.5][#N/A]";

std::string read(const std::map<std::string, std::string>& parts) {
  OneFile file("answers.xlsx");
  const std::string table = file.read(zipped(parts));
  return file.shown(file.reading.problems) + table;
}

const std::string excel_rows =
    "<row r=\"1\" spans=\"1:4\" x14ac:dyDescent=\"0.4\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
    "<c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" "
    "t=\"s\"><v>3</v></c></row>"
    "<row r=\"2\" spans=\"1:4\" x14ac:dyDescent=\"0.4\"><c r=\"A2\" s=\"1\"><v>43118</v></c>"
    "<c r=\"B2\" t=\"s\"><v>4</v></c><c r=\"C2\"><v>2</v></c><c "
    "r=\"D2\"><f>C2*2</f><v>4</v></c></row>"
    "<row r=\"3\" spans=\"1:4\" x14ac:dyDescent=\"0.4\"><c r=\"A3\" "
    "s=\"1\"><v>43119.395833333336</v></c>"
    "<c r=\"C3\"><v>0.5</v></c><c r=\"D3\" t=\"e\"><f>NA()</f><v>#N/A</v></c></row>";

// As Excel writes it, with what stands around the table.
std::map<std::string, std::string> by_excel(const std::string& main, const std::string& office) {
  std::map<std::string, std::string> parts;
  const std::string packages = "http://schemas.openxmlformats.org/package/2006/relationships";
  const auto relationship = [&](const std::string& id, const std::string& type,
                                const std::string& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" +
           target + "\"/>";
  };
  parts["[Content_Types].xml"] =
      xml_declaration +
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
  parts["_rels/.rels"] =
      relationships_of("<Relationship Id=\"rId2\" Type=\"" + packages +
                       "/metadata/core-properties\" Target=\"docProps/core.xml\"/>" +
                       relationship("rId1", "officeDocument", "xl/workbook.xml"));
  parts["xl/workbook.xml"] =
      xml_declaration + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office +
      "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      "mc:Ignorable=\"x15\" "
      "xmlns:x15=\"http://schemas.microsoft.com/office/spreadsheetml/2010/11/main\">"
      "<fileVersion appName=\"xl\" lastEdited=\"7\"/><workbookPr defaultThemeVersion=\"166925\"/>"
      "<mc:AlternateContent><mc:Choice Requires=\"x15\"><x15:absPath "
      "url=\"C:\\\"/></mc:Choice></mc:AlternateContent>"
      "<bookViews><workbookView/></bookViews><sheets><sheet name=\"回答\" sheetId=\"1\" "
      "r:id=\"rId1\"/></sheets>"
      "<definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\" "
      "hidden=\"1\">回答!$A$1:$D$3</definedName></definedNames>"
      "<calcPr calcId=\"191029\"/></workbook>";
  parts["xl/_rels/workbook.xml.rels"] =
      relationships_of(relationship("rId3", "styles", "styles.xml") +
                       relationship("rId2", "theme", "theme/theme1.xml") +
                       relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                       relationship("rId4", "sharedStrings", "sharedStrings.xml"));
  parts["xl/styles.xml"] = xml_declaration + "<styleSheet xmlns=\"" + main +
                           "\"><fonts count=\"1\"><font/></fonts>"
                           "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"><alignment "
                           "vertical=\"center\"/></xf></cellStyleXfs>"
                           "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" "
                           "xfId=\"0\"><alignment vertical=\"center\"/></xf>"
                           "<xf numFmtId=\"22\" fontId=\"0\" xfId=\"0\" "
                           "applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
  parts["xl/sharedStrings.xml"] =
      xml_declaration + "<sst xmlns=\"" + main +
      "\" count=\"5\" uniqueCount=\"5\">"
      "<si><t>回答日</t><rPh sb=\"0\" eb=\"3\"><t>カイトウビ</t></rPh><phoneticPr "
      "fontId=\"1\"/></si>"
      "<si><t>氏名</t><phoneticPr fontId=\"1\"/></si><si><t>問1</t></si><si><t>計</t></si>"
      "<si><t>山田</t><rPh sb=\"0\" eb=\"2\"><t>ヤマダ</t></rPh><phoneticPr "
      "fontId=\"1\"/></si></sst>";
  parts["xl/worksheets/sheet1.xml"] =
      xml_declaration + "<worksheet xmlns=\"" + main + "\" xmlns:r=\"" + office +
      "\" xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\">"
      "<sheetPr filterMode=\"1\"/><dimension ref=\"A1:D3\"/><sheetViews><sheetView "
      "workbookViewId=\"0\"/></sheetViews>"
      "<sheetFormatPr defaultRowHeight=\"18.75\" x14ac:dyDescent=\"0.4\"/><cols><col min=\"1\" "
      "max=\"1\" width=\"16\"/></cols>"
      "<sheetData>" +
      excel_rows +
      "</sheetData><autoFilter ref=\"A1:D3\"/><phoneticPr fontId=\"1\"/>"
      "<extLst><ext uri=\"x\"><row "
      "xmlns=\"urn:other\"><c><v>1</v></c></row></ext></extLst></worksheet>";
  return parts;
}

}  // namespace

TEST_CASE("a workbook of Excel's is read") {
  CHECK(read(by_excel(main_namespace, office_relationships)) == expected);
}

TEST_CASE("a strict workbook of Excel's is read") {
  auto parts = by_excel("http://purl.oclc.org/ooxml/spreadsheetml/main",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships");
  std::string& sheet = parts["xl/worksheets/sheet1.xml"];
  const std::string serial = "<c r=\"A2\" s=\"1\"><v>43118</v></c>";
  sheet.replace(sheet.find(serial), serial.size(),
                "<c r=\"A2\" s=\"1\" t=\"d\"><v>2018-01-18T00:00:00</v></c>");
  CHECK(read(parts) == expected);
}

TEST_CASE("a workbook of openpyxl's is read") {
  std::map<std::string, std::string> parts;
  parts["_rels/.rels"] =
      relationships_of("<Relationship Type=\"" + office_relationships +
                       "/officeDocument\" Target=\"xl/workbook.xml\" Id=\"rId1\" />");
  parts["xl/workbook.xml"] =
      "<workbook xmlns=\"" + main_namespace +
      "\"><workbookPr /><workbookProtection /><bookViews><workbookView visibility=\"visible\" "
      "/></bookViews>"
      "<sheets><sheet xmlns:ns1=\"" +
      office_relationships +
      "\" name=\"回答\" sheetId=\"1\" state=\"visible\" ns1:id=\"rId1\" /></sheets>"
      "<definedNames /><calcPr calcId=\"191029\" /></workbook>";
  parts["xl/_rels/workbook.xml.rels"] =
      relationships_of("<Relationship Type=\"" + office_relationships +
                       "/worksheet\" Target=\"/xl/worksheets/sheet1.xml\" Id=\"rId1\" />"
                       "<Relationship Type=\"" +
                       office_relationships + "/styles\" Target=\"styles.xml\" Id=\"rId2\" />");
  parts["xl/styles.xml"] = "<styleSheet xmlns=\"" + main_namespace +
                           "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" "
                           "formatCode=\"yyyy-mm-dd h:mm:ss\" /></numFmts>"
                           "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" /><xf "
                           "numFmtId=\"164\" fontId=\"0\" /></cellXfs></styleSheet>";
  parts["xl/worksheets/sheet1.xml"] =
      "<worksheet xmlns=\"" + main_namespace +
      "\"><sheetPr><outlinePr summaryBelow=\"1\" /></sheetPr><dimension ref=\"A1:D3\" /><sheetData>"
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>回答日</t></is></c><c r=\"B1\" "
      "t=\"inlineStr\"><is><t>氏名</t></is></c>"
      "<c r=\"C1\" t=\"inlineStr\"><is><t>問1</t></is></c><c r=\"D1\" "
      "t=\"inlineStr\"><is><t>計</t></is></c></row>"
      "<row r=\"2\"><c r=\"A2\" s=\"1\" t=\"n\"><v>43118</v></c><c r=\"B2\" "
      "t=\"inlineStr\"><is><t>山田</t></is></c>"
      "<c r=\"C2\" t=\"n\"><v>2</v></c><c r=\"D2\" t=\"n\"><v>4</v></c></row>"
      "<row r=\"3\"><c r=\"A3\" s=\"1\" t=\"n\"><v>43119.39583333334</v></c><c r=\"B3\" /><c "
      "r=\"C3\" t=\"n\"><v>0.5</v></c>"
      "<c r=\"D3\" t=\"e\"><v>#N/A</v></c></row></sheetData></worksheet>";
  CHECK(read(parts) == expected);
}

TEST_CASE("a workbook of LibreOffice's is read") {
  auto parts = by_excel(main_namespace, office_relationships);
  parts["xl/workbook.xml"] = workbook_of(
      "<sheet name=\"回答\" sheetId=\"1\" state=\"visible\" r:id=\"rId1\"/>",
      "<workbookPr backupFile=\"false\" showObjects=\"all\" date1904=\"false\"/>",
      "<calcPr iterateCount=\"100\" refMode=\"A1\" iterate=\"false\" iterateDelta=\"0.001\"/>");
  parts["xl/sharedStrings.xml"] = strings_of(
      "<si><t xml:space=\"preserve\">回答日</t></si><si><t "
      "xml:space=\"preserve\">氏名</t></si><si><t xml:space=\"preserve\">問1</t></si>"
      "<si><t xml:space=\"preserve\">計</t></si><si><t xml:space=\"preserve\">山田</t></si>");
  parts["xl/worksheets/sheet1.xml"] = sheet_of(
      "<row r=\"1\" customFormat=\"false\" ht=\"12.8\" hidden=\"false\" customHeight=\"false\"><c "
      "r=\"A1\" s=\"0\" t=\"s\"><v>0</v></c>"
      "<c r=\"B1\" s=\"0\" t=\"s\"><v>1</v></c><c r=\"C1\" s=\"0\" t=\"s\"><v>2</v></c><c r=\"D1\" "
      "s=\"0\" t=\"s\"><v>3</v></c></row>"
      "<row r=\"2\" hidden=\"false\"><c r=\"A2\" s=\"1\" t=\"n\"><v>43118</v></c><c r=\"B2\" "
      "s=\"0\" t=\"s\"><v>4</v></c>"
      "<c r=\"C2\" s=\"0\" t=\"n\"><v>2</v></c><c r=\"D2\" s=\"0\" t=\"n\"><f "
      "aca=\"false\">C2*2</f><v>4</v></c></row>"
      "<row r=\"3\" hidden=\"false\"><c r=\"A3\" s=\"1\" t=\"n\"><v>43119.3958333333</v></c><c "
      "r=\"C3\" s=\"0\" t=\"n\"><v>0.5</v></c>"
      "<c r=\"D3\" s=\"0\" t=\"e\"><f aca=\"false\">NA()</f><v>#N/A</v></c></row>");
  CHECK(read(parts) == expected);
}

TEST_CASE("a workbook whose elements carry a prefix is read") {
  auto parts = by_excel(main_namespace, office_relationships);
  for (const char* name : {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"}) {
    std::string prefixed;
    const std::string& plain = parts[name];
    for (std::size_t at = 0; at < plain.size(); ++at) {
      prefixed += plain[at];
      const bool closing = plain.compare(at, 2, "</") == 0;
      if (plain[at] != '<' || plain[at + 1] == '?') continue;
      if (closing) prefixed += plain[++at];
      prefixed += "x:";
    }
    const std::string bound = " xmlns=\"" + main_namespace;
    prefixed.replace(prefixed.find(bound), bound.size(), " xmlns:x=\"" + main_namespace);
    parts[name] = prefixed;
  }
  CHECK(read(parts) == expected);
}

TEST_CASE("names of parts differ in case at times") {
  auto parts = by_excel(main_namespace, office_relationships);
  auto sheet = parts.extract("xl/worksheets/sheet1.xml");
  sheet.key() = "xl/worksheets/Sheet1.xml";
  parts.insert(std::move(sheet));
  CHECK(read(parts) == expected);
}
