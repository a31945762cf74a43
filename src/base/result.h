// What a stage returns: a value, or the errors that kept it from making one; warnings come with
// either.
#pragma once

#include <cassert>
#include <iterator>
#include <optional>
#include <utility>

#include "base/diagnostic.h"

namespace kijun {

template <typename T>
class [[nodiscard]] Result {
 public:
  // A value, perhaps with warnings and notes. Errors beside a value are a mistake of the caller.
  Result(T value, Diagnostics warnings = {})  // NOLINT(google-explicit-constructor)
      : value_(std::move(value)), diagnostics_(std::move(warnings)) {
    assert(!has_errors(diagnostics_));
  }
  // No value; at least one of the diagnostics is an error.
  Result(Diagnostics errors)  // NOLINT(google-explicit-constructor)
      : diagnostics_(std::move(errors)) {
    assert(has_errors(diagnostics_));
  }
  Result(Diagnostic error)  // NOLINT(google-explicit-constructor)
      : Result(Diagnostics{std::move(error)}) {}

  bool ok() const { return value_.has_value(); }
  const T& value() const& { return *value_; }
  T& value() & { return *value_; }
  T&& value() && { return *std::move(value_); }
  const Diagnostics& diagnostics() const { return diagnostics_; }

  // The value, with the diagnostics appended to `sink`; nullopt after an error.
  std::optional<T> take(Diagnostics& sink) && {
    sink.insert(sink.end(), std::make_move_iterator(diagnostics_.begin()),
                std::make_move_iterator(diagnostics_.end()));
    return std::move(value_);
  }

 private:
  std::optional<T> value_;
  Diagnostics diagnostics_;
};

// The result of a step that makes nothing but may fail.
struct Done {};

}  // namespace kijun
