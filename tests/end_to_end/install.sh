#!/bin/sh
# cmake --install gives a program that works from where it is, with its own templates and fonts.
. "$(dirname "$0")/lib.sh"

cmake --install "$BUILD" --prefix "$scratch/usr" >/dev/null
"$scratch/usr/bin/kijun" --version | grep -qx 'kijun [0-9.]*' || fail "--version"
"$scratch/usr/bin/kijun" build "$spec" -o "$scratch/out" || fail "the installed program does not build the report"
expect_same "$WORK/out" "$scratch/out"
[ -e "$scratch/usr/share/kijun/fonts/OFL.txt" ] || fail "the fonts' licence is not installed"

for file in LICENSE README.md README.ja.md CHANGELOG.md; do
  cmp "$scratch/usr/share/doc/kijun/$file" "$SOURCE/$file" || fail "$file is not installed"
done
for file in LICENSE NOTICE; do
  cmp "$scratch/usr/share/doc/kijun/budoux/$file" "$SOURCE/src/text/budoux/$file" || fail "$file of BudouX is not installed"
done

# Its own files are not taken on trust.
mv "$scratch/usr/share/kijun/fonts/BIZUDPGothic-Bold.ttf" "$scratch/"
expect_exit 1 "$scratch/usr/bin/kijun" build "$spec" -o "$scratch/none"
expect_stderr 'BIZUDPGothic-Bold.ttf'
head -c 100000 "$scratch/BIZUDPGothic-Bold.ttf" >"$scratch/usr/share/kijun/fonts/BIZUDPGothic-Bold.ttf"
expect_exit 1 "$scratch/usr/bin/kijun" build "$spec" -o "$scratch/none"
expect_stderr 'BIZUDPGothic-Bold.ttf'
cp "$scratch/usr/share/kijun/fonts/BIZUDPGothic-Regular.ttf" "$scratch/usr/share/kijun/fonts/BIZUDPGothic-Bold.ttf"
expect_exit 1 "$scratch/usr/bin/kijun" build "$spec" -o "$scratch/none"
expect_stderr 'BIZUDPGothic-Bold.ttf'
[ ! -e "$scratch/none/report.pdf" ] || fail "a report without its fonts"
