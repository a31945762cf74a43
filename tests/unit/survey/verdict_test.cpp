#include "survey/verdict.h"

#include <catch2/catch.hpp>

#include "survey/tally.h"

using namespace kijun;

namespace {

constexpr std::uint16_t blank = NamedOption::blank;
constexpr std::uint16_t unknown = NamedOption::unknown;
using Ranks = std::vector<std::uint16_t>;

// "used, missing, unknown code …: answered 0 - 2"
std::string shown(const Verdict& verdict) {
  std::string out;
  for (const CellFate& cell : verdict.cells) {
    switch (cell.kind) {
      case CellFate::Kind::missing:
        out += "missing ";
        break;
      case CellFate::Kind::used:
        out += "used ";
        break;
      case CellFate::Kind::left_out:
        out += "left-out ";
        break;
      case CellFate::Kind::faulty:
        switch (cell.reason) {
          case RejectReason::unknown_code:
            out += "unknown-code ";
            break;
          case RejectReason::unknown_rank:
            out += "unknown-rank ";
            break;
          case RejectReason::repeated_option:
            out += "repeated-option ";
            break;
          case RejectReason::repeated_rank:
            out += "repeated-rank ";
            break;
          case RejectReason::skipped_rank:
            out += "skipped ";
            break;
          case RejectReason::unknown_tick:
            out += "unknown-tick ";
            break;
          case RejectReason::no_group:
          case RejectReason::not_a_number:
            out += "? ";
            break;
        }
    }
  }
  switch (verdict.answer) {
    case Verdict::Answer::answered:
      out += verdict.partial ? "| partial" : "| full";
      break;
    case Verdict::Answer::missing:
      out += "| missing";
      break;
    case Verdict::Answer::rejected:
      out += "| rejected";
      break;
  }
  for (const std::uint16_t option : verdict.ranking) {
    out += is_tied_with_before(option) ? " =" : " ";
    out += option == not_named ? "-" : std::to_string(option_of(option));
  }
  return out;
}

std::string ranks(const Ranks& named, RejectedPolicy policy = RejectedPolicy::exclude) {
  return shown(judge_ranks(named, policy));
}
std::string options(const Ranks& given, std::size_t depth,
                    RejectedPolicy policy = RejectedPolicy::exclude,
                    TiesPolicy ties = TiesPolicy::reject) {
  return shown(judge_options(given, depth, {policy, ties}));
}
std::string shared(const Ranks& given, std::size_t depth,
                   RejectedPolicy policy = RejectedPolicy::exclude) {
  return options(given, depth, policy, TiesPolicy::share);
}

}  // namespace

TEST_CASE("columns by rank: full, partial and missing answers") {
  CHECK(ranks({2, 0, 1}) == "used used used | full 2 0 1");
  CHECK(ranks({2, 0, blank}) == "used used missing | partial 2 0 -");
  CHECK(ranks({blank, blank, blank}) == "missing missing missing | missing");
}

TEST_CASE("columns by rank: a faulty cell takes its answer with it") {
  CHECK(ranks({0, unknown, 1}) == "left-out unknown-code left-out | rejected");
  CHECK(ranks({0, 1, 0}) == "left-out left-out repeated-option | rejected");
  CHECK(ranks({blank, 1, blank}) == "missing skipped missing | rejected");
  CHECK(ranks({0, blank, 1}) == "left-out missing skipped | rejected");
  CHECK(ranks({0, 1, 0}, RejectedPolicy::stop) == "left-out left-out repeated-option | rejected");
}

TEST_CASE("columns by rank: keep leaves out the faulty cells alone") {
  const RejectedPolicy keep = RejectedPolicy::keep;
  CHECK(ranks({0, unknown, 1}, keep) == "used unknown-code used | partial 0 - 1");
  CHECK(ranks({unknown, 0, 1}, keep) == "unknown-code used used | partial - 0 1");
  CHECK(ranks({0, 0, 1}, keep) == "used repeated-option used | partial 0 - 1");
  CHECK(ranks({0, blank, 0}, keep) == "used missing repeated-option | partial 0 - -");
  CHECK(ranks({0, blank, 1}, keep) == "used missing skipped | partial 0 - -");
  // Nothing is left of these.
  CHECK(ranks({blank, 0, 1}, keep) == "missing skipped skipped | rejected");
  CHECK(ranks({unknown, blank, blank}, keep) == "unknown-code missing missing | rejected");
}

TEST_CASE("columns by option: the options are put in the order of their ranks") {
  CHECK(options({3, 0, 1, 2}, 3) == "used missing used used | full 2 3 0");
  CHECK(options({0, 0, 1, 0}, 3) == "missing missing used missing | partial 2 - -");
  CHECK(options({0, 0, 0, 0}, 3) == "missing missing missing missing | missing");
}

TEST_CASE("columns by option: ranks beyond the depth say not named, and may be given twice") {
  CHECK(options({1, 4, 2, 3}, 3) == "used used used used | full 0 2 3");
  CHECK(options({1, 4, 4, 2}, 2) == "used used used used | full 0 3");
  CHECK(options({4, 4, 4, 4}, 3) == "used used used used | missing");
}

TEST_CASE("columns by option: faults") {
  const std::uint16_t bad = GivenRank::unknown;
  CHECK(options({1, bad, 2, 3}, 3) == "left-out unknown-rank left-out left-out | rejected");
  CHECK(options({1, 2, 2, 3}, 3) == "left-out left-out repeated-rank left-out | rejected");
  CHECK(options({0, 2, 3, 0}, 3) == "missing skipped skipped missing | rejected");
  CHECK(options({1, 0, 3, 4}, 3) == "left-out missing skipped left-out | rejected");
}

