#!/usr/bin/env bash
# Builds the plug-in in Release and the control of the form, and packs the Dataverse solution. Prints the zip's path, size and SHA-256.
# Usage: scripts/pack.sh [folder for the zip]      (default: solution-package/out)
# ArtifactsPath, when set, says where builds go    (default: artifacts/ in the repository)
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
out="${1:-$root/solution-package/out}"

if ! command -v dotnet >/dev/null 2>&1; then
  echo "pack: the .NET SDK is missing. Install the .NET 10 SDK (the exact version stands in global.json) and run this again." >&2
  exit 2
fi

ArtifactsPath="${ArtifactsPath:-$root/artifacts}"
mkdir -p "$ArtifactsPath" "$out"
ArtifactsPath="$(cd "$ArtifactsPath" && pwd)"
out="$(cd "$out" && pwd)"
export ArtifactsPath DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

build() {
  local log
  if ! log="$(cd "$root" && dotnet build "src/$1" --configuration Release --verbosity quiet -nodeReuse:false 2>&1)"; then
    echo "$log" >&2
    echo "pack: $1 does not build. Nothing was packed." >&2
    exit 1
  fi
}

build Governance.Plugins
build Governance.Packaging
controls="$(bash "$root/scripts/lib/build-controls.sh")"

exec dotnet "$ArtifactsPath/bin/Governance.Packaging/release/Governance.Packaging.dll" pack \
  --source "$root/solution-package" \
  --controls "$controls" \
  --assembly "$ArtifactsPath/bin/Governance.Plugins/release/Governance.Plugins.dll" \
  --out "$out"
