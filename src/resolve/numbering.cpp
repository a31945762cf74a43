#include "resolve/numbering.h"

#include <algorithm>
#include <vector>

#include "base/placeholders.h"
#include "base/utf8.h"
#include "resolve/messages.h"
#include "spec/placeholder_check.h"

namespace kijun {
namespace {

constexpr long long highest_start = 100000;
constexpr std::size_t longest_label = 60;  // characters of the numbering's pattern

}  // namespace

Numbering::Numbering(Resolver& r) : pattern_(r.report.style.wording.label) {
  const NumberingSpec& written = r.spec.numbering;
  if (written.start) {
    if (written.start->value < 0 || written.start->value > highest_start) {
      r.problems.add(messages::bad_start(*written.start, highest_start));
    } else {
      next_ = written.start->value;
    }
  }
  if (!written.figure) return;
  const std::vector<std::string> known{"n"};
  const std::size_t length = utf8_length(written.figure->value);
  if (length > longest_label) {
    r.problems.add(messages::label_too_long(written.figure->span, length, longest_label));
  } else if (!check_placeholders(*written.figure, known, r.problems)) {
    return;
  } else if (!has_placeholder(written.figure->value, "n")) {
    r.problems.add(messages::missing_placeholder(*written.figure, "n"));
  } else {
    pattern_ = written.figure->value;
  }
}

std::string Numbering::next() { return fill(pattern_, {{"n", std::to_string(next_++)}}); }

std::string file_number(std::string_view label) {
  label.remove_prefix(std::min(label.find_first_of("0123456789"), label.size()));
  std::string number;
  for (std::size_t i = 0; i < label.size();) {
    const Utf8Character character = utf8_decode(label, i);
    const char32_t c = character.code;
    const bool safe = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                      c == '.' || c == '-';
    number += safe ? static_cast<char>(c) : '-';
    i += character.length;
  }
  while (number.ends_with('-') || number.ends_with('.')) number.pop_back();
  return number;
}

}  // namespace kijun
