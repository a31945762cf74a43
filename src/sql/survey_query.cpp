#include "sql/survey_query.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/number.h"
#include "base/trimmed.h"
#include "sql/answer_sql.h"
#include "sql/group_sql.h"
#include "sql/messages.h"
#include "sql/result_rows.h"
#include "sql/sql_text.h"
#include "survey/tally_record.h"
#include "survey/weight_column.h"

namespace kijun {
namespace {

namespace record = tally_record;

// The columns of the cells; nothing when no query can read them.
const std::vector<Text>* columns_of(const Coding& coding) {
  if (const auto* const ranks = std::get_if<RankColumns>(&coding.columns)) return &ranks->columns;
  if (const auto* const options = std::get_if<OptionColumns>(&coding.columns)) {
    return &options->columns;
  }
  if (const auto* const ticks = std::get_if<TickColumns>(&coding.columns)) return &ticks->columns;
  return nullptr;
}

class QueryWriter {
 public:
  QueryWriter(const Report& report, std::size_t survey, const Dialect& dialect,
              const std::string& prefix, Diagnostics& problems)
      : report_(report),
        survey_(report.surveys[survey]),
        index_(survey),
        dialect_(dialect),
        rows_(report, dialect),
        name_(prefix + "s" + number(survey + 1)),
        problems_(problems) {}

  SurveyQuery write() {
    add_breakdowns();
    const CellName cell = [this](const std::string& column) { return this->cell(column); };
    const std::string weight =
        survey_.weight ? "(" + dialect_.number(this->cell(survey_.weight->value)) + ")" : "";
    std::string filter;
    if (survey_.filter) filter = condition_sql(*survey_.filter, cell, dialect_);
    std::vector<std::string> questions;
    for (std::size_t q = 0; q < report_.questions.size(); ++q) {
      for (const Coding& coding : report_.questions[q].codings) {
        if (coding.survey == index_) add_question(q, coding);
      }
    }
    // What the others refer to stands before them.
    std::string of_respondent = weight.empty() ? "" : ", " + weight + " AS w";
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      of_respondent += ", " + groups_[g].test + " AS g" + number(g + 1);
    }
    std::vector<std::string> first;
    first.push_back(name_ + "_cells AS " + std::string(dialect_.not_kept()) + "(\n  SELECT " +
                    all_cells() + "\n  FROM " + dialect_.table(survey_.sql_table) +
                    std::string(dialect_.computed_once()) + "\n)");
    first.push_back(name_ + "_rows AS " + std::string(dialect_.kept()) + "(\n  SELECT c.*" +
                    of_respondent + "\n  FROM " + name_ + "_cells c" +
                    (filter.empty() ? "" : "\n  WHERE " + filter) +
                    std::string(dialect_.computed_once()) + "\n)");
    first.push_back(counts());
    made_.tables.insert(made_.tables.begin(), first.begin(), first.end());
    add_respondents(filter);
    return std::move(made_);
  }

 private:
  struct GroupTest {
    std::size_t breakdown = 0;
    std::size_t group = 0;
    std::string test;
  };

  // The name of the column with the trimmed cell.
  std::string cell(const std::string& column) {
    const std::string wanted(trimmed(column));
    const auto [known, fresh] = cells_.try_emplace(wanted, "c" + number(cells_.size() + 1));
    if (fresh) cell_order_.push_back(wanted);
    return known->second;
  }

  std::string all_cells() const {
    std::string text;
    for (const std::string& column : cell_order_) {
      text += (text.empty() ? "" : ",\n    ") + dialect_.cell(dialect_.identifier(column)) +
              " AS " + cells_.at(column);
    }
    return text.empty() ? "1 AS c0" : text;
  }

  std::string text(std::string_view value) const { return dialect_.text(value); }
  std::string sum(const std::string& expression) const {
    return dialect_.cast("COALESCE(SUM(" + expression + "), 0)", dialect_.integer_type());
  }

  std::string select(const ResultRow& row) const { return rows_.select(row, survey_.key); }

