#include "sql/answer_sql.h"

#include <string_view>
#include <utility>

#include "base/code_form.h"
#include "base/option_mark.h"
#include "base/tick_mark.h"
#include "base/trimmed.h"
#include "sql/place_sql.h"
#include "sql/spelling_sql.h"
#include "sql/sql_text.h"
#include "survey/tally_record.h"

namespace kijun {
namespace {

using Texts = std::vector<std::string>;

Texts code_forms(const Texts& values) {
  Texts made;
  for (const std::string& value : values) made.push_back(code_form(value));
  return made;
}

Texts trimmed_codes(const Question& question) {
  Texts codes;
  for (const Option& option : question.options) codes.emplace_back(trimmed(option.code));
  return codes;
}

// The last two levels, which all codings share, from u1, u2, … (options at ranks, those of answers
// that do not count too) and the numbers of faulty cells.
void conclude(AnswerSql& sql, RejectedPolicy policy) {
  Texts faults;
  for (const AnswerSql::Reason& reason : sql.reasons) faults.push_back(reason.column);
  Texts named;
  for (std::size_t r = 1; r <= sql.ranks; ++r) named.push_back("u" + number(r) + " IS NOT NULL");
  const std::string any_faulty = joined(faults, " + ") + " > 0";
  const std::string any_named = "(" + joined(named, " OR ") + ")";
  const std::string rejected =
      policy == RejectedPolicy::keep ? any_faulty + " AND NOT " + any_named : any_faulty;
  const std::string state = AnswerSql::state;
  sql.levels.push_back({{state, "CASE WHEN " + rejected + " THEN 'rejected' WHEN " + any_named +
                                    " THEN 'answered' ELSE 'missing' END"},
                        {AnswerSql::faulty, one_if(any_faulty)}});
  std::vector<SqlColumn> ranking;
  const auto of_answers = [&](const std::string& column) {
    return "CASE WHEN " + state + " = 'answered' THEN " + column + " END";
  };
  for (std::size_t r = 0; r < sql.ranks; ++r) {
    ranking.push_back({AnswerSql::rank(r), of_answers("u" + number(r + 1))});
  }
  if (sql.ties) ranking.push_back({AnswerSql::tied, of_answers("ties")});
  sql.levels.push_back(std::move(ranking));
}

// One level: the folded text of each cell that is not just one of the plain texts, NULL otherwise.
// Only few cells need it, and it is dear.
std::string folded_name(std::size_t cell) { return "f" + number(cell + 1); }
void fold(AnswerSql& sql, const Texts& cells, const Texts& plain, const Dialect& dialect) {
  std::vector<SqlColumn> columns;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    columns.push_back({folded_name(c), "CASE WHEN NOT (" + dialect.is_one_of(cells[c], plain) +
                                           ") THEN " + dialect.folded(cells[c]) + " END"});
  }
  sql.levels.push_back(std::move(columns));
}
// The next level: the same without idle blanks.
std::string bare_name(std::size_t cell) { return "h" + number(cell + 1); }
void strip(AnswerSql& sql, const Texts& cells, const Dialect& dialect) {
  std::vector<SqlColumn> columns;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    columns.push_back({bare_name(c), dialect.without_idle_blanks(folded_name(c))});
  }
  sql.levels.push_back(std::move(columns));
}

std::string when_one_of(const std::string& text, const Texts& values, const char* then,
                        const Dialect& dialect) {
  if (values.empty()) return "";
  return " WHEN " + dialect.is_one_of(text, values) + " THEN " + then;
}

