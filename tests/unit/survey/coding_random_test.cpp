// Made-up answers in every way of coding, against what is meant by them, said in the plainest way.
#include <algorithm>
#include <map>
#include <set>

#include "base/option_mark.h"
#include "one_survey.h"
#include "support/dice.h"

using namespace kijun;
using namespace kijun::test;

namespace {

struct Meant {
  std::map<std::size_t, std::set<std::size_t>> at;  // options by rank, from 1
  bool faulty = false;
};

// "1 2 -" as rankings() writes it, "missing" or "rejected".
std::string judged(const Meant& meant, std::size_t depth, bool share) {
  if (meant.faulty) return "rejected";
  std::string line;
  std::size_t place = 0;
  for (const auto& [rank, options] : meant.at) {
    if (rank > place + 1 || (!share && options.size() > 1)) return "rejected";
    if (place < depth) {
      for (auto option = options.begin(); option != options.end(); ++option) {
        line += (option == options.begin() ? "" : "=") + std::to_string(*option) + " ";
      }
    }
    place += options.size();
  }
  if (place == 0) return "missing";
  for (; place < depth; ++place) line += "- ";
  line.pop_back();
  return line;
}

class Writer {
 public:
  Writer(Dice& dice, std::size_t options, std::size_t depth)
      : dice_(dice), options_(options), depth_(depth) {}

  std::string row(const CodingColumns& coding, Meant& meant) {
    if (std::holds_alternative<RankColumns>(coding)) return ranks(meant);
    if (std::holds_alternative<OptionColumns>(coding)) return options(meant);
    if (std::holds_alternative<OrderColumn>(coding)) return order(meant);
    return ticks(meant);
  }

 private:
  std::string pick(const std::vector<std::string>& texts) {
    return texts[dice_.below(texts.size())];
  }
  std::string blank() { return pick({"", "", "", " ", "99", "無回答", "９９", "\"\""}); }
  std::string option(std::size_t number) {
    const std::string code = std::to_string(number);
    return pick({code, code, code, code + ".0", option_mark(number), "option " + code,
                 code + ".option " + code, "(" + code + ")", "\"" + code + "\""});
  }

  std::string ranks(Meant& meant) {
    std::string row;
    std::set<std::size_t> seen;
    const std::size_t filled = dice_.below(8) == 0 ? 0 : depth_ - (dice_.below(4) == 0 ? 1 : 0);
    for (std::size_t rank = 1; rank <= depth_; ++rank) {
      if (rank > 1) row += ",";
      if (rank > filled || dice_.below(40) == 0) {
        row += blank();
      } else if (dice_.below(40) == 0) {
        row += pick({"x", "0", std::to_string(options_ + 1), "1/2", "その他"});
        meant.faulty = true;
      } else {
        const std::size_t chosen = 1 + dice_.below(options_);
        row += option(chosen);
        if (!seen.insert(chosen).second) meant.faulty = true;
        meant.at[rank].insert(chosen);
      }
    }
    return row;
  }

  std::string options(Meant& meant) {
    std::string row;
    for (std::size_t number = 1; number <= options_; ++number) {
      if (number > 1) row += ",";
      if (dice_.below(3) == 0) {
        row += blank();
      } else if (dice_.below(60) == 0) {
        row += pick({"x", "0", "61", "1.5"});
        meant.faulty = true;
      } else {
        const std::size_t rank = 1 + dice_.below(dice_.below(2) == 0 ? options_ : 2);
        const std::string said = std::to_string(rank);
        row += pick({said, said, option_mark(rank), said + "位", " " + said, "第" + said + "位"});
        if (rank <= depth_) meant.at[rank].insert(number);
      }
    }
    return row;
  }

  std::string order(Meant& meant) {
    std::string cell;
    std::set<std::size_t> seen;
    const std::size_t parts = dice_.below(8) == 0 ? 0 : 1 + dice_.below(depth_ + 1);
    if (parts == 0) return blank();
    const std::string separator = pick({"，", "→", " > ", "／", "；"});
    std::size_t rank = 1;
    for (std::size_t p = 0; p < parts; ++p) {
      const bool tie = p > 0 && dice_.below(6) == 0;
      if (p > 0) cell += tie ? pick({"=", " ＝ "}) : separator;
      if (p > 0 && !tie) ++rank;
      if (dice_.below(40) == 0) {
        cell += pick({"x", "その他", "61"});
        meant.faulty = true;
        continue;
      }
      const std::size_t chosen = 1 + dice_.below(options_);
      const std::string code = std::to_string(chosen);
      cell += pick({code, code, option_mark(chosen), "option " + code});
      if (!seen.insert(chosen).second) meant.faulty = true;
      meant.at[rank].insert(chosen);
    }
    // A rank at which nothing but faults stands makes no gap; the answer is rejected all the same.
    return cell;
  }

