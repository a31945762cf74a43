// A line on the terminal that says how far a long run is.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace kijun {

// Writes to stderr, and only when that is a terminal and the run has taken more than a second;
// erases itself at the end.
class ProgressLine {
 public:
  explicit ProgressLine(bool terminal);
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine();

  // share: 0 to 1 of the step.
  void show(std::string_view step, double share);
  void erase();

 private:
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point started_;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace kijun
