#!/bin/sh
# score_million.sh [REFERENCE COMMAND…]: CPU time and peak memory of `kijun score` on a million respondents (24 rank columns, 8 breakdowns),
# median of nine runs after one to warm up, and its memory on a tenth of them, which must be the same. With a reference command, in which {}
# stands for the file of answers, the two run in turn and the ratio is said too: absolute times of a busy machine mean little.
set -eu
cd "$(dirname "$0")/../.."
tests/install-packages bench
cmake --preset release >/dev/null
cmake --build --preset release --target kijun generate_answers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for rows in 100000 1000000; do
  mkdir "$work/$rows"
  build/release/bin/generate_answers "$work/$rows" $rows
done

once() { # LOG COMMAND…: appends "cpu-seconds peak-KB"
  log=$1
  shift
  /usr/bin/time -f '%U %S %M' -o "$work/time" "$@" >/dev/null 2>"$work/messages" || { cat "$work/messages" >&2; exit 1; }
  awk '{print $1 + $2, $3}' "$work/time" >>"$log"
}
reference() {
  for word in "$@"; do # rotates through the words, so that they stay apart whatever is in them
    shift
    if [ "$word" = '{}' ]; then word=$work/1000000/answers.csv; fi
    set -- "$@" "$word"
  done
  once "$work/reference" "$@"
}
run=0
while [ $run -lt 10 ]; do
  once "$work/tenth" build/release/bin/kijun score "$work/100000/report.yaml"
  once "$work/kijun" build/release/bin/kijun score "$work/1000000/report.yaml"
  [ $# -eq 0 ] || reference "$@"
  run=$((run + 1))
done
median() { tail -n +2 "$1" | cut -d' ' -f"$2" | sort -n | sed -n 5p; }
echo "kijun score: $(median "$work/kijun" 1) s CPU, $(median "$work/kijun" 2) KB at most; on a tenth of the rows $(median "$work/tenth" 2) KB"
if [ $# -gt 0 ]; then
  echo "reference: $(median "$work/reference" 1) s CPU"
  paste -d' ' "$work/kijun" "$work/reference" | tail -n +2 | awk '{print $1 / $3}' | sort -n | sed -n '5s/^/ratio of CPU time, median of pairs: /p'
fi
