// How a cell says an option, as SQL: exactly as survey/option_spellings.h reads it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "resolve/report.h"
#include "sql/dialect.h"

namespace kijun {

// The texts that say an option are few and known, once their width and idle blanks are gone: a
// regular expression for each option, and those of its texts that say something else.
class SpellingSql {
 public:
  SpellingSql(const Question& question, const std::vector<std::string>& missing,
              const Dialect& dialect);

  // " WHEN … THEN …" for a text as Dialect::without_idle_blanks() makes it: the number of the
  // option that it says, from 1; -1 for "no answer"; none of them when it says nothing known.
  std::string cases(const std::string& text) const;
  // The same for a folded text, of codes written as decimals: "2.0". Asked last.
  std::string decimal_cases(const std::string& text) const;
  std::string decimal_cases_of(std::size_t option, const std::string& text) const;
  // The same of one option: 1 when it is said, 2 when a text like it says something else, -1 for
  // "no answer".
  std::string cases_of(std::size_t option, const std::string& text) const;

 private:
  static constexpr int nothing = 0;
  static constexpr int no_answer = -1;

  const Dialect& dialect_;
  std::vector<std::string> expressions_;                   // by option
  std::map<int, std::vector<std::string>> whole_numbers_;  // texts by what they say
  std::map<int, std::vector<std::string>> exceptions_;     // texts by what they say
};

}  // namespace kijun
