# The steps of an upgrade, each of which can be done again after it was interrupted. Sourced by scripts/upgrade and by
# start_daemon.sh, which completes what an upgrade has left half done; never run by itself.
# shellcheck shell=bash
#
# How far an upgrade has come is told by the name of a file in its folder, since a file can be renamed on a full disk too:
# "stopping" nothing is changed, the program is to run; "forward" the new one is put in place; "back" the old one is; "done".

# shellcheck disable=SC2154
place=$project/target/upgrade

# Of two upgrades at a time the second is refused; the lock is gone with the processes that have it. What one that was
# killed had just begun ends by itself.
lock_upgrades() {
    mkdir -p "$place"
    exec 9>"$place/lock"
    ! command -v flock >/dev/null || flock -w 20 9
}

# Finds the service that runs the program of this folder, and what it is run with; without one there is the daemon.
service=()
as=()
find_service() {
    local unit account
    for unit in "${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user/live-trading.service" /etc/systemd/system/live-trading.service; do
        grep -qsxF "WorkingDirectory=$unpacked" "$unit" || continue
        service=(systemctl)
        [[ $unit == /etc/* ]] || service=(systemctl --user)
        data=$(sed -n 's/^Environment="LIVETRADING_DATA_DIR=\([^"]*\)".*/\1/p' "$unit")
        account=$(sed -n 's/^User=//p' "$unit")
        # what it writes to the data folder has to be the account's
        [[ -z $account || $account == "$(id -un)" ]] || as=(runuser -u "$account" --)
        return
    done
}

# Prints a setting of the installation, which a service has from a file; the second argument is its default.
setting() {
    local value=${!1:-}
    ((${#service[@]} == 0)) || value=$("${as[@]}" sed -n "s/^$1=//p" "$data/environment" 2>/dev/null | tail -n 1 | tr -d "\"'")
    printf '%s' "${value:-$2}"
}

# Runs a command of the packaged program in the file.
program() {
    "${as[@]}" env LIVETRADING_DATA_DIR="$data" LIVETRADING_BACKUP_DIR="$(setting LIVETRADING_BACKUP_DIR '')" \
        "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED -jar "$@"
}

running() {
    if ((${#service[@]})); then
        ! "${service[@]}" is-active --quiet live-trading.service || printf 'service'
    else
        running_process
    fi
}

address() {
    local host
    if ((${#service[@]})); then
        host=$(setting LIVETRADING_ADDRESS 127.0.0.1)
        [[ $host != 0.0.0.0 ]] || host=127.0.0.1
        printf 'http://%s:%s' "$host" "$(setting LIVETRADING_PORT 8080)"
    else
        announced_address "$data/daemon_output.log" 1 | tail -n 1
    fi
}

is_well() {
    answers "$(address)" /actuator/health/trading
}

start() {
    local told
    if ((${#service[@]})); then
        "${service[@]}" start live-trading.service 9>&-
    else
        told=$(LIVETRADING_UPGRADE=$$ "$project/start_daemon.sh" 2>&1 9>&-) || {
            say "$told" >&2
            return 1
        }
    fi
}

# It may be in a long check, which is waited for.
stop() {
    local patience
    if ((${#service[@]})); then
        "${service[@]}" stop live-trading.service
    else
        for ((patience = 0; patience < 10; patience++)); do
            ! "$project/stop_daemon.sh" >/dev/null 2>&1 || return 0
        done
        return 1
    fi
}

# Of a program that does not work; whatever it was doing, its database is whole.
stop_at_all_costs() {
    local process
    if ((${#service[@]})); then
        "${service[@]}" stop live-trading.service
    elif ! "$project/stop_daemon.sh" >/dev/null 2>&1; then
        process=$(running_process)
        [[ -z $process ]] || kill -9 "$process"
        while [[ -n $(running_process) ]]; do sleep 0.1; done
    fi
}

# Writes down all that going on needs, and with it that there is a way back: name of the state, backup, whether it ran,
# how well it was.
remember() {
    printf 'backup=%s\nsince=%s\nran=%s\nhealth=%s\n' "$2" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$3" "$4" >"$place/$1.part" \
        && mv -f "$place/$1.part" "$place/$1"
}

remembered() {
    local state
    for state in forward back done; do
        if [[ -f $place/$state ]]; then
            sed -n "s/^$1=//p" "$place/$state"
            return
        fi
    done
}

# A jar that was put in place is not built over, however new the sources beside it are.
mark_as_put_in_place() {
    touch -r "$jar" "$place/installed"
}

# The jar first: where the unpacked program is older than it, the next start unpacks it again.
swap_in() {
    if [[ -f $place/live-trading.jar ]]; then
        ln -f "$jar" "$place/old.jar" && mv -f "$place/live-trading.jar" "$jar" || return 1
    fi
    mark_as_put_in_place || return 1
    if [[ -d $place/new ]]; then
        if [[ -d $unpacked && ! -d $place/old ]]; then
            mv "$unpacked" "$place/old" || return 1
        fi
        rm -rf "$unpacked" && mv "$place/new" "$unpacked"
    fi
}

# The database first: the old program would refuse the newer one.
swap_out() {
    local old=$place/old.jar
    [[ -f $old ]] || old=$jar
    put_database_back "$old" || return 1
    if [[ -f $place/old.jar ]]; then
        # may be newer than the old jar, and would then be taken for it
        rm -rf "$unpacked" && mv -f "$place/old.jar" "$jar" || return 1
    fi
    mark_as_put_in_place || return 1
    if [[ -d $place/old ]]; then
        rm -rf "$unpacked" && mv "$place/old" "$unpacked"
    fi
}

# Only where the new program has changed its schema; what it has written stays beside it.
put_database_back() {
    local backup
    ! program "$1" upgrade fits "$1" >/dev/null 2>&1 || return 0
    backup=$(remembered backup)
    program "$1" restore "$backup" || {
        say "The database could not be put back; $backup is its backup of before." >&2
        return 1
    }
}

# For the start scripts: completes the files of an upgrade that was killed, so that one program or the other can start.
settle_upgrade() {
    [[ -z ${LIVETRADING_UPGRADE:-} && -d $place ]] || return 0
    lock_upgrades || fail "An upgrade is under way."
    rm -f "$place/stopping"
    if [[ -f $place/back ]]; then
        find_jdk
        swap_out || exit 1
        rm -f "$place/back"
        say "An upgrade was interrupted while it went back; this is the old program."
    elif [[ -f $place/forward ]]; then
        swap_in || exit 1
        say "An upgrade was interrupted; this is the new program. Call scripts/upgrade to see whether it works."
    fi
    exec 9>&-
}
