#include "export/audit_csv.h"

#include <optional>
#include <string_view>

#include "export/csv.h"
#include "export/scores_csv.h"

namespace kijun {
namespace {

// One row. Whatever is not set stays blank.
struct Fact {
  std::string_view what;
  std::optional<RejectReason> reason{};
  std::optional<std::uint64_t> count{};
  std::string_view column{};
  std::optional<std::uint64_t> row{};
  std::string_view value{};
  std::string_view group{};
};

// What a row is about, of all rows until the next.
struct Subject {
  std::string_view question;
  std::string_view breakdown;
  std::string_view title;
};

// The file as the spec names it: relative to the spec's folder unless it was written otherwise.
std::string_view written_path(const Report& report, const Survey& survey) {
  std::string_view path = survey.path.value;
  const std::size_t slash = report.spec_path.rfind('/');
  if (slash == std::string::npos) return path;
  const std::string_view folder = std::string_view(report.spec_path).substr(0, slash + 1);
  if (path.starts_with(folder)) path.remove_prefix(folder.size());
  return path;
}

class AuditWriter {
 public:
  explicit AuditWriter(const Report& report) : report_(report) {
    for (const std::string_view name :
         {"survey", "survey_title", "question", "breakdown", "title", "column", "what", "reason",
          "count", "row", "value", "group"}) {
      csv_.text(name);
    }
    csv_.end_row();
  }

  void survey(const SurveyAudit& audit) {
    survey_ = &report_.surveys[audit.survey];
    subject_ = {};
    add({.what = "file", .value = written_path(report_, *survey_)});
    add({.what = "format", .value = audit.encoding});
    if (audit.withheld) {
      add({.what = "withheld"});
    } else {
      count("respondents", audit.respondents);
      filter(audit.filter);
      count("rows_above_header", audit.rows_above);
      count("blank_rows_at_end", audit.blank_rows);
    }
    count("unused_columns", audit.unused);
    if (audit.weight) column(*audit.weight);
    for (const QuestionAudit& asked : audit.questions) {
      if (!audit.withheld) question(asked);
    }
    for (const BreakdownAudit& used : audit.breakdowns) breakdown(used);
    subject_ = {};
    for (const std::string& name : audit.unused_columns) {
      add({.what = "unused_column", .column = name});
    }
  }

  void figure(const Figure& figure, const FigureScores& scores) {
    const Breakdown& breakdown = report_.breakdowns[figure.breakdown];
    survey_ = nullptr;
    subject_ = {report_.questions[figure.question].key, breakdown.key, figure.caption};
    for (std::size_t g = 0; g < scores.groups.size(); ++g) {
      const GroupScores& group = scores.groups[g];
      const std::string_view name = breakdown.groups[g].name.value;
      if (is_withheld(group.base_class)) {
        add({.what = "withheld", .group = name});
        continue;
      }
      const std::string share = shown_completeness(group);
      add({.what = "base", .count = group.base, .group = name});
      add({.what = "completeness", .value = share, .group = name});
    }
  }

  std::string take() { return csv_.take(); }

 private:
  void question(const QuestionAudit& audit) {
    const Question& asked = report_.questions[audit.question];
    subject_ = {asked.key, {}, asked.title.value};
    count("answered", audit.answered);
    count("partial", audit.partial);
    count("missing", audit.missing);
    count("rejected", audit.rejected);
    count("faulty", audit.faulty);
    for (const ColumnAudit& one : audit.columns) column(one);
    reasons(audit.reasons);
    places(audit.first_places);
  }

  void breakdown(const BreakdownAudit& audit) {
    const Breakdown& used = report_.breakdowns[audit.breakdown];
    subject_ = {{}, used.key, used.title.value};
    if (audit.withheld) {
      add({.what = "withheld"});
      return;
    }
    count("members", audit.members);
    count("without_attribute", audit.without_attribute);
    count("outside", audit.outside);
    count("shared", audit.shared);
    filter(audit.filter);
    for (const ColumnAudit& one : audit.columns) column(one);
    reasons(audit.reasons());
    places(audit.first_outside);
  }

  void filter(const FilterAudit& audit) {
    if (audit.columns.empty() && audit.filtered == 0) return;  // a tally has no columns
    count("filtered", audit.filtered);
    count("filtered_unknown", audit.unknown);
    for (const ColumnAudit& one : audit.columns) {
      add({.what = "filter_used", .count = one.used, .column = one.name});
      add({.what = "filter_missing", .count = one.missing, .column = one.name});
      add({.what = "filter_rejected", .count = one.rejected, .column = one.name});
    }
  }

  void column(const ColumnAudit& audit) {
    add({.what = "cells_used", .count = audit.used, .column = audit.name});
    add({.what = "cells_missing", .count = audit.missing, .column = audit.name});
    add({.what = "cells_rejected", .count = audit.rejected, .column = audit.name});
    add({.what = "cells_faulty", .count = audit.faulty, .column = audit.name});
  }

  void reasons(const std::vector<std::uint64_t>& cells) {
    for (std::size_t r = 0; r < cells.size(); ++r) {
      if (cells[r] == 0) continue;
      add({.what = "reason", .reason = static_cast<RejectReason>(r), .count = cells[r]});
    }
  }

  void places(const std::vector<Rejection>& rejections) {
    for (const Rejection& rejection : rejections) {
      add({.what = "place",
           .reason = rejection.reason,
           .column = rejection.place.column,
           .row = rejection.place.row,
           .value = rejection.place.value});
    }
  }

  void count(std::string_view what, std::uint64_t n) { add({.what = what, .count = n}); }

  void add(const Fact& fact) {
    csv_.text(survey_ == nullptr ? std::string_view() : survey_->key);
    csv_.text(survey_ == nullptr ? std::string_view() : survey_->title.value);
    csv_.text(subject_.question);
    csv_.text(subject_.breakdown);
    csv_.text(subject_.title);
    csv_.text(fact.column);
    csv_.text(fact.what);
    csv_.text(fact.reason ? key_of(*fact.reason) : std::string_view());
    number(fact.count);
    number(fact.row);
    csv_.text(fact.value);
    csv_.text(fact.group);
    csv_.end_row();
  }

  void number(const std::optional<std::uint64_t>& n) {
    if (n) {
      csv_.number(*n);
    } else {
      csv_.blank();
    }
  }

  const Report& report_;
  const Survey* survey_ = nullptr;
  Subject subject_;
  Csv csv_;
};

}  // namespace

std::string audit_csv(const Report& report, const Audit& audit, const ScoreTable& scores) {
  AuditWriter writer(report);
  for (const SurveyAudit& survey : audit.surveys) writer.survey(survey);
  for (std::size_t f = 0; f < scores.figures.size(); ++f) {
    if (!report.figures[f].repeats) writer.figure(report.figures[f], scores.figures[f]);
  }
  return writer.take();
}

}  // namespace kijun
