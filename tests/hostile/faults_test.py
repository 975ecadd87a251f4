# faults_test.py DALIL    audits a site on which every page is broken in its own way: each must be recorded as what it is, the
# healthy pages between them must be seen, and time and memory stay within bounds.
import sys
import tempfile

import faults_body  # noqa: F401  (they register their faults)
import faults_html  # noqa: F401
import faults_wire  # noqa: F401
from dalil import Run, Store, check, finish
from server import FAULTS, in_another_process, serve_faults


def main():
    only = sys.argv[2:]
    for name in [name for name in FAULTS if only and name not in only]:
        del FAULTS[name]
    port, healthy = in_another_process(serve_faults)
    site = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/hostile.db"
        run = Run("audit", site + "/", "--store", path, "--timeout", "2", "--concurrency", "8", "-q", "-f", "json",
                  "--fail-on", "never", name="the audit of all faults")
        summary = run.json()
        store = Store(path)
    unrecorded = []
    for fault in FAULTS.values():
        got = store.pages.get(site + "/f/" + fault.name)
        if not got:
            unrecorded.append(fault.name)
            continue
        check(f"{fault.name}: recorded as {got}, not {fault.failure} {fault.status}",
              got[0] in fault.failure and fault.status in (None, got[1]))
        if fault.rule:
            check(f"{fault.name}: no finding of {fault.rule}", (fault.rule, site + "/f/" + fault.name) in store.findings)
    check(f"{len(unrecorded)} faults are not recorded: {', '.join(unrecorded[:9])}", not unrecorded)
    seen = sum(1 for url, got in store.pages.items() if "/healthy/" in url and got == ("none", 200))
    check(f"{seen} of {healthy} healthy pages were seen", seen == healthy)
    check(f"URLs still wait: {store.waiting[:3]}", not store.waiting)
    check(f"rules crashed: {store.crashed}", not store.crashed)
    check("the report has no score", "score" in summary)
    check("the crawl was cut by a limit", summary.get("coverage", {}).get("limits") == [])
    finish(f"{len(FAULTS)} faults in {run.seconds:.1f} s ({run.processor_seconds:.1f} s of processor)")


main()
