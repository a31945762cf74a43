// Messages to the user: what is wrong, where, what was expected, what to do.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/span.h"

namespace kijun {

enum class Severity { error, warning, note };

// A place in a table of answers: row is that of the file or sheet, from 1 and with the header (of
// an SPSS file: the case), column is the header's name ("" when the whole row is meant), value is
// the cell as it stands.
struct CellPlace {
  std::string file;
  std::size_t row = 0;
  std::string column;
  std::string value;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::variant<std::monostate, Span, CellPlace> place;
  std::string message;
  std::vector<std::string> hints;  // "expected …", "did you mean …?", what to do
  bool own_mistake = false;        // kijun's own, whatever the input is
};

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);
bool has_own_mistake(const Diagnostics& diagnostics);

// The message as printed, ending in a newline:
//
//   report.yaml:12:5: error: unknown key "titel"
//     12 |     titel: 専門的な知識
//        |     ^~~~~
//     expected one of: title, options, answers
//     did you mean "title"?
//
//   data/postal.csv: row 14, column "問1_1位": error: …
//
// The caret stands under the right character in a terminal: wide characters count as two cells.
std::string format(const Diagnostic& diagnostic);

// All of them in order, each as format() gives it.
std::string format(const Diagnostics& diagnostics);

}  // namespace kijun
