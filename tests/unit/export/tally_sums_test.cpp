// A table of tallies from which one row is gone, or in which one number is another, is refused:
// whatever the answers, groups, weights and policies were. And as it was written it is read.
#include <array>
#include <optional>

#include "base/number.h"
#include "export/tally_csv.h"
#include "support/dice.h"
#include "unit/survey/one_survey.h"

using namespace kijun;
using namespace kijun::test;

namespace {

const std::size_t tables = test::rounds(60);
constexpr std::size_t changes_each = 80;

Group total(const std::vector<std::size_t>& surveys) {
  Group made = whole("計", surveys);
  made.kind = GroupKind::total;
  return made;
}

Group rest(std::size_t survey) {
  Group made = whole("他", {survey});
  made.kind = GroupKind::rest;
  return made;
}

Condition in(const std::string& column, const std::vector<std::string>& codes) {
  return {AttributeCondition{{column, {}}, CodeCondition{codes}}};
}

// Two surveys of random answers, one of them with weights.
class RandomSurveys : public OneSurvey {
 public:
  explicit RandomSurveys(std::uint64_t seed) : dice_(seed) {
    add_survey("second.csv");
    constexpr std::array policies{RejectedPolicy::exclude, RejectedPolicy::keep};
    report.rejected = policies.at(dice_.below(2));
    report.ties = dice_.below(2) == 0 ? TiesPolicy::reject : TiesPolicy::share;
    two_questions = dice_.below(2) == 0;
    weighted = dice_.below(2) == 0;
    if (weighted) report.surveys[0].weight = Text{"w", {}};
    if (dice_.below(3) == 0) report.surveys[0].filter = in("x", {"1", "2", "3"});
    ask_options(3, {"a", "b", "c", "d"});
    report.questions[0].codings.push_back({1, RankColumns{texts({"a", "b", "c"})}});
    if (two_questions) ask_ranks(4, {"e", "f"});
    by(breakdown("all", {whole("全", {0}), whole("二", {1})}));
    by(breakdown("sex", {coded("男", 0, "sex", {"1"}), coded("女", 0, "sex", {"2"}), total({0})}));
    by(breakdown("pair", {whole("両", {0, 1}), total({0, 1})}));
    by(breakdown("rest", {coded("若", 0, "age", {"1", "2"}), rest(0)}));
    by(breakdown("two", {coded("い", 0, "age", {"2", "3"}), coded("ろ", 0, "age", {"1", "2"})}));
    report.breakdowns.back().overlap = true;
    by(breakdown("three", {coded("い", 0, "age", {"1", "2"}), coded("ろ", 0, "age", {"2", "3"}),
                           coded("は", 0, "sex", {"1"}), total({0})}));
    report.breakdowns.back().overlap = true;
    by(breakdown("some", {coded("男", 0, "sex", {"1"}), coded("女", 0, "sex", {"2"}), total({0})}));
    report.breakdowns.back().filter = in("age", {"1", "2"});
    write(answers("a,b,c,d,e,f,sex,age,x,w\n", 10));
    write(answers("a,b,c\n", 3), "second.csv");
  }

  bool two_questions = false;
  bool weighted = false;

  std::string tally() {
    const auto read = read_answers_by_survey(report);
    INFO(shown(read.diagnostics()));
    REQUIRE(read.ok());
    return tally_csv(report, read.value());
  }
  // From now on both surveys are the table.
  void take_table() {
    for (Survey& survey : report.surveys) {
      survey.is_tally = true;
      survey.path.value = path("tally.csv");
    }
  }

 private:
  std::string answers(std::string text, std::size_t columns) {
    const std::uint64_t rows = 1 + dice_.below(60);
    for (std::uint64_t row = 0; row < rows; ++row) {
      for (std::size_t c = 0; c < columns; ++c) text += (c == 0 ? "" : ",") + cell(c, row);
      text += "\n";
    }
    return text;
  }
  std::string cell(std::size_t column, std::uint64_t row) {
    static const std::array<std::string, 8> cells{"1", "2", "3", "", "1", "2", "3", "9"};
    static const std::array<std::string, 4> weights{"1", "0", "0.1", "2.75"};
    if (column == 9) return row == 0 ? "1" : weights.at(dice_.below(4));
    return cells.at(dice_.below(column < 6 ? 8 : 5));
  }

  Dice dice_;
};

// ---- The table in cells; no cell of it has a comma or a quote

using Row = std::vector<std::string>;

std::vector<Row> rows_of(const std::string& table) {
  std::vector<Row> rows;
  for (std::size_t at = 0; at < table.size();) {
    const std::size_t end = table.find("\r\n", at);
    Row& row = rows.emplace_back(1);
    for (; at < end; ++at) {
      if (table[at] == ',') {
        row.emplace_back();
      } else {
        row.back() += table[at];
      }
    }
    at = end + 2;
  }
  return rows;
}

std::string text_of(const std::vector<Row>& rows) {
  std::string text;
  for (const Row& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) text += (c == 0 ? "" : ",") + row[c];
    text += "\r\n";
  }
  return text;
}

