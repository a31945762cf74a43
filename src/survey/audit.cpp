#include "survey/audit.h"

namespace kijun {

std::string_view key_of(RejectReason reason) {
  switch (reason) {
    case RejectReason::unknown_code:
      return "unknown_code";
    case RejectReason::unknown_rank:
      return "unknown_rank";
    case RejectReason::repeated_option:
      return "repeated_option";
    case RejectReason::repeated_rank:
      return "repeated_rank";
    case RejectReason::skipped_rank:
      return "skipped_rank";
    case RejectReason::no_group:
      return "no_group";
    case RejectReason::not_a_number:
      return "not_a_number";
    case RejectReason::unknown_tick:
      return "unknown_tick";
  }
  return "";
}

std::vector<std::uint64_t> BreakdownAudit::reasons() const {
  std::vector<std::uint64_t> cells(reject_reasons);
  cells[static_cast<std::size_t>(RejectReason::no_group)] = no_group;
  cells[static_cast<std::size_t>(RejectReason::not_a_number)] = not_numbers;
  return cells;
}

}  // namespace kijun
