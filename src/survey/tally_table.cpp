#include "survey/tally_table.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/number.h"
#include "survey/messages.h"
#include "survey/survey_reader.h"
#include "survey/tally_messages.h"
#include "survey/tally_rows.h"
#include "survey/tally_sums.h"
#include "table/table_file.h"

namespace kijun {
namespace {

namespace messages = tally_messages;
namespace record = tally_record;

std::vector<std::string> names_of(const TallyRows::Names& counted) {
  std::vector<std::string> names;
  for (const auto& [name, rows] : counted) names.push_back(name);
  return names;
}

// Checks that the rows are complete and fit together, and hands them over.
class TallyReader {
 public:
  TallyReader(const Report& report, std::size_t survey, const TallyRows& rows)
      : report_(report),
        survey_(report.surveys[survey]),
        index_(survey),
        rows_(rows),
        asked_(report.questions.size()),
        used_(report.breakdowns.size()) {}

  Diagnostics problems;

  void read(TallyBuilder& tally, SurveyAudit& audit) {
    if (rows_.entries().empty()) {
      problems.push_back(messages::no_survey(survey_, names_of(rows_.other_surveys())));
      return;
    }
    audit.respondents = required({record::respondents}, "of its respondents");
    if (const TallyEntry* entry = find({record::filtered})) audit.filter.filtered = entry->n;
    if (const TallyEntry* entry = find({record::filtered_unknown})) {
      audit.filter.unknown = entry->n;
      if (audit.filter.unknown > audit.filter.filtered) {
        problems.push_back(messages::sums_differ(
            {survey_.path.value, static_cast<std::size_t>(entry->row), "n", ""}, survey_,
            format_count(audit.filter.unknown) + " of " + format_count(audit.filter.filtered) +
                " left out by the filter are unknown"));
      }
    }
    audit.unused = optional({record::unused_columns});
    if (const TallyEntry* const entry = find({record::unweighed})) {
      if (entry->n > 0) problems.push_back(messages::unweighed(place(*entry, "n"), survey_));
    }
    for (std::size_t q = 0; q < report_.questions.size(); ++q) {
      for (const Coding& coding : report_.questions[q].codings) {
        if (coding.survey == index_) read_question(q, audit);
      }
    }
    for (std::size_t b = 0; b < report_.breakdowns.size(); ++b) {
      const std::vector<Group>& groups = report_.breakdowns[b].groups;
      if (std::any_of(groups.begin(), groups.end(),
                      [&](const Group& group) { return has_part(group, index_); })) {
        read_breakdown(b, audit);
      }
    }
    for (const QuestionAudit& question : audit.questions) {
      for (const BreakdownAudit& breakdown : audit.breakdowns) {
        if (asked_[question.question] && used_[breakdown.breakdown]) {
          read_groups(question, breakdown, tally);
        }
      }
    }
    if (missing_rows_ > most_missing_rows) {
      problems.push_back(
          messages::more_missing_rows(survey_.path.value, missing_rows_ - most_missing_rows));
    }
    if (missing_rows_ > 0 || has_errors(problems)) return;
    const Diagnostics sums = tally_sum_problems(report_, index_, rows_, audit);
    problems.insert(problems.end(), sums.begin(), sums.end());
  }

 private:
  static constexpr std::uint64_t most_missing_rows = 10;

  const TallyEntry* find(const TallyKey& key) const {
    const auto entry = rows_.entries().find(key);
    return entry == rows_.entries().end() ? nullptr : &entry->second;
  }

  std::uint64_t required(const TallyKey& key, const std::string& of) {
    if (const TallyEntry* entry = find(key)) return entry->n;
    if (++missing_rows_ <= most_missing_rows) {
      problems.push_back(
          messages::no_row(survey_.path.value, "\"" + std::string(key.record) + "\" " + of));
    }
    return 0;
  }

  std::uint64_t optional(const TallyKey& key) const {
    const TallyEntry* const entry = find(key);
    return entry == nullptr ? 0 : entry->n;
  }

  CellPlace place(const TallyEntry& entry, std::string_view column) const {
    return {survey_.path.value, static_cast<std::size_t>(entry.row), std::string(column),
            std::to_string(entry.n)};
  }

  std::string of_survey() const { return " in survey \"" + survey_.key + "\""; }

