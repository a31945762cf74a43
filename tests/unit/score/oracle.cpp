#include "oracle.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <functional>
#include <limits>
#include <set>

#include <catch2/catch.hpp>

#include "base/file.h"
#include "base/number.h"
#include "cross_checks.h"
#include "score/distributions.h"
#include "score/inference.h"
#include "support/report_builder.h"

namespace kijun::test {
namespace {

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells;
  std::size_t from = 0;
  for (std::size_t to = line.find(','); to != std::string::npos; to = line.find(',', from)) {
    cells.push_back(line.substr(from, to - from));
    from = to + 1;
  }
  cells.push_back(line.substr(from));
  return cells;
}

double number(const std::string& text) {
  const auto value = parse_number(text);
  INFO(text);
  REQUIRE(value);
  return *value;
}

std::size_t index(const std::string& text) { return static_cast<std::size_t>(number(text)); }

const std::string& cell(const CsvRow& row, std::string_view column) {
  const auto found = row.find(column);
  INFO(column);
  REQUIRE(found != row.end());
  return found->second;
}

std::string word(Order order) {
  switch (order) {
    case Order::first:
      return "g1";
    case Order::second:
      return "g2";
    case Order::equal:
      return "equal";
    case Order::depends:
      return "depends";
  }
  return {};
}

// The cells of one row, each to be claimed by its column's name. A column that is neither named as
// a key nor claimed fails.
class Row {
 public:
  Row(std::vector<OracleCell>& cells, std::string file, const CsvRow& row,
      const std::vector<std::string>& keys)
      : cells_(cells), row_(row), place_(std::move(file)) {
    for (const std::string& key : keys) {
      place_ += " " + cell(row, key);
      claimed_.insert(key);
    }
  }
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;
  ~Row() {
    if (std::uncaught_exceptions() > 0) return;  // a failure that is already told
    for (const auto& [column, value] : row_) {
      INFO(place_ << ": " << column);
      CHECK(claimed_.count(column) == 1);
    }
  }

  bool has(const std::string& column) const { return row_.count(column) == 1; }
  void is(const std::string& column, double got) {
    claimed_.insert(column);
    cells_.push_back({place_ + ": " + column, cell(row_, column), got, {}});
  }
  void is(const std::string& column, std::uint64_t got) { is(column, static_cast<double>(got)); }
  void is(const std::string& column, const std::string& got) {
    claimed_.insert(column);
    cells_.push_back({place_ + ": " + column, cell(row_, column), 0, got});
  }
  // A cell that the oracle leaves empty.
  void is_blank(const std::string& column) {
    claimed_.insert(column);
    CHECK(cell(row_, column).empty());
  }

