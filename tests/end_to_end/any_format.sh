#!/bin/sh
# The same answers as CSV give the same report to the byte, and the example's files are the same each time they are made.
. "$(dirname "$0")/lib.sh"

"$GENERATE" "$scratch/again"
expect_same "$WORK/care-managers/data" "$scratch/again"

"$GENERATE" --csv "$scratch/data"
[ "$(find "$scratch/data" -name '*.csv' | wc -l)" -eq 5 ] || fail "not five CSV files"
[ ! -e "$scratch/data/web.xlsx" ] || fail "a workbook in spite of --csv"
[ ! -e "$scratch/data/postal.sav" ] || fail "an SPSS file in spite of --csv"
sed 's/web\.xlsx, sheet: 回答, header: 3/web.csv/; s/postal\.sav/postal.csv/' "$spec" >"$scratch/unlabelled.yaml"
# What the SPSS file's labels say has to be written for CSV.
expect_exit 2 "$KIJUN" build "$scratch/unlabelled.yaml" -o "$scratch/out"
expect_stderr 'error: breakdown "hospital" has no groups'
[ ! -e "$scratch/out" ] || fail "a report without the groups"
sed 's/    by: 入退院.*/&\n    groups: {入退院有り: 1, 入退院なし: 2}/' "$scratch/unlabelled.yaml" >"$scratch/report.yaml"
expect_exit 0 "$KIJUN" build "$scratch/report.yaml" -o "$scratch/out"
cp -r "$WORK/out" "$scratch/expected"
# The audit says of each survey what its file is.
for file in web.xlsx postal.sav; do
  grep -qF "$file" "$scratch/expected/audit.csv" || fail "the audit does not name $file"
done
rm "$scratch/expected/audit.csv" "$scratch/out/audit.csv"
expect_same "$scratch/expected" "$scratch/out"
