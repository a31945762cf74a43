// Where a value stands in a text the user wrote, so that a message can show the place.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace kijun {

// One file as read: the path as the user gave it, and its whole text (valid UTF-8).
struct Source {
  std::string path;
  std::string text;
};

// line and column count from 1; the column counts characters, as editors do. length is in
// characters (0: a point). Without a source the span names nothing; without a line it names the
// file as a whole.
struct Span {
  std::shared_ptr<const Source> source;
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t length = 0;
};

// A value together with the place where it was written.
template <typename T>
struct Located {
  T value{};
  Span span;
};

using Text = Located<std::string>;

}  // namespace kijun
