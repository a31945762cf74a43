#include "cli/progress_line.h"

#include <cstdio>

#include "base/number.h"

namespace kijun {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

ProgressLine::ProgressLine(bool terminal)
    : terminal_(terminal), started_(steady_clock::now()), last_(started_) {}

ProgressLine::~ProgressLine() { erase(); }

void ProgressLine::show(std::string_view step, double share) {
  if (!terminal_) return;
  const auto now = steady_clock::now();
  if (now - started_ < milliseconds(1000) || (shown_ && now - last_ < milliseconds(100))) return;
  last_ = now;
  shown_ = true;
  const std::string line =
      "\r\x1b[K" + std::string(step) + " " + format_fixed(share * 100, 0) + " %";
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fflush(stderr);
}

void ProgressLine::erase() {
  if (!shown_) return;
  std::fputs("\r\x1b[K", stderr);
  std::fflush(stderr);
  shown_ = false;
}

}  // namespace kijun
