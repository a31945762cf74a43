#!/bin/sh
# The README's short example builds, and its spec is as short as it says.
. "$(dirname "$0")/lib.sh"

example=$SOURCE/examples/minimal
[ "$(wc -l <"$example/report.yaml")" -le 20 ] || fail "the minimal spec has more than 20 lines"
expect_exit 0 "$KIJUN" build "$example/report.yaml" -o "$scratch/out" --format svg,pdf,png,csv
[ ! -s "$scratch/stdout" ] || fail "something on stdout"
[ ! -s "$scratch/stderr" ] || { cat "$scratch/stderr" >&2; fail "the example is not free of messages"; }
[ "$(find "$scratch/out/figures" -name '*.svg' | wc -l)" -eq 1 ] || fail "not one figure"
[ "$(find "$scratch/out/figures" -name '*.png' | wc -l)" -eq 1 ] || fail "no PNG on request"
rsvg-convert "$scratch"/out/figures/*.svg -o "$scratch/figure.png" || fail "rsvg-convert"
# README.md shows this very spec.
for readme in README.md README.ja.md; do
  awk '/^```yaml$/ {inside = 1; next} /^```$/ {if (inside) exit} inside' "$SOURCE/$readme" >"$scratch/shown.yaml"
  cmp "$scratch/shown.yaml" "$example/report.yaml" || fail "$readme shows another spec than examples/minimal"
done
