#include "table/xml_stream.h"

#include <algorithm>
#include <cstdint>
#include <expat.h>
#include <type_traits>

#include "base/handle.h"

namespace kijun {
namespace {

constexpr XML_Char separator = '|';
constexpr std::string_view transitional =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main|";
constexpr std::string_view strict = "http://purl.oclc.org/ooxml/spreadsheetml/main|";
constexpr int piece = 64 << 10;

std::string_view plain_name(const XML_Char* name) {
  const std::string_view whole(name);
  if (whole.starts_with(transitional)) return whole.substr(transitional.size());
  if (whole.starts_with(strict)) return whole.substr(strict.size());
  return whole;
}

// One reading of a part: what expat's callbacks know.
struct Run {
  XML_Parser parser;
  XmlHandler& handler;
  std::size_t most_depth;
  std::size_t depth = 0;
  bool has_enough = false;
  const char* refused = nullptr;  // why, as the end of a sentence

  void refuse(const char* why) {
    if (refused == nullptr) refused = why;
    XML_StopParser(parser, XML_FALSE);
  }
  bool stopped() const { return has_enough || refused != nullptr; }
  void ask_handler() {
    if (!handler.has_enough()) return;
    has_enough = true;
    XML_StopParser(parser, XML_FALSE);
  }

  static void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    Run& run = *static_cast<Run*>(data);
    if (run.stopped()) return;
    if (++run.depth > run.most_depth) return run.refuse("has elements nested too deep");
    run.handler.start_element(plain_name(name), XmlAttributes(attributes));
    run.ask_handler();
  }
  static void on_end(void* data, const XML_Char* name) {
    Run& run = *static_cast<Run*>(data);
    if (run.stopped()) return;
    --run.depth;
    run.handler.end_element(plain_name(name));
    run.ask_handler();
  }
  static void on_text(void* data, const XML_Char* text, int length) {
    Run& run = *static_cast<Run*>(data);
    if (run.stopped()) return;
    run.handler.text({text, static_cast<std::size_t>(length)});
    run.ask_handler();
  }
  static void on_doctype(void* data, const XML_Char* /*name*/, const XML_Char* /*system*/,
                         const XML_Char* /*public*/, int /*internal*/) {
    static_cast<Run*>(data)->refuse("has a document type declaration, which no workbook has");
  }
};

PackageFault malformed(XML_Parser parser) {
  return {"is not well-formed XML in line " + std::to_string(XML_GetCurrentLineNumber(parser)) +
          ", column " + std::to_string(XML_GetCurrentColumnNumber(parser) + 1) + ": " +
          XML_ErrorString(XML_GetErrorCode(parser))};
}

}  // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const {
  for (const char* const* pair = pairs_; *pair != nullptr; pair += 2) {
    if (name == *pair) return pair[1];
  }
  return std::nullopt;
}

std::optional<PackageFault> read_xml(PartStream& part, XmlHandler& handler,
                                     const XlsxLimits& limits) {
  const Handle<std::remove_pointer_t<XML_Parser>, XML_ParserFree> parser(
      XML_ParserCreateNS(nullptr, separator));
  if (!parser) return PackageFault{"cannot be read: there is not enough memory"};
  Run run{parser.get(), handler, limits.depth};
  XML_SetUserData(parser.get(), &run);
  XML_SetElementHandler(parser.get(), Run::on_start, Run::on_end);
  XML_SetCharacterDataHandler(parser.get(), Run::on_text);
  XML_SetStartDoctypeDeclHandler(parser.get(), Run::on_doctype);

  std::uint64_t fed = 0;
  long long done = 0;  // bytes before the last tag or text that is whole
  for (;;) {
    void* buffer = XML_GetBuffer(parser.get(), piece);
    if (buffer == nullptr) return PackageFault{"cannot be read: there is not enough memory"};
    const std::variant<std::size_t, PackageFault> got =
        part.read(static_cast<char*>(buffer), static_cast<std::size_t>(piece));
    if (const auto* fault = std::get_if<PackageFault>(&got)) return *fault;
    const std::size_t bytes = std::get<std::size_t>(got);
    const XML_Status status =
        XML_ParseBuffer(parser.get(), static_cast<int>(bytes), bytes == 0 ? XML_TRUE : XML_FALSE);
    if (run.has_enough) return std::nullopt;
    if (run.refused != nullptr) return PackageFault{run.refused};
    if (status != XML_STATUS_OK) return malformed(parser.get());
    if (bytes == 0) return std::nullopt;
    // expat keeps a tag until it is whole, and looks at it again with every piece.
    fed += bytes;
    done = std::max(done, static_cast<long long>(XML_GetCurrentByteIndex(parser.get())));
    if (fed - static_cast<std::uint64_t>(done) > limits.tag_bytes)
      return PackageFault{"has a tag that is too long"};
  }
}

}  // namespace kijun
