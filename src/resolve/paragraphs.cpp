#include "resolve/paragraphs.h"

#include <string_view>
#include <utility>

#include "spec/source_text.h"

namespace kijun {
namespace {

std::string_view without_blanks_at_end(std::string_view line) {
  while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
  return line;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

void append_line(std::string& paragraph, std::string_view line) {
  if (!paragraph.empty() && is_ascii(paragraph.back()) && is_ascii(line.front())) paragraph += ' ';
  paragraph += line;
}

constexpr std::string_view bullet = "・";

// "- 本文" → "・本文"
std::string with_bullet(std::string_view line) {
  const bool written_for_one = line.starts_with("- ") || line.starts_with("* ");
  if (!written_for_one) return std::string(line);
  line.remove_prefix(2);
  while (line.starts_with(' ')) line.remove_prefix(1);
  return std::string(bullet) + std::string(line);
}

std::string_view without_blanks_in_front(std::string_view line) {
  while (line.starts_with(' ') || line.starts_with('\t')) line.remove_prefix(1);
  return line;
}

}  // namespace

std::size_t list_label(std::string_view paragraph) {
  if (paragraph.starts_with(bullet)) return bullet.size();
  constexpr std::size_t most_digits = 2;
  std::size_t digits = 0;
  while (digits < paragraph.size() && paragraph[digits] >= '0' && paragraph[digits] <= '9') {
    ++digits;
  }
  const bool numbered =
      digits > 0 && digits <= most_digits && paragraph.substr(digits).starts_with(". ");
  return numbered ? digits + 2 : 0;
}

std::vector<Text> paragraphs(const Text& text) {
  std::vector<Text> made;
  PlaceFinder places(text);
  bool open = false;
  std::string_view rest = text.value;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    const std::string_view line = without_blanks_at_end(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (line.empty()) {
      open = false;
      continue;
    }
    const std::string shown = with_bullet(without_blanks_in_front(line));
    if (!open || list_label(shown) > 0) made.push_back({"", places.find(line)});
    open = true;
    append_line(made.back().value, shown);
  }
  return made;
}

}  // namespace kijun
