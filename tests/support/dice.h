// Made-up numbers, the same on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>

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

// How many of `all` rounds a long random test makes: under the sanitizers, where each takes four
// times as long, the first quarter (tests/CMakeLists.txt says so in the environment).
inline std::size_t rounds(std::size_t all) {
  return std::getenv("KIJUN_TEST_QUARTER") == nullptr ? all : all / 4;
}

}  // namespace kijun::test
