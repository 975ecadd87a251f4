#!/usr/bin/env python3
"""A site of 60 pages, audited, changed in thirty places, audited again: whether the diff says exactly what was
changed, and the gate fails on exactly what is new, in every format in which they are told.

changes_test.py DALIL
"""
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

dalil = sys.argv[1]
BASE = "https://example.com/"
PLACES = ["Aden", "Taiz", "Ibb", "Sanaa", "Mocha", "Haraz", "Yafa", "Raymah", "Dhamar", "Hajjah"]
GOODS = ["coffee", "honey", "raisins", "almonds", "sesame", "saffron"]
CHANGES = {"title": 8, "canonical": 6, "noindex": 6, "removed": 5, "link": 5}
SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def run(*arguments, expect=0, **environment):
    done = subprocess.run([dalil, *arguments], capture_output=True, env=os.environ | environment)
    assert done.returncode == expect, (arguments, done.returncode, done.stderr.decode())
    return done.stdout.decode(), done.stderr.decode()


def page(name, title, text, head="", body=""):
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><meta name="description" content="What {title} is, where it comes from, and how it is kept.">
<link rel="canonical" href="{BASE}{name}">{head}</head>
<body><header><a href="/">Home</a></header><main><h1>{title}</h1>{text}{body}</main></body></html>
"""


def write_site(folder):
    folder.mkdir()
    names = []
    for i in range(60):
        place, goods = PLACES[i % 10], GOODS[i // 10]
        name = f"{goods}-from-{place.lower()}.html"
        text = "".join(f"<p>In {place} the {goods} of year {year} came to {year * (i + 3) % 977} sacks, and buyers from "
                       f"{PLACES[(i + year) % 10]} took {year * (i + 7) % 89} of them home.</p>\n"
                       for year in range(1990, 2010))
        (folder / name).write_text(page(name, f"{goods.title()} from {place} in Yemen", text))
        names.append(name)
    links = "".join(f'<li><a href="/{name}">{name[:-5].replace("-", " ")}</a></li>\n' for name in names)
    (folder / "index.html").write_text(page("", "Goods from the mountains of Yemen", f"<ul>{links}</ul>"))
    return names


def change_site(folder, names):
    changed, rest = {}, names[::2]
    for kind, count in CHANGES.items():
        changed[kind], rest = rest[:count], rest[count:]
    for kind, pages in changed.items():
        for number, name in enumerate(pages):
            path = folder / name
            if kind == "removed":
                path.unlink()
                continue
            text = path.read_text()
            if kind == "title":
                text = text.replace(" in Yemen</title>", " and its harvests</title>")
            elif kind == "canonical":
                text = text.replace(f'href="{BASE}{name}"', f'href="{BASE}{names[1]}"')
            elif kind == "noindex":
                text = text.replace("</head>", '<meta name="robots" content="noindex"></head>')
            else:
                text = text.replace("</main>", f'<p><a href="/gone-{number}.html">Gone {number}</a></p></main>')
            path.write_text(text)
    return {kind: {BASE + name for name in pages} for kind, pages in changed.items()}


def check_diff(diff, changed):
    """The JSON says what was changed, and nothing else; the new findings are those of the changes."""
    said = {}
    for one in diff["pages"]["changes"]:
        said.setdefault(one["change"], set()).add(one["page"])
    wanted = {"title": changed["title"], "canonical": changed["canonical"], "indexability": changed["canonical"],
              "noindex-appeared": changed["noindex"], "removed": changed["removed"]}
    assert said == wanted, {kind: said.get(kind, set()) ^ wanted.get(kind, set()) for kind in said | wanted}
    new = [found for found in diff["findings"] if found["state"] == "new"]
    broken = {(found["page"], re.search(r"[a-z0-9-]+\.html", found["message"])[0])
              for found in new if found["rule"] == "link-broken-internal"}
    gone = {(page, f"gone-{i}.html") for i, page in enumerate(sorted(changed["link"], key=order))}
    assert broken == gone | {(BASE, page.removeprefix(BASE)) for page in changed["removed"]}, broken
    touched = set().union(*changed.values()) | {BASE}
    assert {found["page"] for found in new} <= touched, new
    for found in diff["findings"]:
        assert found["state"] != "fixed" or found["page"] not in changed["removed"], found
    return new


def order(url):
    return NAMES.index(url.removeprefix(BASE))


def check_everywhere(diff, store, folder):
    """What the JSON of the diff says stands in each other format."""
    pages = {(one["page"], one["change"]) for one in diff["pages"]["changes"]}
    told = [found for found in diff["findings"] if found["state"] != "persisting"]
    for form in ("text", "markdown"):
        text, _ = run("diff", "--store", store, "-f", form, "-v")
        for address, _ in pages:
            assert address.removeprefix(BASE) in text, (form, address)
        for found in told:
            assert found["rule"] in text or found["state"].startswith("not"), (form, found["rule"])
    files = {form: folder / f"changes.{form}" for form in ("html", "csv-changes", "xlsx")}
    run("report", "--store", store, "--fail-on", "never", "-q",
        *(part for form, file in files.items() for part in ("-f", form, "-o", str(file))))
    for form, file in files.items():  # The report is of the newest run and the one before it.
        name = form.removesuffix("-changes")
        run("diff", "--store", store, "-f", name, "-o", f"{folder}/diff/")
        assert (folder / "diff" / f"changes.{name}").read_bytes() == file.read_bytes(), form
    # What a rule has found stays in the report when a project switches it off later.
    project = folder / "off.toml"
    project.write_text('[rules]\ntitle-equals-h1 = "off"\nlink-broken-internal = "off"\n')
    run("diff", "--store", store, "--config", str(project), "-f", "html", "-o", str(folder / "off.html"))
    cards = lambda file: set(re.findall(r'class="fix" id="([a-z0-9-]+)"', file.read_text()))
    assert "fix-link-broken-internal" in cards(files["html"]) and cards(folder / "off.html") == cards(files["html"])
    html = files["html"].read_text()
    section = html[html.index('id="changes"'):]
    for address, _ in pages:
        assert address.removeprefix(BASE) in section, ("html", address)

    rows = list(csv.DictReader(io.StringIO(files["csv-changes"].read_text())))
    assert {(row["page"], row["rule"]) for row in rows if row["state"] == "changed"} == pages
    by_state = lambda of: sorted((row["state"], row["page"], row["rule"]) for row in of)
    assert by_state(row for row in rows if row["state"] != "changed") == by_state(told)
    with zipfile.ZipFile(files["xlsx"]) as book:
        names = [sheet.get("name") for sheet in xml.fromstring(book.read("xl/workbook.xml")).iter(f"{SHEET}sheet")]
        sheet = xml.fromstring(book.read(f"xl/worksheets/sheet{names.index('Changes') + 1}.xml"))
    column = [cell for cell in sheet.iter(f"{SHEET}c") if cell.get("r").startswith("D")][1:]
    assert sorted("".join(cell.itertext()) for cell in column) == sorted(row["page"] for row in rows)


def check_gate(new, found, *command):
    """Exit code 1, and no format fails on more or less than what is new among all that was found."""
    failing = [one for one in new if one["confidence"] == "confirmed" and one["severity"] != "info"]
    with tempfile.TemporaryDirectory() as temporary:
        files = {form: pathlib.Path(temporary) / form for form in ("junit", "sarif", "github")}
        _, said = run(*command, *(part for form, file in files.items() for part in ("-f", form, "-o", str(file))),
                      expect=1 if failing else 0)
        assert (f"dalil: {len(failing)} new finding" in said) == bool(failing), said
        suites = xml.parse(files["junit"]).getroot()
        result = json.loads(files["sarif"].read_text())["runs"][0]["results"]
        lines = files["github"].read_text().splitlines()
    failed = {(case.get("classname"), case.get("name")) for case in suites.iter("testcase")
              if case.find("failure") is not None}
    assert failed == {(one["rule"], one["page"]) for one in failing}, failed
    assert sum(int(suite.get("failures")) for suite in suites) == len(failed)
    assert sum(int(suite.get("tests")) for suite in suites) == sum(1 for _ in suites.iter("testcase"))
    states = {}
    for one in result:
        states.setdefault(one["baselineState"], set()).add(one["partialFingerprints"]["dalil/v1"])
    assert states.get("new", set()) == {one["fingerprint"] for one in new}, states.get("new")
    assert states["unchanged"] == found - states.get("new", set()), states["unchanged"] ^ found
    for level in ("error", "warning", "notice"):
        of_level = [line for line in lines if line.startswith(f"::{level} ")]
        wanted = [one for one in new if {"info": "notice"}.get(one["severity"], one["severity"]) == level]
        assert len(of_level) == min(10, len(wanted)), (level, of_level)


with tempfile.TemporaryDirectory() as temporary:
    top = pathlib.Path(temporary)
    store, known = str(top / "x.db"), str(top / "known.txt")
    site = top / "site"
    NAMES = write_site(site)
    audit = ["audit", str(site), "--base-url", BASE, "--store", store]
    run(*audit, "-o", os.devnull, "--baseline", known, "--update-baseline")
    changed = change_site(site, NAMES)
    run(*audit, "-q", "-o", os.devnull, "--fail-on", "new", expect=1)
    diff = json.loads(run("diff", "--store", store, "-f", "json")[0])
    new = check_diff(diff, changed)
    check_everywhere(diff, store, top)
    rows = csv.DictReader(io.StringIO(run("report", "--store", store, "-f", "csv", "--fail-on", "never")[0]))
    found = {row["fingerprint"] for row in rows}
    check_gate(new, found, "report", "--store", store, "--fail-on", "new")
    # A baseline knows neither remarks nor what is not confirmed, and they never fail.
    beside = [one for one in new if one["confidence"] == "confirmed" and one["severity"] != "info"]
    check_gate(beside, found, "report", "--store", store, "--fail-on", "new", "--baseline", known)
    # Where findings fail nothing, they fail no format either.
    for mildest in ("never", "score<1"):
        said, _ = run("report", "--store", store, "--fail-on", mildest, "--baseline", known, "-f", "junit")
        assert "<failure" not in said, mildest
    # Nothing more is changed: nothing fails.
    run(*audit, "-q", "-o", os.devnull, "--fail-on", "new")
    again = json.loads(run("diff", "--store", store, "-f", "json")[0])
    assert not again["pages"]["changes"] and again["counts"]["new"] == 0, again["counts"]
print("exactly what was changed, in every format")
