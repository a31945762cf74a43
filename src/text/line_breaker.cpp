#include "text/line_breaker.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include <pango/pango.h>

#include "base/utf8.h"
#include "text/character_class.h"
#include "text/spacing.h"

namespace kijun {
namespace {

CharacterClass class_at(std::string_view text, std::size_t offset) {
  return character_class(utf8_decode(text, offset).code);
}

// The class of the first character at or behind `offset` that is no blank; of a blank at the end.
CharacterClass next_ink(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const Utf8Character character = utf8_decode(text, offset);
    const CharacterClass found = character_class(character.code);
    if (!is_blank(found)) return found;
    offset += character.length;
  }
  return CharacterClass::western_space;
}

// Whether `offset` is inside what a reader takes as one with the number behind it, or between the
// two: 平成30年, 第2章.
bool leads_a_number(std::string_view text, std::size_t offset) {
  constexpr std::array<std::string_view, 6> words = {"明治", "大正", "昭和", "平成", "令和", "第"};
  constexpr std::size_t bytes = 3;  // of each of these characters
  for (const std::string_view word : words) {
    for (std::size_t before = bytes; before <= std::min(word.size(), offset); before += bytes) {
      const std::size_t begin = offset - before;
      if (text.substr(begin, word.size()) != word || begin + word.size() >= text.size()) continue;
      const CharacterClass behind = class_at(text, begin + word.size());
      if (behind == CharacterClass::digit || behind == CharacterClass::wide_alphanumeric) {
        return true;
      }
    }
  }
  return false;
}

enum class Script { kanji, hiragana, katakana, alphanumeric, other };

Script script_of(char32_t code) {
  switch (character_class(code)) {
    case CharacterClass::hiragana:
      return Script::hiragana;
    case CharacterClass::katakana:
    case CharacterClass::prolonged_sound_mark:
      return Script::katakana;
    case CharacterClass::ideograph:
      return Script::kanji;
    case CharacterClass::digit:
    case CharacterClass::western_letter:
    case CharacterClass::wide_alphanumeric:
      return Script::alphanumeric;
    case CharacterClass::iteration_mark:
      return code == U'々' ? Script::kanji : Script::other;
    case CharacterClass::small_kana:
      return code < U'ァ' ? Script::hiragana : Script::katakana;
    default:
      return Script::other;
  }
}

// Between two characters of one phrase: whether a word may end there. 言い and 事業の hold
// together, サービス|事業所 and ケアマネジャー|から do not.
bool may_part_words(char32_t before, char32_t after) {
  const Script left = script_of(before);
  const Script right = script_of(after);
  return left != right && !(left == Script::kanji && right == Script::hiragana);
}

// Where a run may be cut. Each level is used only inside pieces of the one before that are too
// wide.
constexpr std::size_t levels = 5;  // ends of phrases, of words; line breaks; where Japanese allows
                                   // it though it is inside a word or number; any character

struct Cut {
  std::size_t glyph;  // the line starts with this glyph
  int level;
};

// Glyphs [begin, end) without the blanks at both ends.
struct Stretch {
  std::size_t begin;
  std::size_t end;
};

class LabelBreaker {
 public:
  LabelBreaker(const ShapedRun& run, double width) : run_(run), width_(width) {
    distance_.reserve(run.glyphs.size() + 1);
    distance_.push_back(0);
    for (const Glyph& glyph : run.glyphs) distance_.push_back(distance_.back() + glyph.advance);
    find_breaks();
    cuts_.push_back({0, 0});
    cut(0, run.glyphs.size(), 0);
  }

  std::vector<ShapedRun> lines() const;

 private:
  Stretch trimmed(std::size_t begin, std::size_t end) const {
    const auto blank = [&](std::size_t i) {
      return is_blank(class_at(run_.text, run_.glyphs[i].offset));
    };
    while (begin < end && blank(begin)) ++begin;
    while (begin < end && blank(end - 1)) --end;
    return {begin, end};
  }
  double width_of(std::size_t begin, std::size_t end) const {
    const Stretch ink = trimmed(begin, end);
    if (ink.begin == ink.end) return 0;
    return distance_[ink.end] - distance_[ink.begin] - run_.glyphs[ink.begin].space_before -
           run_.glyphs[ink.end - 1].space_behind;
  }
  bool fits(std::size_t begin, std::size_t end) const { return width_of(begin, end) <= width_; }

  void find_breaks();
  void find_emergency_breaks();
  void cut(std::size_t begin, std::size_t end, std::size_t level);

