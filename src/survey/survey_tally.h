// One survey's respondents, counted batch by batch.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "resolve/report.h"
#include "survey/audit.h"
#include "survey/count_table.h"
#include "survey/crossed_patterns.h"
#include "survey/first_places.h"
#include "survey/header.h"
#include "survey/membership.h"
#include "survey/option_decoder.h"
#include "survey/order_decoder.h"
#include "survey/rank_decoder.h"
#include "survey/ranking_set.h"
#include "survey/row_filter.h"
#include "survey/tally_builder.h"
#include "survey/tick_decoder.h"
#include "survey/weight_column.h"
#include "table/batch.h"

namespace kijun {

using AnyDecoder = std::variant<RankDecoder, OptionDecoder, OrderDecoder, TickDecoder>;

class SurveyTally {
 public:
  // Binds the columns that the report asks of the survey; the header keeps what is wrong with them,
  // and then nothing may be added.
  SurveyTally(const Report& report, std::size_t survey, Header& header);

  // Of the rows those that the survey's filter lets through.
  void add(const Batch& rows);

  // What is wrong with the survey weights: errors.
  Diagnostics weight_problems() const;

  // Hands over all that was counted; call it once.
  void finish(TallyBuilder& tally, SurveyAudit& audit);

 private:
  struct AskedQuestion {
    std::size_t question;
    std::vector<BoundColumn> columns;
    std::unique_ptr<RankingSet> rankings;  // a fixed place: the decoder refers to it
    AnyDecoder decoder;
    FirstPlaces places;
    std::vector<AnswerId> answers;     // of the batch
    std::vector<CountTable> counts;    // by used breakdown
    std::vector<WeightTable> weights;  // the same; empty without survey weights
  };
  struct UsedBreakdown {
    std::size_t breakdown;
    Membership membership;
    FirstPlaces places;
    std::vector<PatternId> patterns;  // of the batch
  };

  void bind_question(const Report& report, std::size_t question, std::size_t survey,
                     Header& header);
  void add_counts(const AskedQuestion& asked, std::size_t used_breakdown,
                  TallyBuilder& tally) const;
  void add_crossings(TallyBuilder& tally);

  std::string file_;
  std::size_t survey_;
  std::size_t all_breakdowns_;  // of the report
  std::optional<RowFilter> filter_;
  std::uint64_t respondents_ = 0;
  std::optional<WeightColumn> weight_;  // none: everybody weighs 1
  std::vector<AskedQuestion> questions_;
  std::vector<UsedBreakdown> breakdowns_;
  CrossedPatterns crossed_;
};

}  // namespace kijun