  void add_breakdowns() {
    const CellName cell = [this](const std::string& column) { return this->cell(column); };
    for (std::size_t b = 0; b < report_.breakdowns.size(); ++b) {
      const std::vector<Group>& groups = report_.breakdowns[b].groups;
      if (std::none_of(groups.begin(), groups.end(),
                       [&](const Group& group) { return has_part(group, index_); })) {
        continue;  // nor are its filter's columns in this survey
      }
      BreakdownSql sql = breakdown_sql(report_.breakdowns[b], index_, cell, dialect_);
      for (const BreakdownSql::GroupTest& group : sql.groups) {
        groups_.push_back({b, group.group, group.test});
      }
      breakdowns_.emplace_back(b, std::move(sql));
    }
    std::string list;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const Breakdown& breakdown = report_.breakdowns[groups_[g].breakdown];
      list += (g == 0 ? "SELECT 1 AS id, " : " UNION ALL\n  SELECT " + number(g + 1) + ", ") +
              text(breakdown.key) + (g == 0 ? " AS breakdown_key, " : ", ") +
              text(breakdown.groups[groups_[g].group].name.value) +
              (g == 0 ? " AS group_name" : "");
    }
    if (!groups_.empty()) made_.tables.push_back(name_ + "_groups AS (\n  " + list + "\n)");
  }

  // Respondents by breakdown, all in one row.
  std::string counts() const {
    std::string text = "COUNT(*) AS respondents";
    if (survey_.weight) {
      // If nobody weighs anything, everybody's weight is wrong.
      const std::string right =
          "w = 0 OR w BETWEEN " +
          dialect_.cast(format_shortest(WeightColumn::least), dialect_.double_type()) + " AND " +
          dialect_.cast(format_shortest(WeightColumn::most), dialect_.double_type());
      text += ", CASE WHEN MAX(w) > 0 THEN " + sum("CASE WHEN " + right + " THEN 0 ELSE 1 END") +
              " ELSE COUNT(*) END AS unweighed";
    }
    for (const auto& [breakdown, sql] : breakdowns_) {
      const std::size_t b = breakdown;
      const auto add = [&](const std::string& test, const char* as) {
        text += ",\n    " + sum("CASE WHEN " + test + " THEN 1 ELSE 0 END") + " AS " + as + "_" +
                number(b + 1);
      };
      add(sql.member, "members");
      add(sql.without_attribute, "without");
      add(sql.outside, "outside");
      std::string groups;
      for (const BreakdownSql::GroupTest& group : sql.groups) {
        if (report_.breakdowns[b].groups[group.group].kind == GroupKind::total) continue;
        groups += (groups.empty() ? "" : " + ") + std::string("CASE WHEN ") + group.test +
                  " THEN 1 ELSE 0 END";
      }
      if (sql.shares) add(groups + " > 1", "shared");
      const auto cells = [&](const std::vector<std::string>& tests, const char* as) {
        std::vector<std::string> each;
        for (const std::string& test : tests) each.push_back(one_if(test));
        if (each.empty()) return;
        text += ",\n    " + sum(joined(each, " + ")) + " AS " + as + "_" + number(b + 1);
      };
      cells(sql.not_numbers, "wrong");
      cells(sql.no_group, "astray");
    }
    return name_ + "_counts AS " + std::string(dialect_.kept()) + "(\n  SELECT " + text +
           "\n  FROM " + name_ + "_rows\n)";
  }

