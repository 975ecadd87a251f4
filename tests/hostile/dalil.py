# Runs dalil and measures it: what every part of the hostile test needs.
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

MOST_SECONDS = 30
MOST_MEGABYTES = 300
FAILURES = ["none", "dns", "refused", "timeout", "tls", "connection", "too-large", "header-too-large", "truncated",
            "bad-encoding", "blocked-address", "protocol", "too-many-redirects"]  # as core/response.h numbers them

complaints = []
peak = 0


def complain(text):
    complaints.append(text)
    print("FAILED", text, flush=True)


def check(what, true):
    if not true:
        complain(what)
    return true


class Run:
    """One run of dalil, which must end by itself, in time and in bounds, and not by a signal."""

    def __init__(self, *arguments, stdin=b"", env=None, name="", most_seconds=MOST_SECONDS):
        global peak
        self.name = name or " ".join(arguments)[:100]
        most_seconds *= max(1, os.getloadavg()[0] / os.cpu_count())  # a machine with other things to do
        begin = time.monotonic()
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as given:
            given.write(stdin)
            given.seek(0)
            process = subprocess.Popen([dalil_program(), *arguments], stdin=given, stdout=out, stderr=err,
                                       env={**os.environ, **(env or {})})
            hung = threading.Timer(most_seconds + 10, process.kill)
            hung.start()
            _, status, usage = os.wait4(process.pid, 0)
            hung.cancel()
            process.returncode = self.code = os.waitstatus_to_exitcode(status)
            out.seek(0)
            err.seek(0)
            self.out, self.err = out.read(), err.read().decode("utf-8", "replace")
        self.seconds, self.megabytes = time.monotonic() - begin, usage.ru_maxrss / 1024
        self.processor_seconds = usage.ru_utime + usage.ru_stime
        peak = max(peak, self.megabytes)
        check(f"{self.name}: ended by signal {-self.code}\n{self.err[-2000:]}", self.code >= 0)
        check(f"{self.name}: took {self.seconds:.1f} s", self.seconds <= most_seconds)
        check(f"{self.name}: took {self.megabytes:.0f} MB", self.megabytes <= MOST_MEGABYTES or sanitized())

    def json(self):
        try:
            return json.loads(self.out)
        except ValueError as error:
            complain(f"{self.name}: no JSON on standard output ({error}); standard error says {self.err[:300]}")
            return {}


class Store:
    """What an audit left behind."""

    def __init__(self, path):
        self.path = path
        db = sqlite3.connect(path)
        db.text_factory = lambda data: data.decode("utf-8")  # anything else than UTF-8 is an error
        self.pages = {
            href: (FAILURES[failure], status)
            for href, failure, status in db.execute("SELECT href, failure, status FROM url JOIN page ON page.id = url.page")
        }
        self.waiting = [href for (href,) in db.execute("SELECT href FROM url WHERE state = 0")]
        self.findings = {
            (rule, href) for rule, href in db.execute("SELECT name, href FROM finding JOIN url ON finding.url = url.id JOIN rule ON finding.rule = rule.id")
        }
        self.crashed = [rule for (rule,) in db.execute("SELECT rule FROM outcome WHERE crashed > 0")]
        db.close()

    def bytes(self):
        return b"".join(open(self.path + end, "rb").read() for end in ("", "-wal") if os.path.exists(self.path + end))


def dalil_program():
    return os.path.abspath(sys.argv[1])


def sanitized():
    """Sanitizers have memory of their own; their builds are measured by time alone."""
    with open(dalil_program(), "rb") as program:
        return b"__asan_init" in program.read()


def finish(what):
    print(f"{what}; the largest peak was {peak:.0f} MB")
    if complaints:
        print(f"{len(complaints)} complaints")
    sys.exit(1 if complaints else 0)
