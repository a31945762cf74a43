#include "survey/read_answers.h"

#include <algorithm>
#include <utility>

#include "survey/messages.h"
#include "survey/survey_reader.h"
#include "survey/tally_builder.h"

namespace kijun {
namespace {

std::uint64_t base_of(const GroupTally& answers, Base base) {
  return answers.base() + (base == Base::all ? answers.missing : 0);
}

bool weighs_nothing(const GroupTally& answers, Base base) {
  return answers.counted == 0 && (base == Base::answered || answers.missing_weight <= 0) &&
         std::all_of(answers.rankings.begin(), answers.rankings.end(),
                     [](const RankingCount& answer) { return answer.weight <= 0; });
}

// A group without a base is drawn as nothing: the user is told, once if it has no members at all.
void warn_of_empty_groups(const Report& report, const Tally& tally, Diagnostics& diagnostics) {
  for (std::size_t b = 0; b < report.breakdowns.size(); ++b) {
    const Breakdown& breakdown = report.breakdowns[b];
    for (std::size_t g = 0; g < breakdown.groups.size(); ++g) {
      const Group& group = breakdown.groups[g];
      bool any_figure = false;
      bool any_member = false;
      for (const Figure& figure : report.figures) {
        if (figure.breakdown != b) continue;
        any_figure = true;
        any_member = any_member || tally.groups[figure.question][b][g].members > 0;
      }
      if (any_figure && !any_member) {
        diagnostics.push_back(nobody_in_group(breakdown, group));
        continue;
      }
      for (const Figure& figure : report.figures) {
        if (figure.breakdown != b) continue;
        const Question& question = report.questions[figure.question];
        const GroupTally& answers = tally.groups[figure.question][b][g];
        if (base_of(answers, report.base) == 0) {
          diagnostics.push_back(nobody_answered(figure, question, group));
        } else if (weighs_nothing(answers, report.base)) {
          diagnostics.push_back(nobody_weighs(figure, question, group));
        }
      }
    }
  }
}

// Reads survey s into tally_of(s).
template <typename TallyOf>
void read_all(const Report& report, const Progress& progress, Diagnostics& diagnostics,
              TallyOf tally_of, Audit& audit) {
  for (std::size_t s = 0; s < report.surveys.size(); ++s) {
    read_survey(report, s, tally_of(s), audit, diagnostics,
                [&](std::uint64_t bytes, std::uint64_t of) {
                  if (!progress || of == 0) return;
                  const double share = static_cast<double>(bytes) / static_cast<double>(of);
                  progress((static_cast<double>(s) + std::min(share, 1.0)) /
                           static_cast<double>(report.surveys.size()));
                });
  }
}

}  // namespace

Result<Answers> read_answers(const Report& report, const Progress& progress) {
  TallyBuilder tally(report);
  Audit audit;
  Diagnostics diagnostics;
  read_all(
      report, progress, diagnostics, [&](std::size_t) -> TallyBuilder& { return tally; }, audit);
  if (has_errors(diagnostics)) return diagnostics;
  Answers answers{tally.build(), std::move(audit)};
  warn_of_empty_groups(report, answers.tally, diagnostics);
  return {std::move(answers), std::move(diagnostics)};
}

Result<std::vector<Answers>> read_answers_by_survey(const Report& report,
                                                    const Progress& progress) {
  std::vector<TallyBuilder> tallies(report.surveys.size(), TallyBuilder(report));
  Audit audit;
  Diagnostics diagnostics;
  read_all(
      report, progress, diagnostics,
      [&](std::size_t survey) -> TallyBuilder& { return tallies[survey]; }, audit);
  if (has_errors(diagnostics)) return diagnostics;
  std::vector<Answers> answers;
  for (std::size_t s = 0; s < tallies.size(); ++s) {
    answers.push_back({tallies[s].build(), {{std::move(audit.surveys[s])}}});
  }
  return {std::move(answers), std::move(diagnostics)};
}

}  // namespace kijun
