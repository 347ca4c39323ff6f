#!/usr/bin/env bash
# Measures the ratios of the speed goals: both sides of each in turn in one run, and the median of the rounds.
# Prints a line a goal. Exit code 0 when all hold, 1 when one does not, 2 when it could not be measured.
#
# Usage: scripts/bench.sh [--quick] [--json FILE] [GOAL …]        goals: G4, G4b, G6 (all when none is named)
#   --quick        3 short rounds instead of 7 of a second a side
#   --json FILE    writes {"G4":{"ratio":…,"floor":…,"holds":true,"rounds":[…]},…}
# ArtifactsPath    where the build goes  (default: artifacts/ in the repository)
set -euo pipefail

case "${1:-}" in
  -h|--help) sed -n '2,9s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export ArtifactsPath="${ArtifactsPath:-$root/artifacts}" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
mkdir -p "$ArtifactsPath"
ArtifactsPath="$(cd "$ArtifactsPath" && pwd)"
project="$root/tests/Governance.Benchmarks"
peers="$project/peers"

give_up() {
  echo "bench: $1" >&2
  exit 2
}

need() { command -v "$1" >/dev/null 2>&1 || give_up "$2 is missing. Install it and run this again."; }
need dotnet "the .NET 10 SDK"
need node "Node.js 20 or later"
need npm "npm"

lock="$peers/node_modules/.package-lock.json"
if [ ! -f "$lock" ] || [ "$peers/package-lock.json" -nt "$lock" ]; then
  log="$(cd "$peers" && npm ci --no-audit --no-fund 2>&1)" || { echo "$log" >&2; give_up "npm ci failed in tests/Governance.Benchmarks/peers."; }
  touch "$lock"
fi

log="$(dotnet build "$project" --configuration Release -m:1 --verbosity quiet -nodeReuse:false 2>&1)" \
  || { echo "$log" >&2; give_up "the benchmarks do not build."; }

status=0
dotnet "$ArtifactsPath/bin/Governance.Benchmarks/release/Governance.Benchmarks.dll" "$peers" "$@" || status=$?
[ "$status" -le 2 ] || give_up "a measurement failed; what was wrong stands above."
exit "$status"
