#include "findings/group_names.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

using Parts = std::pair<std::string_view, std::string_view>;

std::optional<Parts> parts_of(std::string_view name) {
  const std::size_t bar = name.find('_');
  if (bar == std::string_view::npos || name.find('_', bar + 1) != std::string_view::npos ||
      bar == 0 || bar + 1 == name.size()) {
    return std::nullopt;
  }
  return Parts{name.substr(0, bar), name.substr(bar + 1)};
}

// The value that the groups of `side` share and the others do not have.
std::optional<std::string> shared(const std::vector<std::string_view>& values,
                                  const std::vector<bool>& in_side) {
  std::optional<std::string_view> common;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!in_side[i]) continue;
    if (common && *common != values[i]) return std::nullopt;
    common = values[i];
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!in_side[i] && common == values[i]) return std::nullopt;
  }
  return common ? std::optional<std::string>(*common) : std::nullopt;
}

}  // namespace

std::optional<std::string> shared_part(const Breakdown& breakdown,
                                       const std::vector<std::size_t>& compared,
                                       const std::vector<std::size_t>& side) {
  if (side.size() < 2) return std::nullopt;
  std::vector<std::string_view> before;
  std::vector<std::string_view> behind;
  std::vector<bool> in_side;
  for (const std::size_t group : compared) {
    const std::optional<Parts> parts = parts_of(breakdown.groups[group].name.value);
    if (!parts) return std::nullopt;
    before.push_back(parts->first);
    behind.push_back(parts->second);
    in_side.push_back(std::find(side.begin(), side.end(), group) != side.end());
  }
  auto found = shared(before, in_side);
  return found ? found : shared(behind, in_side);
}

std::vector<std::string> names_without_prefix(const Breakdown& breakdown,
                                              const std::vector<std::size_t>& compared,
                                              const std::vector<std::size_t>& side) {
  std::string_view prefix = breakdown.groups[compared.front()].name.value;
  for (const std::size_t group : compared) {
    const std::string_view name = breakdown.groups[group].name.value;
    const auto end = std::mismatch(prefix.begin(), prefix.end(), name.begin(), name.end()).first;
    prefix = prefix.substr(0, static_cast<std::size_t>(end - prefix.begin()));
  }
  const std::size_t bar = prefix.rfind('_');
  const std::size_t skipped = bar == std::string_view::npos ? 0 : bar + 1;
  std::vector<std::string> names;
  names.reserve(side.size());
  for (const std::size_t group : side) {
    names.push_back(breakdown.groups[group].name.value.substr(skipped));
  }
  return names;
}

}  // namespace kijun
