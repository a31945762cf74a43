#include "survey/held_answers.h"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <utility>

#include "survey/tally.h"
#include "survey/tally_record.h"

namespace kijun {
namespace {

namespace record = tally_record;

// The rows of one kind of one group.
struct GroupRows {
  const std::map<TallyKey, TallyEntry>& all;
  std::size_t question;
  std::size_t breakdown;
  std::size_t group;

  template <typename Visit>
  void each(std::string_view word, Visit visit) const {
    for (auto entry = all.lower_bound({word, question, breakdown, group, {}});
         entry != all.end() && entry->first.record == word && entry->first.question == question &&
         entry->first.breakdown == breakdown && entry->first.group == group;
         ++entry) {
      visit(entry->first, entry->second);
    }
  }

  WeighedCount count(std::string_view word) const {
    const auto entry = all.find({word, question, breakdown, group, {}});
    if (entry == all.end()) return {};
    return {entry->second.n, entry->second.weight, entry->second.weight_squared};
  }
};

// Of counts: how many answers lack a rank.
void add_partial(HeldAnswers& held, const std::vector<std::uint64_t>& at_rank,
                 RejectedPolicy policy) {
  std::vector<std::uint64_t> lacking;
  lacking.reserve(at_rank.size());
  for (const std::uint64_t n : at_rank) {
    lacking.push_back(held.counted - std::min(held.counted, n));
  }
  held.partial = lacking.back();
  held.partial_at_most = lacking.back();
  if (policy != RejectedPolicy::keep) return;
  held.partial = *std::max_element(lacking.begin(), lacking.end());
  held.partial_at_most =
      std::min(held.counted, std::accumulate(lacking.begin(), lacking.end(), std::uint64_t{0}));
}

}  // namespace

WeighedCount HeldAnswers::sum() const {
  WeighedCount sum = missing;
  sum += rejected;
  for (const auto& [ranking, count] : rankings) sum += count;
  if (counted > 0) sum += WeighedCount::unweighted(counted);
  return sum;
}

void HeldAnswers::add(const HeldAnswers& more) {
  for (const auto& [ranking, count] : more.rankings) rankings[ranking] += count;
  missing += more.missing;
  rejected += more.rejected;
  for (std::size_t o = 0; o < named.size(); ++o) {
    for (std::size_t r = 0; r < named[o].size(); ++r) named[o][r] += more.named[o][r];
  }
  answered += more.answered;
  counted += more.counted;
  partial += more.partial;
  partial_at_most += more.partial_at_most;
}

HeldAnswers held_by_nobody(const Report& report, std::size_t question, std::string name) {
  HeldAnswers held;
  held.name = std::move(name);
  const Question& asked = report.questions[question];
  held.named.assign(asked.options.size(), std::vector<std::uint64_t>(asked.depth()));
  return held;
}

HeldAnswers held_by_group(const Report& report, const std::map<TallyKey, TallyEntry>& rows,
                          std::size_t question, std::size_t breakdown, std::size_t group,
                          std::string name) {
  const GroupRows own{rows, question, breakdown, group};
  HeldAnswers held = held_by_nobody(report, question, std::move(name));
  const std::size_t depth = report.questions[question].depth();
  held.missing = own.count(record::missing);
  held.rejected = own.count(record::rejected);
  std::vector<std::uint64_t> at_rank(depth);
  own.each(record::count, [&](const TallyKey& key, const TallyEntry& entry) {
    held.counted = entry.n;
    for (std::size_t r = 0; r < depth; ++r) {
      held.named[key.ranking.front()][r] += entry.named[r];
      at_rank[r] += entry.named[r];
    }
  });
  held.answered = held.counted;
  add_partial(held, at_rank, report.rejected);
  own.each(record::ranking, [&](const TallyKey& key, const TallyEntry& entry) {
    if (entry.n == 0) return;
    held.rankings[key.ranking] += {entry.n, entry.weight, entry.weight_squared};
    held.answered += entry.n;
    for (std::size_t r = 0; r < depth; ++r) {
      if (key.ranking[r] != not_named) held.named[option_of(key.ranking[r])][r] += entry.n;
    }
    if (std::find(key.ranking.begin(), key.ranking.end(), not_named) == key.ranking.end()) return;
    held.partial += entry.n;
    held.partial_at_most += entry.n;
  });
  return held;
}

}  // namespace kijun
