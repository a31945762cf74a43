// Made-up answers with numbers that two independent programs (Python, R) computed from them, and
// the same numbers as kijun computes them. A folder holds data.csv (id, groupings, perhaps weight,
// rank1, rank2, rank3), options.csv and expected_*.csv.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "resolve/report.h"
#include "survey/tally.h"

namespace kijun::test {

using CsvRow = std::map<std::string, std::string, std::less<>>;

std::vector<CsvRow> read_csv(const std::string& path);

class Oracle {
 public:
  explicit Oracle(std::string folder);

  const Question& question() const { return question_; }
  bool weighted() const { return weighted_; }
  std::vector<CsvRow> expected(std::string_view name) const;  // expected_NAME.csv

  // Of those with this value in the column; column and value "(all)": everybody.
  GroupTally tally(std::string_view column, std::string_view value) const;
  GroupTally unweighted_tally(std::string_view column, std::string_view value) const;
  // By every value of the column, in ascending order.
  std::vector<GroupTally> tallies(std::string_view column) const;
  std::vector<GroupTally> unweighted_tallies(std::string_view column) const;

 private:
  GroupTally tally_of(std::string_view column, std::string_view value, bool use_weights) const;
  std::vector<std::string> values(std::string_view column) const;

  std::string folder_;
  std::vector<CsvRow> answers_;
  Question question_;
  bool weighted_ = false;
};

// One cell of an expected_*.csv and what kijun has for it, as text where it is a word.
struct OracleCell {
  std::string place;  // "pairs grp 1 2 1: diff_lo"
  std::string expected;
  double number = 0;
  std::string word;

  // |got − expected| / |expected|, or |got| where 0 is expected; 0 for the right word.
  double deviation() const;
};

// Every cell of every expected_*.csv but those that say which row it is.
std::vector<OracleCell> oracle_cells(const Oracle& oracle);

}  // namespace kijun::test
