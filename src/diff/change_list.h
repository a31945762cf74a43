// What changed, gathered and summed up into lines.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/geometry.h"

namespace kijun {

// In the order in which they are told.
enum class Topic {
  words,  // title, description
  size,
  scale,
  baseline,
  options,
  series,
  base,  // N
  score,
  plot,
  line,
  marker,
  label,
  legend,
  other,
  bytes,
};

struct Change {
  Topic topic = Topic::other;
  std::string one;   // "label moved 3.0 px down"
  std::string many;  // "labels moved 3.0 px down"; empty: each is told by itself
  std::string subject;
  std::size_t of = 0;  // how many such subjects there are: "all 12"
  // What the subject is one of, and how many of these there are: "利用者 (all 7)".
  std::string family = {};
  std::size_t family_of = 0;
};

struct Move {
  std::string subject;
  Point by;
};

class ChangeList {
 public:
  void add(Change change) { changes_.push_back(std::move(change)); }
  void add(Topic topic, std::string line) {
    changes_.push_back({topic, std::move(line), {}, {}, 0});
  }
  // Those that moved of the `of` things named by one word: equal moves are told together; many
  // different ones as a range.
  void add_moves(Topic topic, const std::string& noun, const std::string& nouns,
                 const std::vector<Move>& moves, std::size_t of);

  bool empty() const { return changes_.empty(); }

  // One line for changes that say the same of several subjects: "labels moved 3.0 px down for all
  // 12". At most fifty lines a topic, and one that says how many more there are.
  std::vector<std::string> lines() const;

 private:
  std::vector<Change> changes_;
};

}  // namespace kijun
