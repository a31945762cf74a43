#include "layout/audit_page.h"

#include <algorithm>
#include <utility>

#include "base/number.h"
#include "base/placeholders.h"
#include "base/utf8.h"
#include "layout/reasons.h"
#include "layout/references.h"
#include "text/unprintable.h"

namespace kijun {
namespace {

// Shares of the page's width.
constexpr double name_width = 2.4;
constexpr double breakdown_width = 3.2;  // titles say which survey, too
constexpr double reasons_width = 3;
constexpr double value_width = 2;
constexpr double head_width = 1.45;   // of a column of numbers: four characters of its head
constexpr double digit_width = 0.14;  // and more for numbers of more than six digits
constexpr std::size_t digits_in_head = 6;

constexpr std::string_view unprintable = "〓";
constexpr std::size_t most_unused_names = 40;  // of a survey
constexpr std::size_t longest_name = 40;       // of a column, in characters

std::string shortened(const std::string& name) {
  std::size_t end = 0;
  for (std::size_t n = 0; end < name.size() && n < longest_name; ++n) {
    end += utf8_decode(name, end).length;
  }
  return end < name.size() ? name.substr(0, end) + "…" : name;
}

Text written(std::string text) { return {std::move(text), {}}; }

class TableWriter {
 public:
  TableWriter(AuthorTable table, double number_width, const Wording& wording)
      : table_(std::move(table)), number_width_(number_width), wording_(wording) {}

  void names(const std::string& head, double width = name_width) {
    column(head, CellAlignment::left, width);
  }
  void numbers(const std::string& head) { column(head, CellAlignment::right, number_width_); }

  void row(std::vector<std::string> cells) {
    std::vector<Text>& made = table_.rows.emplace_back();
    for (std::string& cell : cells) made.push_back(written(std::move(cell)));
  }
  void note(std::string text) { table_.notes.push_back(written(std::move(text))); }

  // With a sign in place of numbers, which a note explains.
  void withheld_row(std::vector<std::string> names) {
    names.resize(table_.columns.size(), wording_.withheld);
    row(std::move(names));
    withheld_ = true;
  }

  AuthorTable take() {
    if (withheld_) note(wording_.withheld_counts);
    return std::move(table_);
  }

 private:
  void column(const std::string& head, CellAlignment alignment, double width) {
    table_.columns.push_back(written(head));
    table_.alignment.push_back(alignment);
    table_.widths.push_back(width);
  }

  AuthorTable table_;
  double number_width_;
  const Wording& wording_;
  bool withheld_ = false;
};

class PageWriter {
 public:
  PageWriter(const AuditBlock& block, const Report& report, const ScoreTable& scores,
             const Audit& audit, const FontSet& fonts)
      : block_(block),
        report_(report),
        scores_(scores),
        audit_(audit),
        fonts_(fonts),
        wording_(report.style.wording.audit) {
    std::uint64_t most = 0;
    for (const SurveyAudit& survey : audit.surveys) most = std::max(most, survey.respondents);
    const std::size_t digits = std::to_string(most).size();
    number_width_ =
        head_width +
        digit_width * static_cast<double>(std::max(digits, digits_in_head) - digits_in_head);
  }

  AuditPage page() const {
    AuditPage made;
    made.paragraphs.push_back(sentences());
    made.tables.push_back(answers());
    if (block_.groups) made.tables.push_back(groups());
    if (block_.places) {
      AuthorTable table = places();
      if (table.rows.empty()) {
        table.rows.emplace_back(table.columns.size());
        table.rows.front().front() = written(wording_.no_places);
      }
      made.tables.push_back(std::move(table));
    }
    return made;
  }

 private:
  std::string sentences() const {
    std::string text = fill(wording_.intro, {{"table", reference(block_.answers)}});
    if (block_.groups) text += fill(wording_.membership, {{"table", reference(*block_.groups)}});
    return text + filtered() + completeness() + unused();
  }

  std::string filtered() const {
    std::string list;
    for (const SurveyAudit& survey : audit_.surveys) {
      const FilterAudit& filter = survey.filter;
      if (filter.filtered == 0) continue;
      if (!list.empty()) list += separator();
      list += fill(filter.unknown == 0 ? wording_.filtered_of : wording_.filtered_unknown_of,
                   {{"survey", title(survey)},
                    {"people", format_count(filter.filtered)},
                    {"unknown", format_count(filter.unknown)}});
    }
    return list.empty() ? "" : fill(wording_.filtered, {{"list", list}});
  }

  std::string completeness() const {
    double least = 1;
    bool any = false;
    for (const FigureScores& figure : scores_.figures) {
      for (const GroupScores& group : figure.groups) {
        any = any || group.counts();
        least = std::min(least, group.completeness);
      }
    }
    if (!any) return {};
    return least < 1 ? fill(wording_.incomplete, {{"percent", format_percent(least)}})
                     : wording_.complete;
  }

  std::string unused() const {
    std::string list;
    for (const SurveyAudit& survey : audit_.surveys) {
      if (survey.unused == 0) continue;
      if (!list.empty()) list += separator();
      std::string names;
      // More names than that nobody reads on paper: audit.csv has them all.
      if (block_.places && survey.unused_columns.size() <= most_unused_names) {
        for (const std::string& name : survey.unused_columns) {
          names += (names.empty() ? "" : separator()) + drawable(shortened(name));
        }
      }
      list += fill(
          names.empty() ? wording_.unused_of : wording_.unused_list,
          {{"survey", title(survey)}, {"columns", format_count(survey.unused)}, {"names", names}});
    }
    return list.empty() ? "" : fill(wording_.unused, {{"list", list}});
  }

