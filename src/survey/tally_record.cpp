#include "survey/tally_record.h"

#include <algorithm>

namespace kijun::tally_record {

std::size_t rank_columns(const Question& question, const Report& report) {
  if (report.ties == TiesPolicy::reject) return question.depth();
  return question.options.size() +
         (report.rejected == RejectedPolicy::keep ? question.depth() - 1 : 0);
}

std::size_t rank_columns(const Report& report) {
  std::size_t most = 0;
  for (const Question& question : report.questions) {
    most = std::max(most, rank_columns(question, report));
  }
  return most;
}

}  // namespace kijun::tally_record
