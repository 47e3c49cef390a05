#!/usr/bin/env bash
# Faults of the machine: a full disk, a damaged database file, a clock that jumps. Prints one line for each; ends with 1 if one was not borne.
#   src/bench/faults.sh target/hip-nerve-guide-0.1.0.jar [damage|disk|clock]
# The full disk needs the right to mount, the clock faketime (Debian: faketime).
set -uo pipefail
jar=$(realpath "${1:?name the jar}")
what=${2:-all}
port=${PORT:-18098}
work=$(mktemp -d)
disk=$work/disk
guide=
bad=0
trap '[ -z "$guide" ] || kill "$guide" 2> /dev/null; mountpoint -q "$disk" && umount "$disk"; rm -rf "$work"' EXIT

start() { # settings...
  java -XX:TieredStopAtLevel=1 -Xmx256m -jar "$jar" --server.port="$port" "$@" > "$work/log" 2>&1 &
  guide=$!
  for _ in $(seq 240); do
    curl -sf -o /dev/null "localhost:$port/actuator/health/readiness" && return 0
    kill -0 "$guide" 2> /dev/null || { guide=; return 1; }
    sleep 0.5
  done
  return 1
}
stop() {
  [ -n "$guide" ] || return 0
  { kill "$guide"; timeout 30 tail --pid="$guide" -f /dev/null || kill -9 "$guide"; wait "$guide"; } 2> /dev/null
  guide=
}
answers() { curl -s -o /dev/null -w '%{http_code}' -H 'Content-Type: application/json' "$@"; }
all_is_well() { # what every reader wants
  [ "$(answers "localhost:$port/symptoms-guide/pinched-nerve-in-hip")" = 200 ] && [ "$(answers "localhost:$port/glossary?rendered")" = 200 ] \
    && [ "$(answers -d '{"answers": ["pain-4"], "partial": true}' "localhost:$port/api/assessments")" = 200 ]
}
said() { sed -n '/^Description/,/^Action/p' "$work/log" | sed -n 3p | cut -c1-160; }
tell() { # what came of it, whether that is well
  echo "$1: $2"
  [ "$3" = 0 ] || bad=1
}

file=$work/db/guide
h2() { start "--spring.datasource.url=jdbc:h2:file:$file" "$@"; }
mkdir "$work/db"
h2 && all_is_well || { echo "it does not start at all" >&2; exit 2; }
stop
cp "$file.mv.db" "$work/good"
size=$(stat -c %s "$work/good")
damage() { # name, command on the file
  cp "$work/good" "$file.mv.db"
  sh -c "$2"
  if h2 && all_is_well; then
    tell "database file, $1" "mended itself, or what was hit is not used" 0
  elif [ -n "$guide" ]; then
    tell "database file, $1" "SERVES WITHOUT CONTENT" 1
  else
    said=$(said)
    tell "database file, $1" "does not start: ${said:-NO MESSAGE}" "$([ -n "$said" ] && echo 0 || echo 1)"
  fi
  stop
}
if [ "$what" != disk ] && [ "$what" != clock ]; then
damage "cut in half" "truncate -s $((size / 2)) $file.mv.db"
damage "cut to one block" "truncate -s 4096 $file.mv.db"
damage "empty" "truncate -s 0 $file.mv.db"
damage "random bytes throughout" "dd if=/dev/urandom of=$file.mv.db bs=4096 count=$((size / 4096)) conv=notrunc status=none"
damage "random bytes in the head" "dd if=/dev/urandom of=$file.mv.db bs=8192 count=1 conv=notrunc status=none"
damage "random bytes in the middle" "dd if=/dev/urandom of=$file.mv.db bs=4096 seek=$((size / 8192)) count=8 conv=notrunc status=none"
damage "random bytes at the end" "dd if=/dev/urandom of=$file.mv.db bs=4096 seek=$((size / 4096 - 2)) count=2 conv=notrunc status=none"

fi

if [ "$what" != damage ] && [ "$what" != clock ]; then
mkdir "$disk"
if mount -t tmpfs -o size=700k tmpfs "$disk" 2> /dev/null; then
  file=$disk/guide
  if h2; then
    tell "full disk, first start" "it was large enough" 1
  else
    tell "full disk, first start" "does not start: $(said)" "$([ -n "$(said)" ] && echo 0 || echo 1)"
  fi
  stop
  rm -f "$disk"/*
  mount -o remount,size=40m "$disk"
  cp "$work/good" "$file.mv.db"
  dd if=/dev/zero of="$disk/filler" bs=64k status=none 2> /dev/null
  if h2 --hip-nerve-guide.region=uk; then
    tell "full disk, a new release" "found room in the file" "$(all_is_well; echo $?)"
  else
    tell "full disk, a new release" "does not start: $(said)" "$([ -n "$(said)" ] && echo 0 || echo 1)"
  fi
  stop
  rm "$disk/filler"
  h2 --hip-nerve-guide.region=uk && all_is_well && curl -s "localhost:$port/warning-signs" | grep -q 999
  tell "full disk, once there is room" "$([ $? = 0 ] && echo 'the new release is published' || echo "NOT MENDED: $(said)")" "$([ -n "$guide" ] && echo 0 || echo 1)"
  stop
  rm -f "$disk"/*
  dd if=/dev/zero of="$disk/filler" bs=64k status=none 2> /dev/null
  start "--logging.file.name=$disk/log" --logging.level.requests=info
  for _ in $(seq 200); do answers "localhost:$port/glossary?rendered"; echo; done | sort | uniq -c > "$work/count"
  tell "full disk, log" "$(tr -s ' \n' ' ' < "$work/count")" "$(all_is_well; echo $?)"
  stop
  umount "$disk"
else
  echo "full disk: not tried, needs the right to mount"
fi

fi

if [ "$what" != damage ] && [ "$what" != disk ]; then
if lib=$(ls /usr/lib/*/faketime/libfaketime.so.1 2> /dev/null); then
  export FAKETIME_TIMESTAMP_FILE=$work/clock FAKETIME_CACHE_DURATION=1 FAKETIME_FORCE_MONOTONIC_FIX=0 DONT_FAKE_MONOTONIC=1
  file=$work/db/clock
  echo "+0" > "$work/clock"
  export LD_PRELOAD=$lib
  h2 || tell "clock" "does not start with faketime" 1
  unset LD_PRELOAD
  for jump in -1h +1h -400d +400d +0; do
    echo "$jump" > "$work/clock"
    sleep 4
    shows=$(curl -s -d '{"answers": ["pain-4"], "partial": true}' -H 'Content-Type: application/json' "localhost:$port/api/assessments" | grep -o '"checkBy":"[0-9-]*"')
    tell "clock, ${jump/+0/back to the truth}" "ready $(answers "localhost:$port/actuator/health/readiness"), $shows" "$(all_is_well; echo $?)"
  done
  stop
  echo "-1h" > "$work/clock"
  export LD_PRELOAD=$lib
  h2 --hip-nerve-guide.region=uk
  unset LD_PRELOAD
  curl -s "localhost:$port/warning-signs" | grep -q 999
  tell "clock, a release an hour before the last" "$([ $? = 0 ] && echo published || echo 'NOT PUBLISHED')" "$(all_is_well; echo $?)"
  stop
else
  echo "clock: not tried, needs faketime"
fi
fi
exit $bad
