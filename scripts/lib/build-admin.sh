#!/usr/bin/env bash
# Builds the Forge app's page for administrators when it is not built yet or its sources are newer.
# Usage: scripts/lib/build-admin.sh LOGFILE
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
log="$(realpath -m "$1")"
cd "$root/jira-app/admin"

lock=node_modules/.package-lock.json
if [ ! -f "$lock" ] || [ package-lock.json -nt "$lock" ]; then
  npm ci --no-audit --no-fund >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  touch "$lock"
fi

built=build/index.html
if [ ! -f "$built" ] || [ "$lock" -nt "$built" ] || [ -n "$(find src build.mjs package.json -newer "$built" -type f -print -quit)" ]; then
  npm run build >>"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  touch "$built"
fi
