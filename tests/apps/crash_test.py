# crash_test.py DALIL    kills audits at random moments, takes their disk away, locks their database: what was committed stays,
# and the audit that goes on says what one says that nobody disturbed. The server's log is the judge of what was asked twice.
# DALIL_KILLS sets how often is killed (5).
import asyncio
import collections
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

PAGES = 1001
IN_FLIGHT = 8  # The default of --concurrency.
DALIL = os.path.abspath(sys.argv[1])
KILLS = int(os.environ.get("DALIL_KILLS", "5"))
complaints = []


def check(what, true):
    if not true:
        complaints.append(what)
        print("FAILED", what, flush=True)
    return true


def page(number):
    links = "".join(f"<a href=/{(number * 3 + k) % (PAGES + 30)}>رابط {k}</a>" for k in range(1, 7))
    body = "".join(f"<p>نص الفقرة رقم {k} في الصفحة {number}.</p>" for k in range(40))
    return f"<!doctype html><html lang=ar><title>صفحة {number // 2}</title><main><h1>صفحة</h1>{body}{links}</main>".encode()


class Site:
    """1,001 pages, some links that lead nowhere, and redirects; counts what each path is asked."""

    def __init__(self):
        self.bodies = {f"/{i}": page(i) for i in range(1, PAGES)} | {"/": page(0)}
        self.asked = collections.Counter()
        self.ready = threading.Event()
        threading.Thread(target=lambda: asyncio.run(self.serve()), daemon=True).start()
        self.ready.wait()

    async def serve(self):
        server = await asyncio.start_server(self.converse, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/"
        self.ready.set()
        await server.serve_forever()

    async def converse(self, reader, writer):
        try:
            while True:
                request = await reader.readuntil(b"\r\n\r\n")
                path = request.split(b" ", 2)[1].decode()
                self.asked[path] += 1
                status, body, more = "200 OK", self.bodies.get(path, b""), ""
                if path != "/" and path[1:].isdigit() and int(path[1:]) % 50 == 7:
                    status, body, more = "301 Moved", b"", f"Location: /{int(path[1:]) + 1}\r\n"
                elif not body:
                    status = "404 Not Found"
                head = f"HTTP/1.1 {status}\r\nContent-Type: text/html\r\n{more}Content-Length: {len(body)}\r\n\r\n"
                writer.write(head.encode() + body)
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    def wait_for(self, requests, process):
        """Until so many were asked, or the process has ended."""
        while sum(self.asked.values()) < requests and process.poll() is None:
            time.sleep(0.001)
        return requests

    def take_log(self):
        log, self.asked = self.asked, collections.Counter()
        return log


def command(site, store, *more):
    return [DALIL, "audit", site.url, "-q", "--fail-on", "never", "--store", store, "-f", "json", *more]


def run(arguments, **options):
    return subprocess.run(arguments, capture_output=True, timeout=120, **options)


def report(out):
    """The report without its number and what time alone changes."""
    report = json.loads(out)
    for name in ("run", "started", "seconds"):
        report.pop(name, None)
    return report


def rows(store):
    """What the only run of a store holds, with the database's own check of itself."""
    db = sqlite3.connect(store)
    check(store + ": the database is damaged", db.execute("PRAGMA integrity_check").fetchone()[0] == "ok")
    pages = db.execute("SELECT href, status, failure, indexable, content_key, title FROM url JOIN page ON page.id = url.page")
    findings = db.execute("SELECT name, href, key, confidence FROM finding JOIN url ON url.id = finding.url JOIN rule ON rule.id = finding.rule")
    links = db.execute("SELECT href, length(edges) > 0 FROM link JOIN url ON url.page = link.page")
    found = [sorted(table.fetchall()) for table in (pages, findings, links)]
    db.close()
    return found


def settled(store):
    """The paths that need not be asked again (done, or doubted, which has its own count), and whether the run has ended."""
    if not os.path.exists(store):
        return set(), False
    db = sqlite3.connect(store)
    known = db.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'url'").fetchone()[0]
    hrefs = db.execute("SELECT href FROM url WHERE state <> 0").fetchall() if known else []
    ended = bool(known) and db.execute("SELECT count(*) FROM run WHERE state = 1").fetchone()[0] > 0
    db.close()
    return {"/" + href.split("/", 3)[3] for (href,) in hrefs}, ended


def is_side(path):
    return path in ("/robots.txt", "/sitemap.xml", "/llms.txt") or path.startswith("/dalil-")


def kill_and_resume(site, folder, whole, chance):
    expected, expected_rows, expected_log, _ = whole
    requests = sum(expected_log.values())
    killed = most_again = number = 0
    while killed < KILLS and check("no audit lives long enough to be killed", number < 4 * KILLS):
        number += 1
        store = f"{folder}/killed-{number}.db"
        site.take_log()
        victim = subprocess.Popen(command(site, store), stdout=subprocess.DEVNULL)
        moment = site.wait_for(chance.randint(0, requests), victim)
        time.sleep(chance.uniform(0, 0.05))
        victim.kill()
        victim.wait()
        safe, ended = settled(store)
        if ended:
            continue
        killed += 1
        before = site.take_log()
        resumed = run(command(site, store, "--resume"))
        name = f"killed after {moment} requests"
        if not check(f"{name}: exit code {resumed.returncode}: {resumed.stderr.decode()}", resumed.returncode == 0):
            continue
        check(f"{name}: the report differs", report(resumed.stdout) == expected)
        check(f"{name}: rows are lost, doubled or others", rows(store) == expected_rows)
        log = before + site.take_log()
        again = {path for path in log if log[path] > expected_log[path] and not is_side(path)}
        most_again = max(most_again, len(again))
        check(f"{name}: asked again though committed: {sorted(again & safe)[:5]}", not again & safe)
        check(f"{name}: more asked again than were in flight: {sorted(again)}", len(again) <= IN_FLIGHT)
        check(f"{name}: asked more than once again", all(log[path] == expected_log[path] + 1 for path in again))
        check(f"{name}: not asked at all", all(log[path] > 0 for path in expected_log if not is_side(path)))
    print(f"killed {killed} times; at most {most_again} pages were asked for again")


def whole_audit(site, folder):
    store = folder + "/whole.db"
    site.take_log()
    begin = time.monotonic()
    done = run(command(site, store))
    seconds = time.monotonic() - begin
    check("the whole audit fails: " + done.stderr.decode(), done.returncode == 0)
    result = report(done.stdout), rows(store), site.take_log(), seconds
    check("the whole audit has other pages", result[0]["coverage"]["html"] == PAGES - 1 - (PAGES - 8) // 50)
    return result


def one_sentence(name, process, code, says):
    text = process.stderr.decode().strip()
    check(f"{name}: exit code {process.returncode}, not {code}", process.returncode == code)
    check(f"{name}: says {text!r}", says in text and len(text.splitlines()) == 1 and text.startswith("dalil: "))


def interrupted(site, folder, whole):
    store = folder + "/term.db"
    site.take_log()
    victim = subprocess.Popen([a for a in command(site, store) if a != "-q"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    site.wait_for(PAGES // 3, victim)
    victim.send_signal(signal.SIGTERM)
    begin = time.monotonic()
    _, err = victim.communicate(timeout=60)
    check("SIGTERM: took too long", time.monotonic() - begin < 5)
    one_sentence("SIGTERM", subprocess.CompletedProcess([], victim.returncode, b"", err), 130, "--resume")
    rows(store)
    check("SIGTERM: the report differs", report(run(command(site, store, "--resume")).stdout) == whole[0])


def disk_full(site, folder, whole):
    def small_files():
        resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))

    store = folder + "/full.db"
    one_sentence("a file that may not grow", run(command(site, store), preexec_fn=small_files), 3, store)
    rows(store)
    check("after a full disk the report differs", report(run(command(site, store, "--resume")).stdout) == whole[0])

    small = folder + "/small"
    os.mkdir(small)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", small], capture_output=True).returncode != 0:
        print("skipped: a full file system (mounting one is not allowed here)")
        return
    try:
        one_sentence("a full disk", run(command(site, small + "/x.db")), 3, "the disk is full")
        rows(small + "/x.db")
    finally:
        subprocess.run(["umount", small], check=True)


def locked(site, folder):
    store = folder + "/locked.db"
    run(command(site, store, "--max-pages", "1"))
    db = sqlite3.connect(store, isolation_level=None)
    db.execute("BEGIN EXCLUSIVE")
    one_sentence("a locked database", run(command(site, store)), 3, "locked by another program")
    db.execute("ROLLBACK")
    rows(store)


def read_only(site, folder):
    def nobody():
        if os.getuid() == 0:
            os.setgid(65534)
            os.setuid(65534)

    os.chmod(folder, 0o755)
    os.mkdir(folder + "/closed", 0o555)
    one_sentence("a folder that is read-only", run(command(site, folder + "/closed/x.db"), preexec_fn=nobody), 3, "cannot be")
    store = folder + "/readable.db"
    run(command(site, store, "--max-pages", "1"))
    os.chmod(store, 0o444)
    if os.getuid() == 0:
        one_sentence("a file that is read-only", run(command(site, store), preexec_fn=nobody), 3, "cannot be")


def main():
    site = Site()
    with tempfile.TemporaryDirectory() as folder:
        whole = whole_audit(site, folder)
        chance = random.Random(int(os.environ.get("DALIL_SEED", "7")))
        kill_and_resume(site, folder, whole, chance)
        interrupted(site, folder, whole)
        disk_full(site, folder, whole)
        locked(site, folder)
        read_only(site, folder)
    print(f"an audit of {PAGES} pages took {whole[3]:.1f} s; {len(complaints)} complaints")
    sys.exit(1 if complaints else 0)


main()