enum class Change { removed, more, less, other_answer, heavier };

struct Changed {
  std::string record, survey, question, breakdown, group;
  Change change;
};

// Nothing when the row cannot be changed so.
std::optional<Row> changed(Row row, Change change, bool weighted) {
  const std::size_t n = row.size() - 3;
  const auto add = [&](std::size_t column, long long more) {
    if (!row[column].empty()) row[column] = std::to_string(std::stoll(row[column]) + more);
  };
  switch (change) {
    case Change::removed:
      break;
    case Change::less:
      if (row[n] == "0") return std::nullopt;
      [[fallthrough]];
    case Change::more:
      for (std::size_t c = n; c < row.size(); ++c) {
        if (c == n || !weighted) add(c, change == Change::more ? 1 : -1);
      }
      break;
    case Change::other_answer:
      if (row[0] != "ranking" || row[5].empty()) return std::nullopt;
      for (const char* const code : {"1", "2", "3", "4"}) {
        if (std::find(row.begin() + 5, row.begin() + static_cast<std::ptrdiff_t>(n), code) !=
            row.begin() + static_cast<std::ptrdiff_t>(n)) {
          continue;
        }
        row[5] = code;
        return row;
      }
      return std::nullopt;
    case Change::heavier:
      if (!weighted || row[n + 1].empty() || row[n + 1] == "0") return std::nullopt;
      row[n + 1] = format_shortest(*parse_number(row[n + 1]) * 1.001);
      break;
  }
  return row;
}

// What no other row of the table says. The breakdowns "all", "sex" and "pair" each hold everybody.
bool says_it_alone(const Changed& row, const RandomSurveys& survey) {
  const bool removed = row.change == Change::removed;
  if (row.record == "options" || row.record == "ranks") return removed;  // only to compare
  if (row.record == "unused_columns" || row.record.starts_with("filtered")) return true;
  if (row.record.starts_with("reason:")) return true;  // a faulty answer may have several
  if (row.record == "faulty") return !removed && survey.report.rejected == RejectedPolicy::keep;
  // Of three groups, whoever is shared may be in two or three.
  if (row.record == "shared") return row.breakdown == "three";
  if (row.group.empty()) return false;
  const bool everybody = row.breakdown == "all" || row.breakdown == "pair" ||
                         (row.breakdown == "sex" && row.group == "計");
  if (everybody) return false;
  if (row.change == Change::other_answer) return true;  // unless nobody else can have given it
  if (survey.two_questions) return false;
  if (row.change == Change::heavier) return true;
  return row.breakdown == "three" || (row.breakdown == "some" && row.group == "計");
}

}  // namespace

TEST_CASE("a table of tallies with one row or number changed is refused") {
  constexpr std::array all_changes{Change::removed, Change::removed, Change::more,
                                   Change::less,    Change::heavier, Change::other_answer};
  std::size_t found_out = 0;
  std::size_t passed = 0;
  for (std::size_t t = 0; t < tables; ++t) {
    RandomSurveys survey(t + 1);
    const std::string table = survey.tally();
    survey.take_table();
    survey.write(table, "tally.csv");
    CAPTURE(t);
    REQUIRE(survey.tally() == table);
    const std::vector<Row> rows = rows_of(table);
    Dice dice(t + 1000);
    for (std::size_t i = 0; i < changes_each; ++i) {
      const std::size_t r = 1 + dice.below(rows.size() - 1);
      const Change change = all_changes.at(dice.below(all_changes.size()));
      const bool weighted = survey.weighted && rows[r][1] == "survey0";
      const std::optional<Row> other = changed(rows[r], change, weighted);
      if (!other) continue;
      std::vector<Row> made = rows;
      made[r] = *other;
      if (change == Change::removed) made.erase(made.begin() + static_cast<std::ptrdiff_t>(r));
      survey.write(text_of(made), "tally.csv");
      const bool refused = !read_answers(survey.report).ok();
      ++(refused ? found_out : passed);
      if (refused) continue;
      const Row& row = rows[r];
      INFO(text_of({row}) << "became " << text_of({*other})
                          << "removed: " << (change == Change::removed));
      CHECK(says_it_alone({row[0], row[1], row[2], row[3], row[4], change}, survey));
    }
  }
  CAPTURE(found_out, passed);
  CHECK(found_out > 9 * passed);
}
