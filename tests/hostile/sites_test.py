# sites_test.py DALIL    sites that are broken as a whole: robots.txt, sitemaps, links and redirects without an end, patience that
# is asked for, TLS, hosts that are not there. Each is audited by itself.
import concurrent.futures
import gzip
import os
import ssl
import subprocess
import sys
import tempfile
import warnings

from dalil import Run, Store, check, finish
from faults_body import zeros
from server import Server, text_page

PLAIN = b"Content-Type: text/plain\r\n"
XML = b"Content-Type: application/xml\r\n"
SITES = []
INCOMPLETE = 3


def site(*arguments, code=0, pages=None, says="", most_seconds=30):
    """A site whose handler gets what is asked for. `pages`: how many must have been recorded, least and most."""

    def add(handle):
        SITES.append((handle, arguments, code, pages, says, most_seconds))
        return handle

    return add


def home(c, body="<a href=/a>To a</a>"):
    """The start page and one other; false for what is neither."""
    if c.target == "/":
        c.answer(text_page("Home", body))
    elif c.target == "/a":
        c.answer(text_page("A"))
    else:
        return False
    return True


def with_robots(name, answer, *arguments, **expected):
    def handle(c):
        if c.target.startswith("/robots"):
            answer(c)
        elif not home(c):
            c.answer(b"", status=b"404 Not Found")

    handle.__name__ = "robots-" + name
    site(*arguments, **expected)(handle)


def with_sitemap(name, answer, *arguments, **expected):
    def handle(c):
        if c.target == "/robots.txt":
            c.answer(b"Sitemap: /sitemap.xml\n", PLAIN)
        elif c.target.startswith("/sitemap"):
            answer(c)
        elif not home(c):
            c.answer(text_page("Page " + c.target[:50]))

    handle.__name__ = "sitemap-" + name
    site(*arguments, **expected)(handle)


def unreachable(c):
    c.answer(b"", status=b"503 Later")


TWO = (2, 2)
BOTH = {"pages": TWO}
FORBIDDEN = {"code": INCOMPLETE, "says": "robots.txt"}
with_robots("10-mb", lambda c: c.answer(b"Disallow: /nothing\n" * 550_000, PLAIN), **BOTH)
with_robots("html", lambda c: c.answer(text_page("Not found"), b"Content-Type: text/html\r\n"), **BOTH)
with_robots("nul-bytes", lambda c: c.answer(b"User-agent: *\0\nDisallow\0: /\0\n" * 10000, PLAIN), **BOTH)
with_robots("no-line-ends", lambda c: c.answer(b"User-agent: * Disallow: " * 100000, PLAIN), **BOTH)
with_robots("utf-16", lambda c: c.answer("User-agent: *\nDisallow:\n".encode("utf-16"), PLAIN), **BOTH)
with_robots("stars", lambda c: c.answer(b"User-agent: *\nDisallow: /" + b"*a" * 2000 + b"$\n" * 10, PLAIN), **BOTH)
with_robots("many-stars", lambda c: c.answer(b"User-agent: *\n" + (b"Disallow: /" + b"*a" * 100 + b"b\n") * 2300, PLAIN), **BOTH)
with_robots("crawl-delay-nonsense", lambda c: c.answer(b"User-agent: *\nCrawl-delay: -1e999\nCrawl-delay: nan\n", PLAIN), **BOTH)
with_robots("status-999", lambda c: c.answer(b"", status=b"999 No"), **FORBIDDEN)
with_robots("status-404-endless", lambda c: (c.send(b"HTTP/1.1 404 No\r\n\r\n"), c.forever(b"x" * 50000)), **BOTH)
BOMB, LARGE_BOMB = zeros(40), zeros(100)
with_robots("gzip-bomb", lambda c: c.answer(BOMB, PLAIN + b"Content-Encoding: gzip\r\n"), **BOTH)
with_robots("status-503", unreachable, **FORBIDDEN)
with_robots("hangs", lambda c: c.hang(), code=INCOMPLETE, says="in time")
with_robots("closed", lambda c: None, code=INCOMPLETE, says="connection broke")
with_robots("garbage", lambda c: c.send(b"\0\1\2\3" * 100), code=INCOMPLETE, says="cannot be read")
with_robots("redirects-to-itself", lambda c: c.redirect("/robots.txt"), **BOTH)
with_robots("redirects-on", lambda c: c.redirect(c.target + "x"), **BOTH)
with_robots("redirects-to-file", lambda c: c.redirect("file:///etc/passwd"), **BOTH)

