#!/usr/bin/env bash
# run.sh DALIL    the hostile web: pages, sites and servers that are broken or mean harm. Nothing of it leaves this machine.
set -uo pipefail
here=$(dirname "$(realpath "$0")")
dalil=$(realpath "$1")
command -v python3 >/dev/null || { echo "skipped: python3 is not there"; exit 0; }
export PYTHONDONTWRITEBYTECODE=1
status=0
for part in faults sites trust; do
  begin=$SECONDS
  python3 "$here/${part}_test.py" "$dalil" || status=1
  echo "$part: $((SECONDS - begin)) s"
done
exit $status
