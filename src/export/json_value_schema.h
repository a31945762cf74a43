// What a JSON file that Kijun writes may hold, for those who read it.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "spec/shape.h"

namespace kijun {

struct ValueShape;

// A key of an object.
struct FieldShape {
  std::string_view name;
  bool required = true;
  const ValueShape* shape = nullptr;
  Phrase about;
};

// A value: a plain type, one of a few words, or lists and objects of further values.
struct ValueShape {
  enum class Kind { text, words, truth, version, whole, amount, share, number, list, object };
  Kind kind = Kind::text;
  std::span<const std::string_view> words{};
  const ValueShape* item = nullptr;      // of a list
  std::size_t least = 0, most = 0;       // of its items; most 0: any number
  std::span<const FieldShape> fields{};  // of an object
};

constexpr ValueShape list_of(const ValueShape& item, std::size_t least = 0, std::size_t most = 0) {
  return {.kind = ValueShape::Kind::list, .item = &item, .least = least, .most = most};
}
constexpr ValueShape object_of(std::span<const FieldShape> fields) {
  return {.kind = ValueShape::Kind::object, .fields = fields};
}
constexpr ValueShape one_of_words(std::span<const std::string_view> words) {
  return {.kind = ValueShape::Kind::words, .words = words};
}

// The value's JSON Schema (draft-07): every key that may be there, whether it must, what its values
// are, and what it says; no other keys are allowed. Ends in a newline.
std::string json_value_schema(const ValueShape& shape, std::string_view title, Language language);

}  // namespace kijun
