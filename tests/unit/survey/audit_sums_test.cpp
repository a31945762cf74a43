// Nothing is lost: in files that nobody thought of, whatever the coding and the policy, every cell
// is used, missing or rejected, and every respondent is counted once.
#include <numeric>

#include "one_survey.h"
#include "support/dice.h"

using namespace kijun;
using namespace kijun::test;

namespace {

constexpr std::size_t files = 150;
constexpr std::size_t most_rows = 60;

struct Column {
  std::string name;
  std::vector<std::string> cells;  // as they are written
  std::uint64_t blank = 0;
};

// What stands in a cell: mostly right, and everything else that people write.
class CellMaker {
 public:
  explicit CellMaker(Dice& dice) : dice_(dice) {}

  Column column(std::string name, const std::vector<std::string>& right, std::size_t rows) {
    Column made{std::move(name), {}, 0};
    const std::uint64_t faults = dice_.below(3) == 0 ? 0 : 2 + dice_.below(8);
    for (std::size_t row = 0; row < rows; ++row) {
      const bool odd = dice_.below(20) < faults;
      const std::string cell = odd ? pick(odd_cells()) : pick(right);
      if (cell.find_first_not_of(" \t\n\"") == std::string::npos) ++made.blank;
      made.cells.push_back(cell);
    }
    return made;
  }

 private:
  static const std::vector<std::string>& odd_cells() {
    static const std::vector<std::string> cells = {
        "",        "",       " ",  "\"\"",  "\" \"",    "9",   "99",     "0",
        "-1",      "x",      "1 ", "\"2\"", "01",       "1.0", "無回答", "\"a,\"\"b\"\"\"",
        "= 1",     "2;1",    "１", "②",     "3,5e2 \"", "1e3", "nan",    "1,2",
        "\"1,2\"", "\"\n\"", "\t"};
    return cells;
  }
  const std::string& pick(const std::vector<std::string>& from) {
    for (;;) {
      const std::string& cell = from[dice_.below(from.size())];
      // What would be another table: a comma or a quote outside of quotes.
      if (cell.starts_with('"') || cell.find_first_of(",\"") == std::string::npos) return cell;
    }
  }

  Dice& dice_;
};

std::vector<std::string> numbers(std::size_t up_to) {
  std::vector<std::string> made;
  for (std::size_t i = 1; i <= up_to; ++i) made.push_back(std::to_string(i));
  return made;
}

// A survey of a few questions in random codings, by random breakdowns, with its table.
class RandomSurvey {
 public:
  explicit RandomSurvey(std::uint64_t seed) : dice_(seed), cells_(dice_) {
    rows_ = 1 + dice_.below(most_rows);
    for (std::size_t left = 1 + dice_.below(3); left > 0; --left) add_question();
    add_breakdowns();
    columns_.push_back(cells_.column("自由記述", {"a", "", "\"b\n\""}, rows_));
  }

  OneSurvey survey;

  std::uint64_t rows() const { return rows_; }
  std::string table() const {
    std::string text;
    for (const Column& column : columns_) text += (text.empty() ? "" : ",") + column.name;
    text += "\n";
    for (std::size_t row = 0; row < rows_; ++row) {
      for (const Column& column : columns_) {
        if (&column != &columns_.front()) text += ",";
        text += column.cells[row];
      }
      text += "\n";
    }
    return text;
  }
  std::uint64_t blank(const std::string& name) const {
    for (const Column& column : columns_) {
      if (column.name == name) return column.blank;
    }
    FAIL("the audit has a column that the table has not: " + name);
    return 0;
  }