  std::string ticks(Meant& meant) {
    std::string row;
    std::set<std::size_t> seen;
    for (std::size_t rank = 1; rank <= depth_; ++rank) {
      std::set<std::size_t> ticked;
      const std::size_t count = dice_.below(6) == 0 ? dice_.below(3) : 1;
      for (std::size_t i = 0; i < count; ++i) ticked.insert(1 + dice_.below(options_));
      for (std::size_t number = 1; number <= options_; ++number) {
        if (!row.empty() || number > 1 || rank > 1) row += number == 1 && rank == 1 ? "" : ",";
        if (dice_.below(200) == 0) {
          row += pick({"×", "?", "77"});
          meant.faulty = true;
        } else if (ticked.contains(number)) {
          row += pick({"1", "○", "レ", "x", "TRUE", "option " + std::to_string(number)});
          if (!seen.insert(number).second) meant.faulty = true;
          meant.at[rank].insert(number);
        } else {
          row += pick({"0", "", "99", "FALSE"});
        }
      }
    }
    return row;
  }

  Dice& dice_;
  std::size_t options_;
  std::size_t depth_;
};

std::vector<std::string> column_names(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 1; i <= count; ++i) names.push_back("c" + std::to_string(i));
  return names;
}

void check_coding(const CodingColumns& coding, const std::vector<std::string>& columns,
                  std::size_t options, std::size_t depth, bool share, Dice& dice) {
  OneSurvey survey;
  survey.report.ties = share ? TiesPolicy::share : TiesPolicy::reject;
  survey.ask(question("q", options, std::vector<double>(depth, 1)), coding);
  survey.report.questions[0].codings[0].missing = {"99", "無回答"};
  Writer writer(dice, options, depth);
  std::string file;
  for (const std::string& column : columns) file += (file.empty() ? "" : ",") + column;
  file += ",end\n";
  std::map<std::string, std::uint64_t> expected;
  for (int i = 0; i < 400; ++i) {
    Meant meant;
    file += writer.row(coding, meant) + ",.\n";
    ++expected[judged(meant, depth, share)];
  }
  INFO("coding " << coding.index());
  const Result<Answers> answers = survey.read(file);
  REQUIRE(answers.ok());
  check_sums(answers.value().audit);
  const GroupTally& tally = answers.value().tally.groups[0][0][0];
  CHECK(tally.missing == expected["missing"]);
  CHECK(tally.rejected == expected["rejected"]);
  expected.erase("missing");
  expected.erase("rejected");
  std::vector<std::string> lines;
  for (const auto& [ranking, n] : expected) lines.push_back(ranking + ": " + std::to_string(n));
  std::vector<std::string> found = rankings(tally);
  std::sort(lines.begin(), lines.end());
  std::sort(found.begin(), found.end());
  CHECK(found == lines);

  // What becomes of wrong answers under keep is for verdict_test; here that no cell is lost.
  survey.report.rejected = RejectedPolicy::keep;
  const Result<Answers> kept = survey.read();
  REQUIRE(kept.ok());
  check_sums(kept.value().audit);
  CHECK(kept.value().tally.groups[0][0][0].base() >= tally.base());
}

}  // namespace

TEST_CASE("made-up answers in every way of coding come out as they were meant") {
  Dice dice(4711);
  for (int round = 0; round < 24; ++round) {
    const std::size_t options = 3 + dice.below(6);
    const std::size_t depth = 1 + dice.below(3);
    const bool share = round % 2 == 1;
    INFO("round " << round);
    const auto by_rank = column_names(depth);
    const auto by_option = column_names(options);
    const auto by_both = column_names(depth * options);
    check_coding(RankColumns{texts(by_rank)}, by_rank, options, depth, share, dice);
    check_coding(OptionColumns{texts(by_option)}, by_option, options, depth, share, dice);
    check_coding(OrderColumn{{"c1", {}}}, {"c1"}, options, depth, share, dice);
    check_coding(TickColumns{texts(by_both)}, by_both, options, depth, share, dice);
  }
}
