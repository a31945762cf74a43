#include "diff/xml_tree.h"

#include <algorithm>
#include <climits>
#include <expat.h>
#include <type_traits>

#include "base/handle.h"
#include "base/utf8.h"
#include "diff/messages.h"

namespace kijun {
namespace {

constexpr std::size_t piece = std::size_t{1} << 20U;

// One reading: what expat's callbacks know.
struct TreeRun {
  XML_Parser parser;
  const XmlTreeLimits& limits;
  XmlElement root;
  std::vector<XmlElement*> open = {};  // a child's address lasts while it is open: only the last
                                       // element of each list of children is
  std::size_t elements = 0;
  std::string refused = {};
  std::size_t refused_line = 0;

  std::size_t line() const { return XML_GetCurrentLineNumber(parser); }
  void refuse(std::string why) {
    if (!refused.empty()) return;
    refused = std::move(why);
    refused_line = line();
    XML_StopParser(parser, XML_FALSE);
  }

  static void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    TreeRun& run = *static_cast<TreeRun*>(data);
    if (!run.refused.empty()) return;
    if (run.open.size() == run.limits.depth) {
      return run.refuse("elements are nested deeper than " + std::to_string(run.limits.depth));
    }
    if (++run.elements > run.limits.elements) {
      return run.refuse("there are more than " + std::to_string(run.limits.elements) + " elements");
    }
    XmlElement* element = &run.root;
    if (!run.open.empty()) {
      run.open.back()->children.emplace_back();
      element = &run.open.back()->children.back();
    }
    element->name = name;
    element->line = run.line();
    for (; *attributes != nullptr; attributes += 2) {
      element->attributes.emplace_back(attributes[0], attributes[1]);
    }
    run.open.push_back(element);
  }
  static void on_end(void* data, const XML_Char* /*name*/) {
    TreeRun& run = *static_cast<TreeRun*>(data);
    if (run.refused.empty()) run.open.pop_back();
  }
  static void on_text(void* data, const XML_Char* text, int length) {
    TreeRun& run = *static_cast<TreeRun*>(data);
    if (run.refused.empty()) run.open.back()->text.append(text, static_cast<std::size_t>(length));
  }
  static void on_doctype(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/,
                         const XML_Char* /*public*/, int /*internal*/) {
    static_cast<TreeRun*>(data)->refuse(
        "there is a document type declaration, which could make entities");
  }
};

std::size_t line_at(std::string_view text, std::size_t offset) {
  return 1 + static_cast<std::size_t>(std::count(
                 text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

}  // namespace

std::string_view XmlElement::attribute(std::string_view wanted) const {
  for (const auto& [attribute_name, value] : attributes) {
    if (attribute_name == wanted) return value;
  }
  return {};
}

Result<XmlElement> read_xml_tree(const std::string& path, std::string_view bytes,
                                 const XmlTreeLimits& limits) {
  if (const std::size_t valid = utf8_valid_prefix(bytes); valid != bytes.size()) {
    return diff_messages::not_utf8(path, line_at(bytes, valid));
  }
  const Handle<std::remove_pointer_t<XML_Parser>, XML_ParserFree> parser(XML_ParserCreate("UTF-8"));
  if (!parser) return diff_messages::no_memory(path);
  TreeRun run{parser.get(), limits, {}};
  XML_SetUserData(parser.get(), &run);
  XML_SetElementHandler(parser.get(), TreeRun::on_start, TreeRun::on_end);
  XML_SetCharacterDataHandler(parser.get(), TreeRun::on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), TreeRun::on_doctype);
  for (bool last = false; !last;) {
    const std::string_view part = bytes.substr(0, piece);
    bytes.remove_prefix(part.size());
    last = bytes.empty();
    const XML_Status status =
        XML_Parse(parser.get(), part.data(), static_cast<int>(part.size()), last ? 1 : 0);
    if (!run.refused.empty()) {
      return diff_messages::not_taken(path, run.refused_line, run.refused);
    }
    if (status != XML_STATUS_OK) {
      return diff_messages::not_well_formed(path, XML_GetCurrentLineNumber(parser.get()),
                                            XML_GetCurrentColumnNumber(parser.get()) + 1,
                                            XML_ErrorString(XML_GetErrorCode(parser.get())));
    }
  }
  return std::move(run.root);
}

}  // namespace kijun
