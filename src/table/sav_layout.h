// What the beginning of an SPSS file (.sav, .zsav) says about the rest of it, with every length
// checked before libreadstat sees the file: libreadstat 1.1.8 believes some of them and reads
// beyond its buffers (its issues 388, 389, 390), or never ends.
//
// Format: "System File Format" in the developers' guide of GNU PSPP.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "table/sav_bytes.h"

namespace kijun {

struct SavLayout {
  static constexpr std::size_t most_columns = 20'000;
  static constexpr std::size_t longest_row = std::size_t{4} << 20U;

  std::optional<std::uint64_t> cases;  // as the file says; some programs do not say
  // As the file names its encoding, or the number of a code page; empty when it says nothing.
  std::string encoding;
  // The bytes before the data, as libreadstat may see them: records that it misreads, and that say
  // nothing about answers (multiple-response sets and how to display columns), have a type that it
  // skips.
  std::string dictionary;
};

// Refuses a file that is cut off or damaged, with the byte at which that shows; more than 20,000
// columns, rows of more than 4 MiB, a dictionary of more than 64 MiB; more cases than the file has
// room for, and blocks of a .zsav that could not have become so small.
Result<SavLayout> read_sav_layout(SavBytes& file, const Text& path);

}  // namespace kijun
