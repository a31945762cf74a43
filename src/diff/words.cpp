#include "diff/words.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/number.h"
#include "base/utf8.h"

namespace kijun {
namespace {

constexpr std::size_t most_bytes_whole = 120;  // of a text: forty characters of Japanese
constexpr std::size_t bytes_around = 24;       // what differs

std::string quoted_text(std::string_view text) { return "“" + std::string(text) + "”"; }

bool inside_character(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// [begin, end) of the text, on characters' borders, with dots where something is left out.
std::string cut_out(std::string_view text, std::size_t begin, std::size_t end) {
  begin = begin > bytes_around ? begin - bytes_around : 0;
  end = std::min(end + bytes_around, text.size());
  end = std::min(end, begin + most_bytes_whole + 2 * bytes_around);
  while (inside_character(text, begin)) --begin;
  while (inside_character(text, end)) ++end;
  return (begin > 0 ? "…" : "") + std::string(text.substr(begin, end - begin)) +
         (end < text.size() ? "…" : "");
}

std::string side(double by, const char* forth, const char* back) {
  return distance_text(std::abs(by)) + " px " + (by > 0 ? forth : back);
}

struct PropertyName {
  const char* property;
  const char* name;
};
constexpr std::array<PropertyName, 6> property_names{{{"stroke", "colour"},
                                                      {"stroke-width", "width"},
                                                      {"stroke-dasharray", "dash"},
                                                      {"stroke-linecap", "line ends"},
                                                      {"font-size", "text size"},
                                                      {"font-weight", "text weight"}}};

}  // namespace

double length(Point by) { return std::hypot(by.x.v, by.y.v); }

std::string distance_text(double distance) {
  return distance >= 0.1 ? format_fixed(distance, 1)
                         : format_shortest(std::round(distance * 1000) / 1000);
}

std::string move_text(Point by) {
  // Beside a move that is seen one that is not seen is left out.
  const double least = length(by) >= 0.1 ? 0.05 : 0.0005;
  std::vector<std::string> sides;
  if (std::abs(by.x.v) >= least) sides.push_back(side(by.x.v, "right", "left"));
  if (std::abs(by.y.v) >= least) sides.push_back(side(by.y.v, "down", "up"));
  return joined(sides, " and ");
}

std::string score_change(const std::string& before, const std::string& after) {
  const auto was = parse_number(before);
  const auto is = parse_number(after);
  if (!was || !is) return before + " → " + after;
  constexpr int most_decimals = 10;
  int decimals = 2;
  while (decimals < most_decimals && format_fixed(*was, decimals) == format_fixed(*is, decimals)) {
    ++decimals;
  }
  const std::string old_text = format_fixed(*was, decimals);
  const std::string new_text = format_fixed(*is, decimals);
  std::string change = old_text + " → " + new_text;
  if (parse_number(old_text) == was && parse_number(new_text) == is) return change;
  return change + " (" + format_shortest(*was) + " → " + format_shortest(*is) + ")";
}

std::string length_change(double before, double after) {
  int decimals = 1;
  while (decimals < 6 && format_fixed(before, decimals) == format_fixed(after, decimals)) {
    ++decimals;
  }
  return format_fixed(before, decimals) + " → " + format_fixed(after, decimals) + " px";
}

std::string text_change(std::string_view before, std::string_view after) {
  if (std::max(before.size(), after.size()) <= most_bytes_whole) {
    return quoted_text(before) + " → " + quoted_text(after);
  }
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  return quoted_text(cut_out(before, head, before.size() - tail)) + " → " +
         quoted_text(cut_out(after, head, after.size() - tail));
}

std::string property_name(const std::string& property) {
  for (const PropertyName& known : property_names) {
    if (property == known.property) return known.name;
  }
  return property;
}

std::string property_change(const std::string& property, const std::string& before,
                            const std::string& after) {
  const char* missing = property == "stroke-dasharray" ? "solid"
                        : property == "font-weight"    ? "regular"
                                                       : "none";
  const auto shown = [&](const std::string& value) {
    return value.empty() ? std::string(missing) : value;
  };
  return shown(before) + " → " + shown(after);
}

std::string on_one_line(std::string_view text) {
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character character = utf8_decode(text, at);
    const bool malformed = character.length == 1 && character.code == 0xFFFD;
    if (malformed || character.code < 0x20 || is_unseen(character.code)) {
      line += ' ';
    } else {
      line += text.substr(at, character.length);
    }
    at += character.length;
  }
  return line;
}

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) all += separator;
    all += texts[i];
  }
  return all;
}

}  // namespace kijun
