#!/usr/bin/env bash
# Builds the pages in src/web when they are not built yet or their sources are newer. The server copies what is built.
# Usage: scripts/lib/build-web.sh LOGFILE
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
log="$1"
cd "$root/src/web"

lock=node_modules/.package-lock.json
if [ ! -f "$lock" ] || [ package-lock.json -nt "$lock" ]; then
  npm ci --no-audit --no-fund >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  touch "$lock"
fi

built=portfolio/dist/index.html
if [ ! -f "$built" ] || [ "$lock" -nt "$built" ] \
  || [ -n "$(find portfolio -newer "$built" -type f -not -path '*/dist/*' -not -path '*/test/*' -print -quit)" ]; then
  npm run build >>"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  touch "$built"
fi

# The gate panel: the page that the Forge app serves on issues, and the control of the form. Two builds at once wait for each other.
cd "$root/src/web/gate-panel"
exec 9<package.json
flock 9
if [ ! -f "$lock" ] || [ package-lock.json -nt "$lock" ]; then
  npm ci --no-audit --no-fund >>"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  touch "$lock"
fi

built="$root/jira-app/panel/index.html"
if [ ! -f "$built" ] || [ "$lock" -nt "$built" ] \
  || [ -n "$(find . -newer "$built" -type f -not -path './node_modules/*' -not -path './dist/*' -not -path './test/*' -print -quit)" ]; then
  npm run build >>"$log" 2>&1 || { cat "$log" >&2; exit 1; }
  touch "$built"
fi
