// What the layout stage says when something cannot be set.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/geometry.h"
#include "resolve/report.h"

namespace kijun::layout_messages {

Diagnostic chart_too_wide(const Figure& figure, Pt chart, Pt column, int figures_per_row);
Diagnostic row_of_figures_too_high(const Figure& figure, Pt row, Pt page);
Diagnostic summary_too_full(const Summary& summary, Pt least_radius);
Diagnostic text_too_narrow(const Text& text, Pt width);
Diagnostic footnotes_too_high(const Text& text, Pt notes, Pt page);
// Of a cover's title and subtitle.
Diagnostic title_too_high(const Text& title, Pt height, Pt room);
Diagnostic text_too_high(const Text& text, Pt height, Pt page);
// `path` names the picture's file.
Diagnostic picture_too_wide(const Text& path, Pt picture, Pt page);
Diagnostic picture_too_high(const Text& path, Pt picture, Pt page);
// A warning.
Diagnostic coarse_picture(const Text& path, const AuthorPicture& picture, double dots_per_inch);
Diagnostic table_too_wide(const AuthorTable& table, Pt least, Pt page);
Diagnostic table_row_too_high(const Text& cell, Pt row, Pt page);
// The proof failed: a mistake of the program.
Diagnostic unsound(const std::string& spec_path, const std::vector<std::string>& breaches);

}  // namespace kijun::layout_messages
