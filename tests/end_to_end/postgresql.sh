#!/bin/sh
# The query of "kijun tally --sql postgresql", run by a real server, makes the table that "kijun tally" makes from the files.
. "$(dirname "$0")/lib.sh"

skip() {
  echo "skipped: $*" >&2
  exit 77
}

# Debian keeps the server's programs in a folder of their own, by version.
server_programs=$(command -v initdb >/dev/null 2>&1 && [ ! -d /usr/lib/postgresql ] && dirname "$(command -v initdb)" ||
  find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1 | sed 's|/initdb$||')
[ -n "$server_programs" ] || skip "no PostgreSQL server is installed (Debian: postgresql)"
command -v psql >/dev/null 2>&1 || skip "psql is not installed (Debian: postgresql-client)"

# The server refuses to run as root.
server=$scratch/server
mkdir "$server"
as_user() { "$@"; }
if [ "$(id -u)" -eq 0 ]; then
  user=postgres
  id "$user" >/dev/null 2>&1 || user=nobody
  chmod 755 "$scratch"
  chown "$user" "$server"
  as_user() { setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups "$@"; }
fi
as_user "$server_programs/initdb" -D "$server/data" -U kijun -A trust -E UTF8 --locale=C --no-sync >"$server.log" 2>&1 ||
  { cat "$server.log" >&2; skip "initdb failed"; }
as_user "$server_programs/pg_ctl" -D "$server/data" -w -t 60 -l "$server/log" \
  -o "-k $server -c listen_addresses='' -c fsync=off" start >"$server.log" 2>&1 ||
  { cat "$server.log" "$server/log" >&2; skip "the server does not start"; }
trap 'as_user "$server_programs/pg_ctl" -D "$server/data" -m immediate stop >/dev/null 2>&1; chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT

sql() { PGCLIENTENCODING=UTF8 psql -X -q -v ON_ERROR_STOP=1 -h "$server" -U kijun -d postgres "$@"; }

# load TABLE FILE: a table with the file's columns, all of them text; blank cells are blank texts.
load() {
  iconv -f UTF-8 -t UTF-8 "$2" >"$scratch/loaded" 2>/dev/null || iconv -f CP932 -t UTF-8 "$2" >"$scratch/loaded"
  head -n 1 "$scratch/loaded" | sed 's/^\xEF\xBB\xBF//; s/\r$//; s/"//g' | awk -F, -v table="$1" '{
    printf "CREATE TABLE \"%s\" (", table
    for (i = 1; i <= NF; ++i) printf "%s\"%s\" text", (i > 1 ? ", " : ""), $i
    print ");"
  }' | sql
  sed '1s/^\xEF\xBB\xBF//' "$scratch/loaded" | sql -c "\\copy \"$1\" FROM STDIN WITH (FORMAT csv, HEADER true, NULL 'no cell is this')"
}

# Rows of two tables in one order: the database's order is another. It does not say how many columns the report leaves unused. The tables here have weights whose sums are exact, so nothing is rounded.
rows_of() { sed '1s/^\xEF\xBB\xBF//; s/\r$//' "$1" | tail -n +2 | grep -v '^unused_columns,' | sort; }

compare() { # NAME SPEC: leaves the database's table in $scratch/NAME.csv
  "$KIJUN" tally "$2" -o "$scratch/$1.files.csv" 2>"$scratch/stderr" || { cat "$scratch/stderr" >&2; fail "kijun tally $2"; }
  "$KIJUN" tally "$2" --sql postgresql -o "$scratch/$1.sql" || fail "kijun tally --sql $2"
  sql --csv -f "$scratch/$1.sql" >"$scratch/$1.csv" || fail "the query of $2 does not run"
  [ "$(sed '1s/^\xEF\xBB\xBF//; s/\r$//; q' "$scratch/$1.files.csv")" = "$(head -n 1 "$scratch/$1.csv")" ] || fail "the tables of $1 have other columns"
  rows_of "$scratch/$1.files.csv" >"$scratch/files.rows"
  rows_of "$scratch/$1.csv" >"$scratch/database.rows"
  diff "$scratch/files.rows" "$scratch/database.rows" >"$scratch/diff" || { head -n 40 "$scratch/diff" >&2; fail "the tables of $1 differ"; }
}

