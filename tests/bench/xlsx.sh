#!/bin/sh
# xlsx.sh: CPU time and peak memory of `kijun score` on Excel workbooks: 500,000 rows x 40 columns of numbers, and 100,000 x 40 of texts no two
# of which are the same (4 million shared strings, near the most that are taken). Beside it, in turn, the time of `unzip -p | wc -c` on the
# sheet: absolute times of a busy machine mean little. Median of three runs after one to warm up. Making the workbooks takes a minute.
set -eu
cd "$(dirname "$0")/../.."
tests/install-packages bench
cmake --preset release >/dev/null
cmake --build --preset release --target kijun generate_workbook
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

once() { # LOG COMMAND…: appends "cpu-seconds peak-KB"
  log=$1
  shift
  /usr/bin/time -f '%U %S %M' -o "$work/time" "$@" >/dev/null 2>"$work/messages" || { cat "$work/messages" >&2; exit 1; }
  awk '{print $1 + $2, $3}' "$work/time" >>"$log"
}
median() { tail -n +2 "$1" | cut -d' ' -f"$2" | sort -n | sed -n 2p; }

for kind in numbers:500000 texts:100000; do
  rows=${kind#*:}
  kind=${kind%:*}
  build/release/bin/generate_workbook "$work/$kind.xlsx" "$rows" "$kind"
  # The texts are no codes: all of them are rejected, and count as read.
  cat >"$work/$kind.yaml" <<SPEC
kijun: 1
report: {title: Workbook benchmark}
scoring: {weights: [3, 2, 1], rejected: keep}
surveys:
  all: {title: All, file: $kind.xlsx, answers: {ranks: "rank {rank}"}}
questions:
  q: {title: Question, options: [a, b, c, d, e, f, g, h, i]}
breakdowns:
  everybody: {title: Everybody, groups: {all: {survey: all}}}
SPEC
  for run in 0 1 2 3; do
    once "$work/$kind.kijun" build/release/bin/kijun score "$work/$kind.yaml"
    once "$work/$kind.unzip" sh -c 'unzip -p "$1" xl/worksheets/sheet1.xml | wc -c' sh "$work/$kind.xlsx"
  done
  echo "$rows x 40 $kind: $(median "$work/$kind.kijun" 1) s CPU, $(median "$work/$kind.kijun" 2) KB at most; unzip alone: $(median "$work/$kind.unzip" 1) s"
done
