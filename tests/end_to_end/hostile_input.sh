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

head -c 1048576 /dev/zero | tr '\0' '[' >"$scratch/report.yaml"
wrong 'report.yaml:1:'
head -c 1048577 /dev/zero | tr '\0' 'a' >"$scratch/report.yaml"
wrong '1048576'
: >"$scratch/report.yaml"
wrong 'report.yaml'
printf 'kijun: 1\nreport: {title: \377\n' >"$scratch/report.yaml"
wrong 'report.yaml:2:17'
edited 's/^surveys:/survyes:/' 'did you mean "surveys"?'
edited 's/weights: \[3, 2, 1\]/weights: [3, .nan, 1]/' 'report.yaml:'
edited 's/weights: \[3, 2, 1\]/weights: [3, -2, 1]/' 'report.yaml:'
edited 's/^  title: .*/  title: 調査😀/' 'U+1F600'
edited 's|data/[a-z_]*\.csv|data/no_such.csv|' 'no_such.csv'
edited 's/要介護認定者数/要介護認定の数/' 'column'
expect_exit 2 "$KIJUN" build "$scratch/not-there.yaml"
expect_stderr 'not-there.yaml'
expect_exit 2 "$KIJUN" build "$spec" -o "$scratch/out" --only q1.stakeholdr
expect_stderr 'did you mean "q1.stakeholder"?'
expect_exit 2 "$KIJUN" frobnicate
expect_exit 0 "$KIJUN" --help
[ -s "$scratch/stdout" ] || fail "--help prints nothing"

# Answer files.
cp "$spec" "$scratch/report.yaml"
file=$(ls "$scratch"/data/*.csv | head -n 1)
cp "$file" "$scratch/good"
for damage in ': ' 'head -n 1 good' 'printf a,b\n1\n' 'head -c 4000 good' 'tr \n \0'; do
  case $damage in
    ': ') : >"$file" ;;
    'head -n 1 good') head -n 1 "$scratch/good" >"$file" ;;
    'printf'*) printf 'a,b\n1\n' >"$file" ;;
    'head -c'*) { head -c 4000 "$scratch/good"; printf '"'; } >"$file" ;;
    *) tr '\n' '\0' <"$scratch/good" >"$file" ;;
  esac
  wrong "$(basename "$file")"
done
cp "$scratch/good" "$file"
expect_exit 0 "$KIJUN" build "$scratch/report.yaml" -o "$scratch/out"

# A closed standard output and a full one are failures of the work.
if [ -e /dev/full ]; then
  code=0
  "$KIJUN" score "$spec" >/dev/full 2>"$scratch/stderr" || code=$?
  [ "$code" -eq 1 ] || fail "exit code $code on a full standard output"
fi
