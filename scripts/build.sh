#!/usr/bin/env bash
# Builds target/live-trading.jar if its sources are newer, and prepares it for a quick start. A folder without sources, and
# a jar that scripts/upgrade has put in place, stay as they are.
set -euo pipefail
# shellcheck source=scripts/environment.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/environment.sh"

was_put_in_place() {
    local mark=$project/target/upgrade/installed
    [[ -f $jar && -f $mark && ! $jar -nt $mark && ! $mark -nt $jar ]]
}

sources_are_newer() {
    [[ -f $project/pom.xml ]] || return 1
    ! was_put_in_place || return 1
    [[ ! -f $jar ]] || [[ -n $(find "$project/pom.xml" "$project/src/main" "$project/frontend" "$project/README.md" "$project/docs" \
        \( -path "$project/src/main/bundles" -o -path "$project/frontend/generated" \) -prune \
        -o -newer "$jar" -print -quit) ]]
}

build() {
    find_maven
    find_node
    say "Building with $JAVA_HOME; the first time takes some minutes (progress in $build_log)."
    if ! (cd "$project" && mvn -B -ntp -Dmaven.test.skip -Dspotless.check.skip package) >"$build_log" 2>&1; then
        grep -E '^\[ERROR\]' "$build_log" | head -n 20 >&2 || tail -n 20 "$build_log" >&2
        fail "The build failed; $build_log has all of it."
    fi
    # Maven gives the jar the fixed time of all that is packed: older than its sources, and than what was prepared of another
    touch "$jar"
}

find_jdk
mkdir -p "$project/target"
! sources_are_newer || build
[[ -f $jar ]] || fail "There is no program here: $jar is missing, and so are the sources to build it from."
"$project/scripts/prepare.sh"
