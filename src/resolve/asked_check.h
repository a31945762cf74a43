// Whether a figure's groups were asked its question.
#pragma once

#include <vector>

#include "resolve/resolver.h"

namespace kijun {

class AskedCheck {
 public:
  explicit AskedCheck(Resolver& r);

  // Adds to the resolver's problems when nobody was, or groups were not. Says nothing of a question
  // or breakdown that is in error.
  void check(const Figure& figure);

 private:
  Resolver& r_;
  // [question][survey], by what the spec says: codings may lack what is in error. A question that
  // names an unknown survey has no row, as nobody can say where it is asked.
  std::vector<std::vector<bool>> asked_;
};

}  // namespace kijun
