// Where phrases (文節) end: the evaluator of BudouX's model, a linear classifier over the three
// characters before and after a gap.
#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "base/utf8.h"
#include "text/line_breaker.h"

namespace kijun {
namespace {

struct Feature {
  char32_t key[4];  // one to three characters, then zeros
  int weight;
};

#include "text/budoux/model.inc"

constexpr std::uint64_t packed(char32_t a, char32_t b, char32_t c) {
  return std::uint64_t{a} << 42U | std::uint64_t{b} << 21U | c;
}
constexpr std::uint64_t packed(const Feature& feature) {
  return packed(feature.key[0], feature.key[1], feature.key[2]);
}

int weight(std::span<const Feature> group, char32_t a, char32_t b = 0, char32_t c = 0) {
  const std::uint64_t key = packed(a, b, c);
  const auto found = std::lower_bound(
      group.begin(), group.end(), key,
      [](const Feature& feature, std::uint64_t wanted) { return packed(feature) < wanted; });
  return found != group.end() && packed(*found) == key ? found->weight : 0;
}

// A gap ends a phrase when its score exceeds half of this.
constexpr int sum_of_all_weights() {
  int sum = 0;
  const auto add = [&sum](const auto& group) {
    for (const Feature& feature : group) sum += feature.weight;
  };
  add(uw1), add(uw2), add(uw3), add(uw4), add(uw5), add(uw6);
  add(bw1), add(bw2), add(bw3), add(tw1), add(tw2), add(tw3), add(tw4);
  return sum;
}
constexpr int total = sum_of_all_weights();

}  // namespace

std::vector<std::size_t> phrase_offsets(std::string_view text) {
  // The characters between zeros, which no key holds.
  constexpr std::size_t margin = 3;
  std::vector<char32_t> characters(margin, 0);
  std::vector<std::size_t> offsets(margin, 0);
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = utf8_decode(text, offset);
    characters.push_back(character.code);
    offsets.push_back(offset);
    offset += character.length;
  }
  const std::size_t end = characters.size();
  characters.resize(end + margin, 0);

  std::vector<std::size_t> found;
  for (std::size_t i = margin + 1; i < end; ++i) {
    const char32_t a = characters[i - 3], b = characters[i - 2], c = characters[i - 1];
    const char32_t d = characters[i], e = characters[i + 1], f = characters[i + 2];
    const int score = weight(uw1, a) + weight(uw2, b) + weight(uw3, c) + weight(uw4, d) +
                      weight(uw5, e) + weight(uw6, f) + weight(bw1, b, c) + weight(bw2, c, d) +
                      weight(bw3, d, e) + weight(tw1, a, b, c) + weight(tw2, b, c, d) +
                      weight(tw3, c, d, e) + weight(tw4, d, e, f);
    if (2 * score > total) found.push_back(offsets[i]);
  }
  return found;
}

}  // namespace kijun