  void read_question(std::size_t q, SurveyAudit& audit) {
    const Question& question = report_.questions[q];
    const auto& entries = rows_.entries();
    asked_[q] = std::any_of(entries.begin(), entries.end(),
                            [&](const auto& entry) { return entry.first.question == q; });
    if (!asked_[q]) {
      problems.push_back(messages::nothing_of(survey_, "question", question.key,
                                              names_of(rows_.other_questions())));
      return;
    }
    check_size(q, record::options, question.options.size());
    check_size(q, record::ranks, question.depth());
    const std::string of = "of question \"" + question.key + "\"" + of_survey();
    QuestionAudit& made = audit.questions.emplace_back();
    made.question = q;
    made.answered = required({record::answered, q}, of);
    made.partial = required({record::partial, q}, of);
    made.missing = required({record::missing, q}, of);
    made.rejected = required({record::rejected, q}, of);
    made.faulty = required({record::faulty, q}, of);
    made.reasons.resize(reject_reasons);
    for (std::size_t r = 0; r < reject_reasons; ++r) {
      if (const TallyEntry* entry = find({record::reasons[r], q})) made.reasons[r] = entry->n;
    }
    const TallyEntry* const faulty = find({record::faulty, q});
    if (faulty == nullptr || made.faulty == 0) return;
    if (report_.rejected == RejectedPolicy::stop) {
      problems.push_back(messages::faulty_answers(place(*faulty, "n"), question));
    } else if (report_.rejected == RejectedPolicy::exclude && made.faulty > made.rejected) {
      problems.push_back(messages::other_policy(place(*faulty, "n"), question));
    }
  }

  void check_size(std::size_t question, std::string_view what, std::size_t expected) {
    const TallyEntry* const entry = find({what, question});
    if (entry == nullptr || entry->n == expected) return;
    problems.push_back(messages::other_size(place(*entry, "n"), what, entry->n, expected,
                                            report_.questions[question]));
  }

  void read_breakdown(std::size_t b, SurveyAudit& audit) {
    const std::string& key = report_.breakdowns[b].key;
    const auto& entries = rows_.entries();
    used_[b] = std::any_of(entries.begin(), entries.end(),
                           [&](const auto& entry) { return entry.first.breakdown == b; });
    if (!used_[b]) {
      problems.push_back(
          messages::nothing_of(survey_, "breakdown", key, names_of(rows_.other_breakdowns())));
      return;
    }
    const std::string of = "of breakdown \"" + key + "\"" + of_survey();
    const auto about = [&](std::string_view word) {
      return TallyKey{word, TallyKey::none, b, TallyKey::none, {}};
    };
    BreakdownAudit& made = audit.breakdowns.emplace_back();
    made.breakdown = b;
    made.members = required(about(record::members), of);
    made.without_attribute = required(about(record::without_attribute), of);
    made.outside = required(about(record::outside), of);
    made.no_group = optional(about(record::of(RejectReason::no_group)));
    made.not_numbers = optional(about(record::of(RejectReason::not_a_number)));
    const TallyEntry* const shared = find(about(record::shared));
    if (shared == nullptr) return;
    made.shared = shared->n;
    if (shared->n > 0 && !report_.breakdowns[b].overlap) {
      problems.push_back(messages::shared_respondents(place(*shared, "n"), key));
    }
  }

  void read_groups(const QuestionAudit& question, const BreakdownAudit& breakdown,
                   TallyBuilder& tally) {
    const std::size_t q = question.question;
    const std::size_t b = breakdown.breakdown;
    const std::vector<Group>& groups = report_.breakdowns[b].groups;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (!has_part(groups[g], index_)) continue;
      const std::string of = "of question \"" + report_.questions[q].key + "\" in group \"" +
                             groups[g].name.value + "\" of breakdown \"" +
                             report_.breakdowns[b].key + "\"" + of_survey();
      required({record::missing, q, b, g, {}}, of);
      required({record::rejected, q, b, g, {}}, of);
      TallyBuilder::Group& group = tally.group(q, b, g);
      if (const TallyEntry* entry = find({record::missing, q, b, g, {}})) {
        group.add_missing({entry->n, entry->weight, entry->weight_squared});
      }
      if (const TallyEntry* entry = find({record::rejected, q, b, g, {}})) {
        group.add_rejected({entry->n, entry->weight, entry->weight_squared});
      }
      each(record::ranking, q, b, g, [&](const TallyKey& key, const TallyEntry& entry) {
        if (entry.n > 0) {
          group.add_ranking(key.ranking, {entry.n, entry.weight, entry.weight_squared});
        }
      });
      read_counts(q, b, g, of, group);
    }
  }

