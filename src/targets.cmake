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
if(KIJUN_FUZZ)
  target_compile_options(kijun_options INTERFACE
    -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(kijun_options INTERFACE -fsanitize=address,undefined)
endif()
if(KIJUN_SANITIZE)
  target_compile_options(kijun_options INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    # GCC's flow warnings give false alarms on instrumented code; the plain build has them as errors.
    -Wno-null-dereference -Wno-maybe-uninitialized)
  target_link_options(kijun_options INTERFACE -fsanitize=address,undefined)
endif()

# kijun_library(score SOURCES a.cpp b.cpp DEPENDS base survey LIBRARIES PkgConfig::CAIRO)
# One static library per folder of src/, so that the linker keeps the directions of the stages.
function(kijun_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  add_library(kijun_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(kijun_${name} PRIVATE kijun_options)
  foreach(dependency ${ARG_DEPENDS})
    target_link_libraries(kijun_${name} PUBLIC kijun_${dependency})
  endforeach()
  if(ARG_LIBRARIES)
    target_link_libraries(kijun_${name} PUBLIC ${ARG_LIBRARIES})
  endif()
  # Most of an unoptimized compilation is reading the standard library. Only here: clang-tidy reads the other build, and it has no use for
  # GCC's precompiled headers; a header that forgets an #include is found there, too.
  if(KIJUN_SANITIZE)
    target_precompile_headers(kijun_${name} PRIVATE <algorithm> <functional> <map> <optional> <string> <variant> <vector>)
  endif()
endfunction()
