#!/bin/sh
# The same answers as CSV give the same report to the byte, and the example's files are the same each time they are made.
. "$(dirname "$0")/lib.sh"

"$GENERATE" "$scratch/again"
expect_same "$WORK/care-managers/data" "$scratch/again"

"$GENERATE" --csv "$scratch/data"
[ "$(find "$scratch/data" -name '*.csv' | wc -l)" -eq 5 ] || fail "not five CSV files"
[ ! -e "$scratch/data/web.xlsx" ] || fail "a workbook in spite of --csv"
sed 's/web\.xlsx, sheet: 回答, header: 3/web.csv/' "$spec" >"$scratch/report.yaml"
expect_exit 0 "$KIJUN" build "$scratch/report.yaml" -o "$scratch/out"
cp -r "$WORK/out" "$scratch/expected"
# The audit says of each survey what its file is.
grep -q 'web\.xlsx' "$scratch/expected/audit.csv" || fail "the audit does not name the workbook"
rm "$scratch/expected/audit.csv" "$scratch/out/audit.csv"
expect_same "$scratch/expected" "$scratch/out"
