#!/usr/bin/env bash
# Builds the code components that the solution packs, when they are not built yet or their sources are newer.
# Prints the folder that holds one folder for each control.
# Usage: scripts/lib/build-controls.sh
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
cd "$root/src/web/gate-panel"

for tool in node npm; do
  if ! command -v "$tool" >/dev/null 2>&1; then
    echo "pack: $tool is missing, with which the control of the form is built. Install Node.js 20 or later and run this again." >&2
    exit 2
  fi
done

# Two builds at once wait for each other.
exec 9<package.json
flock 9

lock=node_modules/.package-lock.json
if [ ! -f "$lock" ] || [ package-lock.json -nt "$lock" ]; then
  npm ci --no-audit --no-fund >&2
  touch "$lock"
fi

built=dist/dynamics/gov_Governance.GatePanel/bundle.js
if [ ! -f "$built" ] || [ "$lock" -nt "$built" ] || [ -n "$(find src -newer "$built" -type f -print -quit)" ]; then
  node_modules/.bin/vite build --config src/dynamics/vite.config.ts --logLevel warn >&2
  touch "$built"
fi

echo "$PWD/dist/dynamics"
