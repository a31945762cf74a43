// A part of a workbook as XML elements, read once from front to back.
//
// Refused: document type declarations (so no entities but the five of XML), elements nested too
// deep, tags too long, what is not well-formed. What is handed on is well-formed UTF-8 without NUL.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "table/xlsx_limits.h"
#include "table/zip_package.h"

namespace kijun {

// Names of SpreadsheetML (transitional and strict), without their namespace: "row". Other names
// with it: "http://…/relationships|Relationship". Attributes without a prefix are in no namespace.
class XmlAttributes {
 public:
  explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
  std::optional<std::string_view> find(std::string_view name) const;

 private:
  const char* const* pairs_;
};

class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void start_element(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void end_element(std::string_view name) = 0;
  // An element's text comes in pieces.
  virtual void text(std::string_view piece) = 0;
  // Asked after each element's start and end and each text.
  virtual bool has_enough() const { return false; }
};

// Reads the part to its end, or until the handler has enough. The handler may already have seen
// what comes before a fault.
std::optional<PackageFault> read_xml(PartStream& part, XmlHandler& handler,
                                     const XlsxLimits& limits);

}  // namespace kijun