// o1 … oD: the number of the option in the cell of each rank, -1 blank, 0 unknown.
void read_ranks(AnswerSql& sql, const Question& question, const Coding& coding, const Texts& cells,
                const Dialect& dialect) {
  const Texts codes = trimmed_codes(question);
  const SpellingSql spellings(question, coding.missing, dialect);
  fold(sql, cells, codes, dialect);
  strip(sql, cells, dialect);
  std::vector<SqlColumn> options;
  for (std::size_t r = 0; r < cells.size(); ++r) {
    std::string text = "CASE WHEN " + cells[r] + " IS NULL THEN -1";
    for (std::size_t o = 0; o < codes.size(); ++o) {
      text += " WHEN " + cells[r] + " = " + dialect.text(codes[o]) + " THEN " + number(o + 1);
    }
    text += when_one_of(cells[r], coding.missing, "-1", dialect);
    text += " WHEN " + folded_name(r) + " = '' THEN -1" + spellings.cases(bare_name(r)) +
            spellings.decimal_cases(folded_name(r));
    options.push_back({"o" + number(r + 1), text + " ELSE 0 END"});
  }
  sql.levels.push_back(std::move(options));

  // e1 … eD: 0 missing, 1 used, or the fault: 2 unknown, 3 named twice, 4 a better rank is blank.
  std::vector<SqlColumn> fates;
  for (std::size_t r = 0; r < cells.size(); ++r) {
    const std::string own = "o" + number(r + 1);
    Texts same;
    Texts blank;
    for (std::size_t better = 0; better < r; ++better) {
      same.push_back("o" + number(better + 1) + " = " + own);
      blank.push_back("o" + number(better + 1) + " = -1");
    }
    std::string text = "CASE WHEN " + own + " = -1 THEN 0 WHEN " + own + " = 0 THEN 2";
    if (r > 0) {
      text += " WHEN " + joined(same, " OR ") + " THEN 3 WHEN " + joined(blank, " OR ") + " THEN 4";
    }
    fates.push_back({"e" + number(r + 1), text + " ELSE 1 END"});
  }
  sql.levels.push_back(std::move(fates));

  std::vector<SqlColumn> judged;
  for (std::size_t r = 1; r <= cells.size(); ++r) {
    judged.push_back(
        {"u" + number(r), "CASE WHEN e" + number(r) + " = 1 THEN o" + number(r) + " END"});
  }
  const auto count = [&](RejectReason reason, const std::string& name, int fate) {
    Texts each;
    for (std::size_t r = 1; r <= cells.size(); ++r) {
      each.push_back(one_if("e" + number(r) + " = " + std::to_string(fate)));
    }
    judged.push_back({name, joined(each, " + ")});
    sql.reasons.push_back({reason, name});
  };
  count(RejectReason::unknown_code, "unknown_code", 2);
  count(RejectReason::repeated_option, "repeated_option", 3);
  count(RejectReason::skipped_rank, "skipped_rank", 4);
  if (sql.ties) judged.push_back({"ties", "''"});
  sql.levels.push_back(std::move(judged));
}

// v1 … vk: the rank in the cell of each option, -1 blank, 0 unknown.
void read_options(AnswerSql& sql, const Question& question, const Coding& coding,
                  const Texts& cells, Judging judging, const Dialect& dialect) {
  Texts plain;
  for (std::size_t r = 1; r <= cells.size(); ++r) plain.push_back(number(r));
  fold(sql, cells, plain, dialect);
  std::vector<SqlColumn> ranks;
  PlacingSql placing;
  Texts unknown;
  for (std::size_t o = 0; o < cells.size(); ++o) {
    const std::string own = "v" + number(o + 1);
    std::string text = "CASE WHEN " + cells[o] + " IS NULL THEN -1";
    for (std::size_t r = 1; r <= plain.size(); ++r) {
      text += " WHEN " + cells[o] + " = " + dialect.text(plain[r - 1]) + " THEN " + number(r);
    }
    for (std::size_t r = 1; r <= plain.size(); ++r) {
      text += " WHEN " + dialect.matches(cells[o], "0+" + number(r)) + " THEN " + number(r);
    }
    Texts blank = code_forms(coding.missing);
    blank.emplace_back();
    text += when_one_of(dialect.without_fraction(folded_name(o)), blank, "-1", dialect);
    for (std::size_t r = 1; r <= plain.size(); ++r) {
      std::string mark = option_mark(r);
      if (mark.front() == '(') mark = "[(]" + number(r) + "[)]";
      text += " WHEN " +
              dialect.matches(folded_name(o), "(第 ?)?(" + number(r) + "|" + mark + ")( ?位)?|" +
                                                  number(r) + "[.]0+") +
              " THEN " + number(r);
    }
    ranks.push_back({own, text + " ELSE 0 END"});
    placing.ranks.push_back(own);
    unknown.push_back(one_if(own + " = 0"));
  }
  sql.levels.push_back(std::move(ranks));
  sql.levels.push_back({{"unknown_rank", joined(unknown, " + ")}});
  sql.reasons.push_back({RejectReason::unknown_rank, "unknown_rank"});
  // Whichever rank an unknown cell has.
  placing.faults.assign(question.depth(), "unknown_rank > 0");
  placing.depth = question.depth();
  placing.judging = judging;
  add_placing(placing, sql);
}

