#!/bin/sh
# renderer.sh RENDERER: figures look the same in rsvg-convert, inkscape or chromium. Skipped (77) where that is not installed.
#
# At 300 dots per inch, blurred by two dots (0.5 pt), no colour of any dot may differ by more than 0.13 of the scale from white to full, and the
# mean by 0.005. Measured: 0.10 between Kijun's own PNG, which puts glyphs on whole dots, and rsvg-convert; 0.09 between Chromium or Inkscape and
# rsvg-convert. A label 0.5 pt off its place gives 0.23 and more, a marker left out 0.19, a line 1.5 instead of 1.1 pt wide 0.22.
. "$(dirname "$0")/lib.sh"
most=0.13
most_mean=0.005

renderer=$1
case $renderer in rsvg-convert | inkscape | chromium) ;; *) fail "no renderer \"$renderer\" is known" ;; esac
if ! command -v "$renderer" >/dev/null; then
  echo "SKIPPED: $renderer is not installed; nothing is known of how figures look in it"
  exit 77
fi

# Two series with long labels; seven series on seven axes; four series on five axes.
"$KIJUN" build "$spec" -o "$scratch/out" --only q6.hospital q8.care_level_web q3.stakeholder --format svg,png || fail "build"

png_number() { # FILE OFFSET: of the header
  # shellcheck disable=SC2046 # four numbers
  set -- $(od -An -tu1 -j "$2" -N 4 "$1")
  echo $((($3 * 256) + $4))
}

rendered() { # RENDERER SVG PNG
  rm -f "$3"
  case $1 in
    rsvg-convert) rsvg-convert -d 300 -p 300 "$2" -o "$3" ;;
    inkscape) HOME=$scratch inkscape "$2" --export-type=png --export-dpi=300 -o "$3" >"$scratch/said" 2>&1 ;;
    chromium)
      points=$(sed -n 's/^<svg .* width="\([0-9.]*\)pt".*/\1/p' "$2")
      size=$(awk "BEGIN {print $points * 300 / 72}")
      printf '<!doctype html><body style="margin:0"><img style="display:block;width:%spx" src="%s">' "$size" "$2" >"$scratch/page.html"
      chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 --user-data-dir="$scratch/profile" \
        --window-size="$(png_number "$reference" 16),$(png_number "$reference" 20)" --screenshot="$3" "file://$scratch/page.html" >"$scratch/said" 2>&1
      ;;
  esac
  [ -s "$3" ] || { cat "$scratch/said" >&2; fail "$1 made no picture of $2"; }
}

looks_the_same() { # PNG PNG
  "$PNG_DISTANCE" "$1" "$2" >"$scratch/distance" || fail "the pictures cannot be compared: $1 $2"
  awk -v most="$most" -v most_mean="$most_mean" '{exit !($1 <= most && $2 <= most_mean)}' "$scratch/distance"
}

figures=0
for svg in "$scratch"/out/figures/*.svg; do
  figures=$((figures + 1))
  reference=${svg%.svg}.png
  if [ "$renderer" != rsvg-convert ]; then
    rendered rsvg-convert "$svg" "$scratch/reference.png"
    reference=$scratch/reference.png
  fi
  rendered "$renderer" "$svg" "$scratch/picture.png"
  looks_the_same "$reference" "$scratch/picture.png" || fail "$(basename "$svg") looks otherwise in $renderer: $(cat "$scratch/distance")"
  echo "$(basename "$svg"): $(cat "$scratch/distance")"
done
[ "$figures" -eq 3 ] || fail "$figures figures instead of 3"

# A wrong picture is seen to be wrong. The last figure is still the reference.
wrong() { # WHAT AWK-PROGRAM
  awk "$2" "$svg" >"$scratch/wrong.svg"
  cmp -s "$svg" "$scratch/wrong.svg" && fail "the edit changed nothing: $1"
  rendered "$renderer" "$scratch/wrong.svg" "$scratch/wrong.png"
  looks_the_same "$reference" "$scratch/wrong.png" && fail "$1 is not seen: $(cat "$scratch/distance")"
  echo "$1: $(cat "$scratch/distance")"
}
# shellcheck disable=SC2016 # for awk
wrong "a label 0.5 pt below its place" '!done && /^<g class="label" fill/ {
  match($0, /translate\([0-9.]+ [0-9.]+/); split(substr($0, RSTART + 10, RLENGTH - 10), at, " ")
  $0 = substr($0, 1, RSTART + 9) at[1] " " at[2] + 0.5 substr($0, RSTART + RLENGTH); done = 1 } {print}'
if [ "$renderer" = rsvg-convert ]; then
  wrong "a line that is not dashed" '/class="series"/ {inside = 1} inside && sub(/stroke-dasharray:[^;]*;/, "") {inside = 0} {print}'
  wrong "a marker left out" '/id="marker-1-1"/ {inside = 1} !inside {print} /^<\/g>/ {inside = 0}' 2>/dev/null

  # Live text looks the same where the fonts are installed: these are, for this one.
  cp -r "$WORK/care-managers" "$scratch/live"
  echo 'svg: {text: live}' >>"$scratch/live/report.yaml"
  "$KIJUN" build "$scratch/live/report.yaml" -o "$scratch/live/out" --only q6.hospital || fail "build with live text"
  live=$(ls "$scratch"/live/out/figures/*.svg)
  outlines=$scratch/out/figures/$(basename "$live")
  printf '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>' \
    "$SOURCE/fonts" "$scratch/cache" >"$scratch/fonts.conf"
  FONTCONFIG_FILE=$scratch/fonts.conf rendered rsvg-convert "$live" "$scratch/live.png"
  rendered rsvg-convert "$outlines" "$scratch/outlines.png"
  looks_the_same "$scratch/outlines.png" "$scratch/live.png" || fail "live text looks otherwise: $(cat "$scratch/distance")"
  echo "live text: $(cat "$scratch/distance")"
  expect_exit 1 "$KIJUN" diff "$outlines" "$live"
  grep '^  ' "$scratch/stdout" | grep -v '^  bytes: ' | grep -vE '^  (numbers of the scale|labels|legend entries) written as text instead of outlines for all [0-9]+$' &&
    fail "kijun diff tells more than that text is live"
fi
exit 0
