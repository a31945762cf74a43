#include "survey/verdict.h"

#include <algorithm>

#include "survey/tally.h"

namespace kijun {
namespace {

CellFate fault(RejectReason reason) { return {CellFate::Kind::faulty, reason}; }

// The answer as a whole, once `ranking` holds what is not faulty and `cells` says what is.
void conclude(Verdict& verdict, RejectedPolicy policy) {
  const auto named = [](std::uint16_t option) { return option != not_named; };
  verdict.faulty =
      std::any_of(verdict.cells.begin(), verdict.cells.end(),
                  [](const CellFate& cell) { return cell.kind == CellFate::Kind::faulty; });
  const bool any = std::any_of(verdict.ranking.begin(), verdict.ranking.end(), named);
  if (verdict.faulty && (policy != RejectedPolicy::keep || !any)) {
    verdict.answer = Verdict::Answer::rejected;
    verdict.ranking.clear();
    for (CellFate& cell : verdict.cells) {
      if (cell.kind == CellFate::Kind::used) cell.kind = CellFate::Kind::left_out;
    }
  } else if (any) {
    verdict.answer = Verdict::Answer::answered;
    verdict.partial = !std::all_of(verdict.ranking.begin(), verdict.ranking.end(), named);
  } else {
    verdict.answer = Verdict::Answer::missing;
    verdict.ranking.clear();
  }
}

}  // namespace

Verdict judge_ranks(std::span<const std::uint16_t> named, RejectedPolicy policy) {
  Verdict verdict;
  verdict.ranking.assign(named.size(), not_named);
  verdict.cells.resize(named.size());
  bool better_blank = false;
  for (std::size_t rank = 0; rank < named.size(); ++rank) {
    const std::uint16_t option = named[rank];
    CellFate& cell = verdict.cells[rank];
    const auto better = named.first(rank);
    if (option == NamedOption::blank) {
      better_blank = true;
    } else if (option == NamedOption::unknown) {
      cell = fault(RejectReason::unknown_code);
    } else if (std::find(better.begin(), better.end(), option) != better.end()) {
      cell = fault(RejectReason::repeated_option);
    } else if (better_blank) {
      cell = fault(RejectReason::skipped_rank);
    } else {
      cell.kind = CellFate::Kind::used;
      verdict.ranking[rank] = option;
    }
  }
  conclude(verdict, policy);
  return verdict;
}

Verdict judge_options(std::span<const std::uint16_t> ranks, std::size_t depth,
                      RejectedPolicy policy) {
  Verdict verdict;
  verdict.ranking.assign(depth, not_named);
  verdict.cells.resize(ranks.size());
  bool any_unknown = false;
  for (std::size_t option = 0; option < ranks.size(); ++option) {
    const std::uint16_t rank = ranks[option];
    CellFate& cell = verdict.cells[option];
    if (rank == GivenRank::blank) continue;
    if (rank == GivenRank::unknown) {
      cell = fault(RejectReason::unknown_rank);
      any_unknown = true;
    } else if (rank > depth) {
      cell.kind = CellFate::Kind::used;
    } else if (const std::uint16_t first = verdict.ranking[rank - 1U]; first != not_named) {
      cell = fault(RejectReason::repeated_rank);
      // Nobody knows which of them is meant, and the order of the columns must not decide it.
      if (policy == RejectedPolicy::keep) verdict.cells[first] = cell;
    } else {
      cell.kind = CellFate::Kind::used;
      verdict.ranking[rank - 1U] = static_cast<std::uint16_t>(option);
    }
  }
  bool better_blank = false;
  for (std::uint16_t& option : verdict.ranking) {
    if (option == not_named) {
      better_blank = !any_unknown;
    } else if (verdict.cells[option].kind == CellFate::Kind::faulty) {
      option = not_named;  // given twice: not blank, but no option has it
    } else if (better_blank) {
      verdict.cells[option] = fault(RejectReason::skipped_rank);
      option = not_named;
    }
  }
  conclude(verdict, policy);
  return verdict;
}

AnswerId answer_id(const Verdict& verdict, RankingSet& rankings) {
  switch (verdict.answer) {
    case Verdict::Answer::answered:
      return rankings.id(verdict.ranking);
    case Verdict::Answer::missing:
      return missing_answer;
    case Verdict::Answer::rejected:
      return rejected_answer;
  }
  return rejected_answer;
}

void add_verdict(QuestionAudit& audit, const Verdict& verdict, std::uint64_t times) {
  switch (verdict.answer) {
    case Verdict::Answer::answered:
      audit.answered += times;
      if (verdict.partial) audit.partial += times;
      break;
    case Verdict::Answer::missing:
      audit.missing += times;
      break;
    case Verdict::Answer::rejected:
      audit.rejected += times;
      break;
  }
  if (verdict.faulty) audit.faulty += times;
  for (std::size_t c = 0; c < verdict.cells.size(); ++c) {
    ColumnAudit& column = audit.columns[c];
    switch (verdict.cells[c].kind) {
      case CellFate::Kind::missing:
        column.missing += times;
        break;
      case CellFate::Kind::used:
        column.used += times;
        break;
      case CellFate::Kind::left_out:
        column.rejected += times;
        break;
      case CellFate::Kind::faulty:
        column.rejected += times;
        column.faulty += times;
        audit.reasons[static_cast<std::size_t>(verdict.cells[c].reason)] += times;
        break;
    }
  }
}

}  // namespace kijun
