# trust_test.py DALIL    whom dalil talks to and what it tells them: nothing in a page, a redirect, robots.txt or a sitemap may
# lead it into the network that it runs in, and what logs into a site is told to that site alone and kept nowhere.
import base64
import socket
import ssl
import subprocess
import sys
import tempfile
import threading

from dalil import Run, Store, check, dalil_program, finish
from server import Server, text_page

PLAIN = b"Content-Type: text/plain\r\n"
SECRET = "s3cr3t-Wort"


def spellings(port):
    """The loopback and its like, as a stranger would spell them."""
    hosts = ["127.0.0.1", "127.1", "127.0.1", "0x7f.1", "0x7f000001", "2130706433", "0177.0.0.1", "017700000001", "0", "0.0.0.0",
             "127.0.0.1.", "%31%32%37.0.0.1", "１２７.0.0.1", "127。0。0。1", "localhost", "LOCALHOST.", "[::1]", "[::]",
             "[0:0:0:0:0:ffff:7f00:1]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::7f00:1]",
             "[2002:7f00:1::]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "169.254.169.254", "0xa9fea9fe", "2852039166",
             "[::ffff:a9fe:a9fe]", "10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1", "224.0.0.1", "255.255.255.255"]
    return [f"http://{host}:{port}/inside" for host in hosts]


def never_inside():
    """A redirect, by whatever way, must not reach the sentinel."""
    sentinel = Server(lambda c: c.answer(text_page("Inside")))
    targets = spellings(sentinel.port)

    def outside(c):
        if c.target.startswith("/to/"):
            c.redirect(targets[int(c.target[4:])].encode(), b"302 In")
        elif c.target == "/robots.txt":
            c.redirect(sentinel.url("/robots.txt"))
        elif c.target == "/sitemap.xml":
            c.redirect(sentinel.url("/sitemap.xml"))
        else:
            c.answer(text_page("Outside", "".join(f"<a href=/to/{i}>in</a><a href='{t}'>in</a>" for i, t in enumerate(targets))))

    server = Server(outside)
    for i, target in enumerate(targets):
        facts = Run("inspect", "page", server.url(f"/to/{i}"), name="a redirect to " + target).json()
        got = (facts.get("failure"), facts.get("status"))
        check(f"a redirect to {target} ended as {got}", got in (("blocked-address", 0), ("dns", 0)))
    with tempfile.TemporaryDirectory() as folder:
        store = folder + "/x.db"
        run = Run("audit", server.url(), "--store", store, "-q", "--fail-on", "never", "--ignore-robots", "--timeout", "2",
                  name="a site that leads inside")
        check(f"a site that leads inside: ended with {run.code}: {run.err[:200]}", run.code == 0)
        Run("audit", server.url(), "--store", store, "-q", "--fail-on", "never", "--timeout", "2", name="robots.txt leads inside")
        if b"--check-external" in Run("audit", "--help").out:
            Run("audit", server.url(), "--store", store, "-q", "--fail-on", "never", "--ignore-robots", "--timeout", "2",
                "--check-external", name="links that lead inside")
    sitemaps = Server(lambda c: c.answer(b"Sitemap: " + sentinel.url("/sitemap.xml").encode(), PLAIN)
                      if c.target == "/robots.txt" else c.answer(text_page("Home")))
    with tempfile.TemporaryDirectory() as folder:
        Run("audit", sitemaps.url(), "--store", folder + "/x.db", "-q", "--fail-on", "never", name="a sitemap inside")
    seed = Server(lambda c: c.answer(b"", PLAIN) if c.target == "/robots.txt" else c.redirect(sentinel.url()))
    with tempfile.TemporaryDirectory() as folder:
        code = Run("audit", seed.url(), "--store", folder + "/x.db", "-q", name="a seed that leads inside").code
        check(f"a seed that leads inside: ended with {code}", code == 3)
    check(f"the sentinel saw {sentinel.connections} connections", sentinel.connections == 0)
    facts = Run("inspect", "page", server.url("/to/0"), "--resolve", f"elsewhere.test:80:{'127.0.0.1'}", name="another pin").json()
    check("a pin of another host let a redirect in", facts.get("failure") == "blocked-address")
    for one in (server, sitemaps, seed, sentinel):
        one.close()


