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
  while (line.starts_with(' ') || line.starts_with('\t')) line.remove_prefix(1);
  if (!paragraph.empty() && is_ascii(paragraph.back()) && is_ascii(line.front())) paragraph += ' ';
  paragraph += line;
}

}  // namespace

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
    if (!open) made.push_back({"", places.find(line)});
    open = true;
    append_line(made.back().value, line);
  }
  return made;
}

}  // namespace kijun
