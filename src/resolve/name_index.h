// The names of one kind of thing, and where each stands in its list.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "spec/problems.h"

namespace kijun {

class NameIndex {
 public:
  // `kind` names the kind in messages: "survey".
  explicit NameIndex(std::string_view kind) : kind_(kind) {}

  // The name of the next thing; one that differs from an earlier one only in case is reported.
  void add(const Text& name, Problems& problems);

  // Its position; nullopt, and a message with the nearest name, for one that is not there.
  std::optional<std::size_t> find(const Text& name, Problems& problems) const;

  // The positions of several names, in the order of the things, each once; names that occur twice
  // are reported.
  std::vector<std::size_t> find_all(const std::vector<Text>& names, Problems& problems) const;

  const std::vector<std::string>& names() const { return names_; }

 private:
  std::string kind_;
  std::vector<std::string> names_;
  std::map<std::string, std::size_t, std::less<>> positions_;
  std::map<std::string, std::size_t, std::less<>> lower_case_;
};

}  // namespace kijun
