// Where the characters of a text's value stand in the file, whatever way YAML lets it be written.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "spec/yaml_tree.h"

namespace kijun {

class ScalarPlaces {
 public:
  // Of a text; its quotes, escapes and folded lines are followed as far as they can be.
  explicit ScalarPlaces(const YamlNode& text);
  // Of a text that may also be the first part of what was written, or a paragraph in it.
  explicit ScalarPlaces(const Text& text);

  // Whether it is known where this byte of the value stands.
  bool knows(std::size_t byte) const { return byte + 1 < places_.size(); }

  // Bytes [first, last) of the value; its end when first is behind it. The text's own place where
  // the way it is written was lost.
  Span span(std::size_t first, std::size_t last) const;

 private:
  struct Place {
    std::size_t line = 0;
    std::size_t column = 0;
  };
  enum class Writing { plain, quoted, block };

  void follow(std::string_view value, std::size_t offset, Writing writing);

  Span whole_;
  std::vector<Place> places_;  // of each byte of the value that was found, and of its end
};

}  // namespace kijun
