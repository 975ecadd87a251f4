#!/usr/bin/env bash
# kill_and_resume.sh DALIL    kills an audit with SIGKILL at several moments and resumes it: each must end with the report of
# an audit that nobody disturbed, byte for byte but for its time.
set -euo pipefail
dalil=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

pages=1500
mkdir "$work/site"
awk -v dir="$work/site" -v n=$pages 'BEGIN {
  for (i = 0; i < n; ++i) {
    file = dir "/" (i == 0 ? "index" : i) ".html"
    printf "<!doctype html><html lang=ar><title>صفحة %d</title><main><h1>صفحة</h1>", int(i / 2) > file
    for (k = 1; k <= 4; ++k) printf "<p>نص الفقرة رقم %d في الصفحة %d.</p><a href=\"/%d.html\">رابط</a>", k, i, (i * 4 + k) % (n + 40) >> file
    close(file)
  }
}'

audit=("$dalil" audit "$work/site" --base-url https://example.com -q --fail-on never)
# A report without its number and what time alone changes. (Where the audit had ended before the kill, it is a new one.)
report() {
  "$dalil" report --store "$1" -f json --fail-on never | sed -E 's/"(run|started|seconds)":("[^"]*"|[0-9.e+-]+),?//g'
}

"${audit[@]}" --store "$work/whole.db" >/dev/null
report "$work/whole.db" >"$work/whole.json"
grep -q "\"html\":$pages" "$work/whole.json" || { echo "the whole audit does not have $pages pages"; exit 1; }

killed=0
for delay in 0.05 0.1 0.15 0.2 0.3 0.4; do
  rm -f "$work"/broken.db*
  "${audit[@]}" --store "$work/broken.db" >/dev/null &
  victim=$!
  sleep "$delay"
  if kill -9 "$victim" 2>/dev/null; then killed=$((killed + 1)); fi
  wait "$victim" 2>/dev/null || true
  "${audit[@]}" --store "$work/broken.db" --resume >/dev/null
  report "$work/broken.db" >"$work/resumed.json"
  cmp "$work/whole.json" "$work/resumed.json" || { echo "killed after $delay s, the resumed audit differs"; exit 1; }
done
[[ $killed -gt 0 ]] || { echo "no audit lived long enough to be killed"; exit 1; }
echo "killed $killed times, resumed to the same report each time"
