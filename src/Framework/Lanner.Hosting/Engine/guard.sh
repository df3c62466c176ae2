# Watches over the processes of an app host. Reads
#   add <service|database> <pid>    drop <pid>    container <engine> <name>    release <name>
# from the app host; when its end of the pipe closes, however the app host ended, it ends what is left:
# services at once, databases by their fast shutdown, by force after 3 s.
exec >/dev/null 2>&1
trap '' INT TERM HUP QUIT
entries=
containers=

# When a process started; tells it from a later one with the same id. Empty when there is none.
started() {
    if [ -r "/proc/$1/stat" ]; then
        read -r stat 2>/dev/null < "/proc/$1/stat" || return
        set -- ${stat##*) }
        echo "${20}"
    else
        ps -o lstart= -p "$1" 2>/dev/null | tr ' ' '_'
    fi
}

signal() {
    kill -s "$1" -- "-$2" 2>/dev/null || kill -s "$1" "$2" 2>/dev/null
}

without() {
    kept=
    for item in $2; do
        case $item in $1) ;; *) kept="$kept $item" ;; esac
    done
    echo "$kept"
}

while read -r verb first second; do
    case $verb in
        add) entries="$entries $first:$second:$(started "$second")" ;;
        drop) entries=$(without "*:$first:*" "$entries") ;;
        container) containers="$containers $first:$second" ;;
        release) containers=$(without "*:$first" "$containers") ;;
    esac
done

databases=
for entry in $entries; do
    kind=${entry%%:*}; rest=${entry#*:}; pid=${rest%%:*}; token=${rest#*:}
    [ "$(started "$pid")" = "$token" ] || continue
    if [ "$kind" = database ]; then
        signal INT "$pid"
        databases="$databases $pid:$token"
    else
        signal KILL "$pid"
    fi
done
for container in $containers; do
    "${container%%:*}" stop -t 3 "${container#*:}" >/dev/null 2>&1 &
done
tenths=0
while [ -n "$databases" ] && [ $tenths -lt 30 ]; do
    alive=
    for entry in $databases; do
        [ "$(started "${entry%%:*}")" = "${entry#*:}" ] && alive="$alive $entry"
    done
    databases=$alive
    [ -n "$databases" ] && sleep 0.1
    tenths=$((tenths + 1))
done
for entry in $databases; do
    signal KILL "${entry%%:*}"
done
wait
