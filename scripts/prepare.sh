#!/usr/bin/env bash
# Unpacks the built program, or the jar that is named second, into a folder (the one it is started from if none is named)
# and lets it make its start cache there, unless that has been done since the build: a jar of jars is slow to read, and its
# classes cannot be cached.
set -euo pipefail
# shellcheck source=scripts/environment.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/environment.sh"

folder=${1:-$unpacked}
jar=${2:-$jar}
prepared=$folder/prepared
[[ ! $prepared -nt $jar ]] || exit 0

find_jdk
say "Preparing a quick start."
rm -rf "$folder"
java -Djarmode=tools -jar "$jar" extract --destination "$folder" >>"$build_log" 2>&1
"$project/scripts/train.sh" "$folder" >>"$build_log" 2>&1 \
    || say "That did not work ($build_log says why): starts will be slower."
touch "$prepared"
