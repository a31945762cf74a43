#!/bin/sh
# The stages keep their directions: a folder of src/ includes only itself and the folders that design allows it.
set -eu
cd "$(dirname "$0")/../.."
allowed() {
  case $1 in
    base) echo ;;
    spec) echo base ;;
    table) echo base spec ;;
    init) echo base spec table ;;
    resolve) echo base spec table ;;
    survey) echo base table resolve ;;
    sql) echo base resolve survey ;;
    score) echo base resolve survey ;;
    findings) echo base resolve survey score ;;
    text) echo base ;;
    scene) echo base text ;;
    picture) echo base scene ;;
    chart) echo base resolve score findings text scene ;;
    layout) echo base resolve survey score findings text scene picture ;;
    render) echo base text scene layout ;;
    export) echo base spec table resolve survey score findings chart ;;
    pipeline) echo base spec table resolve survey sql score findings text scene picture chart layout render export ;;
    diff) echo base ;;
    cli) echo base init diff pipeline ;;
    main.cpp) echo cli ;;
    *) echo "no rule for src/$1" >&2; exit 1 ;;
  esac
}
bad=0
for path in src/*; do
  folder=${path#src/}
  case $folder in CMakeLists.txt | targets.cmake) continue ;; esac
  may=" $folder $(allowed "$folder") "
  for used in $(grep -rhoE '^#include "[a-z]+/' "src/$folder" | sed 's/.*"//; s|/||' | sort -u); do
    case $may in
      *" $used "*) ;;
      *)
        echo "src/$folder may not include $used/:" >&2
        grep -rn "^#include \"$used/" "src/$folder" >&2
        bad=1
        ;;
    esac
  done
done
# Libraries that one folder alone may know.
only() {
  pattern=$1
  shift
  found=$(grep -rlE "^#include <($pattern)" src | grep -vE "^src/($1)/" || true)
  [ -z "$found" ] || { echo "only src/$1 may include <$pattern…>:" >&2; echo "$found" >&2; bad=1; }
}
only 'pango|fontconfig|hb' 'text'
only 'cairo' 'text|picture|render'
only 'librsvg' 'picture|render'
only 'qpdf' 'render'
only 'libdeflate' 'render'
only 'yaml-cpp' 'spec'
only 'readstat' 'table'
only 'xlsxwriter' 'export'
only 'zip\.h' 'table'
only 'expat' 'table|picture|diff'
exit $bad