# The care-managers: five tables, and the report byte for byte.
"$GENERATE" --csv "$scratch/care"
for file in "$scratch"/care/*.csv; do load "$(basename "$file" .csv)" "$file"; done
compare care "$spec"
# From either table, as tally.sh does it from the first.
mkdir "$scratch/from.files" "$scratch/from.database"
sed '1s/^\xEF\xBB\xBF//; /^unused_columns,/d' "$scratch/care.files.csv" >"$scratch/from.files/tally.csv"
cp "$scratch/care.csv" "$scratch/from.database/tally.csv"
for from in "$scratch/from.files" "$scratch/from.database"; do
  sed -E 's/file: [^ ,}]+/tally: tally.csv/; s/, (sheet|header): [^,}]+//g' "$spec" |
    sed -E "s/^( *)by: 入退院.*/&\n\1groups: {入退院有り: 1, 入退院なし: 2}/" >"$from/report.yaml" # the SPSS file's labels are not in reach
  expect_exit 0 "$KIJUN" build "$from/report.yaml" -o "$from/out"
done
expect_same "$scratch/from.files/out" "$scratch/from.database/out"

# Three nasty surveys, of random cells: blanks of all kinds, blanks around codes, unknown codes, options and ranks twice, ranks skipped, full-width digits,
# marks, names, values that no group takes, numbers that are none; and names that would end a string or a name in SQL.
# random SEED ROWS POOL…: rows of random values, one of each pool. A line of a pool is how likely the value is, and the value.
random() {
  seed=$1 rows=$2
  shift 2
  for pool in "$@"; do set -- "$@" "$SOURCE/tests/data/nasty_answers/$pool.txt" && shift; done
  awk -v seed="$seed" -v rows="$rows" '
    function pick(n) { seed = seed * 16807 % 2147483647; return int(seed / 2147483647 * n) }
    FNR == 1 { ++pools }
    { times = $0; sub(/\|.*/, "", times); sub(/^[0-9]+\|/, "")
      gsub(/"/, "\"\""); gsub(/{SP}/, " "); gsub(/{LF}/, "\n"); gsub(/{NBSP}/, "\302\240"); gsub(/{IDSP}/, "\343\200\200")
      gsub(/{ZWSP}/, "\342\200\213"); gsub(/{BOM}/, "\357\273\277"); gsub(/{LS}/, "\342\200\250"); gsub(/{KELVIN}/, "\342\204\252")
      while (times-- > 0) value[pools, count[pools]++] = "\"" $0 "\"" }
    END { for (row = 0; row < rows; ++row) for (p = 1; p <= pools; ++p) printf "%s%s", value[p, pick(count[p])], p < pools ? "," : "\n" }' "$@"
}
nasty=$scratch/nasty
mkdir "$nasty"
evil='"a""b\c `d'"'"'
$1 %s {}"' # a column's name, in CSV and in PostgreSQL
{ printf '%s,年齢,重み,1位,"2""位",3位\n' "$evil" && random 1 2000 sex age weight code code code; } >"$nasty/ranks.csv"
{ printf 'A,B,C,D,地域,"select"\n' && random 2 2000 rank rank rank rank area age; } >"$nasty/options.csv"
{ printf 'T1_1,T1_2,T1_3,T1_A,T2_1,T2_2,T2_3,T2_A,地域\n' && random 3 2000 tick tick tick tick tick tick tick tick area; } >"$nasty/ticks.csv"
sql -c "CREATE TABLE ranks ($evil text, 年齢 text, 重み text, \"1位\" text, \"2\"\"位\" text, \"3位\" text)"
sql -c 'CREATE TABLE kijun_options ("A" text, "B" text, "C" text, "D" text, 地域 text, "select" text)'
sql -c 'CREATE TABLE ticks ("T1_1" text, "T1_2" text, "T1_3" text, "T1_A" text, "T2_1" text, "T2_2" text, "T2_3" text, "T2_A" text, 地域 text)'
for table in ranks ticks options; do
  to=$(echo $table | sed 's/^options$/kijun_options/')
  sql -c "\\copy $to FROM '$nasty/$table.csv' WITH (FORMAT csv, HEADER true, NULL 'no cell is this')"
