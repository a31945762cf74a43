#include "spec/problems.h"

#include <algorithm>
#include <string>
#include <utility>

namespace kijun {
namespace {

std::pair<std::size_t, std::size_t> place(const Diagnostic& diagnostic) {
  const Span* span = std::get_if<Span>(&diagnostic.place);
  if (span == nullptr) return {0, 0};
  return {span->line, span->column};
}

}  // namespace

void Problems::add(Diagnostic diagnostic) {
  const bool error = diagnostic.severity == Severity::error;
  if (error) ++errors_;
  if (!error || errors_ <= most_errors) kept_.push_back(std::move(diagnostic));
}

Diagnostics Problems::take() && {
  std::stable_sort(kept_.begin(), kept_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
  if (errors_ > most_errors) {
    const std::size_t more = errors_ - most_errors;
    kept_.push_back({Severity::error, {}, "and " + std::to_string(more) + " more errors", {}});
  }
  return std::move(kept_);
}

}  // namespace kijun
