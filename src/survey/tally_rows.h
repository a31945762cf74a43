// The rows of a table of tallies that are about one survey.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/diagnostic.h"
#include "resolve/report.h"
#include "survey/header.h"
#include "survey/tally_record.h"
#include "table/table_file.h"

namespace kijun {

// What a row counts.
struct TallyKey {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::string_view record;  // a word of tally_record
  std::size_t question = none;
  std::size_t breakdown = none;
  std::size_t group = none;
  std::vector<std::uint16_t> ranking{};  // of a ranking as in RankingCount; of a count: its option

  bool operator<(const TallyKey& other) const {
    return std::tie(record, question, breakdown, group, ranking) <
           std::tie(other.record, other.question, other.breakdown, other.group, other.ranking);
  }
};

struct TallyEntry {
  std::uint64_t row = 0;  // of the table
  std::uint64_t n = 0;
  double weight = 0;
  double weight_squared = 0;
  std::vector<std::uint64_t> named{};  // of a count: how often at rank 1, 2, …
};

// Takes the table in. What it keeps is well-formed: known names, sound rankings and numbers,
// nothing twice. Whether it is complete and fits together is for its reader.
class TallyRows : public RowSink {
 public:
  TallyRows(const Report& report, std::size_t survey);

  void header(const std::vector<TableColumn>& columns) override;
  void rows(const Batch& batch) override;

  // Errors: of the columns (nothing else was read then) and of the first rows that are wrong.
  Diagnostics column_problems() const { return header_ ? header_->problems() : Diagnostics{}; }
  Diagnostics row_problems() const;
  std::vector<std::string> unused_columns() const { return header_->unused(); }

  const std::map<TallyKey, TallyEntry>& entries() const { return entries_; }
  // Names in the table that the spec does not have, or not with this survey, and how many rows.
  using Names = std::map<std::string, std::uint64_t>;
  const Names& other_surveys() const { return other_surveys_; }
  const Names& other_questions() const { return other_questions_; }
  const Names& other_breakdowns() const { return other_breakdowns_; }

 private:
  struct Columns {
    std::size_t record, survey, question, breakdown, group, n;
    std::vector<std::size_t> ranks;
    std::optional<std::size_t> option, tied, weight, weight_squared;
  };
  struct Row;  // the one that is read
  enum class Level { survey, question, breakdown, group };

  void read(const Row& row);
  std::optional<Level> level(const Row& row, TallyKey& key);
  bool read_record(const Row& row, Level level, TallyKey& key);
  bool read_ranking(const Row& row, TallyKey& key);
  bool read_ties(const Row& row, std::vector<std::uint16_t>& ranking);
  bool read_counts(const Row& row, TallyKey& key, TallyEntry& entry);
  bool read_numbers(const Row& row, TallyEntry& entry);
  std::optional<std::uint16_t> option(const Row& row, std::size_t column, std::size_t question);
  std::optional<std::uint64_t> whole(const Row& row, std::size_t column);
  CellPlace place(const Row& row, std::size_t column) const;
  void refuse(Diagnostic problem);

  const Report& report_;
  std::size_t survey_;
  std::optional<Header> header_;
  std::vector<std::string> names_;
  std::optional<Columns> columns_;
  std::map<TallyKey, TallyEntry> entries_;
  Names other_surveys_, other_questions_, other_breakdowns_;
  Diagnostics problems_;
  std::uint64_t problem_count_ = 0;
};

}  // namespace kijun
