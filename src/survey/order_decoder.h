// Answers coded as one column, whose cells hold options in order, best first: "2,1,3", "②→①→③".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "survey/audit.h"
#include "survey/code_table.h"
#include "survey/first_places.h"
#include "survey/option_spellings.h"
#include "survey/ranking_set.h"
#include "survey/verdict.h"
#include "table/batch.h"

namespace kijun {

// A cell of options in order, taken apart. An option is spelled as in a column per rank, the
// longest spelling that fits first, so that a name may hold a separator. Options are parted by one
// of , 、 ; / | > ≫ → ⇒ ➡ -> => - ・ in any width, by blanks, or by nothing behind a mark: "②①③".
// "=" joins options of the same rank. A separator with nothing before it leaves a rank blank; one
// at the end says nothing.
struct OrderCell {
  std::vector<OrderPart> parts;
  std::vector<std::string> texts;  // as the parts, folded
};
OrderCell read_order(std::string_view value, const OptionSpellings& spellings);

class OrderDecoder {
 public:
  // The set gets the rankings that occur.
  OrderDecoder(const Question& question, const Coding& coding, std::vector<BoundColumn> columns,
               Judging judging, RankingSet& rankings);

  // answers[row] becomes what the row answers. Faulty cells go to `places`, as the part that is
  // wrong with them.
  void decode(const Batch& batch, std::vector<AnswerId>& answers, FirstPlaces& places);

  // Adds all that was decoded to the audit, whose column must be there.
  void finish(QuestionAudit& audit) const;

 private:
  // What a cell says; the cells that occur are taken apart once each, as long as they are few.
  struct Answer {
    Verdict verdict;
    std::string fault;  // the part that is wrong
    AnswerId id = missing_answer;
    std::uint64_t count = 0;
  };

  Answer& answer(std::string_view cell);
  Answer read(std::string_view value);

  BoundColumn column_;
  std::size_t depth_;
  Judging judging_;
  RankingSet& rankings_;
  OptionSpellings spellings_;
  CodeTable known_;              // cells, to answers_
  std::vector<Answer> answers_;  // the first is that of a blank cell
  Answer other_;                 // the last one that is not known
  QuestionAudit others_;         // of all of those
  std::string scratch_;
};

}  // namespace kijun