TEST_CASE("columns by option: keep leaves out the faulty cells alone") {
  const RejectedPolicy keep = RejectedPolicy::keep;
  const std::uint16_t bad = GivenRank::unknown;
  CHECK(options({1, 0, 3, 0}, 3, keep) == "used missing skipped missing | partial 0 - -");
  // The unknown one may be the rank that nobody has.
  CHECK(options({bad, 1, 3, 0}, 3, keep) == "unknown-rank used used missing | partial 1 - 2");
}

TEST_CASE("columns by option: under keep no option has a rank that is given twice") {
  const RejectedPolicy keep = RejectedPolicy::keep;
  CHECK(options({1, 2, 2, 3}, 3, keep) == "used repeated-rank repeated-rank used | partial 0 - 3");
  CHECK(options({1, 1, 2, 3}, 3, keep) == "repeated-rank repeated-rank used used | partial - 2 3");
  CHECK(options({3, 2, 1, 1}, 3, keep) == "used used repeated-rank repeated-rank | partial - 1 0");
  CHECK(options({2, 2, 2, 1}, 3, keep) ==
        "repeated-rank repeated-rank repeated-rank used | partial 3 - -");
  // A rank given twice is not blank, but does not fill a blank before it either.
  CHECK(options({0, 2, 2, 3}, 3, keep) == "missing repeated-rank repeated-rank skipped | rejected");
  CHECK(options({1, 1, 0, 0}, 3, keep) == "repeated-rank repeated-rank missing missing | rejected");
}

TEST_CASE("columns by option: a tie that is not shared leaves the rank behind it no gap") {
  const RejectedPolicy keep = RejectedPolicy::keep;
  CHECK(options({1, 1, 3}, 3) == "left-out repeated-rank left-out | rejected");
  CHECK(options({1, 1, 3}, 3, keep) == "repeated-rank repeated-rank used | partial - - 2");
  CHECK(options({1, 1, 2}, 3, keep) == "repeated-rank repeated-rank used | partial - 2 -");
  CHECK(options({1, 1, 4, 0}, 4, keep) == "repeated-rank repeated-rank skipped missing | rejected");
  CHECK(options({1, 1, 1, 4}, 4, keep) ==
        "repeated-rank repeated-rank repeated-rank used | partial - - - 3");
}

TEST_CASE("columns by option: ties that are shared take as many ranks as they are") {
  CHECK(shared({1, 1, 3}, 3) == "used used used | full 0 =1 2");
  CHECK(shared({1, 1, 2}, 3) == "used used used | full 0 =1 2");
  CHECK(shared({2, 1, 2, 2}, 3) == "used used used used | full 1 0 =2 =3");
  CHECK(shared({1, 1, 1, 2}, 3) == "used used used used | full 0 =1 =2");
  CHECK(shared({1, 1, 1, 1}, 3) == "used used used used | full 0 =1 =2 =3");
  CHECK(shared({1, 1, 0, 0}, 3) == "used used missing missing | partial 0 =1 -");
  CHECK(shared({1, 1, 2, 3}, 3) == "used used used used | full 0 =1 2");
  CHECK(shared({3, 3, 1, 2}, 3) == "used used used used | full 2 3 0 =1");
  CHECK(shared({1, 2, 3}, 3) == options({1, 2, 3}, 3));
  // Ranks beyond the depth say "not named" as ever.
  CHECK(shared({1, 1, 4, 4}, 3) == "used used used used | partial 0 =1 -");
}

TEST_CASE("columns by option: gaps and unknown ranks are faults with shared ties too") {
  const std::uint16_t bad = GivenRank::unknown;
  CHECK(shared({2, 2, 0}, 3) == "skipped skipped missing | rejected");
  CHECK(shared({1, 1, 4, 0}, 4) == "left-out left-out skipped missing | rejected");
  CHECK(shared({1, 1, bad}, 3) == "left-out left-out unknown-rank | rejected");
  CHECK(shared({2, 2, bad}, 3, RejectedPolicy::keep) == "used used unknown-rank | partial - 0 =1");
  CHECK(shared({1, 1, 4, 0}, 4, RejectedPolicy::keep) ==
        "used used skipped missing | partial 0 =1 - -");
}

TEST_CASE("adding verdicts counts every cell once") {
  QuestionAudit audit;
  audit.columns.resize(3);
  audit.reasons.resize(reject_reasons);
  add_verdict(audit, judge_ranks(Ranks{0, 1, blank}, RejectedPolicy::exclude), 5);
  add_verdict(audit, judge_ranks(Ranks{0, unknown, 0}, RejectedPolicy::exclude), 2);
  add_verdict(audit, judge_ranks(Ranks{blank, blank, blank}, RejectedPolicy::exclude), 1);
  CHECK(audit.answered == 5);
  CHECK(audit.partial == 5);
  CHECK(audit.missing == 1);
  CHECK(audit.rejected == 2);
  CHECK(audit.faulty == 2);
  CHECK(audit.columns[0].used == 5);
  CHECK(audit.columns[0].missing == 1);
  CHECK(audit.columns[0].rejected == 2);
  CHECK(audit.columns[0].faulty == 0);
  CHECK(audit.columns[1].faulty == 2);
  CHECK(audit.columns[2].rejected == 2);
  CHECK(audit.reasons == std::vector<std::uint64_t>{2, 0, 2, 0, 0, 0, 0, 0});
}
