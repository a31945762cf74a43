#include "survey/survey_reader.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "survey/header.h"
#include "survey/messages.h"
#include "survey/survey_tally.h"
#include "table/answer_file.h"
#include "table/csv_scanner.h"
#include "table/messages.h"

namespace kijun {
namespace {

using BytesRead = std::function<void(std::uint64_t, std::uint64_t)>;

// The file read from front to back under the assumption that it is in one encoding.
struct Pass {
  Pass(AnswerFile& opened, Encoding assumed) : file(opened), encoding(assumed), scanner(opened) {}

  AnswerFile& file;
  Encoding encoding;
  CsvScanner scanner;
  std::optional<Header> header;
  std::optional<SurveyTally> tally;  // nothing when columns are missing
  bool any_answers = false;

  bool wrong_encoding() const {
    return scanner.fault() && scanner.fault()->kind == TableFault::Kind::not_in_encoding;
  }
};

void run(Pass& pass, const Report& report, std::size_t survey, const BytesRead& bytes_read) {
  if (!pass.scanner.read_header()) return;
  pass.header.emplace(report.surveys[survey].path.value, pass.scanner.header());
  pass.tally.emplace(report, survey, *pass.header);
  if (!pass.header->problems().empty()) pass.tally.reset();
  // Without all its columns the table is read on, for whatever else may be wrong with it.
  while (const Batch* batch = pass.scanner.next()) {
    pass.any_answers = true;
    if (pass.tally) pass.tally->add(*batch);
    bytes_read(pass.file.bytes_read(), pass.file.size());
  }
}

// What is wrong with the table; the answers in it are another matter.
Diagnostics table_problems(const Pass& pass, const Text& path,
                           const std::optional<TablePlace>& not_utf8) {
  const CsvScanner& scanner = pass.scanner;
  Diagnostics problems;
  if (!pass.header && !scanner.fault()) problems.push_back(empty_file(path));
  if (pass.header) {
    for (Diagnostic problem : pass.header->problems()) {
      if (not_utf8) problem.hints.push_back(read_as_cp932(*not_utf8));
      problems.push_back(std::move(problem));
    }
  }
  if (scanner.first_nul()) {
    problems.push_back(nul_character(path.value, *scanner.first_nul(), scanner.header()));
  }
  if (scanner.inner_byte_order_mark()) {
    problems.push_back(inner_byte_order_mark(path.value, *scanner.inner_byte_order_mark()));
  }
  for (const IrregularRow& row : scanner.irregular_rows()) {
    problems.push_back(irregular_row(path.value, row, scanner.header().size()));
  }
  const std::uint64_t more = scanner.irregular_count() - scanner.irregular_rows().size();
  if (more > 0) problems.push_back(more_irregular_rows(path.value, more));
  if (scanner.fault()) {
    problems.push_back(table_fault(path.value, *scanner.fault(), scanner.header(), pass.encoding,
                                   pass.file.malformed_byte(), pass.file.failure()));
  } else if (pass.header && !pass.any_answers && scanner.irregular_count() == 0) {
    problems.push_back(no_answers(path.value));
  }
  return problems;
}

// Errors under RejectedPolicy::stop, warnings otherwise.
void report_rejections(const Report& report, const SurveyAudit& audit, const std::string& file,
                       Diagnostics& diagnostics) {
  for (const QuestionAudit& asked : audit.questions) {
    if (asked.faulty == 0) continue;
    const Question& question = report.questions[asked.question];
    if (report.rejected != RejectedPolicy::stop) {
      diagnostics.push_back(rejected_answers(question, asked, audit.respondents, report.rejected));
      continue;
    }
    for (const Rejection& rejection : asked.first_places) {
      diagnostics.push_back(rejected_cell(rejection, question));
    }
    std::uint64_t cells = 0;
    for (const std::uint64_t reason : asked.reasons) cells += reason;
    if (cells > asked.first_places.size()) {
      diagnostics.push_back(more_rejected_cells(file, question, cells - asked.first_places.size()));
    }
  }
}

void report_not_numbers(const Report& report, const SurveyAudit& audit, Diagnostics& diagnostics) {
  for (const BreakdownAudit& used : audit.breakdowns) {
    if (used.not_numbers == 0) continue;
    const auto first = std::find_if(
        used.first_outside.begin(), used.first_outside.end(),
        [](const Rejection& place) { return place.reason == RejectReason::not_a_number; });
    diagnostics.push_back(not_numbers(*first, report.breakdowns[used.breakdown], used.not_numbers));
  }
}

std::string encoding_name(const Pass& pass) {
  if (pass.encoding == Encoding::cp932) return "CP932";
  return pass.file.starts_with_byte_order_mark() ? "UTF-8 with BOM" : "UTF-8";
}

}  // namespace

void read_survey(const Report& report, std::size_t survey, TallyBuilder& tally, Audit& audit,
                 Diagnostics& diagnostics, const BytesRead& bytes_read) {
  const Survey& asked = report.surveys[survey];
  std::optional<AnswerFile> file = AnswerFile::open(asked.path).take(diagnostics);
  if (!file) return;
  if (asked.encoding == Encoding::cp932 && file->starts_with_byte_order_mark()) {
    diagnostics.push_back(mark_in_cp932(asked.path));
    return;
  }
  const auto begin = [&](Encoding encoding) {
    if (file->start(encoding)) return true;
    diagnostics.push_back(no_cp932_here(asked.path));
    return false;
  };

  const bool told_cp932 = asked.encoding == Encoding::cp932;
  std::optional<Pass> pass;
  pass.emplace(*file, told_cp932 ? Encoding::cp932 : Encoding::utf8);
  if (!begin(pass->encoding)) return;
  run(*pass, report, survey, bytes_read);

  // Not UTF-8 after all: what was counted is dropped, and the file is read again.
  std::optional<TablePlace> not_utf8;
  if (asked.encoding == Encoding::detect && pass->wrong_encoding() &&
      !file->starts_with_byte_order_mark()) {
    not_utf8 = pass->scanner.fault()->place;
    if (!begin(Encoding::cp932)) return;
    pass.emplace(*file, Encoding::cp932);
    run(*pass, report, survey, bytes_read);
    if (pass->wrong_encoding()) {
      diagnostics.push_back(
          in_no_encoding(asked.path.value, *not_utf8, pass->scanner.fault()->place));
      return;
    }
  }

  const Diagnostics problems = table_problems(*pass, asked.path, not_utf8);
  diagnostics.insert(diagnostics.end(), problems.begin(), problems.end());
  if (!pass->tally) return;
  SurveyAudit& made = audit.surveys.emplace_back();
  made.survey = survey;
  made.encoding = encoding_name(*pass);
  made.unused_columns = pass->header->unused();
  pass->tally->finish(tally, made);
  // Warnings about answers are for a table that will be used.
  if (report.rejected == RejectedPolicy::stop || problems.empty()) {
    report_rejections(report, made, asked.path.value, diagnostics);
  }
  if (problems.empty()) report_not_numbers(report, made, diagnostics);
}

}  // namespace kijun
