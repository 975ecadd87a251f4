#!/usr/bin/env python3
"""Whether a diff of a real site says exactly what changed.

changed_site.py DALIL SITE WORK: copies the folder SITE to WORK, audits it, changes thirty pages in the ways of
CHANGES, audits it again, and compares what `dalil diff` and the gate say with what was changed.
"""
import json
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

BASE = "http://127.0.0.1/"
CHANGES = {"title": 8, "canonical": 6, "noindex": 6, "removed": 5, "link": 5}


def run(dalil, *arguments, expect=(0, 1)):
    done = subprocess.run([dalil, *arguments], capture_output=True, text=True)
    if done.returncode not in expect:
        sys.exit(f"{arguments[0]}: exit code {done.returncode}\n{done.stderr}")
    return done


def candidates(folder):
    """Pages that can be changed by text alone, and that nothing else is meant by."""
    pages = []
    for path in sorted(folder.rglob("*.html")):
        text = path.read_text("utf-8", "replace")
        plain = text.count("<title>") == 1 and text.count("</head>") == 1 and "</body>" in text
        if plain and 'rel="canonical"' not in text and "refresh" not in text.lower():
            pages.append(path)
    return pages


def change(folder):
    random.seed(30)
    pages = random.sample(candidates(folder), sum(CHANGES.values()))
    done = {}
    for kind, count in CHANGES.items():
        done[kind], pages = pages[:count], pages[count:]
    for kind, paths in done.items():
        for number, path in enumerate(paths):
            if kind == "removed":
                path.unlink()
                continue
            text = path.read_text("utf-8", "surrogateescape")
            if kind == "title":
                text = re.sub(r"<title>", f"<title>Changed {number}: ", text, count=1)
            elif kind == "canonical":
                text = text.replace("</head>", f'<link rel="canonical" href="{BASE}index.html"></head>', 1)
            elif kind == "noindex":
                text = text.replace("</head>", '<meta name="robots" content="noindex"></head>', 1)
            else:
                text = text.replace("</body>", f'<p><a href="/gone-{number}.html">Gone {number}</a></p></body>', 1)
            path.write_text(text, "utf-8", "surrogateescape")
    return {kind: {BASE + str(p.relative_to(folder)) for p in paths} for kind, paths in done.items()}


def main():
    dalil, site, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    folder, store, known = work / "site", str(work / "changed.db"), str(work / "baseline.txt")
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(site, folder)
    audit = ["audit", str(folder), "--base-url", BASE, "--store", store, "--max-pages", "20000", "-f", "json"]
    run(dalil, *audit, "-o", str(work / "1.json"), "--baseline", known, "--update-baseline")
    changed = change(folder)
    second = run(dalil, *audit, "-o", str(work / "2.json"), "--fail-on", "new", "--baseline", known)
    diff = json.loads(run(dalil, "diff", "--store", store, "-f", "json").stdout)
    for form in ("text", "markdown"):
        run(dalil, "diff", "--store", store, "-f", form, "-o", str(work / f"diff.{form}"))

    wrong = []

    def expect(what, got, wanted):
        if got != wanted:
            wrong.append(f"{what}: not told {sorted(wanted - got)[:5]}, told without need {sorted(got - wanted)[:5]}")

    said = {}
    for one in diff["pages"]["changes"]:
        said.setdefault(one["change"], set()).add(one["page"])
    expect("titles", said.pop("title", set()), changed["title"])
    expect("noindex", said.pop("noindex-appeared", set()), changed["noindex"])
    expect("canonicals", said.pop("canonical", set()), changed["canonical"])
    expect("indexability", said.pop("indexability", set()), changed["canonical"])
    expect("removed pages", said.pop("removed", set()), changed["removed"])
    others = {kind: len(pages) for kind, pages in said.items()}

    new = [f for f in diff["findings"] if f["state"] == "new"]
    broken = {f["page"] for f in new if f["rule"] == "link-broken-internal"}
    if not changed["link"] <= broken:
        wrong.append(f"broken links: not told {changed['link'] - broken}")
    fixed = [f for f in diff["findings"] if f["state"] == "fixed"]
    wrong += [f"fixed on a page that is gone: {f}" for f in fixed if f["page"] in changed["removed"]]
    gate = re.search(r"dalil: ([0-9]+) new finding", second.stderr)
    confirmed = sum(f["confidence"] == "confirmed" and f["severity"] != "info" for f in new)
    if second.returncode != 1:
        wrong.append(f"the gate let it pass: {second.returncode}")

    rules = {}
    for finding in new:
        rules[finding["rule"]] = rules.get(finding["rule"], 0) + 1
    print(json.dumps({"counts": diff["counts"], "new by rule": rules, "other changes": others,
                      "gate": gate and int(gate.group(1)), "new and confirmed": confirmed}, indent=1))
    print("\n".join(wrong) or "exactly what was changed")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
