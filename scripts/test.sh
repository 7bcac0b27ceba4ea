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

failed=()
check() {
  echo "== $1 =="
  shift
  "$@" </dev/null || failed+=("$*")
}
check 'bentuk berkas (prettier)' npx --no-install prettier --check --log-level warn .
check 'tipe (tsc)' npm run --silent typecheck
check 'lint (eslint)' npx --no-install eslint --max-warnings 0 .
check 'tabel impor (dependency-cruiser)' npx --no-install depcruise src --config .dependency-cruiser.cjs
check 'kode mati (knip)' npx --no-install knip
check 'bangun' npm run --silent build
export NODE_OPTIONS='--experimental-vm-modules --disable-warning=ExperimentalWarning'
check 'jest' npx --no-install jest --ci "$@"

if [ ${#failed[@]} -gt 0 ]; then
  printf 'GAGAL: %s\n' "${failed[@]}" >&2
  exit 1
fi