def pinned_hosts():
    """--resolve: a name that no DNS knows reaches the address that was given, and that alone."""
    server = Server(lambda c: c.answer(text_page("New server at " + c.header("Host"))))
    url = f"http://new.example.test:{server.port}/"
    pin = f"new.example.test:{server.port}:127.0.0.1"
    facts = Run("inspect", "page", url, "--resolve", pin, name="--resolve").json()
    check(f"--resolve: {facts.get('title')}", facts.get("title") == f"New server at new.example.test:{server.port}")
    front = Server(lambda c: c.redirect(url))
    facts = Run("inspect", "page", front.url(), "--resolve", pin, name="--resolve of a redirect's target").json()
    check(f"--resolve of a redirect's target: {facts.get('failure')}", facts.get("status") == 200)
    for bad in ("x", "x:80", "x:0:127.0.0.1", "x:80:y", "x:99999:127.0.0.1", "a b:80:127.0.0.1", ":80:127.0.0.1"):
        code = Run("inspect", "page", url, "--resolve", bad, name="--resolve " + bad).code
        check(f"--resolve {bad}: ended with {code}", code == 2)
    server.close()
    front.close()


def wants(name, value):
    """A server that lets in who sends this header."""
    return Server(lambda c: c.answer(text_page("In", "<a href=/a>To a</a>")) if c.header(name) == value
                  else c.answer(text_page("Out"), b"WWW-Authenticate: Basic\r\n", b"401 Who?"))


def secrets():
    """Each way in opens the door, tells no stranger, and leaves nothing behind."""
    stranger = Server(lambda c: c.answer(text_page("Stranger")))
    basic = "Basic " + base64.b64encode(f"user:{SECRET}".encode()).decode()
    with tempfile.TemporaryDirectory() as folder:
        for name, text in {"auth": f"user:{SECRET}\n", "token": f"\n {SECRET} \n", "headers": f"# ours\nX-Key: {SECRET}\n\nX-B: 1\n",
                           "cookies": f"a={SECRET}\nb=2\n"}.items():
            with open(f"{folder}/{name}", "w") as file:
                file.write(text)
        ways = [
            (("Authorization", basic), ["--auth", f"user:{SECRET}"]),
            (("Authorization", basic), ["--auth-env", "DALIL_TEST_AUTH"]),
            (("Authorization", basic), ["--auth-file", folder + "/auth"]),
            (("Authorization", "Bearer " + SECRET), ["--bearer-env", "DALIL_TEST_TOKEN"]),
            (("Authorization", "Bearer " + SECRET), ["--bearer-file", folder + "/token"]),
            (("X-Key", SECRET), ["--header", "X-Key: " + SECRET]),
            (("X-Key", SECRET), ["--header", "@" + folder + "/headers"]),
            (("Cookie", f"a={SECRET}; b=2"), ["--cookie", "a=" + SECRET, "--cookie", "b=2"]),
            (("Cookie", f"a={SECRET}; b=2"), ["--cookie", "@" + folder + "/cookies"]),
            (("Authorization", basic), None),  # in the URL
        ]
        env = {"DALIL_TEST_AUTH": f"user:{SECRET}", "DALIL_TEST_TOKEN": SECRET}
        for i, (door, options) in enumerate(ways):
            one_way(door, options, env, stranger, f"{folder}/{i}.db")
        for options in (["--auth", "nobody"], ["--auth-env", "DALIL_TEST_NOTHING"], ["--auth-file", folder + "/missing"],
                        ["--header", SECRET], ["--header", "X-A: 1\r\nX-B: " + SECRET], ["--header", f"({SECRET}): x"],
                        ["--cookie", SECRET], ["--bearer-file", folder + "/headers"], ["--client-cert", folder + "/missing"],
                        ["--ca", folder + "/missing"], ["--proxy", "ftp://x/" + SECRET], ["--auth", "a:b", "--bearer-env", "X"],
                        ["--proxy", "http://127.0.0.1:1", "--resolve", "x:80:127.0.0.1"]):
            run = Run("inspect", "page", stranger.url(), *options, name=" ".join(options))
            check(f"{options}: ended with {run.code}", run.code == 2)
            check(f"{options}: the message repeats the secret: {run.err}", SECRET not in run.err)
    for request in stranger.requests:
        check(f"a stranger was told {request.head}", SECRET.encode() not in request.head and b"Authorization" not in request.head
              and b"Cookie" not in request.head and b"X-B" not in request.head)
    stranger.close()


