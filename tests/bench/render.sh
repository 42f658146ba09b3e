#!/usr/bin/env bash
# Times voorlezer beside espeak-ng on one text, in alternating runs, and gives the median ratios.
# usage: render.sh TEXT   PAIRS (3) and VOORLEZER (build/release/voorlezer) may be set.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
text=${1:?usage: render.sh TEXT}
pairs=${PAIRS:-3}
voorlezer=${VOORLEZER:-$root/build/release/voorlezer}
[ -x "$voorlezer" ] || { echo "render.sh: build first: $voorlezer is missing" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# run NAME COMMAND…: appends "wall cpu rss" to NAME's figures and prints them.
run() {
  local name=$1
  shift
  if ! /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >"$work/said" 2>&1; then
    echo "render.sh: $name failed:" >&2
    tail -n 5 "$work/said" >&2
    exit 1
  fi
  awk '{ print $1, $2 + $3, $4 / 1024 }' "$work/time" >>"$work/$name"
  tail -n 1 "$work/$name" | awk -v name="$name" '{ printf "%-10s %9.2f %9.2f %9.1f\n", name, $1, $2, $3 }'
}

# ratios COLUMN: voorlezer divided by espeak-ng, a line for each pair.
ratios() {
  paste -d ' ' "$work/voorlezer" "$work/espeak-ng" |
    awk -v at="$1" '{ if ($(at + 3) > 0) print $at / $(at + 3); else print "inf" }'
}

median() { sort -g | awk '{ v[NR] = $1 } END { print (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2 }'; }

# RSS is that of the largest process; the engine's children share most of their memory.
printf '%-10s %9s %9s %9s\n' run 'wall s' 'CPU s' 'RSS MiB'
for ((pair = 1; pair <= pairs; ++pair)); do
  rm -rf "$work/out"
  run voorlezer "$voorlezer" render "$text" --lang nl --format flac -j 2 -o "$work/out"
  run espeak-ng espeak-ng -v nl -f "$text" -w "$work/peer.wav"
done
printf '%-10s %9.2f %9.2f %9.2f   (median of %d pairs)\n' ratio \
  "$(ratios 1 | median)" "$(ratios 2 | median)" "$(ratios 3 | median)" "$pairs"
