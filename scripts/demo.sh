#!/usr/bin/env bash
# Plays the story of a lending product end to end: a local Dynamics, a local Jira and the governance server,
# over their real protocols. Each step ends in a line "ok N …" or "not ok N …".
#
# Usage: scripts/demo.sh [--once] [--steps-disabled]
#   --once             ends after the story; exit code 0 only if every step came out as told.
#                      Without it everything keeps running, with its addresses printed, until Ctrl-C.
#   --steps-disabled   imports the solution without activating its plug-ins: steps 4 and 5 must come out "not ok".
# ArtifactsPath          where builds and the demo's data go (default: artifacts/ in the repository).
# GOVERNANCE_NO_BUILD=1  uses what is built and packed already.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
started=$SECONDS
once=0
sandbox_options=()
for argument in "$@"; do
  case "$argument" in
    --once) once=1 ;;
    --steps-disabled) sandbox_options+=(--steps-disabled) ;;
    --help | -h) sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"; exit 0 ;;
    *) echo "demo: '$argument' is not an option. See scripts/demo.sh --help." >&2; exit 2 ;;
  esac
done

export ArtifactsPath="${ArtifactsPath:-$root/artifacts}" DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
mkdir -p "$ArtifactsPath"
ArtifactsPath="$(cd "$ArtifactsPath" && pwd)"
demo="$ArtifactsPath/demo"
logs="$demo/logs"
configuration="${CONFIGURATION:-Debug}"
output="$(tr '[:upper:]' '[:lower:]' <<<"$configuration")"
sandbox="$ArtifactsPath/bin/Governance.Sandbox/$output/Governance.Sandbox.dll"
governance="$ArtifactsPath/bin/Governance.Server/$output/governance.dll"

# --- what the machine must have ------------------------------------------------------------------------------------

