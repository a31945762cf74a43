#!/bin/sh
# Wrong input of every kind: exit code 2, a message with its place, and no output.
. "$(dirname "$0")/lib.sh"

cp -r "$WORK/care-managers/." "$scratch/"
wrong() { # MESSAGE, the spec in $scratch/report.yaml
  expect_exit 2 timeout 20 "$KIJUN" build "$scratch/report.yaml" -o "$scratch/out"
  [ ! -s "$scratch/stdout" ] || fail "something on stdout"
  [ ! -e "$scratch/out" ] || fail "output in spite of wrong input"
  expect_stderr "$1"
}
edited() { # SED-EXPRESSION MESSAGE
  sed "$1" "$spec" >"$scratch/report.yaml"
  cmp -s "$spec" "$scratch/report.yaml" && fail "the edit changed nothing: $1"
  wrong "$2"
}
at() { # PATTERN: the place of the line of the spec that has it, as messages give it
  line=$(grep -n -- "$1" "$spec" | cut -d : -f 1)
  [ "$(printf '%s\n' "$line" | wc -w)" -eq 1 ] || { echo "NO LINE"; fail "not one line of the spec has \"$1\""; }
  printf 'report.yaml:%s' "$line"
}

head -c 1048576 /dev/zero | tr '\0' '[' >"$scratch/report.yaml"
wrong 'report.yaml:1:17: error: lists and mappings are nested too deeply'
head -c 1048577 /dev/zero | tr '\0' 'a' >"$scratch/report.yaml"
wrong 'report.yaml": it is larger than the 1048576 bytes allowed here'
: >"$scratch/report.yaml"
wrong 'report.yaml: error: the file says nothing'
printf 'kijun: 1\nreport: {title: \377\n' >"$scratch/report.yaml"
wrong 'report.yaml:2:17: error: the byte 0xFF is not UTF-8'
edited 's/^surveys:/survyes:/' "$(at '^surveys:'):1: error: unknown key \"survyes\" in the spec"
expect_stderr 'did you mean "surveys"?'
scoring=$(at '^scoring: {weights: \[3, 2, 1\]')
edited 's/weights: \[3, 2, 1\]/weights: [3, .nan, 1]/' "$scoring:24: error: \".nan\" is not a finite number"
edited 's/weights: \[3, 2, 1\]/weights: [3, -2, 1]/' "$scoring:24: error: the weight -2 is negative"
edited 's/^  title: .*/  title: 調査😀/' "$(at '^  title:'):12: error: the fonts have no glyph for the emoji \"😀\" (U+1F600)"
edited 's|data/web\.xlsx|data/no_such.csv|' "$(at 'data/web\.xlsx'):32: error: cannot read \"$scratch/data/no_such.csv\": No such file or directory"
edited 's/by: 要介護認定者数/by: 要介護認定の数/' "$(at 'by: 要介護認定者数'):9: error: \"$scratch/data/insurers.csv\" has no column \"要介護認定の数\""
expect_stderr 'did you mean "要介護認定者数"?'
expect_exit 2 "$KIJUN" build "$scratch/not-there.yaml" -o "$scratch/out"
expect_stderr 'not-there.yaml": No such file or directory'
expect_exit 2 "$KIJUN" build "$spec" -o "$scratch/out" --only q1.stakeholdr
expect_stderr 'did you mean "q1.stakeholder"?'
expect_exit 2 "$KIJUN" frobnicate
expect_stderr 'unknown command "frobnicate"'
expect_exit 0 "$KIJUN" --help
[ -s "$scratch/stdout" ] || fail "--help prints nothing"

# Answer files.
cp "$spec" "$scratch/report.yaml"
file=$scratch/data/care_managers.csv
cp "$file" "$scratch/good"
rows=$(wc -l <"$file")
: >"$file"
wrong "$(at 'file: data/care_managers\.csv'):41: error: \"$file\" is empty"
head -n 1 "$scratch/good" >"$file"
wrong "$file: error: the file has a header but no rows below it"
printf 'a,b\n1\n' >"$file"
wrong "\"$file\" has no column \"問1_1位\""
{ cat "$scratch/good"; printf '1,"2'; } >"$file"
wrong "$file: row $((rows + 1)), column \"主任の資格\": error: the quote that opens this cell is never closed"
{ cat "$scratch/good"; printf '1,2"'; } >"$file"
wrong "$file: row $((rows + 1)), column \"主任の資格\": error: a quote stands where none may"
tr '\n' '\0' <"$scratch/good" >"$file"
wrong "$file: row 1: error: there is a NUL character in the text"
cp "$scratch/good" "$file"
expect_exit 0 "$KIJUN" build "$scratch/report.yaml" -o "$scratch/out"

# A full standard output is a failure of the work.
if [ -e /dev/full ]; then
  code=0
  "$KIJUN" score "$spec" >/dev/full 2>"$scratch/stderr" || code=$?
  [ "$code" -eq 1 ] || fail "exit code $code on a full standard output"
  expect_stderr 'cannot write to the standard output'
fi

# What a run reads it never replaces.
cp -r "$SOURCE/examples/minimal" "$scratch/own"
for place in answers.csv report.yaml; do
  expect_exit 2 "$KIJUN" tally "$scratch/own/report.yaml" -o "$scratch/own/$place"
  expect_stderr "$place\" would be replaced, but this run reads it"
done
expect_exit 2 "$KIJUN" init "$scratch/own/answers.csv" --force -o "$scratch/own/answers.csv"
mv "$scratch/own/answers.csv" "$scratch/own/scores.csv"
sed -i 's/answers\.csv/scores.csv/' "$scratch/own/report.yaml"
expect_exit 2 "$KIJUN" build "$scratch/own/report.yaml" -o "$scratch/own"
expect_stderr 'scores.csv" would be replaced, but this run reads it'
cmp "$SOURCE/examples/minimal/answers.csv" "$scratch/own/scores.csv" || fail "the answers are gone"
[ "$(find "$scratch/own" -type f | wc -l)" -eq 2 ] || fail "something was written"
