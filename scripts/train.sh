#!/usr/bin/env bash
# Starts the program once on an empty data folder, opens its first page and stops it. The JVM writes down which classes
# that took and how it linked them, and later starts read this instead of finding out again. The program is the unpacked
# one, or the one in the folder that is named.
set -euo pipefail
# shellcheck source=scripts/environment.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/environment.sh"
find_jdk
unpacked=${1:-$unpacked}
start_cache=$unpacked/start.aot

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$unpacked"
touch "$folder/output"
LIVETRADING_DATA_DIR=$folder LIVETRADING_ADDRESS=127.0.0.1 LIVETRADING_PORT=0 LIVETRADING_PASSWORD=training \
    java "${java_options[@]}" -XX:AOTCacheOutput="$start_cache" -jar "$unpacked/live-trading.jar" >"$folder/output" &
program=$!

for ((tenths = 0; tenths < 1200; tenths++)); do
    url=$(announced_address "$folder/output" 1)
    [[ -z $url ]] || break
    kill -0 "$program" || fail "The training start ended early."
    sleep 0.1
done
[[ -n $url ]] || fail "The training start did not answer."
answers "$url" /login || fail "The training start showed no login page."
answers "$url" /actuator/health || fail "The training start is not healthy."
kill "$program"
wait "$program" || true
[[ -s $start_cache ]] || fail "The JVM wrote no start cache."
