#include "diff/compare_tables.h"

#include <catch2/catch.hpp>

using namespace kijun;

namespace {

using Lines = std::vector<std::string>;

Lines changes(const std::string& before, const std::string& after) {
  const auto was = read_csv_rows(before);
  const auto is = read_csv_rows(after);
  REQUIRE(was.has_value());
  REQUIRE(is.has_value());
  return compare_tables(*was, *is).lines();
}

const std::string scores =
    "\xEF\xBB\xBF"
    "figure,question,question_title,breakdown,group,option,n,rank1,score\r\n"
    "図表 1,q1,知識,size,小,1,10,4,1.2000000000\r\n"
    "図表 1,q1,知識,size,小,2,10,2,0.8000000000\r\n"
    "図表 2,q2,相談,size,小,1,10,4,1.2000000000\r\n";

std::string replaced(std::string text, const std::string& was, const std::string& is) {
  const std::size_t at = text.find(was);
  REQUIRE(at != std::string::npos);
  return text.replace(at, was.size(), is);
}

}  // namespace

TEST_CASE(
    "rows of scores belong together by what they are about, whatever their figure is called") {
  CHECK(changes(scores, scores).empty());
  CHECK(changes(scores, replaced(scores, "0.8000000000", "0.9000000000")) ==
        Lines{"score 0.8000000000 → 0.9000000000 for q1, size, 小, 2"});
  CHECK(changes(scores, replaced(scores, "図表 2", "図表 3")) ==
        Lines{"figure 図表 2 → 図表 3 for q2, size, 小, 1"});
  CHECK(changes(scores, replaced(scores, "図表 1,q1,知識,size,小,1,10,4,1.2000000000\r\n", "")) ==
        Lines{"row removed for q1, size, 小, 1"});
  CHECK(changes(scores,
                scores + "図表 2,q2,相談,size,大,1,10,4,\r\n図表 2,q2,相談,size,大,2,10,4,\r\n") ==
        Lines{"rows added for q2, size, 大, 1; q2, size, 大, 2"});
}

TEST_CASE("a cell that is blank now says so, and the same change of many rows is one line") {
  CHECK(changes(scores, replaced(scores, "0.8000000000", "")) ==
        Lines{"score 0.8000000000 → none for q1, size, 小, 2"});
  std::string other = scores;
  for (int i = 0; i < 3; ++i) other = replaced(other, ",10,", ",11,");
  CHECK(changes(scores, other) == Lines{"n 10 → 11 for all 3"});
}

TEST_CASE("tables of others have the first columns that tell rows apart for their key") {
  CHECK(changes("area,sex,n\nA,1,5\nA,2,6\nB,1,7\n", "area,sex,n\nB,1,7\nA,1,5\nA,2,9\n") ==
        Lines{"n 6 → 9 for A, 2", "rows stand in another order"});
  CHECK(changes("a,n\n1,2\n1,2\n", "a,n\n1,2\n1,3\n1,2\n") == Lines{"row added for row 3"});
}

TEST_CASE("columns belong together by name") {
  CHECK(changes("a,b,c\n1,2,3\n", "a,c,d\n1,3,4\n") ==
        Lines{"column added: d", "column removed: b"});
  CHECK(changes("a,b\n1,2\n", "b,a\n2,1\n") == Lines{"columns stand in another order"});
}

TEST_CASE("columns of one name are told apart by their order") {
  CHECK(changes("a,n,n,n\n1,2,3,4\n", "a,n,n,n\n1,2,3,4\n").empty());
  CHECK(changes("a,n,n,n (2)\n1,2,3,4\n", "a,n,n,n (2)\n1,2,5,4\n") == Lines{"n (2) 3 → 5 for 1"});
}

TEST_CASE("quotes and line ends are ways of writing") {
  CHECK(changes("a,b\n1,\"x,\"\"y\"\"\n\"\n", "\"a\",b\r\n\"1\",\"x,\"\"y\"\"\n\"\r\n").empty());
}

TEST_CASE("what is no table is not read as one") {
  for (const char* text : {"", "a,b\n1\n", "a\n\"1\n", "a\n1\"2\n", "a\n\xff\n", "a\r1\r"}) {
    INFO(text);
    CHECK_FALSE(read_csv_rows(text).has_value());
  }
}
