#include "findings/inference_words.h"

namespace kijun {

std::string_view word(Robustness robustness) {
  switch (robustness) {
    case Robustness::supported:
      return "supported";
    case Robustness::agrees:
      return "agrees";
    case Robustness::weight_dependent:
      return "depends";
  }
  return {};
}

std::string_view word(Compared compared) {
  switch (compared) {
    case Compared::yes:
      return "yes";
    case Compared::too_few:
      return "too_few";
    case Compared::overlap:
      return "overlap";
    case Compared::not_rankings:
      return "totals_only";
  }
  return {};
}

std::string_view test_word(const Test& test) {
  return test.permutation_p ? "permutation" : "pooled";
}

std::string_view word(const DifferenceMark& mark) { return mark.higher ? "higher" : "lower"; }

std::string_view word(WeightingKind kind) {
  switch (kind) {
    case WeightingKind::own:
      return "own";
    case WeightingKind::equal:
      return "equal";
    case WeightingKind::linear:
      return "linear";
    case WeightingKind::steep:
      return "steep";
    case WeightingKind::borda:
      return "borda";
  }
  return {};
}

}  // namespace kijun
