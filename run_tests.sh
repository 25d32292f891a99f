#!/usr/bin/env bash
# Everything that has to hold before a change is good: format, compilation without warnings, unit, view and integration
# tests, and the browser test where Chromium is installed.
#
# ./run_tests.sh --quick [COMMIT] checks what a change may have broken, in less than two minutes: format, compilation,
# and the unit and view tests nearest to what has changed since the commit. Without one that is what has not been
# committed, or is not in origin's main.
set -uo pipefail
# shellcheck source=scripts/environment.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/scripts/environment.sh"

report() {
    local code=$1 what=$2 tests skipped failed
    tests=$(count tests)
    skipped=$(count skipped)
    failed=$(($(count failures) + $(count errors)))
    say "Tests took $((SECONDS - began)) s, $what."
    ((code == 0)) || say "The build FAILED (Maven's exit code $code)."
    say "$((tests - failed - skipped)) passed, $failed failed, $skipped skipped"
    exit "$code"
}

# Of the reports that this run has written.
count() {
    find target/surefire-reports target/failsafe-reports -name 'TEST-*.xml' -newer "$mark" -exec cat {} + 2>/dev/null \
        | grep -E '^<testsuite ' | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' | awk '{ sum += $1 } END { print sum + 0 }'
}

everything() {
    local chromium browser options=()
    find_node
    if chromium=$(find_chromium); then
        browser="with the browser test ($chromium)"
        options=("-Dlivetrading.chromium=$chromium")
    else
        browser="WITHOUT the browser test: no Chromium is installed"
    fi
    mvn -B -ntp -Djib.disableUpdateChecks=true "${options[@]}" verify
    report $? "$browser"
}

quick() {
    local since=${1:-} changed affected
    [[ -n $since ]] || since=$(git merge-base HEAD origin/main 2>/dev/null) || since=HEAD
    git rev-parse -q --verify "$since^{commit}" >/dev/null || fail "There is no commit $since."
    changed=$(git diff --name-only "$since" -- && git ls-files --others --exclude-standard)
    if [[ -z $changed ]]; then
        say "Nothing has changed since $(git log -1 --format='%h, "%s"' "$since")."
        exit 0
    fi
    mvn -B -ntp -q test-compile || report $? "format and compilation only"
    affected=$(scripts/affected_tests.sh "$since") || fail "The tests to run could not be found out."
    if [[ -z $affected ]]; then
        say "No unit or view test depends on what has changed; the format is right, and it compiles."
        exit 0
    fi
    mvn -B -ntp surefire:test -Dtest="$(paste -sd , <<<"$affected")"
    report $? "only those near what has changed since $(git log -1 --format=%h "$since")"
}

find_jdk
find_maven
# Maven's own work is many things once: code of the best compiler comes too late for it
export MAVEN_OPTS=${MAVEN_OPTS:--XX:TieredStopAtLevel=1 -XX:+UseSerialGC}
cd "$project" || exit 1
began=$SECONDS
mkdir -p target
mark=target/tests-began
touch "$mark"
case ${1:-} in
    --quick) quick "${2:-}" ;;
    '') everything ;;
    *) fail "Usage: ./run_tests.sh [--quick [COMMIT]]" ;;
esac
