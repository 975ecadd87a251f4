#!/usr/bin/env python3
"""truth.py STORE SITE: whether an audit has found each defect that was planted in a generated site.

SITE is the folder of the site; SITE.truth.json beside it counts the pages and the defects. Which pages have which defect
follows from their numbers, so the pages are compared and not only the counts. Prints planted and found; exits with 1
where they differ.
"""
import json
import os
import re
import sqlite3
import sys
from urllib.parse import unquote

from findings import findings

store, site = sys.argv[1], sys.argv[2].rstrip("/")
truth = json.load(open(site + ".truth.json"))
pages = range(truth["pages"])
db = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
run = db.execute("SELECT max(id) FROM run WHERE state = 1").fetchone()[0]
failed = False


def compare(name, planted, found):
    global failed
    same = planted == found
    failed |= not same
    print(f"{name:32} {size(planted):>9} {size(found):>9}{'' if same else '   DIFFERS'}")
    if not same and isinstance(planted, set):
        print("   missed:", sorted(planted - found)[:5], "false:", sorted(found - planted)[:5])


def size(value):
    return len(value) if isinstance(value, set) else value


def number(href):
    """The number of a page by its URL; None for what is no page of the site."""
    path = unquote(href.split("/", 3)[3])
    if path == "":
        return 0
    match = re.fullmatch(r"(?:en|ar)/\d+/.*-(\d+)\.html", path)
    return int(match[1]) if match else None


def found(rule):
    query = "SELECT DISTINCT u.href FROM finding f JOIN url u ON u.id = f.url JOIN rule r ON r.id = f.rule WHERE f.run = ? AND r.name = ?"
    return {number(href) for (href,) in db.execute(query, (run, rule))}


def count(sql):
    return db.execute(sql, (run,)).fetchone()[0]


def linked(pattern):
    """The different addresses in the site that match."""
    return len({href for page in sources() for href in re.findall(pattern, page)})


def images_without_alt():
    """On pages that may be indexed: the audit does not judge the others."""
    return sum(len(re.findall(rb'<img (?![^>]*alt=)[^>]*>', page)) for page in sources() if b"noindex,follow" not in page)


def sources():
    for folder, _, files in os.walk(site):
        for file in files:
            if file.endswith(".html"):
                with open(os.path.join(folder, file), "rb") as page:
                    yield page.read()


def arabic(i):
    return i // 1000 % 3 == 2


noindex = {i for i in pages if i % 211 == 7}
indexable = set(pages) - noindex
no_h1 = {i for i in pages if i % 101 == 9}
copies = {i for i in indexable if i > 100 and i % 97 == 0 and arabic(i) == arabic(i - 1) and i - 1 in indexable}

print(f"{'':32} {'planted':>9} {'found':>9}")
compare("pages", truth["pages"], count("SELECT count(*) FROM url u JOIN page p ON p.id = u.page WHERE u.run = ? AND p.status = 200 AND p.flags & 1"))
compare("noindex", noindex, found("page-noindex"))
compare("no description", {i for i in indexable if i % 31 == 5}, found("description-missing"))
compare("no h1", no_h1 & indexable, found("h1-missing"))
compare("two h1", {i for i in indexable - no_h1 if i % 103 == 11}, found("h1-multiple"))
compare("one title on two pages", copies | {i - 1 for i in copies}, found("title-duplicate"))
compare("broken links, by page", {i for i in pages if i % 17 == 3}, found("link-broken-internal"))
compare("broken links", truth["broken_links"], count("SELECT count(*) FROM finding f JOIN rule r ON r.id = f.rule WHERE run = ? AND r.name = 'link-broken-internal'"))
compare("redirects", linked(rb'href="(/r/[^"]*)"'), count("SELECT count(*) FROM url u JOIN page p ON p.id = u.page WHERE u.run = ? AND p.status = 301"))
compare("links to other sites", linked(rb'href="(https://example[^"]*)"'), count("SELECT count(*) FROM url WHERE run = ? AND state = 2"))
without_alt = 0
for values, _ in findings(db, run, "image-alt-missing-attribute"):
    without_alt += dict(values)[b"count"]
compare("images without alt", images_without_alt(), without_alt)
sys.exit(failed)
