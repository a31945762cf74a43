// 回答の取り扱い: the audit as sentences and tables.
#pragma once

#include <string>
#include <vector>

#include "resolve/report.h"
#include "score/score_table.h"
#include "survey/audit.h"
#include "text/font_set.h"

namespace kijun {

struct AuditPage {
  std::vector<std::string> paragraphs;  // may hold references {table:ID} to the tables
  std::vector<AuthorTable> tables;      // captions and labels are the block's
};

// From the texts of AuditWording (a below):
//
//  1. a.intro, a.membership when the report has breakdowns, a.unused when a column is not used; and
//     when there are figures how complete their groups' answers are: a.complete, or a.incomplete
//     with the least.
//  2. The answers: a row for each survey and question asked in it, in respondents, with the reasons
//     of faulty cells if there are any. Under RejectedPolicy::keep also those who were kept without
//     their faulty ranks. Under Base::all the note ends with a.missing_counted.
//  3. The groups: a row for each survey and breakdown that uses it.
//  4. With block.places: the first places of each reason, with their row in the file; and the names
//     of unused columns. A character that no font has stands as 〓.
//
// Without places there are only numbers in it: a published page says no more, and a report made
// from a tally is the same to the byte.
AuditPage audit_page(const AuditBlock& block, const Report& report, const ScoreTable& scores,
                     const Audit& audit, const FontSet& fonts);

}  // namespace kijun
