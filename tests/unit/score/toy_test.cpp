// The oracle data: thirty made-up respondents whose scores were computed by two other programs.
#include <map>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "base/number.h"
#include "score/score_table.h"
#include "support/golden.h"
#include "support/report_builder.h"
#include "survey/read_answers.h"

using namespace kijun;
using namespace kijun::test;

namespace {

std::vector<std::vector<std::string>> read_table(std::string_view path) {
  std::istringstream in(read_test_file(path));
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(in, line);) {
    std::istringstream cells(line);
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, ',');) rows.back().push_back(cell);
  }
  return rows;
}

// Reads the folder's answers through the whole path and compares every score with the oracle's.
void check_scores(const std::string& folder, bool weighted) {
  const auto expected = read_table("data/" + folder + "/expected_scores.csv");
  REQUIRE(expected.size() == 25);

  Report report;
  report.style.small_bases = {0, 0};
  Survey& toy = report.surveys.emplace_back();
  toy.key = "toy";
  toy.path.value = KIJUN_SOURCE_DIR "/tests/data/" + folder + "/data.csv";
  if (weighted) toy.weight = Text{"weight", {}};
  report.questions = {question("q", 4)};
  report.questions[0].codings = {{0, RankColumns{{{"rank1", {}}, {"rank2", {}}, {"rank3", {}}}}}};
  // covariate → its groups, as the oracle names them
  std::map<std::string, std::set<std::string>> groups;
  for (std::size_t i = 1; i < expected.size(); ++i) groups[expected[i][0]].insert(expected[i][1]);
  for (const auto& [covariate, codes] : groups) {
    std::vector<Group> made;
    for (const std::string& code : codes) {
      made.push_back(code == "(all)" ? whole(code, {0}) : coded(code, 0, covariate, {code}));
    }
    report.breakdowns.push_back(breakdown(covariate, made));
  }
  number_figures(report);

  const Result<Answers> answers = read_answers(report);
  INFO(format(answers.diagnostics()));
  REQUIRE(answers.ok());
  const ScoreTable scores = score(report, answers.value().tally);
  std::size_t compared = 0;
  for (std::size_t i = 1; i < expected.size(); ++i) {
    const std::vector<std::string>& row = expected[i];
    for (std::size_t b = 0; b < report.breakdowns.size(); ++b) {
      if (report.breakdowns[b].key != row[0]) continue;
      for (std::size_t g = 0; g < report.breakdowns[b].groups.size(); ++g) {
        if (report.breakdowns[b].groups[g].name.value != row[1]) continue;
        INFO("line " << i + 1 << " of the oracle");
        const GroupScores& group = scores.figures[b].groups[g];
        const OptionScore& option =
            group.options[static_cast<std::size_t>(*parse_integer(row[2])) - 1];
        CHECK(std::to_string(group.base) == row[3]);
        CHECK(std::to_string(option.rank_counts[0]) == row[4]);
        CHECK(std::to_string(option.rank_counts[1]) == row[5]);
        CHECK(std::to_string(option.rank_counts[2]) == row[6]);
        CHECK(group.weighted == weighted);
        CHECK(format_fixed(option.score, 10) == row[weighted ? 13 : 7]);
        if (weighted) {
          CHECK(format_fixed(group.weight, 10) == row[8]);
          CHECK(format_fixed(group.n_eff, 10) == row[9]);
        }
        ++compared;
      }
    }
  }
  CHECK(compared == expected.size() - 1);
}

}  // namespace

TEST_CASE("all unweighted scores of the toy data come out to ten decimals") {
  check_scores("toy", false);
}

TEST_CASE("all weighted scores of the toy data come out to ten decimals") {
  check_scores("toy_weighted", true);
}
