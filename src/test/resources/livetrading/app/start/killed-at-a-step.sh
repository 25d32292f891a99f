# Read by every bash that the test of scripts/upgrade starts: kills that script before one of its steps, which are all
# commands that change something or take long, and writes down how many there were.
if [[ $0 == */scripts/upgrade ]]; then
    step=0
    set -T
    trap '
        case $BASH_COMMAND in
            mv* | rm* | ln* | cp* | touch* | printf* | program* | "\"\$project/"* | ": >"*)
                step=$((step + 1))
                if ((BASH_SUBSHELL == 0)); then echo "$step $BASH_COMMAND" >>"$STEPS"; fi
                ((step != KILLED_AT)) || kill -9 $$
                ;;
        esac' DEBUG
fi
