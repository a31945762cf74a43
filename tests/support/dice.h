// Made-up numbers, the same on every machine.
#pragma once

#include <cstdint>

namespace kijun::test {

// A small generator with a fixed seed (xorshift64), the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761U + 88172645463325252U) {}
  std::uint64_t below(std::uint64_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return (state_ >> 11U) % limit;
  }
  double share() { return static_cast<double>(below(1000000)) / 1000000; }

 private:
  std::uint64_t state_;
};

}  // namespace kijun::test