  void add_respondents(const std::string& filter) {
    const std::string from = "FROM " + name_ + "_counts";
    made_.selects.push_back(
        select({text(record::respondents), "", "", "", {}, "", "respondents", "", "", from}));
    if (!filter.empty()) {
      const auto add = [&](std::string_view word, const std::string& test) {
        made_.selects.push_back(select({text(word),
                                        "",
                                        "",
                                        "",
                                        {},
                                        "",
                                        "n",
                                        "",
                                        "",
                                        "FROM (SELECT COUNT(*) AS n FROM " + name_ +
                                            "_cells WHERE " + test + ") x WHERE n > 0"}));
      };
      add(record::filtered, "NOT COALESCE(" + filter + ", FALSE)");
      add(record::filtered_unknown, "(" + filter + ") IS NULL");
    }
    if (survey_.weight) {
      made_.selects.push_back(select({text(record::unweighed),
                                      "",
                                      "",
                                      "",
                                      {},
                                      "",
                                      "unweighed",
                                      "",
                                      "",
                                      from + " WHERE unweighed > 0"}));
    }
    for (const auto& [breakdown, sql] : breakdowns_) {
      const std::size_t b = breakdown;
      const std::string key = text(report_.breakdowns[b].key);
      const auto add = [&](std::string_view word, const std::string& column,
                           const std::string& where) {
        made_.selects.push_back(select(
            {text(word), "", key, "", {}, "", column + "_" + number(b + 1), "", "", from + where}));
      };
      add(record::members, "members", "");
      add(record::without_attribute, "without", "");
      add(record::outside, "outside", "");
      if (sql.shares) {
        add(record::shared, "shared", " WHERE shared_" + number(b + 1) + " > 0");
      }
      if (!sql.no_group.empty()) {
        add(record::of(RejectReason::no_group), "astray",
            " WHERE astray_" + number(b + 1) + " > 0");
      }
      if (!sql.not_numbers.empty()) {
        add(record::of(RejectReason::not_a_number), "wrong",
            " WHERE wrong_" + number(b + 1) + " > 0");
      }
    }
  }

  void add_question(std::size_t q, const Coding& coding) {
    const Question& question = report_.questions[q];
    const std::vector<Text>* const columns = columns_of(coding);
    if (columns == nullptr) {
      problems_.push_back(std::holds_alternative<TalliedAnswers>(coding.columns)
                              ? unknown_columns(question, survey_)
                              : order_in_sql(question, survey_));
      return;
    }
    std::vector<std::string> cells;
    for (const Text& column : *columns) cells.push_back(cell(column.value));
    const AnswerSql sql = answer_sql(report_, question, coding, cells, dialect_);
    const std::string table = name_ + "_q" + number(q + 1);
    made_.tables.push_back(table + " AS " + std::string(dialect_.kept()) + "(\n" + aggregate(sql) +
                           "\n)");
    add_question_rows(question, sql, table);
    if (!groups_.empty()) add_group_rows(question, sql, table);
  }

  // Respondents by their answer and groups, at most as many rows as there are respondents and
  // usually some hundreds.
  std::string aggregate(const AnswerSql& sql) const {
    std::string from = name_ + "_rows r";
    for (std::size_t level = 0; level < sql.levels.size(); ++level) {
      std::string columns;
      for (const SqlColumn& column : sql.levels[level]) {
        columns += ",\n    " + column.expression + " AS " + column.name;
      }
      from = (level == 0 ? "(SELECT r.*" : "(SELECT x.*") + columns + "\n  FROM " + from +
             std::string(dialect_.computed_once()) + ") x";
    }
    std::string by = std::string(AnswerSql::state) + ", " + AnswerSql::faulty;
    for (std::size_t r = 0; r < sql.ranks; ++r) by += ", " + AnswerSql::rank(r);
    if (sql.ties) by += ", " + std::string(AnswerSql::tied);
    for (std::size_t g = 0; g < groups_.size(); ++g) by += ", g" + number(g + 1);
    std::string sums = ", COUNT(*) AS n";
    if (survey_.weight) sums += ", SUM(w) AS weight, SUM(w * w) AS weight_squared";
    for (const AnswerSql::Reason& reason : sql.reasons) {
      sums += ", SUM(" + reason.column + ") AS " + reason.column;
    }
    return "  SELECT " + by + sums + "\n  FROM " + from + "\n  GROUP BY " + by;
  }

