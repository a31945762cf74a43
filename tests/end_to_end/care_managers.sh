#!/bin/sh
# The whole chapter: 64 SVGs, all captions and every score in the PDF's text, nothing on stdout.
. "$(dirname "$0")/lib.sh"

rm -rf "$WORK"
mkdir -p "$WORK/care-managers"
cp "$SOURCE/examples/care-managers/report.yaml" "$WORK/care-managers/"
"$GENERATE" "$WORK/care-managers/data"
[ "$(wc -l <"$spec")" -lt 200 ] || fail "the spec has 200 lines or more"

expect_exit 0 "$KIJUN" build "$spec" -o "$WORK/out"
[ ! -s "$scratch/stdout" ] || fail "something on stdout"
[ ! -s "$scratch/stderr" ] || { cat "$scratch/stderr" >&2; fail "the example is not free of messages"; }

svgs=$(find "$WORK/out/figures" -name '*.svg' | wc -l)
[ "$svgs" -eq 64 ] || fail "$svgs SVG files instead of 64"
xmllint --noout "$WORK"/out/figures/*.svg || fail "not well-formed XML"
for part in '<title' '<desc' 'role="img"' 'xml:lang="ja"'; do
  [ "$(grep -lF -- "$part" "$WORK"/out/figures/*.svg | wc -l)" -eq 64 ] || fail "an SVG without $part"
done
[ -e "$WORK/out/figures/3-2_q1_stakeholder.svg" ] || fail "the first figure has another name"
[ -e "$WORK/out/figures/3-65_q8_operation.svg" ] || fail "the last figure has another name"

# The PDF: sound, A4, with its title and bookmarks; every caption in its text, and every legend with its N.
qpdf --check "$WORK/out/report.pdf" >"$scratch/qpdf" 2>&1 || { cat "$scratch/qpdf" >&2; fail "qpdf --check"; }
pdfinfo "$WORK/out/report.pdf" >"$scratch/info"
grep -q '^Title: .*ケアマネジメント' "$scratch/info" || fail "no title in the PDF"
grep -q '^Author: *[^ ]' "$scratch/info" || fail "no author in the PDF"
grep -q 'A4' "$scratch/info" || fail "not A4"
pdftotext -layout "$WORK/out/report.pdf" - | tr -d ' \n\f' >"$scratch/text"
n=2
while [ "$n" -le 65 ]; do
  grep -qF "図表3-$n" "$scratch/text" || fail "図表 3-$n is not in the PDF"
  n=$((n + 1))
done
# A caption per figure, from the titles of the seed, as one line or broken after a dash.
pdftotext "$WORK/out/report.pdf" - | tr -d ' \n\f' >"$scratch/raw"
sed -n 's/.*<title[^>]*>\(.*\)<\/title>.*/\1/p' "$WORK"/out/figures/*.svg | tr -d ' ' >"$scratch/captions"
[ "$(sort -u "$scratch/captions" | wc -l)" -eq 64 ] || fail "not 64 different captions"
while read -r caption; do
  grep -qF "$caption" "$scratch/raw" || grep -qF "$caption" "$scratch/text" || fail "caption not in the PDF: $caption"
done <"$scratch/captions"
for legend in '利用者（N=746）' 'ケアマネジャー（N=586）' '保険者（N=799）' '地域包括支援センター（N=767）' \
  'Web_要支援１（N=33）' '入退院有り（N=92）' '5,000人以上（N=128）' '基準点=2.0' '基準点=1.2' '基準点≒0.86'; do
  grep -qF "$legend" "$scratch/raw" || fail "not in the PDF: $legend"
done
pdffonts "$WORK/out/report.pdf" | tail -n +3 | grep -v 'BIZ-\?UD' && fail "a font that is not BIZ UD"
pdffonts "$WORK/out/report.pdf" | tail -n +3 | awk '$(NF-4) != "yes" {exit 1}' || fail "a font is not embedded"

# The CSV: BOM, one row a score, no platform-dependent characters.
head -c 3 "$WORK/out/scores.csv" | od -An -tx1 | grep -q 'ef bb bf' || fail "no BOM in scores.csv"
grep -q '[①②③④⑤⑥⑦]' "$WORK/out/scores.csv" && fail "a platform-dependent character in scores.csv"
"$KIJUN" score "$spec" >"$scratch/scores.csv" || fail "kijun score"
cmp -s "$scratch/scores.csv" "$WORK/out/scores.csv" || fail "kijun score prints something else than scores.csv"

/usr/bin/python3 "$SOURCE/tests/end_to_end/findings_json.py" "$WORK/out/findings.json" "$WORK/out/scores.csv" "$scratch/raw" ||
  fail "findings.json does not agree with the rest"

# Every score stands in the PDF's text, behind its N, to two decimals.
awk -F, 'NR > 1 {
  if ($(NF - 10) == 1) { if (NR > 2) print line; line = $(NF - 8) }
  line = line sprintf(" %.2f", $(NF - 1) + 1e-9)
} END {print line}' "$WORK/out/scores.csv" >"$scratch/rows"
[ "$(wc -l <"$scratch/rows")" -eq 232 ] || fail "not 232 groups in scores.csv"
pdftotext -layout "$WORK/out/report.pdf" - | tr -s ' ' >"$scratch/lines"
while read -r row; do
  grep -qF " $row" "$scratch/lines" || fail "scores not in the PDF: $row"
done <"$scratch/rows"

expect_exit 0 "$KIJUN" check "$spec"
[ -s "$scratch/stdout" ] || fail "kijun check prints no audit"
grep -qx "Completeness: 100 % in every group that figures show" "$scratch/stdout" || fail "kijun check does not tell how complete the answers are"
