# How every target of the project is compiled, and one function per kind of target.

add_library(kijun_options INTERFACE)
target_include_directories(kijun_options INTERFACE "${PROJECT_SOURCE_DIR}/src")
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(kijun_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Wold-style-cast
    -Woverloaded-virtual -Wcast-align -Wduplicated-cond -Wlogical-op -Wnull-dereference -Wswitch -Werror
    # GCC 12 sees overlapping copies in std::string that are not there (its bug 105651).
    -Wno-restrict)
else()
  target_compile_options(kijun_options INTERFACE -w)  # clang only fuzzes; warnings are GCC's part
endif()
# Same bytes everywhere: a fused multiply-add would change last bits.
target_compile_options(kijun_options INTERFACE -ffp-contract=off)
# As GLib asks of some of the libraries: of all of them, so that they can share precompiled headers.
target_compile_options(kijun_options INTERFACE -pthread)
if(KIJUN_FUZZ)
  target_compile_options(kijun_options INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(kijun_options INTERFACE -fsanitize=address,undefined)
endif()

# The same under AddressSanitizer and UndefinedBehaviorSanitizer, unoptimized.
add_library(kijun_sanitized_options INTERFACE)
target_link_libraries(kijun_sanitized_options INTERFACE kijun_options)
target_compile_options(kijun_sanitized_options INTERFACE
  -O0 -g1 -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
  # GCC's flow warnings give false alarms on instrumented code; the plain libraries have them as errors.
  -Wno-null-dereference -Wno-maybe-uninitialized)
target_link_options(kijun_sanitized_options INTERFACE -fsanitize=address,undefined)

# The headers are precompiled with the first target, FIRST, and read by the others, which have the same options.
function(kijun_precompile target first)
  if(KIJUN_PRECOMPILE AND target STREQUAL first)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  elseif(KIJUN_PRECOMPILE)
    target_precompile_headers(${target} REUSE_FROM ${first})
  endif()
endfunction()

# kijun_target(kijun_score PREFIX kijun_ SOURCES … DEPENDS base … LIBRARIES … PRIVATE_LIBRARIES …): a library as kijun_library has it, from
# PREFIXoptions, with PREFIXbase and so on.
function(kijun_target target)
  cmake_parse_arguments(ARG "" "PREFIX" "SOURCES;DEPENDS;LIBRARIES;PRIVATE_LIBRARIES;DEFINITIONS;INCLUDES" ${ARGN})
  add_library(${target} STATIC ${ARG_SOURCES})
  target_link_libraries(${target} PRIVATE ${ARG_PREFIX}options ${ARG_PRIVATE_LIBRARIES} PUBLIC ${ARG_LIBRARIES})
  target_compile_definitions(${target} PRIVATE ${ARG_DEFINITIONS})
  target_include_directories(${target} PUBLIC ${ARG_INCLUDES})
  foreach(dependency ${ARG_DEPENDS})
    target_link_libraries(${target} PUBLIC ${ARG_PREFIX}${dependency})
  endforeach()
  # Not where GCC optimizes: of inlined functions that come out of precompiled headers it gives false alarms.
  if(KIJUN_FUZZ OR ARG_PREFIX STREQUAL "kijun_sanitized_")
    kijun_precompile(${target} ${ARG_PREFIX}base <algorithm> <functional> <map> <optional> <string> <variant> <vector>)
  endif()
endfunction()

# kijun_library(score SOURCES a.cpp b.cpp DEPENDS base survey LIBRARIES PkgConfig::CAIRO)
# One static library per folder of src/, so that the linker keeps the directions of the stages: kijun_score. With KIJUN_SANITIZED_TESTS also
# kijun_sanitized_score, for the unit tests. LIBRARIES are known to the users of the library, PRIVATE_LIBRARIES are not.
function(kijun_library name)
  kijun_target(kijun_${name} PREFIX kijun_ ${ARGN})
  if(KIJUN_SANITIZED_TESTS)
    kijun_target(kijun_sanitized_${name} PREFIX kijun_sanitized_ ${ARGN})
  endif()
endfunction()
