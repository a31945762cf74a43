#!/bin/sh
# tidy.sh BUILD_DIR: clang-tidy 14 finds nothing in any file of the project. Two at a time; a file whose text, headers and settings have not
# changed since it last passed is not looked at again. It reads the files as a build of its own would compile them, in BUILD_DIR/tidy: without
# GCC's precompiled headers (so a header that forgets an #include is found here), and each file once.
set -eu
cd "$(dirname "$0")/../.."
build=$1
passed=$build/tidy-passed
headers=$(git -c core.quotePath=false ls-files --cached --others --exclude-standard 'src/*.h' 'tests/*.h' 'examples/*.h')
[ -n "$headers" ] || { echo "git lists no headers" >&2; exit 1; }
# shellcheck disable=SC2086 # a list of names without blanks
common=$(cat .clang-tidy tests/.clang-tidy examples/.clang-tidy $headers | cksum)
check_one() {
  file=$1
  stamp=$passed/$(printf '%s %s %s' "$file" "$common" "$(cksum <"$file")" | cksum | tr ' ' -)
  [ -e "$stamp" ] && exit 0
  # The analyzer gives up on a function after so many steps; without that it takes three quarters of the time.
  clang-tidy-14 --quiet --extra-arg=-Wno-unknown-warning-option --extra-arg=-Xclang --extra-arg=-analyzer-config \
    --extra-arg=-Xclang --extra-arg=max-nodes=10000 -p "$build/tidy" "$file" 2>"$stamp.err" || { cat "$stamp.err" >&2; rm -f "$stamp.err"; exit 1; }
  rm -f "$stamp.err"
  : >"$stamp"
}
if [ "${2:-}" = --one ]; then
  check_one "$3"
  exit 0
fi
mkdir -p "$passed"
cmake -S . -B "$build/tidy" -G Ninja -DKIJUN_PRECOMPILE=OFF >/dev/null
[ -r "$build/tidy/compile_commands.json" ] || { echo "no $build/tidy/compile_commands.json" >&2; exit 1; }
files=$(sed -n 's/^ *"file": "\(.*\)".*$/\1/p' "$build/tidy/compile_commands.json" | sed "s|^$PWD/||" | sort -u)
[ -n "$files" ] || { echo "no files in $build/tidy/compile_commands.json" >&2; exit 1; }
printf '%s\n' "$files" | xargs -n 1 -P 2 "$0" "$build" --one
echo "clang-tidy: $(printf '%s\n' "$files" | wc -l) files"
