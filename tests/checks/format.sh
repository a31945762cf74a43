#!/bin/sh
# Every C++ file is as clang-format 14 would write it.
set -eu
cd "$(dirname "$0")/../.."
git ls-files -z --cached --others --exclude-standard '*.cpp' '*.h' | xargs -0 clang-format-14 --dry-run -Werror
echo "formatting: $(git ls-files --cached --others --exclude-standard '*.cpp' '*.h' | wc -l) files"
