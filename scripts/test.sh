#!/usr/bin/env bash
# `npm test`: finds or installs what the tests need, then proves the product: formatting, types, lint, imports,
# dead code, unit and end-to-end tests. Every check runs even when one before it failed, so one run tells all.
set -uo pipefail
cd "$(dirname "$0")/.."

# program in PATH, Debian package
needs() {
  command -v "$1" >/dev/null 2>&1 && return
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "== memasang $2 =="
    { apt-get install -y --no-install-recommends "$2" || { apt-get update && apt-get install -y --no-install-recommends "$2"; }; } \
      </dev/null >/tmp/kabashoax-apt.log 2>&1 || tail -5 /tmp/kabashoax-apt.log
  fi
  command -v "$1" >/dev/null 2>&1 && return
  echo "Pengujian memerlukan $1. Pasang dahulu (Debian: sudo apt-get install $2), lalu ulangi: npm test" >&2
  exit 1
}
export DEBIAN_FRONTEND=noninteractive
needs redis-server redis-server
needs chromium chromium

# Two checks at a time, for a machine of two cores; what each said is printed when all are over.
failed=()
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
number=0
check() {
  local title=$1 at="$results/$((++number))"
  shift
  while [ "$(jobs -rp | wc -l)" -ge 2 ]; do wait -n; done
  { "$@" </dev/null || echo "$*" >"$at.failed"; } >"$at.out" 2>&1 &
  echo "$title" >"$at.title"
}
report() {
  wait
  for at in $(seq 1 "$number"); do
    at="$results/$at"
    echo "== $(cat "$at.title") =="
    cat "$at.out"
    [ ! -s "$at.failed" ] || failed+=("$(cat "$at.failed")")
  done
}
check 'tipe (tsc)' npm run --silent typecheck
check 'lint (eslint)' npx --no-install eslint --max-warnings 0 .
check 'bentuk berkas (prettier)' npx --no-install prettier --check --log-level warn .
check 'tabel impor (dependency-cruiser)' npx --no-install depcruise src --config .dependency-cruiser.cjs
check 'kode mati (knip)' npx --no-install knip
check 'bangun' npm run --silent build
report

export NODE_OPTIONS='--experimental-vm-modules --disable-warning=ExperimentalWarning'
echo '== jest =='
npx --no-install jest --ci "$@" </dev/null || failed+=('jest')

if [ ${#failed[@]} -gt 0 ]; then
  printf 'GAGAL: %s\n' "${failed[@]}" >&2
  exit 1
fi
