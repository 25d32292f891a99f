#!/usr/bin/env bash
# Builds the program if its sources are newer, starts it in the background and waits until it answers.
set -euo pipefail
# shellcheck source=scripts/environment.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/scripts/environment.sh"

# shellcheck source=scripts/upgrade-steps.sh
source "$project/scripts/upgrade-steps.sh"

patience_seconds=120
already_running=3

launch() {
    local options=("$marker" "-Dlivetrading.data=$data" "${java_options[@]}"
        -Dlogging.threshold.console=OFF "-Djava.io.tmpdir=$data/tmp" "-XX:ErrorFile=$data/jvm_crash_%p.log")
    [[ ! -s $start_cache ]] || options+=("-XX:AOTCache=$start_cache")
    local detached=(nohup)
    ! command -v setsid >/dev/null || detached=(setsid nohup)
    # a killed program leaves its temporary files behind
    rm -rf "$data/tmp"
    mkdir -p "$data/tmp"
    cd "$unpacked"
    LIVETRADING_DATA_DIR=$data "${detached[@]}" java "${options[@]}" -jar "$unpacked/live-trading.jar" \
        </dev/null >>"$output" 2>&1 &
    program=$!
}

wait_until_it_answers() {
    local tenths
    for ((tenths = 0; tenths < patience_seconds * 10; tenths++)); do
        kill -0 "$program" 2>/dev/null || explain_the_end
        url=$(announced_address "$output" "$first_line")
        if [[ -n $url ]] && answers "$url" /actuator/health/liveness; then
            return
        fi
        sleep 0.1
    done
    show_the_logs
    fail "Live Trading, process id $program, does not answer after $patience_seconds s."
}

explain_the_end() {
    local code=0
    wait "$program" || code=$?
    if ((code == already_running)); then
        tail -n 1 "$output"
        exit 0
    fi
    show_the_logs
    fail "Live Trading did not start (exit code $code)."
}

# Only what this start has added: older lines would mislead.
show_the_logs() {
    local messages
    tail -n +"$first_line" "$output" >&2
    # without the frames of stack traces, which would leave nothing else
    messages=$(tail -c +"$first_byte" "$log" 2>/dev/null | grep -v -e '^[[:space:]]*at ' -e '^[[:space:]]*[.][.][.] ' -e '^$' | tail -n 10 || true)
    if [[ -n $messages ]]; then
        say "The last lines of $log:" >&2
        cut -c 1-300 <<<"$messages" >&2
    fi
}

show_what_others_could_read() {
    tail -n +"$first_line" "$output" | sed -n 's/^.* Live Trading, [^,]*, \(Others .*\)$/\1/p'
}

show_first_password() {
    local file=$data/first_password
    [[ -f $file ]] || return 0
    say "User       admin"
    say "Password   $(<"$file")   (shown only this once)"
    rm -f "$file"
}

process=$(running_process)
if [[ -n $process ]]; then
    say "Live Trading is already running, process id $process."
    exit 0
fi

(umask 077 && mkdir -p "$data") 2>/dev/null || fail "The data folder $data cannot be made."
data=$(cd -- "$data" && pwd -P)
output=$data/daemon_output.log
log=$data/trading_daemon.log
(umask 077 && touch "$output" "$log") 2>/dev/null || fail "The data folder $data cannot be written."

settle_upgrade
"$project/scripts/build.sh"
find_jdk
umask 077
first_line=$(($(wc -l <"$output") + 1))
first_byte=$(($(wc -c <"$log") + 1))
launch
wait_until_it_answers

say "Live Trading is running, process id $program."
say "Address    $url"
say "Log        $log"
say "Output     $output"
say "Database   $data/trading_state.db"
show_what_others_could_read
show_first_password
