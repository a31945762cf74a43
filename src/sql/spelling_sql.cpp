#include "sql/spelling_sql.h"

#include <algorithm>
#include <string_view>

#include "base/code_form.h"
#include "base/folded.h"
#include "base/option_mark.h"
#include "base/utf8.h"
#include "sql/sql_text.h"
#include "survey/option_spellings.h"
#include "survey/verdict.h"

namespace kijun {
namespace {

constexpr std::string_view signs[] = {".", ":", ")", "_", "-", "、", "・"};

// The text itself as a regular expression.
std::string literal(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (std::string_view("\\^$.|?*+()[]{}").find(c) != std::string_view::npos) made += '\\';
    made += c;
  }
  return made;
}

bool is_whole_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Of whole numbers.
std::string decimals(const std::vector<std::string>& texts) {
  std::string alternatives;
  for (const std::string& text : texts) alternatives += (alternatives.empty() ? "" : "|") + text;
  return "(" + alternatives + ")[.]0+";
}

// Every text that may say one option, and the regular expression for just these.
struct Spelled {
  std::vector<std::string> texts;
  std::string expression;
};

void add_with_name(Spelled& spelled, const std::vector<std::string>& words, const std::string& name,
                   bool parted) {
  std::string alternatives;
  for (const std::string& word : words) {
    alternatives += (alternatives.empty() ? "" : "|") + literal(word);
    spelled.texts.insert(spelled.texts.end(), {word, word + ".", word + ")"});
    spelled.texts.push_back(word + (parted ? " " : "") + name);
    for (const std::string_view sign : signs) {
      spelled.texts.push_back(word + std::string(sign) + name);
    }
  }
  spelled.expression +=
      "(" + alternatives + ")([.)]|( |[.:)_-]|、|・)" + (parted ? "" : "?") + literal(name) + ")?|";
}

Spelled spelled(const Option& option, std::size_t position) {
  constexpr std::size_t bracketed = 20;  // "⑴" to "⒇"
  const std::string code = alike(option.code);
  const std::string name = alike(option.name.value);
  std::vector<std::string> words = {option_mark(position)};
  if (position <= bracketed) {
    utf8_append(words.emplace_back(), U'⑴' + static_cast<char32_t>(position - 1));
  }
  const std::string in_brackets = "(" + std::to_string(position) + ")";
  if (words.front() != in_brackets) words.push_back(in_brackets);
  Spelled made;
  // "1abc" is no "1" with a name behind it, "1 abc" is.
  if (code.empty()) {
    // Nothing but odd blanks, which a cell cannot hold: it would be trimmed.
  } else if (is_ascii_alphanumeric(code.back()) && is_ascii_alphanumeric(name.front())) {
    add_with_name(made, {code}, name, true);
  } else {
    words.insert(words.begin(), code);
  }
  add_with_name(made, words, name, false);
  made.texts.push_back(name);
  made.expression += literal(name);
  return made;
}

}  // namespace

SpellingSql::SpellingSql(const Question& question, const std::vector<std::string>& missing,
                         const Dialect& dialect)
    : dialect_(dialect) {
  std::map<std::string, int> matched;  // by each text the first option whose expression has it
  for (std::size_t o = 0; o < question.options.size(); ++o) {
    Spelled made = spelled(question.options[o], o + 1);
    expressions_.push_back(std::move(made.expression));
    for (std::string& text : made.texts) matched.emplace(std::move(text), static_cast<int>(o + 1));
  }
  for (const std::string& value : missing) {
    const std::string text = alike(value);
    if (!text.empty()) matched.emplace(text, nothing);
  }
  const OptionSpellings spellings(question, missing);
  const auto said_by = [&](const std::string& text) {
    const auto found = spellings.longest(text, 0);
    if (!found || found->end != text.size()) return nothing;
    return found->option == NamedOption::blank ? no_answer : found->option + 1;
  };
  for (const auto& [text, option] : matched) {
    int said = said_by(text);
    if (said == nothing) said = said_by(code_form(text));
    if (said != option) exceptions_[said].push_back(text);
    if (said != nothing && is_whole_number(text)) whole_numbers_[said].push_back(text);
  }
}

std::string SpellingSql::decimal_cases(const std::string& text) const {
  std::string made;
  for (const auto& [said, texts] : whole_numbers_) {
    made += " WHEN " + dialect_.matches(text, decimals(texts)) + " THEN " + std::to_string(said);
  }
  return made;
}

std::string SpellingSql::decimal_cases_of(std::size_t option, const std::string& text) const {
  std::string made;
  for (const auto& [said, texts] : whole_numbers_) {
    if (said != no_answer && said != static_cast<int>(option + 1)) continue;
    made += " WHEN " + dialect_.matches(text, decimals(texts)) + " THEN " +
            (said == no_answer ? "-1" : "1");
  }
  return made;
}

std::string SpellingSql::cases(const std::string& text) const {
  std::string made;
  for (const auto& [said, texts] : exceptions_) {
    made += " WHEN " + dialect_.is_one_of(text, texts) + " THEN " + std::to_string(said);
  }
  for (std::size_t o = 0; o < expressions_.size(); ++o) {
    made += " WHEN " + dialect_.matches(text, expressions_[o]) + " THEN " + number(o + 1);
  }
  return made;
}

std::string SpellingSql::cases_of(std::size_t option, const std::string& text) const {
  std::string made;
  for (const auto& [said, texts] : exceptions_) {
    made += " WHEN " + dialect_.is_one_of(text, texts) + " THEN " +
            (said == no_answer                      ? "-1"
             : said == static_cast<int>(option + 1) ? "1"
                                                    : "2");
  }
  return made + " WHEN " + dialect_.matches(text, expressions_[option]) + " THEN 1";
}

}  // namespace kijun
