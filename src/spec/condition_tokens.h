// The words and signs of a condition, such as "age >= 65 and 同居 = 1".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostic.h"
#include "spec/scalar_places.h"

namespace kijun {

struct ConditionToken {
  enum class Kind {
    word,    // a name, a value, or one of and, or, not, in
    quoted,  // in "", '' or ``, which `text` is without
    sign,    // = != < <= > >=
    open,    // (
    close,   // )
    comma,
    dots,  // ..
    end,
  };
  Kind kind = Kind::end;
  std::string_view text;
  std::size_t first = 0;  // bytes [first, last) of the condition
  std::size_t last = 0;

  bool is_word(std::string_view word) const { return kind == Kind::word && text == word; }
};

class ConditionTokens {
 public:
  ConditionTokens(std::string_view condition, const ScalarPlaces& places)
      : text_(condition), places_(places) {}

  // The next one; nothing for what no condition can hold, which fault() then tells of: signs that
  // are full-width or of other languages, and a quote that nothing closes.
  std::optional<ConditionToken> next();
  const Diagnostic& fault() const { return fault_; }

 private:
  void skip_blanks();
  ConditionToken token(ConditionToken::Kind kind, std::size_t bytes);
  std::optional<ConditionToken> quoted();
  std::optional<ConditionToken> word();

  std::string_view text_;
  const ScalarPlaces& places_;
  std::size_t at_ = 0;
  Diagnostic fault_;
};

}  // namespace kijun
