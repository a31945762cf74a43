#include "base/trimmed.h"

namespace kijun {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";
constexpr std::string_view ideographic_space = "\u3000";

}  // namespace

std::string_view trimmed(std::string_view text) {
  for (;;) {
    if (!text.empty() && blanks.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (text.starts_with(ideographic_space)) {
      text.remove_prefix(ideographic_space.size());
    } else {
      break;
    }
  }
  for (;;) {
    if (!text.empty() && blanks.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.ends_with(ideographic_space)) {
      text.remove_suffix(ideographic_space.size());
    } else {
      return text;
    }
  }
}

}  // namespace kijun
