#!/bin/sh
# A report made from the tally alone is the one made from the answers, byte for byte.
. "$(dirname "$0")/lib.sh"

folder=$WORK/care-managers
expect_exit 0 "$KIJUN" tally "$spec" -o "$scratch/tally.csv"
[ ! -s "$scratch/stderr" ] || { cat "$scratch/stderr" >&2; fail "the tally is not free of messages"; }
head -c 3 "$scratch/tally.csv" | od -An -tx1 | grep -q 'ef bb bf' || fail "no BOM in the tally"
"$KIJUN" tally "$spec" --format csv | cmp - "$scratch/tally.csv" || fail "printed, the tally is another"

# All five surveys from one table; no file of answers is in reach, nor the labels of one.
groups='s/    by: 入退院.*/&\n    groups: {入退院有り: 1, 入退院なし: 2}/'
sed -E "s/file: [^ ,}]+/tally: tally.csv/; s/, sheet: 回答, header: 3//; $groups" "$spec" >"$scratch/report.yaml"
[ "$(grep -c 'tally: tally.csv' "$scratch/report.yaml")" -eq 5 ] || fail "not five surveys from the tally"
expect_exit 0 "$KIJUN" build "$scratch/report.yaml" -o "$scratch/out"
[ ! -s "$scratch/stderr" ] || { cat "$scratch/stderr" >&2; fail "the report of the tally is not free of messages"; }
rm "$scratch/out/audit.csv" # names columns and files, which a tally has not
mkdir "$scratch/expected"
cp -r "$WORK/out/." "$scratch/expected/"
rm "$scratch/expected/audit.csv"
expect_same "$scratch/expected" "$scratch/out"

# And the tally of the tally is the tally.
"$KIJUN" tally "$scratch/report.yaml" | cmp - "$scratch/tally.csv" || fail "the tally of the tally is another"

# Mixed with answers, and with other rank weights, it does what the answers do.
mkdir "$scratch/mixed"
cp -r "$folder/data" "$scratch/mixed/"
cp "$scratch/tally.csv" "$scratch/mixed/"
sed -E 's/weights: \[3, 2, 1\]/weights: [2.5, 2, 1]/' "$spec" >"$scratch/mixed/answers.yaml"
sed -E "/^  postal:|^  insurers:/s/file: [^ ,}]+/tally: tally.csv/; $groups" "$scratch/mixed/answers.yaml" >"$scratch/mixed/mixed.yaml"
for name in answers mixed; do
  "$KIJUN" score "$scratch/mixed/$name.yaml" >"$scratch/$name.csv" || fail "kijun score of $name"
done
cmp "$scratch/answers.csv" "$scratch/mixed.csv" || fail "a mixed report has other scores"
cmp -s "$scratch/answers.csv" "$WORK/out/scores.csv" && fail "other weights, same scores"

# A faulty output path leaves nothing behind.
expect_exit 1 "$KIJUN" tally "$spec" -o /dev/null
expect_stderr '"/dev/null" is no file that could be replaced'

# So it is with survey weights, shared ranks, answers that lack ranks, and those without an answer among the base.
mkdir "$scratch/all"
cat >"$scratch/all/answers.yaml" <<'YAML'
kijun: 1
report: {title: 試し, template: all.yaml}
scoring: {weights: [3, 2, 1], ties: share, base: all}
surveys:
  first: {title: 第1, file: first.csv, weight: w, answers: {options: "q{option}"}}
  second: {title: 第2, file: second.csv, answers: {options: "q{option}"}}
questions:
  q: {title: 問, options: [甲, 乙, 丙, 丁]}
breakdowns:
  sex: {title: 性別, surveys: [first, second], by: g, groups: {男: 1, 女: 2, 全体: {total: true}}}
contents: [{method: {}}, {results: {questions: all, breakdowns: all}}, {audit: {}}]
YAML
# No base is too small here.
printf 'kijun-template: 1\nextends: report-a4\nsmall_bases: {withhold_below: 0, reference_below: 0}\n' >"$scratch/all/all.yaml"
printf 'g,w,q1,q2,q3,q4\n1,0.1,1,2,3,\n1,0.2,,,,\n2,0.3,1,1,,\n2,0.7,2,1,,\n,1.3,,,,\n1,0.6,,,,\n2,0,,1,,\n1,1.1,1,1,1,1\n2,1,9,,,\n' \
  >"$scratch/all/first.csv"
printf 'g,q1,q2,q3,q4\n2,1,2,3,\n1,,,,\n2,,,1,\n1,1,,2,3\n' >"$scratch/all/second.csv"
expect_exit 0 "$KIJUN" build "$scratch/all/answers.yaml" -o "$scratch/all/expected"
grep -q '注）回答の充足率' "$scratch/all/expected/figures/"*.svg || fail "no note about answers that lack ranks"
expect_exit 0 "$KIJUN" tally "$scratch/all/answers.yaml" -o "$scratch/all/tally.csv"
sed -E 's/file: [a-z]+.csv/tally: tally.csv/' "$scratch/all/answers.yaml" >"$scratch/all/tally.yaml"
expect_exit 0 "$KIJUN" build "$scratch/all/tally.yaml" -o "$scratch/all/out"
rm "$scratch/all/expected/audit.csv" "$scratch/all/out/audit.csv"
expect_same "$scratch/all/expected" "$scratch/all/out"
