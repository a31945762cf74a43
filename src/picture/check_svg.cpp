#include "picture/check_svg.h"

#include <algorithm>
#include <array>
#include <expat.h>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/handle.h"

namespace kijun {
namespace {

constexpr XML_Char separator = '|';
constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg|";
constexpr std::string_view xinclude_namespace = "http://www.w3.org/2001/XInclude|";

const std::string outlines =
    "turn its text into outlines in the program that made it (Inkscape: Path > Object to Path; "
    "matplotlib: svg.fonttype \"path\")";
const std::string as_png = "or save it as PNG with at least 300 dots per inch";

// Elements that are not drawn, or not well, and why.
struct Refusal {
  std::string_view element;
  std::string_view why;
};
constexpr std::array<Refusal, 5> refused_elements{{
    {"image", "holds another picture"},
    {"feImage", "holds another picture"},
    {"foreignObject", "holds a part that is not SVG"},
    {"filter", "has a filter, which would be printed as coarse pixels"},
    {"mask", "has a mask, which would be printed as coarse pixels"},
}};

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

// True when a style or an attribute leads out of the file: url(…) of anything but "#…", @import.
// A backslash may spell any letter in CSS.
bool leads_out(std::string_view style) {
  const std::string lower = lower_case(style);
  if (lower.find("@import") != std::string::npos) return true;
  for (std::size_t at = lower.find("url("); at != std::string::npos;
       at = lower.find("url(", at + 1)) {
    const std::size_t target = lower.find_first_not_of(" \t\r\n\"'", at + 4);
    if (target == std::string::npos || lower[target] != '#') return true;
  }
  return lower.find('\\') != std::string::npos;
}

struct Attribute {
  std::string_view name;  // with its namespace, if it has one
  std::string_view value;
  std::string_view local() const {
    const std::size_t bar = name.rfind(separator);
    return bar == std::string_view::npos ? name : name.substr(bar + 1);
  }
};

// One reading of a file: what expat's callbacks know.
class Inspection {
 public:
  explicit Inspection(XML_Parser parser) : parser_(parser) {}

  void start(std::string_view name, const XML_Char** pairs) {
    if (fault) return;
    if (++elements_ > most_svg_elements) {
      return refuse("has more than " + std::to_string(most_svg_elements) + " elements",
                    "make it simpler, " + as_png);
    }
    if (++depth_ > most_svg_depth) {
      return refuse("has elements nested more than " + std::to_string(most_svg_depth) + " deep",
                    "make it simpler, " + as_png);
    }
    const bool of_svg = name.starts_with(svg_namespace);
    const std::string_view local = of_svg ? name.substr(svg_namespace.size()) : name;
    if (elements_ == 1 && (!of_svg || local != "svg")) {
      return refuse(
          "is XML, but no SVG: its outermost element is not \"svg\" of "
          "http://www.w3.org/2000/svg",
          "save it as SVG");
    }
    if (name.starts_with(xinclude_namespace)) return refuse_reference("another file");
    for (const Refusal& refusal : refused_elements) {
      if (local == refusal.element) return refuse_here(std::string(refusal.why), remedy(local));
    }
    bool unseen = false;
    bool may_be_seen = false;
    for (const XML_Char** pair = pairs; *pair != nullptr; pair += 2) {
      const Attribute attribute{pair[0], pair[1]};
      check(attribute, local);
      if (attribute.name == "fill-opacity" && attribute.value == "0") unseen = true;
      if (attribute.name == "stroke" || attribute.name == "style") may_be_seen = true;
    }
    if (fault) return;
    if (local == "text" && text_depth_ == 0) {
      text_depth_ = depth_;
      text_begin_ = byte();
      text_unseen_ = unseen && !may_be_seen;
      text_line_ = line();
      has_text_ = false;
    }
    if (local == "style") style_depth_ = depth_;
  }

  void end() {
    if (fault) return;
    if (depth_ == text_depth_) {
      text_depth_ = 0;
      if (has_text_ && !text_unseen_) {
        return refuse("has text in line " + std::to_string(text_line_) +
                          ", which would be printed in whatever font the machine has",
                      outlines);
      }
      cuts_.emplace_back(text_begin_,
                         byte() + static_cast<std::size_t>(XML_GetCurrentByteCount(parser_)));
    }
    if (depth_ == style_depth_) {
      style_depth_ = 0;
      if (leads_out(style_)) return refuse_reference("a style sheet or a file");
      style_.clear();
    }
    --depth_;
  }

  void text(std::string_view piece) {
    if (text_depth_ != 0 && !is_blank(piece)) has_text_ = true;
    if (style_depth_ != 0) style_ += piece;
  }

