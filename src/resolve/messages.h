// The resolve stage's messages on templates, names, the report and its contents; those on questions
// and on breakdowns stand beside them. Each says what is wrong, what was expected and what to do.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kijun::messages {

// ---- Templates
Diagnostic wrong_template_version(const Text& found);
Diagnostic extends_itself(const Text& name);
Diagnostic extends_too_many(const Text& name, std::size_t most);
Diagnostic unknown_template(const Text& name, std::span<const std::string> known,
                            std::string_view folder);
Diagnostic missing_placeholder(const Text& text, std::string_view name);
Diagnostic too_few_series(const Span& at, std::size_t found, std::size_t least);
Diagnostic no_room(const Span& page);
Diagnostic row_too_wide(const Span& at, int figures, double needed, double available);
Diagnostic bad_radii(const Span& at);
Diagnostic bad_base_limits(const Span& at);

// ---- Names
Diagnostic not_unique(const Text& name, std::string_view kind, std::string_view other);
Diagnostic unknown_name(const Text& name, std::string_view kind,
                        std::span<const std::string> known);
Diagnostic named_twice(const Text& name, std::string_view kind);
Diagnostic too_many(const Span& at, std::string_view what, std::size_t found, std::size_t most);

// ---- The report
Diagnostic not_a_date(const Text& found);

// ---- The scale
Diagnostic not_positive(const Span& at, double found);
Diagnostic not_a_multiple(const Span& at, double max, double step);
Diagnostic too_many_rings(const Span& at, double found, double most);

// ---- Contents
Diagnostic bad_start(const Located<long long>& found, long long most);
Diagnostic label_too_long(const Span& at, std::size_t found, std::size_t most);
Diagnostic table_without_columns(const Span& at);
Diagnostic cell_count(const Span& row, std::size_t found, std::size_t expected);
Diagnostic not_one_per_column(const Span& at, std::string_view what, std::size_t found,
                              std::size_t expected);
Diagnostic too_many_figures(const Span& at, std::size_t found, std::size_t most);
Diagnostic scores_before_results(const Span& at);
Diagnostic marks_without_axes(const Span& at, std::string_view chart);
Diagnostic marks_without_radars(const Span& at);
Diagnostic nothing_to_summarize(const Span& at, std::string_view style);
Diagnostic figure_twice(const Span& at, std::string_view figure);
Diagnostic asked_of_nobody(const Span& at, std::string_view figure, std::string_view question,
                           std::string_view breakdown);
// A warning: the figure says so of each group as well.
Diagnostic silent_groups(const Span& at, std::string_view figure,
                         std::span<const std::string> groups, std::string_view question);

// ---- References
Diagnostic unknown_reference(const Text& name, std::string_view kind,
                             std::span<const std::string> known);
Diagnostic unknown_reference_kind(const Span& at, std::string_view kind);
Diagnostic reference_not_here(const Span& at, std::string_view reference);
Diagnostic open_reference(const Span& at);
Diagnostic empty_note(const Span& at);
Diagnostic note_in_note(const Span& at);

}  // namespace kijun::messages
