// The numbers of tables, pictures and figures, which stand in one row.
#pragma once

#include <string>
#include <string_view>

#include "resolve/resolver.h"

namespace kijun {

class Numbering {
 public:
  // By the spec's "numbering:", else by the template. What is wrong in it is among r.problems.
  explicit Numbering(Resolver& r);

  // "図表 3-2", then "図表 3-3".
  std::string next();

 private:
  std::string pattern_;
  long long next_ = 1;
};

// "図表 3-2" → "3-2": the label from its first digit on, with "-" for what no file name should
// hold. Labels differ in their number only, so what comes out differs as well.
std::string file_number(std::string_view label);

}  // namespace kijun
