#!/usr/bin/env bash
# without_curl.sh DALIL SONAME    where libcurl cannot be loaded, a folder is audited all the same, and what needs the web says
# in one sentence what to do.
set -euo pipefail
dalil=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/site" "$work/lib"
echo '<!doctype html><html lang=ar><title>قهوة</title><h1>قهوة</h1>' >"$work/site/index.html"
: >"$work/lib/$2"  # No library.
export LD_LIBRARY_PATH=$work/lib

fails() {
  local code=0
  "$@" >"$work/out" 2>&1 || code=$?
  [[ $code -eq 3 ]] || { echo "exit code $code instead of 3: $*"; cat "$work/out"; exit 1; }
  grep -q '^dalil: libcurl, which fetches pages, cannot be loaded' "$work/out" || { cat "$work/out"; exit 1; }
  [[ $(wc -l <"$work/out") -eq 1 ]] || { cat "$work/out"; exit 1; }
}

folder=("$dalil" audit "$work/site" --base-url https://example.com -q --fail-on never --store "$work/x.db")
"${folder[@]}" >/dev/null
fails "${folder[@]}" --check-external
fails "$dalil" audit http://127.0.0.1:9/ -q --store "$work/x.db"
fails "$dalil" inspect page http://127.0.0.1:9/
echo '# قهوة' >"$work/article.md"
fails "$dalil" check "$work/article.md" --against http://127.0.0.1:9/
echo "without libcurl a folder is audited, and the rest says why not"
