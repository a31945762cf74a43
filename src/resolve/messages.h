// Every message of the resolve stage. Each says what is wrong, what was expected and what to do.
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
Diagnostic unknown_template(const Text& name, std::span<const std::string> known,
                            std::string_view folder);
Diagnostic missing_placeholder(const Text& text, std::string_view name);
Diagnostic too_few_series(const Span& at, std::size_t found, std::size_t least);
Diagnostic same_series(const Span& at, std::size_t number, std::size_t other);
Diagnostic no_room(const Span& page);
Diagnostic row_too_wide(const Span& at, int figures, double needed, double available);
Diagnostic bad_radii(const Span& at);

// ---- Names
Diagnostic not_unique(const Text& name, std::string_view kind, std::string_view other);
Diagnostic unknown_name(const Text& name, std::string_view kind,
                        std::span<const std::string> known);
Diagnostic named_twice(const Text& name, std::string_view kind);

Diagnostic too_many(const Span& at, std::string_view what, std::size_t found, std::size_t most);

// ---- The report, its surveys and questions
Diagnostic not_a_date(const Text& found);
Diagnostic same_file(const Text& file, std::string_view other_survey);
// `key` is sheet or header.
Diagnostic counts_from_one(const Span& at, std::string_view key, long long found);
Diagnostic option_count(const Span& at, std::size_t found, std::size_t least, std::size_t most);
Diagnostic same_code(const Span& at, std::string_view code, std::string_view other_mark);
Diagnostic name_is_code(const Text& name, std::string_view mark, std::string_view other_mark);
Diagnostic same_option(const Text& name, std::string_view other_mark);
Diagnostic lines_are_not_the_name(const Span& at, std::string_view name);
Diagnostic too_many_ranks(const Span& at, std::size_t found, std::size_t most);
Diagnostic negative_weight(const Span& at, double found);
Diagnostic large_weight(const Span& at, double found, double most);
Diagnostic small_weight(const Span& at, double found, double least);
Diagnostic first_weight_zero(const Span& at);
Diagnostic increasing_weight(const Span& at, std::size_t rank, double found, double before);
Diagnostic more_ranks_than_options(const Span& at, std::size_t ranks, std::size_t options);

// ---- Where answers stand
Diagnostic same_column_for_all(const Text& pattern, bool ranks);
Diagnostic no_columns(const Text& question, std::string_view survey);
Diagnostic not_asked(const Span& at, std::string_view question, std::string_view survey);
Diagnostic asked_nowhere(const Text& question);
// `ranks` and `options`: how many of them have columns of their own, or 0 if they share one.
Diagnostic column_count(const Span& at, std::size_t found, std::string_view question,
                        std::size_t ranks, std::size_t options);
Diagnostic missing_is_option(const Text& missing, std::string_view question, std::string_view mark,
                             std::string_view name);
Diagnostic missing_is_tick(const Text& missing, std::string_view question);
Diagnostic missing_is_rank(const Text& missing, std::string_view question, std::size_t options);
Diagnostic column_read_twice(const Text& column, std::string_view survey, std::string_view first,
                             std::string_view second);
Diagnostic weight_is_an_answer(const Text& weight, std::string_view question);

// ---- Breakdowns
Diagnostic survey_and_surveys(const Span& at);
Diagnostic group_count(const Span& at, std::size_t found, std::size_t most);
Diagnostic group_without_survey(const Text& group);
Diagnostic group_without_is(const Text& group, const Text& by);
Diagnostic group_without_by(const Text& group);
Diagnostic filter_of_tally(const Span& at);
Diagnostic filter_name_taken(const Span& at, std::string_view name);
// `code` and `other`, of two groups, are one code in two forms.
Diagnostic same_code_of_groups(const Text& code, const Text& group, const Text& other,
                               std::string_view other_group);
Diagnostic missing_is_group(const Text& missing, std::string_view group);
Diagnostic where_and(const Span& where, std::string_view key);
// Of a total, or else of a rest.
Diagnostic total_and_more(const Span& at, bool total);
Diagnostic second_total(const Span& at, bool total, std::string_view first);
Diagnostic rest_of_nothing(const Text& group);
Diagnostic whole_survey_shared(const Text& group, std::string_view whole, std::string_view survey);

// ---- What the spec leaves to labels
Diagnostic question_without_title(const Text& question);
Diagnostic question_without_options(const Text& question);
Diagnostic breakdown_without_title(const Text& breakdown);
// `columns`: of the files that were looked at.
Diagnostic breakdown_without_groups(const Text& breakdown, const std::optional<Text>& by,
                                    std::span<const std::string> columns);
// `one` and `other` say it so.
Diagnostic labelled_differently(const Text& key, std::string_view what, std::string_view one,
                                std::string_view said, std::string_view other,
                                std::string_view other_said);
Diagnostic same_label(const Text& breakdown, std::string_view label);

// ---- The scale
Diagnostic not_positive(const Span& at, double found);
Diagnostic scale_too_short(const Span& at, double max, double highest);
Diagnostic not_a_multiple(const Span& at, double max, double step);
Diagnostic too_many_rings(const Span& at, double found, double most);

// ---- Contents
Diagnostic bad_start(const Located<long long>& found, long long most);
Diagnostic label_too_long(const Span& at, std::size_t found, std::size_t most);
Diagnostic bad_level(const Located<long long>& found);
Diagnostic table_without_columns(const Span& at);
Diagnostic cell_count(const Span& row, std::size_t found, std::size_t expected);
Diagnostic not_one_per_column(const Span& at, std::string_view what, std::size_t found,
                              std::size_t expected);
Diagnostic too_many_figures(const Span& at, std::size_t found, std::size_t most);
Diagnostic scores_before_results(const Span& at);
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

}  // namespace kijun::messages
