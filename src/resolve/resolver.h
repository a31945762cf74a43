// What the parts of the resolve stage share: what they read, the report they fill, and the names
// that are known so far. One function for each part, called by resolve() in this order.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "resolve/name_index.h"
#include "resolve/report.h"
#include "spec/problems.h"
#include "spec/spec.h"

namespace kijun {

struct Resolver {
  const Spec& spec;
  Report& report;
  Problems& problems;
  NameIndex surveys{"survey"};
  NameIndex questions{"question"};
  NameIndex breakdowns{"breakdown"};
  // What a later part does not judge because it is wrong already.
  bool sound_weights = true;
  std::vector<bool> sound_breakdowns{};
};

// A relative path stands on the spec's folder.
std::string on_folder_of(const std::string& spec_path, const std::string& file);

// Sheets and rows count from 1.
void check_place_in_file(const std::optional<SheetSpec>& sheet,
                         const std::optional<Located<long long>>& header, Problems& problems);

void resolve_surveys(Resolver& r);
void resolve_questions(Resolver& r);  // but for their codings
void resolve_codings(Resolver& r);    // patterns become columns
void resolve_breakdowns(Resolver& r);
void resolve_scale(Resolver& r);
void resolve_contents(Resolver& r);    // and numbers figures and tables
void resolve_references(Resolver& r);  // {fig:…}, {score:…} in texts refer to something
void resolve_claims(Resolver& r);      // of texts, on figures that are there

}  // namespace kijun
