// A whole XML file as a tree, for files that were made to be compared: small, and not trusted.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace kijun {

struct XmlElement {
  std::string name;                                             // as written, with its prefix
  std::vector<std::pair<std::string, std::string>> attributes;  // as written, in their order
  std::string text;  // all that stands directly in it, without what is in its children
  std::size_t line = 0;
  std::vector<XmlElement> children;

  // Empty when it has none of that name.
  std::string_view attribute(std::string_view wanted) const;
};

struct XmlTreeLimits {
  std::size_t elements = 500'000;
  std::size_t depth = 100;
};

// Refused, with the place: what is not UTF-8, not well-formed, has a document type declaration (so
// no entities but the five of XML), too many elements or elements nested too deep. `path` is how
// messages name the file.
Result<XmlElement> read_xml_tree(const std::string& path, std::string_view bytes,
                                 const XmlTreeLimits& limits = {});

}  // namespace kijun