need() { # command, what it is, apt package or empty
  command -v "$1" >/dev/null 2>&1 && return 0
  if [ -n "$3" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing $3 …"
    { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$3"; } >/dev/null
    command -v "$1" >/dev/null 2>&1 && return 0
  fi
  echo "demo: $2 is missing. Install it${3:+ (Debian: apt-get install $3)} and run this again." >&2
  exit 2
}

need dotnet "the .NET 10 SDK (the exact version stands in global.json)" ""
need node "Node.js 20 or later" nodejs
if [ "$(node -p 'parseInt(process.versions.node)')" -lt 20 ]; then
  echo "demo: Node.js $(node --version) is too old. Install Node.js 20 or later and run this again." >&2
  exit 2
fi

# --- one demo at a time: they share the data folder -------------------------------------------------------------------

exec 9>"$ArtifactsPath/demo.lock"
if command -v flock >/dev/null 2>&1 && ! flock --timeout 300 9; then
  echo "demo: another demo is running on $ArtifactsPath. End it with Ctrl-C and run this again." >&2
  exit 2
fi
rm -rf "$demo"
mkdir -p "$demo/data" "$logs/build"

# --- processes: each in a group of its own, all ended whatever happens ---------------------------------------------------

children=()
stop_children() {
  local status=$? at tries
  trap - EXIT
  trap '' INT TERM HUP
  # The last one started depends on the others, so it goes first.
  for ((at = ${#children[@]} - 1; at >= 0; at--)); do
    kill -TERM -- "-${children[at]}" 2>/dev/null || continue
    for ((tries = 0; tries < 100; tries++)); do
      kill -0 -- "-${children[at]}" 2>/dev/null || break
      sleep 0.05
    done
    kill -KILL -- "-${children[at]}" 2>/dev/null || true
  done
  wait 2>/dev/null || true
  exit "$status"
}
trap stop_children EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

start() { # name, command…
  local name="$1"
  shift
  setsid "$@" >"$logs/$name.log" 2>&1 9>&- &
  children+=("$!")
}

show_logs() {
  local log
  for log in "$logs"/*.log; do
    [ -s "$log" ] || continue
    echo "--- the end of $log" >&2
    tail -n 60 "$log" >&2
  done
}

fail() {
  echo "demo: $1" >&2
  show_logs
  exit 1
}

# Waits until an address answers 200, or the process behind it has ended, or 60 seconds are over.
wait_for() { # address, process id
  node -e '
    const [address, id] = process.argv.slice(1);
    const until = Date.now() + 60000;
    const look = async () => {
      try { if ((await fetch(address)).ok) process.exit(0); } catch { /* not listening yet */ }
      try { process.kill(Number(id), 0); } catch { process.exit(1); }
      if (Date.now() > until) process.exit(1);
      setTimeout(look, 50);
    };
    look();' "$1" "$2"
}

# --- build and pack ------------------------------------------------------------------------------------------------

newest_zip() { ls -t "$root"/solution-package/out/*_unmanaged.zip 2>/dev/null | head -n 1 || true; }

build() {
  local log="$logs/build/$1.log"
  (cd "$root" && dotnet build "src/$1" --configuration "$configuration" --verbosity quiet -nodeReuse:false) >"$log" 2>&1 \
    || { cat "$log" >&2; echo "demo: $1 does not build." >&2; exit 1; }
}

if [ "${GOVERNANCE_NO_BUILD:-0}" = 1 ] && [ -f "$sandbox" ] && [ -f "$governance" ] && [ -n "$(newest_zip)" ]; then
  echo "Using what is built already."
else
  need npm "npm" npm
  echo "Building …"
  bash "$root/scripts/lib/build-web.sh" "$logs/build/web.log" || { echo "demo: the pages do not build." >&2; exit 1; }
  build Governance.Server
  build Governance.Sandbox
  "$root/scripts/pack.sh" | sed 's/^/  /'
fi
zip="$(newest_zip)"

if [ ! -f "$root/jira-app/node_modules/.package-lock.json" ] || [ "$root/jira-app/package-lock.json" -nt "$root/jira-app/node_modules/.package-lock.json" ]; then
  need npm "npm" npm
  echo "Installing the Jira app's packages …"
  (cd "$root/jira-app" && npm ci --no-audit --no-fund) >"$logs/build/npm.log" 2>&1 || { cat "$logs/build/npm.log" >&2; exit 1; }
  touch "$root/jira-app/node_modules/.package-lock.json"
fi

# --- start -----------------------------------------------------------------------------------------------------------

read -r port1 port2 port3 port4 < <(node -e '
  const servers = [1, 2, 3, 4].map(() => require("net").createServer().listen(0, "127.0.0.1"));
  Promise.all(servers.map(one => new Promise(done => one.on("listening", done)))).then(() => {
    console.log(servers.map(one => one.address().port).join(" "));
    servers.forEach(one => one.close());
  });')
dataverse="http://127.0.0.1:$port1"
jira="http://127.0.0.1:$port2"
recorder="http://127.0.0.1:$port3"
server="http://127.0.0.1:$port4"
hosts=(--dataverse "$dataverse" --jira "$jira" --server "$server" --recorder "$recorder" --data "$demo/data" --governance "$governance")

echo "Starting …"
start sandbox dotnet "$sandbox" run --solution "$zip" --dataverse "$dataverse" --jira "$jira" \
  --jira-app "$root/jira-app" --remote "$server" "${sandbox_options[@]}"
sandbox_process="${children[-1]}"
start recorder dotnet "$sandbox" play record --listen "$recorder" --target "$dataverse"
recorder_process="${children[-1]}"
wait_for "$dataverse/sandbox" "$sandbox_process" || fail "the local Dynamics did not start."
wait_for "$jira/sandbox" "$sandbox_process" || fail "the local Jira did not start."
wait_for "$recorder/recorder/writes" "$recorder_process" || fail "the recorder did not start."

dotnet "$sandbox" play prepare "${hosts[@]}" --out "$demo/server.env" 9>&- || fail "the hosts could not be bound to the server."
set -a
# shellcheck disable=SC1091
. "$demo/server.env"
set +a
start server dotnet "$governance" serve
server_process="${children[-1]}"
wait_for "$server/health/ready" "$server_process" || fail "the server did not start."

# --- play ------------------------------------------------------------------------------------------------------------

status=0
dotnet "$sandbox" play "${hosts[@]}" --rulebook "$root/src/Governance.Sandbox/Story/lending-product.yaml" --places "$demo/places" 9>&- || status=$?
echo
if [ "$status" != 0 ]; then
  show_logs
  echo "The story came out otherwise than told (see the lines 'not ok')." >&2
fi
echo "$((SECONDS - started)) seconds. Logs and data: $demo"
if [ "$once" = 1 ]; then
  exit "$status"
fi

cat <<END

Everything keeps running until Ctrl-C:
$([ ! -f "$demo/places" ] || cat "$demo/places")
  Portfolio  $server/portfolio/
  Dynamics   $dataverse/api/data/v9.2/   (POST $dataverse/sandbox/users and /sandbox/token give a user and a token)
  Jira       $jira/rest/api/3/           (POST $jira/sandbox/users gives an account and a token)
  Server     $server/api/v1/             (POST $server/sandbox/token gives a token; $server/openapi/v1.json describes it)
END
wait -n "${children[@]}" || true
fail "a process has ended."
