// "where:" and "filter:": comparisons of attributes, joined by and, or, not.
//
//   any        = all {"or" all}
//   all        = negation {"and" negation}
//   negation   = "not" negation | "(" any ")" | comparison
//   comparison = column ("=" | "!=") value
//              | column ("<" | "<=" | ">" | ">=") number
//              | column "in" "(" value {"," value} ")"
//              | column "in" number ".." number
#include <algorithm>
#include <iterator>
#include <utility>

#include "base/code_form.h"
#include "base/number.h"
#include "base/trimmed.h"
#include "base/utf8.h"
#include "spec/condition_messages.h"
#include "spec/condition_tokens.h"
#include "spec/messages.h"
#include "spec/read_values.h"
#include "spec/scalar_places.h"
#include "spec/spec_parts.h"

namespace kijun {
namespace {

using Token = ConditionToken;
using Kind = ConditionToken::Kind;

// These are names only when they stand in quotes.
bool is_keyword(const Token& token) {
  return token.is_word("and") || token.is_word("or") || token.is_word("not") || token.is_word("in");
}

// Each function reads from the next token on. The first error is the only one: after it there are
// no more tokens, and whole() gives nothing.
class ConditionParser {
 public:
  ConditionParser(std::string_view text, const ScalarPlaces& places, Problems& problems)
      : text_(text), places_(places), problems_(problems), tokens_(text, places) {
    advance();
  }

  std::optional<Condition> whole() {
    std::optional<Condition> condition = any();
    if (!condition) return std::nullopt;
    if (next_.kind == Kind::close) return fail(messages::nothing_to_close(place(next_)));
    if (next_.kind != Kind::end) return fail(messages::and_or_expected(shown(next_)));
    if (failed_) return std::nullopt;
    return condition;
  }

 private:
  std::nullopt_t fail(Diagnostic diagnostic) {
    if (!failed_) problems_.add(std::move(diagnostic));
    failed_ = true;
    return std::nullopt;
  }

  // After a fault nothing more is read.
  void advance() {
    if (failed_) return;
    const std::optional<Token> read = tokens_.next();
    if (read) {
      next_ = *read;
    } else {
      next_ = {Kind::end, {}, text_.size(), text_.size()};
      fail(tokens_.fault());
    }
  }

  Span place(const Token& token) const { return places_.span(token.first, token.last); }
  // The token as messages show it, nothing for the end.
  Text shown(const Token& token) const {
    return {std::string(text_.substr(token.first, token.last - token.first)), place(token)};
  }

  template <typename Joined, typename Part>
  std::optional<Condition> joined(std::string_view word, Part part) {
    std::vector<Condition> parts;
    for (;;) {
      std::optional<Condition> one = part();
      if (!one) return std::nullopt;
      parts.push_back(*std::move(one));
      if (!next_.is_word(word)) break;
      advance();
    }
    if (parts.size() == 1) return std::move(parts.front());
    return Condition{Joined{std::move(parts)}};
  }

  std::optional<Condition> any() {
    return joined<AnyOf>("or", [this] { return all(); });
  }
  std::optional<Condition> all() {
    return joined<AllOf>("and", [this] { return negation(); });
  }

  std::optional<Condition> negation() {
    const bool negated = next_.is_word("not");
    if (!negated && next_.kind != Kind::open) return comparison();
    const Token start = next_;
    if (++depth_ > deepest_condition) {
      return fail(messages::condition_too_deep(place(start), deepest_condition));
    }
    advance();
    std::optional<Condition> inner = negated ? negation() : any();
    --depth_;
    if (!inner) return std::nullopt;
    if (negated) return no(*std::move(inner));
    if (next_.kind != Kind::close) {
      if (next_.kind != Kind::end) return fail(messages::and_or_expected(shown(next_)));
      return fail(messages::open_parenthesis(place(start)));
    }
    advance();
    return inner;
  }

  static Condition no(Condition condition) {
    NoneOf none;
    none.parts.push_back(std::move(condition));
    return {std::move(none)};
  }

