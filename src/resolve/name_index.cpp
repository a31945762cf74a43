#include "resolve/name_index.h"

#include <algorithm>

#include "resolve/messages.h"

namespace kijun {
namespace {

// Names are ASCII, by the spec stage; figures and tables are named by them.
std::string lower_case(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

void NameIndex::add(const Text& name, Problems& problems) {
  const auto [same, fresh] = lower_case_.emplace(lower_case(name.value), names_.size());
  if (!fresh) problems.add(messages::not_unique(name, kind_, names_[same->second]));
  positions_.emplace(name.value, names_.size());
  names_.push_back(name.value);
}

std::optional<std::size_t> NameIndex::find(const Text& name, Problems& problems) const {
  const auto found = positions_.find(name.value);
  if (found != positions_.end()) return found->second;
  if (problems.full()) {
    problems.count_error();
  } else {
    problems.add(messages::unknown_name(name, kind_, names_));
  }
  return std::nullopt;
}

std::vector<std::size_t> NameIndex::find_all(const std::vector<Text>& names,
                                             Problems& problems) const {
  std::vector<bool> wanted(names_.size());
  for (const Text& name : names) {
    const std::optional<std::size_t> position = find(name, problems);
    if (!position) continue;
    if (wanted[*position]) problems.add(messages::named_twice(name, kind_));
    wanted[*position] = true;
  }
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i]) positions.push_back(i);
  }
  return positions;
}

}  // namespace kijun
