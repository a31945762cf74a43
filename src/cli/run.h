// The program: runs a command, prints what it has to say, and gives the exit code.
#pragma once

#include <string>
#include <vector>

namespace kijun {

// 0 done, 1 failed in its work, 2 wrong input; of "kijun diff": 0 no difference, 1 different, 2 not
// everything could be compared. `words` are the arguments without the program's
// name.
int run(const std::vector<std::string>& words);

}  // namespace kijun
