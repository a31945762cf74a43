#include "layout/inference_text.h"

#include <algorithm>

#include "base/placeholders.h"
#include "layout/method_parts.h"

namespace kijun {

std::string findings_text(const Report& report) {
  const bool any =
      std::any_of(report.contents.begin(), report.contents.end(),
                  [](const Block& block) { return std::holds_alternative<FindingsBlock>(block); });
  if (!any) return {};
  const MethodWording& wording = report.style.wording.method;
  const SmallBaseLimits& limits = report.style.small_bases;
  return fill(wording.findings, {{"percent", plain_text(100 * report.inference.level)}}) +
         fill(wording.findings_limits, {{"few", plain_text(limits.reference_below)},
                                        {"fewest", plain_text(limits.withhold_below)}});
}

}  // namespace kijun
