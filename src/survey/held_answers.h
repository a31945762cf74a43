// What the rows of a table of tallies say of one group and question, put together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "resolve/report.h"
#include "survey/tally_builder.h"
#include "survey/tally_rows.h"

namespace kijun {

// What the rows of one group, or of several that share nobody, say of a question.
struct HeldAnswers {
  std::string name;
  std::map<std::vector<std::uint16_t>, WeighedCount> rankings;
  WeighedCount missing, rejected;
  std::vector<std::vector<std::uint64_t>> named;  // [option][rank], of rankings too
  std::uint64_t answered = 0;
  std::uint64_t counted = 0;  // of the answers: without rankings
  // Of the answers without all ranks; counts say it exactly only where no rank is skipped.
  std::uint64_t partial = 0, partial_at_most = 0;

  std::uint64_t all() const { return answered + missing.n + rejected.n; }
  WeighedCount sum() const;
  void add(const HeldAnswers& more);
};

// Of nobody: nothing, of the question's options and ranks.
HeldAnswers held_by_nobody(const Report& report, std::size_t question, std::string name);

// Of the group, by the rows of the whole table.
HeldAnswers held_by_group(const Report& report, const std::map<TallyKey, TallyEntry>& rows,
                          std::size_t question, std::size_t breakdown, std::size_t group,
                          std::string name);

}  // namespace kijun
