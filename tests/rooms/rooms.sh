#!/usr/bin/env bash
# Who may include whom: floors and doors of src/, and the one home of each foreign library.
# usage: rooms.sh ROOT   Prints each breach and exits 1 when there is any.
set -u
cd "${1:?root}/src" || exit 2
breaches=0
breach() { echo "$1: $2"; breaches=1; }

floor() {
  case "$1" in
    base) echo 0 ;;
    book) echo 1 ;;
    read | segment | normalize | pronounce | synth | master | write | publish) echo 2 ;;
    render) echo 3 ;;
    batch) echo 4 ;;
    cli) echo 5 ;;
    *) echo 9 ;;
  esac
}

# home LIBRARY-HEADER-PATTERN ROOMS…: the headers may be included in those rooms only.
homes='^espeak-ng/ synth
^sndfile write
^FLAC/ write
^libav write
^ebur128 master
^gumbo read
^zip\.h read
^md4c read
^libxml/ read pronounce
^toml\+\+/ render
^nlohmann/ render cli
^CLI/ cli
^nettle/ base
^utf8proc base'

while IFS=: read -r file include; do
  room=${file%%/*}
  other=${include%%/*}
  if [ "$include" != "$other" ] && [ "$(floor "$other")" != 9 ] && [ "$other" != "$room" ]; then
    [ "$(floor "$other")" -lt "$(floor "$room")" ] || breach "$file" "room $room may not include $include"
    case "$other" in
      base | book) ;;
      *) [ "$include" = "$other/$other.hpp" ] || [ "$include" = render/version.hpp ] ||
           breach "$file" "$include is not the door of $other" ;;
    esac
  fi
  while read -r pattern rooms; do
    if [[ $include =~ $pattern ]]; then
      [[ " $rooms " == *" $room "* ]] || breach "$file" "$include belongs to: $rooms"
    fi
  done <<<"$homes"
done < <(grep -rhoHE '^#include [<"][^>"]+' --include='*.cpp' --include='*.hpp' . |
         sed -E 's|^\./||; s|:#include [<"]|:|')

count=$(grep -rl '^#include <CLI/' --include='*.?pp' . | wc -l)
[ "$count" -le 1 ] || breach cli "CLI11 is included in $count sources, not one"
for file in $(find . -name '*.cpp' -o -name '*.hpp'); do
  head -n 1 "$file" | grep -q '^// .*\.$' || breach "${file#./}" "line 1 must say in one sentence what the file does"
done
exit "$breaches"
