#include "pipeline/read_headers.h"

#include <utility>

#include "table/table_file.h"

namespace kijun {

Result<Headers> read_headers(const Spec& spec) {
  Headers headers;
  Diagnostics problems;
  for (const std::size_t s : surveys_with_wanted_labels(spec)) {
    const SurveySpec& survey = spec.surveys[s];
    const auto file = TableFile::open(source_of(spec, survey)).take(problems);
    if (!file) continue;
    auto header = (*file)->read_header().take(problems);
    if (header) headers.emplace(survey.key.value, *std::move(header));
  }
  if (has_errors(problems)) return problems;
  return {std::move(headers), std::move(problems)};
}

}  // namespace kijun
