#include "export/scores_xlsx.h"

#include <vector>

#include "export/legal_sheet_names.h"
#include "export/score_sheet.h"
#include "export/workbook_file.h"

namespace kijun {

Result<std::string> scores_xlsx(const Report& report, const ScoreTable& scores,
                                const std::string& created) {
  auto file = WorkbookFile::make("scores.xlsx", report.title.value, report.author.value, created);
  if (!file.ok()) return file.diagnostics();
  const SheetFormats formats(file.value(), report.style);

  std::vector<std::size_t> questions;
  std::vector<std::string> titles;
  std::vector<bool> seen(report.questions.size(), false);
  for (const Figure& figure : report.figures) {
    if (seen[figure.question]) continue;
    seen[figure.question] = true;
    questions.push_back(figure.question);
    titles.push_back(report.questions[figure.question].title.value);
  }
  const std::vector<std::string> names = legal_sheet_names(titles);
  for (std::size_t i = 0; i < questions.size(); ++i)
    write_score_sheet(file.value(), formats, names[i], report, scores, questions[i]);
  return std::move(file).value().close();
}

}  // namespace kijun
