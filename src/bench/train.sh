#!/usr/bin/env bash
# train.sh <archive> [port]: starts app.jar of the working directory, asks it for a page of each kind, stops it, and so has
# the Java runtime (25 or newer) write an archive of what it loaded and learnt. Needs nothing but bash and java.
set -euo pipefail
port=${2:-8080}

ask() { # method path [body [type]]
  exec 3<> "/dev/tcp/127.0.0.1/$port" || return 1
  printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: %s\r\nContent-Length: %s\r\n\r\n%s' \
    "$1" "$2" "${4:-application/x-www-form-urlencoded}" "${#3}" "$3" >&3
  head -n 1 <&3
  exec 3>&-
}

java -XX:AOTCacheOutput="$1" -jar app.jar --server.port=$port &
guide=$!
for _ in $(seq 300); do
  if ask GET /symptom-checker '' 2> /dev/null | grep -q ' 200 '; then break; fi
  kill -0 $guide
  sleep 0.5
done
# the pages of the release are rendered meanwhile
sleep 10
for path in / /symptoms-guide '/symptoms-guide/pinched-nerve-in-hip?train' '/glossary?train' /no-such-page; do
  ask GET "$path" ''
done
ask POST /symptom-checker 'q-nerve-emergency=saddle-numbness'
ask POST /symptom-checker 'stop=safety'
ask POST /api/assessments '{"answers": ["saddle-numbness"], "partial": true}' application/json
ask POST /symptom-checker/sheet.pdf 'q-nerve-emergency=saddle-numbness'
kill -TERM $guide
# 143 is how Java ends when told to
wait $guide || [ $? -eq 143 ]
test -s "$1"
