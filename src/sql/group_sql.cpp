#include "sql/group_sql.h"

#include <algorithm>

#include "base/code_form.h"
#include "base/number.h"
#include "sql/sql_text.h"

namespace kijun {
namespace {

std::string true_or_false(const std::string& condition) {
  return "COALESCE(" + condition + ", FALSE)";
}

std::string bound(double value) {
  std::string text = format_shortest(value);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return value < 0 ? "(" + text + ")" : text;
}

// As base/code_form.h makes it.
std::string form_sql(const std::string& cell, const Dialect& dialect) {
  return dialect.without_fraction(dialect.folded(cell));
}

std::string comparison_sql(const AttributeCondition& comparison, const CellName& cell,
                           const Dialect& dialect) {
  const std::string own = cell(comparison.column.value);
  if (const auto* const range = std::get_if<RangeCondition>(&comparison.test)) {
    const std::string number = "(" + dialect.number(own) + ")";
    std::vector<std::string> bounds;
    const auto add = [&](const char* sign, double value) {
      bounds.push_back(number + " " + sign + " " +
                       dialect.cast(bound(value), dialect.double_type()));
    };
    if (range->low) add(range->low_included ? ">=" : ">", *range->low);
    if (range->high) add(range->high_included ? "<=" : "<", *range->high);
    if (bounds.empty()) bounds.push_back(number + " IS NOT NULL");
    return "(" + joined(bounds, " AND ") + ")";
  }
  std::vector<std::string> codes;
  for (const std::string& code : std::get<CodeCondition>(comparison.test).codes) {
    codes.push_back(dialect.text(code_form(code)));
  }
  return form_sql(own, dialect) + " IN (" + joined(codes, ", ") + ")";
}

void collect(const Condition& condition, bool negated, std::vector<PlacedComparison>& into) {
  if (const auto* const comparison = std::get_if<AttributeCondition>(&condition.test)) {
    into.push_back({comparison, negated});
  } else if (const auto* const all = std::get_if<AllOf>(&condition.test)) {
    for (const Condition& part : all->parts) collect(part, negated, into);
  } else if (const auto* const any = std::get_if<AnyOf>(&condition.test)) {
    for (const Condition& part : any->parts) collect(part, negated, into);
  } else {
    for (const Condition& part : std::get<NoneOf>(condition.test).parts) {
      collect(part, !negated, into);
    }
  }
}

// What a breakdown says of one column.
struct Column {
  std::string cell;
  bool numbers = false;
  bool codes = false;
  std::vector<std::string> by_code;   // comparisons that make the cell right: with codes,
  std::vector<std::string> by_range;  // and with numbers
};

}  // namespace

std::string condition_sql(const Condition& condition, const CellName& cell,
                          const Dialect& dialect) {
  const auto each = [&](const std::vector<Condition>& parts, const char* between) {
    std::vector<std::string> texts;
    for (const Condition& part : parts) texts.push_back(condition_sql(part, cell, dialect));
    return "(" + joined(texts, between) + ")";
  };
  if (const auto* const all = std::get_if<AllOf>(&condition.test)) return each(all->parts, " AND ");
  if (const auto* const any = std::get_if<AnyOf>(&condition.test)) return each(any->parts, " OR ");
  if (const auto* const none = std::get_if<NoneOf>(&condition.test)) {
    return "NOT (" + condition_sql(none->parts.front(), cell, dialect) + ")";
  }
  return comparison_sql(std::get<AttributeCondition>(condition.test), cell, dialect);
}

std::vector<PlacedComparison> comparisons_of(const Condition& condition) {
  std::vector<PlacedComparison> found;
  collect(condition, false, found);
  return found;
}

BreakdownSql breakdown_sql(const Breakdown& breakdown, std::size_t survey, const CellName& raw,
                           const Dialect& dialect) {
  std::vector<std::string> missing;
  for (const std::string& value : breakdown.missing) missing.push_back(code_form(value));
  const CellName cell = [&](const std::string& column) {
    std::string own = raw(column);
    if (missing.empty()) return own;
    return "(CASE WHEN NOT (" + dialect.is_one_of(form_sql(own, dialect), missing) + ") THEN " +
           own + " END)";
  };
  BreakdownSql sql;
  std::vector<std::string> conditions;  // of all groups but total and rest
  std::vector<Column> columns;
  bool rest = false;
  for (const Group& group : breakdown.groups) {
    for (const GroupPart& part : group.parts) {
      if (part.survey != survey) continue;
      rest = rest || group.kind == GroupKind::rest;
      if (group.kind != GroupKind::of_condition) continue;
      if (!part.condition) {
        conditions.emplace_back("TRUE");
        continue;
      }
      const Condition& condition = *part.condition;
      conditions.push_back(condition_sql(condition, cell, dialect));
      for (const PlacedComparison& placed : comparisons_of(condition)) {
        const std::string own = cell(placed.comparison->column.value);
        auto column = std::find_if(columns.begin(), columns.end(),
                                   [&](const Column& known) { return known.cell == own; });
        if (column == columns.end())
          column = columns.insert(columns.end(), {own, false, false, {}, {}});
        const bool range = std::holds_alternative<RangeCondition>(placed.comparison->test);
        (range ? column->numbers : column->codes) = true;
        (range ? column->by_range : column->by_code)
            .push_back((placed.negated ? "NOT " : "") +
                       comparison_sql(*placed.comparison, cell, dialect));
      }
    }
  }
  const std::string any = "(" + joined(conditions, " OR ") + ")";
  std::vector<std::string> members;
  std::size_t next = 0;
  for (std::size_t g = 0; g < breakdown.groups.size(); ++g) {
    const Group& group = breakdown.groups[g];
    if (!has_part(group, survey)) continue;
    std::string test = "TRUE";
    if (group.kind == GroupKind::rest) {
      test = conditions.empty() ? "TRUE" : true_or_false("NOT " + any);
    } else if (group.kind == GroupKind::of_condition) {
      std::vector<std::string> own;
      for (const GroupPart& part : group.parts) {
        if (part.survey == survey) own.push_back(conditions[next++]);
      }
      test = own.size() == 1 && own.front() == "TRUE" ? "TRUE" : true_or_false(joined(own, " OR "));
    }
    if (group.kind != GroupKind::total) members.push_back(test);
    sql.groups.push_back({g, test});
  }
  sql.shares = !members.empty();
  sql.member = members.empty() ? "TRUE" : "(" + joined(members, " OR ") + ")";
  std::vector<std::string> there;
  for (const Column& column : columns) {
    there.push_back(column.cell + " IS NOT NULL");
    std::string wrong = column.cell + " IS NOT NULL";
    for (const std::string& speaking : column.by_code) wrong += " AND NOT " + speaking;
    const std::string number = "(" + dialect.number(column.cell) + ")";
    if (column.numbers && !(rest && column.codes)) {
      sql.not_numbers.push_back(wrong + " AND " + number + " IS NULL");
    }
    // The rest takes whatever answers a comparison.
    if (rest) continue;
    if (column.numbers) wrong += " AND " + number + " IS NOT NULL";
    for (const std::string& speaking : column.by_range) wrong += " AND NOT " + speaking;
    sql.no_group.push_back(std::move(wrong));
  }
  const std::string attribute = there.empty() ? "FALSE" : "(" + joined(there, " OR ") + ")";
  sql.without_attribute = "NOT " + sql.member + " AND NOT " + attribute;
  sql.outside = "NOT " + sql.member + " AND " + attribute;
  if (!breakdown.filter) return sql;
  // Whom the filter leaves out is in no group, not even the total.
  const std::string filter = true_or_false(condition_sql(*breakdown.filter, raw, dialect));
  for (BreakdownSql::GroupTest& group : sql.groups) group.test = filter + " AND " + group.test;
  sql.member = "(" + filter + " AND " + sql.member + ")";
  sql.without_attribute = filter + " AND " + sql.without_attribute;
  sql.outside = "(NOT " + filter + " OR " + sql.outside + ")";
  return sql;
}

}  // namespace kijun
