// Two files, or two folders of files, of which the second should be the first made again: what
// changed, in words, for the log of a regression test.
//
// Compared by what they mean: SVG (Kijun's by its figure, others by their elements) and CSV. All
// else by bytes. Where the bytes are the same nothing is looked at further, and where they are not
// something is said: when no words are found for it, that.
#pragma once

#include <string>

#include "base/result.h"

namespace kijun {

struct Differences {
  bool any = false;
  std::string text;      // what to print, ending in a newline
  Diagnostics problems;  // files that could not be read or understood; errors
};

// Refused when one of the two is not there or cannot be read, or one is a folder and the other not.
//
// Of folders every file is compared with that of its name; of a figure whose number alone changed
// (3-2_q1_size.svg, 3-3_q1_size.svg), with the one of the same name behind it. Links in them are
// compared by where they lead, not followed. The text names files by their paths below the folders
// and calls these OLD and NEW, so that it is the same wherever they stand.
Result<Differences> find_differences(const std::string& before, const std::string& after);

}  // namespace kijun