 private:
  std::vector<OracleCell>& cells_;
  const CsvRow& row_;
  std::string place_;
  std::set<std::string> claimed_;
};

void add_scores(std::vector<OracleCell>& cells, const Oracle& oracle) {
  const Question& question = oracle.question();
  for (const CsvRow& line : oracle.expected("scores")) {
    Row row(cells, "scores", line, {"covariate", "group", "option"});
    const std::size_t option = index(line.at("option")) - 1;
    const GroupTally weighted = oracle.tally(line.at("covariate"), line.at("group"));
    const GroupTally plain = oracle.unweighted_tally(line.at("covariate"), line.at("group"));
    const GroupSums sums = sums_of(question, {&weighted});
    row.is("n", sums.n);
    row.is("score", sums_of(question, {&plain}).score(option, question.weights));
    if (row.has("w_sum")) {
      row.is("w_sum", sums.weight);
      row.is("n_eff_kish", sums.n_eff());
      row.is("w_score", sums.score(option, question.weights));
    }
    for (std::size_t rank = 0; rank < question.depth(); ++rank) {
      const std::string name = std::to_string(rank + 1);
      row.is("n_rank" + name, sums.options[option].counts[rank]);
      if (row.has("w_sum")) row.is("w_rank" + name, sums.options[option].weights[rank]);
    }
  }
}

void add_intervals(std::vector<OracleCell>& cells, const Oracle& oracle) {
  for (const CsvRow& line : oracle.expected("ci")) {
    Row row(cells, "ci", line, {"covariate", "group", "option"});
    const GroupTally tally = oracle.tally(line.at("covariate"), line.at("group"));
    const auto made = estimate(oracle.question().weights, sums_of(oracle.question(), {&tally}),
                               index(line.at("option")) - 1, 0.95);
    REQUIRE(made);
    row.is("score", made->score);
    row.is("se", made->standard_error.value_or(0));
    row.is("ci_lo", made->interval.low);
    row.is("ci_hi", made->interval.high);
  }
}

// The asymptotic tests, of groups that are small too.
InferenceSettings asymptotic() {
  InferenceSettings settings;
  settings.bases = {0, 0};
  settings.permutation.rounds = 0;
  return settings;
}

AnswerCounts answer_counts(const Oracle& oracle, std::string_view column, std::size_t option) {
  AnswerCounts counts;
  for (const GroupTally& tally : oracle.unweighted_tallies(column)) {
    const GroupSums sums = sums_of(oracle.question(), {&tally});
    std::vector<double> group;
    auto not_named = static_cast<double>(sums.n);
    for (const std::uint64_t count : sums.options[option].counts) {
      group.push_back(static_cast<double>(count));
      not_named -= group.back();
    }
    group.push_back(not_named);
    counts.push_back(std::move(group));
  }
  return counts;
}

std::uint64_t respondents(const FigureInference& figure) {
  std::uint64_t n = 0;
  for (const GroupInference& group : figure.groups) n += group.size.n;
  return n;
}

void add_tests(std::vector<OracleCell>& cells, const Oracle& oracle) {
  for (const CsvRow& line : oracle.expected("tests")) {
    Row row(cells, "tests", line, {"covariate", "option"});
    const FigureInference figure =
        infer(oracle.question(), oracle.tallies(line.at("covariate")), asymptotic());
    const std::size_t option = index(line.at("option")) - 1;
    const OptionTest& made = figure.options[option];
    std::vector<double> p;
    for (const OptionTest& test : figure.options) p.push_back(test.test.p());
    row.is("groups", std::uint64_t{figure.groups.size()});
    row.is("n", respondents(figure));
    row.is("score_Q", made.test.statistic);
    row.is("score_df", made.test.df);
    row.is("score_p", made.test.asymptotic_p);
    row.is("score_p_holm", made.p_holm);
    row.is("score_p_bh", benjamini_hochberg(p)[option]);

    const AnswerCounts counts = answer_counts(oracle, line.at("covariate"), option);
    const CrossCheck kruskal = kruskal_wallis(counts);
    const CrossCheck chi2 = pearson(counts);
    row.is("kw_H_unw", kruskal.statistic);
    row.is("kw_p_unw", chi_squared_upper(kruskal.statistic, kruskal.df));
    row.is("chi2_X2_unw", chi2.statistic);
    row.is("chi2_df", chi2.df);
    row.is("chi2_p_unw", chi_squared_upper(chi2.statistic, chi2.df));
  }
}

void add_omnibus(std::vector<OracleCell>& cells, const Oracle& oracle) {
  for (const CsvRow& line : oracle.expected("omnibus")) {
    Row row(cells, "omnibus", line, {"covariate"});
    const FigureInference figure =
        infer(oracle.question(), oracle.tallies(line.at("covariate")), asymptotic());
    REQUIRE(figure.all_options);
    row.is("groups", std::uint64_t{figure.groups.size()});
    row.is("n", respondents(figure));
    row.is("omnibus_Q", figure.all_options->statistic);
    row.is("omnibus_df", figure.all_options->df);
    row.is("omnibus_p", figure.all_options->asymptotic_p);
  }
}

void add_pairs(std::vector<OracleCell>& cells, const Oracle& oracle) {
  for (const CsvRow& line : oracle.expected("pairs")) {
    Row row(cells, "pairs", line, {"covariate", "g1", "g2", "option"});
    const std::vector<GroupTally> pair = {oracle.tally(line.at("covariate"), line.at("g1")),
                                          oracle.tally(line.at("covariate"), line.at("g2"))};
    const FigureInference figure = infer(oracle.question(), pair, asymptotic());
    REQUIRE(figure.contrasts.size() == 1);
    const std::size_t option = index(line.at("option")) - 1;
    const Comparison& made = figure.contrasts.front().options[option];
    for (std::size_t g = 0; g < 2; ++g) {
      const std::string name = std::to_string(g + 1);
      row.is("n" + name, figure.groups[g].size.n);
      row.is("neff" + name, figure.groups[g].size.n_eff);
      row.is("score" + name, figure.groups[g].options[option].score);
    }
    row.is("diff", made.difference);
    row.is("diff_lo", made.interval.low);
    row.is("diff_hi", made.interval.high);
    row.is("z_pooled", made.z);
    row.is("p_pooled", made.test.asymptotic_p);
    for (std::size_t rank = 0; rank < oracle.question().depth(); ++rank) {
      row.is("dC" + std::to_string(rank + 1), made.dominance.steps[rank]);
    }
    row.is("order_all_weights", word(made.dominance.under_all));
    row.is("order_convex_weights", word(made.dominance.under_convex));
    row.is("simplex_share_g1_higher", made.dominance.share);
    row.is("p_dom_g1", made.dominance.p_first);
    row.is("p_dom_g2", made.dominance.p_second);
    row.is("delta", made.delta.value);
    if (oracle.weighted()) {
      CHECK_FALSE(made.delta.standard_error);
      row.is_blank("delta_se_unw");
    } else {
      row.is("delta_se_unw", made.delta.standard_error.value_or(0));
    }
  }
}

}  // namespace