// y1 … : 1 where a cell ticks its option, 0 where it says that it does not, -1 blank, 2 unknown.
void read_ticks(AnswerSql& sql, const Question& question, const Coding& coding, const Texts& cells,
                Judging judging, const Dialect& dialect) {
  const std::size_t options = question.options.size();
  const std::size_t depth = question.depth();
  const Texts on(ticking_marks().begin(), ticking_marks().end());
  const Texts off(unticking_marks().begin(), unticking_marks().end());
  const Texts codes = trimmed_codes(question);
  const SpellingSql spellings(question, coding.missing, dialect);
  Texts blank = code_forms(coding.missing);
  blank.emplace_back();
  fold(sql, cells, {"1", "0"}, dialect);
  strip(sql, cells, dialect);
  std::vector<SqlColumn> ticks;
  const auto tick = [&](std::size_t rank, std::size_t option) {
    return "y" + number(rank * options + option + 1);
  };
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const std::string form = dialect.without_fraction(folded_name(c));
    const std::string small = dialect.small(form);
    std::string text = "CASE WHEN " + cells[c] + " IS NULL THEN -1";
    text += when_one_of(form, blank, "-1", dialect);
    text += " WHEN " + cells[c] + " = '1' THEN 1 WHEN " + cells[c] + " = '0' THEN 0";
    text += when_one_of(small, on, "1", dialect) + when_one_of(small, off, "0", dialect);
    text += " WHEN " + cells[c] + " = " + dialect.text(codes[c % options]) + " THEN 1";
    text += when_one_of(cells[c], codes, "2", dialect);
    text += spellings.cases_of(c % options, bare_name(c));
    text += spellings.decimal_cases_of(c % options, folded_name(c));
    ticks.push_back({tick(c / options, c % options), text + " ELSE 2 END"});
  }
  sql.levels.push_back(std::move(ticks));

  PlacingSql placing;
  std::vector<SqlColumn> ranks;
  for (std::size_t o = 0; o < options; ++o) {
    std::string text = "CASE";
    for (std::size_t r = 0; r < depth; ++r) {
      text += " WHEN " + tick(r, o) + " = 1 THEN " + number(r + 1);
    }
    placing.ranks.push_back("v" + number(o + 1));
    ranks.push_back({placing.ranks.back(), text + " ELSE 0 END"});
  }
  sql.levels.push_back(std::move(ranks));

  Texts unknown;
  Texts repeated;
  for (std::size_t r = 0; r < depth; ++r) {
    Texts faults;
    for (std::size_t o = 0; o < options; ++o) {
      faults.push_back(tick(r, o) + " = 2");
      unknown.push_back(one_if(faults.back()));
      if (r == 0) continue;
      faults.push_back("(" + tick(r, o) + " = 1 AND " + placing.ranks[o] + " < " + number(r + 1) +
                       ")");
      repeated.push_back(one_if(faults.back()));
    }
    placing.faults.push_back(joined(faults, " OR "));
  }
  sql.levels.push_back({{"unknown_tick", joined(unknown, " + ")},
                        {"repeated_option", joined(repeated, " + ", "0")}});
  sql.reasons = {{RejectReason::repeated_option, "repeated_option"},
                 {RejectReason::unknown_tick, "unknown_tick"}};
  placing.depth = depth;
  placing.judging = judging;
  add_placing(placing, sql);
}

}  // namespace

AnswerSql answer_sql(const Report& report, const Question& question, const Coding& coding,
                     const std::vector<std::string>& cells, const Dialect& dialect) {
  const Judging judging{report.rejected, report.ties};
  AnswerSql sql;
  sql.ranks = tally_record::rank_columns(question, report);
  sql.ties = report.ties == TiesPolicy::share;
  if (std::holds_alternative<RankColumns>(coding.columns)) {
    sql.ranks = question.depth();
    read_ranks(sql, question, coding, cells, dialect);
  } else if (std::holds_alternative<TickColumns>(coding.columns)) {
    read_ticks(sql, question, coding, cells, judging, dialect);
  } else {
    read_options(sql, question, coding, cells, judging, dialect);
  }
  conclude(sql, report.rejected);
  return sql;
}

}  // namespace kijun
