// Which groups of one breakdown the respondents of one survey belong to.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "survey/audit.h"
#include "survey/code_table.h"
#include "survey/first_places.h"
#include "survey/header.h"
#include "table/batch.h"

namespace kijun {

// Groups as bits: group g is bit g.
using GroupSet = std::uint32_t;

// A set of groups that respondents belong to, by number. Two of them are no group at all.
using PatternId = std::uint32_t;
inline constexpr PatternId without_attribute = 0;
inline constexpr PatternId outside_groups = 1;

class Membership {
 public:
  // Nothing when the header lacks a column; it keeps the error.
  static std::optional<Membership> bind(const Breakdown& breakdown, std::size_t survey,
                                        Header& header);

  // patterns[row] becomes the groups that the row belongs to. A respondent belongs to every group
  // whose condition holds. Attributes that no group takes go to `places`, even when the respondent
  // is in a group by another column or unconditionally.
  void assign(const Batch& batch, std::vector<PatternId>& patterns, FirstPlaces& places);

  // All patterns given so far are below this.
  PatternId end() const { return static_cast<PatternId>(patterns_.size()); }
  GroupSet groups(PatternId pattern) const { return patterns_[pattern]; }

  // Adds the counts and the attribute columns to the audit.
  void finish(BreakdownAudit& audit) const;

 private:
  struct Attribute {
    BoundColumn column;
    std::map<std::string, GroupSet, std::less<>> codes;
    std::vector<std::pair<RangeCondition, GroupSet>> ranges;
    ColumnAudit audit;
  };

  Attribute& attribute(const BoundColumn& column);
  void prepare_codes();
  PatternId pattern(GroupSet groups);
  GroupSet groups_of(const Attribute& attribute, std::string_view value) const;
  void assign_by_codes(const Batch& batch, std::vector<PatternId>& patterns, FirstPlaces& places);
  PatternId assign_row(const Batch& batch, std::size_t row, FirstPlaces& places);

  GroupSet always_ = 0;  // groups that take the whole survey
  std::vector<Attribute> attributes_;
  std::vector<GroupSet> patterns_ = {0, 0};
  // When one column with codes decides: its codes to patterns, the usual and fast case.
  CodeTable codes_;
  bool by_codes_ = false;
  std::uint64_t without_attribute_ = 0;
  std::uint64_t outside_ = 0;
  std::uint64_t members_ = 0;
  std::uint64_t not_numbers_ = 0;
  std::string scratch_;
};

}  // namespace kijun
