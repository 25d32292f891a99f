# What the scripts share: where things are, and finding the tools. Sourced by them, never run by itself.
# shellcheck shell=bash disable=SC2034

project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
jar=$project/target/live-trading.jar
# the jar unpacked, and what its training start left for quicker ones (scripts/train.sh)
unpacked=$project/target/live-trading
start_cache=$unpacked/start.aot
build_log=$project/target/build.log

# The same for the training start and every other: the cache is only valid for the options it was made with.
# The serial collector needs the least memory, and the hot loops make no garbage; measured in docs/performance.md.
java_options=(--enable-native-access=ALL-UNNAMED "-Xlog:aot*=off"
    -XX:+UseSerialGC -Xms64m -Xmn32m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=15 -XX:-ShrinkHeapInSteps
    -XX:TrimNativeHeapInterval=5000)
# Each thread that asks the C library for memory would else get an area of its own, of which little comes back.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}

# Makes `pgrep -f trading_daemon` find the program, and lets these scripts tell it from every other process.
marker=-Dlivetrading.process=trading_daemon

data=${LIVETRADING_DATA_DIR:-data}
# a relative folder means the same wherever the scripts are called from
[[ $data == /* ]] || data=$project/$data
[[ ! -d $data ]] || data=$(cd -- "$data" && pwd -P)

say() {
    printf '%s\n' "$*"
}

fail() {
    say "$*" >&2
    exit 1
}

# By the file that every JDK has; asking javac itself takes longer than some of our commands.
is_jdk_25() {
    [[ -x $1/bin/javac ]] && grep -qs '^JAVA_VERSION="25' "$1/release"
}

# Puts a JDK 25 first on PATH.
find_jdk() {
    local candidate javac
    javac=$(command -v javac || true)
    for candidate in \
        "${JAVA_HOME:-}" \
        "${javac:+$(dirname -- "$(dirname -- "$(readlink -f -- "$javac")")")}" \
        "$(/usr/libexec/java_home -v 25 2>/dev/null || true)" \
        /usr/lib/jvm/* /usr/java/* /opt/* /opt/java/* \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if [[ -n $candidate ]] && is_jdk_25 "$candidate"; then
            export JAVA_HOME=$candidate PATH=$candidate/bin:$PATH
            return
        fi
    done
    fail "No JDK 25 found. Install one, for instance Eclipse Temurin 25, and set JAVA_HOME to its folder."
}

is_node_24() {
    [[ $("$1" --version 2>/dev/null) == v24.* ]]
}

# Puts Node 24 on PATH: Vaadin builds the pages with it. Nothing needs it to run.
find_node() {
    local own=$project/.tools/node
    if is_node_24 node; then
        return
    fi
    if ! is_node_24 "$own/bin/node"; then
        command -v npm >/dev/null || fail "No Node.js found. Install Node 24; the pages are built with it."
        say "Installing Node 24 into $own"
        npm install --silent --no-fund --no-audit -g --prefix "$own" node@24 npm@11 \
            || fail "npm could not install Node 24. Install it and put it on PATH."
    fi
    export PATH=$own/bin:$PATH
}

find_maven() {
    command -v mvn >/dev/null || fail "No Maven found. Install Maven 3.8 or later and put mvn on PATH."
}

# Prints the path of the browser for tests in one; fails when there is none.
find_chromium() {
    local candidate
    for candidate in chromium chromium-browser google-chrome; do
        command -v "$candidate" && return
    done
    return 1
}

# Prints the id of the program's process on our data folder; nothing if there is none. The lock file's number is only
# a hint, as a killed process leaves it behind: it counts if that process is the program.
running_process() {
    local id=
    [[ ! -r $data/.lock ]] || read -r id <"$data/.lock" || true
    if [[ $id =~ ^[0-9]+$ && $(command_line "$id") == *"$marker -Dlivetrading.data=$data "* ]]; then
        printf '%s' "$id"
    fi
}

command_line() {
    if [[ -d /proc/self ]]; then
        tr '\0' ' ' 2>/dev/null <"/proc/$1/cmdline" || true
    else
        ps -ww -o args= -p "$1" || true
    fi
}

# Prints the address of a program whose output is in the given file, from the given line on, once it has started.
announced_address() {
    tail -n +"$2" "$1" | sed -n 's/^.* Live Trading, .* started at \(http[^,]*\), .*/\1/p'
}

# Whether a request for the path at the address is answered; without curl, which not every machine has.
answers() {
    local authority=${1#http://} host answer
    host=${authority%:*}
    host=${host//[\[\]]/}
    answer=$(
        exec 3<>"/dev/tcp/$host/${authority##*:}"
        printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$2" "$authority" >&3
        head -n 1 <&3
    ) 2>/dev/null && [[ $answer == *" 200"* ]]
}
