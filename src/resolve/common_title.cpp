#include "resolve/common_title.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/trimmed.h"
#include "base/utf8.h"

namespace kijun {
namespace {

constexpr std::array<std::string_view, 9> kanji = {"一", "二", "三", "四", "五",
                                                   "六", "七", "八", "九"};

std::vector<std::string> ways_to_write(std::size_t rank) {
  const std::string digits = std::to_string(rank);
  std::string full_width;
  for (const char digit : digits) {
    utf8_append(full_width, U'０' + static_cast<char32_t>(digit - '0'));
  }
  std::vector<std::string> ways{digits, full_width};
  if (rank <= kanji.size()) ways.emplace_back(kanji[rank - 1]);
  return ways;
}

bool is_written_with(std::string_view label, std::string_view before, std::size_t rank,
                     std::string_view behind) {
  const std::vector<std::string> ways = ways_to_write(rank);
  return std::any_of(ways.begin(), ways.end(), [&](const std::string& way) {
    return label.size() == before.size() + way.size() + behind.size() &&
           label.starts_with(before) && label.substr(before.size()).starts_with(way) &&
           label.ends_with(behind);
  });
}

// What leads over to the rank, and stands for nothing without it.
std::string_view without_lead(std::string_view text) {
  constexpr std::array<std::string_view, 17> leads = {
      "第", "（", "(", "【", "[", "「", "・", "：", ":", "-", "－", "_", "/", "／", "、", ",", "#"};
  for (bool cut = true; cut;) {
    cut = false;
    text = trimmed(text);
    for (const std::string_view lead : leads) {
      if (!text.ends_with(lead)) continue;
      text.remove_suffix(lead.size());
      cut = true;
    }
  }
  return text;
}

}  // namespace

std::string common_title(const std::vector<std::string>& labels) {
  if (labels.empty()) return "";
  const std::string_view first = labels.front();
  if (labels.size() == 1) return std::string(first);
  // Each place at which the first label may name its rank, from the back: numbers of questions
  // stand in front.
  for (std::size_t at = first.size(); at-- > 0;) {
    for (const std::string& way : ways_to_write(1)) {
      if (!first.substr(at).starts_with(way)) continue;
      const std::string_view before = first.substr(0, at);
      const std::string_view behind = first.substr(at + way.size());
      bool all = true;
      for (std::size_t rank = 2; rank <= labels.size(); ++rank) {
        all = all && is_written_with(labels[rank - 1], before, rank, behind);
      }
      const std::string_view title = without_lead(before);
      if (all && !title.empty()) return std::string(title);
    }
  }
  return std::string(first);
}

}  // namespace kijun
