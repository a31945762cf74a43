// Every message of the spec stage. Each says what is wrong, what was expected and what to do.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace kijun::messages {

// ---- The file
Diagnostic too_large(const Span& file, std::size_t size, std::size_t limit);
Diagnostic not_utf8(const Span& at, unsigned char byte);
Diagnostic hidden_character(const Span& at, char32_t code);
Diagnostic indenting_tab(const Span& at);
Diagnostic empty_file(const Span& file, std::string_view what);

// ---- YAML
Diagnostic not_yaml(const Span& at, std::string_view parser_message);
Diagnostic open_quote(const Span& at);
Diagnostic second_document(const Span& at);
Diagnostic alias(const Span& at);
Diagnostic anchor(const Span& at);
Diagnostic tag(const Span& at);
Diagnostic merge_key(const Span& at);
Diagnostic too_deep(const Span& at, std::size_t limit);
Diagnostic key_not_text(const Span& at);
Diagnostic duplicate_key(const Span& at, std::string_view key, std::size_t first_line);

// ---- Keys and types. `what` names the mapping or the value: "a question", "the title".
Diagnostic unknown_key(const Text& key, std::string_view what, std::span<const std::string> known);
Diagnostic missing_key(const Span& place, std::string_view key, std::string_view what,
                       std::string_view expected);
Diagnostic missing_value(const Span& place, std::string_view expected);
Diagnostic wrong_type(const Span& at, std::string_view expected, std::string_view found);
Diagnostic unknown_choice(const Text& found, std::string_view what,
                          std::span<const std::string> known);
Diagnostic not_a_number(const Text& found);
Diagnostic not_an_integer(const Text& found);
Diagnostic octal_looking(const Text& found);
Diagnostic not_finite(const Text& found);
Diagnostic not_a_boolean(const Text& found);
Diagnostic several_lines(const Span& at);
Diagnostic too_long(const Span& at, std::size_t length, std::size_t limit);
Diagnostic empty_text(const Span& at);
Diagnostic empty_list(const Span& at, std::string_view expected);
Diagnostic wrong_count(const Span& at, std::size_t found, std::string_view expected);

// ---- Values of the spec
Diagnostic wrong_version(const Text& found);
Diagnostic bad_range(const Text& found);
Diagnostic bad_name(const Text& name, std::string_view what);
Diagnostic one_key_expected(const Span& at, std::string_view what, std::size_t found,
                            std::span<const std::string> known);
Diagnostic file_and_tally(const Span& at);
Diagnostic nothing_to_say(const Span& at);
Diagnostic level_without_heading(const Span& at);
Diagnostic keep_without_text(const Span& at);
Diagnostic claims_without_text(const Span& at);
Diagnostic rows_beside_file(const Text& key);
Diagnostic only_of_file(const Text& key);

// ---- Codes and ranges
Diagnostic empty_range(const Span& at);
// `other`: the same code, perhaps in another form.
Diagnostic code_twice(const Text& code, std::string_view other);

// ---- Values of a template
Diagnostic not_a_length(const Text& found);
Diagnostic not_a_colour(const Text& found);
Diagnostic out_of_bounds(const Text& found, std::string_view expected);
Diagnostic unknown_placeholder(const Span& at, std::string_view name,
                               std::span<const std::string> known);
Diagnostic open_brace(const Span& at);

}  // namespace kijun::messages
