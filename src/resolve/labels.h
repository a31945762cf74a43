// What a spec leaves to the labels of SPSS files: titles, options and groups.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "spec/problems.h"
#include "spec/spec.h"
#include "table/table_file.h"
#include "table/table_source.h"

namespace kijun {

// The columns of surveys' files, by the survey's key. Whoever calls resolve() has read them, for
// the surveys of surveys_with_wanted_labels().
using Headers = std::map<std::string, std::vector<TableColumn>>;

// Indices of the surveys whose labels may fill what the spec leaves out; none for most specs.
std::vector<std::size_t> surveys_with_wanted_labels(const Spec& spec);

// How the survey's file is to be read; a relative path stands on the spec's folder.
TableSource source_of(const Spec& spec, const SurveySpec& survey);
// Of a table that stands in a file.
TableSource source_of(const Spec& spec, const TableSpec& table);

// The spec as its author would have written it with the files' labels at hand. What comes from a
// label has the place of the question's or breakdown's key.
//
// - A question's options: the labelled values of its rank columns, in the order of the codes.
// - A question's title: the label of its first rank column; when the labels of its rank columns
//   differ in the rank only ("知識 1位", "知識 2位"), what stands before the rank.
// - A breakdown's groups: one for each labelled value of its column ("by:"), in the order of the
//   codes.
// - A breakdown's title: the label of its column.
//
// Missing values have no part in this, neither the file's nor the spec's ("missing:"). Errors: no
// label for what is left out; several surveys, or the rank columns of one, that label differently.
Spec filled_from_labels(Spec spec, const Headers& headers, Problems& problems);

}  // namespace kijun
