// Where the characters of a text's value stand in the file, whatever way YAML lets it be written.
#pragma once

#include <cstddef>
#include <vector>

#include "base/span.h"
#include "spec/yaml_tree.h"

namespace kijun {

class ScalarPlaces {
 public:
  // Of a text; its quotes, escapes and folded lines are followed as far as they can be.
  explicit ScalarPlaces(const YamlNode& text);

  // Bytes [first, last) of the value; its end when first is behind it. The text's own place where
  // the way it is written was lost.
  Span span(std::size_t first, std::size_t last) const;

 private:
  struct Place {
    std::size_t line = 0;
    std::size_t column = 0;
  };

  Span whole_;
  std::vector<Place> places_;  // of each byte of the value that was found, and of its end
};

}  // namespace kijun
