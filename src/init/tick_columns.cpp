#include "init/tick_columns.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "base/folded.h"
#include "base/option_mark.h"
#include "base/tick_mark.h"

namespace kijun {
namespace {

constexpr std::size_t least_options = 3;
constexpr std::string_view joints[] = {"_",  "-",  ".",  ":",  " ",  "(",  "[",  ")",  "]",  "　",
                                       "・", "：", "（", "）", "［", "］", "【", "】", "＿", "／"};

std::size_t joint_at_start(std::string_view text) {
  std::size_t length = 0;
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view joint : joints) {
      if (!text.substr(length).starts_with(joint)) continue;
      length += joint.size();
      again = true;
    }
  }
  return length;
}

std::size_t joint_at_end(std::string_view text) {
  const std::size_t whole = text.size();
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view joint : joints) {
      if (!text.ends_with(joint)) continue;
      text.remove_suffix(joint.size());
      again = true;
    }
  }
  return whole - text.size();
}

// A column family over ranks of one option, and where its names say the option: the names are
// head + RANK + middle + OPTION + tail, or head + OPTION + middle + RANK + tail.
struct OptionFamily {
  const ColumnFamily* family = nullptr;
  std::string head;
  std::string middle;
  std::string tail;
  std::string option;
  bool rank_first = true;
};

std::optional<OptionFamily> taken_apart(const ColumnFamily& family) {
  std::string_view after = family.after;
  std::size_t unit = 0;
  for (const std::string_view word : {"位", "番目"}) {
    if (after.starts_with(word)) unit = word.size();
  }
  const std::size_t start = unit + joint_at_start(after.substr(unit));
  const std::string_view behind = after.substr(start);
  const std::size_t tail = joint_at_end(behind);
  if (tail < behind.size()) {
    return OptionFamily{&family,
                        family.before,
                        std::string(after.substr(0, start)),
                        std::string(behind.substr(behind.size() - tail)),
                        std::string(behind.substr(0, behind.size() - tail)),
                        true};
  }
  // 問1_医療_1位: the last word before the rank is the option.
  std::string_view before = family.before;
  for (const std::string_view word : {"rank", "Rank", "RANK", "第", "順位"}) {
    if (before.ends_with(word)) before.remove_suffix(word.size());
  }
  before.remove_suffix(joint_at_end(before));
  std::size_t word = before.size();
  while (word > 0 && joint_at_end(before.substr(0, word)) == 0) --word;
  if (word == 0 || word == before.size()) return std::nullopt;
  return OptionFamily{
      &family,      std::string(before.substr(0, word)), family.before.substr(before.size()),
      family.after, std::string(before.substr(word)),    false};
}

// Ticks and blanks; and not the same tick twice in one rank, judged by how many there are.
bool holds_ticks(const ColumnProfile& column) {
  return !column.more_values &&
         std::all_of(column.values.begin(), column.values.end(),
                     [](const auto& value) { return tick_mark(folded(value.first)).has_value(); });
}

std::uint64_t ticks_in(const ColumnProfile& column) {
  std::uint64_t ticks = 0;
  for (const auto& [value, count] : column.values) {
    if (tick_mark(folded(value)).value_or(false)) ticks += count;
  }
  return ticks;
}

bool is_ticked_once(const TableProfile& table, const std::vector<OptionFamily>& options) {
  for (std::size_t rank = 0; rank < options[0].family->columns.size(); ++rank) {
    std::uint64_t ticks = 0;
    for (const OptionFamily& option : options) {
      ticks += ticks_in(table.columns[option.family->columns[rank]]);
    }
    if (ticks == 0 || 10 * ticks > 11 * table.rows) return false;
  }
  return true;
}

// {option} when they are written 1, 2, 3, {mark} when ①, ②, ③, else {code}.
std::string option_placeholder(const std::vector<OptionFamily>& options) {
  const auto are = [&](const auto& written) {
    for (std::size_t o = 0; o < options.size(); ++o) {
      if (options[o].option != written(o + 1)) return false;
    }
    return true;
  };
  if (are([](std::size_t n) { return std::to_string(n); })) return "{option}";
  return are(option_mark) ? "{mark}" : "{code}";
}

TickFamily set_of(const std::vector<OptionFamily>& options) {
  const OptionFamily& first = options[0];
  const std::string placeholder = option_placeholder(options);
  TickFamily made;
  made.before = first.head;
  made.pattern = first.head + (first.rank_first ? "{rank}" : placeholder) + first.middle +
                 (first.rank_first ? placeholder : "{rank}") + first.tail;
  made.ranks = first.family->columns.size();
  made.numbered = placeholder != "{code}";
  for (const OptionFamily& option : options) {
    made.options.push_back(option.option);
    made.columns.insert(made.columns.end(), option.family->columns.begin(),
                        option.family->columns.end());
  }
  std::sort(made.columns.begin(), made.columns.end());
  return made;
}

}  // namespace

std::vector<TickFamily> tick_columns(const TableProfile& table,
                                     const std::vector<ColumnFamily>& families) {
  using Key = std::tuple<std::string, std::string, std::string, std::size_t, bool>;
  std::map<Key, std::size_t> places;
  std::vector<std::vector<OptionFamily>> sets;
  for (const ColumnFamily& family : families) {
    const bool ticks = std::all_of(family.columns.begin(), family.columns.end(),
                                   [&](std::size_t c) { return holds_ticks(table.columns[c]); });
    if (!family.of_rank || !ticks || !family.pattern(table, "{rank}")) continue;
    const std::optional<OptionFamily> option = taken_apart(family);
    if (!option) continue;
    const Key key{option->head, option->middle, option->tail, family.columns.size(),
                  option->rank_first};
    const auto [place, fresh] = places.emplace(key, sets.size());
    if (fresh) sets.emplace_back();
    sets[place->second].push_back(*option);
  }
  std::vector<TickFamily> found;
  for (const std::vector<OptionFamily>& options : sets) {
    if (options.size() >= least_options && is_ticked_once(table, options)) {
      found.push_back(set_of(options));
    }
  }
  return found;
}

}  // namespace kijun
