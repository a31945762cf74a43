#include "layout/reasons.h"

#include "base/number.h"
#include "base/placeholders.h"

namespace kijun {

const std::string& reason_words(RejectReason reason, const Wording& wording) {
  switch (reason) {
    case RejectReason::unknown_code:
      return wording.method.unknown_code;
    case RejectReason::unknown_rank:
      return wording.method.unknown_rank;
    case RejectReason::repeated_option:
      return wording.method.repeated_option;
    case RejectReason::repeated_rank:
      return wording.method.repeated_rank;
    case RejectReason::skipped_rank:
      return wording.method.skipped_rank;
    case RejectReason::unknown_tick:
      return wording.method.unknown_tick;
    case RejectReason::no_group:
      return wording.audit.no_group;
    case RejectReason::not_a_number:
      return wording.audit.not_a_number;
  }
  return wording.method.unknown_code;
}

std::string reasons_text(std::span<const std::uint64_t> cells, const Wording& wording) {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i] == 0) continue;
    if (!text.empty()) text += wording.method.separator;
    text += fill(wording.method.reason,
                 {{"reason", reason_words(static_cast<RejectReason>(i), wording)},
                  {"cells", format_grouped(static_cast<long long>(cells[i]))}});
  }
  return text;
}

}  // namespace kijun
