#include "survey/answer_counts.h"

namespace kijun {

AnswerId AnswerCounts::add_judged(const Verdict& verdict, const Batch& batch, std::size_t row,
                                  const std::vector<BoundColumn>& columns, FirstPlaces& places,
                                  RankingSet& rankings) {
  add_verdict(judged_, verdict, 1);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const CellFate& cell = verdict.cells[c];
    if (cell.kind == CellFate::Kind::faulty) places.add(cell.reason, batch, row, columns[c]);
  }
  return answer_id(verdict, rankings);
}

void AnswerCounts::add_to(QuestionAudit& audit) const {
  add_audit(audit, judged_);
  audit.answered += sound_ - sound_missing_;
  audit.partial += sound_partial_;
  audit.missing += sound_missing_;
  for (std::size_t c = 0; c < blanks_.size(); ++c) {
    audit.columns[c].used += sound_ - blanks_[c];
    audit.columns[c].missing += blanks_[c];
  }
}

}  // namespace kijun
