// The made-up answers of the care-managers example bear out every finding of the model survey, and
// no difference where the model survey found none. The claims stand in findings.csv and
// no_difference.csv.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <sstream>

#include <catch2/catch.hpp>

#include "base/number.h"
#include "pipeline/pipeline.h"
#include "support/golden.h"

using namespace kijun;

namespace {

using Row = std::vector<std::string>;

// A line of CSV with quotes but without newlines inside them.
Row cells(const std::string& line) {
  Row row(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      row.emplace_back();
    } else if (c != '\r') {
      row.back() += c;
    }
  }
  return row;
}

std::vector<std::map<std::string, std::string>> table(const std::string& text) {
  std::istringstream lines(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text);
  std::string line;
  std::getline(lines, line);
  const Row header = cells(line);
  std::vector<std::map<std::string, std::string>> rows;
  while (std::getline(lines, line)) {
    const Row row = cells(line);
    REQUIRE(row.size() == header.size());
    for (std::size_t i = rows.emplace_back().size(); i < header.size(); ++i)
      rows.back()[header[i]] = row[i];
  }
  return rows;
}

std::vector<std::string> names(const std::string& list) {
  std::vector<std::string> result(1);
  for (const char c : list) {
    if (c == '|') {
      result.emplace_back();
    } else {
      result.back() += c;
    }
  }
  return result;
}

struct Cell {
  double n = 0;
  double score = 0;
};
// By "q1.stakeholder", then option, then group.
using Scores = std::map<std::string, std::map<std::string, std::map<std::string, Cell>>>;

const Scores& scores() {
  static const Scores all = [] {
    const char* spec = std::getenv("KIJUN_CARE_MANAGERS_SPEC");
    REQUIRE(spec != nullptr);
    const auto made = score_only({std::string(KIJUN_BINARY_DIR) + "/share/kijun"}, spec, {});
    INFO(format(made.diagnostics));
    REQUIRE(made.made.has_value());
    Scores found;
    for (const auto& row : table(*made.made)) {
      found[row.at("question") + "." + row.at("breakdown")][row.at("option")][row.at("group")] = {
          parse_number(row.at("n")).value(), parse_number(row.at("score")).value()};
    }
    return found;
  }();
  return all;
}

}  // namespace

TEST_CASE("every finding of the model survey holds in the made-up answers") {
  const auto findings = table(test::read_test_file("end_to_end/findings.csv"));
  CHECK(findings.size() >= 55);
  for (const auto& claim : findings) {
    const auto& option =
        scores().at(claim.at("question") + "." + claim.at("breakdown")).at(claim.at("option"));
    const double sign = claim.at("relation") == ">" ? 1 : -1;
    const double least = parse_number(claim.at("least_difference")).value();
    REQUIRE(least > 0);
    for (const std::string& left : names(claim.at("left"))) {
      for (const std::string& right : names(claim.at("right"))) {
        INFO(claim.at("question") << "." << claim.at("breakdown") << " " << claim.at("option")
                                  << ": " << left << " " << claim.at("relation") << " " << right);
        CHECK(sign * (option.at(left).score - option.at(right).score) >= least);
      }
    }
  }
}

TEST_CASE("where the model survey found no difference the made-up answers have none") {
  const auto claims = table(test::read_test_file("end_to_end/no_difference.csv"));
  CHECK(claims.size() >= 44);
  for (const auto& claim : claims) {
    const std::string figure = claim.at("question") + "." + claim.at("breakdown");
    const double largest = parse_number(claim.at("largest_difference")).value();
    for (const auto& [option, groups] : scores().at(figure)) {
      double n = 0;
      double sum = 0;
      for (const auto& [name, cell] : groups) {
        n += cell.n;
        sum += cell.n * cell.score;
      }
      for (const auto& [name, cell] : groups) {
        INFO(figure << " " << option << ": " << name << " against the rest");
        CHECK(std::abs(cell.score - (sum - cell.n * cell.score) / (n - cell.n)) <= largest);
      }
    }
  }
}
