// A report made of the text of a spec.
#pragma once

#include <cstdio>
#include <string>

#include "read_table.h"
#include "resolve/read_template.h"
#include "resolve/resolve.h"
#include "spec/read_spec.h"

namespace kijun::fuzz {

inline const Template& standard_template() {
  static const auto read = read_template(KIJUN_SOURCE_DIR "/templates", {"report-a4", {}});
  require(read.ok(), "the template is sound");
  return read.value();
}

template <typename T>
void require_sound(const Result<T>& result, const std::string& spec, const char* what) {
  if (!result.ok())
    std::fprintf(stderr, "%s\n%s", spec.c_str(), format(result.diagnostics()).c_str());
  require(result.ok(), what);
}

// `spec` with the first FILE in it, if there is one, replaced by the path.
inline Report report_on(const std::string& path, std::string spec) {
  if (const std::size_t at = spec.find("FILE"); at != std::string::npos) spec.replace(at, 4, path);
  const auto parsed = parse_spec("report.yaml", spec);
  require_sound(parsed, spec, "the spec is sound");
  auto report = resolve(parsed.value(), standard_template());
  require_sound(report, spec, "the report is sound");
  return std::move(report).value();
}

}  // namespace kijun::fuzz
