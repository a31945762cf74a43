#include "resolve/messages.h"

#include <vector>

#include "base/number.h"
#include "resolve/message_parts.h"

namespace kijun::messages {

Diagnostic wrong_template_version(const Text& found) {
  return error_at(found.span, "template format " + quoted(found.value) + " is not known",
                  {"expected \"kijun-template: 1\""});
}

Diagnostic extends_itself(const Text& name) {
  return error_at(name.span, "the template extends itself by way of " + quoted(name.value),
                  {"name a template that does not extend this one"});
}

Diagnostic extends_too_many(const Text& name, std::size_t most) {
  return error_at(name.span, "more than " + std::to_string(most) + " templates extend each other",
                  {"join some of them"});
}

Diagnostic unknown_template(const Text& name, std::span<const std::string> known,
                            std::string_view folder) {
  if (known.empty()) {
    return error_at(name.span, "there is no template in the folder " + quoted(folder),
                    {"install the program with its templates"});
  }
  std::vector<std::string> hints = known_names(name.value, known);
  hints.emplace_back("a template of your own is a file: write its name with .yaml behind");
  return error_at(name.span, "unknown template " + quoted(name.value), std::move(hints));
}

Diagnostic missing_placeholder(const Text& text, std::string_view name) {
  return error_at(text.span, "the text has no {" + std::string(name) + "}",
                  {"put {" + std::string(name) + "} where it is to stand"});
}

Diagnostic too_few_series(const Span& at, std::size_t found, std::size_t least) {
  return error_at(
      at, "there are " + std::to_string(found) + " series styles",
      {"expected at least " + std::to_string(least) + ": a chart may have as many groups"});
}

Diagnostic no_room(const Span& page) {
  return error_at(page, "the margins leave no room on the page",
                  {"expected at least 100pt between the margins, both ways"});
}

Diagnostic row_too_wide(const Span& at, int figures, double needed, double available) {
  return error_at(at,
                  std::to_string(figures) + " figures side by side take " +
                      format_fixed(needed, 1) + "pt, and there are " + format_fixed(available, 1) +
                      "pt between the margins",
                  {"make chart.width, document.column_gap or the margins smaller"});
}

Diagnostic bad_radii(const Span& at) {
  return error_at(
      at, "the radii do not fit the chart",
      {"expected least_radius <= most_radius, and most_radius at most half of the width "
       "that legend_width leaves"});
}

Diagnostic bad_base_limits(const Span& at) {
  return error_at(at, "the limits of small bases are the wrong way round",
                  {"expected withhold_below <= reference_below"});
}

Diagnostic not_unique(const Text& name, std::string_view kind, std::string_view other) {
  if (name.value == other) {
    return error_at(name.span, "there is already a " + std::string(kind) + " " + quoted(other),
                    {"give each its own name"});
  }
  return error_at(name.span,
                  "the " + std::string(kind) + " " + quoted(name.value) + " differs from " +
                      quoted(other) + " in upper and lower case only",
                  {"give it another name: not every computer can tell their files apart"});
}

Diagnostic unknown_name(const Text& name, std::string_view kind,
                        std::span<const std::string> known) {
  return error_at(name.span, "there is no " + std::string(kind) + " " + quoted(name.value),
                  known_names(name.value, known));
}

Diagnostic named_twice(const Text& name, std::string_view kind) {
  return error_at(name.span,
                  "the " + std::string(kind) + " " + quoted(name.value) + " is named twice",
                  {"name it once"});
}

Diagnostic too_many(const Span& at, std::string_view what, std::size_t found, std::size_t most) {
  return error_at(at, "the spec has " + std::to_string(found) + " " + std::string(what),
                  {"expected at most " + std::to_string(most)});
}

Diagnostic not_a_date(const Text& found) {
  return error_at(found.span, quoted(found.value) + " is not a date of the calendar",
                  {"expected year, month and day such as 2018-03-30"});
}

Diagnostic not_positive(const Span& at, double found) {
  return error_at(at, format_shortest(found) + " is not above 0", {"expected a number above 0"});
}

Diagnostic not_a_multiple(const Span& at, double max, double step) {
  return error_at(at,
                  "the scale's end, " + format_shortest(max) + ", is no multiple of its step, " +
                      format_shortest(step),
                  {"change chart.max or chart.step, so that the last ring is the end"});
}

Diagnostic too_many_rings(const Span& at, double found, double most) {
  return error_at(at, "the scale has " + format_shortest(found) + " rings",
                  {"expected at most " + format_shortest(most) + ": make chart.step larger"});
}

Diagnostic bad_start(const Located<long long>& found, long long most) {
  return error_at(found.span, "numbering cannot start at " + std::to_string(found.value),
                  {"expected 0 to " + std::to_string(most)});
}

Diagnostic label_too_long(const Span& at, std::size_t found, std::size_t most) {
  return error_at(at, "the figures' label has " + std::to_string(found) + " characters",
                  {"expected at most " + std::to_string(most)});
}

Diagnostic table_without_columns(const Span& at) {
  return error_at(at, "the table has no columns", {"list at least one in \"columns:\""});
}

Diagnostic cell_count(const Span& row, std::size_t found, std::size_t expected) {
  return error_at(row, "the row has " + std::to_string(found) + " cells",
                  {"expected " + std::to_string(expected) +
                   ", one a column; text that holds a comma stands in quotes"});
}

Diagnostic not_one_per_column(const Span& at, std::string_view what, std::size_t found,
                              std::size_t expected) {
  return error_at(at,
                  "the " + std::string(what) + " of " + std::to_string(found) + " columns is given",
                  {"expected one for each of the " + std::to_string(expected) + " columns"});
}

Diagnostic too_many_figures(const Span& at, std::size_t found, std::size_t most) {
  return error_at(at, "the report has " + std::to_string(found) + " figures",
                  {"expected at most " + std::to_string(most)});
}

Diagnostic scores_before_results(const Span& at) {
  return error_at(at, "no figure stands before these tables of scores",
                  {"\"scores\" tabulates the figures above it: put it behind \"results\""});
}

Diagnostic marks_without_axes(const Span& at, std::string_view chart) {
  return error_at(
      at,
      "marks stand at the axes of radar charts, and these figures are drawn as " + quoted(chart),
      {"leave \"marks\" out, or draw them as \"radar\"",
       "\"tables: true\" shows the same marks in a table behind each figure"});
}

Diagnostic marks_without_radars(const Span& at) {
  return error_at(
      at, "marks stand at the axes of radar charts, and the report has none",
      {"leave \"marks\" out, or draw figures as \"radar\"",
       "\"tables: true\" of results shows the same marks in a table behind each figure"});
}

Diagnostic nothing_to_summarize(const Span& at, std::string_view style) {
  return error_at(at,
                  "the template " + quoted(style) + " sums up figures, and the contents have none",
                  {"add \"- results: {}\" to the contents, or leave the contents out"});
}

Diagnostic figure_twice(const Span& at, std::string_view figure) {
  return error_at(at, "figure " + quoted(figure) + " is in the report twice",
                  {"list each question with each breakdown once for each kind of chart"});
}

Diagnostic asked_of_nobody(const Span& at, std::string_view figure, std::string_view question,
                           std::string_view breakdown) {
  return error_at(
      at,
      "figure " + quoted(figure) + " would be empty: question " + quoted(question) +
          " is asked in none of the surveys of breakdown " + quoted(breakdown),
      {"list questions and breakdowns that belong together in a \"results:\" of their own"});
}

Diagnostic silent_groups(const Span& at, std::string_view figure,
                         std::span<const std::string> groups, std::string_view question) {
  Diagnostic made =
      error_at(at,
               "figure " + quoted(figure) + " has groups without answers: question " +
                   quoted(question) + " is not asked in the surveys of " + listed(groups),
               {});
  made.severity = Severity::warning;
  return made;
}

Diagnostic unknown_reference(const Text& name, std::string_view kind,
                             std::span<const std::string> known) {
  if (known.empty()) {
    return error_at(
        name.span,
        "there is no " + std::string(kind) + " " + quoted(name.value) + ", as the report has none",
        {"remove the reference"});
  }
  return error_at(name.span,
                  "there is no " + std::string(kind) + " " + quoted(name.value) + " in the report",
                  known_names(name.value, known));
}

Diagnostic unknown_reference_kind(const Span& at, std::string_view kind) {
  return error_at(at, "unknown kind of reference " + quoted(kind),
                  {"expected {fig:question.breakdown}, {table:id}, {note:text}, "
                   "{score:question.breakdown.group.option}, {n:question.breakdown.group} or "
                   "{finding:question.breakdown}"});
}

Diagnostic reference_not_here(const Span& at, std::string_view reference) {
  return error_at(at, "the reference " + quoted(reference) + " cannot stand here",
                  {"references are read in \"text:\" and \"commentary:\" only"});
}

Diagnostic open_reference(const Span& at) {
  return error_at(at, "the reference is not closed",
                  {"write {fig:question.breakdown}, {table:id} or {note:text}"});
}

Diagnostic empty_note(const Span& at) {
  return error_at(at, "the footnote says nothing", {"write {note:text}, or remove it"});
}

Diagnostic note_in_note(const Span& at) {
  return error_at(at, "a footnote stands in this footnote", {"make both one, or write them apart"});
}

}  // namespace kijun::messages
