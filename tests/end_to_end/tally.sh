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
