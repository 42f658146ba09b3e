#!/usr/bin/env bash
# The room rule finds each kind of breach: a check that cannot fail proves nothing.
# usage: rooms_bite.sh ROOT
set -u
root=${1:?root}
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT
mkdir -p "$house/src/read" "$house/src/segment"
for line in '#include "segment/segment.hpp"' '#include "render/render.hpp"' '#include <espeak-ng/speak_lib.h>' \
            '#include <sndfile.h>'; do
  printf '// A source.\n%s\n' "$line" >"$house/src/read/bad.cpp"
  "$root/tests/rooms/rooms.sh" "$house" >/dev/null && { echo "not found: $line"; exit 1; }
done
printf '// A source.\n#include "base/error.hpp"\n#include <gumbo.h>\n' >"$house/src/read/bad.cpp"
"$root/tests/rooms/rooms.sh" "$house" || { echo "a lawful source was refused"; exit 1; }
