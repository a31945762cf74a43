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

// The options that are given each rank (from 0), with their cells.
struct Given {
  struct Entry {
    std::uint16_t option;
    std::size_t cell;
  };
  explicit Given(std::size_t ranks) : at(ranks), taken_by_fault(ranks) {}

  std::vector<std::vector<Entry>> at;
  // No option has the rank, but a faulty cell has it, or may have.
  std::vector<bool> taken_by_fault;
};

// Makes the ranking, and says of the cells of all entries what became of them.
void place(const Given& given, std::size_t depth, Judging judging, Verdict& verdict) {
  verdict.ranking.assign(depth, not_named);
  const bool share = judging.ties == TiesPolicy::share;
  bool better_blank = false;
  std::size_t taken = 0;  // ranks that the options so far take
  for (std::size_t rank = 0; rank < given.at.size(); ++rank) {
    const std::vector<Given::Entry>& here = given.at[rank];
    if (here.empty()) {
      better_blank = better_blank || (rank >= taken && !given.taken_by_fault[rank]);
      continue;
    }
    const std::size_t first = share ? std::max(rank, taken) : rank;
    taken = std::max(rank, taken) + here.size();
    const bool tie = here.size() > 1 && !share && first < depth;
    std::vector<std::uint16_t> options;
    for (std::size_t i = 0; i < here.size(); ++i) {
      CellFate& cell = verdict.cells[here[i].cell];
      if (tie && (i > 0 || judging.rejected == RejectedPolicy::keep)) {
        cell = fault(RejectReason::repeated_rank);
      } else if (better_blank) {
        cell = fault(RejectReason::skipped_rank);
      } else {
        cell.kind = CellFate::Kind::used;
        options.push_back(here[i].option);
      }
    }
    if (first >= depth) continue;
    std::sort(options.begin(), options.end());
    verdict.ranking.resize(std::max(depth, first + options.size()), not_named);
    for (std::size_t i = 0; i < options.size(); ++i) {
      verdict.ranking[first + i] =
          i == 0 ? options[i] : static_cast<std::uint16_t>(options[i] | tied_with_before);
    }
  }
  conclude(verdict, judging.rejected);
}

}  // namespace

Verdict judge_ranks(std::span<const std::uint16_t> named, RejectedPolicy policy) {
  Verdict verdict;
  verdict.cells.resize(named.size());
  Given given(named.size());
  for (std::size_t rank = 0; rank < named.size(); ++rank) {
    const std::uint16_t option = named[rank];
    const auto better = named.first(rank);
    if (option == NamedOption::blank) continue;
    if (option == NamedOption::unknown) {
      verdict.cells[rank] = fault(RejectReason::unknown_code);
      given.taken_by_fault[rank] = true;
    } else if (std::find(better.begin(), better.end(), option) != better.end()) {
      verdict.cells[rank] = fault(RejectReason::repeated_option);
      given.taken_by_fault[rank] = true;
    } else {
      given.at[rank].push_back({option, rank});
    }
  }
  place(given, named.size(), {policy, TiesPolicy::reject}, verdict);
  return verdict;
}

Verdict judge_options(std::span<const std::uint16_t> ranks, std::size_t depth, Judging judging) {
  Verdict verdict;
  verdict.cells.resize(ranks.size());
  Given given(depth);
  for (std::size_t option = 0; option < ranks.size(); ++option) {
    const std::uint16_t rank = ranks[option];
    if (rank == GivenRank::blank) continue;
    if (rank == GivenRank::unknown) {
      verdict.cells[option] = fault(RejectReason::unknown_rank);
      given.taken_by_fault.assign(depth, true);  // whichever it is
    } else if (rank > depth) {
      verdict.cells[option].kind = CellFate::Kind::used;
    } else {
      given.at[rank - 1U].push_back({static_cast<std::uint16_t>(option), option});
    }
  }
  place(given, depth, judging, verdict);
  return verdict;
}

Verdict judge_ticks(std::span<const Tick> ticks, std::size_t options, std::size_t depth,
                    Judging judging) {
  Verdict verdict;
  verdict.cells.resize(ticks.size());
  Given given(depth);
  std::vector<bool> named(options);
  for (std::size_t cell = 0; cell < ticks.size(); ++cell) {
    const std::size_t rank = cell / options;
    const std::size_t option = cell % options;
    switch (ticks[cell]) {
      case Tick::blank:
        break;
      case Tick::off:
        verdict.cells[cell].kind = CellFate::Kind::used;
        break;
      case Tick::unknown:
        verdict.cells[cell] = fault(RejectReason::unknown_tick);
        given.taken_by_fault[rank] = true;
        break;
      case Tick::on:
        if (named[option]) {
          verdict.cells[cell] = fault(RejectReason::repeated_option);
          given.taken_by_fault[rank] = true;
        } else {
          given.at[rank].push_back({static_cast<std::uint16_t>(option), cell});
        }
        named[option] = true;
        break;
    }
  }
  place(given, depth, judging, verdict);
  return verdict;
}

Verdict judge_order(std::span<const OrderPart> parts, std::size_t depth, Judging judging) {
  Verdict verdict;
  verdict.cells.resize(parts.size());
  Given given(parts.empty() ? depth : std::max(depth, parts.back().rank + 1));
  for (std::size_t p = 0; p < parts.size(); ++p) {
    const OrderPart& part = parts[p];
    const auto before = parts.first(p);
    if (part.option == NamedOption::blank) continue;
    if (part.option == NamedOption::unknown) {
      verdict.cells[p] = fault(RejectReason::unknown_code);
      given.taken_by_fault[part.rank] = true;
    } else if (std::any_of(before.begin(), before.end(),
                           [&](const OrderPart& other) { return other.option == part.option; })) {
      verdict.cells[p] = fault(RejectReason::repeated_option);
      given.taken_by_fault[part.rank] = true;
    } else {
      given.at[part.rank].push_back({part.option, p});
    }
  }
  place(given, depth, judging, verdict);
  return verdict;
}

Verdict as_one_cell(Verdict verdict) {
  const auto first = [&](CellFate::Kind kind) {
    return std::find_if(verdict.cells.begin(), verdict.cells.end(),
                        [&](const CellFate& cell) { return cell.kind == kind; });
  };
  CellFate whole;
  for (const CellFate::Kind kind :
       {CellFate::Kind::faulty, CellFate::Kind::used, CellFate::Kind::left_out}) {
    const auto found = first(kind);
    if (found == verdict.cells.end()) continue;
    whole = *found;
    break;
  }
  verdict.cells = {whole};
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

void add_audit(QuestionAudit& audit, const QuestionAudit& more) {
  audit.answered += more.answered;
  audit.partial += more.partial;
  audit.missing += more.missing;
  audit.rejected += more.rejected;
  audit.faulty += more.faulty;
  for (std::size_t r = 0; r < reject_reasons; ++r) audit.reasons[r] += more.reasons[r];
  for (std::size_t c = 0; c < audit.columns.size(); ++c) {
    audit.columns[c].used += more.columns[c].used;
    audit.columns[c].missing += more.columns[c].missing;
    audit.columns[c].rejected += more.columns[c].rejected;
    audit.columns[c].faulty += more.columns[c].faulty;
  }
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
