#include "export/inference_rule_json.h"

namespace kijun {

void write_inference_rule(JsonFields& json, const Report& report) {
  const InferenceRule& rule = report.inference;
  json.shortest("level", rule.level);
  json.object("permutation", [&] {
    json.shortest("below", rule.permute_below);
    json.whole("rounds", rule.permutations);
    json.whole("seed", rule.seed);
  });
  json.object("small_bases", [&] {
    json.shortest("withhold_below", report.style.small_bases.withhold_below);
    json.shortest("reference_below", report.style.small_bases.reference_below);
  });
}

}  // namespace kijun
