// Scores of every option in every group of every figure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "resolve/report.h"
#include "score/inference.h"
#include "score/interval.h"
#include "score/small_base.h"
#include "score/weight_effect.h"
#include "survey/tally.h"

namespace kijun {

// Decimals of a score, and of an effective N, where they are written for other programs.
inline constexpr int scores_decimals = 10;

struct OptionScore {
  double score = 0;  // Σ ω·points / Σ ω over the base; 0 when nobody counts
  // Respondents that named it 1st, 2nd, …; size() == depth. Each option of a tie counts at the
  // first rank that the tie takes: two firsts are 1 at the 1st rank both.
  std::vector<std::uint64_t> rank_counts;
  // Weighted shares that named it 1st, 2nd, …; size() == depth. Options of a tie share its ranks:
  // one of two firsts is half a 1st and half a 2nd. What is left to 1 did not name it.
  std::vector<double> rank_shares{};
  // Of the score, at 1 − InferenceRule::level; where the figure shows it and the group counts.
  std::optional<Interval> interval{};
};

struct GroupScores {
  std::uint64_t base = 0;            // N: respondents, whatever their survey weight
  std::vector<OptionScore> options;  // as in the question
  bool weighted = false;             // somebody's survey weight is not 1
  double weight = 0;                 // Σω over the base
  double n_eff = 0;                  // Kish's effective N, (Σω)²/Σω²; N when unweighted
  // (Σ_o S_o) / Σ_r w_r: the share of the points that the base could have given. Exactly 1 when
  // everybody who counts named every rank that has points, or when nobody counts; else below 1.
  double completeness = 1;
  // Where is_withheld(), everything above is as in a group without respondents, the options'
  // rank_counts are empty, and nobody may take it for one: there is no number to tell.
  BaseClass base_class = BaseClass::sound;

  // There are scores: somebody is in the base, with a weight above 0.
  bool counts() const { return base > 0 && !(weighted && n_eff <= 0); }
};

struct FigureScores {
  std::size_t question = 0;
  std::size_t breakdown = 0;
  // What every option would score if each were named equally often at each rank: Question::baseline
  // when everybody filled all ranks; else (Σ_o S_o) / options over the respondents of all groups
  // taken together (without the total groups, if there are others; who is in two groups counts
  // twice), those withheld too unless it is one alone.
  double baseline = 0;
  std::vector<GroupScores> groups;  // as in the breakdown
  // What the scores bear, where somebody asks for it (report_inference.h): small groups are
  // permuted thousands of times.
  std::optional<FigureInference> inference{};
  // Where the report shows what other rank weights make of them (Figure::has_other_weights), and by
  // with_other_weights() (report_inference.h).
  std::vector<WeightEffect> weight_effects{};
};

std::vector<BaseClass> base_classes(const FigureScores& figure);  // by group

struct ScoreTable {
  std::vector<FigureScores> figures;  // figures[i] belongs to Report::figures[i]
};

// The tally that Base::all scores: the missing are in it as an answer that names nothing. `depth`
// is the question's.
GroupTally with_missing(GroupTally tally, std::size_t depth);

// The tallies of a figure's groups, as they are scored.
std::vector<GroupTally> scored_tallies(const Report& report, const Tally& tally,
                                       const Figure& figure);

// score = Σ_r w_r · (weighted share that names the option r-th), over the answered respondents of
// the group. With intervals when a confidence is given.
GroupScores score_group(const Question& question, const GroupTally& tally,
                        std::optional<double> confidence = std::nullopt);

// Pure arithmetic: cannot fail. Groups that are too small for the report's style have no numbers in
// the table (see withholding.h), so that no later stage can show them.
ScoreTable score(const Report& report, const Tally& tally);

}  // namespace kijun
