// A condition written out with all its parentheses, for tests to compare.
#pragma once

#include <string>

#include "base/number.h"
#include "spec/condition.h"

namespace kijun::test {

inline std::string text_of(const Condition& condition);

inline std::string text_of(const std::vector<Condition>& parts, const std::string& word) {
  std::string text = "(";
  for (const Condition& part : parts) {
    text += (text.size() > 1 ? " " + word + " " : "") + text_of(part);
  }
  return text + ")";
}

inline std::string text_of(const AttributeCondition& condition) {
  std::string text = "[" + condition.column.value + "]";
  if (const auto* const codes = std::get_if<CodeCondition>(&condition.test)) {
    for (const std::string& code : codes->codes) text += " =" + code;
    return text;
  }
  const auto& range = std::get<RangeCondition>(condition.test);
  if (range.low) text += (range.low_included ? " >=" : " >") + format_shortest(*range.low);
  if (range.high) text += (range.high_included ? " <=" : " <") + format_shortest(*range.high);
  return text;
}

// age >= 65 and not (同居 = 1 or x in (2, 3)) → "([age] >=65 and not ([同居] =1 or [x] =2 =3))"
inline std::string text_of(const Condition& condition) {
  if (const auto* const all = std::get_if<AllOf>(&condition.test)) {
    return text_of(all->parts, "and");
  }
  if (const auto* const any = std::get_if<AnyOf>(&condition.test)) return text_of(any->parts, "or");
  if (const auto* const none = std::get_if<NoneOf>(&condition.test)) {
    return "not " + text_of(none->parts.at(0));
  }
  return text_of(std::get<AttributeCondition>(condition.test));
}

}  // namespace kijun::test
