#include "spec/condition_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "spec/condition_messages.h"

namespace kijun {
namespace {

struct Spelling {
  std::string_view found;
  std::string_view meant;
};

// Signs that Japanese keyboards give, and what is meant by them.
constexpr std::array<Spelling, 29> full_width{{
    {"＝", "="},  {"≠", "!="},  {"！", "!="},  {"＜", "<"},  {"＞", ">"},  {"≦", "<="},
    {"≧", ">="},  {"≤", "<="},  {"≥", ">="},   {"（", "("},  {"）", ")"},  {"，", ","},
    {"、", ","},  {"～", ".."}, {"〜", ".."},  {"…", ".."},  {"‥", ".."},  {"＂", "\""},
    {"“", "\""},  {"”", "\""},  {"＇", "'"},   {"‘", "'"},   {"’", "'"},   {"｀", "`"},
    {"「", "\""}, {"」", "\""}, {"＆", "and"}, {"｜", "or"}, {"￤", "or"},
}};

// Signs of programming languages; longer ones first.
constexpr std::array<Spelling, 10> foreign{{
    {"==", "="},
    {"<>", "!="},
    {"=<", "<="},
    {"=>", ">="},
    {"=~", "="},
    {"&&", "and"},
    {"&", "and"},
    {"||", "or"},
    {"|", "or"},
    {"!", "not"},
}};

constexpr std::array<std::string_view, 6> signs{"!=", "<=", ">=", "=", "<", ">"};

// The row of the table that `text` begins with, or null.
template <std::size_t N>
const Spelling* spelling_at(const std::array<Spelling, N>& table, std::string_view text) {
  const auto* const found = std::find_if(
      table.begin(), table.end(), [&](const Spelling& row) { return text.starts_with(row.found); });
  return found == table.end() ? nullptr : found;
}

std::size_t blank_at(std::string_view text) {
  if (text.empty()) return 0;
  const Utf8Character character = utf8_decode(text, 0);
  const char32_t code = character.code;
  const bool blank = code == ' ' || code == '\t' || code == '\n' || code == 0xA0 || code == 0x3000;
  return blank ? character.length : 0;
}

// What ends a word.
bool ends_word(std::string_view text) {
  constexpr std::string_view ends = "=<>(),\"'`";
  return text.empty() || ends.find(text[0]) != std::string_view::npos || text.starts_with("!=") ||
         text.starts_with("..") || text.starts_with("&&") || text.starts_with("||") ||
         blank_at(text) > 0 || spelling_at(full_width, text) != nullptr;
}

}  // namespace

void ConditionTokens::skip_blanks() {
  while (const std::size_t blank = blank_at(text_.substr(at_))) at_ += blank;
}

ConditionToken ConditionTokens::token(ConditionToken::Kind kind, std::size_t bytes) {
  ConditionToken made{kind, text_.substr(at_, bytes), at_, at_ + bytes};
  at_ += bytes;
  return made;
}

std::optional<ConditionToken> ConditionTokens::next() {
  using Kind = ConditionToken::Kind;
  skip_blanks();
  const std::string_view rest = text_.substr(at_);
  if (rest.empty()) return token(Kind::end, 0);
  if (const Spelling* const found = spelling_at(full_width, rest)) {
    const Span place = places_.span(at_, at_ + found->found.size());
    fault_ = messages::full_width_sign({std::string(found->found), place}, found->meant);
    return std::nullopt;
  }
  const std::string_view* const sign = std::find_if(
      signs.begin(), signs.end(), [&](std::string_view known) { return rest.starts_with(known); });
  const Spelling* const other = spelling_at(foreign, rest);
  if (other != nullptr && (sign == signs.end() || other->found.size() > sign->size())) {
    const Span place = places_.span(at_, at_ + other->found.size());
    fault_ = messages::foreign_sign({std::string(other->found), place}, other->meant);
    return std::nullopt;
  }
  if (sign != signs.end()) return token(Kind::sign, sign->size());
  if (rest.starts_with("..")) return token(Kind::dots, 2);
  switch (rest[0]) {
    case '(':
      return token(Kind::open, 1);
    case ')':
      return token(Kind::close, 1);
    case ',':
      return token(Kind::comma, 1);
    case '"':
    case '\'':
    case '`':
      return quoted();
    default:
      return word();
  }
}

std::optional<ConditionToken> ConditionTokens::quoted() {
  const std::size_t close = text_.find(text_[at_], at_ + 1);
  if (close == std::string_view::npos) {
    fault_ = messages::open_name(places_.span(at_, text_.size()), text_[at_]);
    return std::nullopt;
  }
  ConditionToken made = token(ConditionToken::Kind::quoted, close + 1 - at_);
  made.text = made.text.substr(1, made.text.size() - 2);
  return made;
}

std::optional<ConditionToken> ConditionTokens::word() {
  std::size_t bytes = utf8_decode(text_, at_).length;
  while (!ends_word(text_.substr(at_ + bytes))) bytes += utf8_decode(text_, at_ + bytes).length;
  return token(ConditionToken::Kind::word, bytes);
}

}  // namespace kijun
