// A question's scores as the rows of a table.
#pragma once

#include <string>

#include "resolve/report.h"
#include "score/score_table.h"

namespace kijun {

// The block's table with its columns, rows and note: a row per group of each figure, with N, its
// effective N if any group of the table is weighted, and every option's score to two decimals; "―"
// where nobody answered or nobody has a weight. A group that is withheld has Wording::withheld in
// all these cells, one that is 参考値 is marked, and notes say what this means. Up to eight options
// have a column each, headed by the option's mark, and the note says which option is which; more of
// them stand in one column, each behind its mark.
AuthorTable score_rows(const ScoreTableBlock& block, const Report& report,
                       const ScoreTable& scores);

// The notes alone, as far as groups of these figures need them.
void add_base_notes(const Report& report, const ScoreTable& scores,
                    const std::vector<std::size_t>& figures, AuthorTable& table);

// A group's name, with the mark of a small base where it has one.
std::string shown_group_name(const Wording& wording, const Group& group, const GroupScores& scores);

// "① 説明、② 提案": which option each mark means.
std::string options_text(const Question& question, const std::string& separator);

}  // namespace kijun
