#!/bin/sh
# The PDFs of the examples read aloud: the Matterhorn protocol's checks, and the structure as two other programs read it, pdf.js and poppler.
. "$(dirname "$0")/lib.sh"

expect_exit 0 "$KIJUN" build "$SOURCE/examples/minimal/report.yaml" -o "$scratch/minimal" --format pdf
for of in summary-a4 summary-a4-breakdowns; do
  expect_exit 0 "$KIJUN" build "$spec" -o "$scratch/$of" --format pdf --template "$of"
  pdfinfo "$scratch/$of/report.pdf" | grep -qx 'Pages: *8' || fail "$of: not a page for each of 8"
  [ "$(pdftotext "$scratch/$of/report.pdf" - | grep -c '^図表 3-')" -eq 64 ] || fail "$of: not 64 figures"
done
"$MATTERHORN" "$WORK/out/report.pdf" "$scratch/minimal/report.pdf" "$scratch"/summary-*/report.pdf >"$scratch/failures" 2>&1 || { sort "$scratch/failures" | uniq -c >&2; fail "the Matterhorn protocol"; }

node "$(dirname "$0")/read_aloud.js" "$WORK/out/report.pdf" >"$scratch/read" || fail "pdf.js"
grep -qx 'language: ja-JP' "$scratch/read" || fail "no language"
grep -q '^title: .*ケアマネジメント' "$scratch/read" || fail "no title"
[ "$(grep -c '^H1: ' "$scratch/read")" -eq 1 ] || fail "not one title"
grep -qx 'H2: 3.1.4. 調査結果' "$scratch/read" || fail "no heading of a chapter"
grep -qx 'H3: １）専門的な知識について' "$scratch/read" || fail "no heading of a section"

# Captions in their order, each before its figure; a figure says what its SVG says.
sed -n 's/^Caption: 図表 3-\([0-9]*\) .*/\1/p' "$scratch/read" >"$scratch/order"
sort -n "$scratch/order" | cmp -s - "$scratch/order" || fail "captions out of order"
[ "$(sed -n '/^Caption: /{n;/^Figure: /p;}' "$scratch/read" | wc -l)" -eq 64 ] || fail "not 64 figures behind their captions"
sed -n 's/^Figure: //p' "$scratch/read" | sort >"$scratch/alternatives"
sed -n 's/.*<desc[^>]*>\(.*\)<\/desc>.*/\1/p' "$WORK"/out/figures/*.svg | sort >"$scratch/descriptions"
cmp "$scratch/alternatives" "$scratch/descriptions" || fail "figures say something else than their SVGs"

# Every group's scores are the cells of a row of a table.
awk -F, 'NR > 1 {
  if ($(NF - 10) == 1) { if (NR > 2) print line; line = $(NF - 8) }
  line = line sprintf(" | %.2f", $(NF - 1) + 1e-9)
} END {print line}' "$WORK/out/scores.csv" >"$scratch/rows"
[ "$(wc -l <"$scratch/rows")" -eq 232 ] || fail "not 232 groups in scores.csv"
sed -n 's/^TR: //p' "$scratch/read" >"$scratch/table_rows"
while read -r row; do
  grep -qF " | $row" "$scratch/table_rows" || fail "not a row of a table: $row"
done <"$scratch/rows"

pdfinfo -struct "$WORK/out/report.pdf" >"$scratch/poppler" 2>&1 || fail "pdfinfo"
[ "$(grep -c 'Figure' "$scratch/poppler")" -eq 64 ] || fail "poppler does not see 64 figures"
[ "$(grep -cE '^ *Caption' "$scratch/poppler")" -eq "$(grep -c '^Caption: ' "$scratch/read")" ] || fail "poppler sees other captions than pdf.js"
grep -qi error "$scratch/poppler" && fail "poppler finds errors in the structure"
exit 0
