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
Diagnostic text_too_narrow(const Text& text, Pt width);
Diagnostic text_too_high(const Text& text, Pt height, Pt page);
Diagnostic table_too_wide(const AuthorTable& table, Pt least, Pt page);
Diagnostic table_row_too_high(const Text& cell, Pt row, Pt page);
// The proof failed: a mistake of the program.
Diagnostic unsound(const std::string& spec_path, const std::vector<std::string>& breaches);

}  // namespace kijun::layout_messages
