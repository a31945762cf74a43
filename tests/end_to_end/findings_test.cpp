// The made-up answers of the care-managers example bear out every finding of the model survey, and
// no difference where the model survey found none; and that is what the program says of them. The
// claims stand in findings.csv and no_difference.csv; the notes on the model survey's report that
// they were written from, in model_findings.yaml.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

#include <catch2/catch.hpp>

#include "base/number.h"
#include "base/option_mark.h"
#include "findings/sentences.h"
#include "pipeline/pipeline.h"
#include "pipeline/read_headers.h"
#include "spec/source_text.h"
#include "spec/yaml_tree.h"
#include "support/golden.h"
#include "support/report_fixture.h"
#include "survey/read_answers.h"

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
const char* spec_path() {
  const char* spec = std::getenv("KIJUN_CARE_MANAGERS_SPEC");
  REQUIRE(spec != nullptr);
  return spec;
}

// By "q1.stakeholder", then option, then group.
using Scores = std::map<std::string, std::map<std::string, std::map<std::string, Cell>>>;

const Scores& scores() {
  static const Scores all = [] {
    const auto made = score_only({std::string(KIJUN_BINARY_DIR) + "/share/kijun"}, spec_path(), {});
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

// What the program says of the example.
struct Said {
  Report report;
  Findings findings;

  Said() {
    const Spec written = test::required(read_spec(spec_path()));
    report = test::report_from(written, test::required(read_headers(written)));
    const Tally tally = test::required(read_answers(report)).tally;
    findings = find(report, tally, score(report, tally));
  }

  const FigureFindings& of(const std::string& name) const {
    for (std::size_t i = 0; i < report.figures.size(); ++i) {
      if (report.figures[i].name == name) return findings.figures[i];
    }
    FAIL("no figure " << name);
    return findings.figures.front();
  }

  std::size_t group(const std::string& figure, const std::string& name) const {
    for (const Figure& known : report.figures) {
      if (known.name != figure) continue;
      const std::vector<Group>& groups = report.breakdowns[known.breakdown].groups;
      for (std::size_t g = 0; g < groups.size(); ++g) {
        if (groups[g].name.value == name) return g;
      }
    }
    FAIL("no group " << name);
    return 0;
  }
};

const Said& said() {
  static const Said all;
  return all;
}

bool holds(const std::vector<std::size_t>& groups, std::size_t group) {
  return std::find(groups.begin(), groups.end(), group) != groups.end();
}

// The claim says that the one group ranks its option higher than the other.
bool says(const Claim& claim, std::size_t higher, std::size_t lower) {
  switch (claim.kind) {
    case ClaimKind::higher:
      return holds(claim.first, higher) && holds(claim.second, lower);
    case ClaimKind::lower:
      return holds(claim.first, lower) && holds(claim.second, higher);
    case ClaimKind::rises:
      return higher > lower;
    case ClaimKind::falls:
      return higher < lower;
    case ClaimKind::differs:
      break;
  }
  return false;
}

}  // namespace

TEST_CASE("the claims are of the figures and options of which the model survey's report speaks") {
  const std::map<std::string, std::string> breakdowns{
      {"b1", "stakeholder"},    {"b2", "writer"},   {"b3", "care_level_postal"},
      {"b4", "care_level_web"}, {"b5", "hospital"}, {"b6", "chief"},
      {"b7", "size"},           {"b8", "operation"}};
  using Options = std::set<std::string>;   // their marks
  std::map<std::string, Options> claimed;  // by figure
  std::set<std::string> denied;            // figures
  for (const auto& row : table(test::read_test_file("end_to_end/findings.csv"))) {
    const auto option = static_cast<std::size_t>(parse_number(row.at("option")).value());
    claimed[row.at("question") + "." + row.at("breakdown")].insert(option_mark(option));
  }
  for (const auto& row : table(test::read_test_file("end_to_end/no_difference.csv"))) {
    denied.insert(row.at("question") + "." + row.at("breakdown"));
  }

  const auto source = test::required(source_from_bytes(
      "model_findings.yaml", test::read_test_file("end_to_end/model_findings.yaml")));
  const YamlNode root = test::required(parse_yaml(source));
  REQUIRE(root.entries.size() == 1);
  std::size_t told = 0;
  for (const YamlEntry& question : root.entries.front().value.entries) {
    std::set<std::string> silent;
    for (const auto& [key, breakdown] : breakdowns) silent.insert(breakdown);
    std::map<std::string, Options> of_question;
    for (const YamlEntry& said : question.value.entries) {
      INFO(question.key.value << " " << said.key.value);
      if (said.key.value == "all others") {
        REQUIRE(said.value.text == "no difference");
        for (const std::string& breakdown : silent) {
          INFO(breakdown);
          CHECK(denied.count(question.key.value + "." + breakdown) == 1);
        }
        continue;
      }
      const std::string breakdown = breakdowns.at(said.key.value);
      const std::string figure = question.key.value + "." + breakdown;
      silent.erase(breakdown);
      if (said.value.text == "no difference") {
        CHECK(denied.count(figure) == 1);
        continue;
      }
      Options& options = of_question[said.key.value];
      if (said.value.text == "the opposite of b3") options = of_question.at("b3");
      for (const YamlEntry& option : said.value.entries) options.insert(option.key.value);
      CHECK_FALSE(options.empty());
      CHECK(claimed[figure] == options);
      ++told;
    }
  }
  CHECK(told == claimed.size());
}

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

TEST_CASE("the program says every finding of the model survey, and supports it") {
  for (const auto& row : table(test::read_test_file("end_to_end/findings.csv"))) {
    const std::string figure = row.at("question") + "." + row.at("breakdown");
    const auto option = static_cast<std::size_t>(parse_number(row.at("option")).value()) - 1;
    for (const std::string& left : names(row.at("left"))) {
      for (const std::string& right : names(row.at("right"))) {
        const bool more = row.at("relation") == ">";
        const std::size_t higher = said().group(figure, more ? left : right);
        const std::size_t lower = said().group(figure, more ? right : left);
        const std::vector<Claim>& claims = said().of(figure).claims;
        INFO(figure << " " << option + 1 << ": " << left << " " << row.at("relation") << " "
                    << right);
        CHECK(std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
          return claim.option == option && claim.robustness == Robustness::supported &&
                 says(claim, higher, lower);
        }));
      }
    }
  }
}

TEST_CASE("the program says nothing of the figures in which the model survey saw no difference") {
  for (const auto& row : table(test::read_test_file("end_to_end/no_difference.csv"))) {
    INFO(row.at("question") << "." << row.at("breakdown"));
    const FigureFindings& found = said().of(row.at("question") + "." + row.at("breakdown"));
    CHECK(found.compared == Compared::yes);
    CHECK(found.claims.empty());
  }
}

TEST_CASE("the sentences on the example are these") {
  std::string text;
  for (std::size_t q = 0; q < said().report.questions.size(); ++q) {
    std::vector<std::size_t> figures;
    for (std::size_t i = 0; i < said().report.figures.size(); ++i) {
      if (said().report.figures[i].question == q) figures.push_back(i);
    }
    text += "# " + said().report.questions[q].title.value + "\n";
    for (const Sentence& sentence : sentences_of(said().report, said().findings, figures)) {
      text += sentence.text + "\n";
    }
  }
  test::check_golden("findings/care_managers.txt", text);
}
