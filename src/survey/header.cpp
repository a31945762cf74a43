#include "survey/header.h"

#include <string_view>

#include "base/trimmed.h"
#include "survey/messages.h"

namespace kijun {
namespace {

constexpr std::size_t most_explained = 8;  // missing columns with a message of their own

}  // namespace

Header::Header(std::string file, std::vector<std::string> names, std::size_t row)
    : file_(std::move(file)), names_(std::move(names)), row_(row) {
  for (std::size_t c = 0; c < names_.size(); ++c) by_name_[names_[c]].push_back(c);
}

std::optional<BoundColumn> Header::bind(const Text& name) {
  const std::string wanted(trimmed(name.value));
  const auto asked = asked_.find(wanted);
  if (asked != asked_.end()) return asked->second;

  std::optional<BoundColumn> bound;
  const auto found = by_name_.find(wanted);
  if (found == by_name_.end()) {
    missing_.push_back(wanted);
    if (missing_.size() <= most_explained) {
      problems_.push_back(missing_column(file_, name, names_));
    }
  } else if (found->second.size() > 1) {
    problems_.push_back(repeated_column(file_, row_, wanted, found->second));
  } else {
    bound = BoundColumn{found->second.front(), wanted};
  }
  asked_.emplace(wanted, bound);
  return bound;
}

std::optional<std::vector<BoundColumn>> Header::bind(const std::vector<Text>& names) {
  std::vector<BoundColumn> bound;
  for (const Text& name : names) {
    if (std::optional<BoundColumn> column = bind(name)) bound.push_back(*std::move(column));
  }
  if (bound.size() != names.size()) return std::nullopt;
  return bound;
}

Diagnostics Header::problems() const {
  Diagnostics all = problems_;
  if (missing_.size() > most_explained) {
    all.push_back(more_missing_columns(file_, {missing_.begin() + most_explained, missing_.end()}));
  }
  return all;
}

std::vector<std::string> Header::unused() const {
  std::vector<std::string> result;
  for (std::size_t c = 0; c < names_.size(); ++c) {
    if (asked_.contains(names_[c])) continue;
    result.push_back(names_[c].empty() ? "(column " + std::to_string(c + 1) + ")" : names_[c]);
  }
  return result;
}

}  // namespace kijun
