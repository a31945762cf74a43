// CSV of any bytes as answers to a report that asks in many ways, counted as far as the tally.
#include "memory_file.h"
#include "report_on.h"
#include "survey/read_answers.h"

namespace {

using namespace kijun;

// a to d, e to g and so on are columns; one letter each, so that the fuzzer hits on them.
constexpr const char* spec = R"(kijun: 1
report: {title: 回答}
scoring: {weights: [2, 1]}
surveys: {s: {title: 調査, file: FILE}}
questions:
  q1: {title: 順位の列, options: [甲, 乙, 丙], answers: {ranks: [a, b]}}
  q2: {title: 選択肢の列, options: [甲, 乙, 丙], answers: {options: [c, d, e]}, missing: [無回答]}
breakdowns:
  g: {title: コード, by: f, groups: {一: 1, 二: [2, x]}}
  h: {title: 数, by: f, groups: {少: "< 2", 多: ">= 2"}}
)";

void check_sums(const SurveyAudit& survey) {
  for (const QuestionAudit& asked : survey.questions) {
    fuzz::require(asked.answered + asked.missing + asked.rejected == survey.respondents,
                  "every respondent is counted once");
    for (const ColumnAudit& column : asked.columns) {
      fuzz::require(column.used + column.missing + column.rejected == survey.respondents,
                    "every cell is counted once");
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const fuzz::MemoryFile file;
  static Report report = fuzz::report_on(file.path(), spec);
  file.write(bytes, size);
  for (const RejectedPolicy policy :
       {RejectedPolicy::exclude, RejectedPolicy::keep, RejectedPolicy::stop}) {
    report.rejected = policy;
    const auto answers = read_answers(report);
    fuzz::require(fuzz::is_utf8(format(answers.diagnostics())), "messages are UTF-8");
    if (!answers.ok()) continue;
    for (const SurveyAudit& survey : answers.value().audit.surveys) check_sums(survey);
  }
  return 0;
}
