#include "table/xlsx_strings.h"

#include <string>
#include <utility>
#include <variant>

#include "table/xlsx_messages.h"
#include "table/xlsx_text.h"
#include "table/xml_stream.h"

namespace kijun {
namespace {

class StringsPart : public XmlHandler {
 public:
  StringsPart(const XlsxLimits& limits, std::size_t most)
      : made{SharedStrings(limits.strings_memory), true}, text_(limits.cell_bytes), most_(most) {}

  XlsxStrings made;
  bool too_long = false;
  bool too_much = false;

  void start_element(std::string_view name, const XmlAttributes& /*attributes*/) override {
    if (name == "si") {
      text_.clear();
    } else {
      text_.start_element(name);
    }
  }
  void end_element(std::string_view name) override {
    if (name != "si") return text_.end_element(name);
    if (made.texts.size() == most_) {
      made.whole = false;
      return;
    }
    unescape_xlsx(text_.collected());
    quote_like_csv(text_.collected());
    too_much = !made.texts.add(text_.collected());
  }
  void text(std::string_view piece) override {
    text_.text(piece);
    too_long = text_.too_long();
  }
  bool has_enough() const override { return too_long || too_much || !made.whole; }

 private:
  XlsxText text_;
  std::size_t most_;
};

}  // namespace

Result<XlsxStrings> read_strings(const ZipPackage& package, const XlsxWorkbook& workbook,
                                 const Text& path, const XlsxLimits& limits, std::size_t most) {
  const std::string& part = workbook.strings_part;
  StringsPart strings(limits, most);
  if (part.empty()) return std::move(strings.made);
  std::variant<PartStream, PackageFault> opened = package.part(part, limits.strings_bytes);
  if (const auto* fault = std::get_if<PackageFault>(&opened)) {
    return unreadable_part(path, part, fault->why);
  }
  const auto fault = read_xml(std::get<PartStream>(opened), strings, limits);
  if (fault) return unreadable_part(path, part, fault->why);
  if (strings.too_long) return string_too_long(path, strings.made.texts.size(), limits);
  if (strings.too_much) return too_much_text(path, limits);
  return std::move(strings.made);
}

}  // namespace kijun
