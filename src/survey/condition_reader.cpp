#include "survey/condition_reader.h"

#include <algorithm>
#include <utility>

#include "base/code_form.h"
#include "base/number.h"
#include "base/trimmed.h"
#include "table/cell.h"

namespace kijun {
namespace {

constexpr std::size_t most_learned = 4096;  // a column of free text must not fill the memory

bool holds(const RangeCondition& range, double number) {
  if (range.low && (range.low_included ? number < *range.low : number <= *range.low)) return false;
  if (range.high && (range.high_included ? number > *range.high : number >= *range.high)) {
    return false;
  }
  return true;
}

Truth negation(Truth truth) {
  if (truth == Truth::unknown) return truth;
  return truth == Truth::yes ? Truth::no : Truth::yes;
}

const std::vector<Condition>* parts_of(const Condition& condition,
                                       ConditionReader::Bound::Kind& kind) {
  using Kind = ConditionReader::Bound::Kind;
  if (const auto* const all = std::get_if<AllOf>(&condition.test)) {
    kind = Kind::all;
    return &all->parts;
  }
  if (const auto* const any = std::get_if<AnyOf>(&condition.test)) {
    kind = Kind::any;
    return &any->parts;
  }
  if (const auto* const none = std::get_if<NoneOf>(&condition.test)) {
    kind = Kind::none;
    return &none->parts;
  }
  return nullptr;
}

}  // namespace

std::optional<ConditionReader::Bound> ConditionReader::bind(const Condition& condition,
                                                            Header& header) {
  return bind(condition, header, false);
}

std::optional<ConditionReader::Bound> ConditionReader::bind(const Condition& condition,
                                                            Header& header, bool negated) {
  Bound made;
  const std::vector<Condition>* const parts = parts_of(condition, made.kind);
  if (parts == nullptr) {
    return bind_comparison(std::get<AttributeCondition>(condition.test), header, negated);
  }
  bool complete = true;
  for (const Condition& part : *parts) {
    std::optional<Bound> bound = bind(part, header, negated != (made.kind == Bound::Kind::none));
    complete = complete && bound;
    if (bound) made.parts.push_back(*std::move(bound));
  }
  if (!complete) return std::nullopt;
  return made;
}

std::optional<ConditionReader::Bound> ConditionReader::bind_comparison(
    const AttributeCondition& condition, Header& header, bool negated) {
  const std::optional<BoundColumn> bound = header.bind(condition.column);
  if (!bound) return std::nullopt;
  Comparison comparison;
  comparison.negated = negated;
  Column& read = column(*bound);
  if (const auto* const range = std::get_if<RangeCondition>(&condition.test)) {
    comparison.test = *range;
    read.numbers = true;
  } else {
    CodesInAnyForm codes;
    for (const std::string& code : std::get<CodeCondition>(condition.test).codes) codes.add(code);
    comparison.test = std::move(codes);
  }
  Bound made;
  made.comparison = comparisons_.size();
  read.comparisons.push_back(made.comparison);
  comparisons_.push_back(std::move(comparison));
  return made;
}

void CodesInAnyForm::add(const std::string& code) {
  known_.add(trimmed(code), 1);
  known_.add(code_form(code), 1);
}

bool CodesInAnyForm::have(std::string_view value) {
  const std::uint32_t found = known_.find(value);
  if (found != CodeTable::unknown) return found == 1;
  if (!has_other_form(value)) return false;
  const bool held = known_.find(code_form(value)) == 1;
  if (learned_ < most_learned) {
    ++learned_;
    known_.add(value, held ? 1 : 0);
  }
  return held;
}

ConditionReader::Column& ConditionReader::column(const BoundColumn& bound) {
  for (Column& column : columns_) {
    if (column.bound.index == bound.index) return column;
  }
  Column& added = columns_.emplace_back();
  added.bound = bound;
  return added;
}

void ConditionReader::set_missing(const std::vector<std::string>& values) {
  for (const std::string& value : values) missing_.add(value);
  any_missing_ = !values.empty();
}

void ConditionReader::read(const Batch& batch, std::size_t row) {
  for (Column& column : columns_) {
    const std::string_view value = cell_value(batch.cell(row, column.bound.index), scratch_);
    const bool missing = any_missing_ && !value.empty() && missing_.have(value);
    read_cell(column, missing ? std::string_view() : value);
  }
}

void ConditionReader::read_cell(Column& column, std::string_view value) {
  column.cell = {};
  column.cell.blank = value.empty();
  const std::optional<double> number = column.numbers ? parse_number(value) : std::nullopt;
  column.cell.not_a_number = column.numbers && !number && !value.empty();
  for (const std::size_t index : column.comparisons) {
    Comparison& comparison = comparisons_[index];
    comparison.truth = Truth::unknown;
    if (value.empty()) continue;
    bool held = false;
    if (const auto* const range = std::get_if<RangeCondition>(&comparison.test)) {
      if (!number) continue;
      held = holds(*range, *number);
    } else {
      held = std::get<CodesInAnyForm>(comparison.test).have(value);
    }
    comparison.truth = held ? Truth::yes : Truth::no;
    column.cell.answers = true;
    column.cell.speaks = column.cell.speaks || held != comparison.negated;
  }
}

Truth ConditionReader::truth(const Bound& condition) const {
  switch (condition.kind) {
    case Bound::Kind::comparison:
      return comparisons_[condition.comparison].truth;
    case Bound::Kind::none:
      return negation(truth(condition.parts.front()));
    case Bound::Kind::all: {
      Truth least = Truth::yes;
      for (const Bound& part : condition.parts) least = std::min(least, truth(part));
      return least;
    }
    case Bound::Kind::any: {
      Truth greatest = Truth::no;
      for (const Bound& part : condition.parts) greatest = std::max(greatest, truth(part));
      return greatest;
    }
  }
  return Truth::unknown;
}

}  // namespace kijun
