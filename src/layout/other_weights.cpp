#include "layout/other_weights.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/number.h"
#include "base/placeholders.h"
#include "findings/mark_sign.h"
#include "layout/method_parts.h"
#include "layout/weight_changes.h"

namespace kijun {
namespace {

constexpr std::size_t naming_columns = 2;

Text written(std::string text) { return {std::move(text), {}}; }

void add_to(std::vector<std::size_t>& sums, const std::vector<std::size_t>& more) {
  sums.resize(more.size(), 0);
  for (std::size_t i = 0; i < more.size(); ++i) sums[i] += more[i];
}

void add_to(ChangeCounts& sum, const ChangeCounts& counts) {
  sum.own += counts.own;
  add_to(sum.kept, counts.kept);
  add_to(sum.further, counts.further);
}

class OtherWeightsWriter {
 public:
  OtherWeightsWriter(const Setting& setting, const OtherWeightsBlock& block,
                     const ScoreTable& scores, const Findings& findings)
      : setting_(setting),
        report_(setting.report),
        wording_(report_.style.wording.other_weights),
        block_(block),
        scores_(scores),
        findings_(findings),
        effects_(scores.figures[block.figures.front()].weight_effects),
        question_(report_.questions[report_.figures[block.figures.front()].question]) {}

  OtherWeights write() {
    if (effects_.size() < 2) {
      return {std::nullopt, fill(wording_.one_rank, {{"question", question_.title.value}})};
    }
    std::vector<std::pair<std::size_t, std::vector<ChangeRow>>> changes;
    for (const std::size_t figure : block_.figures) {
      auto rows = changes_of(figure);
      if (!rows.empty()) changes.emplace_back(figure, std::move(rows));
    }
    if (changes.empty()) return {std::nullopt, unchanged()};
    begin_table();
    for (const auto& [figure, rows] : changes) {
      for (std::size_t i = 0; i < rows.size(); ++i) {
        add_row(i == 0 ? report_.figures[figure].label : "", rows[i]);
      }
    }
    add_notes();
    TableLook look = figure_table_look(setting_);
    look.naming_columns = naming_columns;
    return {FigureTable{std::move(table_), std::move(look)}, {}};
  }

 private:
  std::vector<ChangeRow> changes_of(std::size_t figure) {
    const FigureScores& scores = scores_.figures[figure];
    const bool compared = !scores.weight_effects.front().inference.contrasts.empty();
    any_compared_ = any_compared_ || compared;
    WeightChanges changes = weight_changes(
        report_, figure, scores, block_.with_findings ? &findings_.figures[figure] : nullptr);
    add_to(signs_, changes.signs);
    add_to(said_, changes.findings);
    add_to(reordered_, changes.reordered);
    groups_ += changes.groups;
    marks_.insert(marks_.end(), changes.marks.begin(), changes.marks.end());
    return std::move(changes.rows);
  }

  // ---- What they are called

  const std::string& name(WeightingKind kind) const {
    switch (kind) {
      case WeightingKind::own:
        break;
      case WeightingKind::equal:
        return wording_.equal;
      case WeightingKind::linear:
        return wording_.linear;
      case WeightingKind::steep:
        return wording_.steep;
      case WeightingKind::borda:
        return wording_.borda;
    }
    return wording_.own;
  }

  std::string points(const Weighting& weighting) const {
    std::vector<std::string> points;
    for (const double weight : weighting.weights) points.push_back(format_brief(weight, 0, 2).text);
    return joined_texts(points, wording_.dash);
  }

  const std::string& separator() const { return report_.style.wording.method.separator; }

  // ---- The table

  void begin_table() {
    table_.id = "#" + report_.figures[block_.figures.front()].name + "-weights";
    table_.caption = {fill(wording_.caption, {{"question", question_.title.value}}),
                      question_.title.span};
    table_.columns = {written(wording_.figure), written(wording_.compared)};
    table_.alignment.assign(naming_columns, CellAlignment::left);
    ChangeRow weights{fill(wording_.points, {{"depth", whole_text(question_.depth())}}), {}};
    for (const WeightEffect& effect : effects_) {
      table_.columns.push_back(written(name(effect.weighting.kind)));
      table_.alignment.push_back(CellAlignment::centre);
      weights.cells.push_back(points(effect.weighting));
    }
    add_row(wording_.all_figures, weights);
    if (any_compared_) add_row("", counted(wording_.signs, signs_));
    if (any_compared_ && block_.with_findings) add_row("", counted(wording_.findings, said_));
    ChangeRow orders{fill(wording_.reordered, {{"count", whole_text(groups_)}}),
                     {wording_.same_order}};
    for (std::size_t w = 1; w < effects_.size(); ++w) {
      orders.cells.push_back(fill(wording_.count, {{"count", whole_text(reordered_[w])}}));
    }
    add_row("", orders);
  }

