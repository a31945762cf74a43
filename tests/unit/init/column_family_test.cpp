#include "init/column_family.h"

#include <catch2/catch.hpp>

using namespace kijun;

namespace {

TableProfile table_of(const std::vector<std::string>& names) {
  TableProfile table;
  for (const std::string& name : names) table.columns.emplace_back().column.name = name;
  return table;
}

}  // namespace

TEST_CASE("columns that differ in their last number, or in one that says rank, are a family") {
  const TableProfile table = table_of({"id", "問1_1位", "問1_2位", "問2_1位", "問2_2位", "Q3_①",
                                       "Q3_②", "rank1_q4", "rank2_q4", "自由記述"});
  const std::vector<ColumnFamily> families = column_families(table);
  REQUIRE(families.size() == 4);
  CHECK(families[0].columns == std::vector<std::size_t>{1, 2});
  CHECK(families[0].of_rank);
  CHECK(families[0].pattern(table, "{rank}") == "問1_{rank}位");
  CHECK(families[0].belongs_to() == "#1");
  CHECK(families[2].marks);
  CHECK(families[2].pattern(table, "{mark}") == "Q3_{mark}");
  CHECK(families[3].of_rank);
  CHECK(families[3].pattern(table, "{rank}") == "rank{rank}_q4");
  CHECK(families[3].belongs_to() == "#4");
}

TEST_CASE("numbers that do not run from 1 make no family") {
  CHECK(column_families(table_of({"年齢10", "年齢20"})).empty());
  CHECK(column_families(table_of({"問1_2", "問1_1"})).empty());
  CHECK(column_families(table_of({"問1_1"})).empty());
  CHECK(column_families(table_of({"年齢", "性別"})).empty());
}

TEST_CASE("names that a pattern would not give are no pattern") {
  const auto pattern = [](const std::vector<std::string>& names) {
    const TableProfile table = table_of(names);
    return column_families(table).at(0).pattern(table, "{rank}");
  };
  CHECK_FALSE(pattern({"Q1_01", "Q1_02"}));
  CHECK_FALSE(pattern({"Q１", "Q２"}));
  CHECK_FALSE(pattern({"{q}1", "{q}2"}));
  CHECK(pattern({"Q1", "Q2"}) == "Q{rank}");
}