  const ShapedRun& run_;
  double width_;
  std::vector<double> distance_;  // of the left edge of each glyph, and of the right end
  std::array<std::vector<std::size_t>, levels> breaks_;  // glyphs, in order
  std::vector<Cut> cuts_;                                // in order, the last at the end
};

void LabelBreaker::find_breaks() {
  const std::vector<std::size_t> lines = line_break_offsets(run_.text);
  const std::vector<std::size_t> phrases = phrase_offsets(run_.text);
  char32_t before = 0;
  for (std::size_t i = 0; i < run_.glyphs.size(); ++i) {
    const std::size_t offset = run_.glyphs[i].offset;
    const char32_t code = utf8_decode(run_.text, offset).code;
    if (i > 0 && offset != run_.glyphs[i - 1].offset) {
      breaks_[4].push_back(i);
      if (std::binary_search(lines.begin(), lines.end(), offset)) {
        breaks_[2].push_back(i);
        if (may_part_words(before, code)) breaks_[1].push_back(i);
        if (is_blank(character_class(before)) ||
            std::binary_search(phrases.begin(), phrases.end(), offset)) {
          breaks_[0].push_back(i);
        }
      }
    }
    before = code;
  }
}

void LabelBreaker::find_emergency_breaks() {
  const std::vector<std::size_t> emergencies = emergency_break_offsets(run_.text);
  for (const std::size_t i : breaks_[4]) {
    if (std::binary_search(emergencies.begin(), emergencies.end(), run_.glyphs[i].offset)) {
      breaks_[3].push_back(i);
    }
  }
}

// Cuts the piece [begin, end) at this level, and what is still too wide then at the next.
void LabelBreaker::cut(std::size_t begin, std::size_t end, std::size_t level) {
  const std::vector<std::size_t>& breaks = breaks_.at(level);
  if (level == 3 && breaks.empty()) find_emergency_breaks();  // hardly ever
  auto next = std::upper_bound(breaks.begin(), breaks.end(), begin);
  while (begin < end) {
    const std::size_t piece_end = next != breaks.end() && *next < end ? *next++ : end;
    if (level + 1 < levels && !fits(begin, piece_end)) cut(begin, piece_end, level + 1);
    if (piece_end < end) cuts_.push_back({piece_end, static_cast<int>(level)});
    begin = piece_end;
  }
  if (level == 0) cuts_.push_back({end, 0});
}

// Fewest lines; then the least cutting inside phrases; then the least sum of squared free widths.
// Equal ones: the longer first lines.
struct Cost {
  int lines = 0;
  int levels = 0;
  double raggedness = 0;
  // NOLINTNEXTLINE(modernize-use-nullptr): a false alarm of clang-tidy 14
  auto operator<=>(const Cost&) const = default;
};

std::vector<ShapedRun> LabelBreaker::lines() const {
  // best[i]: the cheapest way to set everything from cut i on.
  struct Step {
    Cost cost;
    std::size_t next = 0;
  };
  const std::size_t last = cuts_.size() - 1;
  std::vector<std::optional<Step>> best(cuts_.size());
  best[last] = Step{};
  for (std::size_t i = last; i-- > 0;) {
    for (std::size_t j = i + 1; j <= last && fits(cuts_[i].glyph, cuts_[j].glyph); ++j) {
      if (!best[j]) continue;
      const double free = width_ - width_of(cuts_[i].glyph, cuts_[j].glyph);
      Cost cost = best[j]->cost;
      cost.lines += 1;
      cost.levels += cuts_[j].level;
      cost.raggedness += free * free;
      if (!best[i] || cost <= best[i]->cost) best[i] = Step{cost, j};
    }
  }
  if (!best[0]) return {};
  std::vector<ShapedRun> lines;
  for (std::size_t i = 0; i < last; i = best[i]->next) {
    const Stretch ink = trimmed(cuts_[i].glyph, cuts_[best[i]->next].glyph);
    lines.push_back(cut_line(run_, ink.begin, ink.end));
  }
  return lines;
}

}  // namespace

std::vector<std::size_t> line_break_offsets(std::string_view text) {
  std::vector<PangoLogAttr> attributes(utf8_length(text) + 1);
  pango_get_log_attrs(text.data(), static_cast<int>(text.size()), 0,
                      pango_language_from_string("ja"), attributes.data(),
                      static_cast<int>(attributes.size()));
  std::vector<std::size_t> found;
  std::size_t i = 0;
  char32_t before = 0;
  CharacterClass ink_before = CharacterClass::western_space;
  for (std::size_t offset = 0; offset < text.size(); ++i) {
    const Utf8Character character = utf8_decode(text, offset);
    const CharacterClass here = character_class(character.code);
    if (offset > 0 && attributes[i].is_line_break != 0 && may_part(before, character.code) &&
        !leads_a_number(text, offset)) {
      // Blanks at a line's ends are dropped: kinsoku looks beyond them.
      const bool beside_blank = is_blank(here) || is_blank(character_class(before));
      if (!beside_blank || (may_end_line(ink_before) && may_begin_line(next_ink(text, offset)))) {
        found.push_back(offset);
      }
    }
    before = character.code;
    if (!is_blank(here)) ink_before = here;
    offset += character.length;
  }
  return found;
}

std::vector<std::size_t> emergency_break_offsets(std::string_view text) {
  std::vector<std::size_t> found;
  CharacterClass ink_before = CharacterClass::western_space;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = utf8_decode(text, offset);
    const CharacterClass here = character_class(character.code);
    if (offset > 0 && may_end_line(ink_before) && may_begin_line(next_ink(text, offset))) {
      found.push_back(offset);
    }
    if (!is_blank(here)) ink_before = here;
    offset += character.length;
  }
  return found;
}

std::vector<ShapedRun> break_label(const FontSet& fonts, std::string_view text, Face face,
                                   double width) {
  const ShapedRun& run = fonts.shape(text, face);
  if (run.glyphs.empty()) return {};
  const bool blank_at_end = is_blank(class_at(run.text, run.glyphs.front().offset)) ||
                            is_blank(class_at(run.text, run.glyphs.back().offset));
  if (run.width() <= width && !blank_at_end) return {run};
  return LabelBreaker(run, width).lines();
}

}  // namespace kijun
