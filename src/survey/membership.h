// Which groups of one breakdown the respondents of one survey belong to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "resolve/report.h"
#include "survey/audit.h"
#include "survey/code_table.h"
#include "survey/condition_reader.h"
#include "survey/first_places.h"
#include "survey/header.h"
#include "survey/row_filter.h"
#include "survey/tally.h"
#include "table/batch.h"

namespace kijun {

// A set of groups that respondents belong to, by number. Two of them are no group but the total.
using PatternId = std::uint32_t;
inline constexpr PatternId without_attribute = 0;
inline constexpr PatternId outside_groups = 1;

class Membership {
 public:
  // Nothing when the header lacks a column; it keeps the error. `file` is named in places.
  static std::optional<Membership> bind(const Breakdown& breakdown, std::size_t survey,
                                        Header& header, const std::string& file);

  // patterns[row] becomes the groups that the row belongs to. A respondent belongs to every group
  // whose condition holds. Attributes that speak for no group go to `places`, even when the
  // respondent is in a group by another column or unconditionally.
  void assign(const Batch& batch, std::vector<PatternId>& patterns, FirstPlaces& places);

  // All patterns given so far are below this.
  PatternId end() const { return static_cast<PatternId>(patterns_.size()); }
  GroupSet groups(PatternId pattern) const { return patterns_[pattern]; }

  // Adds the counts and the attribute columns to the audit.
  void finish(BreakdownAudit& audit);

 private:
  struct Conditioned {
    GroupSet group = 0;
    ConditionReader::Bound condition;
  };

  bool bind_group(const Group& group, GroupSet bit, std::size_t survey, Header& header);
  void prepare_codes(const Breakdown& breakdown, std::size_t survey);
  PatternId pattern(GroupSet groups);
  bool is_shared(PatternId pattern) const;
  void assign_by_codes(const Batch& batch, std::vector<PatternId>& patterns, FirstPlaces& places);
  void learn(std::string_view cell);
  PatternId assign_row(const Batch& batch, std::size_t row, FirstPlaces& places);
  void judge_cells(const Batch& batch, std::size_t row, FirstPlaces& places);
  void leave_out(const Batch& batch, std::vector<PatternId>& patterns);
  void count_shared(const Batch& batch, const std::vector<PatternId>& patterns);

  // Groups that take the whole survey, the total among them if no other group is of this survey.
  GroupSet always_ = 0;
  GroupSet total_ = 0;  // the total, beside other groups
  GroupSet rest_ = 0;
  std::vector<Conditioned> conditioned_;
  ConditionReader reader_;
  std::vector<ColumnAudit> columns_;  // as the reader's
  std::vector<GroupSet> patterns_;
  std::optional<RowFilter> filter_;         // the breakdown's own
  static constexpr PatternId left_out = 2;  // by that; not even in the total
  bool any_shared_ = false;                 // a pattern has several groups
  // When one column with codes decides: its codes to patterns, the usual and fast case.
  CodeTable codes_;
  bool by_codes_ = false;
  std::size_t learned_ = 0;
  std::uint64_t without_attribute_ = 0;
  std::uint64_t outside_ = 0;
  std::uint64_t members_ = 0;
  std::uint64_t not_numbers_ = 0;
  std::uint64_t shared_ = 0;
  std::optional<SharedRespondent> first_shared_;
};

}  // namespace kijun
