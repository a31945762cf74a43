#include "table/sav_dictionary.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kijun {
namespace {

constexpr std::size_t longest_short_name = 8;
constexpr std::size_t longest_long_name = 64;
constexpr std::size_t longest_string = 32'767;
constexpr std::size_t segment_bytes = 252;  // of a very long string, but for the last
constexpr std::size_t most_missing_values = 3;

std::string in_capitals(std::string_view name) {
  std::string capitals(name);
  for (char& c : capitals) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return capitals;
}

// Bytes as libreadstat takes them for part of a character beyond ASCII.
bool is_beyond_ascii(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 && byte <= 0xF7;
}

bool is_short_name(std::string_view name) {
  const auto is_letter = [](char c) {
    return (c >= 'A' && c <= 'Z') || c == '@' || is_beyond_ascii(c);
  };
  const auto may_follow = [&](char c) {
    return is_letter(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '#' ||
           c == '$' || c == '_' || c == '.';
  };
  return !name.empty() && name.size() <= longest_short_name && is_letter(name[0]) &&
         std::all_of(name.begin() + 1, name.end(), may_follow);
}

bool is_long_name(std::string_view name) {
  const auto may_stand = [](char c) { return (c >= ' ' && c <= '~') || is_beyond_ascii(c); };
  return !name.empty() && name.size() <= longest_long_name &&
         std::all_of(name.begin(), name.end(), may_stand);
}

// Cuts what stands before the separator off the front of the text; all of it without one.
std::string_view cut(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view front = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return front;
}

// Cuts a text that stands behind its length off the front of the record.
std::optional<std::string_view> cut_counted(std::string_view& record, const SavCursor& numbers) {
  if (record.size() < sizeof(std::uint32_t)) return std::nullopt;
  const std::uint32_t length = numbers.number_at(record, 0);
  record.remove_prefix(sizeof length);
  if (length > record.size()) return std::nullopt;
  const std::string_view text = record.substr(0, length);
  record.remove_prefix(length);
  return text;
}

std::optional<std::uint32_t> cut_number(std::string_view& record, const SavCursor& numbers) {
  if (record.size() < sizeof(std::uint32_t)) return std::nullopt;
  const std::uint32_t number = numbers.number_at(record, 0);
  record.remove_prefix(sizeof number);
  return number;
}

}  // namespace

void SavDictionary::add(SavVariable variable) {
  by_short_name_.emplace(in_capitals(variable.short_name), variables_.size());
  by_place_.emplace(variable.place, variables_.size());
  variables_.push_back(std::move(variable));
}

std::optional<std::size_t> SavDictionary::find_short(std::string_view name) const {
  const auto [first, last] = by_short_name_.equal_range(in_capitals(name));
  if (first == last || std::next(first) != last) return std::nullopt;
  return first->second;
}

std::set<std::string_view> SavDictionary::long_names() const {
  std::set<std::string_view> names;
  for (const SavVariable& variable : variables_) names.insert(variable.long_name);
  return names;
}

SavDictionary::Fault SavDictionary::check_label_places(
    const std::vector<std::uint32_t>& places) const {
  std::optional<bool> strings;
  for (const std::uint32_t place : places) {
    const auto found = place == 0 ? by_place_.end() : by_place_.find(place - 1);
    if (found == by_place_.end()) return SavDamage::labels_of_nothing;
    const std::uint32_t width = variables_[found->second].width;
    if (width > sizeof(double)) return SavDamage::labels_of_nothing;
    if (strings.value_or(width > 0) != (width > 0)) return SavDamage::labels_of_mixed_kinds;
    strings = width > 0;
  }
  return std::nullopt;
}

SavDictionary::Fault SavDictionary::take_long_names(std::string_view record) {
  if (record.empty()) return SavDamage::names;
  while (!record.empty()) {
    std::string_view name = cut(record, '\t');
    const std::string_view short_name = cut(name, '=');
    if (!is_short_name(short_name)) return SavDamage::short_names;
    if (!is_long_name(name)) return SavDamage::names;
    const auto [first, last] = by_short_name_.equal_range(in_capitals(short_name));
    if (first == last) continue;  // of no variable
    if (std::next(first) != last) return SavDamage::same_short_names;
    variables_[first->second].long_name = name;
  }
  return std::nullopt;
}

SavDictionary::Fault SavDictionary::take_very_long_strings(std::string_view record) {
  if (record.empty()) return SavDamage::long_strings;
  while (!record.empty()) {
    std::string_view length_text = cut(record, '\t');
    const std::string_view short_name = cut(length_text, '=');
    if (!length_text.ends_with('\0')) return SavDamage::long_strings;
    while (length_text.ends_with('\0')) length_text.remove_suffix(1);
    std::size_t length = 0;
    const char* const end = length_text.data() + length_text.size();
    const auto [stop, error] = std::from_chars(length_text.data(), end, length);
    if (error != std::errc() || stop != end || length < 1 || length > longest_string ||
        !is_short_name(short_name)) {
      return SavDamage::long_strings;
    }
    const std::optional<std::size_t> found = find_short(short_name);
    if (!found) return SavDamage::same_short_names;
    const std::size_t segments = (length + segment_bytes - 1) / segment_bytes;
    if (segments > variables_.size() - *found) return SavDamage::long_strings;
    for (std::size_t i = *found; i < *found + segments; ++i) {
      if (variables_[i].width == 0 || variables_[i].segments != 1) return SavDamage::long_strings;
    }
    variables_[*found].segments = segments;
  }
  return std::nullopt;
}

SavDictionary::Fault SavDictionary::check_long_string_labels(std::string_view record,
                                                             const SavCursor& numbers) const {
  std::set<std::string_view> names = long_names();
  while (!record.empty()) {
    const std::optional<std::string_view> name = cut_counted(record, numbers);
    const std::optional<std::uint32_t> width = name ? cut_number(record, numbers) : std::nullopt;
    const std::optional<std::uint32_t> count = width ? cut_number(record, numbers) : std::nullopt;
    if (!count || names.erase(*name) == 0) return SavDamage::long_string_labels;
    for (std::uint32_t i = 0; i < *count; ++i) {
      if (!cut_counted(record, numbers) || !cut_counted(record, numbers)) {
        return SavDamage::long_string_labels;
      }
    }
  }
  return std::nullopt;
}

SavDictionary::Fault SavDictionary::check_long_string_missing(std::string_view record,
                                                              const SavCursor& numbers) const {
  std::set<std::string_view> names = long_names();
  while (!record.empty()) {
    const std::optional<std::string_view> name = cut_counted(record, numbers);
    if (!name || names.erase(*name) == 0 || record.empty()) {
      return SavDamage::long_string_missing;
    }
    const auto count = static_cast<unsigned char>(record[0]);
    record.remove_prefix(1);
    const std::optional<std::uint32_t> width = cut_number(record, numbers);
    if (!width || count < 1 || count > most_missing_values || *width > sizeof(double) ||
        record.size() < std::size_t{count} * *width) {
      return SavDamage::long_string_missing;
    }
    record.remove_prefix(std::size_t{count} * *width);
  }
  return std::nullopt;
}

}  // namespace kijun
