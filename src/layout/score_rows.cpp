#include "layout/score_rows.h"

#include <algorithm>

#include "base/number.h"
#include "base/option_mark.h"
#include "base/placeholders.h"

namespace kijun {
namespace {

constexpr std::size_t most_columns = 8;  // of options; more are too narrow on a page
constexpr int decimals = 2;

// Shares of the page's width.
constexpr double breakdown_width = 3;
constexpr double group_width = 2.6;
constexpr double number_width = 0.9;
constexpr double effective_width = 1.2;
constexpr double list_width = 7;

Text written(std::string text) { return {std::move(text), {}}; }

void add_column(AuthorTable& table, std::string head, CellAlignment alignment, double width) {
  table.columns.push_back(written(std::move(head)));
  table.alignment.push_back(alignment);
  table.widths.push_back(width);
}

void add_columns(AuthorTable& table, const Question& question, bool weighted,
                 const Wording& wording) {
  add_column(table, wording.scores_breakdown, CellAlignment::left, breakdown_width);
  add_column(table, wording.scores_group, CellAlignment::left, group_width);
  add_column(table, wording.scores_base, CellAlignment::right, number_width);
  if (weighted) {
    add_column(table, wording.scores_effective_base, CellAlignment::right, effective_width);
  }
  if (question.options.size() > most_columns) {
    add_column(table, wording.scores_answers, CellAlignment::left, list_width);
    return;
  }
  for (std::size_t i = 1; i <= question.options.size(); ++i) {
    add_column(table, option_mark(i), CellAlignment::right, number_width);
  }
}

std::vector<std::string> shown_scores(const GroupScores& group) {
  std::vector<std::string> shown;
  shown.reserve(group.options.size());
  for (const OptionScore& option : group.options) {
    shown.push_back(!group.counts() ? "―" : format_fixed(option.score, decimals));
  }
  return shown;
}

// Each cell of numbers says that there is none to tell.
std::vector<Text> withheld_row(const std::string& breakdown, const Group& group, std::size_t cells,
                               const std::string& sign) {
  std::vector<Text> row(cells, written(sign));
  row[0] = written(breakdown);
  row[1] = group.name;
  return row;
}

std::string limit_of(double respondents) { return format_brief(respondents, 0, 4).text; }

std::string listed(const std::vector<std::string>& texts, const std::string& separator) {
  std::string list;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) list += separator;
    list += option_mark(i + 1) + " " + texts[i];
  }
  return list;
}

// A whole number when it is N itself.
std::string shown_n_eff(const GroupScores& group) {
  return group.weighted ? format_grouped(group.n_eff, 1)
                        : format_grouped(static_cast<long long>(group.base));
}

std::vector<Text> row(const std::string& breakdown, const Group& group, const GroupScores& scores,
                      bool weighted, const Wording& wording) {
  std::vector<Text> cells{written(breakdown), written(shown_group_name(wording, group, scores)),
                          written(format_grouped(static_cast<long long>(scores.base)))};
  if (weighted) cells.push_back(written(shown_n_eff(scores)));
  const std::vector<std::string> shown = shown_scores(scores);
  if (shown.size() > most_columns) {
    cells.push_back(written(listed(shown, wording.method.separator)));
    return cells;
  }
  for (const std::string& score : shown) cells.push_back(written(score));
  return cells;
}

bool any_weighted(const ScoreTableBlock& block, const ScoreTable& scores) {
  return std::any_of(block.figures.begin(), block.figures.end(), [&](std::size_t figure) {
    const std::vector<GroupScores>& groups = scores.figures[figure].groups;
    return std::any_of(groups.begin(), groups.end(),
                       [](const GroupScores& group) { return group.weighted; });
  });
}

}  // namespace

AuthorTable score_rows(const ScoreTableBlock& block, const Report& report,
                       const ScoreTable& scores) {
  const Question& question = report.questions[block.question];
  AuthorTable table = block.table;
  const bool weighted = any_weighted(block, scores);
  const Wording& wording = report.style.wording;
  add_columns(table, question, weighted, wording);
  for (const std::size_t index : block.figures) {
    const Breakdown& breakdown = report.breakdowns[report.figures[index].breakdown];
    const std::vector<GroupScores>& groups = scores.figures[index].groups;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const std::string title = i == 0 ? breakdown.title.value : "";
      const Group& group = breakdown.groups[i];
      table.rows.push_back(is_withheld(groups[i].base_class)
                               ? withheld_row(title, group, table.columns.size(), wording.withheld)
                               : row(title, group, groups[i], weighted, wording));
    }
  }
  table.notes.push_back(written(options_text(question, wording.method.separator)));
  add_base_notes(report, scores, block.figures, table);
  return table;
}

void add_base_notes(const Report& report, const ScoreTable& scores,
                    const std::vector<std::size_t>& figures, AuthorTable& table) {
  bool withheld = false;
  bool reference = false;
  for (const std::size_t figure : figures) {
    for (const GroupScores& group : scores.figures[figure].groups) {
      withheld = withheld || is_withheld(group.base_class);
      reference = reference || group.base_class == BaseClass::reference;
    }
  }
  const Wording& wording = report.style.wording;
  const SmallBaseLimits& limits = report.style.small_bases;
  if (withheld) {
    table.notes.push_back(
        written(fill(wording.withheld_note, {{"limit", limit_of(limits.withhold_below)}})));
  }
  if (reference) {
    table.notes.push_back(
        written(fill(wording.reference_note, {{"limit", limit_of(limits.reference_below)}})));
  }
}

std::string shown_group_name(const Wording& wording, const Group& group,
                             const GroupScores& scores) {
  return scores.base_class == BaseClass::reference
             ? fill(wording.reference_value, {{"group", group.name.value}})
             : group.name.value;
}

std::string options_text(const Question& question, const std::string& separator) {
  std::vector<std::string> names;
  names.reserve(question.options.size());
  constexpr std::string_view full_stop = "。";  // at the end of a name, not of an item of a list
  for (const Option& option : question.options) {
    std::string name = option.name.value;
    if (name.ends_with(full_stop)) name.resize(name.size() - full_stop.size());
    names.push_back(std::move(name));
  }
  return listed(names, separator);
}

}  // namespace kijun
