// The errors and warnings that a stage piles up, so that all of them are reported at once.
#pragma once

#include <cstddef>

#include "base/diagnostic.h"

namespace kijun {

// Keeps the first hundred errors and counts the rest: a file of nothing but errors must not take
// minutes to print.
class Problems {
 public:
  static constexpr std::size_t most_errors = 100;

  void add(Diagnostic diagnostic);

  // An error that would not be shown anyway, because full().
  void count_error() { ++errors_; }

  // No further error will be shown; costly suggestions need not be looked for.
  bool full() const { return errors_ >= most_errors; }
  std::size_t errors() const { return errors_; }

  // In the order of their places in the file; those without a place come first.
  Diagnostics take() &&;

 private:
  Diagnostics kept_;
  std::size_t errors_ = 0;
};

}  // namespace kijun
