// What the spec says about a file of answers.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "base/span.h"
#include "spec/choices.h"

namespace kijun {

// Which sheet of a workbook: by number from 1, or by name.
struct Sheet {
  std::variant<std::size_t, std::string> which = std::size_t{1};
  Span span;  // where the spec names it; nothing when it does not
};

// Which file, and how the spec says it is to be read.
struct TableSource {
  Text path;                               // errors about the file as a whole point at its span
  Encoding encoding = Encoding::detect;    // of CSV
  Sheet sheet;                             // of a workbook
  Located<std::size_t> header_row{1, {}};  // the row with the columns' names, counted from 1; rows
                                           // above it are not read
};

}  // namespace kijun
