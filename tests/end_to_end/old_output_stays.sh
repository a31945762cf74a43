#!/bin/sh
# A full disk, a read-only folder, a kill in the middle: the old output stays, and the exit code says so.
. "$(dirname "$0")/lib.sh"

# Another report from the same answers, to tell old from new.
mkdir "$scratch/new"
cp -r "$WORK/care-managers/data" "$scratch/new/"
sed 's/^  title: .*/  title: 別の題名/; s/専門的な知識/専門的知識/' "$spec" >"$scratch/new/report.yaml"
new=$scratch/new/report.yaml
"$KIJUN" build "$new" -o "$scratch/wanted" || fail "the second report does not build"
diff -rq "$WORK/out" "$scratch/wanted" >/dev/null && fail "old and new are the same: this test cannot tell"

# A file too large for the "disk": the limit is less than the PDF and more than an SVG.
cp -r "$WORK/out" "$scratch/full"
size=$(stat -c %s "$WORK/out/report.pdf")
(
  ulimit -f $((size / 1024 - 20)) # blocks of 1024 bytes in bash, 512 in dash: either is below the size
  trap '' XFSZ
  code=0
  "$KIJUN" build "$new" -o "$scratch/full" 2>"$scratch/stderr" || code=$?
  [ "$code" -eq 1 ] || fail "exit code $code on a full disk"
)
expect_stderr 'nothing was replaced: the files of the last run are as they were'
expect_same "$WORK/out" "$scratch/full"

# A really full disk, where a file system may be mounted.
mkdir "$scratch/disk"
if mount -t tmpfs -o size=12m none "$scratch/disk" 2>/dev/null; then
  cp -r "$WORK/out" "$scratch/disk/out"
  dd if=/dev/zero of="$scratch/disk/filler" bs=1k 2>/dev/null || true
  expect_exit 1 "$KIJUN" build "$new" -o "$scratch/disk/out"
  expect_stderr 'No space left on device'
  diff -rq "$WORK/out" "$scratch/disk/out" || { umount "$scratch/disk"; fail "a full disk changed the output"; }
  mount -o remount,ro "$scratch/disk" && { expect_exit 1 "$KIJUN" build "$new" -o "$scratch/disk/out"; expect_stderr 'Read-only file system'; }
  umount "$scratch/disk"
else
  echo "no file system can be mounted here: the full disk was tried by a file size limit only"
fi

# A folder that may not be written.
cp -r "$WORK/out" "$scratch/readonly"
chmod -R a-w "$scratch/readonly"
if [ "$(id -u)" -ne 0 ]; then
  expect_exit 1 "$KIJUN" build "$new" -o "$scratch/readonly"
elif command -v setpriv >/dev/null; then
  chmod -R a+rX "$scratch"
  expect_exit 1 setpriv --reuid=65534 --regid=65534 --clear-groups "$KIJUN" build "$new" -o "$scratch/readonly"
fi
expect_stderr 'Permission denied'
expect_same "$WORK/out" "$scratch/readonly"

# Killed at many moments: every file is an old one or a new one, whole; and unless all were being renamed, all are old.
mixed=0
for delay in 0.005 0.02 0.04 0.06 0.08 0.10 0.12 0.14 0.16 0.18 0.20 0.22 0.24 0.26 0.28 0.30 0.35 0.40; do
  rm -rf "$scratch/killed"
  cp -r "$WORK/out" "$scratch/killed"
  "$KIJUN" build "$new" -o "$scratch/killed" 2>/dev/null &
  pid=$!
  sleep "$delay"
  kill -9 "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  for file in $(cd "$WORK/out" && find . -type f); do
    cmp -s "$scratch/killed/$file" "$WORK/out/$file" || cmp -s "$scratch/killed/$file" "$scratch/wanted/$file" ||
      fail "$file is neither the old nor the new one after a kill at $delay s"
  done
  diff -rq -x .kijun-new "$scratch/killed" "$WORK/out" >/dev/null || mixed=$((mixed + 1))
done
# The next run clears up and finishes.
expect_exit 0 "$KIJUN" build "$new" -o "$scratch/killed"
expect_same "$scratch/wanted" "$scratch/killed"
