// The kinds of charts, as the spec calls them.
#pragma once

#include "spec/choices.h"
#include "spec/read_choice.h"

namespace kijun {

inline constexpr Choice<ChartKind> chart_kinds[] = {
    {"radar", ChartKind::radar}, {"dots", ChartKind::dots}, {"shares", ChartKind::shares}};
inline constexpr Shape chart_kind_shape = one_of<chart_kinds>("kind of chart");

// As the names of figures say it.
constexpr std::string_view name(ChartKind kind) {
  for (const auto& known : chart_kinds) {
    if (known.value == kind) return known.word;
  }
  return {};
}

}  // namespace kijun
