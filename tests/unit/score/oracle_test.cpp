#include "oracle.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace kijun;
using namespace kijun::test;

namespace {

// Cells of the expected files, counted without looking at their names: nothing is left out.
std::size_t cells_in(const Oracle& oracle, std::size_t key_columns, std::string_view file) {
  const std::vector<CsvRow> rows = oracle.expected(file);
  std::size_t cells = 0;
  for (const CsvRow& row : rows) {
    const auto filled = std::count_if(row.begin(), row.end(),
                                      [](const auto& entry) { return !entry.second.empty(); });
    cells += static_cast<std::size_t>(filled) - key_columns;
  }
  return cells;
}

void check_all(const std::string& folder, std::size_t numbers) {
  const Oracle oracle(std::string(KIJUN_SOURCE_DIR) + "/tests/data/" + folder);
  const std::vector<OracleCell> cells = oracle_cells(oracle);
  CHECK(cells.size() == numbers);
  CHECK(cells.size() == cells_in(oracle, 3, "scores") + cells_in(oracle, 3, "ci") +
                            cells_in(oracle, 2, "tests") + cells_in(oracle, 1, "omnibus") +
                            cells_in(oracle, 4, "pairs"));
  for (const OracleCell& cell : cells) {
    INFO(cell.place << ": expected " << cell.expected << ", got " << cell.number << cell.word);
    CHECK(cell.deviation() < 5e-9);
  }
}

}  // namespace

TEST_CASE("every number of two independent programs for unweighted answers, to 8 digits") {
  check_all("toy", 658);
}

TEST_CASE("every number of two independent programs for weighted answers, to 8 digits") {
  check_all("toy_weighted", 786);
}
