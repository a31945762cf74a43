// How people and survey tools write an option into a cell.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/report.h"

namespace kijun {

// An option is known by its code; by its name; by its mark, ①, ⑴ or (1); and by a code or mark with
// the name behind it, as survey tools export it: "1 介護", "1.介護", "①介護". Codes and what says
// "no answer" are compared to the letter first, then everything in any width and with any blanks,
// and a whole code also as a decimal: "2.0" is 2. A text that says one option as well as another
// says none, but a code goes before marks, and those before names. A mark counts from 1 in the
// order of the options; where its number is another option's code it could mean either, and says
// neither.
class OptionSpellings {
 public:
  OptionSpellings(const Question& question, const std::vector<std::string>& missing);

  // What the trimmed value of a cell says: an option, or NamedOption::blank or ::unknown.
  std::uint16_t read(std::string_view value) const;

  // The longest text from `offset` on that says an option or "no answer": what it says, and the
  // offset behind it. `text` is folded. None if there is no such text, or it says two options
  // alike.
  struct Found {
    std::uint16_t option = 0;  // or NamedOption::blank
    std::size_t end = 0;
    // A mark alone, "②": whatever comes behind it needs no separator.
    bool bare_mark = false;
  };
  std::optional<Found> longest(std::string_view text, std::size_t offset) const;

 private:
  enum class Kind { code, mark, name };
  struct Word {
    std::string text;  // folded, without the blanks that may be left out
    Kind kind = Kind::code;
  };

  std::map<std::string, std::uint16_t, std::less<>> exact_;
  std::vector<std::vector<Word>> words_;  // by option
  std::vector<std::string> missing_;      // folded
};

}  // namespace kijun
