#include "survey/audit_text.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "base/number.h"
#include "base/utf8.h"
#include "survey/messages.h"
#include "table/cell.h"

namespace kijun {
namespace {

std::size_t width(const std::string& text) {
  std::size_t cells = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const Utf8Character character = utf8_decode(text, offset);
    cells += terminal_cells(character.code);
    offset += character.length;
  }
  return cells;
}

// Names on the left, numbers on the right.
class Columns {
 public:
  // The first `names` columns hold names.
  Columns(std::size_t names, std::vector<std::string> header) : names_(names) {
    rows_.push_back(std::move(header));
  }
  void add(std::vector<std::string> row) { rows_.push_back(std::move(row)); }

  std::string text() const {
    std::vector<std::size_t> widths(rows_.front().size());
    for (const auto& row : rows_) {
      for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], width(row[c]));
    }
    std::string out;
    for (const auto& row : rows_) {
      out += "   ";
      for (std::size_t c = 0; c < row.size(); ++c) {
        const std::string blanks(widths[c] - width(row[c]), ' ');
        if (c < names_) {
          out.append(" ").append(row[c]).append(blanks);
        } else {
          out.append("  ").append(blanks).append(row[c]);
        }
      }
      out += "\n";
    }
    return out;
  }

 private:
  std::size_t names_;
  std::vector<std::vector<std::string>> rows_;
};

// "unknown code 2, better rank blank 1"
std::string reasons_list(const std::vector<std::uint64_t>& cells) {
  std::string list;
  for (std::size_t r = 0; r < cells.size(); ++r) {
    if (cells[r] == 0) continue;
    list += (list.empty() ? "" : ", ") + name_of(static_cast<RejectReason>(r)) + " " +
            format_count(cells[r]);
  }
  return list;
}

std::string places(const std::vector<Rejection>& rejections, std::uint64_t all) {
  std::string out;
  for (const Rejection& rejection : rejections) {
    out += "      row " + std::to_string(rejection.place.row) + ", column \"" +
           rejection.place.column + "\": " + explanation(rejection) + "\n";
  }
  if (all > rejections.size())
    out += "      and " + format_count(all - rejections.size()) + " more\n";
  return out;
}

std::string questions(const Report& report, const SurveyAudit& survey) {
  const bool keep = report.rejected == RejectedPolicy::keep;
  std::vector<std::string> header = {"question", "answered", "of these in part", "missing",
                                     "rejected"};
  if (keep) header.emplace_back("kept without wrong cells");
  Columns table(1, header);
  for (const QuestionAudit& asked : survey.questions) {
    std::vector<std::string> row = {report.questions[asked.question].key,
                                    format_count(asked.answered), format_count(asked.partial),
                                    format_count(asked.missing), format_count(asked.rejected)};
    if (keep) row.push_back(format_count(asked.faulty - asked.rejected));
    table.add(std::move(row));
  }
  return "  Answers, in respondents\n" + table.text();
}

std::string faults(const Report& report, const SurveyAudit& survey) {
  std::string out;
  for (const QuestionAudit& asked : survey.questions) {
    const std::uint64_t all =
        std::accumulate(asked.reasons.begin(), asked.reasons.end(), std::uint64_t{0});
    if (all == 0) continue;
    out += "    " + report.questions[asked.question].key + ": " + reasons_list(asked.reasons) +
           "\n" + places(asked.first_places, all);
  }
  return "  Wrong cells" + (out.empty() ? ": none\n" : "\n" + out);
}

