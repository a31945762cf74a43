#include "resolve/filtered_breakdowns.h"

#include <string_view>

#include "base/placeholders.h"
#include "resolve/breakdown_messages.h"

namespace kijun {
namespace {

// "q1.stakeholder.filtered" is the figure of a filter without a name.
constexpr std::string_view unnamed_filter = "filtered";

}  // namespace

std::string lower_case(std::string name) {
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return name;
}

std::vector<std::size_t> FilteredBreakdowns::of(const std::vector<std::size_t>& breakdowns,
                                                const FigureFilterSpec& filter) {
  const auto name_of = [](const FigureFilterSpec& one) {
    return one.name ? one.name->value : std::string(unnamed_filter);
  };
  const std::string name = name_of(filter);
  const FigureFilterSpec& first = *filters_.emplace(lower_case(name), &filter).first->second;
  if (first.where.text.value != filter.where.text.value ||
      first.title.value != filter.title.value || name_of(first) != name) {
    const Span& at = filter.name ? filter.name->span : filter.span;
    r_.problems.add(messages::filter_name_taken(at, name_of(first)));
    return {};
  }
  std::vector<std::size_t> derived;
  for (const std::size_t breakdown : breakdowns) {
    const auto [made, is_new] =
        derived_.try_emplace({breakdown, name}, r_.report.breakdowns.size());
    if (is_new) derive(breakdown, name, filter);
    derived.push_back(made->second);
  }
  return derived;
}

void FilteredBreakdowns::derive(std::size_t breakdown, const std::string& name,
                                const FigureFilterSpec& filter) {
  Breakdown made = r_.report.breakdowns[breakdown];
  made.key += "." + name;
  made.title.value = fill(r_.report.style.wording.filtered_breakdown,
                          {{"breakdown", made.title.value}, {"filter", filter.title.value}});
  made.filter = filter.where.condition;
  made.filter_title = filter.title.value;
  r_.report.breakdowns.push_back(std::move(made));
  const bool sound = r_.sound_breakdowns[breakdown];
  r_.sound_breakdowns.push_back(sound);
}

}  // namespace kijun
