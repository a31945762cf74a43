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

# A folder that may not be written. Root may write everywhere, so it takes another user's place, with a copy of the program that this user may
# read wherever the repository lies.
cp -r "$WORK/out" "$scratch/readonly"
chmod -R a-w "$scratch/readonly"
if [ "$(id -u)" -ne 0 ]; then
  expect_exit 1 "$KIJUN" build "$new" -o "$scratch/readonly"
  expect_stderr 'Permission denied'
elif command -v setpriv >/dev/null; then
  cmake --install "$BUILD" --prefix "$scratch/program" >/dev/null
  chmod -R a+rX "$scratch"
  expect_exit 1 setpriv --reuid=65534 --regid=65534 --clear-groups "$scratch/program/bin/kijun" build "$new" -o "$scratch/readonly"
  expect_stderr 'Permission denied'
else
  echo "there is no setpriv here: the read-only folder was not tried as root"
fi
expect_same "$WORK/out" "$scratch/readonly"

# Killed at many moments: no file is missing or in parts, each is the whole old or the whole new one; beside them there is at most the
# folder of new files, which the next run clears up.
(cd "$WORK/out" && find . -type f | sort) >"$scratch/files"
killed=0
for delay in 0.005 0.02 0.04 0.06 0.08 0.10 0.12 0.14 0.16 0.18 0.20 0.22 0.24 0.26 0.28 0.30 0.35 0.40; do
  rm -rf "$scratch/killed"
  cp -r "$WORK/out" "$scratch/killed"
  "$KIJUN" build "$new" -o "$scratch/killed" 2>/dev/null &
  pid=$!
  sleep "$delay"
  kill -9 "$pid" 2>/dev/null || true
  status=0
  wait "$pid" 2>/dev/null || status=$?
  case $status in
    0) ;; # it was done before
    137) killed=$((killed + 1)) ;;
    *) fail "exit code $status of a run to be killed at $delay s" ;;
  esac
  (cd "$scratch/killed" && find . -name .kijun-new -prune -o -type f -print | sort) | diff "$scratch/files" - >&2 ||
    fail "other files than before after a kill at $delay s"
  while read -r file; do
    cmp -s "$scratch/killed/$file" "$WORK/out/$file" || cmp -s "$scratch/killed/$file" "$scratch/wanted/$file" ||
      fail "$file is neither the old nor the new one after a kill at $delay s"
  done <"$scratch/files"
  # The next run finishes, from whatever was left.
  expect_exit 0 "$KIJUN" build "$new" -o "$scratch/killed"
  expect_same "$scratch/wanted" "$scratch/killed"
done
[ "$killed" -gt 0 ] || fail "every run was done before it was killed: this test has tried nothing"
