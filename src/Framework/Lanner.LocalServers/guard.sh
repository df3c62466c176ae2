# Owns a server: starts it, and ends it when the pipe on standard input closes, however the process at its other end came to its end.
# $1: signal that ends the server soon, $2: tenths of a second until it is ended by force, $3: folder to remove afterwards or nothing, then the command.
trap '' INT TERM HUP QUIT
signal=$1 tenths=$2 folder=$3
shift 3
umask 077
exec 3<&0
# What this shell ignores the server must not; INT and QUIT stay ignored until it handles them itself, as all that starts in a shell's background does.
(trap - TERM HUP; exec "$@") < /dev/null 3<&- &
server=$!

end_with_the_pipe() {
    while read -r _ <&3; do :; done
    # Again and again: a server that has only just begun does not hear it yet.
    while [ "$tenths" -gt 0 ] && kill -s "$signal" "$server" 2> /dev/null; do
        sleep 0.1
        tenths=$((tenths - 1))
    done
    kill -s KILL "$server" 2> /dev/null
}

end_with_the_pipe &
watch=$!
wait "$server"
code=$?
kill -s KILL "$watch" 2> /dev/null
[ -z "$folder" ] || rm -rf "$folder"
exit "$code"
