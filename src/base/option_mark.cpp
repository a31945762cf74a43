#include "base/option_mark.h"

#include "base/utf8.h"

namespace kijun {

std::string option_mark(std::size_t number) {
  // Unicode added the circled numbers in three goes.
  struct Run {
    std::size_t first;
    std::size_t last;
    char32_t code;
  };
  constexpr Run runs[] = {{1, 20, U'①'}, {21, 35, U'㉑'}, {36, 50, U'㊱'}};
  for (const Run& run : runs) {
    if (number < run.first || number > run.last) continue;
    std::string mark;
    utf8_append(mark, run.code + static_cast<char32_t>(number - run.first));
    return mark;
  }
  return "(" + std::to_string(number) + ")";
}

}  // namespace kijun