URLSET = b"<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
INDEX = b"<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
LAUGHS = (b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'>"
          + b"".join(b"<!ENTITY %c '%s'>" % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9)) + b"]>")


def entries(c, count, element=b"url"):
    base = c.server.url("").encode()
    return b"".join(b"<%s><loc>%s/p%d</loc></%s>" % (element, base, i, element) for i in range(count))


def index(c, *names):
    base = c.server.url("").encode()
    return INDEX + b"".join(b"<sitemap><loc>%s%s</loc></sitemap>" % (base, name) for name in names) + b"</sitemapindex>"


with_sitemap("entities", lambda c: c.answer(LAUGHS + URLSET[21:] + b"<url><loc>&j;</loc></url></urlset>", XML), pages=(2, 3))
with_sitemap("external-entity", lambda c: c.answer(
    b"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + URLSET[21:] + b"<url><loc>&e;</loc></url></urlset>", XML), pages=(2, 3))
with_sitemap("gzip-bomb", lambda c: c.answer(gzip.compress(URLSET) + LARGE_BOMB, b"Content-Type: application/gzip\r\n"),
             **BOTH)
with_sitemap("coded-gzip-bomb", lambda c: c.answer(gzip.compress(URLSET) + LARGE_BOMB, XML + b"Content-Encoding: gzip\r\n"),
             **BOTH)
with_sitemap("index-of-itself", lambda c: c.answer(index(c, b"/sitemap.xml"), XML), **BOTH)
with_sitemap("index-endless", lambda c: c.answer(index(c, c.target.encode() + b"x", c.target.encode() + b"y"), XML), **BOTH)
with_sitemap("entries-50001", lambda c: c.answer(URLSET + entries(c, 50_001) + b"</urlset>", XML), "--max-pages", "50",
             pages=(50, 50))
with_sitemap("cut", lambda c: c.answer(URLSET + entries(c, 3) + b"<url><lo", XML), pages=(2, 5))
with_sitemap("deep", lambda c: c.answer(b"<a>" * 1_000_000, XML), **BOTH)
with_sitemap("deep-in-urlset", lambda c: c.answer(URLSET + b"<url>" * 1_000_000, XML), pages=(2, 2))
with_sitemap("attributes", lambda c: c.answer(URLSET[:-1] + b" a='x'" * 500_000 + b"></urlset>", XML), **BOTH)
with_sitemap("html", lambda c: c.answer(text_page("Not a sitemap")), **BOTH)
with_sitemap("binary", lambda c: c.answer(bytes(range(256)) * 1000, XML), **BOTH)
with_sitemap("text-of-urls", lambda c: c.answer(b"x\n" * 500_000, PLAIN), pages=(2, 3))
with_sitemap("hangs", lambda c: c.hang(), **BOTH)
with_sitemap("endless", lambda c: (c.send(b"HTTP/1.1 200 OK\r\n\r\n" + URLSET), c.forever(b"<url><loc>/x</loc></url>" * 2000)),
             pages=(2, 3))
with_sitemap("redirects-to-itself", lambda c: c.redirect(c.target), **BOTH)
with_sitemap("loc-of-1-mb", lambda c: c.answer(URLSET + b"<url><loc>" + c.server.url("/").encode() + b"x" * 1_000_000
                                               + b"</loc></url></urlset>", XML), pages=(2, 3))


@site("--max-pages", "150", pages=(20, 150))
def link_farm(c):
    number = int(c.target[3:] or 0) if c.target.startswith("/n/") else 0
    links = "".join(f"<a href=/n/{number * 10 + i}>To {i}</a>" for i in range(1, 11))
    c.answer(text_page(f"Farm {number}", links))


@site("--max-pages", "100", pages=(5, 100))
def calendar(c):
    day = int(c.target.split("=")[1]) if "=" in c.target else 0
    c.answer(text_page(f"Day {day}", f"<a href='?day={day + 1}'>Tomorrow</a><a href='?day={day - 1}'>Yesterday</a>"))


@site("--max-pages", "100", pages=(5, 100))
def growing_paths(c):
    c.answer(text_page("Deeper", "<a href='a/'>Down</a><a href='b/'>And down</a>"))


@site("--max-pages", "60", pages=(5, 60))
def redirect_maze(c):
    if c.target == "/":
        return c.answer(text_page("Maze", "<a href=/m/0>In</a>"))
    c.redirect(f"/m/{int(c.target[3:]) + 1}", b"302 On") if c.target.startswith("/m/") else c.answer(b"", status=b"404 No")


@site("--max-pages", "60", code=INCOMPLETE)
def seed_redirects_on(c):
    c.answer(b"", PLAIN) if c.target == "/robots.txt" else c.redirect(c.target + "x", b"302 On")


@site(code=INCOMPLETE)
def seed_redirects_to_itself(c):
    c.redirect("/")


@site(code=INCOMPLETE, says="no HTML")
def seed_redirects_to_file(c):
    c.answer(b"", status=b"404 No") if c.target == "/robots.txt" else c.redirect("file:///etc/passwd")


@site(code=INCOMPLETE, says="in time")
def seed_hangs(c):
    c.answer(b"", status=b"404 No") if c.target == "/robots.txt" else c.hang()


@site(code=INCOMPLETE, says="cannot be read")
def seed_is_garbage(c):
    c.answer(b"", status=b"404 No") if c.target == "/robots.txt" else c.send(b"\1\2\3\4" * 1000)


@site(pages=(8, 8))
def patience_nonsense(c):
    values = ["-1", "0", "99999999999999999999", "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "nan"]
    if c.target.startswith("/wait/"):
        c.answer(b"", b"Retry-After: " + values[int(c.target[6:])].encode() + b"\r\n", b"429 Slow down")
    else:
        home(c, "<a href=/a>a</a>" + "".join(f"<a href=/wait/{i}>w</a>" for i in range(6))) or c.answer(b"", status=b"404 No")


@site("--max-time", "3", pages=(1, 3), most_seconds=8)
def patience_of_an_hour(c):
    if c.target == "/wait":
        c.answer(b"", b"Retry-After: 3600\r\n", b"429 Slow down")
    else:
        home(c, "<a href=/wait>w</a>") or c.answer(b"", status=b"404 No")


@site("--max-time", "4", pages=(1, 30), most_seconds=10)
def all_slow(c):
    if c.target in ("/", "/robots.txt"):
        return home(c, "".join(f"<a href=/slow/{i}>s</a>" for i in range(300))) or c.answer(b"", status=b"404 No")
    c.hang()


def audit(handle, arguments, code, pages, says, most_seconds):
    name = handle.__name__.replace("_", "-")
    server = Server(handle)
    with tempfile.TemporaryDirectory() as folder:
        path = folder + "/site.db"
        run = Run("audit", server.url(), "--store", path, "--timeout", "1.5", "--concurrency", "4", "-q", "-f", "json",
                  "--fail-on", "never", *arguments, name=name, most_seconds=most_seconds)
        store = Store(path)
    server.close()
    check(f"{name}: ended with {run.code}, not {code}: {run.err[:300]}", run.code == code)
    check(f"{name}: does not say {says!r}: {run.err[:300]}", says in run.err)
    recorded = len(store.pages)
    check(f"{name}: {recorded} pages were recorded, not {pages}", not pages or pages[0] <= recorded <= pages[1])
    check(f"{name}: rules crashed: {store.crashed}", not store.crashed)


def certificate(folder, name, *arguments):
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
               "-keyout", f"{folder}/{name}.key", "-out", f"{folder}/{name}.pem", *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/{name}.pem", f"{folder}/{name}.key")
    return context


def tls_contexts(folder):
    """Servers that must be refused, by name, with the certificate that a client is told to trust."""
    here = ["-subj", "/CN=here", "-addext", "subjectAltName=IP:127.0.0.1"]
    yield "tls-good", certificate(folder, "good", "-days", "2", *here), "good", 200
    yield "tls-self-signed", certificate(folder, "self", "-days", "2", *here), None, 0
    yield "tls-wrong-name", certificate(folder, "name", "-days", "2", "-subj", "/CN=x", "-addext",
                                        "subjectAltName=DNS:other.invalid"), "name", 0
    yield "tls-expired", certificate(folder, "old", "-not_before", "20200101000000Z", "-not_after", "20200201000000Z",
                                     *here) if has_dates() else expired(folder, here), "old", 0
    ancient = certificate(folder, "ancient", "-days", "2", *here)
    ancient.set_ciphers("ALL:@SECLEVEL=0")
    warnings.simplefilter("ignore")  # Python calls this version outdated, which is the point
    ancient.minimum_version = ancient.maximum_version = ssl.TLSVersion.TLSv1
    yield "tls-1.0", ancient, "ancient", 0


def has_dates():
    return b"-not_before" in subprocess.run(["openssl", "req", "-help"], capture_output=True).stderr


def expired(folder, here):
    """A certificate whose last day was yesterday: `openssl req` of before 3.4 takes days below zero from `x509` alone."""
    subprocess.run(["openssl", "req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout",
                    f"{folder}/old.key", "-out", f"{folder}/old.csr", *here], check=True, stderr=subprocess.DEVNULL)
    subprocess.run(["openssl", "x509", "-req", "-in", f"{folder}/old.csr", "-signkey", f"{folder}/old.key", "-days", "-1",
                    "-copy_extensions", "copy", "-out", f"{folder}/old.pem"], check=True, stderr=subprocess.DEVNULL)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{folder}/old.pem", f"{folder}/old.key")
    return context


def look(name, url, failure, status, *arguments):
    """One page, looked at by itself."""
    facts = Run("inspect", "page", url, *arguments, name=name).json()
    got = (facts.get("failure"), facts.get("status"))
    check(f"{name}: seen as {got}, not {(failure, status)}", got == (failure, status))


def look_at_hosts():
    with tempfile.TemporaryDirectory() as folder:
        try:
            subprocess.run(["openssl", "version"], check=True, stdout=subprocess.DEVNULL)
        except OSError:
            print("skipped: the program openssl is not there")
        else:
            for name, context, trusted, status in tls_contexts(folder):
                server = Server(lambda c: c.answer(text_page("Safe")), tls=context)
                trust = ["--ca", f"{folder}/{trusted}.pem"] if trusted else []
                look(name, server.url(), "none" if status else "tls", status, *trust)
                server.close()
    plain = Server(lambda c: c.answer(text_page("Plain")))
    look("tls-spoken-to-plain", plain.url(scheme="https"), "tls", 0)
    look("dns-nothing", "http://no-such-host.invalid/", "dns", 0)
    look("dns-label-of-63", f"http://{'x' * 63}.invalid/", "dns", 0)
    closed = Server(lambda c: None)
    closed.close()
    look("port-closed", closed.url(), "refused", 0)
    code = Run("inspect", "page", "http://127.0.0.1:99999/", name="port-99999").code
    check(f"port-99999: ended with {code}", code == 2)
    if os.path.exists("/proc/net/if_inet6"):
        try:
            six = Server(lambda c: c.answer(text_page("Six")), host="::1")
            look("ipv6-alone", f"http://[::1]:{six.port}/", "none", 200)
        except OSError:
            print("skipped: no IPv6 on the loopback")
    json_ld = Server(lambda c: c.answer(b"<script type=application/ld+json>" + b"[" * 500_000 + b"]" * 500_000 + b"</script>"))
    look("json-ld-deep", json_ld.url(), "none", 200)


def main():
    chosen = [site for site in SITES if not sys.argv[2:] or site[0].__name__.replace("_", "-") in sys.argv[2:]]
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda one: audit(*one), chosen))
    if not sys.argv[2:]:
        look_at_hosts()
    finish(f"{len(chosen)} broken sites")


main()
