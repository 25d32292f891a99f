#!/usr/bin/env bash
# Asks the program to stop: it finishes the cycle it is in, then ends.
set -euo pipefail
# shellcheck source=scripts/environment.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/scripts/environment.sh"

patience_seconds=30

process=$(running_process)
if [[ -z $process ]]; then
    say "Live Trading is not running."
    exit 0
fi

say "Stopping Live Trading, process id $process: it finishes its current cycle."
kill "$process" 2>/dev/null || true
for ((tenths = 0; tenths < patience_seconds * 10; tenths++)); do
    if [[ -z $(running_process) ]]; then
        say "Live Trading has stopped."
        exit 0
    fi
    sleep 0.1
done
fail "Live Trading, process id $process, still works on its cycle after $patience_seconds s; it ends by itself when" \
    "that is done. 'kill -9 $process' ends it at once: the next start settles what was left open."