def one_way(door, options, env, stranger, store):
    name = " ".join(options or ["password in the URL"])
    server = wants(*door)
    url = server.url()
    if options is None:
        url, options = url.replace("//", f"//user:{SECRET}@"), []
    facts = Run("inspect", "page", url, *options, env=env, name=name).json()
    check(f"{name}: answered {facts.get('status')}", facts.get("status") == 200)
    check(f"{name}: the facts repeat it", SECRET not in str(facts))
    run = Run("audit", url, "--store", store, "-f", "json", "--fail-on", "never", *options, env=env, name="audit " + name)
    told = run.out.decode() + run.err
    check(f"audit {name}: ended with {run.code}: {run.err[:200]}", run.code == 0)
    check(f"audit {name}: 2 pages were to be seen", sum(1 for got in Store(store).pages.values() if got == ("none", 200)) == 2)
    left = Store(store).bytes()
    encoded = base64.b64encode(f"user:{SECRET}".encode())
    check(f"audit {name}: the store has it", SECRET.encode() not in left and encoded not in left)
    check(f"audit {name}: it was printed", SECRET not in told and encoded.decode() not in told)
    leaver = Server(lambda c: c.redirect(f"http://stranger.test:{stranger.port}/"))
    url = leaver.url().replace("//", f"//user:{SECRET}@") if SECRET in url else leaver.url()
    reach = ["--resolve", f"stranger.test:{stranger.port}:127.0.0.1"]
    before = len(stranger.requests)
    Run("inspect", "page", url, *reach, *options, env=env, name=name + ", redirected")
    Run("audit", url, *reach, "--store", store, "--ignore-robots", "-q", *options, env=env, name=name + ", audit redirected")
    check(f"{name}: was not sent to its own server", any(door[1].encode() in request.head for request in leaver.requests))
    check(f"{name}: no redirect was followed", len(stranger.requests) >= before + 2)
    server.close()
    leaver.close()


def certificates():
    """--client-cert is shown to the site's own servers alone."""
    shown = []
    with tempfile.TemporaryDirectory() as folder:
        try:
            for name, subject in (("server", "subjectAltName=IP:127.0.0.1,DNS:stranger.test"), ("client", "subjectAltName=DNS:c")):
                subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                                "-days", "2", "-subj", "/CN=" + name, "-addext", subject, "-keyout", f"{folder}/{name}.key",
                                "-out", f"{folder}/{name}.pem"], check=True, stderr=subprocess.DEVNULL)
        except OSError:
            return print("skipped: the program openssl is not there")
        contexts = [ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) for _ in range(2)]
        for context, wanted in zip(contexts, (ssl.CERT_REQUIRED, ssl.CERT_OPTIONAL)):
            context.load_cert_chain(f"{folder}/server.pem", f"{folder}/server.key")
            context.load_verify_locations(f"{folder}/client.pem")
            context.verify_mode = wanted

        def stranger_asks(c):
            shown.append(c.sock.getpeercert())
            c.answer(text_page("Stranger"))

        stranger = Server(stranger_asks, tls=contexts[1])
        away = f"https://stranger.test:{stranger.port}/"
        own = Server(lambda c: c.redirect(away) if c.target == "/away" else c.answer(text_page("In")), tls=contexts[0])
        trust = ["--ca", folder + "/server.pem", "--resolve", f"stranger.test:{stranger.port}:127.0.0.1"]
        ours = ["--client-cert", folder + "/client.pem", "--client-key", folder + "/client.key"]
        facts = Run("inspect", "page", own.url(), *trust, name="no client certificate").json()
        check(f"no client certificate: {facts.get('failure')}", facts.get("failure") in ("tls", "connection"))
        facts = Run("inspect", "page", own.url(), *trust, *ours, name="--client-cert").json()
        check(f"--client-cert: {facts.get('failure')}", facts.get("status") == 200)
        facts = Run("inspect", "page", own.url("/away"), *trust, *ours, name="--client-cert, redirected").json()
        check(f"--client-cert, redirected: {facts.get('failure')}", facts.get("status") == 200)
        check(f"a stranger was shown {shown}", shown and not any(shown))
        own.close()
        stranger.close()


