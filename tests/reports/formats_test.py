#!/usr/bin/env python3
"""Every format as other programs read it: a hostile site and hostile articles through the real
program, each file through a strict parser, and JSON through the schemas in docs/schemas."""
import contextlib
import csv
import functools
import http.server
import io
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import threading
import warnings
import xml.etree.ElementTree as xml
import zipfile

dalil, source = sys.argv[1], pathlib.Path(sys.argv[2])
KEYS = ("--keyword", "قهوة مختصة", "--keyword", "=1+1")
TITLES = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "]]>&lt;script>", "a|b", "one\n::error::two",
          "%0A::error::x", "&#x202E;exe", "&#1;&#8;&#27;[31m", "`x` @somebody", "x" * 10_000,
          "عنوان عربي", "&quot;,&quot;=1", ""]
FORMATS = {"json", "jsonl", "html", "csv", "csv-fixes", "csv-pages", "csv-links", "csv-changes", "csv-extracted",
           "xlsx", "sarif", "junit", "github", "markdown", "prometheus", "dot", "graphml", "sitemap", "llms-txt", "text"}
CHECK_FORMATS = {"text", "json", "jsonl", "html", "csv", "sarif", "junit", "github", "markdown"}


def run(*arguments, **environment):
    done = subprocess.run([dalil, *arguments], capture_output=True, env=os.environ | environment)
    assert done.returncode == 0, (arguments, done.stderr.decode())
    return done.stdout


def write_site(folder):
    folder.mkdir()
    links = "".join(f'<a href="{i}.html">{t}</a> <a href="gone{i}">{t}</a>\n'
                    for i, t in enumerate(TITLES))
    page = "<!doctype html><html lang=ar><head><title>{0}</title>" \
           "<meta name=description content='{0}'></head><body><h1>{0}</h1><img src=a.png>" \
           "<p>قهوة مختصة، بيت القهوة. Specialty coffee.</p>{1}</body></html>"
    for name, title in [("index", "Home"), *((str(i), t) for i, t in enumerate(TITLES))]:
        path = folder / f"{name}.html"
        path.write_text(page.format(title, links), encoding="utf-8")
        os.utime(path, (1_700_000_000, 1_700_000_000))  # Before the day of the audit.


def write_articles(folder):
    folder.mkdir()
    for i, title in enumerate(TITLES):
        front = json.dumps(title)
        (folder / f"{i}.md").write_text(
            f"---\ntitle: {front}\n---\n\n# قهوة مختصة\n\nالعملاء ، والقهوة. {title}\n",
            encoding="utf-8")


