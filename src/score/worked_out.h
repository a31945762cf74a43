// Which withheld groups a reader could work out from what is published: by adding and subtracting
// groups, also those of other breakdowns and filters, totals, and what the audit tells of surveys.
//
// All numbers of a group are sums over kinds of respondents. Known are the kinds in which
// breakdowns cross (Tally::crossings); of surveys that were given as tallies, the surveys, the
// codes of a column, and else each group by itself. A group can be worked out exactly where it is a
// linear combination of what is published.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "resolve/report.h"
#include "score/small_base.h"
#include "survey/tally.h"

namespace kijun {

struct GroupPlace {
  std::size_t breakdown = 0;
  std::size_t group = 0;
};

// Numbers of the audit: of a survey's respondents, or of those among them who are in a breakdown's
// groups.
struct CountPlace {
  std::size_t survey = 0;
  std::optional<std::size_t> members_of;  // the breakdown
};

// Published sums with which a group that is withheld by itself can be worked out; none where there
// is no such group.
struct Betrayal {
  std::vector<GroupPlace> groups;
  std::vector<CountPlace> counts;

  bool none() const { return groups.empty() && counts.empty(); }
};

// Of one question.
class PublishedSums {
 public:
  PublishedSums(const Report& report, const Tally& tally, std::size_t question);

  // `classes`: by breakdown and group; empty for breakdowns of which there is no figure.
  Betrayal betrayal(const std::vector<std::vector<BaseClass>>& classes) const;

  // The counts are published no more.
  void take_out(const CountPlace& count);

 private:
  struct Sum {
    std::optional<GroupPlace> group;  // else it is
    CountPlace count;                 // …
    std::vector<std::size_t> linked;  // the groups that make up a count of members
    std::vector<std::size_t> kinds;   // of respondents, sorted
    bool taken_out = false;
  };

  void add(Sum sum);
  void multiply();
  bool is_published(const Sum& sum, const std::vector<std::vector<BaseClass>>& classes) const;
  double product(std::size_t a, std::size_t b) const { return products_[a * sums_.size() + b]; }

  bool is_told(std::size_t survey, const std::vector<std::vector<BaseClass>>& classes) const;

  std::vector<Sum> sums_;
  std::vector<std::vector<std::size_t>> respondents_;  // by survey: their kinds
  std::vector<double> products_;  // of each two sums: how many kinds they share
};

}  // namespace kijun
