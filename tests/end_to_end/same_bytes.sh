#!/bin/sh
# Same bytes from the same input: twice in a row, one chart alone or as the 60th, other locale, TZ, fontconfig, no HOME, other CPU features.
. "$(dirname "$0")/lib.sh"

build() { # OUT [VARIABLE=VALUE…]
  out=$1
  shift
  env "$@" "$KIJUN" build "$spec" -o "$out" --format svg,pdf,csv || fail "build with $*"
}

build "$scratch/again" A=b
expect_same "$WORK/out" "$scratch/again"

"$KIJUN" build "$spec" -o "$scratch/alone" --only 3-61 || fail "--only"
[ "$(find "$scratch/alone" -type f | wc -l)" -eq 1 ] || fail "--only made more than one file"
cmp "$scratch/alone/figures/3-61_q8_care_level_web.svg" "$WORK/out/figures/3-61_q8_care_level_web.svg" || fail "alone differs"

cat >"$scratch/fonts.conf" <<'CONF'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts</dir>
<match target="pattern"><edit name="family" mode="assign" binding="strong"><string>DejaVu Sans</string></edit></match>
<match target="font"><edit name="hintstyle" mode="assign"><const>hintfull</const></edit><edit name="embolden" mode="assign"><bool>true</bool></edit></match>
</fontconfig>
CONF
build "$scratch/fontconfig" FONTCONFIG_FILE="$scratch/fonts.conf" FREETYPE_PROPERTIES=truetype:interpreter-version=35
expect_same "$WORK/out" "$scratch/fontconfig"

# A locale whose decimal sign is a comma, made here: machines have only their own.
localedef -i de_DE -f UTF-8 "$scratch/de_DE.UTF-8" || fail "localedef"
[ "$(LOCPATH=$scratch LC_ALL=de_DE.UTF-8 locale decimal_point)" = , ] || fail "the German locale is not in force"
build "$scratch/german" LOCPATH="$scratch" LC_ALL=de_DE.UTF-8
expect_same "$WORK/out" "$scratch/german"

build "$scratch/zone" TZ=Pacific/Auckland
expect_same "$WORK/out" "$scratch/zone"

env -u HOME -u LANG -u LC_ALL -u XDG_CACHE_HOME "$KIJUN" build "$spec" -o "$scratch/nohome" || fail "without HOME"
expect_same "$WORK/out" "$scratch/nohome"

build "$scratch/nofma" GLIBC_TUNABLES=glibc.cpu.hwcaps=-FMA,-FMA4,-AVX2,-AVX2_Usable,-FMA_Usable,-AVX,-AVX_Usable
expect_same "$WORK/out" "$scratch/nofma"

(cd / && "$KIJUN" build "$spec" -o "$scratch/elsewhere") || fail "from another folder"
expect_same "$WORK/out" "$scratch/elsewhere"

# Without any date the clock is not asked.
for run in 1 2; do
  env -u SOURCE_DATE_EPOCH "$KIJUN" build "$SOURCE/examples/minimal/report.yaml" -o "$scratch/timeless$run" --format svg,pdf,csv,xlsx
  sleep 1.1
done
expect_same "$scratch/timeless1" "$scratch/timeless2"
pdfinfo "$scratch/timeless1/report.pdf" | grep -q Date && fail "a date out of nowhere"
env LOCPATH="$scratch" LC_ALL=de_DE.UTF-8 TZ=Pacific/Auckland "$KIJUN" build "$SOURCE/examples/minimal/report.yaml" -o "$scratch/zone" --format xlsx
cmp "$scratch/zone/scores.xlsx" "$scratch/timeless1/scores.xlsx" || fail "scores.xlsx differs in another locale and time zone"
expect_exit 2 env SOURCE_DATE_EPOCH=yesterday "$KIJUN" build "$spec" -o "$scratch/none"
expect_stderr 'SOURCE_DATE_EPOCH is "yesterday"'

# Without a date in the spec the PDF takes SOURCE_DATE_EPOCH.
mkdir "$scratch/undated"
cp -r "$WORK/care-managers/data" "$scratch/undated/"
grep -v '^  date:' "$spec" >"$scratch/undated/report.yaml"
for run in 1 2; do
  env SOURCE_DATE_EPOCH=1000000000 "$KIJUN" build "$scratch/undated/report.yaml" -o "$scratch/epoch$run" --format pdf
done
expect_same "$scratch/epoch1" "$scratch/epoch2"
pdfinfo -isodates "$scratch/epoch1/report.pdf" | grep -q '^CreationDate: *2001-09-09' || fail "SOURCE_DATE_EPOCH is not the PDF's date"
