#include "survey/membership.h"

#include <algorithm>
#include <bit>
#include <map>

#include "base/code_form.h"
#include "base/trimmed.h"
#include "table/cell.h"

namespace kijun {
namespace {

constexpr std::size_t most_learned = 4096;  // a column of free text must not fill the memory

}  // namespace

std::optional<Membership> Membership::bind(const Breakdown& breakdown, std::size_t survey,
                                           Header& header, const std::string& file) {
  Membership made;
  made.reader_.set_missing(breakdown.missing);
  bool complete = true;
  if (breakdown.filter) {
    made.filter_ = RowFilter::bind(*breakdown.filter, header, file);
    complete = made.filter_.has_value();
  }
  for (std::size_t g = 0; g < breakdown.groups.size(); ++g) {
    const bool bound = made.bind_group(breakdown.groups[g], GroupSet{1} << g, survey, header);
    complete = complete && bound;
  }
  if (!complete) return std::nullopt;
  if (made.always_ == 0 && made.rest_ == 0 && made.conditioned_.empty()) {
    std::swap(made.always_, made.total_);
  }
  made.patterns_ = {made.total_, made.total_};
  if (made.filter_) made.patterns_.push_back(0);
  for (const ConditionReader::Column& column : made.reader_.columns()) {
    made.columns_.push_back({column.bound.name});
  }
  made.prepare_codes(breakdown, survey);
  return made;
}

bool Membership::bind_group(const Group& group, GroupSet bit, std::size_t survey, Header& header) {
  bool complete = true;
  for (const GroupPart& part : group.parts) {
    if (part.survey != survey) continue;
    if (group.kind == GroupKind::total) {
      total_ |= bit;
    } else if (group.kind == GroupKind::rest) {
      rest_ |= bit;
    } else if (!part.condition) {
      always_ |= bit;
    } else {
      std::optional<ConditionReader::Bound> bound = reader_.bind(*part.condition, header);
      complete = complete && bound;
      if (bound) conditioned_.push_back({bit, *std::move(bound)});
    }
  }
  return complete;
}

void Membership::prepare_codes(const Breakdown& breakdown, std::size_t survey) {
  if (reader_.columns().size() != 1) return;
  std::map<std::string, GroupSet> by_code;
  for (std::size_t g = 0; g < breakdown.groups.size(); ++g) {
    for (const GroupPart& part : breakdown.groups[g].parts) {
      if (part.survey != survey || !part.condition) continue;
      const auto* const attribute = std::get_if<AttributeCondition>(&part.condition->test);
      if (attribute == nullptr) return;
      const auto* const codes = std::get_if<CodeCondition>(&attribute->test);
      if (codes == nullptr) return;
      for (const std::string& code : codes->codes) {
        by_code[code_form(code)] |= GroupSet{1} << g;
      }
    }
  }
  by_codes_ = true;
  for (const auto& [code, groups] : by_code) codes_.add(code, pattern(always_ | groups));
}

// With the total, which nobody belongs to without a group, if any is of this survey.
PatternId Membership::pattern(GroupSet groups) {
  groups |= total_;
  const auto known = std::find(patterns_.begin() + 2, patterns_.end(), groups);
  if (known != patterns_.end()) return static_cast<PatternId>(known - patterns_.begin());
  patterns_.push_back(groups);
  any_shared_ = any_shared_ || is_shared(end() - 1);
  return end() - 1;
}

bool Membership::is_shared(PatternId pattern) const {
  return std::popcount(patterns_[pattern] & ~total_) > 1;
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
  if (filter_) leave_out(batch, patterns);
  if (any_shared_) count_shared(batch, patterns);
}

void Membership::leave_out(const Batch& batch, std::vector<PatternId>& patterns) {
  for (std::size_t row = 0; row < patterns.size(); ++row) {
    if (filter_->judge(batch, row) == Truth::yes) continue;
    if (patterns[row] != outside_groups) {
      --(patterns[row] == without_attribute ? without_attribute_ : members_);
      ++outside_;
    }
    patterns[row] = left_out;
  }
}

void Membership::assign_by_codes(const Batch& batch, std::vector<PatternId>& patterns,
                                 FirstPlaces& places) {
  const std::size_t column = reader_.columns().front().bound.index;
  std::uint64_t by_code = 0;
  for (std::size_t row = 0; row < patterns.size(); ++row) {
    const std::string_view cell = without_quotes(batch.cell(row, column));
    const std::uint32_t found =
        cell.empty() || cell[0] == '"' ? CodeTable::unknown : codes_.find_in_batch(cell);
    if (found != CodeTable::unknown) {
      patterns[row] = found;
      ++by_code;
    } else {  // blank, with doubled quotes, with blanks around it, in another form, or in no group
      patterns[row] = assign_row(batch, row, places);
      if (has_other_form(cell)) learn(cell);
    }
  }
  columns_.front().used += by_code;
  members_ += by_code;
}

// The next cell with this text takes no more time than one with a code.
void Membership::learn(std::string_view cell) {
  if (cell[0] == '"' || trimmed(cell).size() != cell.size() || learned_ == most_learned) return;
  const std::uint32_t found = codes_.find(code_form(cell));
  if (found == CodeTable::unknown) return;
  ++learned_;
  codes_.add(cell, found);
}

PatternId Membership::assign_row(const Batch& batch, std::size_t row, FirstPlaces& places) {
  reader_.read(batch, row);
  judge_cells(batch, row, places);
  GroupSet groups = always_;
  Truth in_another = always_ != 0 ? Truth::yes : Truth::no;
  for (const Conditioned& conditioned : conditioned_) {
    const Truth truth = reader_.truth(conditioned.condition);
    if (truth == Truth::yes) groups |= conditioned.group;
    in_another = std::max(in_another, truth);
  }
  if (in_another == Truth::no) groups |= rest_;
  if (groups != 0) {
    ++members_;
    return pattern(groups);
  }
  const auto& columns = reader_.columns();
  const bool any_attribute =
      std::any_of(columns.begin(), columns.end(),
                  [](const ConditionReader::Column& column) { return !column.cell.blank; });
  ++(any_attribute ? outside_ : without_attribute_);
  return any_attribute ? outside_groups : without_attribute;
}

// A cell is judged by its own column: that the respondent is in a group for another reason does not
// make a value right that speaks for no group.
void Membership::judge_cells(const Batch& batch, std::size_t row, FirstPlaces& places) {
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    const ConditionReader::Column& column = reader_.columns()[c];
    if (column.cell.blank) {
      ++columns_[c].missing;
    } else if (column.cell.speaks || (rest_ != 0 && column.cell.answers)) {
      ++columns_[c].used;
    } else {
      ++columns_[c].rejected;
      ++columns_[c].faulty;
      if (column.cell.not_a_number) ++not_numbers_;
      places.add(column.cell.not_a_number ? RejectReason::not_a_number : RejectReason::no_group,
                 batch, row, column.bound);
    }
  }
}

void Membership::count_shared(const Batch& batch, const std::vector<PatternId>& patterns) {
  for (std::size_t row = 0; row < patterns.size(); ++row) {
    if (!is_shared(patterns[row])) continue;
    ++shared_;
    if (first_shared_) continue;
    const GroupSet groups = patterns_[patterns[row]] & ~total_;
    const int first = std::countr_zero(groups);
    const int second = std::countr_zero(groups & (groups - 1));
    first_shared_ = {static_cast<std::size_t>(batch.row_number(row)),
                     static_cast<std::size_t>(first), static_cast<std::size_t>(second)};
  }
}

void Membership::finish(BreakdownAudit& audit) {
  if (filter_) audit.filter = filter_->take_audit();
  audit.members += members_;
  audit.without_attribute += without_attribute_;
  audit.outside += outside_;
  audit.not_numbers += not_numbers_;
  audit.shared += shared_;
  if (!audit.first_shared) audit.first_shared = first_shared_;
  audit.columns.insert(audit.columns.end(), columns_.begin(), columns_.end());
}

}  // namespace kijun
