#include "resolve/messages.h"

#include <optional>
#include <utility>
#include <vector>

#include "base/nearest.h"
#include "base/number.h"

namespace kijun::messages {
namespace {

Diagnostic error(const Span& at, std::string message, std::vector<std::string> hints) {
  Diagnostic made{Severity::error, {}, std::move(message), std::move(hints)};
  if (at.source) made.place = at;
  return made;
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string listed(std::span<const std::string> names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

std::vector<std::string> known_names(std::string_view name, std::span<const std::string> known) {
  std::vector<std::string> hints{"expected one of: " + listed(known)};
  if (const std::optional<std::string> near = nearest_name(name, known)) {
    hints.push_back("did you mean " + quoted(*near) + "?");
  }
  return hints;
}

}  // namespace

Diagnostic wrong_template_version(const Text& found) {
  return error(found.span, "template format " + quoted(found.value) + " is not known",
               {"expected \"kijun-template: 1\""});
}

Diagnostic unknown_template(const Text& name, std::span<const std::string> known,
                            std::string_view folder) {
  if (known.empty()) {
    return error(name.span, "there is no template in the folder " + quoted(folder),
                 {"install the program with its templates"});
  }
  return error(name.span, "unknown template " + quoted(name.value), known_names(name.value, known));
}

Diagnostic missing_placeholder(const Text& text, std::string_view name) {
  return error(text.span, "the text has no {" + std::string(name) + "}",
               {"put {" + std::string(name) + "} where it is to stand"});
}

Diagnostic too_few_series(const Span& at, std::size_t found, std::size_t least) {
  return error(
      at, "there are " + std::to_string(found) + " series styles",
      {"expected at least " + std::to_string(least) + ": a chart may have as many groups"});
}

Diagnostic same_series(const Span& at, std::size_t number, std::size_t other) {
  return error(at,
               "series style " + std::to_string(number) + " has the dash and marker of style " +
                   std::to_string(other),
               {"colour must not be the only difference: change dash, marker or hollow"});
}

Diagnostic no_room(const Span& page) {
  return error(page, "the margins leave no room on the page",
               {"expected at least 100pt between the margins, both ways"});
}

Diagnostic row_too_wide(const Span& at, int figures, double needed, double available) {
  return error(at,
               std::to_string(figures) + " figures side by side take " + format_fixed(needed, 1) +
                   "pt, and there are " + format_fixed(available, 1) + "pt between the margins",
               {"make chart.width, document.column_gap or the margins smaller"});
}

Diagnostic bad_radii(const Span& at) {
  return error(at, "the radii do not fit the chart",
               {"expected least_radius <= most_radius, and most_radius at most half of width"});
}

}  // namespace kijun::messages
