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

# In English by its template: no Japanese is left anywhere.
expect_exit 0 "$KIJUN" build "$SOURCE/examples/english/report.yaml" -o "$scratch/english"
[ ! -s "$scratch/stderr" ] || { cat "$scratch/stderr" >&2; fail "the English example is not free of messages"; }
pdftotext "$scratch/english/report.pdf" "$scratch/english.txt"
grep -q 'Exhibit 1 Wishes for the' "$scratch/english.txt" || fail "no English caption"
grep -o '>[^<]*<' "$scratch"/english/figures/*.svg >>"$scratch/english.txt"
if grep -nP '[\p{Hiragana}\p{Katakana}\p{Han}、。「」（）－＋＝]' "$scratch/english.txt" >&2; then fail "Japanese in the English report"; fi

# For layout programs: figures as wide as the template says, alone or with their captions.
cp "$example/answers.csv" "$scratch/"
for name in figures figures-captioned; do
  sed "s/^report: {/&template: $name, /" "$example/report.yaml" >"$scratch/$name.yaml"
  expect_exit 0 "$KIJUN" build "$scratch/$name.yaml" -o "$scratch/$name" --format svg
  grep -q ' width="311.811pt"' "$scratch/$name"/figures/*.svg || fail "a figure of $name is not 110 mm wide"
done
grep -q '<text [^>]*>図表 1 図書館に望むこと－来館者別</text>' "$scratch"/figures-captioned/figures/*.svg || fail "no caption in the file"
if grep -q '<text [^>]*>図表 1' "$scratch"/figures/figures/*.svg; then fail "a caption in the file"; fi
