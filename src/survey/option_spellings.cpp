#include "survey/option_spellings.h"

#include <algorithm>

#include "base/code_form.h"
#include "base/folded.h"
#include "base/option_mark.h"
#include "base/trimmed.h"
#include "base/utf8.h"
#include "survey/verdict.h"

namespace kijun {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;

// "⑴" to "⒇"
std::string bracketed_mark(std::size_t number) {
  constexpr std::size_t last = 20;
  std::string mark;
  if (number <= last) utf8_append(mark, U'⑴' + static_cast<char32_t>(number - 1));
  return mark;
}

// Between two letters or digits of ASCII a blank parts words; anywhere else it says nothing.
bool parts_words(std::string_view text, std::size_t blank) {
  return blank > 0 && blank + 1 < text.size() && is_ascii_alphanumeric(text[blank - 1]) &&
         is_ascii_alphanumeric(text[blank + 1]);
}

std::string without_idle_blanks(const std::string& text) {
  std::string made;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ' || parts_words(text, i)) made += text[i];
  }
  return made;
}

// The offset behind the word when it stands at `offset` and does not go on there.
std::size_t behind_word(std::string_view text, std::size_t offset, std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    if (offset == text.size()) return nowhere;
    if (text[offset] == word[i]) {
      ++i;
    } else if (i == 0 || text[offset] != ' ' || parts_words(text, offset)) {
      return nowhere;
    }
    ++offset;
  }
  const bool goes_on = offset < text.size() && is_ascii_alphanumeric(word.back()) &&
                       is_ascii_alphanumeric(text[offset]);
  return goes_on ? nowhere : offset;
}

// Behind what may stand between a code and the option's name: blanks, and one of these signs.
std::size_t behind_separator(std::string_view text, std::size_t offset) {
  constexpr std::string_view signs[] = {".", ":", ")", "_", "-", "、", "・"};
  const auto skip_blank = [&] {
    if (offset < text.size() && text[offset] == ' ') ++offset;
  };
  skip_blank();
  for (const std::string_view sign : signs) {
    if (!text.substr(offset).starts_with(sign)) continue;
    offset += sign.size();
    break;
  }
  skip_blank();
  return offset;
}

// "1.", "1)" and "1 )" say no more than "1".
std::size_t behind_full_stop(std::string_view text, std::size_t offset) {
  if (offset + 1 < text.size() && text[offset] == ' ' && !parts_words(text, offset)) {
    const std::size_t behind = behind_full_stop(text, offset + 1);
    return behind == offset + 1 ? offset : behind;
  }
  const bool stop = offset < text.size() && (text[offset] == '.' || text[offset] == ')');
  if (!stop || (offset + 1 < text.size() && is_ascii_alphanumeric(text[offset + 1]))) return offset;
  return offset + 1;
}

bool is_code_of_another(const Question& question, std::size_t option, std::string_view code) {
  for (std::size_t o = 0; o < question.options.size(); ++o) {
    if (o != option && trimmed(question.options[o].code) == code) return true;
  }
  return false;
}

}  // namespace

OptionSpellings::OptionSpellings(const Question& question,
                                 const std::vector<std::string>& missing) {
  for (std::size_t o = 0; o < question.options.size(); ++o) {
    const Option& option = question.options[o];
    exact_.emplace(trimmed(option.code), static_cast<std::uint16_t>(o));
    std::vector<Word>& words = words_.emplace_back();
    const auto add = [&](const std::string& text, Kind kind) {
      std::string word = without_idle_blanks(folded(text));
      if (!word.empty()) words.push_back({std::move(word), kind});
    };
    add(option.code, Kind::code);
    if (!is_code_of_another(question, o, std::to_string(o + 1))) {
      add(option_mark(o + 1), Kind::mark);
      add(bracketed_mark(o + 1), Kind::mark);
      add("(" + std::to_string(o + 1) + ")", Kind::mark);
    }
    add(option.name.value, Kind::name);
  }
  for (const std::string& value : missing) {
    exact_.emplace(trimmed(value), NamedOption::blank);
    std::string word = without_idle_blanks(folded(value));
    if (!word.empty()) missing_.push_back(std::move(word));
  }
}

std::uint16_t OptionSpellings::read(std::string_view value) const {
  if (value.empty()) return NamedOption::blank;
  if (const auto known = exact_.find(value); known != exact_.end()) return known->second;
  const std::string text = folded(value);
  if (text.empty()) return NamedOption::blank;
  const auto whole = [&](const std::string& said) {
    const std::optional<Found> found = longest(said, 0);
    return found && found->end == said.size() ? found->option : NamedOption::unknown;
  };
  const std::uint16_t said = whole(text);
  if (said != NamedOption::unknown) return said;
  const std::string form = code_form(text);
  return form == text ? NamedOption::unknown : whole(form);
}

std::optional<OptionSpellings::Found> OptionSpellings::longest(std::string_view text,
                                                               std::size_t offset) const {
  std::optional<Found> best;
  Kind best_kind = Kind::code;
  bool ambiguous = false;
  const auto offer = [&](std::uint16_t option, std::size_t end, Kind kind, bool bare = false) {
    if (best && (end < best->end || (end == best->end && kind > best_kind))) return;
    const bool as_good = best && end == best->end && kind == best_kind;
    ambiguous = as_good && (ambiguous || option != best->option);
    if (!as_good) best = Found{option, end, bare};
    best_kind = kind;
  };
  for (std::size_t o = 0; o < words_.size(); ++o) {
    const auto option = static_cast<std::uint16_t>(o);
    const std::string& name = words_[o].back().text;
    for (const Word& word : words_[o]) {
      const std::size_t end = behind_word(text, offset, word.text);
      if (end == nowhere) continue;
      if (word.kind == Kind::name) {
        offer(option, end, word.kind);
        continue;
      }
      offer(option, behind_full_stop(text, end), word.kind, word.kind == Kind::mark);
      const std::size_t named = behind_word(text, behind_separator(text, end), name);
      if (named != nowhere) offer(option, named, word.kind);
    }
  }
  for (const std::string& word : missing_) {
    const std::size_t end = behind_word(text, offset, word);
    if (end != nowhere) offer(NamedOption::blank, end, Kind::code);
  }
  if (ambiguous) return std::nullopt;
  return best;
}

}  // namespace kijun
