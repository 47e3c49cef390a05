#!/usr/bin/env bash
# Load: what a running guide does at 80 % of its capacity and beside slow clients. Prints one line for each figure.
# It runs with the options of the Dockerfile, on the java of the path.
#   src/bench/load.sh target/hip-nerve-guide-0.1.0.jar [seconds at 80 %, default 600]
set -euo pipefail
jar=$(realpath "${1:?name the jar}")
seconds=${2:-600}
port=${PORT:-18099}
here=$(cd "$(dirname "$0")" && pwd)/java/org/hipnerveguide/load
options=$(tr -d '\n\\' < "$(dirname "$0")/../../Dockerfile" | sed 's/.*JAVA_TOOL_OPTIONS="\([^"]*\)".*/\1/')
work=$(mktemp -d)
guide=
trap '[ -z "$guide" ] || kill "$guide" 2> /dev/null || true; rm -rf "$work"' EXIT
for tool in java curl jcmd; do
  command -v "$tool" > /dev/null || { echo "needs $tool (a JDK 17 or newer, and curl)" >&2; exit 2; }
done

start() { # settings...
  # shellcheck disable=SC2086
  java -XX:+IgnoreUnrecognizedVMOptions $options -jar "$jar" --server.port="$port" "$@" > "$work/log" 2>&1 &
  guide=$!
  for _ in $(seq 240); do
    curl -sf -o /dev/null "localhost:$port/actuator/health/readiness" && return 0
    kill -0 "$guide" 2> /dev/null || return 1
    sleep 0.5
  done
  return 1
}
stop() { kill "$guide" && { wait "$guide" || true; }; guide=; }
readers() { java "$here/Readers.java" "$port" "$@"; }
slow() { java "$here/SlowClients.java" "$port" "$@"; }
p99() { sed 's/.*p99 \([0-9.]*\) ms.*/\1/'; }
heap() { # kilobytes in use once the rubbish is out
  jcmd "$guide" GC.run > /dev/null
  jcmd "$guide" GC.heap_info | awk '/ total .* used / { sub(/.* used /, ""); sum += int($0) } END { print sum }'
}
resident() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$guide/status"; }

start
readers 0 20 > /dev/null
readers 0 15 > "$work/capacity"
capacity=$(sed 's/.*per second \([0-9]*\).*/\1/' "$work/capacity")
echo "capacity: $(cat "$work/capacity")(client and guide on the same machine)"

rate=$((capacity * 8 / 10))
heap_before=$(heap)
echo "80 % for $seconds s: $(readers "$rate" "$seconds")"
echo "heap after collection: $((heap_before / 1024)) MB before, $(($(heap) / 1024)) MB after; resident $(resident) MB"

calm=$((capacity / 10 + 1))
without=$(readers "$calm" 60 | tee "$work/calm" | p99)
echo "without slow clients: $(cat "$work/calm")"
for kind in headers body reading; do
  slow 2000 80 "$kind" > "$work/slow" &
  crowd=$!
  sleep 8
  readers "$calm" 60 > "$work/with"
  wait "$crowd"
  echo "2,000 slow clients ($kind): p99 x $(awk "BEGIN { printf \"%.1f\", $(p99 < "$work/with") / $without }"), $(cat "$work/with"); $(cat "$work/slow")"
done

readers 20 20 page > "$work/calm"
readers 0 30 flood > "$work/flood" &
crowd=$!
sleep 6
readers 20 20 page > "$work/with"
wait "$crowd"
echo "an article beside 300 clients who ask for what costs most: p99 $(p99 < "$work/calm") ms alone, $(cat "$work/with"); they: $(cat "$work/flood")"

stop
