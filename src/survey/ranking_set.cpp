#include "survey/ranking_set.h"

#include "survey/tally.h"

namespace kijun {
namespace {

constexpr std::size_t largest_table = std::size_t{1} << 15U;

// base^exponent, or 0 when that is more than the largest table.
std::size_t table_size(std::size_t base, std::size_t exponent) {
  std::size_t size = 1;
  for (std::size_t i = 0; i < exponent; ++i) {
    size *= base;
    if (size > largest_table) return 0;
  }
  return size;
}

}  // namespace

RankingSet::RankingSet(std::size_t options, std::size_t depth)
    : options_(options), dense_(table_size(options + 1, depth), missing_answer) {}

AnswerId RankingSet::id(std::span<const std::uint16_t> ranking) {
  if (dense_.empty()) return sparse_id(ranking);
  std::size_t number = 0;
  for (const std::uint16_t option : ranking) {
    if (is_tied_with_before(option)) return sparse_id(ranking);
    number = number * (options_ + 1) + (option == not_named ? options_ : option);
  }
  AnswerId& known = dense_[number];
  if (known == missing_answer) known = add(ranking);
  return known;
}

AnswerId RankingSet::sparse_id(std::span<const std::uint16_t> ranking) {
  const auto [entry, added] =
      sparse_.try_emplace(std::u16string(ranking.begin(), ranking.end()), end_);
  return added ? add(ranking) : entry->second;
}

AnswerId RankingSet::add(std::span<const std::uint16_t> ranking) {
  rankings_.insert(rankings_.end(), ranking.begin(), ranking.end());
  starts_.push_back(rankings_.size());
  return end_++;
}

}  // namespace kijun
