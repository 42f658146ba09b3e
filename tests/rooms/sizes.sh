#!/usr/bin/env bash
# Files over 400 lines: lists them and exits 1 when there is any. (Functions are clang-tidy's.)
set -u
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 2
long=$(find src tests -name '*.cpp' -o -name '*.hpp' | xargs wc -l | awk '$2 != "total" && $1 > 400')
[ -z "$long" ] || { printf 'files over 400 lines:\n%s\n' "$long"; exit 1; }
