#include "diff/byte_changes.h"

#include <catch2/catch.hpp>

#include "diff/edit_script.h"
#include "support/dice.h"

using namespace kijun;

namespace {

std::vector<std::string_view> letters(std::string_view text) {
  std::vector<std::string_view> list;
  for (std::size_t i = 0; i < text.size(); ++i) list.push_back(text.substr(i, 1));
  return list;
}

// What the script makes of the first sequence.
std::string applied(std::string_view before, std::string_view after, std::size_t& edits) {
  std::string made;
  std::size_t at = 0;
  edits = 0;
  for (const Hunk& hunk : edit_script(letters(before), letters(after))) {
    made += before.substr(at, hunk.old_begin - at);
    made += after.substr(hunk.new_begin, hunk.new_end - hunk.new_begin);
    at = hunk.old_end;
    edits += hunk.old_end - hunk.old_begin + hunk.new_end - hunk.new_begin;
  }
  return made + std::string(before.substr(at));
}

// The length of the longest common subsequence, by the table.
std::size_t common_length(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1
                                         : std::max(table[i - 1][j], table[i][j - 1]);
    }
  }
  return table[a.size()][b.size()];
}

}  // namespace

TEST_CASE(
    "an edit script makes the second sequence of the first, with as few edits as there can be") {
  test::Dice dice(1);
  const auto drawn = [&] {
    std::string text(dice.below(12), 'a');
    for (char& c : text) c = static_cast<char>('a' + dice.below(4));
    return text;
  };
  for (int round = 0; round < 500; ++round) {
    const std::string before = drawn();
    const std::string after = drawn();
    INFO(before << " → " << after);
    std::size_t edits = 0;
    REQUIRE(applied(before, after, edits) == after);
    REQUIRE(edits == before.size() + after.size() - 2 * common_length(before, after));
  }
}

TEST_CASE("the bytes that changed are counted within the lines that changed") {
  CHECK(bytes_line("a\nscore 1.42\nb\n", "a\nscore 1.5\nb\n") ==
        "bytes: 15 → 14 (2 taken out, 1 put in)");
  CHECK(bytes_line("a\nb\n", "a\nnew line\nb\n") == "bytes: 4 → 13 (0 taken out, 9 put in)");
  CHECK(bytes_line("", "abc") == "bytes: 0 → 3 (0 taken out, 3 put in)");
  CHECK(bytes_line("ab", "ba") == "bytes: 2 → 2 (2 taken out, 2 put in)");
}

TEST_CASE("files of nothing but line ends, or of nothing in common, end in time") {
  const ByteChanges lines =
      byte_changes(std::string(3'000'000, '\n'), std::string(2'999'999, '\n'));
  CHECK(lines.taken_out == 1);
  CHECK(lines.put_in == 0);
  std::string before;
  std::string after;
  for (int i = 0; i < 20'000; ++i) {
    before += "a" + std::to_string(i) + "\n";
    after += "b" + std::to_string(i) + "\n";
  }
  CHECK(byte_changes(before, after).put_in == 20'000);
}