 private:
  std::vector<std::string> add_columns(const std::string& prefix, std::size_t count,
                                       const std::vector<std::string>& right) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i) {
      names.push_back(prefix + std::to_string(i));
      columns_.push_back(cells_.column(names.back(), right, rows_));
    }
    return names;
  }

  void add_question() {
    const std::string key = "q" + std::to_string(columns_.size()) + "_";
    const std::size_t options = 3 + dice_.below(5);
    const std::size_t depth = 1 + dice_.below(3);
    if (dice_.below(2) == 0) {
      std::vector<std::string> right = numbers(options);
      if (dice_.below(2) == 0) right.emplace_back("");
      survey.ask_ranks(options, add_columns(key, depth, right));
    } else {
      std::vector<std::string> right = numbers(options);
      right.insert(right.end(), options, "");
      survey.ask_options(depth, add_columns(key, options, right));
    }
  }

  void add_breakdowns() {
    survey.by(breakdown("all", {whole("all", {0})}));
    add_columns("sex", 1, {"1", "2"});
    survey.by(breakdown("sex", {coded("男", 0, "sex0", {"1"}), coded("女", 0, "sex0", {"2"})}));
    add_columns("size", 1, {"5", "50", "500"});
    Group small{{"small", {}}, {}};
    small.parts.push_back(
        {0, Condition{AttributeCondition{{"size0", {}}, RangeCondition{{}, true, 99, true}}}});
    survey.by(breakdown("size", {small}));
  }

  Dice dice_;
  CellMaker cells_;
  std::size_t rows_ = 0;
  std::vector<Column> columns_;
};

void check_columns(const std::vector<ColumnAudit>& columns, const RandomSurvey& random) {
  for (const ColumnAudit& column : columns) {
    INFO(column.name);
    CHECK(column.used + column.missing + column.rejected == random.rows());
    CHECK(column.missing == random.blank(column.name));
  }
}

// The group "all" has everybody: its tally is the question's audit.
void check_tally(const Answers& answers) {
  for (const QuestionAudit& asked : answers.audit.surveys[0].questions) {
    const GroupTally& all = answers.tally.groups[asked.question][0][0];
    CHECK(all.missing == asked.missing);
    CHECK(all.rejected == asked.rejected);
    CHECK(all.base() == asked.answered);
    std::uint64_t n = 0;
    std::uint64_t partial = 0;
    for (const RankingCount& answer : all.rankings) {
      n += answer.n;
      if (std::count(answer.ranking.begin(), answer.ranking.end(), not_named) > 0) {
        partial += answer.n;
      }
    }
    CHECK(n == asked.answered);
    CHECK(partial == asked.partial);
  }
  for (const auto& breakdowns : answers.tally.groups) {
    for (const BreakdownAudit& used : answers.audit.surveys[0].breakdowns) {
      std::uint64_t members = 0;
      for (const GroupTally& group : breakdowns[used.breakdown]) members += group.members;
      CHECK(members == used.members);
    }
  }
}

}  // namespace

TEST_CASE(
    "every cell of any file is used, missing or rejected, and every respondent counted once") {
  for (std::uint64_t seed = 1; seed <= files; ++seed) {
    RandomSurvey random(seed);
    INFO("seed " << seed << "\n" << random.table());
    for (const RejectedPolicy policy : {RejectedPolicy::exclude, RejectedPolicy::keep}) {
      for (const TiesPolicy ties : {TiesPolicy::reject, TiesPolicy::share}) {
        random.survey.report.rejected = policy;
        random.survey.report.ties = ties;
        const Result<Answers> read = random.survey.read(random.table());
        INFO(random.survey.shown(read.diagnostics()));
        REQUIRE(read.ok());
        const Audit& audit = read.value().audit;
        REQUIRE(audit.surveys.size() == 1);
        CHECK(audit.surveys[0].respondents == random.rows());
        CHECK(audit.surveys[0].unused_columns == std::vector<std::string>{"自由記述"});
        check_sums(audit);
        for (const QuestionAudit& asked : audit.surveys[0].questions) {
          check_columns(asked.columns, random);
        }
        for (const BreakdownAudit& used : audit.surveys[0].breakdowns) {
          check_columns(used.columns, random);
        }
        check_tally(read.value());
      }
    }
  }
}
