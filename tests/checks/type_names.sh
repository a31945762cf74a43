#!/bin/sh
# No two headers of src/ define a type of one name: both would be kijun::NAME, the linker would keep one constructor for both, and
# nothing but a crash would tell.
set -eu
cd "$(dirname "$0")/../.."
defined=$(grep -rnE '^(struct|class|enum class) [A-Za-z]+( final)?( :.*)? \{' src --include='*.h')
[ -n "$defined" ] || { echo "no types in src/" >&2; exit 1; }
twice=$(printf '%s\n' "$defined" | sed -E 's/.*:(struct|enum class|class) ([A-Za-z]+).*/\2/' | sort | uniq -d)
for name in $twice; do
  echo "kijun::$name is defined more than once:" >&2
  printf '%s\n' "$defined" | grep -E ":(struct|class|enum class) $name\b" >&2
done
[ -z "$twice" ]
