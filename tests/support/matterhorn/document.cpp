#include "support/matterhorn/matterhorn.h"
#include "support/matterhorn/structure_nodes.h"

namespace kijun::test {
namespace {

using Object = QPDFObjectHandle;
using Failures = std::vector<std::string>;

bool is_text(Object object) { return object.isString() && !object.getUTF8Value().empty(); }

std::string stream_text(Object stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

void judge_metadata(Object root, Failures& failures) {
  Object metadata = root.getKey("/Metadata");
  if (!metadata.isStream()) {
    failures.emplace_back("06-001: no metadata (XMP) in the catalog");
    return;
  }
  const std::string xmp = stream_text(metadata);
  const std::size_t title = xmp.find("<dc:title>");
  const std::size_t item = xmp.find("<rdf:li", title);
  const std::size_t text = item == std::string::npos ? item : xmp.find('>', item);
  if (title == std::string::npos || text == std::string::npos || xmp.at(text + 1) == '<') {
    failures.emplace_back("06-003: no dc:title in the metadata");
  }
  if (xmp.find("<dc:language>") == std::string::npos && !is_text(root.getKey("/Lang"))) {
    failures.emplace_back("11-006: the language of the metadata cannot be told");
  }
}

void judge_roles(Object tree, Failures& failures) {
  Object roles = tree.getKey("/RoleMap");
  if (!roles.isNull()) failures.emplace_back("02-001: roles are mapped");  // Kijun needs none
}

void judge_languages(QPDF& pdf, Failures& failures) {
  Object root = pdf.getRoot();
  const bool known = is_text(root.getKey("/Lang"));
  if (known) return;  // it holds for all that names no other
  failures.emplace_back("11-001: the language of the text cannot be told");
  failures.emplace_back("11-002: the language of alternative texts cannot be told");
  if (root.getKey("/Outlines").isDictionary()) {
    failures.emplace_back("11-003: the language of the bookmarks cannot be told");
  }
  failures.emplace_back("11-004: the language of the links' descriptions cannot be told");
}

}  // namespace

void judge_document(QPDF& pdf, Failures& failures) {
  Object root = pdf.getRoot();
  Object mark = root.getKey("/MarkInfo");
  if (!mark.isDictionary() || !mark.getKey("/Marked").isBool() ||
      !mark.getKey("/Marked").getBoolValue()) {
    failures.emplace_back("01-005: the document does not say that it is tagged");
  }
  if (mark.isDictionary() && mark.getKey("/Suspects").isBool() &&
      mark.getKey("/Suspects").getBoolValue()) {
    failures.emplace_back("01-007: Suspects is true");
  }
  judge_metadata(root, failures);
  Object preferences = root.getKey("/ViewerPreferences");
  Object shows_title =
      preferences.isDictionary() ? preferences.getKey("/DisplayDocTitle") : Object::newNull();
  if (!shows_title.isBool()) {
    failures.emplace_back("07-001: no DisplayDocTitle");
  } else if (!shows_title.getBoolValue()) {
    failures.emplace_back("07-002: DisplayDocTitle is false");
  }
  Object tree = root.getKey("/StructTreeRoot");
  if (tree.isDictionary()) judge_roles(tree, failures);
  judge_languages(pdf, failures);

  // What Kijun never writes.
  if (root.hasKey("/OCProperties")) failures.emplace_back("20-001: /OCProperties is there");
  if (root.hasKey("/AcroForm")) failures.emplace_back("24-001: /AcroForm is there");
  Object names = root.getKey("/Names");
  if (names.isDictionary() && names.hasKey("/EmbeddedFiles")) {
    failures.emplace_back("21-001: /EmbeddedFiles is there");
  }
  if (pdf.isEncrypted()) failures.emplace_back("26-001: it is encrypted");
}

std::vector<std::string> matterhorn_failures(QPDF& pdf) {
  Failures failures;
  judge_document(pdf, failures);
  judge_structure(pdf, failures);
  judge_content(pdf, failures);
  judge_annotations(pdf, failures);
  return failures;
}

}  // namespace kijun::test
