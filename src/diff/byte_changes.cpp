#include "diff/byte_changes.h"

#include <algorithm>

#include "diff/edit_script.h"

namespace kijun {
namespace {

constexpr std::ptrdiff_t most_lines = 1'000'000;  // beyond them all is one

std::vector<std::string_view> lines_with_their_ends(std::string_view text) {
  std::vector<std::string_view> lines;
  if (std::count(text.begin(), text.end(), '\n') > most_lines) return {text};
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

std::string_view between(const std::vector<std::string_view>& lines, std::size_t begin,
                         std::size_t end) {
  if (begin == end) return {};
  const char* last = lines[end - 1].data() + lines[end - 1].size();
  return {lines[begin].data(), static_cast<std::size_t>(last - lines[begin].data())};
}

void count(std::string_view out, std::string_view in, ByteChanges& changes) {
  const std::size_t shorter = std::min(out.size(), in.size());
  std::size_t head = 0;
  while (head < shorter && out[head] == in[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && out[out.size() - 1 - tail] == in[in.size() - 1 - tail]) ++tail;
  changes.taken_out += out.size() - head - tail;
  changes.put_in += in.size() - head - tail;
}

}  // namespace

ByteChanges byte_changes(std::string_view before, std::string_view after) {
  const std::vector<std::string_view> was = lines_with_their_ends(before);
  const std::vector<std::string_view> is = lines_with_their_ends(after);
  ByteChanges changes;
  for (const Hunk& hunk : edit_script(was, is)) {
    if (hunk.old_end - hunk.old_begin == hunk.new_end - hunk.new_begin) {
      for (std::size_t i = 0; i < hunk.old_end - hunk.old_begin; ++i) {
        count(was[hunk.old_begin + i], is[hunk.new_begin + i], changes);
      }
    } else {
      count(between(was, hunk.old_begin, hunk.old_end), between(is, hunk.new_begin, hunk.new_end),
            changes);
    }
  }
  return changes;
}

std::string bytes_line(std::string_view before, std::string_view after) {
  const ByteChanges changes = byte_changes(before, after);
  return "bytes: " + std::to_string(before.size()) + " → " + std::to_string(after.size()) + " (" +
         std::to_string(changes.taken_out) + " taken out, " + std::to_string(changes.put_in) +
         " put in)";
}

}  // namespace kijun
