// The variables of an SPSS file, and whether the records that speak of them by name hold what they
// must.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "table/sav_cursor.h"
#include "table/sav_messages.h"

namespace kijun {

struct SavVariable {
  std::string short_name;    // 1 to 8 bytes in the file's encoding
  std::string long_name;     // the short one unless a record gives another
  std::uint32_t width = 0;   // of a string, in bytes; 0: a number
  std::size_t place = 0;     // the first of its 8 bytes in a case, in eights
  std::size_t segments = 1;  // strings of more than 255 bytes are spread over several variables
};

class SavDictionary {
 public:
  using Fault = std::optional<SavDamage>;

  void add(SavVariable variable);
  bool empty() const { return variables_.empty(); }
  std::size_t size() const { return variables_.size(); }

  // Of the variables that begin at these places (counted from 1), value labels are for: there must
  // be such, all of them numbers or all of them strings of at most 8 bytes.
  Fault check_label_places(const std::vector<std::uint32_t>& places) const;

  // "SHORT=long name", separated by tabs.
  Fault take_long_names(std::string_view record);
  // "SHORT=1000", each followed by a NUL and a tab.
  Fault take_very_long_strings(std::string_view record);
  // Of strings of more than 8 bytes, by their long names; each of them once.
  Fault check_long_string_labels(std::string_view record, const SavCursor& numbers) const;
  Fault check_long_string_missing(std::string_view record, const SavCursor& numbers) const;

 private:
  // Index of the one variable of this short name, upper and lower case alike.
  std::optional<std::size_t> find_short(std::string_view name) const;
  std::set<std::string_view> long_names() const;

  std::vector<SavVariable> variables_;
  std::multimap<std::string, std::size_t, std::less<>> by_short_name_;  // in capitals
  std::map<std::size_t, std::size_t> by_place_;
};

}  // namespace kijun
