#!/usr/bin/env bash
# crawl.sh DALIL URL    audits a site with dalil, fetches it with `wget -r`, crawls it with Scrapy, all in one run, and prints
# pages, pages per second, CPU seconds per 1,000 pages and peak memory of each, and the ratios. The site should be on this
# machine. Rounds: ROUNDS=3; the median by wall time is printed. Where dalil_bench_parts lies beside DALIL, the CPU of an
# audit is compared with that of its unavoidable parts too.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
dalil=$(realpath "$1") url=$2 rounds=${ROUNDS:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# measure NAME COMMAND…: one line "wall cpu peak_kb pages" a round; the command leaves its pages in $work/pages.
measure() {
  local name=$1
  shift
  for ((i = 0; i < rounds; ++i)); do
    rm -rf "$work/out"
    mkdir "$work/out"
    /usr/bin/time -q -o "$work/time" -f '%e %U %S %M' "$@" >"$work/stdout" 2>"$work/stderr" || true
    read -r wall user system peak <"$work/time"
    echo "$wall $(awk "BEGIN{print $user+$system}") $peak $("pages_$name")" >>"$work/$name"
  done
  if [[ -f $work/out/dalil.db ]]; then mv "$work/out/dalil.db" "$work/dalil.db"; fi
  sort -n "$work/$name" | sed -n "$(((rounds + 1) / 2))p" >"$work/$name.median"
}
pages_dalil() { grep -o '"html":[0-9]*' "$work/stdout" | head -1 | cut -d: -f2; }
pages_wget() { find "$work/out" -type f -exec grep -lim1 '<html' {} + | wc -l; }
pages_scrapy() { sed -n 's/^pages=//p' "$work/stdout"; }

row() {
  awk -v name="$2" '{printf "%-12s %8d %10.0f %14.2f %10.1f\n", name, $4, $4/$1, 1000*$2/$4, $3/1024}' "$work/$1.median"
}
ratio() { # of pages per second, dalil over the other
  awk 'NR==FNR{a=$4/$1; c=$2/$4; next} {printf "%.2f times the pages per second, %.2f times the CPU per page\n", a/($4/$1), c/($2/$4)}' \
    "$work/dalil.median" "$work/$1.median"
}

export DALIL=$dalil
measure dalil "$dalil" audit "$url" -f json -q --fail-on never --concurrency 16 --store "$work/out/dalil.db"
measure wget wget -q -r -l inf -nH -P "$work/out" "$url"
measure scrapy env PYTHONWARNINGS=ignore scrapy runspider --nolog -a "url=$url" "$here/scrapy_spider.py"

printf '%-12s %8s %10s %14s %10s\n' '' pages pages/s 'CPU s/1,000' 'peak MB'
row dalil dalil
row wget 'wget -r'
row scrapy Scrapy
echo "dalil against wget -r: $(ratio wget)"
echo "dalil against Scrapy:  $(ratio scrapy)"

parts=$(dirname "$dalil")/dalil_bench_parts
if [[ -x $parts ]]; then
  echo
  echo 'unavoidable parts, CPU microseconds a page:'
  "$parts" "$work/dalil.db" | tee "$work/parts"
  awk 'NR==FNR{if ($1=="sum") sum=$2; next} {printf "dalil    %7.0f, %.2f times the sum\n", 1e6*$2/$4, 1e6*$2/$4/sum}' \
    "$work/parts" "$work/dalil.median"
fi
