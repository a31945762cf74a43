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

}  // namespace kijun
