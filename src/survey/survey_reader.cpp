#include "survey/survey_reader.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "survey/header.h"
#include "survey/messages.h"
#include "survey/survey_tally.h"
#include "survey/tally_table.h"
#include "table/table_file.h"

namespace kijun {
namespace {

// Counts what the rows hold, batch by batch.
class CountingSink : public RowSink {
 public:
  CountingSink(const Report& report, std::size_t survey) : report_(report), survey_(survey) {}

  // Also when the file is read again in another encoding: what was counted before is dropped.
  void header(const std::vector<TableColumn>& columns) override {
    std::vector<std::string> names;
    names.reserve(columns.size());
    for (const TableColumn& column : columns) names.push_back(column.name);
    const Survey& survey = report_.surveys[survey_];
    header_.emplace(survey.path.value, std::move(names), survey.header.value);
    tally_.emplace(report_, survey_, *header_);
    // Without all its columns the table is read on, for whatever else may be wrong with it.
    if (!header_->problems().empty()) tally_.reset();
  }
  void rows(const Batch& batch) override {
    if (tally_) tally_->add(batch);
  }

  const std::optional<Header>& header() const { return header_; }
  std::optional<SurveyTally>& tally() { return tally_; }  // nothing when columns are missing

 private:
  const Report& report_;
  std::size_t survey_;
  std::optional<Header> header_;
  std::optional<SurveyTally> tally_;
};

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
    // The cells of a breakdown with a filter are those of the same breakdown without.
    if (used.not_numbers == 0 || report.breakdowns[used.breakdown].filter) continue;
    const auto first = std::find_if(
        used.first_outside.begin(), used.first_outside.end(),
        [](const Rejection& place) { return place.reason == RejectReason::not_a_number; });
    diagnostics.push_back(not_numbers(*first, report.breakdowns[used.breakdown], used.not_numbers));
  }
}

// Groups that name their values are meant to name all of them, unless one takes the rest. With
// several columns respondents are divided by one here and by another there.
void report_values_of_no_group(const Report& report, const SurveyAudit& audit,
                               Diagnostics& diagnostics) {
  for (const BreakdownAudit& used : audit.breakdowns) {
    const Breakdown& breakdown = report.breakdowns[used.breakdown];
    if (!breakdown.names_values || breakdown.filter || used.columns.size() != 1) continue;
    const auto first =
        std::find_if(used.first_outside.begin(), used.first_outside.end(),
                     [](const Rejection& r) { return r.reason == RejectReason::no_group; });
    if (first == used.first_outside.end()) continue;
    diagnostics.push_back(values_of_no_group(*first, breakdown, used.no_group));
  }
}

void report_filters(const SurveyAudit& audit, const std::string& file, Diagnostics& diagnostics) {
  if (audit.respondents == 0 && audit.filter.filtered > 0) {
    diagnostics.push_back(nobody_fulfils(file, audit.filter));
  }
  std::set<std::pair<std::size_t, std::string>> told;  // filters of many figures are the same
  const auto tell = [&](const FilterAudit& filter) {
    if (filter.not_numbers == 0) return;
    const CellPlace& place = filter.first_not_a_number->place;
    if (told.emplace(place.row, place.column).second) {
      diagnostics.push_back(filter_not_numbers(filter));
    }
  };
  tell(audit.filter);
  for (const BreakdownAudit& used : audit.breakdowns) tell(used.filter);
}

void report_shared(const Report& report, const SurveyAudit& audit, const std::string& file,
                   Diagnostics& diagnostics) {
  for (const BreakdownAudit& used : audit.breakdowns) {
    const Breakdown& breakdown = report.breakdowns[used.breakdown];
    if (used.shared == 0 || breakdown.overlap) continue;
    diagnostics.push_back(shared_respondents(file, used, breakdown));
  }
}

// Those of the columns come first, with why their names may have been misread.
Diagnostics all_problems(const CountingSink& sink, const TableReading& reading) {
  Diagnostics problems;
  if (sink.header() && !reading.format.empty()) {
    for (Diagnostic problem : sink.header()->problems()) {
      problem.hints.insert(problem.hints.end(), reading.header_hints.begin(),
                           reading.header_hints.end());
      problems.push_back(std::move(problem));
    }
  }
  problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
  return problems;
}

}  // namespace

TableSource table_source(const Survey& survey) {
  return {survey.path, survey.encoding, survey.sheet, survey.header};
}

void read_survey(const Report& report, std::size_t survey, TallyBuilder& tally, Audit& audit,
                 Diagnostics& diagnostics,
                 const std::function<void(std::uint64_t, std::uint64_t)>& bytes_read) {
  const Survey& asked = report.surveys[survey];
  if (asked.is_tally) {
    read_tally_table(report, survey, tally, audit, diagnostics, bytes_read);
    return;
  }
  const auto file = TableFile::open(table_source(asked)).take(diagnostics);
  if (!file) return;
  CountingSink sink(report, survey);
  const TableReading reading = (*file)->read(sink, bytes_read);
  const Diagnostics problems = all_problems(sink, reading);
  diagnostics.insert(diagnostics.end(), problems.begin(), problems.end());
  if (reading.format.empty() || !sink.tally()) return;

  const bool sound = !has_errors(problems);
  SurveyAudit& made = audit.surveys.emplace_back();
  made.survey = survey;
  made.encoding = reading.format;
  made.rows_above = asked.header.value - 1;
  made.blank_rows = reading.blank_rows;
  made.unused_columns = sink.header()->unused();
  made.unused = made.unused_columns.size();
  if (sound) {
    const Diagnostics wrong = sink.tally()->weight_problems();
    diagnostics.insert(diagnostics.end(), wrong.begin(), wrong.end());
  }
  sink.tally()->finish(tally, made);
  // Warnings about answers are for a table that will be used.
  if (report.rejected == RejectedPolicy::stop || sound) {
    report_rejections(report, made, asked.path.value, diagnostics);
  }
  if (sound) report_filters(made, asked.path.value, diagnostics);
  report_shared(report, made, asked.path.value, diagnostics);
  if (!sound) return;
  report_not_numbers(report, made, diagnostics);
  report_values_of_no_group(report, made, diagnostics);
}

}  // namespace kijun
