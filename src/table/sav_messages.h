// Every message about SPSS files.
#pragma once

#include <cstdint>
#include <string>

#include "base/diagnostic.h"

namespace kijun {

// What in the beginning of a file is not as it must be.
enum class SavDamage {
  unknown_record,
  no_variables,
  width,
  continuation,  // of a string's variable record
  missing_values,
  labels_of_nothing,
  labels_of_mixed_kinds,
  label_columns,  // no record of columns behind value labels
  name,
  names,
  short_names,
  same_short_names,
  long_strings,
  long_string_labels,
  long_string_missing,
  numbers,  // a record about the machine that wrote the file
  compression,
  cases,
  blocks,  // of a .zsav
};

// ---- The file as a whole; they point at the place in the spec that names it.
Diagnostic sav_encrypted(const Text& path);
Diagnostic sav_portable(const Text& path);
Diagnostic not_sav(const Text& path);
Diagnostic sav_has_no_sheets(const Text& path, const Span& at);
Diagnostic sav_has_no_header_row(const Text& path, const Span& at);
Diagnostic sav_unknown_encoding(const Text& path, const std::string& encoding);

// ---- Its contents
Diagnostic sav_cut_off(const std::string& file, std::uint64_t at);
Diagnostic sav_damaged(const std::string& file, SavDamage damage, std::uint64_t at);
Diagnostic sav_dictionary_too_long(const std::string& file, std::uint64_t most);
Diagnostic sav_too_many_columns(const std::string& file, std::uint64_t most);
Diagnostic sav_row_too_long(const std::string& file, std::uint64_t most);
Diagnostic sav_too_few_cases(const std::string& file, std::uint64_t said, std::uint64_t most);
Diagnostic sav_ends_early(const std::string& file, std::uint64_t said);
Diagnostic sav_unreadable(const std::string& file, const std::string& why);
// libreadstat found what the checks here let pass.
Diagnostic sav_refused(const std::string& file, std::uint64_t row, const std::string& why);

// Text that is not in the file's encoding. `encoding` as the user knows it; `told`: by the spec.
Diagnostic sav_column_text(const std::string& file, std::size_t column, const std::string& what,
                           const std::string& encoding, bool told);
Diagnostic sav_cell_text(const std::string& file, std::uint64_t row, const std::string& column,
                         const std::string& encoding, bool told);

}  // namespace kijun
