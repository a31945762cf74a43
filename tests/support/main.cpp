// The main() of every unit test executable.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

// Pango looks for fonts in a thread of its own, which nobody can wait for: in one run of twelve a
// short test ended before it, and its patterns counted as leaked.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