  void read_counts(std::size_t q, std::size_t b, std::size_t g, const std::string& of,
                   TallyBuilder::Group& group) {
    const Question& question = report_.questions[q];
    const TallyEntry* first = nullptr;
    std::vector<std::vector<std::uint64_t>> named(question.options.size(),
                                                  std::vector<std::uint64_t>(question.depth()));
    each(record::count, q, b, g, [&](const TallyKey& key, const TallyEntry& entry) {
      if (first == nullptr) first = &entry;
      named[key.ranking.front()] = entry.named;
    });
    if (first == nullptr) return;
    for (std::size_t o = 0; o < named.size(); ++o) {
      const auto option = static_cast<std::uint16_t>(o);
      required({record::count, q, b, g, {option}},
               "of option \"" + question.options[o].code + "\" " + of);
    }
    std::vector<std::uint64_t> at_rank(question.depth());
    each(record::count, q, b, g, [&](const TallyKey& key, const TallyEntry& entry) {
      std::uint64_t at_any_rank = 0;
      for (std::size_t r = 0; r < entry.named.size(); ++r) {
        at_any_rank += entry.named[r];
        at_rank[r] += entry.named[r];
      }
      if (entry.n != first->n || at_any_rank > entry.n) {
        problems.push_back(messages::wrong_count(
            place(entry, "n"), question.options[key.ranking.front()].code, at_any_rank, first->n));
      }
    });
    for (std::size_t r = 0; r < at_rank.size(); ++r) {
      if (at_rank[r] <= first->n) continue;
      problems.push_back(messages::sums_differ(
          {survey_.path.value, 0, "", ""}, survey_,
          format_count(at_rank[r]) + " respondents named an option at rank " + format_count(r + 1) +
              " " + of + ", which has " + format_count(first->n) + " answers"));
    }
    group.add_counts(named, first->n);
  }

  template <typename Visit>
  void each(std::string_view word, std::size_t q, std::size_t b, std::size_t g, Visit visit) const {
    for (auto entry = rows_.entries().lower_bound({word, q, b, g, {}});
         entry != rows_.entries().end() && entry->first.record == word &&
         entry->first.question == q && entry->first.breakdown == b && entry->first.group == g;
         ++entry) {
      visit(entry->first, entry->second);
    }
  }

  const Report& report_;
  const Survey& survey_;
  std::size_t index_;
  const TallyRows& rows_;
  std::vector<bool> asked_;  // by question: there are rows of it
  std::vector<bool> used_;   // by breakdown
  std::uint64_t missing_rows_ = 0;
};

// About what the spec does not have. Surveys are named once, by the first that has this table.
void warn_of_unused(const Report& report, std::size_t survey, const TallyRows& rows,
                    Diagnostics& diagnostics) {
  const std::string& file = report.surveys[survey].path.value;
  const auto warn = [&](std::string_view kind, const TallyRows::Names& names) {
    for (const auto& [name, count] : names) {
      diagnostics.push_back(messages::unused_rows(file, kind, name, count));
    }
  };
  const auto first = std::find_if(report.surveys.begin(), report.surveys.end(),
                                  [&](const Survey& other) { return other.path.value == file; });
  if (&*first == &report.surveys[survey]) warn("survey", rows.other_surveys());
  const std::string of = " of survey \"" + report.surveys[survey].key + "\" called";
  warn("question" + of, rows.other_questions());
  warn("breakdown" + of, rows.other_breakdowns());
}

void warn_of_rejections(const Report& report, const SurveyAudit& audit, Diagnostics& diagnostics) {
  for (const QuestionAudit& asked : audit.questions) {
    if (asked.faulty == 0) continue;
    diagnostics.push_back(rejected_answers(report.questions[asked.question], asked,
                                           audit.respondents, report.rejected));
    // Several surveys may have one table.
    const Survey& survey = report.surveys[audit.survey];
    diagnostics.back().place = CellPlace{survey.path.value, 0, "", ""};
    diagnostics.back().message = "survey \"" + survey.key + "\": " + diagnostics.back().message;
  }
}

}  // namespace

void read_tally_table(
    const Report& report, std::size_t survey, TallyBuilder& tally, Audit& audit,
    Diagnostics& diagnostics,
    const std::function<void(std::uint64_t bytes, std::uint64_t of)>& bytes_read) {
  const auto file = TableFile::open(table_source(report.surveys[survey])).take(diagnostics);
  if (!file) return;
  TallyRows rows(report, survey);
  const TableReading reading = (*file)->read(rows, bytes_read);
  Diagnostics problems = rows.column_problems();
  for (Diagnostic& problem : problems) {
    problem.hints.insert(problem.hints.end(), reading.header_hints.begin(),
                         reading.header_hints.end());
  }
  const auto add = [&](const Diagnostics& more) {
    problems.insert(problems.end(), more.begin(), more.end());
  };
  add(reading.problems);
  add(rows.row_problems());
  SurveyAudit made;
  made.survey = survey;
  made.encoding = "tally, " + reading.format;
  if (!has_errors(problems)) {
    TallyReader reader(report, survey, rows);
    reader.read(tally, made);
    add(reader.problems);
  }
  if (!has_errors(problems)) {
    warn_of_unused(report, survey, rows, problems);
    warn_of_rejections(report, made, problems);
    made.unused_columns = rows.unused_columns();
    audit.surveys.push_back(std::move(made));
  }
  diagnostics.insert(diagnostics.end(), problems.begin(), problems.end());
}

}  // namespace kijun
