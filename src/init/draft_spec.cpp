#include "init/draft_spec.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "init/draft.h"
#include "init/messages.h"
#include "init/yaml_text.h"

namespace kijun {
namespace {

namespace fs = std::filesystem;

// Paths in a spec are relative to its folder.
std::string seen_from(const std::string& folder, const std::string& file) {
  if (folder.empty() || folder == ".") return file;
  std::error_code error;
  const fs::path from = fs::absolute(folder, error).lexically_normal();
  const fs::path to = fs::absolute(file, error).lexically_normal();
  const fs::path path = to.lexically_relative(from);
  return path.empty() ? file : path.string();
}

std::string free_title(std::string title, const std::vector<DraftSurvey>& surveys) {
  const std::string first = title;
  const auto is_taken = [&] {
    return std::any_of(surveys.begin(), surveys.end(),
                       [&](const DraftSurvey& survey) { return survey.title == title; });
  };
  for (int n = 2; is_taken(); ++n) title = first + "（" + std::to_string(n) + "）";
  return title;
}

DraftSurvey survey_of(TableProfile table) {
  DraftSurvey survey;
  survey.used.assign(table.columns.size(), false);
  survey.table = std::move(table);
  return survey;
}

std::size_t columns_of_answers(const TableProfile& table) {
  Draft alone;
  alone.surveys.push_back(survey_of(table));
  draft_questions(alone);
  const std::vector<bool>& used = alone.surveys[0].used;
  return static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
}

// What `kijun tally` writes looks like answers, but its rows are no respondents.
bool is_tally(const TableProfile& table) {
  std::vector<std::string> names;
  for (const ColumnProfile& column : table.columns) names.push_back(column.name());
  names.resize(std::min<std::size_t>(names.size(), 5));
  return names == std::vector<std::string>{"record", "survey", "question", "breakdown", "group"};
}

// The table of a file: of a workbook, the sheet with the most columns of answers. What is wrong
// with the other sheets is of no interest.
std::optional<TableProfile> table_of(const std::string& file, Diagnostics& diagnostics) {
  const auto sources = table_sources(file).take(diagnostics);
  if (!sources) return std::nullopt;
  std::optional<TableProfile> best;
  Diagnostics best_problems;
  std::size_t most = 0;
  for (std::size_t i = 0; i < sources->size(); ++i) {
    Diagnostics problems;
    std::optional<TableProfile> table = profile_table((*sources)[i]).take(problems);
    const std::size_t columns = table ? columns_of_answers(*table) : 0;
    if (i > 0 && columns <= most) continue;
    best = std::move(table);
    best_problems = std::move(problems);
    most = columns;
  }
  diagnostics.insert(diagnostics.end(), best_problems.begin(), best_problems.end());
  if (best && is_tally(*best)) {
    diagnostics.push_back(is_tally_already(file));
  } else if (best && most == 0) {
    diagnostics.push_back(no_rankings(file, best->source));
  }
  return best;
}

}  // namespace

Result<std::string> draft_spec(const std::vector<std::string>& files, const std::string& folder) {
  Draft draft;
  Diagnostics diagnostics;
  std::vector<std::string> keys;
  std::vector<fs::path> paths;
  for (const std::string& file : files) {
    const fs::path path = fs::path(file).lexically_normal();
    if (std::find(paths.begin(), paths.end(), path) != paths.end()) {
      diagnostics.push_back(given_twice(file));
      continue;
    }
    paths.push_back(path);
    std::optional<TableProfile> table = table_of(file, diagnostics);
    if (!table) continue;
    DraftSurvey survey = survey_of(*std::move(table));
    const std::string stem = path.stem().string();
    survey.key = key_from(stem, "survey" + std::to_string(keys.size() + 1), keys);
    const std::string title = on_one_line(stem);
    survey.title = free_title(title.empty() ? "調査" : title, draft.surveys);
    survey.path = seen_from(folder, file);
    keys.push_back(survey.key);
    draft.surveys.push_back(std::move(survey));
  }
  if (has_errors(diagnostics)) return diagnostics;
  draft_questions(draft);
  draft_breakdowns(draft);
  return {write_draft(draft), std::move(diagnostics)};
}

}  // namespace kijun