  static std::string reference(const AuthorTable& table) { return "{" + table_target(table) + "}"; }

  AuthorTable answers() const {
    const bool keep = report_.rejected == RejectedPolicy::keep;
    TableWriter table(block_.answers, number_width_, report_.style.wording);
    table.names(wording_.survey);
    table.names(wording_.question);
    table.numbers(wording_.respondents);
    table.numbers(wording_.answered);
    table.numbers(wording_.partial);
    if (keep) table.numbers(wording_.kept);
    table.numbers(wording_.missing);
    table.numbers(wording_.rejected);
    const bool reasons = any_faulty_answer();
    if (reasons) table.names(keep ? wording_.faults : wording_.reasons, reasons_width);
    for (const SurveyAudit& survey : audit_.surveys) {
      std::string name = title(survey);
      for (const QuestionAudit& asked : survey.questions) {
        if (survey.withheld) {
          table.withheld_row(
              {std::exchange(name, {}), report_.questions[asked.question].title.value});
          continue;
        }
        std::vector<std::string> row = {std::exchange(name, {}),
                                        report_.questions[asked.question].title.value,
                                        format_count(survey.respondents),
                                        format_count(asked.answered), format_count(asked.partial)};
        if (keep) row.push_back(format_count(asked.faulty - asked.rejected));
        row.push_back(format_count(asked.missing));
        row.push_back(format_count(asked.rejected));
        if (reasons) row.push_back(reasons_text(asked.reasons, report_.style.wording));
        table.row(std::move(row));
      }
    }
    table.note((keep ? wording_.answers_note_kept : wording_.answers_note) +
               (report_.base == Base::all ? wording_.missing_counted : ""));
    return table.take();
  }

  AuthorTable groups() const {
    TableWriter table(*block_.groups, number_width_, report_.style.wording);
    table.names(wording_.survey);
    table.names(wording_.breakdown, breakdown_width);
    table.numbers(wording_.respondents);
    table.numbers(wording_.members);
    table.numbers(wording_.without_attribute);
    table.numbers(wording_.outside);
    const bool values = any_faulty_attribute();
    if (values) table.names(wording_.values, reasons_width);
    for (const SurveyAudit& survey : audit_.surveys) {
      std::string name = title(survey);
      for (const BreakdownAudit& used : survey.breakdowns) {
        if (used.withheld) {
          table.withheld_row(
              {std::exchange(name, {}), report_.breakdowns[used.breakdown].title.value});
          continue;
        }
        std::vector<std::string> row = {std::exchange(name, {}),
                                        report_.breakdowns[used.breakdown].title.value,
                                        format_count(survey.respondents),
                                        format_count(used.members),
                                        format_count(used.without_attribute),
                                        format_count(used.outside)};
        if (values) row.push_back(reasons_text(used.reasons(), report_.style.wording));
        table.row(std::move(row));
      }
    }
    table.note(wording_.groups_note);
    return table.take();
  }

  bool any_faulty_answer() const {
    return std::any_of(audit_.surveys.begin(), audit_.surveys.end(), [](const SurveyAudit& survey) {
      return std::any_of(survey.questions.begin(), survey.questions.end(),
                         [](const QuestionAudit& asked) { return asked.faulty > 0; });
    });
  }
  bool any_faulty_attribute() const {
    return std::any_of(audit_.surveys.begin(), audit_.surveys.end(), [](const SurveyAudit& survey) {
      return std::any_of(
          survey.breakdowns.begin(), survey.breakdowns.end(),
          [](const BreakdownAudit& used) { return used.no_group + used.not_numbers > 0; });
    });
  }

  AuthorTable places() const {
    TableWriter table(*block_.places, number_width_, report_.style.wording);
    table.names(wording_.survey);
    table.names(wording_.subject);
    table.names(wording_.column, value_width);
    table.numbers(wording_.row);
    table.names(wording_.value, value_width);
    table.names(wording_.reason);
    for (const SurveyAudit& survey : audit_.surveys) {
      std::string name = title(survey);
      const auto add = [&](std::string subject, const std::vector<Rejection>& rejections) {
        for (const Rejection& rejection : rejections) {
          table.row({std::exchange(name, {}), std::exchange(subject, {}),
                     drawable(shortened(rejection.place.column)), format_count(rejection.place.row),
                     drawable(rejection.place.value),
                     reason_words(rejection.reason, report_.style.wording)});
        }
      };
      for (const QuestionAudit& asked : survey.questions) {
        add(report_.questions[asked.question].title.value, asked.first_places);
      }
      for (const BreakdownAudit& used : survey.breakdowns) {
        add(report_.breakdowns[used.breakdown].title.value, used.first_outside);
      }
    }
    table.note(fill(wording_.places_note, {{"places", format_count(first_places_kept)}}));
    return table.take();
  }

  const std::string& title(const SurveyAudit& survey) const {
    return report_.surveys[survey.survey].title.value;
  }
  const std::string& separator() const { return report_.style.wording.method.separator; }

  // What stands in a file may be anything, unlike the texts of the spec.
  std::string drawable(const std::string& text) const {
    return printable(fonts_, text, report_.style.document.table.face, unprintable);
  }

  const AuditBlock& block_;
  const Report& report_;
  const ScoreTable& scores_;
  const Audit& audit_;
  const FontSet& fonts_;
  const AuditWording& wording_;
  double number_width_ = head_width;
};

}  // namespace

AuditPage audit_page(const AuditBlock& block, const Report& report, const ScoreTable& scores,
                     const Audit& audit, const FontSet& fonts) {
  return PageWriter(block, report, scores, audit, fonts).page();
}

}  // namespace kijun
