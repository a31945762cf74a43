#!/bin/sh
# Every C++ file is as clang-format 14 would write it.
set -eu
cd "$(dirname "$0")/../.."
# The list first: of a pipeline only the last exit code counts, and nothing to look at is no success.
files=$(git -c core.quotePath=false ls-files --cached --others --exclude-standard '*.cpp' '*.h')
[ -n "$files" ] || { echo "git lists no C++ files" >&2; exit 1; }
printf '%s\n' "$files" | xargs -d '\n' clang-format-14 --dry-run -Werror
echo "formatting: $(printf '%s\n' "$files" | wc -l) files"
