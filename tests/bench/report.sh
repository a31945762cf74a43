#!/bin/sh
# report.sh [REFERENCE COMMAND…]: CPU time and peak memory of the whole care-managers report (64 SVGs, PDF, CSV), median of nine samples
# of five runs each, after one to warm up (the clock has hundredths of a second, of which one run takes a dozen); with a reference command the two
# run in turn and the ratio is said too: absolute times of a busy machine mean little.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
cd "$top"
tests/install-packages bench
cmake --preset release >/dev/null
cmake --build --preset release --target kijun generate_care_managers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/care-managers"
cp examples/care-managers/report.yaml "$work/care-managers/"
build/release/bin/generate_care_managers "$work/care-managers/data"

once() { # LOG COMMAND…: appends "cpu-seconds peak-KB" of one run
  log=$1
  shift
  # shellcheck disable=SC2016 # the inner shell fills these in
  /usr/bin/time -f '%U %S %M' -o "$work/time" sh -c 'for run in 1 2 3 4 5; do "$@" || exit; done' sh "$@" >/dev/null
  awk '{print ($1 + $2) / 5, $3}' "$work/time" >>"$log"
}
run=0
while [ $run -lt 10 ]; do
  once "$work/kijun" build/release/bin/kijun build "$work/care-managers/report.yaml" -o "$work/out"
  [ $# -eq 0 ] || once "$work/reference" "$@"
  run=$((run + 1))
done
median() { tail -n +2 "$1" | cut -d' ' -f"$2" | sort -n | sed -n 5p; }
echo "kijun: $(median "$work/kijun" 1) s CPU, $(median "$work/kijun" 2) KB at most"
if [ $# -gt 0 ]; then
  echo "reference: $(median "$work/reference" 1) s CPU, $(median "$work/reference" 2) KB at most"
  paste -d' ' "$work/kijun" "$work/reference" | tail -n +2 | awk '{print $1 / $3}' | sort -n | sed -n '5s/^/ratio of CPU time, median of pairs: /p'
fi