  void add_question_rows(const Question& question, const AnswerSql& sql, const std::string& table) {
    const std::string key = text(question.key);
    const auto add = [&](std::string_view word, const std::string& n, const std::string& behind) {
      made_.selects.push_back(select({text(word), key, "", "", {}, "", n, "", "", behind}));
    };
    const std::string from = "FROM " + table;
    const auto counted = [&](std::string_view word, const std::string& test) {
      add(word, sum("CASE WHEN " + test + " THEN n ELSE 0 END"), from);
    };
    const auto constant = [&](std::size_t n) {
      return dialect_.cast(number(n), dialect_.integer_type());
    };
    const std::string state = AnswerSql::state;
    add(record::options, constant(question.options.size()), "");
    add(record::ranks, constant(question.depth()), "");
    counted(record::answered, state + " = 'answered'");
    std::string blank;
    for (std::size_t r = 0; r < question.depth(); ++r) {
      blank += (blank.empty() ? "" : " OR ") + AnswerSql::rank(r) + " IS NULL";
    }
    counted(record::partial, state + " = 'answered' AND (" + blank + ")");
    counted(record::missing, state + " = 'missing'");
    counted(record::rejected, state + " = 'rejected'");
    counted(record::faulty, std::string(AnswerSql::faulty) + " = 1");
    for (const AnswerSql::Reason& reason : sql.reasons) {
      add(record::of(reason.reason), "n",
          "FROM (SELECT " + sum(reason.column) + " AS n FROM " + table + ") x WHERE n > 0");
    }
  }

  void add_group_rows(const Question& question, const AnswerSql& sql, const std::string& table) {
    std::string member = "CASE g.id";
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      member += " WHEN " + number(g + 1) + " THEN a.g" + number(g + 1);
    }
    member += " END";
    const std::string from = "FROM " + name_ + "_groups g CROSS JOIN " + table + " a";
    const std::string by = " GROUP BY g.breakdown_key, g.group_name";
    const std::string state = std::string("a.") + AnswerSql::state;
    const std::string key = text(question.key);
    for (const std::string_view word : {record::missing, record::rejected}) {
      const std::string test = state + " = " + text(word) + " AND " + member;
      const auto of_these = [&](const std::string& column) {
        return "SUM(CASE WHEN " + test + " THEN a." + column + " ELSE 0 END)";
      };
      ResultRow row{text(word),
                    key,
                    "g.breakdown_key",
                    "g.group_name",
                    {},
                    "",
                    dialect_.cast(of_these("n"), dialect_.integer_type()),
                    "",
                    "",
                    from + by};
      row.weight = dialect_.cast(of_these(survey_.weight ? "weight" : "n"), dialect_.double_type());
      row.weight_squared =
          dialect_.cast(of_these(survey_.weight ? "weight_squared" : "n"), dialect_.double_type());
      made_.selects.push_back(select(row));
    }
    ResultRow row{text(record::ranking),
                  key,
                  "g.breakdown_key",
                  "g.group_name",
                  {},
                  "",
                  dialect_.cast("SUM(a.n)", dialect_.integer_type()),
                  "",
                  "",
                  ""};
    row.weight =
        dialect_.cast(survey_.weight ? "SUM(a.weight)" : "SUM(a.n)", dialect_.double_type());
    row.weight_squared = dialect_.cast(survey_.weight ? "SUM(a.weight_squared)" : "SUM(a.n)",
                                       dialect_.double_type());
    std::string ranks;
    for (std::size_t r = 0; r < sql.ranks; ++r) {
      const std::string own = "a." + AnswerSql::rank(r);
      std::string code = "CASE " + own;
      for (std::size_t o = 0; o < question.options.size(); ++o) {
        code += " WHEN " + number(o + 1) + " THEN " + text(question.options[o].code);
      }
      row.ranks.push_back(code + " END");
      ranks += ", " + own;
    }
    if (sql.ties) {
      row.tied = std::string("a.") + AnswerSql::tied;
      ranks += ", " + row.tied;
    }
    row.behind = from + " WHERE " + state + " = 'answered' AND " + member + by + ranks;
    made_.selects.push_back(select(row));
  }

  const Report& report_;
  const Survey& survey_;
  std::size_t index_;
  const Dialect& dialect_;
  ResultRows rows_;
  std::string name_;
  Diagnostics& problems_;
  SurveyQuery made_;
  std::map<std::string, std::string> cells_;  // by column
  std::vector<std::string> cell_order_;
  std::vector<GroupTest> groups_;
  std::vector<std::pair<std::size_t, BreakdownSql>> breakdowns_;
};

}  // namespace

SurveyQuery survey_query(const Report& report, std::size_t survey, const Dialect& dialect,
                         const std::string& prefix, Diagnostics& problems) {
  return QueryWriter(report, survey, dialect, prefix, problems).write();
}

}  // namespace kijun