  ChangeRow counted(const std::string& name, const ChangeCounts& counts) const {
    ChangeRow row{name, {fill(wording_.count, {{"count", whole_text(counts.own)}})}};
    for (std::size_t w = 1; w < effects_.size(); ++w) {
      const std::string& text = counts.further[w] > 0 ? wording_.kept_and_new : wording_.kept;
      row.cells.push_back(fill(text, {{"kept", whole_text(counts.kept[w])},
                                      {"count", whole_text(counts.own)},
                                      {"new", whole_text(counts.further[w])}}));
    }
    return row;
  }

  void add_row(std::string figure, const ChangeRow& row) {
    std::vector<Text> cells{written(std::move(figure)), written(row.name)};
    for (const std::string& cell : row.cells) cells.push_back(written(cell));
    table_.rows.push_back(std::move(cells));
  }

  void add_notes() {
    const Wording& wording = report_.style.wording;
    std::string note = wording_.note;
    if (question_.depth() == question_.options.size()) note += wording_.all_ranked;
    for (const WeightEffect& effect : effects_) {
      std::vector<std::string> kinds;
      for (const WeightingKind kind : effect.weighting.also) kinds.push_back(name(kind));
      if (kinds.empty()) continue;
      note += fill(wording_.same, {{"kinds", joined_texts(kinds, separator())},
                                   {"kind", name(effect.weighting.kind)}});
    }
    table_.notes.push_back(written(std::move(note)));
    if (!marks_.empty()) {
      table_.notes.push_back(written(
          fill(wording.figure_tables.marks, {{"percent", plain_text(100 * report_.inference.level)},
                                             {"list", list_of_signs(wording, marks_)}})));
    }
    if (!names_reference()) return;
    table_.notes.push_back(
        written(fill(wording.reference_note,
                     {{"limit", plain_text(report_.style.small_bases.reference_below)}})));
  }

  // A row names a group of a small base.
  bool names_reference() const {
    const std::string mark = fill(report_.style.wording.reference_value, {{"group", ""}});
    return std::any_of(table_.rows.begin(), table_.rows.end(), [&](const std::vector<Text>& row) {
      return row[1].value.find(mark) != std::string::npos;
    });
  }

  // ---- Instead

  std::string unchanged() const {
    std::vector<std::string> weights;
    for (std::size_t w = 1; w < effects_.size(); ++w) {
      const Weighting& weighting = effects_[w].weighting;
      weights.push_back(fill(wording_.weights_of,
                             {{"kind", name(weighting.kind)}, {"points", points(weighting)}}));
    }
    std::vector<std::string> things;
    if (any_compared_) {
      things.push_back(fill(wording_.signs_of, {{"count", whole_text(signs_.own)}}));
      if (block_.with_findings) {
        things.push_back(fill(wording_.findings_of, {{"count", whole_text(said_.own)}}));
      }
    }
    things.push_back(wording_.orders);
    return fill(wording_.unchanged, {{"question", question_.title.value},
                                     {"weights", joined_texts(weights, separator())},
                                     {"things", joined_texts(things, separator())}});
  }

  const Setting& setting_;
  const Report& report_;
  const OtherWeightsWording& wording_;
  const OtherWeightsBlock& block_;
  const ScoreTable& scores_;
  const Findings& findings_;
  const std::vector<WeightEffect>& effects_;
  const Question& question_;
  bool any_compared_ = false;
  std::vector<DifferenceMark> marks_;  // in the table's rows
  ChangeCounts signs_, said_;
  std::size_t groups_ = 0;
  std::vector<std::size_t> reordered_;
  AuthorTable table_;
};

}  // namespace

OtherWeights other_weights(const Setting& setting, const OtherWeightsBlock& block,
                           const ScoreTable& scores, const Findings& findings) {
  const bool computed = std::all_of(
      block.figures.begin(), block.figures.end(),
      [&](std::size_t figure) { return !scores.figures[figure].weight_effects.empty(); });
  if (!computed) return {};
  return OtherWeightsWriter(setting, block, scores, findings).write();
}

}  // namespace kijun
