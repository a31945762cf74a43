#include "survey/membership.h"

#include <algorithm>

#include "base/number.h"
#include "base/trimmed.h"
#include "table/cell.h"

namespace kijun {
namespace {

bool holds(const RangeCondition& range, double number) {
  if (range.low && (range.low_included ? number < *range.low : number <= *range.low)) return false;
  if (range.high && (range.high_included ? number > *range.high : number >= *range.high)) {
    return false;
  }
  return true;
}

}  // namespace

std::optional<Membership> Membership::bind(const Breakdown& breakdown, std::size_t survey,
                                           Header& header) {
  Membership made;
  bool complete = true;
  for (std::size_t g = 0; g < breakdown.groups.size(); ++g) {
    const GroupSet group = GroupSet{1} << g;
    for (const GroupPart& part : breakdown.groups[g].parts) {
      if (part.survey != survey) continue;
      if (!part.condition) {
        made.always_ |= group;
        continue;
      }
      const std::optional<BoundColumn> column = header.bind(part.condition->column);
      if (!column) {
        complete = false;
        continue;
      }
      Attribute& attribute = made.attribute(*column);
      if (const auto* range = std::get_if<RangeCondition>(&part.condition->test)) {
        attribute.ranges.emplace_back(*range, group);
      } else {
        for (const std::string& code : std::get<CodeCondition>(part.condition->test).codes) {
          attribute.codes[std::string(trimmed(code))] |= group;
        }
      }
    }
  }
  if (!complete) return std::nullopt;
  made.prepare_codes();
  return made;
}

Membership::Attribute& Membership::attribute(const BoundColumn& column) {
  for (Attribute& attribute : attributes_) {
    if (attribute.column.index == column.index) return attribute;
  }
  Attribute& added = attributes_.emplace_back();
  added.column = column;
  added.audit.name = column.name;
  return added;
}

void Membership::prepare_codes() {
  by_codes_ = attributes_.size() == 1 && attributes_.front().ranges.empty();
  if (!by_codes_) return;
  for (const auto& [code, groups] : attributes_.front().codes) {
    codes_.add(code, pattern(always_ | groups));
  }
}

PatternId Membership::pattern(GroupSet groups) {
  const auto known = std::find(patterns_.begin() + 2, patterns_.end(), groups);
  if (known == patterns_.end()) {
    patterns_.push_back(groups);
    return end() - 1;
  }
  return static_cast<PatternId>(known - patterns_.begin());
}

void Membership::assign(const Batch& batch, std::vector<PatternId>& patterns, FirstPlaces& places) {
  patterns.resize(batch.size());
  if (by_codes_) {
    assign_by_codes(batch, patterns, places);
  } else {
    for (std::size_t row = 0; row < patterns.size(); ++row) {
      patterns[row] = assign_row(batch, row, places);
    }
  }
}

void Membership::assign_by_codes(const Batch& batch, std::vector<PatternId>& patterns,
                                 FirstPlaces& places) {
  const std::size_t column = attributes_.front().column.index;
  std::uint64_t by_code = 0;
  for (std::size_t row = 0; row < patterns.size(); ++row) {
    const std::string_view cell = without_quotes(batch.cell(row, column));
    const std::uint32_t found =
        cell.empty() || cell[0] == '"' ? CodeTable::unknown : codes_.find_in_batch(cell);
    if (found != CodeTable::unknown) {
      patterns[row] = found;
      ++by_code;
    } else {  // blank, with doubled quotes, with blanks around it, or in no group
      patterns[row] = assign_row(batch, row, places);
    }
  }
  attributes_.front().audit.used += by_code;
  members_ += by_code;
}

GroupSet Membership::groups_of(const Attribute& attribute, std::string_view value) const {
  GroupSet groups = 0;
  const auto code = attribute.codes.find(value);
  if (code != attribute.codes.end()) groups |= code->second;
  if (attribute.ranges.empty()) return groups;
  const std::optional<double> number = parse_number(value);
  if (!number) return groups;
  for (const auto& [range, group] : attribute.ranges) {
    if (holds(range, *number)) groups |= group;
  }
  return groups;
}

PatternId Membership::assign_row(const Batch& batch, std::size_t row, FirstPlaces& places) {
  GroupSet groups = always_;
  bool any_attribute = false;
  for (Attribute& attribute : attributes_) {
    const std::string_view value = cell_value(batch.cell(row, attribute.column.index), scratch_);
    if (value.empty()) {
      ++attribute.audit.missing;
      continue;
    }
    any_attribute = true;
    // A cell is judged by its own column: that the respondent is in a group for another reason
    // does not make a value right that no condition takes.
    const GroupSet own = groups_of(attribute, value);
    groups |= own;
    if (own != 0) {
      ++attribute.audit.used;
      continue;
    }
    ++attribute.audit.rejected;
    ++attribute.audit.faulty;
    const bool number = attribute.ranges.empty() || parse_number(value).has_value();
    if (!number) ++not_numbers_;
    places.add(number ? RejectReason::no_group : RejectReason::not_a_number, batch, row,
               attribute.column);
  }
  if (groups != 0) {
    ++members_;
    return pattern(groups);
  }
  ++(any_attribute ? outside_ : without_attribute_);
  return any_attribute ? outside_groups : without_attribute;
}

void Membership::finish(BreakdownAudit& audit) const {
  audit.members += members_;
  audit.without_attribute += without_attribute_;
  audit.outside += outside_;
  audit.not_numbers += not_numbers_;
  for (const Attribute& attribute : attributes_) audit.columns.push_back(attribute.audit);
}

}  // namespace kijun