def process_list():
    """While dalil runs, its arguments do not show what was given on the command line."""
    seen = []
    started = threading.Event()

    def handle(c):
        started.set()
        c.hang()

    server = Server(handle)
    process = subprocess.Popen([dalil_program(), "inspect", "page", server.url().replace("//", f"//u:{SECRET}@"), "--auth",
                                "u:" + SECRET, "--header=X: " + SECRET, "--cookie", "a=" + SECRET], stdout=subprocess.DEVNULL)
    if started.wait(20):
        with open(f"/proc/{process.pid}/cmdline", "rb") as file:
            seen = file.read()
    process.terminate()
    process.wait()
    server.close()
    check("the server was not asked", seen)
    check(f"the process list shows it: {seen}", seen and SECRET.encode() not in seen)


def cookies():
    """--cookies keeps a session with the site's own servers; without it none is kept."""
    def handle(c):
        if c.target == "/":
            c.redirect("/in\r\nSet-Cookie: session=1; Path=/", b"302 In")
        elif "session=1" in c.header("Cookie"):
            c.answer(text_page("Members"))
        else:
            c.answer(text_page("Log in"), status=b"403 No")

    server = Server(handle)
    for options, status in (([], 403), (["--cookies"], 200), (["--cookies", "--cookie", "lang=ar"], 200)):
        facts = Run("inspect", "page", server.url(), *options, name=f"cookies {options}").json()
        check(f"cookies {options}: answered {facts.get('status')}", facts.get("status") == status)
    check("both cookies were to be sent", any("lang=ar" in r.header("Cookie") and "session=1" in r.header("Cookie")
                                              for r in server.requests))
    server.close()


def socks_server(answer):
    """SOCKS5 without passwords (RFC 1928); gives its port and the hosts that it was asked for."""
    asked = []
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        while True:
            sock, _ = listener.accept()
            sock.recv(300)
            sock.sendall(b"\5\0")
            request = sock.recv(300)
            kind = request[3]
            asked.append(request[5:5 + request[4]].decode() if kind == 3 else socket.inet_ntoa(request[4:8]))
            sock.sendall(b"\5\0\0\1\0\0\0\0\0\0")
            sock.recv(65536)
            sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(answer) + answer)
            sock.close()

    threading.Thread(target=serve, daemon=True).start()
    return listener.getsockname()[1], asked


def proxies():
    """Everything goes through the proxy; private hosts are refused before it is asked."""
    def handle(c):
        if c.target == "http://outside.test/away":
            c.redirect("http://169.254.169.254/latest/meta-data/")
        elif c.target.startswith("http://outside.test/to/"):
            c.redirect("http://" + c.target.split("/to/")[1] + "/x")
        elif c.method == "CONNECT":
            c.answer(b"", status=b"407 Who?")
        else:
            c.answer(text_page("Through the proxy"))

    proxy = Server(handle)
    facts = Run("inspect", "page", "http://outside.test/", "--proxy", proxy.url(""), name="--proxy").json()
    check(f"--proxy: {facts.get('title')}", facts.get("title") == "Through the proxy")
    facts = Run("inspect", "page", "https://outside.test/", "--proxy", proxy.url(""), name="--proxy that refuses").json()
    check(f"--proxy that refuses: {facts.get('failure')}", facts.get("failure") == "connection")
    for host in ("127.0.0.1", "localhost", "printer.local", "metadata.google.internal", "intranet", "[::1]", "10.0.0.1", "0x7f.1"):
        facts = Run("inspect", "page", "http://outside.test/to/" + host, "--proxy", proxy.url(""), name="behind a proxy").json()
        check(f"behind a proxy, {host} ended as {facts.get('failure')}", facts.get("failure") == "blocked-address")
    check("the proxy was asked for a private host",
          not any(r.target.startswith("http://") and "outside.test" not in r.target.split("/")[2] for r in proxy.requests))
    port, asked = socks_server(text_page("Through SOCKS"))
    for scheme in ("socks5h", "socks5"):
        url = "http://outside.test/" if scheme == "socks5h" else "http://127.0.0.9/"
        facts = Run("inspect", "page", url, "--proxy", f"{scheme}://127.0.0.1:{port}", name="--proxy " + scheme).json()
        check(f"--proxy {scheme}: {facts.get('title')} {facts.get('failure')}", facts.get("title") == "Through SOCKS")
    check(f"SOCKS was asked for {asked}", asked == ["outside.test", "127.0.0.9"])
    proxy.close()


def main():
    parts = [never_inside, pinned_hosts, secrets, certificates, process_list, cookies, proxies]
    for part in parts:
        if not sys.argv[2:] or part.__name__ in sys.argv[2:]:
            part()
    finish("trust")


main()
