#!/bin/sh
# kijun diff: the log of a report made again with another answer, another template, another group; its exit codes. The logs are goldens:
# UPDATE_GOLDENS=1 rewrites them.
. "$(dirname "$0")/lib.sh"

# logged CODE GOLDEN OLD NEW: what the comparison prints, to the letter but for the numbers of bytes.
logged() {
  expect_exit "$1" "$KIJUN" diff "$3" "$4"
  [ ! -s "$scratch/stderr" ] || { cat "$scratch/stderr" >&2; fail "something on stderr"; }
  golden=$SOURCE/tests/golden/diff/$2.txt
  sed '/^  bytes: /s/[0-9][0-9]*/N/g' "$scratch/stdout" >"$scratch/log"
  [ -z "${UPDATE_GOLDENS:-}" ] || cp "$scratch/log" "$golden"
  diff -u "$golden" "$scratch/log" >&2 || fail "the log is not tests/golden/diff/$2.txt"
}

cp -r "$SOURCE/examples/minimal" "$scratch/report"
yaml=$scratch/report/report.yaml
build() { # OUT [KIJUN]
  "${2:-$KIJUN}" build "$yaml" -o "$scratch/$1" --format svg,csv || fail "build $1"
}
build old
build again
expect_exit 0 "$KIJUN" diff "$scratch/old" "$scratch/again"
[ "$(cat "$scratch/stdout")" = "no difference in 3 files" ] || fail "$(cat "$scratch/stdout")"

# One respondent's third place goes to another option.
sed -i '2s/.$/4/' "$scratch/report/answers.csv"
build answer
logged 1 answer "$scratch/old" "$scratch/answer"
figure=figures/1_wishes_visitor.svg
logged 1 answer_figure "$scratch/old/$figure" "$scratch/answer/$figure"
cp "$SOURCE/examples/minimal/answers.csv" "$scratch/report/"

# A program installed with another template: a colour, a marker, a dash, the legend's wording.
mkdir -p "$scratch/installed/bin" "$scratch/installed/share/kijun"
cp "$KIJUN" "$scratch/installed/bin/"
cp -r "$SOURCE/templates" "$SOURCE/fonts" "$scratch/installed/share/kijun/"
template=$scratch/installed/share/kijun/templates/report-a4.yaml
series=$(grep -n '^  series:' "$template" | cut -d : -f 1)
sed -i "$((series + 1))s/colour: \"[^\"]*\"/colour: \"#134491\"/; $((series + 2))s/marker: [a-z-]*/marker: star/; \
$((series + 3))s/dash: \[[^]]*\]/dash: [7pt, 3pt]/; s/^  legend: \".*/  legend: \"{group}（{n}人）\"/" "$template"
build template "$scratch/installed/bin/kijun"
logged 1 template "$scratch/old" "$scratch/template"

# One group more, and another name for a group.
sed -i 's/シニア: シニア/高齢者: シニア, 全員: {total: true}/' "$yaml"
build group
logged 1 group "$scratch/old" "$scratch/group"

# Every figure of the large example is understood as a figure, not as a drawing.
cp -r "$WORK/out/figures" "$scratch/figures"
sed -i 's/^\(<title[^>]*>\)図表 3-/\1図表 4-/' "$scratch"/figures/*.svg
expect_exit 1 "$KIJUN" diff "$WORK/out/figures" "$scratch/figures"
[ "$(grep -c '^  title “図表 3-' "$scratch/stdout")" -eq 64 ] || fail "not 64 titles changed"
[ "$(grep -c '^  ' "$scratch/stdout")" -eq 128 ] || fail "something else than titles and bytes"

# Exit code 2: what cannot be compared, and a wrong command line.
printf '<svg' >"$scratch/broken.svg"
expect_exit 2 "$KIJUN" diff "$scratch/old/$figure" "$scratch/broken.svg"
expect_stderr 'as SVG: it is not well-formed XML in line 1, column 1: unclosed token'
expect_exit 2 "$KIJUN" diff "$scratch/old" "$scratch/none"
expect_stderr 'No such file or directory'
expect_exit 2 "$KIJUN" diff "$scratch/old"
expect_stderr '"kijun diff" compares two files or two folders: OLD and NEW'
if [ -e /dev/full ]; then
  code=0
  "$KIJUN" diff "$scratch/old" "$scratch/answer" >/dev/full 2>"$scratch/stderr" || code=$?
  [ "$code" -eq 2 ] || fail "exit code $code on a full standard output"
fi
