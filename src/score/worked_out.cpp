#include "score/worked_out.h"

#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "score/linked_groups.h"

namespace kijun {
namespace {

// All products are whole numbers.
constexpr double rounding = 1e-6;

// Numbers kinds of respondents in the order in which they are asked for.
class Kinds {
 public:
  Kinds(const Report& report, const Tally& tally, const std::vector<bool>& asked)
      : report_(report), tally_(tally), asked_(asked), crossed_(report.surveys.size()) {
    for (const Crossing& crossing : tally.crossings) crossed_[crossing.survey] = true;
    next_ = tally.crossings.size();
  }

  std::vector<std::size_t> of_group(std::size_t breakdown, std::size_t group) {
    std::vector<std::size_t> kinds =
        crossings([&](const Crossing& c) { return (c.groups[breakdown] >> group & 1U) != 0; });
    for (const GroupPart& part : report_.breakdowns[breakdown].groups[group].parts) {
      if (asked_[part.survey] && !crossed_[part.survey]) add(breakdown, group, part, kinds);
    }
    return sorted(std::move(kinds));
  }

  std::vector<std::size_t> of_survey(std::size_t survey) {
    if (!crossed_[survey]) return {number(survey, 0, 0, "", "")};
    return crossings([&](const Crossing& c) { return c.survey == survey; });
  }

  // Those of a survey among these.
  std::vector<std::size_t> in_survey(const std::vector<std::size_t>& kinds, std::size_t survey) {
    std::vector<std::size_t> found;
    for (const std::size_t kind : kinds) {
      const bool crossing = kind < tally_.crossings.size();
      if ((crossing ? tally_.crossings[kind].survey : survey_of_[kind]) == survey) {
        found.push_back(kind);
      }
    }
    return found;
  }

  static std::vector<std::size_t> sorted(std::vector<std::size_t> kinds) {
    std::sort(kinds.begin(), kinds.end());
    kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
    return kinds;
  }

 private:
  template <typename Predicate>
  std::vector<std::size_t> crossings(Predicate holds) const {
    std::vector<std::size_t> found;
    for (std::size_t c = 0; c < tally_.crossings.size(); ++c) {
      const Crossing& crossing = tally_.crossings[c];
      if (asked_[crossing.survey] && holds(crossing)) found.push_back(c);
    }
    return found;
  }

  // Of a survey of which nobody knows how its breakdowns cross.
  void add(std::size_t breakdown, std::size_t group, const GroupPart& part,
           std::vector<std::size_t>& kinds) {
    const Breakdown& used = report_.breakdowns[breakdown];
    const bool plain = used.groups[group].kind != GroupKind::rest && !used.filter;
    if (plain && !part.condition) {
      kinds.push_back(number(part.survey, 0, 0, "", ""));
      return;
    }
    const auto* const attribute =
        part.condition ? std::get_if<AttributeCondition>(&part.condition->test) : nullptr;
    const auto* const codes =
        attribute != nullptr ? std::get_if<CodeCondition>(&attribute->test) : nullptr;
    if (!plain || codes == nullptr) {
      kinds.push_back(number(part.survey, breakdown + 1, group, "", ""));
      return;
    }
    for (const std::string& code : codes->codes) {
      kinds.push_back(number(part.survey, 0, 0, attribute->column.value, code));
    }
  }

  std::size_t number(std::size_t survey, std::size_t breakdown, std::size_t group,
                     const std::string& column, const std::string& code) {
    const auto [place, fresh] =
        numbers_.emplace(std::tuple(survey, breakdown, group, column, code), next_);
    if (fresh) survey_of_[next_++] = survey;
    return place->second;
  }

  const Report& report_;
  const Tally& tally_;
  const std::vector<bool>& asked_;
  std::vector<bool> crossed_;  // by survey
  std::size_t next_ = 0;
  std::map<std::tuple<std::size_t, std::size_t, std::size_t, std::string, std::string>, std::size_t>
      numbers_;
  std::map<std::size_t, std::size_t> survey_of_;
};

// The groups of a breakdown, but totals, that have a part in the survey or are linked to one that
// has.
std::vector<std::size_t> linked_in(const Breakdown& breakdown, std::size_t survey) {
  const std::vector<std::size_t> links = linked_groups(breakdown, false);
  std::vector<std::size_t> found;
  for (std::size_t g = 0; g < links.size(); ++g) {
    for (std::size_t other = 0; other < links.size(); ++other) {
      if (is_total(breakdown, g) || is_total(breakdown, other) || links[g] != links[other])
        continue;
      if (!has_part(breakdown.groups[other], survey)) continue;
      found.push_back(g);
      break;
    }
  }
  return found;
}

// Tells which sums are combinations of others; all are known by their products with each other.
class Combinations {
 public:
  explicit Combinations(const Eigen::MatrixXd& products) : solved_(products) {}

  // The factors of a sum of this square and with these products; none where it is no combination.
  std::optional<Eigen::VectorXd> factors(const Eigen::VectorXd& products, double square) const {
    // Of the combination that comes nearest; how far it is off, by Pythagoras.
    Eigen::VectorXd nearest = solved_.solve(products);
    if (square - nearest.dot(products) > rounding * square) return std::nullopt;
    return nearest;
  }

