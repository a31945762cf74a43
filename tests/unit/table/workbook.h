// Excel workbooks made of raw XML parts, so that a test can make one that no program would write.
#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <zip.h>

#include "base/handle.h"

namespace kijun::test {

// The parts as a ZIP file.
inline std::string zipped(const std::map<std::string, std::string>& parts) {
  const auto check = [](bool good) {
    if (!good) throw std::runtime_error("libzip");
  };
  zip_error_t error;
  zip_error_init(&error);
  const Handle<zip_source_t, zip_source_free> made(zip_source_buffer_create(nullptr, 0, 0, &error));
  zip_source_keep(made.get());
  zip_t* archive = zip_open_from_source(made.get(), ZIP_TRUNCATE, &error);
  check(archive != nullptr);
  for (const auto& [name, content] : parts) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    check(index >= 0);
    zip_file_set_mtime(archive, static_cast<zip_uint64_t>(index), 315'532'800, 0);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                             content.size() < 200 ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 1);
  }
  check(zip_close(archive) == 0);
  check(zip_source_open(made.get()) == 0);
  std::string bytes;
  char piece[4096];
  for (zip_int64_t got = 0; (got = zip_source_read(made.get(), piece, sizeof piece)) > 0;) {
    bytes.append(piece, static_cast<std::size_t>(got));
  }
  zip_source_close(made.get());
  return bytes;
}

inline const std::string xml_declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline const std::string main_namespace =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
inline const std::string office_relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// What goes around <row> elements.
inline std::string sheet_of(const std::string& rows) {
  return xml_declaration + "<worksheet xmlns=\"" + main_namespace + "\"><sheetData>" + rows +
         "</sheetData></worksheet>";
}
// What goes around <si> elements.
inline std::string strings_of(const std::string& items) {
  return xml_declaration + "<sst xmlns=\"" + main_namespace + "\">" + items + "</sst>";
}
inline std::string relationships_of(const std::string& relationships) {
  return xml_declaration +
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
         relationships + "</Relationships>";
}
inline std::string relationship_to(const std::string& id, const std::string& type,
                                   const std::string& target) {
  return "<Relationship Id=\"" + id + "\" Type=\"" + office_relationships + "/" + type +
         "\" Target=\"" + target + "\"/>";
}
// What goes around <sheet> elements.
inline std::string workbook_of(const std::string& sheets, const std::string& before = "",
                               const std::string& behind = "") {
  return xml_declaration + "<workbook xmlns=\"" + main_namespace + "\" xmlns:r=\"" +
         office_relationships + "\">" + before + "<sheets>" + sheets + "</sheets>" + behind +
         "</workbook>";
}

// A workbook with one sheet, 回答, that holds these rows; shared strings: 0 問1, 1 問2, 2 ①.
// Styles: 0 General, 1 yyyy/m/d, 2 h:mm, 3 [h]:mm, 4 0.00, 5 a date in the emperor's years.
inline std::map<std::string, std::string> workbook_with(const std::string& rows) {
  std::map<std::string, std::string> parts;
  parts["_rels/.rels"] =
      relationships_of(relationship_to("rId1", "officeDocument", "xl/workbook.xml"));
  parts["xl/workbook.xml"] = workbook_of("<sheet name=\"回答\" sheetId=\"1\" r:id=\"rId1\"/>");
  parts["xl/_rels/workbook.xml.rels"] =
      relationships_of(relationship_to("rId1", "worksheet", "worksheets/sheet1.xml") +
                       relationship_to("rId2", "styles", "styles.xml") +
                       relationship_to("rId3", "sharedStrings", "sharedStrings.xml"));
  parts["xl/styles.xml"] =
      xml_declaration + "<styleSheet xmlns=\"" + main_namespace +
      "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"[h]:mm\"/>"
      "<numFmt numFmtId=\"165\" formatCode=\"[$-411]ggge&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
      "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/>"
      "<xf numFmtId=\"164\"/><xf numFmtId=\"2\"/><xf numFmtId=\"165\"/></cellXfs>"
      "<dxfs><dxf><numFmt numFmtId=\"2\" formatCode=\"yyyy\"/></dxf></dxfs></styleSheet>";
  parts["xl/sharedStrings.xml"] =
      strings_of("<si><t>問1</t></si><si><t>問2</t></si><si><t>①</t></si>");
  parts["xl/worksheets/sheet1.xml"] = sheet_of(rows);
  return parts;
}

}  // namespace kijun::test
