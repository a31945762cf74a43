#include "init/column_family.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/option_mark.h"
#include "base/trimmed.h"
#include "base/utf8.h"
#include "init/yaml_text.h"

namespace kijun {
namespace {

constexpr std::size_t most_columns = 60;

std::optional<std::size_t> digit(char32_t code) {
  if (code >= U'0' && code <= U'9') return code - U'0';
  if (code >= U'０' && code <= U'９') return code - U'０';
  return std::nullopt;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return text.ends_with(ending); });
}

bool is_rank(const std::string& before, const std::string& after) {
  return after.starts_with("位") || after.starts_with("番目") ||
         ends_with_any(before,
                       {"rank", "Rank", "RANK", "rank_", "Rank_", "RANK_", "第", "順位", "順位_"});
}

struct Cut {
  std::string before;
  std::string after;
  NumberInText number;
};

// At the number that says rank, else at the last one.
std::optional<Cut> cut(const std::string& name) {
  std::optional<Cut> last;
  for (const NumberInText& number : numbers_in(name)) {
    last = {name.substr(0, number.begin), name.substr(number.end), number};
    if (is_rank(last->before, last->after)) break;
  }
  return last;
}

}  // namespace

std::vector<NumberInText> numbers_in(const std::string& text) {
  std::vector<NumberInText> found;
  bool in_digits = false;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_decode(text, at);
    const std::size_t end = at + character.length;
    const std::optional<std::size_t> value = digit(character.code);
    if (value && in_digits) {
      found.back().end = end;
      found.back().value = std::min<std::size_t>(10 * found.back().value + *value, 1'000'000);
    } else if (value) {
      found.push_back({at, end, *value, false});
    } else if (character.code >= U'①' && character.code <= U'⑳') {
      found.push_back({at, end, static_cast<std::size_t>(character.code - U'①') + 1, true});
    }
    in_digits = value.has_value();
    at = end;
  }
  return found;
}

std::string ColumnFamily::belongs_to() const {
  const std::vector<NumberInText> numbers = numbers_in(before + after);
  return numbers.empty() ? before + after : "#" + std::to_string(numbers.front().value);
}

std::optional<std::string> ColumnFamily::pattern(const TableProfile& table,
                                                 const std::string& placeholder) const {
  if ((before + after).find_first_of("{}") != std::string::npos) return std::nullopt;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string number = marks ? option_mark(i + 1) : std::to_string(i + 1);
    if (table.columns[columns[i]].name() != before + number + after) return std::nullopt;
  }
  return before + placeholder + after;
}

std::vector<ColumnFamily> column_families(const TableProfile& table) {
  using Key = std::tuple<std::string, std::string, bool>;
  std::map<Key, std::size_t> places;
  std::vector<ColumnFamily> families;
  std::vector<bool> sound;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const std::string& name = table.columns[c].name();
    const std::optional<Cut> found = can_be_said(name) ? cut(name) : std::nullopt;
    if (!found) continue;
    const auto [place, fresh] =
        places.emplace(Key{found->before, found->after, found->number.mark}, families.size());
    if (fresh) {
      families.push_back({{},
                          found->before,
                          found->after,
                          found->number.mark,
                          is_rank(found->before, found->after)});
      sound.push_back(true);
    }
    ColumnFamily& family = families[place->second];
    family.columns.push_back(c);
    if (found->number.value != family.columns.size()) sound[place->second] = false;
  }
  std::vector<ColumnFamily> kept;
  for (std::size_t f = 0; f < families.size(); ++f) {
    const std::size_t size = families[f].columns.size();
    if (sound[f] && size >= 2 && size <= most_columns) kept.push_back(std::move(families[f]));
  }
  return kept;
}

}  // namespace kijun
