#include "resolve/palette_messages.h"

#include "base/number.h"
#include "resolve/message_parts.h"

namespace kijun::messages {
namespace {

std::string two(std::string_view kind, std::size_t one, std::size_t other) {
  return std::string(kind) + " " + std::to_string(one) + " and " + std::to_string(other);
}

}  // namespace

Diagnostic same_series(const Span& at, std::size_t number, std::size_t other) {
  return error_at(at,
                  "series style " + std::to_string(number) + " has the dash and marker of style " +
                      std::to_string(other),
                  {"colour must not be the only difference: change dash, marker or hollow"});
}

Diagnostic neighbours_share(const Span& at, std::size_t number, std::size_t other,
                            std::string_view what) {
  return error_at(at, two("series styles", other, number) + " have one " + std::string(what),
                  {"neighbours are told apart by dash and by marker: change one, or the order"});
}

Diagnostic dash_of_baseline(const Span& at, std::size_t number) {
  return error_at(at, "series style " + std::to_string(number) + " has the dash of the baseline",
                  {"give the baseline a dash of its own"});
}

Diagnostic colours_alike(const Span& at, std::size_t number, std::size_t other, Vision vision,
                         double found, double least, std::string_view which) {
  return error_at(at,
                  two("the colours of series styles", other, number) + " look alike in " +
                      std::string(name(vision)),
                  {"they differ by " + format_fixed(found, 1) + " (CIEDE2000); expected at least " +
                       format_fixed(least, 1) + " between " + std::string(which),
                   vision == Vision::greyscale
                       ? "make one lighter or darker"
                       : "make one lighter or darker, or bluer against yellower; red against green "
                         "alone does not help everybody"});
}

Diagnostic too_pale(const Span& at, std::string_view what, std::string_view behind, double found,
                    double least) {
  return error_at(at, std::string(what) + " is too pale on " + std::string(behind),
                  {"its contrast is " + format_fixed(found, 2) + " : 1; expected at least " +
                       format_shortest(least) + " : 1",
                   "make it darker, or what is behind it lighter"});
}

Diagnostic greys_alike(const Span& at, std::size_t number, std::size_t other, double found,
                       double least) {
  return error_at(at, two("greys", other, number) + " of mono look alike",
                  {"they differ by " + format_fixed(found, 1) + " (CIEDE2000); expected at least " +
                       format_fixed(least, 1) +
                       " between neighbours, of which the last and the first "
                       "are two",
                   "make one lighter or darker"});
}

Diagnostic not_a_grey(const Span& at, std::string_view found) {
  return error_at(at, quoted(found) + " is not a grey",
                  {"expected \"#rrggbb\" with three equal parts, such as \"#6b6b6b\""});
}

}  // namespace kijun::messages
