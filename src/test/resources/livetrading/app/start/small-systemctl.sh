#!/usr/bin/env bash
# Stands in for systemctl --user with one service, whose process id is in a file.
set -euo pipefail
unit=$HOME/.config/systemd/user/live-trading.service
id=$HOME/service.id
case "$*" in
    '--user is-active --quiet live-trading.service') [[ -f $id ]] && kill -0 "$(<"$id")" 2>/dev/null ;;
    '--user start live-trading.service')
        data=$(sed -n 's/^Environment="LIVETRADING_DATA_DIR=\([^"]*\)".*/\1/p' "$unit")
        folder=$(sed -n 's/^WorkingDirectory=//p' "$unit")
        rm -f "$data/.lock"
        # shellcheck disable=SC2046
        env $(<"$data/environment") "$JAVA_HOME/bin/java" "-Dlivetrading.data=$data" -Dlivetrading.of=service -jar "$folder/live-trading.jar" >/dev/null 2>&1 &
        echo $! >"$id"
        until [[ -s $data/.lock ]]; do
            kill -0 "$(<"$id")" 2>/dev/null || exit 1
            sleep 0.1
        done
        ;;
    '--user stop live-trading.service')
        [[ -f $id ]] || exit 0
        kill "$(<"$id")" 2>/dev/null || true
        while kill -0 "$(<"$id")" 2>/dev/null; do sleep 0.1; done
        ;;
    *) exit 2 ;;
esac
