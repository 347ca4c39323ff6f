#!/usr/bin/env bash
# Builds everything, packs the solution, runs every test on every runtime, and sums what the result files say.
# The last line is: N passed, N failed, N skipped. Exit code 0 only when nothing failed, something ran and no runner crashed.
#
# Usage: scripts/test.sh [part of a name …]     runs only the test projects (or node folders) whose name holds a part
# ArtifactsPath    where builds and results go  (default: artifacts/ in the repository); results: test-results/ in it
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$root"
export ArtifactsPath="${ArtifactsPath:-$root/artifacts}" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1
# Hosts and servers of the tests are short-lived: measuring their code, to compile it better later, costs more than it saves.
export DOTNET_TieredPGO=0
# Code that is written once and run at once: mapping its memory twice, to keep it from being written again, costs a tenth of a start.
export DOTNET_EnableWriteXorExecute=0
mkdir -p "$ArtifactsPath"
ArtifactsPath="$(cd "$ArtifactsPath" && pwd)"
results="$ArtifactsPath/test-results"
packed="$ArtifactsPath/packed"
wanted=("$@")

say() { printf '\n== %s\n' "$1"; }

# Nothing ran: the machine or the code is not fit for it.
give_up() {
  echo "test: $1" >&2
  echo "0 passed, 1 failed, 0 skipped"
  exit 2
}

is_wanted() { # name
  [ "${#wanted[@]}" -eq 0 ] && return 0
  local part
  for part in "${wanted[@]}"; do
    [[ "$1" == *"$part"* ]] && return 0
  done
  return 1
}

# --- what the machine must have ---------------------------------------------------------------------------------------

need() { # command, what it is, apt package or empty
  command -v "$1" >/dev/null 2>&1 && return 0
  if [ -n "$3" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $3 …"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$3"; } >"$results/apt.log" 2>&1 || true
    command -v "$1" >/dev/null 2>&1 && return 0
  fi
  give_up "$2 is missing. Install it${3:+ (Debian: apt-get install $3)} and run this again."
}

rm -rf "$results"
mkdir -p "$results"
need dotnet "the .NET 10 SDK (the exact version stands in global.json)" ""
need mono "Mono, the runtime of the plug-in's tests," mono-complete
need node "Node.js 20 or later" nodejs
need npm "npm" npm
need chromium "Chromium, in which the pages are tested," chromium
node_version="$(node -p 'process.versions.node.split(".")[0]')"
[ "$node_version" -ge 20 ] || give_up "Node.js $node_version is too old. Install Node.js 20 or later and run this again."

lock=jira-app/node_modules/.package-lock.json
if [ ! -f "$lock" ] || [ jira-app/package-lock.json -nt "$lock" ]; then
  say "packages of the Jira app"
  (cd jira-app && npm ci --no-audit --no-fund) >"$results/npm.log" 2>&1 \
    || { cat "$results/npm.log" >&2; give_up "npm ci failed in jira-app."; }
  touch "$lock"
fi

# --- build and pack ---------------------------------------------------------------------------------------------------

say "pages"
bash scripts/lib/build-web.sh "$results/web.log" || give_up "the pages do not build."
bash scripts/lib/build-admin.sh "$results/admin.log" || give_up "the Jira app's page for administrators does not build."

say "pack"
rm -rf "$packed"
bash scripts/pack.sh "$packed" || give_up "the solution was not packed."
mkdir -p solution-package/out
cp "$packed"/*_unmanaged.zip solution-package/out/

say "build"
dotnet build GovernancePlugins.sln --verbosity quiet -nodeReuse:false || give_up "the solution does not build."

# --- run --------------------------------------------------------------------------------------------------------------

# Each run is named, and leaves NAME.exit and a result file; what leaves none has crashed.
run() { # name, command…
  local name="$1" status=0
  shift
  say "$name"
  echo crashed >"$results/$name.exit"
  timeout --kill-after=30 "${TEST_TIMEOUT_SECONDS:-1200}" "$@" || status=$?
  echo "$status" >"$results/$name.exit"
}

plugin_framework="$(sed -n 's:.*<DataverseFramework>\(.*\)</DataverseFramework>.*:\1:p' Directory.Build.props)"
frameworks() { # project file
  sed -n 's:.*<TargetFrameworks\{0,1\}>\(.*\)</TargetFramework.*:\1:p' "$1" \
    | sed "s/\$(DataverseFramework)/$plugin_framework/g" | tr ';' '\n'
}

dotnet_tests() { # project file
  local framework name
  for framework in $(frameworks "$1"); do
    name="$(basename "$1" .csproj).$framework"
    is_wanted "$name" || continue
    run "$name" dotnet test "$1" --no-build --framework "$framework" --results-directory "$results" \
      --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal"
  done
}

node_tests() { # name, folder, test files…
  local name="$1" folder="$2"
  shift 2
  is_wanted "$name" || return 0
  run "$name" env --chdir "$folder" node --test "${files_at_once[@]}" --test-reporter=dot --test-reporter-destination=stdout \
    --test-reporter=junit --test-reporter-destination="$results/$name.junit.xml" "$@"
}
# Most of what a browser tests is waiting for servers and pages, and so is most of the story end to end: these go beside one another.
# What keeps both processors busy, or compares times, goes alone.
panels() {
  local files_at_once=()
  node_tests node.jira-app jira-app
  node_tests node.jira-admin jira-app/admin checks/admin.checks.mjs
  node_tests node.scripts scripts/lib sum-results.test.mjs
  node_tests node.gate-panel-jira src/web/gate-panel test/jira-looking.test.mjs test/jira-adding.test.mjs
  node_tests node.gate-panel-dynamics src/web/gate-panel test/dynamics/control.test.mjs test/dynamics/form.test.mjs
}

# The second lane has a log of its own, which is shown when the first one is through; what it leaves undone has crashed.
second=""
end() { # process and all below it
  local child
  for child in $(cat "/proc/$1/task/$1/children" 2>/dev/null); do end "$child"; done
  kill "$1" 2>/dev/null || true
}
trap '[ -z "$second" ] || end "$second"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

beside() { # what goes beside, then the command that it goes beside
  "$1" >"$results/second-lane.log" 2>&1 &
  second="$!"
  "${@:2}"
  wait "$second" || echo crashed >"$results/second-lane.exit"
  second=""
  cat "$results/second-lane.log"
}

dotnet_tests_of() { # part of a folder's name…
  local part project
  for part in "$@"; do
    for project in tests/*"$part"*/*Tests.csproj; do dotnet_tests "$project"; done
  done
}

# These keep one processor busy and look at no clock.
rules_and_plugins() { dotnet_tests_of Rules Plugins Packaging Architecture; }

beside rules_and_plugins dotnet_tests_of JiraApp Sandbox
for project in tests/*/*Tests.csproj; do
  [[ "$project" =~ (Rules|Plugins|Packaging|Architecture|JiraApp|Sandbox|EndToEnd) ]] || dotnet_tests "$project"
done
beside panels dotnet_tests_of EndToEnd

# Each file has servers and a browser of its own.
files_at_once=(--test-concurrency=2)
node_tests node.portfolio src/web/portfolio test/acting.test.mjs test/administering.test.mjs test/breaches.test.mjs test/deciding.test.mjs test/figures.test.mjs \
  test/forms.test.mjs test/looking.test.mjs test/model.test.mjs test/money.test.mjs test/places.test.mjs test/sign-in.test.mjs test/waiting.test.mjs

# --- sum --------------------------------------------------------------------------------------------------------------

say "results in $results"
exec node scripts/lib/sum-results.mjs "$results"
