#include "survey/survey_tally.h"

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <utility>

namespace kijun {
namespace {

bool uses(const Breakdown& breakdown, std::size_t survey) {
  return std::any_of(breakdown.groups.begin(), breakdown.groups.end(), [&](const Group& group) {
    return std::any_of(group.parts.begin(), group.parts.end(),
                       [&](const GroupPart& part) { return part.survey == survey; });
  });
}

AnyDecoder decoder_for(const Coding& coding, const Question& question,
                       const std::vector<BoundColumn>& columns, Judging judging,
                       RankingSet& rankings) {
  if (std::holds_alternative<RankColumns>(coding.columns)) {
    return RankDecoder(question, coding, columns, judging.rejected, rankings);
  }
  if (std::holds_alternative<OrderColumn>(coding.columns)) {
    return OrderDecoder(question, coding, columns, judging, rankings);
  }
  if (std::holds_alternative<TickColumns>(coding.columns)) {
    return TickDecoder(question, coding, columns, judging, rankings);
  }
  return OptionDecoder(question, coding, columns, judging, rankings);
}

std::vector<Text> columns_of(const Coding& coding) {
  if (const auto* const order = std::get_if<OrderColumn>(&coding.columns)) return {order->column};
  if (const auto* const ticks = std::get_if<TickColumns>(&coding.columns)) return ticks->columns;
  if (const auto* const ranks = std::get_if<RankColumns>(&coding.columns)) return ranks->columns;
  return std::get<OptionColumns>(coding.columns).columns;
}

}  // namespace

SurveyTally::SurveyTally(const Report& report, std::size_t survey, Header& header)
    : file_(report.surveys[survey].path.value),
      survey_(survey),
      all_breakdowns_(report.breakdowns.size()) {
  if (const std::optional<Text>& weight = report.surveys[survey].weight) {
    if (std::optional<BoundColumn> column = header.bind(*weight)) {
      weight_.emplace(file_, *std::move(column));
    }
  }
  if (const std::optional<Condition>& filter = report.surveys[survey].filter) {
    filter_ = RowFilter::bind(*filter, header, file_);
  }
  for (std::size_t q = 0; q < report.questions.size(); ++q)
    bind_question(report, q, survey, header);
  for (std::size_t b = 0; b < report.breakdowns.size(); ++b) {
    if (!uses(report.breakdowns[b], survey)) continue;
    std::optional<Membership> membership =
        Membership::bind(report.breakdowns[b], survey, header, file_);
    if (membership) {
      breakdowns_.push_back({b, *std::move(membership), FirstPlaces(file_), {}});
    }
  }
  for (AskedQuestion& asked : questions_) {
    asked.counts.resize(breakdowns_.size());
    if (weight_) asked.weights.resize(breakdowns_.size());
  }
}

void SurveyTally::bind_question(const Report& report, std::size_t question, std::size_t survey,
                                Header& header) {
  for (const Coding& coding : report.questions[question].codings) {
    if (coding.survey != survey) continue;
    std::optional<std::vector<BoundColumn>> columns = header.bind(columns_of(coding));
    if (!columns) continue;
    const Question& asked = report.questions[question];
    auto rankings = std::make_unique<RankingSet>(asked.options.size(), asked.depth());
    auto decoder = decoder_for(coding, asked, *columns, {report.rejected, report.ties}, *rankings);
    questions_.push_back({question,
                          *std::move(columns),
                          std::move(rankings),
                          std::move(decoder),
                          FirstPlaces(file_),
                          {},
                          {},
                          {}});
  }
}

void SurveyTally::add(const Batch& rows) {
  const Batch& batch = filter_ ? filter_->kept(rows) : rows;
  respondents_ += batch.size();
  const std::vector<double>* const weights = weight_ ? &weight_->read(batch) : nullptr;
  std::vector<const std::vector<PatternId>*> patterns;
  for (UsedBreakdown& used : breakdowns_) {
    used.membership.assign(batch, used.patterns, used.places);
    patterns.push_back(&used.patterns);
  }
  crossed_.add(patterns);
  for (AskedQuestion& asked : questions_) {
    std::visit([&](auto& decoder) { decoder.decode(batch, asked.answers, asked.places); },
               asked.decoder);
    for (std::size_t b = 0; b < breakdowns_.size(); ++b) {
      const UsedBreakdown& used = breakdowns_[b];
      asked.counts[b].add(used.patterns, used.membership.end(), asked.answers,
                          asked.rankings->end());
      if (weights == nullptr) continue;
      asked.weights[b].add(used.patterns, used.membership.end(), asked.answers,
                           asked.rankings->end(), *weights);
    }
  }
}

Diagnostics SurveyTally::weight_problems() const {
  return weight_ ? weight_->problems() : Diagnostics{};
}

void SurveyTally::add_counts(const AskedQuestion& asked, std::size_t used_breakdown,
                             TallyBuilder& tally) const {
  const UsedBreakdown& used = breakdowns_[used_breakdown];
  const auto counted = [&](PatternId pattern, AnswerId answer) {
    const std::uint64_t n = asked.counts[used_breakdown].count(pattern, answer);
    if (!weight_) return WeighedCount::unweighted(n);
    const WeightTable::Sums sums = asked.weights[used_breakdown].sums(pattern, answer);
    return WeighedCount{n, sums.weight, sums.weight_squared};
  };
  // The survey's own sums first, as the tally promises.
  std::map<std::size_t, TallyBuilder::Group> own;
  for (PatternId pattern = 0; pattern < used.membership.end(); ++pattern) {
    for (GroupSet groups = used.membership.groups(pattern); groups != 0; groups &= groups - 1) {
      TallyBuilder::Group& group = own[static_cast<std::size_t>(std::countr_zero(groups))];
      group.add_missing(counted(pattern, missing_answer));
      group.add_rejected(counted(pattern, rejected_answer));
      for (AnswerId answer = first_ranking; answer < asked.rankings->end(); ++answer) {
        const WeighedCount count = counted(pattern, answer);
        if (count.n > 0) group.add_ranking(asked.rankings->ranking(answer), count);
      }
    }
  }
  for (const auto& [g, group] : own) tally.group(asked.question, used.breakdown, g).add(group);
}

void SurveyTally::add_crossings(TallyBuilder& tally) {
  std::set<std::vector<GroupSet>> crossed;  // patterns without groups are several
  for (const std::vector<PatternId>& patterns : crossed_.take()) {
    std::vector<GroupSet> groups(all_breakdowns_);
    for (std::size_t b = 0; b < breakdowns_.size(); ++b) {
      groups[breakdowns_[b].breakdown] = breakdowns_[b].membership.groups(patterns[b]);
    }
    crossed.insert(std::move(groups));
  }
  for (const std::vector<GroupSet>& groups : crossed) tally.add(Crossing{survey_, groups});
}

void SurveyTally::finish(TallyBuilder& tally, SurveyAudit& audit) {
  add_crossings(tally);
  audit.respondents = respondents_;
  if (weight_) audit.weight = weight_->audit();
  if (filter_) audit.filter = filter_->take_audit();
  for (AskedQuestion& asked : questions_) {
    for (std::size_t b = 0; b < breakdowns_.size(); ++b) {
      add_counts(asked, b, tally);
    }
    QuestionAudit& question = audit.questions.emplace_back();
    question.question = asked.question;
    question.reasons.resize(reject_reasons);
    for (const BoundColumn& column : asked.columns) question.columns.push_back({column.name});
    std::visit([&](const auto& decoder) { decoder.finish(question); }, asked.decoder);
    question.first_places = asked.places.take();
  }
  for (UsedBreakdown& used : breakdowns_) {
    BreakdownAudit& breakdown = audit.breakdowns.emplace_back();
    breakdown.breakdown = used.breakdown;
    used.membership.finish(breakdown);
    for (const ColumnAudit& column : breakdown.columns) breakdown.no_group += column.faulty;
    breakdown.no_group -= breakdown.not_numbers;
    breakdown.first_outside = used.places.take();
  }
}

}  // namespace kijun
