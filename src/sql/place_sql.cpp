#include "sql/place_sql.h"

#include "sql/sql_text.h"

namespace kijun {
namespace {

// Of rank r, from 1: how many options have it, and under TiesPolicy::reject the first of them; the
// ranks that those up to here take; whether one of them is without an option for no reason; and
// where its options go, from 0.
std::string many(std::size_t r) { return "many_" + number(r); }
std::string first_option(std::size_t r) { return "first_" + number(r); }
std::string taken(std::size_t r) { return r == 0 ? "0" : "taken_" + number(r); }
std::string gap(std::size_t r) { return r == 0 ? "0" : "gap_" + number(r); }
std::string start(std::size_t r) { return "start_" + number(r); }
// Under TiesPolicy::share: where option o goes, from 1, or 0.
std::string position(std::size_t o) { return "place_" + number(o); }

void count_options(const PlacingSql& placing, AnswerSql& sql) {
  std::vector<SqlColumn> found;
  for (std::size_t r = 1; r <= placing.depth; ++r) {
    std::string first = "CASE";
    std::vector<std::string> each;
    for (std::size_t o = 0; o < placing.ranks.size(); ++o) {
      const std::string here = placing.ranks[o] + " = " + number(r);
      first += " WHEN " + here + " THEN " + number(o + 1);
      each.push_back(one_if(here));
    }
    found.push_back({many(r), joined(each, " + ")});
    if (placing.judging.ties == TiesPolicy::reject) {
      found.push_back({first_option(r), first + " ELSE 0 END"});
    }
  }
  sql.levels.push_back(std::move(found));
}

// One level a rank: each depends on the one before.
void find_places(const PlacingSql& placing, AnswerSql& sql) {
  for (std::size_t r = 1; r <= placing.depth; ++r) {
    const std::string own = number(r - 1);
    const std::string from = r == 1 ? "0"
                                    : "CASE WHEN " + taken(r - 1) + " > " + own + " THEN " +
                                          taken(r - 1) + " ELSE " + own + " END";
    const std::string blank = many(r) + " = 0 AND " + taken(r - 1) + " <= " + own + " AND NOT (" +
                              placing.faults[r - 1] + ")";
    sql.levels.push_back({{start(r), from},
                          {taken(r), "CASE WHEN " + many(r) + " > 0 THEN " + from + " + " +
                                         many(r) + " ELSE " + taken(r - 1) + " END"},
                          {gap(r), one_if(gap(r - 1) + " = 1 OR (" + blank + ")")}});
  }
}

void reject_ties(const PlacingSql& placing, AnswerSql& sql) {
  const bool keep = placing.judging.rejected == RejectedPolicy::keep;
  std::vector<SqlColumn> judged;
  std::vector<std::string> repeated;
  std::vector<std::string> skipped;
  for (std::size_t r = 1; r <= placing.depth; ++r) {
    const std::string right = many(r) + (keep ? " = 1" : " > 0");
    judged.push_back({"u" + number(r), "CASE WHEN " + right + " AND " + gap(r - 1) + " = 0 THEN " +
                                           first_option(r) + " END"});
    skipped.push_back(one_if(right + " AND " + gap(r - 1) + " = 1"));
    repeated.push_back("CASE WHEN " + many(r) + " > 1 THEN " + many(r) + (keep ? "" : " - 1") +
                       " ELSE 0 END");
  }
  judged.push_back({"repeated_rank", joined(repeated, " + ")});
  judged.push_back({"skipped_rank", joined(skipped, " + ")});
  sql.levels.push_back(std::move(judged));
}

void share_ties(const PlacingSql& placing, AnswerSql& sql) {
  std::vector<SqlColumn> places;
  std::vector<std::string> skipped;
  for (std::size_t o = 0; o < placing.ranks.size(); ++o) {
    std::vector<std::string> before;
    for (std::size_t other = 0; other < o; ++other) {
      before.push_back(one_if(placing.ranks[other] + " = " + placing.ranks[o]));
    }
    std::string text = "CASE";
    for (std::size_t r = 1; r <= placing.depth; ++r) {
      text += " WHEN " + placing.ranks[o] + " = " + number(r) + " AND " + gap(r - 1) + " = 0 AND " +
              start(r) + " < " + number(placing.depth) + " THEN " + start(r) + " + 1";
      if (!before.empty()) text += " + " + joined(before, " + ");
    }
    places.push_back({position(o + 1), text + " ELSE 0 END"});
  }
  for (std::size_t r = 1; r <= placing.depth; ++r) {
    skipped.push_back("CASE WHEN " + gap(r - 1) + " = 1 THEN " + many(r) + " ELSE 0 END");
  }
  places.push_back({"repeated_rank", "0"});
  places.push_back({"skipped_rank", joined(skipped, " + ")});
  sql.levels.push_back(std::move(places));

  std::vector<SqlColumn> judged;
  std::vector<std::string> tied;
  for (std::size_t p = 1; p <= sql.ranks; ++p) {
    std::string option = "CASE";
    for (std::size_t o = 1; o <= placing.ranks.size(); ++o) {
      option += " WHEN " + position(o) + " = " + number(p) + " THEN " + number(o);
    }
    judged.push_back({"u" + number(p), option + " END"});
    if (p == 1) continue;
    std::vector<std::string> inside;
    for (std::size_t r = 1; r <= placing.depth; ++r) {
      inside.push_back("(" + gap(r - 1) + " = 0 AND " + start(r) + " < " + number(placing.depth) +
                       " AND " + start(r) + " + 1 < " + number(p) + " AND " + number(p) +
                       " <= " + start(r) + " + " + many(r) + ")");
    }
    tied.push_back("CASE WHEN " + joined(inside, " OR ") + " THEN ' " + number(p) +
                   "' ELSE '' END");
  }
  judged.push_back({"ties", "substr(" + joined(tied, " || ") + ", 2)"});
  sql.levels.push_back(std::move(judged));
}

}  // namespace

void add_placing(const PlacingSql& placing, AnswerSql& sql) {
  count_options(placing, sql);
  find_places(placing, sql);
  if (placing.judging.ties == TiesPolicy::share) {
    share_ties(placing, sql);
  } else {
    reject_ties(placing, sql);
  }
  sql.reasons.push_back({RejectReason::repeated_rank, "repeated_rank"});
  sql.reasons.push_back({RejectReason::skipped_rank, "skipped_rank"});
}

}  // namespace kijun