done
options="[\"it's\", '\"制度\"\\', 医療, {name: Day care, code: A}]"
for rejected in exclude keep; do
  for ties in reject share; do
    cat >"$nasty/$rejected-$ties.yaml" <<YAML
kijun: 1
report: {title: 調査}
scoring: {weights: [2, 1], rejected: $rejected, ties: $ties, missing: [99, 無回答]}
surveys:
  ranks: {title: 順位, file: ranks.csv, weight: 重み, filter: 年齢 in 0 .. 80 or 年齢 = x}
  options: {title: 選択肢, file: options.csv, table: public.kijun_options}
  ticks: {title: 印, file: ticks.csv, filter: not 地域 = 西}
questions:
  q1: {title: 知識, options: $options, weights: [3, 2, 1], surveys: [ranks], answers: {ranks: [1位, '2"位', 3位]}}
  q2: {title: 相談, options: $options, surveys: [options], answers: {options: [A, B, C, D]}}
  q3: {title: 連携, options: $options, surveys: [ticks], answers: {ticks: "T{rank}_{code}"}}
breakdowns:
  sex: {title: 性別, survey: ranks, by: "a\"b\\\\c \`d'\n\$1 %s {}", groups: {男: 1, "女's": [2, 二]}}
  age: {title: 年齢, survey: options, by: select, groups: {若: "< 65", 高: ">= 65"}}
  living:
    title: 年齢と性別
    missing: [9, 70, "２.0"]
    survey: ranks
    overlap: true
    groups:
      高: {where: 年齢 >= 65}
      高い者: {where: "年齢 >= 65 and not '3位' in (2, 3)"}
      他: {rest: true}
      全体: {total: true}
  area:
    title: 地域
    groups: {南北: {survey: options, by: 地域, is: [北, 南]}, 他: {survey: ticks, where: 地域 != 北}, 全員: {survey: ranks}}
contents:
  - results: {questions: [q1], breakdowns: [sex, living]}
  - results: {questions: [q1], breakdowns: [sex], filter: {where: 年齢 > 64, title: 65歳以上, name: old}}
  - results: {questions: [q2], breakdowns: [age, area]}
  - results: {questions: [q3], breakdowns: [area]}
YAML
    compare "$rejected-$ties" "$nasty/$rejected-$ties.yaml"
    sed -E 's/file: [^ ,}]+/tally: '"$rejected-$ties"'.csv/; /tally:/s/, filter: [^,}]+//' "$nasty/$rejected-$ties.yaml" >"$scratch/tallied.yaml"
    "$KIJUN" score "$scratch/tallied.yaml" >"$scratch/tallied.scores" 2>"$scratch/stderr" || { cat "$scratch/stderr" >&2; fail "kijun score of the $rejected-$ties table"; }
    "$KIJUN" score "$nasty/$rejected-$ties.yaml" 2>/dev/null | cmp - "$scratch/tallied.scores" || fail "other scores from the $rejected-$ties table"
  done
done
[ "$(sql -At -c 'SELECT COUNT(*) FROM ranks')" -eq 2000 ] || fail "the query has changed the table"

# Whole numbers and NULL in typed columns are what they are in text.
sql <<'SQL'
ALTER TABLE kijun_options ALTER "A" TYPE integer USING CASE WHEN "A" ~ '^[0-9]+$' THEN "A"::integer END;
ALTER TABLE kijun_options ALTER "B" TYPE bigint USING CASE WHEN "B" ~ '^[0-9]+$' THEN "B"::bigint END;
SQL
sql --csv -c 'SELECT * FROM kijun_options' >"$nasty/options.csv"
compare typed "$nasty/keep-share.yaml"

# A weight that is none is no weight of 0: the table is refused.
sql -c "UPDATE ranks SET 重み = '1,5' WHERE 年齢 = '70'"
sql --csv -f "$scratch/keep-share.sql" >"$scratch/keep-share.csv"
expect_exit 2 "$KIJUN" score "$scratch/tallied.yaml"
expect_stderr 'respondents of survey "ranks" have no right weight'
