#!/usr/bin/env bash
# Prints the unit and view tests that a change concerns, one class a line, the nearest first: those that were changed,
# those named after a class that was, the rules of the architecture, and those that depend on a changed class, directly
# or through others. Prints as many as two processes run in a minute and a quarter, and says on the error output how many
# are left.
# Usage: affected_tests.sh COMMIT, for what has changed since the commit. The classes have to be compiled.
set -euo pipefail
# shellcheck source=scripts/environment.sh
source "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")/environment.sh"

budget_seconds=150
# of a class that has not been run since the last clean build
unknown_seconds=8

# A test that starts the whole program depends on what is no class, too.
changed() {
    { git diff --name-only "$1" -- && git ls-files --others --exclude-standard; } | while read -r file; do
        case $file in
            src/*/java/*.java) class_of "$file" ;;
            *.md) say livetrading.DocumentsTest ;;
            pom.xml | src/*/resources/*) printf '%s\n' livetrading.LiveTradingApplication livetrading.OwnDataFolder ;;
        esac
    done | sed 's/^/changed /'
}

class_of() {
    local path=${1#src/*/java/}
    path=${path%.java}
    printf '%s\n' "${path//\//.}"
}

tests() {
    find src/test/java -name '*Test.java' ! -name '*UnderTest.java' -exec grep -L 'abstract class' {} + | while read -r file; do
        class_of "$file"
    done
}

needs() {
    jdeps -verbose:class -filter:none -e 'livetrading\..*' target/classes target/test-classes \
        | awk '/^ .* -> livetrading/ { gsub(/\$[^ ]*/, ""); print "needs", $1, $3 }'
}

seconds() {
    sed -nE 's/.*<testsuite .* name="([^"]+)" time="([0-9.]+)".*/seconds \1 \2/p' \
        target/surefire-reports/TEST-*.xml 2>/dev/null || true
}

cd "$project"
find_jdk
{
    changed "$1"
    tests | awk '{ print "test", $1; class = $1; sub(/Test$/, "", class); print "needs", $1, class }'
    needs
    seconds
} | awk -v budget="$budget_seconds" -v unknown="$unknown_seconds" '
    function reach(class, at) {
        if (!(class in distance)) { distance[class] = at; queue[++last] = class }
    }
    function choose(class,    takes) {
        takes = class in seconds ? seconds[class] : unknown
        if (distance[class] == 0 || (class !~ /Soak/ && sum + takes <= budget)) { sum += takes; print class } else left++
    }
    $1 == "changed" { reach($2, 0) }
    $1 == "test" { tests[$2] = 1 }
    $1 == "seconds" { seconds[$2] = $3 }
    $1 == "needs" { users[$3] = users[$3] " " $2 }
    END {
        if (last) reach("livetrading.ArchitectureTest", 1)
        for (first = 1; first <= last; first++) {
            class = queue[first]
            if (class in tests) choose(class)
            count = split(users[class], each, " ")
            for (i = 1; i <= count; i++) reach(each[i], distance[class] + 1)
        }
        if (left) print left " more test classes depend on it, which ./run_tests.sh runs." > "/dev/stderr"
    }'
