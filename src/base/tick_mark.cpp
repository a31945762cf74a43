#include "base/tick_mark.h"

#include <algorithm>
#include <string>

namespace kijun {
namespace {

constexpr std::string_view ticks[] = {
    "1", "○", "◯",    "〇",  "●",  "◎",       "✓",        "✔",    "☑",    "✅",  "レ",   "ﾚ",   "x",
    "y", "t", "true", "yes", "on", "checked", "selected", "はい", "あり", "有", "該当", "選択"};
constexpr std::string_view lacks[] = {"0",
                                      "□",
                                      "☐",
                                      "-",
                                      "n",
                                      "f",
                                      "false",
                                      "no",
                                      "off",
                                      "unchecked",
                                      "not selected",
                                      "いいえ",
                                      "なし",
                                      "無",
                                      "非該当",
                                      "非選択"};

}  // namespace

std::span<const std::string_view> ticking_marks() { return ticks; }
std::span<const std::string_view> unticking_marks() { return lacks; }

std::optional<bool> tick_mark(std::string_view text) {
  std::string lower;
  for (const char c : text) lower += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (std::find(std::begin(ticks), std::end(ticks), lower) != std::end(ticks)) return true;
  if (std::find(std::begin(lacks), std::end(lacks), lower) != std::end(lacks)) return false;
  return std::nullopt;
}

}  // namespace kijun
