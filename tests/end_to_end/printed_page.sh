#!/bin/sh
# A page of the PDF, whose operators are Kijun's own, looks as the same page drawn by Cairo: as poppler draws it, on Cairo too, every dot is the
# same but for single letters: Cairo puts each at the nearest dot, and one that stands half way between two may come out a dot off (9 on this
# page, 0.16). By the measure of renderer.sh, with limits for other versions of poppler; that letters are where they belong, the mean says.
. "$(dirname "$0")/lib.sh"
most=0.2
most_mean=0.0005
page=$WORK/page

drawn() { # NAME OPTIONS…: the PDF's page, by poppler
  name=$1
  shift
  pdftocairo -r 300 -png -singlefile "$@" "$page/page.pdf" "$scratch/$name" || fail "pdftocairo"
}
looks_the_same() { # PNG
  "$PNG_DISTANCE" "$page/page.png" "$1" >"$scratch/distance" || fail "the pictures cannot be compared: $1"
  awk -v most="$most" -v most_mean="$most_mean" '{exit !($1 <= most && $2 <= most_mean)}' "$scratch/distance"
}

drawn page
looks_the_same "$scratch/page.png" || fail "the page looks otherwise in the PDF: $(cat "$scratch/distance")"
echo "the page: $(cat "$scratch/distance")"

# What stands a quarter of a point off its place is seen.
# shellcheck disable=SC2046 # width and height
set -- $(od -An -tu1 -j 16 -N 8 "$page/page.png")
drawn moved -x 1 -y 0 -W $(($3 * 256 + $4)) -H $(($7 * 256 + $8))
looks_the_same "$scratch/moved.png" && fail "a page that is moved by 0.25 pt is not seen: $(cat "$scratch/distance")"
echo "moved: $(cat "$scratch/distance")"
exit 0
