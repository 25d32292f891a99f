#!/usr/bin/env bash
# Builds target/live-trading.jar if its sources are newer, and prepares it for a quick start.
set -euo pipefail
# shellcheck source=scripts/environment.sh
source "$(dirname -- "${BASH_SOURCE[0]}")/environment.sh"

log=$project/target/build.log
prepared=$unpacked/prepared

sources_are_newer() {
    [[ ! -f $jar ]] || [[ -n $(find "$project/pom.xml" "$project/src/main" "$project/frontend" \
        \( -path "$project/src/main/bundles" -o -path "$project/frontend/generated" \) -prune \
        -o -newer "$jar" -print -quit) ]]
}

build() {
    find_maven
    find_node
    say "Building with $JAVA_HOME; the first time takes some minutes (progress in $log)."
    if ! (cd "$project" && mvn -B -ntp -Dmaven.test.skip -Dspotless.check.skip package) >"$log" 2>&1; then
        grep -E '^\[ERROR\]' "$log" | head -n 20 >&2 || tail -n 20 "$log" >&2
        fail "The build failed; $log has all of it."
    fi
}

# A jar of jars is slow to read, and its classes cannot be cached.
prepare() {
    say "Preparing a quick start."
    rm -rf "$unpacked"
    java -Djarmode=tools -jar "$jar" extract --destination "$unpacked" >>"$log" 2>&1
    "$project/scripts/train.sh" >>"$log" 2>&1 || say "That did not work ($log says why): starts will be slower."
    touch "$prepared"
}

find_jdk
mkdir -p "$project/target"
! sources_are_newer || build
[[ $prepared -nt $jar ]] || prepare
