#!/usr/bin/env bash
# Everything that has to hold before a change is good: format, compilation without warnings, unit, view and integration
# tests, and the browser test where Chromium is installed.
set -uo pipefail
# shellcheck source=scripts/environment.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/scripts/environment.sh"

find_jdk
find_maven
find_node
cd "$project" || exit 1

if chromium=$(find_chromium); then
    browser="with the browser test ($chromium)"
    options=("-Dlivetrading.chromium=$chromium")
else
    browser="WITHOUT the browser test: no Chromium is installed"
    options=()
fi

began=$SECONDS
mvn -B -ntp "${options[@]}" verify
code=$?

reports=(target/surefire-reports/TEST-*.xml target/failsafe-reports/TEST-*.xml)
count() {
    cat "${reports[@]}" 2>/dev/null | grep -E '^<testsuite ' | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' \
        | awk '{ sum += $1 } END { print sum + 0 }'
}
tests=$(count tests)
skipped=$(count skipped)
failed=$(($(count failures) + $(count errors)))
say "Tests took $((SECONDS - began)) s, $browser."
((code == 0)) || say "The build FAILED (Maven's exit code $code)."
say "$((tests - failed - skipped)) passed, $failed failed, $skipped skipped"
exit "$code"