def strict(schema):
    """The schema without room for keys that it does not name."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {key: strict(value) for key, value in schema.items()}
    if "properties" in schema:
        closed["additionalProperties"] = False
    return closed


def check_schemas(files, name):
    warnings.simplefilter("ignore", DeprecationWarning)  # of newer versions
    try:
        import jsonschema
    except ImportError:
        print("python3-jsonschema is missing: the schemas are not tested")
        return
    known = {}
    for path in (source / "docs/schemas").glob("*.json"):
        schema = strict(json.loads(path.read_text()))
        jsonschema.Draft202012Validator.check_schema(schema)
        known[schema["$id"]] = schema
    parts_of = {name: [files["json"]], name + "-lines": files["jsonl"].splitlines() if "jsonl" in files else []}
    for kind, parts in parts_of.items():
        if not parts:
            continue
        schema = known[f"https://dalil.example/schemas/{kind}.schema.json"]
        resolver = jsonschema.RefResolver.from_schema(schema, store=known)
        validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
        for part in parts:
            for error in validator.iter_errors(json.loads(part)):
                best = jsonschema.exceptions.best_match([error])
                raise AssertionError(f"{kind}: {best.message[:400]} at {best.json_path}")


def check_csv(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(tuple("=+-@\t\r\n")), cell
        assert all(c >= " " and c != "\u202e" for c in cell), cell


def check_workbook(data, sheets):
    book = zipfile.ZipFile(io.BytesIO(data))
    assert book.testzip() is None
    names = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(names) == sheets, names
    for name in book.namelist():
        if name.endswith((".xml", ".rels")):
            xml.fromstring(book.read(name))
    for name in names:
        root = xml.fromstring(book.read(name))
        space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
        assert not list(root.iter(space + "f")), "a formula"
        view = root.find(f"{space}sheetViews/{space}sheetView")
        assert view.get("rightToLeft") == "1"


def check_files(files):
    text = {name: data.decode("utf-8") for name, data in files.items() if name != "xlsx"}
    for name in text.keys() & {"csv", "csv-fixes", "csv-pages", "csv-links", "csv-changes", "csv-extracted"}:
        check_csv(text[name])
    for name in text.keys() & {"junit", "graphml", "sitemap"}:
        xml.fromstring(files[name])
    sarif = json.loads(text["sarif"])
    assert sarif["version"] == "2.1.0" and sarif["runs"][0]["results"]
    for line in text["github"].splitlines()[:10]:
        assert line.startswith(("::error ", "::warning ", "::notice ")), line
    assert len(text["markdown"]) < 65_536 and "@somebody" not in text["markdown"]
    for name in text.keys() - {"json", "jsonl"}:
        assert not any(c in text[name] for c in "\x00\x01\x08\x1b\u202e"), name


def written(formats, folder, *command):
    folder.mkdir()
    outputs = [part for name in sorted(formats)
               for part in ("-f", name, "-o", str(folder / name))]
    run(*command, "--lang", "ar", "--fail-on", "never", "-q", *outputs)
    return {name: (folder / name).read_bytes() for name in formats}


def move_to_another_day(store):
    with contextlib.closing(sqlite3.connect(store)) as db:
        (started, summary), = db.execute("SELECT started, summary FROM run")
        other = "2026-01-02T03:04:05Z"
        db.execute("UPDATE run SET started=?, summary=?", (other, summary.replace(started, other)))
        db.commit()


def check_same_everywhere(top):
    """However many requests are under way at once, and whatever day it is."""
    handler = functools.partial(Quiet, directory=top / "site")
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        first = None
        for concurrency in ("1", "2", "8"):
            store = str(top / f"{concurrency}.db")
            run("audit", f"http://127.0.0.1:{server.server_port}/", "--store", store, "-q", "-o", os.devnull,
                "--fail-on", "never", "--concurrency", concurrency, *KEYS)
            files = written(FORMATS, top / f"at{concurrency}", "report", "--store", store, "--stable")
            first = first or files
            for name in FORMATS:
                assert files[name] == first[name], f"{name} differs at concurrency {concurrency}"
        move_to_another_day(store)
        for name, data in written(FORMATS, top / "another-day", "report", "--store", store, "--stable").items():
            assert data == first[name], f"{name} differs on another day"
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


with tempfile.TemporaryDirectory() as temporary:
    top = pathlib.Path(temporary)
    write_site(top / "site")
    store = str(top / "x.db")
    audited = written(FORMATS, top / "a", "audit", str(top / "site"), "--base-url",
                      "https://example.com/", "--store", store, *KEYS)
    again = written(FORMATS, top / "b", "report", "--store", store)
    for name in FORMATS:
        assert audited[name] == again[name], f"{name} differs from one time to the next"
    check_files(audited)
    check_workbook(audited["xlsx"], 8)
    check_schemas(audited, "audit")
    check_same_everywhere(top)

    run("report", "--store", store, "-f", "github", "-o", str(top / "d.txt"), "-f", "sitemap",
        "-o", f"{top}/d/", "--fail-on", "never", GITHUB_STEP_SUMMARY=str(top / "summary.md"))
    assert (top / "summary.md").read_text().startswith("## example.com")
    assert (top / "d/sitemap.xml").exists()

    # The same site a day later: one page is gone, one has changed.
    pages = sorted((top / "site").rglob("*.html"))
    pages[-1].unlink()
    pages[-2].write_text("<title>Changed</title><h1>Changed</h1>")
    run("audit", str(top / "site"), "--base-url", "https://example.com/", "--store", store, "-q", "-o", os.devnull,
        "--fail-on", "never", *KEYS)
    run("diff", "--store", store, "-f", "json", "-o", str(top / "diff.json"))
    compared = json.loads((top / "diff.json").read_bytes())
    assert compared["counts"]["persisting"] and compared["pages"]["changes"], compared["counts"]
    check_schemas({"json": (top / "diff.json").read_bytes()}, "diff")
    later = written(FORMATS, top / "later", "report", "--store", store)
    check_files(later)
    check_workbook(later["xlsx"], 9)
    changes = later["csv-changes"].decode().splitlines()
    told = sum(compared["counts"][state] for state in compared["counts"] if state != "persisting")
    assert len(changes) == 1 + told + len(compared["pages"]["changes"]), len(changes)
    assert 'id="changes"' in later["html"].decode()
    assert 'id="changes"' not in audited["html"].decode()

    write_articles(top / "articles")
    checked = written(CHECK_FORMATS, top / "c", "check", str(top / "articles"), *KEYS)
    check_files(checked)
    check_schemas(checked, "check")

    # Keyword tables, of the site and of the articles beside it.
    (top / "list.csv").write_text("keyword,volume\nقهوة مختصة,100\n=1+1,5\ngreen tea leaves,7\n", encoding="utf-8")
    listed, stored = ("--keywords", str(top / "list.csv")), ("--store", store)
    for command in (["import", str(top / "list.csv")], ["map", *listed, *stored], ["suggest", *listed, *stored],
                    ["links", *stored], ["topics", *listed, *stored], ["gap", "--against", str(top / "articles"), *stored]):
        run("keywords", *command, "-q", "-f", "json", "-f", "csv", "-o", str(top / "t.json"), "-o",
            str(top / "t.csv"))
        check_schemas({"json": (top / "t.json").read_bytes()}, "keywords")
        check_csv((top / "t.csv").read_text(encoding="utf-8-sig"))
        text = run("keywords", *command, "-q", "--lang", "ar").decode()
        assert not any(c in text for c in "\x00\x01\x08\x1b\u202e"), command
print("all formats hold")
