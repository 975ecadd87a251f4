#!/usr/bin/env bash
# growth.sh DALIL URL URLS…    audits a site up to each number of URLs and prints what a page and a known URL cost then:
# CPU seconds, peak memory, size of the database. For ever more URLs, CPU and database a page should stay as they are.
set -euo pipefail
dalil=$(realpath "$1") url=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf '%8s %10s %9s %9s %14s %8s %10s %10s %9s\n' pages known links pages/s 'CPU s/1,000' 'peak MB' 'db B/page' 'db B/link' 'bodies MB'
for urls; do
  rm -f "$work"/*
  /usr/bin/time -q -o "$work/time" -f '%e %U %S %M' \
    "$dalil" audit "$url" -f json -q --fail-on never --concurrency 16 --max-pages "$urls" --store "$work/dalil.db" >"$work/report" || true
  python3 - "$work" <<'PYTHON'
import sqlite3, sys
work = sys.argv[1]
wall, user, system, peak = map(float, open(work + "/time").read().split())
db = sqlite3.connect(work + "/dalil.db")
one = lambda sql: db.execute(sql).fetchone()[0] or 0


def links(blob):  # four numbers each, of which only the last byte has no high bit
    return sum(byte < 128 for byte in blob) // 4


pages = one("SELECT count(*) FROM page WHERE flags & 1")
sampled = one("SELECT count(*) FROM link")
step = max(1, sampled // 1000)
sample = [links(data) for (data,) in db.execute("SELECT edges FROM link WHERE page % ? = 0", (step,))]
total = round(sum(sample) / max(1, len(sample)) * sampled)
size = one("SELECT sum(pgsize) FROM dbstat")
bodies = one("SELECT sum(pgsize) FROM dbstat WHERE name = 'body'")
print(f"{pages:8} {one('SELECT count(*) FROM url'):10} {total:9} {pages / wall:9.0f} {1000 * (user + system) / pages:14.2f} {peak / 1024:8.1f} "
      f"{(size - bodies) / pages:10.0f} {(size - bodies) / max(1, total):10.1f} {bodies / 1e6:9.1f}")
PYTHON
done
