#!/bin/sh
# The spec that "kijun init" drafts for the care managers' files, three of them CSV, one a workbook and one SPSS, passes "kijun check" and
# "kijun build" as it is; that of each single file too.
. "$(dirname "$0")/lib.sh"

drafts_a_sound_spec() { # SPEC FILE…
  draft=$1
  shift
  expect_exit 0 "$KIJUN" init "$@" -o "$draft"
  [ ! -s "$scratch/stdout" ] || fail "something on stdout"
  [ ! -s "$scratch/stderr" ] || { cat "$scratch/stderr" >&2; fail "warnings about $*"; }
  expect_exit 0 "$KIJUN" check "$draft"
  [ ! -s "$scratch/stderr" ] || { cat "$scratch/stderr" >&2; fail "check warns about the draft for $*"; }
  # Eight questions, each asked in all files.
  [ "$(grep -c '^  q[0-9]*:$' "$draft")" -eq 8 ] || fail "not eight questions in $*"
  if grep -q '^    surveys: ' "$draft"; then fail "a question is not asked in all files"; fi
}

cp -r "$WORK/care-managers/data" "$scratch/data"
for file in "$scratch"/data/*; do
  name=$(basename "$file")
  drafts_a_sound_spec "$scratch/$name.yaml" "$file"
done
grep -q '^    encoding: cp932$' "$scratch/insurers.csv.yaml" || fail "insurers.csv is CP932"
grep -q '^    sheet: 回答$' "$scratch/web.xlsx.yaml" || fail "the answers are in the second sheet"
grep -q '^    header: 3 ' "$scratch/web.xlsx.yaml" || fail "the names are in row 3"
grep -q '^    title: 専門的な知識 ' "$scratch/postal.sav.yaml" || fail "the title is the label of the columns"
for name in care_managers.csv web.xlsx postal.sav; do
  expect_exit 0 "$KIJUN" build "$scratch/$name.yaml" -o "$scratch/$name.out" --only q1.all --format svg,csv
  [ -s "$scratch/$name.out/scores.csv" ] || fail "no scores of $name"
done

drafts_a_sound_spec "$scratch/draft.yaml" "$scratch"/data/*
expect_exit 0 "$KIJUN" build "$scratch/draft.yaml" -o "$scratch/out"
[ -s "$scratch/out/report.pdf" ] || fail "no report"
# The answers are read as by the example's own spec: the scores of all questions by whole surveys are the same.
expect_exit 0 "$KIJUN" score "$spec"
cp "$scratch/stdout" "$scratch/example.csv"
scores_of() { # SCORES BREAKDOWN GROUP: all but names and the baseline, which hangs on the other groups
  awk -F, -v breakdown="$2" -v group="$3" '$4 == breakdown && $6 == group { print $2, $8, $10, $12, $13, $14, $15, $16 }' "$1"
}
for pair in care_managers=ケアマネジャー insurers=保険者 support_centers=地域包括支援センター; do
  scores_of "$scratch/example.csv" stakeholder "${pair#*=}" >"$scratch/wanted"
  [ -s "$scratch/wanted" ] || fail "the example has no ${pair#*=}"
  scores_of "$scratch/out/scores.csv" survey "${pair%=*}" | diff "$scratch/wanted" - >&2 || fail "the draft reads ${pair%=*} otherwise"
done

# A draft replaces nothing without being told, and comes on the standard output without -o.
echo mine >"$scratch/mine.yaml"
expect_exit 2 "$KIJUN" init "$scratch"/data/* -o "$scratch/mine.yaml"
expect_stderr "\"$scratch/mine.yaml\" is there already"
[ "$(cat "$scratch/mine.yaml")" = mine ] || fail "the draft replaced a file"
expect_exit 0 "$KIJUN" init "$scratch"/data/* -o "$scratch/mine.yaml" --force
cmp "$scratch/mine.yaml" "$scratch/draft.yaml" || fail "not the draft"
cd "$scratch"
expect_exit 0 "$KIJUN" init data/*
cmp "$scratch/stdout" "$scratch/draft.yaml" || fail "the draft depends on where it goes"

# What cannot be drafted.
printf '番号,自由記述\n1,よい\n' >"$scratch/free.csv"
expect_exit 2 "$KIJUN" init "$scratch/free.csv"
expect_stderr "looks like the answers to a ranking question"
expect_exit 2 "$KIJUN" init "$scratch/none.csv"
expect_stderr "No such file or directory"
expect_exit 2 "$KIJUN" init "$scratch"