  std::optional<Condition> comparison() {
    const bool named = (next_.kind == Kind::word && !is_keyword(next_)) ||
                       (next_.kind == Kind::quoted && !trimmed(next_.text).empty());
    if (!named) return fail(messages::column_expected(shown(next_)));
    const Text column{std::string(next_.text), place(next_)};
    advance();
    const Token sign = next_;
    if (sign.is_word("in")) {
      advance();
      return set_or_range(column);
    }
    if (sign.kind != Kind::sign) return fail(messages::comparison_expected(shown(sign), column));
    advance();
    if (sign.text == "=" || sign.text == "!=") {
      const std::optional<Text> code = value();
      if (!code) return std::nullopt;
      Condition equal{AttributeCondition{column, CodeCondition{{code->value}}}};
      return sign.text == "=" ? std::move(equal) : no(std::move(equal));
    }
    const std::optional<double> limit = number();
    if (!limit) return std::nullopt;
    const bool included = sign.text.size() == 2;
    RangeCondition range;
    (sign.text[0] == '<' ? range.high : range.low) = limit;
    (sign.text[0] == '<' ? range.high_included : range.low_included) = included;
    return Condition{AttributeCondition{column, range}};
  }

  // A code, trimmed as the cells are that it is compared with.
  std::optional<Text> value() {
    const bool given =
        next_.kind == Kind::quoted || (next_.kind == Kind::word && !is_keyword(next_));
    if (!given) return fail(messages::value_expected(shown(next_)));
    Text code{std::string(trimmed(next_.text)), place(next_)};
    if (code.value.empty()) return fail(messages::blank_value(code.span));
    advance();
    return code;
  }

  std::optional<double> number() {
    const std::optional<Text> written = value();
    if (!written) return std::nullopt;
    const std::optional<double> read = parse_number(written->value);
    if (!read) return fail(messages::number_expected(*written));
    return read;
  }

  std::optional<Condition> set_or_range(const Text& column) {
    if (next_.kind == Kind::open) return set(column);
    if (next_.kind != Kind::word) return fail(messages::set_expected(shown(next_)));
    const std::size_t first = next_.first;
    const std::optional<double> low = number();
    if (!low) return std::nullopt;
    if (next_.kind != Kind::dots) return fail(messages::set_expected(shown(next_)));
    advance();
    const std::size_t last = next_.last;
    const std::optional<double> high = number();
    if (!high) return std::nullopt;
    if (*low > *high) return fail(messages::empty_range(places_.span(first, last)));
    return Condition{AttributeCondition{column, RangeCondition{low, true, high, true}}};
  }

  std::optional<Condition> set(const Text& column) {
    const Token start = next_;
    CodeCondition codes;
    do {
      advance();  // the parenthesis or a comma
      const std::optional<Text> code = value();
      if (!code) return std::nullopt;
      for (const std::string& other : codes.codes) {
        if (code_form(other) == code_form(code->value)) {
          return fail(messages::code_twice(*code, other));
        }
      }
      codes.codes.push_back(code->value);
    } while (next_.kind == Kind::comma);
    if (next_.kind == Kind::end) return fail(messages::open_parenthesis(place(start)));
    if (next_.kind != Kind::close) return fail(messages::comma_expected(shown(next_)));
    advance();
    return Condition{AttributeCondition{column, std::move(codes)}};
  }

  std::string_view text_;
  const ScalarPlaces& places_;
  Problems& problems_;
  ConditionTokens tokens_;
  Token next_;
  std::size_t depth_ = 0;
  bool failed_ = false;
};

}  // namespace

bool read_value(const YamlNode& node, const Shape& shape, WhereSpec& into, Problems& problems) {
  if (!is_text(node, expected_text(shape), problems)) return false;
  if (trimmed(node.text).empty()) {
    problems.add(messages::empty_condition(node.span));
    return false;
  }
  if (const std::size_t length = utf8_length(node.text); length > shape.longest) {
    problems.add(messages::too_long(node.span, length, shape.longest));
    return false;
  }
  const ScalarPlaces places(node);
  std::optional<Condition> condition = ConditionParser(node.text, places, problems).whole();
  if (!condition) return false;
  into.text = {std::string(trimmed(node.text)), node.span};
  into.condition = *std::move(condition);
  return true;
}

}  // namespace kijun
