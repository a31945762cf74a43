// Breakdowns of those who fulfil a filter of figures.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "resolve/resolver.h"

namespace kijun {

// Names are ASCII, by the spec stage.
std::string lower_case(std::string name);

class FilteredBreakdowns {
 public:
  explicit FilteredBreakdowns(Resolver& r) : r_(r) {}

  // Indices of the report's breakdowns, each made where it is first asked for. None where the
  // filter's name is taken by another filter: then that is among the problems.
  std::vector<std::size_t> of(const std::vector<std::size_t>& breakdowns,
                              const FigureFilterSpec& filter);

 private:
  void derive(std::size_t breakdown, const std::string& name, const FigureFilterSpec& filter);

  Resolver& r_;
  std::map<std::string, const FigureFilterSpec*> filters_;  // the first of each name in lower case
  // By the breakdown that was written and the filter's name.
  std::map<std::pair<std::size_t, std::string>, std::size_t> derived_;
};

}  // namespace kijun
