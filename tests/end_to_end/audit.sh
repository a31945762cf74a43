#!/bin/sh
# What was done with the answers is the same in audit.csv, on the page 回答の取り扱い and in the terminal, also when much is wrong with them.
. "$(dirname "$0")/lib.sh"

folder=$scratch/care-managers
mkdir "$folder"
cp -r "$WORK/care-managers/." "$folder/"
# In the centers: a wrong code, a repeated option, a rank left out, nothing at all, only the first; attributes of no group and none.
# Lines of fewer cells continue a text with line breaks.
awk -F, -v OFS=, '
  NR == 1 { for (c = 1; c <= NF; ++c) { name = $c; gsub(/["\r]/, "", name); at[name] = c } }
  NF > 26 && NR > 1 && NR % 17 == 0 { $at["問1_1位"] = "9" }
  NF > 26 && NR > 1 && NR % 19 == 0 { $at["問1_2位"] = $at["問1_1位"] }
  NF > 26 && NR > 1 && NR % 23 == 0 { $at["問2_1位"] = "" }
  NF > 26 && NR > 1 && NR % 29 == 0 { $at["問3_1位"] = ""; $at["問3_2位"] = ""; $at["問3_3位"] = "" }
  NF > 26 && NR > 1 && NR % 13 == 0 { $at["問4_2位"] = ""; $at["問4_3位"] = "" }
  NF > 26 && NR > 1 && NR % 31 == 0 { $at["直営・委託"] = "不明" }
  NF > 26 && NR > 1 && NR % 37 == 0 { $at["直営・委託"] = "" }
  { print }' "$WORK/care-managers/data/support_centers.csv" >"$folder/data/support_centers.csv"

for rejected in exclude keep; do
  sed "s/rejected: exclude/rejected: $rejected/" "$WORK/care-managers/report.yaml" >"$folder/report.yaml"
  expect_exit 0 "$KIJUN" build "$folder/report.yaml" -o "$scratch/out" --format pdf,csv
  audit=$scratch/out/audit.csv

  # Every cell is used, missing or rejected, and every respondent counted once. No cell of these files has a comma.
  awk -F, 'NR == 1 { next }
    $7 == "respondents" { respondents[$1] = $9 }
    $7 ~ /^(answered|missing|rejected)$/ { of_question[$1 " " $3] += $9 }
    $7 ~ /^(members|without_attribute|outside)$/ { of_breakdown[$1 " " $4] += $9 }
    $7 ~ /^cells_(used|missing|rejected)$/ { of_column[$1 " " $3 " " $4 " " $6] += $9; ++columns }
    $7 == "cells_faulty" { faulty += $9 }
    $7 == "reason" { reasons += $9 }
    $7 == "place" { ++places[$1 $3 $4 $8] }
    END {
      for (key in of_question) if (of_question[key] != respondents[substr(key, 1, index(key, " ") - 1)]) exit 1
      for (key in of_breakdown) if (of_breakdown[key] != respondents[substr(key, 1, index(key, " ") - 1)]) exit 1
      for (key in of_column) if (of_column[key] != respondents[substr(key, 1, index(key, " ") - 1)]) exit 1
      for (key in places) if (places[key] > 10) exit 1
      if (faulty != reasons || faulty < 40 || columns < 300) exit 1
    }' "$audit" || fail "audit.csv does not add up under $rejected"

  # facts KEY-COLUMN WHAT…: a line for each survey and question or breakdown, with the counts in that order.
  facts() {
    key=$1
    shift
    awk -F, -v key="$key" -v names="$*" 'BEGIN { n = split(names, name, " ") }
      NR > 1 && $7 == "respondents" { respondents[$1] = $9 }
      NR > 1 && $1 != "" && $key != "" && $6 == "" && $8 == "" { count[$1 "," $key, $7] = $9; if (!($1 "," $key in seen)) { seen[$1 "," $key]; order[++rows] = $1 "," $key } }
      END { for (r = 1; r <= rows; ++r) { split(order[r], part, ","); line = part[2]
        for (i = 1; i <= n; ++i) line = line " " (name[i] == "respondents" ? respondents[part[1]] : name[i] == "kept" ? count[order[r], "faulty"] - count[order[r], "rejected"] : count[order[r], name[i]])
        print line } }' "$audit"
  }
  kept=''
  [ "$rejected" = exclude ] || kept=kept

  # The page: the same numbers in the same order. Rows of numbers with this many whole numbers stand nowhere else.
  pdftotext -layout "$scratch/out/report.pdf" - | tr -s ' ' | sed 's/,//g' >"$scratch/lines"
  numbers() { # COUNT: the rows of just so many whole numbers, without their names and reasons
    awk -v count="$1" '{ end = NF; if (end > 1 && $end !~ /^[0-9]+$/) --end
      first = end + 1
      while (first > 1 && $(first - 1) ~ /^[0-9]+$/) --first
      if (end - first + 1 != count) next
      line = $first
      for (i = first + 1; i <= end; ++i) line = line " " $i
      print line }' "$scratch/lines"
  }
  # shellcheck disable=SC2086 # nothing, or a word
  facts 3 respondents answered partial $kept missing rejected | sed 's/^[^ ]* //' >"$scratch/expected"
  [ "$(wc -l <"$scratch/expected")" -eq 40 ] || fail "audit.csv has not 40 questions by survey"
  if [ "$rejected" = exclude ]; then numbers 5; else numbers 6; fi >"$scratch/page"
  cmp "$scratch/expected" "$scratch/page" || { diff "$scratch/expected" "$scratch/page" >&2; fail "the page has other answers than audit.csv"; }
  facts 4 respondents members without_attribute outside | sed 's/^[^ ]* //' >"$scratch/expected"
  numbers 4 >"$scratch/page"
  cmp "$scratch/expected" "$scratch/page" || { diff "$scratch/expected" "$scratch/page" >&2; fail "the page has other groups than audit.csv"; }
  pdftotext "$scratch/out/report.pdf" - | tr -d ' \n\f' >"$scratch/raw"
  for reason in unknown_code:選択肢にない値 repeated_option:同じ選択肢の重複 skipped_rank:上位の順位の記入漏れ no_group:どの属性でもない値; do
    cells=$(awk -F, -v reason="${reason%:*}" '$7 == "reason" && $8 == reason { print $9; exit }' "$audit")
    grep -qF "${reason#*:}${cells}か所" "$scratch/raw" || fail "not on the page: ${reason#*:}${cells}か所"
  done

  # How complete the answers are: the least on the page, every group below 100 % under its figure.
  awk -F, '{ sub(/\r$/, "") } $7 == "completeness" && $11 < 1 { percent = sprintf("%.1f", 100 * $11 + 1e-9); print percent, $3 "." $4, $12 }' "$audit" |
    sort -n >"$scratch/incomplete"
  [ "$(wc -l <"$scratch/incomplete")" -ge 2 ] || fail "answers lack ranks, and audit.csv has no group that does"
  read -r least _ <"$scratch/incomplete"
  grep -qF "最も低い属性で$least％である" "$scratch/raw" || fail "the page does not say the least completeness, $least"
  while read -r percent _ group; do
    grep -qF "$group$percent％" "$scratch/raw" || fail "no figure's note says: $group $percent"
  done <"$scratch/incomplete"

  # The terminal: the same, and every column of every file.
  expect_exit 0 "$KIJUN" check "$folder/report.yaml"
  while read -r percent figure group; do
    grep -F "  $figure: " "$scratch/stdout" | grep -qF "$group $percent %" || fail "kijun check does not say: $figure $group $percent"
  done <"$scratch/incomplete"
  tr -s ' ' <"$scratch/stdout" | sed 's/^ //; s/,//g' >"$scratch/terminal"
  # shellcheck disable=SC2086
  facts 3 answered partial missing rejected $kept >"$scratch/expected"
  facts 4 members without_attribute outside >>"$scratch/expected"
  awk -F, 'NR > 1 && $7 == "cells_used" { line = $3 $4 " " $6 " " $9 }
    NR > 1 && $7 == "cells_missing" { line = line " " $9 }
    NR > 1 && $7 == "cells_rejected" { print line " " $9 }' "$audit" >>"$scratch/expected"
  while read -r row; do
    grep -qxF -- "$row" "$scratch/terminal" || fail "kijun check does not say: $row"
  done <"$scratch/expected"
done