std::vector<CsvRow> read_csv(const std::string& path) {
  auto text = read_file(path, std::size_t{1} << 20U, {});
  INFO(format(text.diagnostics()));
  REQUIRE(text.ok());
  std::vector<CsvRow> rows;
  std::vector<std::string> header;
  std::string line;
  for (const char c : text.value()) {
    if (c != '\n') {
      if (c != '\r') line += c;
      continue;
    }
    const std::vector<std::string> cells = split(line);
    line.clear();
    if (header.empty()) {
      header = cells;
      continue;
    }
    REQUIRE(cells.size() == header.size());
    CsvRow row;
    for (std::size_t i = 0; i < cells.size(); ++i) row[header[i]] = cells[i];
    rows.push_back(std::move(row));
  }
  REQUIRE(line.empty());
  REQUIRE_FALSE(rows.empty());
  return rows;
}

Oracle::Oracle(std::string folder)
    : folder_(std::move(folder)),
      answers_(read_csv(folder_ + "/data.csv")),
      question_(test::question("q", read_csv(folder_ + "/options.csv").size())),
      weighted_(answers_.front().count("weight") == 1) {}

std::vector<CsvRow> Oracle::expected(std::string_view name) const {
  return read_csv(folder_ + "/expected_" + std::string(name) + ".csv");
}

GroupTally Oracle::tally(std::string_view column, std::string_view value) const {
  return tally_of(column, value, weighted_);
}

GroupTally Oracle::unweighted_tally(std::string_view column, std::string_view value) const {
  return tally_of(column, value, false);
}

std::vector<GroupTally> Oracle::tallies(std::string_view column) const {
  std::vector<GroupTally> made;
  for (const std::string& value : values(column)) made.push_back(tally(column, value));
  return made;
}

std::vector<GroupTally> Oracle::unweighted_tallies(std::string_view column) const {
  std::vector<GroupTally> made;
  for (const std::string& value : values(column)) made.push_back(unweighted_tally(column, value));
  return made;
}

GroupTally Oracle::tally_of(std::string_view column, std::string_view value,
                            bool use_weights) const {
  std::map<std::vector<std::uint16_t>, RankingCount> found;
  GroupTally made;
  for (const CsvRow& answer : answers_) {
    if (column != "(all)" && cell(answer, column) != value) continue;
    std::vector<std::uint16_t> ranking;
    for (std::size_t rank = 1; rank <= question_.depth(); ++rank) {
      const std::string& code = cell(answer, "rank" + std::to_string(rank));
      ranking.push_back(code.empty() ? not_named : static_cast<std::uint16_t>(index(code) - 1));
    }
    const double weight = use_weights ? number(cell(answer, "weight")) : 1;
    RankingCount& count = found[ranking];
    count.ranking = ranking;
    ++count.n;
    count.weight += weight;
    count.weight_squared += weight * weight;
    ++made.members;
  }
  for (auto& [ranking, count] : found) made.rankings.push_back(std::move(count));
  return made;
}

std::vector<std::string> Oracle::values(std::string_view column) const {
  std::set<std::string> found;
  for (const CsvRow& answer : answers_) found.insert(cell(answer, column));
  found.erase("");
  return {found.begin(), found.end()};
}

double OracleCell::deviation() const {
  if (!word.empty()) return word == expected ? 0 : std::numeric_limits<double>::infinity();
  const auto wanted = parse_number(expected);
  if (!wanted || !std::isfinite(number)) return std::numeric_limits<double>::infinity();
  const double distance = std::abs(number - *wanted);
  return *wanted == 0 ? distance : distance / std::abs(*wanted);
}

std::vector<OracleCell> oracle_cells(const Oracle& oracle) {
  std::vector<OracleCell> cells;
  add_scores(cells, oracle);
  add_intervals(cells, oracle);
  add_tests(cells, oracle);
  add_omnibus(cells, oracle);
  add_pairs(cells, oracle);
  return cells;
}

}  // namespace kijun::test
