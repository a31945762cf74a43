#include <cstdio>
#include <exception>

#include "cli/run.h"

int main(int count, char** arguments) {
  try {
    return kijun::run(std::vector<std::string>(arguments + 1, arguments + count));
  } catch (
      const std::exception& error) {  // no stage throws: memory has run out, or a mistake in kijun
    std::fprintf(stderr, "kijun: error: %s\n", error.what());
    return 1;
  }
}
