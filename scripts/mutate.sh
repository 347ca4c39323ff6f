#!/usr/bin/env bash
# Plants one wrong operator after the other in src/Governance.Rules and runs vectors, tests and seeded properties on each.
# Prints each that nobody notices. Exit code 0 when there is none but the known equivalents, 1 when there is, 2 when it could not run.
#
# Usage: scripts/mutate.sh [--quick] [--new] [--resume FILE] [--one] [PLACE …]    PLACE: part of a place in src/Governance.Rules, e.g. Evaluation/ or Ballot.cs:20
#   --quick        one mutant in ten
#   --new          without those that tests/Governance.Mutation/equivalents.txt names
#   --resume FILE  remembers in FILE what came of each mutant, and goes on where a run of the same rules and tests ended
#   --one          one mutant at a time, so that others can work; otherwise as many as there are processors
# ArtifactsPath    where the build goes  (default: artifacts/ in the repository)
set -euo pipefail

case "${1:-}" in
  -h|--help) sed -n '2,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit 0 ;;
esac

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export ArtifactsPath="${ArtifactsPath:-$root/artifacts}" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
mkdir -p "$ArtifactsPath"
ArtifactsPath="$(cd "$ArtifactsPath" && pwd)"
project="$root/tests/Governance.Mutation"

command -v dotnet >/dev/null 2>&1 || { echo "mutate: the .NET 10 SDK is missing. Install it and run this again." >&2; exit 2; }
log="$(dotnet build "$project" --configuration Release -m:1 --verbosity quiet -nodeReuse:false 2>&1)" \
  || { echo "$log" >&2; echo "mutate: the tool or Rules does not build." >&2; exit 2; }

exec "$ArtifactsPath/bin/Governance.Mutation/release/Governance.Mutation" "$root/src/Governance.Rules" "$project/equivalents.txt" "$@"
