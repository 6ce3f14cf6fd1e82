# Runs a server for as long as its owner lives. The owner holds the other end of standard input and never writes:
# when that end closes, be it closed or be the owner killed, the server is asked to end, and then made to.
# Arguments: the signal that asks, the seconds the server gets for it, a file for its process id, the command.
signal=$1 grace=$2 pid_file=$3
shift 3

# Ctrl-C reaches the whole terminal; it is the owner who decides what it means.
trap : INT TERM HUP
exec 3<&0

# Job control gives the server and its watcher process groups of their own: who kills the owner's whole group does not
# reach the watcher.
set -m
"$@" </dev/null 3<&- &
server=$!
echo "$server" >"$pid_file.new" && mv "$pid_file.new" "$pid_file"

(
  trap '' INT TERM HUP
  while read -r _; do :; done
  kill -s "$signal" "$server"
  kill -s CONT -- "-$server"
  for ((tenths = grace * 10; tenths > 0; tenths--)); do
    kill -s 0 "$server" || exit
    sleep 0.1
  done
  kill -s KILL -- "-$server"
) <&3 2>/dev/null &
watcher=$!
disown "$watcher"
set +m

# A signal interrupts the wait, hence the loop.
while
  wait "$server"
  status=$?
  kill -s 0 "$server" 2>/dev/null
do :; done

# What the server may have left behind when it crashed.
kill -s KILL -- "-$server" 2>/dev/null
kill -s KILL "$watcher" 2>/dev/null
rm -f "$pid_file"
exit "$status"
