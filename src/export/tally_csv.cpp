#include "export/tally_csv.h"

#include <algorithm>
#include <string_view>

#include "export/csv.h"
#include "survey/tally_record.h"

namespace kijun {
namespace {

namespace record = tally_record;

std::size_t rank_columns(const Report& report, const std::vector<Answers>& answers) {
  std::size_t ranks = record::rank_columns(report);
  // A table of tallies may have been made by another policy, and say more.
  if (report.ties == TiesPolicy::reject) return ranks;
  for (const Answers& survey : answers) {
    for (const auto& question : survey.tally.groups) {
      for (const auto& breakdown : question) {
        for (const GroupTally& group : breakdown) {
          for (const RankingCount& answer : group.rankings) {
            ranks = std::max(ranks, answer.ranking.size());
          }
        }
      }
    }
  }
  return ranks;
}

bool any_counts(const std::vector<Answers>& answers) {
  for (const Answers& survey : answers) {
    for (const auto& question : survey.tally.groups) {
      for (const auto& breakdown : question) {
        for (const GroupTally& group : breakdown) {
          if (!group.named.empty()) return true;
        }
      }
    }
  }
  return false;
}

class TallyWriter {
 public:
  TallyWriter(const Report& report, std::size_t ranks, bool counts)
      : report_(report), ranks_(ranks), counts_(counts) {
    for (const std::string_view name : {"record", "survey", "question", "breakdown", "group"}) {
      csv_.text(name);
    }
    for (std::size_t rank = 1; rank <= ranks_; ++rank) {
      csv_.text(std::string(record::rank_column) + std::to_string(rank));
    }
    if (shares_ties()) csv_.text(record::tied_column);
    if (counts_) csv_.text("option");
    for (const std::string_view name : {"n", "weight", "weight_squared"}) csv_.text(name);
    csv_.end_row();
  }

  void add(const Tally& tally, const SurveyAudit& audit) {
    place_ = {report_.surveys[audit.survey].key, "", "", ""};
    plain(record::respondents, audit.respondents);
    if (audit.filter.filtered > 0) {
      plain(record::filtered, audit.filter.filtered);
      plain(record::filtered_unknown, audit.filter.unknown);
    }
    if (audit.unused > 0) plain(record::unused_columns, audit.unused);
    for (const QuestionAudit& question : audit.questions) add(question);
    for (const BreakdownAudit& breakdown : audit.breakdowns) add(breakdown);
    for (const QuestionAudit& question : audit.questions) {
      for (const BreakdownAudit& breakdown : audit.breakdowns) {
        add_groups(tally, audit.survey, question.question, breakdown.breakdown);
      }
    }
  }

  std::string take() { return csv_.take(); }

 private:
  bool shares_ties() const { return report_.ties == TiesPolicy::share; }

  struct Place {
    std::string survey, question, breakdown, group;
  };

  void add(const QuestionAudit& audit) {
    const Question& question = report_.questions[audit.question];
    place_.question = question.key;
    plain(record::options, question.options.size());
    plain(record::ranks, question.depth());
    plain(record::answered, audit.answered);
    plain(record::partial, audit.partial);
    plain(record::missing, audit.missing);
    plain(record::rejected, audit.rejected);
    plain(record::faulty, audit.faulty);
    for (std::size_t reason = 0; reason < audit.reasons.size(); ++reason) {
      if (audit.reasons[reason] == 0) continue;
      plain(record::of(static_cast<RejectReason>(reason)), audit.reasons[reason]);
    }
    place_.question.clear();
  }

  void add(const BreakdownAudit& audit) {
    place_.breakdown = report_.breakdowns[audit.breakdown].key;
    plain(record::members, audit.members);
    plain(record::without_attribute, audit.without_attribute);
    plain(record::outside, audit.outside);
    if (audit.shared > 0) plain(record::shared, audit.shared);
    if (audit.no_group > 0) plain(record::of(RejectReason::no_group), audit.no_group);
    if (audit.not_numbers > 0) {
      plain(record::of(RejectReason::not_a_number), audit.not_numbers);
    }
    place_.breakdown.clear();
  }

  // A group that the survey has a part in stands here even if it is empty.
  void add_groups(const Tally& tally, std::size_t survey, std::size_t question,
                  std::size_t breakdown) {
    place_.question = report_.questions[question].key;
    place_.breakdown = report_.breakdowns[breakdown].key;
    const std::vector<Group>& groups = report_.breakdowns[breakdown].groups;
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (!has_part(groups[g], survey)) continue;
      place_.group = groups[g].name.value;
      add(report_.questions[question], tally.groups[question][breakdown][g]);
    }
    place_ = {place_.survey, "", "", ""};
  }

  void add(const Question& question, const GroupTally& group) {
    weighed(record::missing, group.missing, group.missing_weight, group.missing_weight_squared);
    weighed(record::rejected, group.rejected, group.rejected_weight, group.rejected_weight_squared);
    for (std::size_t o = 0; o < group.named.size(); ++o) {
      start(record::count);
      for (std::size_t rank = 0; rank < ranks_; ++rank) {
        if (rank < group.named[o].size()) {
          csv_.number(group.named[o][rank]);
        } else {
          csv_.blank();
        }
      }
      if (counts_) csv_.text(question.options[o].code);
      csv_.number(group.counted);
      csv_.blank();
      csv_.blank();
      csv_.end_row();
    }
    for (const RankingCount& answer : group.rankings) {
      start(record::ranking);
      add(question, answer.ranking);
      csv_.number(answer.n);
      csv_.shortest(answer.weight);
      csv_.shortest(answer.weight_squared);
      csv_.end_row();
    }
  }

  void add(const Question& question, const std::vector<std::uint16_t>& ranking) {
    std::string tied;
    for (std::size_t rank = 0; rank < ranks_; ++rank) {
      if (rank < ranking.size() && ranking[rank] != not_named) {
        csv_.text(question.options[option_of(ranking[rank])].code);
        if (!is_tied_with_before(ranking[rank])) continue;
        tied += (tied.empty() ? "" : " ") + std::to_string(rank + 1);
      } else {
        csv_.blank();
      }
    }
    if (shares_ties()) csv_.text(tied);
    if (counts_) csv_.blank();
  }

  void start(std::string_view record) {
    csv_.text(record);
    csv_.text(place_.survey);
    csv_.text(place_.question);
    csv_.text(place_.breakdown);
    csv_.text(place_.group);
  }

  void weighed(std::string_view record, std::uint64_t n, double weight, double weight_squared) {
    start_without_ranking(record);
    csv_.number(n);
    csv_.shortest(weight);
    csv_.shortest(weight_squared);
    csv_.end_row();
  }

  void start_without_ranking(std::string_view record) {
    start(record);
    for (std::size_t rank = 0; rank < ranks_; ++rank) csv_.blank();
    if (shares_ties()) csv_.blank();
    if (counts_) csv_.blank();
  }

  void plain(std::string_view record, std::uint64_t n) {
    start_without_ranking(record);
    csv_.number(n);
    csv_.blank();
    csv_.blank();
    csv_.end_row();
  }

  const Report& report_;
  std::size_t ranks_;
  bool counts_;  // some survey has counts instead of rankings
  Csv csv_;
  Place place_;
};

}  // namespace

std::string tally_csv(const Report& report, const std::vector<Answers>& answers) {
  TallyWriter writer(report, rank_columns(report, answers), any_counts(answers));
  for (const Answers& survey : answers) writer.add(survey.tally, survey.audit.surveys.front());
  return writer.take();
}

}  // namespace kijun
