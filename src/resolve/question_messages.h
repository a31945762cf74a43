// The resolve stage's messages on surveys, questions and where their answers stand.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kijun::messages {

// ---- The report, its surveys and questions
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

// ---- What the spec leaves to labels
Diagnostic question_without_title(const Text& question);
Diagnostic question_without_options(const Text& question);
// `one` and `other` say it so.
Diagnostic labelled_differently(const Text& key, std::string_view what, std::string_view one,
                                std::string_view said, std::string_view other,
                                std::string_view other_said);

}  // namespace kijun::messages
