// The layout stage: report, charts, findings and audit → pages.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "findings/findings.h"
#include "layout/document.h"
#include "picture/read_picture.h"
#include "resolve/report.h"
#include "scene/frame.h"
#include "score/score_table.h"
#include "survey/audit.h"
#include "text/font_set.h"

namespace kijun {

// Sets the report on pages: every block once, in reading order; captions stay with their figures
// and tables, headings with what follows, at least two lines of a paragraph together. charts[i] is
// the picture of Report::figures[i], and the scores are theirs. Every character must have a glyph
// in the fonts. pictures[i] is what was read from Report::pictures[i].
//
// Proved before the document is handed out (layout/proof.h): everything lies inside the margins,
// nothing overlaps, every link and bookmark has its destination. What cannot be set so (a word
// wider than its table cell, a chart higher than a page) is an error at its place; pictures that
// would look coarse are warnings.
Result<Document> lay_out(const Report& report, const std::vector<Frame>& charts,
                         const ScoreTable& scores, const Audit& audit, const Findings& findings,
                         const FontSet& fonts, const Pictures& pictures = {});

// The first Summary that does not stand on a page of its own with these charts; none where
// lay_out() finds an error.
std::optional<Summary> overfull_summary(const Report& report, const std::vector<Frame>& charts,
                                        const ScoreTable& scores, const Audit& audit,
                                        const FontSet& fonts);

}  // namespace kijun
