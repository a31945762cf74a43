#include "layout/summary.h"

#include <algorithm>
#include <utility>

#include "base/number.h"
#include "base/option_mark.h"
#include "base/placeholders.h"
#include "layout/score_rows.h"

namespace kijun {
namespace {

constexpr int decimals = 2;

// As of "③ 2.12": level are those that print the same.
std::string leaders(const GroupScores& group, const Wording& wording) {
  if (is_withheld(group.base_class)) return wording.withheld;
  if (!group.counts()) return "―";
  const auto by_score = [](const OptionScore& a, const OptionScore& b) {
    return a.score < b.score;
  };
  const auto best = std::max_element(group.options.begin(), group.options.end(), by_score);
  const std::string highest = format_fixed(best->score, decimals);
  std::string text;
  for (std::size_t i = 0; i < group.options.size(); ++i) {
    if (format_fixed(group.options[i].score, decimals) == highest) text += option_mark(i + 1);
  }
  return text + " " + highest;
}

AuthorTable leading_options(const Summary& summary, const Report& report,
                            const ScoreTable& scores) {
  const Wording& wording = report.style.wording;
  AuthorTable table;
  table.caption = {wording.summary_leaders, summary.title.span};
  table.columns.push_back({wording.scores_group, {}});
  table.alignment.push_back(CellAlignment::left);
  for (const std::size_t figure : summary.figures) {
    table.columns.push_back(report.questions[report.figures[figure].question].title);
    table.alignment.push_back(CellAlignment::right);
  }
  const std::size_t breakdown = report.figures[summary.figures.front()].breakdown;
  const std::vector<Group>& groups = report.breakdowns[breakdown].groups;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    std::vector<Text> row{groups[group].name};
    for (const std::size_t figure : summary.figures) {
      const GroupScores& scored = scores.figures[figure].groups[group];
      const std::string text = leaders(scored, wording);
      const bool marked = scored.base_class == BaseClass::reference;
      row.push_back({marked ? fill(wording.reference_value, {{"group", text}}) : text, {}});
    }
    table.rows.push_back(std::move(row));
  }
  add_base_notes(report, scores, summary.figures, table);
  return table;
}

// The columns get the width of their content.
void drop_first_column(AuthorTable& table) {
  table.columns.erase(table.columns.begin());
  table.alignment.erase(table.alignment.begin());
  table.widths.clear();
  for (std::vector<Text>& row : table.rows) row.erase(row.begin());
}

AuthorTable scores_of_first(const Summary& summary, const Report& report,
                            const ScoreTable& scores) {
  const Figure& first = report.figures[summary.figures.front()];
  const std::string& breakdown = report.breakdowns[first.breakdown].title.value;
  ScoreTableBlock block;
  block.question = first.question;
  block.figures = {summary.figures.front()};
  block.table.caption = {fill(report.style.wording.summary_scores, {{"breakdown", breakdown}}),
                         summary.title.span};
  AuthorTable table = score_rows(block, report, scores);
  drop_first_column(table);  // the caption says the breakdown
  return table;
}

}  // namespace

AuthorTable key_numbers(const Summary& summary, const Report& report, const ScoreTable& scores) {
  const bool questions = report.style.document.summaries == Summaries::questions;
  AuthorTable table = questions ? scores_of_first(summary, report, scores)
                                : leading_options(summary, report, scores);
  table.id = "#" + std::to_string(summary.figures.front() + 1);  // authors' ids have no "#"
  table.whole = true;
  return table;
}

std::string summary_caption(const Report& report, const Figure& figure) {
  const bool questions = report.style.document.summaries == Summaries::questions;
  return questions ? report.breakdowns[figure.breakdown].title.value
                   : report.questions[figure.question].title.value;
}

}  // namespace kijun