  void instruction(std::string_view target) {
    if (target == "xml-stylesheet") refuse_reference("a style sheet");
  }

  void doctype(bool internal_subset) {
    if (!internal_subset) return;
    refuse("declares entities in its document type (<!DOCTYPE … [ … ]>)",
           "save it as plain SVG, without them");
  }

  // The file without its texts.
  std::string without_texts(std::string_view svg) const {
    std::string out;
    std::size_t from = 0;
    for (const auto& [begin, end] : cuts_) {
      out += svg.substr(from, begin - from);
      from = end;
    }
    out += svg.substr(from);
    return out;
  }

  std::optional<SvgFault> fault;

 private:
  static std::string remedy(std::string_view element) {
    if (element == "image" || element == "feImage") {
      return "put that picture into the report by itself, " + as_png;
    }
    return "leave it out, " + as_png;
  }

  void check(const Attribute& attribute, std::string_view element) {
    if (attribute.local() == "href" && element != "a" && !attribute.value.starts_with('#') &&
        !attribute.value.empty()) {
      refuse_reference("\"" + std::string(attribute.value.substr(0, 40)) + "\"");
    } else if (leads_out_of(attribute)) {
      refuse_reference("a file");
    }
  }

  // A backslash is nothing special outside CSS.
  static bool leads_out_of(const Attribute& attribute) {
    if (attribute.name == "style") return leads_out(attribute.value);
    const bool has_url = lower_case(attribute.value).find("url(") != std::string::npos;
    return has_url && leads_out(attribute.value);
  }

  void refuse_reference(const std::string& what) {
    refuse_here("refers to " + what, "put everything that it shows into the file itself");
  }

  void refuse_here(const std::string& what, std::string advice) {
    refuse("in line " + std::to_string(line()) + " " + what, std::move(advice));
  }

  void refuse(std::string what, std::string advice) {
    if (!fault) fault = SvgFault{std::move(what), std::move(advice)};
    XML_StopParser(parser_, XML_FALSE);
  }

  std::size_t byte() const { return static_cast<std::size_t>(XML_GetCurrentByteIndex(parser_)); }
  unsigned long line() const { return XML_GetCurrentLineNumber(parser_); }

  XML_Parser parser_;
  std::size_t elements_ = 0;
  std::size_t depth_ = 0;
  std::size_t text_depth_ = 0;  // of the outermost text that is open; 0: none
  std::size_t text_begin_ = 0;
  unsigned long text_line_ = 0;
  bool text_unseen_ = false;
  bool has_text_ = false;
  std::size_t style_depth_ = 0;
  std::string style_;
  std::vector<std::pair<std::size_t, std::size_t>> cuts_;
};

Inspection& inspection(void* data) { return *static_cast<Inspection*>(data); }

}  // namespace

std::variant<std::string, SvgFault> checked_svg(std::string_view svg) {
  const Handle<std::remove_pointer_t<XML_Parser>, XML_ParserFree> parser(
      XML_ParserCreateNS(nullptr, separator));
  if (!parser) return SvgFault{"cannot be read: there is not enough memory", {}};
  Inspection found(parser.get());
  XML_SetUserData(parser.get(), &found);
  XML_SetElementHandler(
      parser.get(),
      [](void* data, const XML_Char* name, const XML_Char** pairs) {
        inspection(data).start(name, pairs);
      },
      [](void* data, const XML_Char* /*name*/) { inspection(data).end(); });
  XML_SetCharacterDataHandler(parser.get(), [](void* data, const XML_Char* text, int length) {
    inspection(data).text({text, static_cast<std::size_t>(length)});
  });
  XML_SetProcessingInstructionHandler(
      parser.get(), [](void* data, const XML_Char* target, const XML_Char* /*content*/) {
        inspection(data).instruction(target);
      });
  XML_SetStartDoctypeDeclHandler(
      parser.get(),
      [](void* data, const XML_Char* /*name*/, const XML_Char* /*system*/,
         const XML_Char* /*public*/, int internal) { inspection(data).doctype(internal != 0); });
  const XML_Status status =
      XML_Parse(parser.get(), svg.data(), static_cast<int>(svg.size()), XML_TRUE);
  if (found.fault) return *std::move(found.fault);
  if (status != XML_STATUS_OK) {
    return SvgFault{"is not well-formed XML in line " +
                        std::to_string(XML_GetCurrentLineNumber(parser.get())) + ", column " +
                        std::to_string(XML_GetCurrentColumnNumber(parser.get()) + 1) + ": " +
                        XML_ErrorString(XML_GetErrorCode(parser.get())),
                    "save it again from the program that made it"};
  }
  return found.without_texts(svg);
}

}  // namespace kijun