std::string breakdowns(const Report& report, const SurveyAudit& survey) {
  const bool shared = std::any_of(survey.breakdowns.begin(), survey.breakdowns.end(),
                                  [](const BreakdownAudit& used) { return used.shared > 0; });
  std::vector<std::string> header = {"breakdown", "in a group", "attribute missing", "in no group"};
  if (shared) header.emplace_back("in several groups");
  Columns table(1, header);
  std::string outside;
  for (const BreakdownAudit& used : survey.breakdowns) {
    const std::string& key = report.breakdowns[used.breakdown].key;
    std::vector<std::string> row = {key, format_count(used.members),
                                    format_count(used.without_attribute),
                                    format_count(used.outside)};
    if (shared) row.push_back(format_count(used.shared));
    table.add(std::move(row));
    const std::uint64_t cells = used.no_group + used.not_numbers;
    if (cells > 0) {
      outside += "    " + key + ": " + reasons_list(used.reasons()) + "\n" +
                 places(used.first_outside, cells);
    }
  }
  return "  Groups, in respondents\n" + table.text() +
         (outside.empty() ? "" : "  Attributes that no group takes\n" + outside);
}

std::string left_out(const FilterAudit& filter) {
  return format_count(filter.filtered) + " left out, " + format_count(filter.unknown) +
         " of them for want of an answer\n";
}

std::string filter(const SurveyAudit& survey) {
  if (survey.filter.columns.empty() && survey.filter.filtered == 0) return {};  // a tally has none
  return "  The filter: " + left_out(survey.filter);
}

// Whom filters of figures leave out.
std::string figure_filters(const Report& report, const SurveyAudit& survey) {
  std::string out;
  for (const BreakdownAudit& used : survey.breakdowns) {
    if (used.filter.columns.empty()) continue;
    out +=
        "  The filter of " + report.breakdowns[used.breakdown].key + ": " + left_out(used.filter);
  }
  return out;
}

std::string cells(const Report& report, const SurveyAudit& survey) {
  if (report.surveys[survey.survey].is_tally) return "";  // only the numbers above left the survey
  Columns table(2, {"for", "column", "used", "missing", "rejected"});
  const auto add = [&](const std::string& use, const ColumnAudit& column) {
    table.add({use, column.name, format_count(column.used), format_count(column.missing),
               format_count(column.rejected)});
  };
  if (survey.weight) add("weight", *survey.weight);
  for (const ColumnAudit& column : survey.filter.columns) add("filter", column);
  for (const QuestionAudit& asked : survey.questions) {
    for (const ColumnAudit& column : asked.columns) {
      add(report.questions[asked.question].key, column);
    }
  }
  for (const BreakdownAudit& used : survey.breakdowns) {
    for (const ColumnAudit& column : used.columns) {
      add(report.breakdowns[used.breakdown].key, column);
    }
    for (const ColumnAudit& column : used.filter.columns) {
      add("filter of " + report.breakdowns[used.breakdown].key, column);
    }
  }
  return "  Cells\n" + table.text();
}

std::string unused(const SurveyAudit& survey) {
  std::string out;
  for (const std::string& name : survey.unused_columns)
    out += (out.empty() ? "" : ", ") + shown_value(name);
  if (out.empty()) out = survey.unused == 0 ? "none" : format_count(survey.unused);
  return "  Columns not used: " + out + "\n";
}

// Rows of the file that are nobody's.
std::string other_rows(const SurveyAudit& survey) {
  std::string out;
  if (survey.rows_above > 0) {
    out += "  Rows above the columns' names: " + format_count(survey.rows_above) + "\n";
  }
  if (survey.blank_rows > 0)
    out += "  Blank rows at the end: " + format_count(survey.blank_rows) + "\n";
  return out;
}

}  // namespace

std::string audit_text(const Report& report, const Audit& audit) {
  std::string out;
  for (const SurveyAudit& survey : audit.surveys) {
    const Survey& asked = report.surveys[survey.survey];
    if (!out.empty()) out += "\n";
    out += asked.key + " (" + asked.title.value + "): " + format_count(survey.respondents) +
           (survey.respondents == 1 ? " respondent" : " respondents") + " in " + asked.path.value +
           ", " + survey.encoding + (asked.is_tally ? ", a table of tallies" : "") + "\n" +
           filter(survey);
    if (!survey.questions.empty()) out += questions(report, survey) + faults(report, survey);
    if (!survey.breakdowns.empty())
      out += breakdowns(report, survey) + figure_filters(report, survey);
    out += cells(report, survey) + unused(survey) + other_rows(survey);
  }
  return out;
}

}  // namespace kijun
