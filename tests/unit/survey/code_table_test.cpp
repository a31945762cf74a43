#include "survey/code_table.h"

#include <catch2/catch.hpp>

using namespace kijun;

TEST_CASE("a code is found whole, whatever its length, and nothing else is") {
  // Lengths around the words that codes are compared by, and pairs that differ in one byte of each.
  std::vector<std::string> codes;
  for (const std::size_t size : {1U, 2U, 7U, 8U, 9U, 15U, 16U, 17U, 23U, 24U, 25U, 26U, 40U}) {
    const std::string code(size, 'x');
    codes.push_back(code);
    for (std::size_t i = 0; i < size; ++i) {
      std::string other = code;
      other[i] = 'y';
      codes.push_back(other);
    }
  }
  CodeTable table;
  // Every second one is known.
  for (std::size_t i = 0; i < codes.size(); i += 2)
    table.add(codes[i], static_cast<std::uint32_t>(i));
  for (std::size_t i = 0; i < codes.size(); ++i) {
    const std::uint32_t expected = i % 2 == 0 ? static_cast<std::uint32_t>(i) : CodeTable::unknown;
    CHECK(table.find(codes[i]) == expected);
    // In a batch other text follows.
    const std::string text = codes[i] + ",xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
    CHECK(table.find_in_batch(std::string_view(text).substr(0, codes[i].size())) == expected);
  }
}

TEST_CASE("bytes of any value make codes, NUL too") {
  CodeTable table;
  table.add(std::string("a\0", 2), 1);
  table.add("a", 2);
  table.add("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 3);
  CHECK(table.find(std::string("a\0", 2)) == 1);
  CHECK(table.find("a") == 2);
  CHECK(table.find(std::string("a\0\0", 3)) == CodeTable::unknown);
  CHECK(table.find("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF") == 3);
  CHECK(table.find("\xFF\xFF\xFF\xFF\xFF\xFF\xFF") == CodeTable::unknown);
}

TEST_CASE("the first value of a code counts, and a blank is no code") {
  CodeTable table;
  table.add("10", 1);
  table.add("10", 2);
  table.add("", 3);
  CHECK(table.find("10") == 1);
  CHECK(table.find("") == CodeTable::unknown);
}

TEST_CASE("a table of thousands of codes still tells them all") {
  CodeTable table;
  for (std::uint32_t i = 0; i < 5000; ++i) table.add("市町村" + std::to_string(i), i);
  std::size_t wrong = 0;
  for (std::uint32_t i = 0; i < 10000; ++i) {
    const std::uint32_t expected = i < 5000 ? i : CodeTable::unknown;
    if (table.find("市町村" + std::to_string(i)) != expected) ++wrong;
  }
  CHECK(wrong == 0);
}
