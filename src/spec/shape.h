// What a value of the spec or a template may be, as data. The readers check values against it, and
// messages, the JSON Schema for editors and the reference of all keys are made from it: nothing of
// it is said a second time.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace kijun {

// The same in the languages of the documentation. Messages are in English.
struct Phrase {
  std::string_view english;
  std::string_view japanese;
};

// The {names} that a text may hold; the first `required` of them must occur.
struct Placeholders {
  std::size_t required = 0;
  std::array<std::string_view, 8> names{};
};

struct Shape;

// A key of a mapping; KeyRow adds how it is read.
struct KeyShape {
  std::string_view name;
  bool required = false;
  const Shape* shape = nullptr;
  Phrase about;  // what it is for: a line of the reference
};

struct Shape {
  enum class Kind {
    text,
    number,
    whole_number,
    truth,   // true or false
    length,  // with its unit, in points
    colour,
    choice,   // one of `words`
    nothing,  // no value, or {}
    list,     // of `item`
    mapping,  // with `keys`
    names,    // a mapping whose keys the author makes up: of `item`
    either,   // one of `ways`
  };

  Kind kind = Kind::text;
  Phrase expected = {};  // "a text of one line"; of a choice: made from its words
  std::string_view what =
      {};  // names a mapping or a kind of word in messages: "the question", "marker"

  // Texts
  bool one_line = true;        // line ends behind it, as of a block text, are dropped
  bool may_be_empty = false;   // then it may have no value at all
  std::size_t longest = 0;     // characters
  std::string_view form = {};  // a regular expression (ECMA-262), whole text; empty: any
  bool any_number = true;  // of numbers written plain, which are texts here: else only 0, 1, 2, …
  bool has_placeholders = false;  // these and no others; else braces mean nothing
  Placeholders placeholders = {};

  // Numbers and lengths: both ends in, unless `low` is to be passed
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool low_included = true;

  // Choices
  std::span<const std::string_view> words = {};

  // Lists and names: how many
  const Shape* item = nullptr;
  std::size_t least = 0;
  std::size_t most = std::numeric_limits<std::size_t>::max();
  const Shape* name = nullptr;  // of names: what a key may be

  std::span<const Shape* const> ways = {};

  // Mappings
  std::span<const KeyShape> keys = {};
  std::span<const std::string_view> one_of = {};  // of these keys exactly one is there
  struct Companion {
    std::string_view key, needs;  // the one stands only beside the other
  };
  std::span<const Companion> companions = {};
  // With the key `instead`, required ones may be missing here and further inside: all but these.
  std::string_view instead = {};
  std::span<const std::string_view> in_any_case = {};
};

enum class Language { english, japanese };

std::string_view in_language(const Phrase& phrase, Language language);

// `shape.expected`; of a choice "one of a, b, c", of a text with placeholders also these.
std::string expected_text(const Shape& shape, Language language = Language::english);

// "one of", for the two languages: the list of words as a phrase.
std::string listed_words(std::span<const std::string_view> words);

}  // namespace kijun
