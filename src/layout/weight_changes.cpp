#include "layout/weight_changes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/option_mark.h"
#include "base/placeholders.h"
#include "findings/mark_sign.h"
#include "layout/method_parts.h"
#include "layout/score_rows.h"

namespace kijun {
namespace {

constexpr std::size_t most_exchanges = 6;  // in a cell

class ChangesFinder {
 public:
  ChangesFinder(const Report& report, std::size_t figure, const FigureScores& scores,
                const FigureFindings* said)
      : report_(report),
        wording_(report.style.wording.other_weights),
        breakdown_(report.breakdowns[report.figures[figure].breakdown]),
        scores_(scores),
        effects_(scores.weight_effects),
        findings_(said) {}

  WeightChanges find() {
    for (ChangeCounts* const counts : {&found_.signs, &found_.findings}) {
      counts->kept.assign(effects_.size(), 0);
      counts->further.assign(effects_.size(), 0);
    }
    found_.reordered.assign(effects_.size(), 0);
    add_signs();
    if (findings_ != nullptr && !findings_->under_other_weights.empty()) add_findings();
    add_orders();
    return std::move(found_);
  }

 private:
  void add(std::string name, std::vector<std::string> cells, bool changes) {
    if (changes) found_.rows.push_back({std::move(name), std::move(cells)});
  }

  // ---- Groups against the rest

  std::optional<DifferenceMark> mark(std::size_t weighting, std::size_t group,
                                     std::size_t option) const {
    const auto difference = difference_from_rest(effects_[weighting].inference, group, option);
    return difference ? mark_of(*difference, report_.inference.level) : std::nullopt;
  }

  void add_signs() {
    for (const Contrast& contrast : effects_.front().inference.contrasts) {
      const std::size_t group = contrast.first.front();
      for (std::size_t o = 0; o < contrast.options.size(); ++o) add_sign(group, o);
    }
  }

  void add_sign(std::size_t group, std::size_t option) {
    const auto own = mark(0, group, option);
    if (own) ++found_.signs.own;
    std::vector<std::string> cells;
    std::vector<DifferenceMark> shown;
    bool changes = false;
    for (std::size_t w = 0; w < effects_.size(); ++w) {
      const auto here = mark(w, group, option);
      if (here) shown.push_back(*here);
      cells.push_back(here ? mark_sign(report_.style.wording.figure_tables, *here)
                           : wording_.no_sign);
      const bool same = own ? here && here->higher == own->higher : !here;
      if (own && same) ++found_.signs.kept[w];
      if (!own && !same) ++found_.signs.further[w];
      changes = changes || !same;
    }
    if (changes) found_.marks.insert(found_.marks.end(), shown.begin(), shown.end());
    add(fill(wording_.score, {{"group", name(group)}, {"mark", option_mark(option + 1)}}),
        std::move(cells), changes);
  }

  // ---- Findings

  void add_findings() {
    const std::vector<ClaimsUnder>& under = findings_->under_other_weights;
    found_.findings.own = findings_->claims.size();
    for (std::size_t c = 0; c < findings_->claims.size(); ++c) {
      std::vector<std::string> cells{wording_.supported};
      bool changes = false;
      for (std::size_t w = 1; w < effects_.size(); ++w) {
        const ClaimEffect effect = under[w - 1].effects[c];
        cells.push_back(word(effect));
        if (effect == ClaimEffect::stays) ++found_.findings.kept[w];
        changes = changes || effect != ClaimEffect::stays;
      }
      add(name(findings_->claims[c]), std::move(cells), changes);
    }
    for (std::size_t w = 1; w < effects_.size(); ++w) {
      found_.findings.further[w] += under[w - 1].further.size();
      for (const Claim& claim : under[w - 1].further) add_further(claim, w);
    }
  }

  // In the row of the same claim under weights before, if there is one.
  void add_further(const Claim& claim, std::size_t weighting) {
    std::string named = name(claim);
    auto row = std::find_if(found_.rows.begin(), found_.rows.end(),
                            [&](const ChangeRow& known) { return known.name == named; });
    if (row == found_.rows.end()) {
      found_.rows.push_back(
          {std::move(named), std::vector<std::string>(effects_.size(), wording_.unsupported)});
      row = found_.rows.end() - 1;
    }
    row->cells[weighting] = wording_.supported;
  }

  const std::string& word(ClaimEffect effect) const {
    switch (effect) {
      case ClaimEffect::stays:
        return wording_.supported;
      case ClaimEffect::turned:
        return wording_.turned;
      case ClaimEffect::unsupported:
        break;
    }
    return wording_.unsupported;
  }

  std::string name(const Claim& claim) const {
    const std::string mark = option_mark(claim.option + 1);
    if (is_trend(claim)) {
      const GroupOrder& order = *breakdown_.order;
      const Text& text = claim.kind == ClaimKind::rises ? order.rising : order.falling;
      return fill(wording_.trend, {{"order", text.value}, {"mark", mark}});
    }
    std::vector<std::string> groups;
    for (const std::size_t group : claim.first) groups.push_back(name(group));
    return fill(
        claim.kind == ClaimKind::higher ? wording_.higher : wording_.lower,
        {{"groups", joined_texts(groups, report_.style.wording.method.separator)}, {"mark", mark}});
  }

  // ---- Options that change places

  void add_orders() {
    const std::vector<GroupInference>& groups = effects_.front().inference.groups;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (groups[g].options.empty()) continue;
      ++found_.groups;
      std::vector<std::string> cells{wording_.same_order};
      bool changes = false;
      for (std::size_t w = 1; w < effects_.size(); ++w) {
        const std::vector<ReorderedGroup>& changed = effects_[w].reordered;
        const auto found = std::find_if(changed.begin(), changed.end(),
                                        [g](const ReorderedGroup& one) { return one.group == g; });
        cells.push_back(found == changed.end() ? wording_.same_order : exchanges(*found));
        if (found == changed.end()) continue;
        ++found_.reordered[w];
        changes = true;
      }
      add(fill(wording_.order, {{"group", name(g)}}), std::move(cells), changes);
    }
  }

  std::string exchanges(const ReorderedGroup& group) const {
    std::vector<std::string> pairs;
    for (const auto& [first, second] : group.options) {
      if (pairs.size() == most_exchanges) break;
      const auto [lower, upper] = std::minmax(first, second);
      pairs.push_back(fill(wording_.exchange, {{"first", option_mark(lower + 1)},
                                               {"second", option_mark(upper + 1)}}));
    }
    std::string text = joined_texts(pairs, report_.style.wording.method.separator);
    if (group.options.size() > pairs.size()) {
      text += fill(wording_.further, {{"n", whole_text(group.options.size() - pairs.size())}});
    }
    return text;
  }

  std::string name(std::size_t group) const {
    return shown_group_name(report_.style.wording, breakdown_.groups[group], scores_.groups[group]);
  }

  const Report& report_;
  const OtherWeightsWording& wording_;
  const Breakdown& breakdown_;
  const FigureScores& scores_;
  const std::vector<WeightEffect>& effects_;
  const FigureFindings* findings_;
  WeightChanges found_;
};

}  // namespace

WeightChanges weight_changes(const Report& report, std::size_t figure, const FigureScores& scores,
                             const FigureFindings* said) {
  return ChangesFinder(report, figure, scores, said).find();
}

}  // namespace kijun