 private:
  Eigen::ColPivHouseholderQR<Eigen::MatrixXd> solved_;
};

}  // namespace

PublishedSums::PublishedSums(const Report& report, const Tally& tally, std::size_t question) {
  std::vector<bool> asked(report.surveys.size(), report.questions[question].codings.empty());
  for (const Coding& coding : report.questions[question].codings) asked[coding.survey] = true;
  std::vector<bool> drawn(report.breakdowns.size());
  for (const Figure& figure : report.figures) {
    if (figure.question == question) drawn[figure.breakdown] = true;
  }
  Kinds kinds(report, tally, asked);
  for (std::size_t b = 0; b < report.breakdowns.size(); ++b) {
    if (!drawn[b]) continue;
    std::vector<std::size_t> of_all;
    for (std::size_t g = 0; g < report.breakdowns[b].groups.size(); ++g) {
      std::vector<std::size_t> of_group = kinds.of_group(b, g);
      if (!is_total(report.breakdowns[b], g)) {
        of_all.insert(of_all.end(), of_group.begin(), of_group.end());
      }
      add({GroupPlace{b, g}, {}, {}, std::move(of_group)});
    }
    of_all = Kinds::sorted(std::move(of_all));
    for (std::size_t s = 0; s < asked.size(); ++s) {
      if (!asked[s]) continue;
      add({{}, {s, b}, linked_in(report.breakdowns[b], s), kinds.in_survey(of_all, s)});
    }
  }
  for (std::size_t s = 0; s < asked.size(); ++s) {
    respondents_.push_back(asked[s] ? kinds.of_survey(s) : std::vector<std::size_t>());
    add({{}, {s, {}}, {}, respondents_.back()});
  }
  multiply();
}

void PublishedSums::add(Sum sum) {
  if (!sum.kinds.empty()) sums_.push_back(std::move(sum));
}

void PublishedSums::multiply() {
  std::map<std::size_t, std::vector<std::size_t>> sums_with;
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    for (const std::size_t kind : sums_[i].kinds) sums_with[kind].push_back(i);
  }
  products_.assign(sums_.size() * sums_.size(), 0);
  for (const auto& [kind, sums] : sums_with) {
    for (const std::size_t a : sums) {
      for (const std::size_t b : sums) products_[a * sums_.size() + b] += 1;
    }
  }
}

// What withhold_counts() takes out of the audit is not published.
bool PublishedSums::is_published(const Sum& sum,
                                 const std::vector<std::vector<BaseClass>>& classes) const {
  if (sum.group) return is_shown(classes[sum.group->breakdown][sum.group->group]);
  if (sum.taken_out || !is_told(sum.count.survey, classes)) return false;
  if (!sum.count.members_of) return true;
  const std::vector<BaseClass>& of_breakdown = classes[*sum.count.members_of];
  return std::count_if(sum.linked.begin(), sum.linked.end(),
                       [&](std::size_t group) { return is_withheld(of_breakdown[group]); }) != 1;
}

// None of its groups that is withheld is all of the survey.
bool PublishedSums::is_told(std::size_t survey,
                            const std::vector<std::vector<BaseClass>>& classes) const {
  return std::none_of(sums_.begin(), sums_.end(), [&](const Sum& sum) {
    return sum.group && is_withheld(classes[sum.group->breakdown][sum.group->group]) &&
           sum.kinds == respondents_[survey];
  });
}

void PublishedSums::take_out(const CountPlace& count) {
  for (Sum& sum : sums_) {
    if (sum.group || sum.count.survey != count.survey) continue;
    // Without the respondents nothing of the survey is told.
    sum.taken_out = sum.taken_out || !count.members_of || sum.count.members_of == count.members_of;
  }
}

Betrayal PublishedSums::betrayal(const std::vector<std::vector<BaseClass>>& classes) const {
  std::vector<std::size_t> published;
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    if (is_published(sums_[i], classes)) published.push_back(i);
  }
  if (published.empty()) return {};
  const auto count = static_cast<Eigen::Index>(published.size());
  const auto with = [&](std::size_t sum) {
    Eigen::VectorXd products(count);
    Eigen::Index i = 0;
    for (const std::size_t other : published) products(i++) = product(sum, other);
    return products;
  };
  Eigen::MatrixXd products(count, count);
  for (Eigen::Index i = 0; i < count; ++i) {
    products.col(i) = with(published[static_cast<std::size_t>(i)]);
  }
  const Combinations combinations(products);
  for (std::size_t i = 0; i < sums_.size(); ++i) {
    const std::optional<GroupPlace>& place = sums_[i].group;
    if (!place || classes[place->breakdown][place->group] != BaseClass::withheld) continue;
    const auto factors = combinations.factors(with(i), product(i, i));
    if (!factors) continue;
    Betrayal found;
    for (Eigen::Index f = 0; f < count; ++f) {
      if (std::abs((*factors)(f)) <= rounding) continue;
      const Sum& sum = sums_[published[static_cast<std::size_t>(f)]];
      if (sum.group) {
        found.groups.push_back(*sum.group);
      } else {
        found.counts.push_back(sum.count);
      }
    }
    return found;
  }
  return {};
}

}  // namespace kijun
