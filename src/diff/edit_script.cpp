#include "diff/edit_script.h"

#include <algorithm>
#include <map>

namespace kijun {
namespace {

using Sequence = std::vector<int>;
constexpr int most_edits = 2000;

// Equal elements get equal numbers.
struct Numbering {
  std::map<std::string_view, int> numbers = {};

  Sequence of(const std::vector<std::string_view>& texts) {
    Sequence sequence;
    sequence.reserve(texts.size());
    for (const std::string_view text : texts) {
      sequence.push_back(numbers.emplace(text, static_cast<int>(numbers.size())).first->second);
    }
    return sequence;
  }
};

// The furthest x on each diagonal k = x - y, -d..d, after each number d of edits.
class Furthest {
 public:
  Furthest(const int* a, int n, const int* b, int m) : a_(a), n_(n), b_(b), m_(m) {}

  // The number of edits, or -1 when there are too many.
  int search() {
    for (int d = 0; d <= std::min(most_edits, n_ + m_); ++d) {
      rounds_.emplace_back(static_cast<std::size_t>(2 * d + 1));
      for (int k = -d; k <= d; k += 2) {
        int x = d == 0 ? 0 : start(d, k);
        while (x < n_ && x - k < m_ && a_[x] == b_[x - k]) ++x;
        at(d, k) = x;
        if (x >= n_ && x - k >= m_) return d;
      }
    }
    return -1;
  }

  // Marks what is replaced, from the end backwards.
  void trace(int edits, std::vector<bool>& taken_out, std::vector<bool>& put_in) {
    int x = n_;
    int y = m_;
    for (int d = edits; d > 0; --d) {
      const int k = x - y;
      const bool down = comes_down(d, k);
      const int from = down ? k + 1 : k - 1;
      x = at(d - 1, from);
      y = x - from;
      if (down) {
        put_in[static_cast<std::size_t>(y)] = true;
      } else {
        taken_out[static_cast<std::size_t>(x)] = true;
      }
    }
  }

 private:
  int& at(int d, int k) {
    const int diagonal = k + d;
    return rounds_[static_cast<std::size_t>(d)][static_cast<std::size_t>(diagonal)];
  }
  bool comes_down(int d, int k) {
    return k == -d || (k != d && at(d - 1, k - 1) < at(d - 1, k + 1));
  }
  // Bounded by the sequences' ends: beyond them is no step.
  int start(int d, int k) {
    return comes_down(d, k) ? at(d - 1, k + 1) : std::min(at(d - 1, k - 1) + 1, n_ + 1);
  }

  const int* a_;
  int n_;
  const int* b_;
  int m_;
  std::vector<std::vector<int>> rounds_ = {};
};

std::vector<Hunk> gathered(const std::vector<bool>& taken_out, const std::vector<bool>& put_in,
                           std::size_t offset) {
  std::vector<Hunk> hunks;
  std::size_t x = 0;
  std::size_t y = 0;
  while (x < taken_out.size() || y < put_in.size()) {
    Hunk hunk{x, x, y, y};
    while (hunk.old_end < taken_out.size() && taken_out[hunk.old_end]) ++hunk.old_end;
    while (hunk.new_end < put_in.size() && put_in[hunk.new_end]) ++hunk.new_end;
    x = hunk.old_end + 1;
    y = hunk.new_end + 1;
    if (hunk.old_begin == hunk.old_end && hunk.new_begin == hunk.new_end) continue;
    hunks.push_back({hunk.old_begin + offset, hunk.old_end + offset, hunk.new_begin + offset,
                     hunk.new_end + offset});
  }
  return hunks;
}

}  // namespace

std::vector<Hunk> edit_script(const std::vector<std::string_view>& before,
                              const std::vector<std::string_view>& after) {
  Numbering numbering;
  const Sequence a = numbering.of(before);
  const Sequence b = numbering.of(after);
  const std::size_t shorter = std::min(a.size(), b.size());
  std::size_t head = 0;
  while (head < shorter && a[head] == b[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
  const std::size_t n = a.size() - head - tail;
  const std::size_t m = b.size() - head - tail;
  if (n == 0 && m == 0) return {};
  Furthest furthest(a.data() + head, static_cast<int>(n), b.data() + head, static_cast<int>(m));
  const int edits = n == 0 || m == 0 ? -1 : furthest.search();
  if (edits < 0) return {{head, head + n, head, head + m}};
  std::vector<bool> taken_out(n);
  std::vector<bool> put_in(m);
  furthest.trace(edits, taken_out, put_in);
  return gathered(taken_out, put_in, head);
}

}  // namespace kijun
