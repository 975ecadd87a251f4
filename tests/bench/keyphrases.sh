#!/usr/bin/env bash
# keyphrases.sh BUILD [TEXT…]   how truly and how fast keyphrases are found, and what one article costs. BUILD is the folder
# of a release build; TEXT are Arabic texts, else those of tests/analyzer/keyphrases.
set -euo pipefail
here=$(dirname "$(realpath "$0")")
build=$(realpath "$1")
shift
rows=("$here"/../analyzer/keyphrases/*.tsv)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$here/keyphrases.py" "$build/dalil" "${rows[@]}"

texts=("$@")
if [[ ${#texts[@]} -eq 0 ]]; then
  tail -qn +2 "${rows[@]}" | cut -f2 >"$work/sentences.txt"
  texts=("$work/sentences.txt")
fi
cmake --build "$build" --target dalil_bench_match >&2
echo
"$build/dalil_bench_match" "${texts[@]}"

# An article of 3,500 words: paragraphs of five sentences.
cat "${texts[@]}" | awk '{ words += NF; if (words > 3500) exit; printf "%s%s", $0, NR % 5 ? " " : "\n\n" }' >"$work/article.txt"
phrases=()
while read -r phrase; do phrases+=(--keyword "$phrase"); done < <(tail -qn +2 "${rows[@]}" | cut -f1 | uniq | head -5)
check() { "$build/dalil" check "$work/article.txt" --language ar "${phrases[@]}" -f json >/dev/null || [[ $? -eq 1 ]]; }
echo
echo "dalil check of $(wc -w <"$work/article.txt") words with five keyphrases, the start of the process included:"
for _ in $(seq 20); do
  begin=$(date +%s%N)
  check
  echo $((($(date +%s%N) - begin) / 1000))
done | sort -n | awk '{ ms[NR] = $1 / 1000 } END { printf "%.1f ms at best, %.1f ms in the middle of %d runs\n", ms[1], ms[int((NR + 1) / 2)], NR }'
