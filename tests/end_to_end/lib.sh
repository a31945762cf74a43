# What the end-to-end tests share. Each is a script that stops at the first thing that is not as it should be.
# Environment: KIJUN, GENERATE and MATTERHORN (programs), SOURCE (the repository), WORK (a folder for all of them), BUILD.
# shellcheck shell=sh
set -eu
# In the C locale grep takes '[①②]' for a set of bytes.
export LC_ALL=C.UTF-8

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# expect_exit CODE COMMAND…: runs it, keeps what it prints in $scratch/stdout and $scratch/stderr.
expect_exit() {
  wanted=$1
  shift
  got=0
  "$@" >"$scratch/stdout" 2>"$scratch/stderr" </dev/null || got=$?
  if [ "$got" -ne "$wanted" ]; then
    cat "$scratch/stdout" "$scratch/stderr" >&2
    fail "exit code $got instead of $wanted: $*"
  fi
}

expect_stderr() { # a fixed string
  grep -qF -- "$1" "$scratch/stderr" || { cat "$scratch/stderr" >&2; fail "stderr has no \"$1\""; }
}

expect_same() { # FOLDER FOLDER
  diff -rq "$1" "$2" >&2 || fail "$1 and $2 differ"
}

# shellcheck disable=SC2034 # the scripts use it
spec=$WORK/care-managers/report.yaml
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
