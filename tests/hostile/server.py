# The hostile web: a loopback server whose every path is a fault with a name, written with raw sockets so that it can break
# every rule of the protocol. Each fault says beside its behaviour how an audit must record it.
import functools
import os
import random
import re
import socket
import ssl
import struct
import threading
import time

FAULTS = {}  # name -> Fault


class Fault:
    """What one path does, and what must be recorded of it: the failure's name, the status (None: any) and a rule that must
    have found something (None: no matter which)."""

    def __init__(self, name, act, failure="none", status=200, rule=None, make=None):
        self.name, self.act, self.make = name, act, make  # make: what is to be done before the clock runs
        self.failure = failure if isinstance(failure, tuple) else (failure,)
        self.status, self.rule = status, rule


def fault(name, **expected):
    def add(act):
        if name in FAULTS:
            raise ValueError("two faults are called " + name)
        FAULTS[name] = Fault(name, act, **expected)
        return act

    return add


def raw(name, data, **expected):
    """A fault that sends these bytes and closes."""
    fault(name, **expected)(lambda c: c.send(data))


def page(name, html, head=b"Content-Type: text/html; charset=utf-8\r\n", **expected):
    """A fault in a body: `html` is bytes, or makes them."""
    make = functools.cache(html if callable(html) else lambda: html)
    fault(name, make=make, **expected)(lambda c: c.answer(make(), head))


def text_page(title, body=""):
    return (
        f"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title></head>"
        f"<body><h1>{title}</h1><main><p>A page with a few words of text.</p>{body}</main></body></html>"
    ).encode()


class Gone(Exception):
    """The client has hung up, or the server is stopping."""


class Connection:
    def __init__(self, sock, server):
        self.sock, self.server = sock, server
        self.method = self.target = ""
        self.head = b""

    def read_request(self):
        data = b""
        while b"\r\n\r\n" not in data:
            more = self.sock.recv(65536)
            if not more:
                return False
            data += more
            if data[:1] == b"\x16":  # a TLS handshake
                self.answer(b"", status=b"400 Bad Request")
                return False
        self.head = data
        words = data.split(b"\r\n", 1)[0].decode("latin-1").split(" ")
        self.method, self.target = words[0], words[1] if len(words) > 1 else "/"
        return True

    def header(self, name):
        found = re.search(rb"(?im)^" + name.encode() + rb":[ \t]*(.*?)\r$", self.head)
        return found.group(1).decode("latin-1") if found else ""

    def send(self, data):
        try:
            self.sock.sendall(data)
        except OSError:
            raise Gone from None

    def answer(self, body, head=b"Content-Type: text/html; charset=utf-8\r\n", status=b"200 OK"):
        self.send(b"HTTP/1.1 %s\r\nContent-Length: %d\r\nConnection: close\r\n%s\r\n" % (status, len(body), head))
        if self.method != "HEAD":
            self.send(body)

    def redirect(self, location, status=b"301 Moved"):
        if isinstance(location, str):
            location = location.encode()
        self.answer(b"", b"Location: " + location + b"\r\n", status)

    def forever(self, data, pause=0.0):
        """Sends `data` again and again, until the client has had enough."""
        while not self.server.stopping:
            self.send(data)
            if pause:
                time.sleep(pause)

    def hang(self):
        """Says nothing until the client hangs up."""
        self.sock.settimeout(60)
        try:
            while self.sock.recv(4096):
                pass
        except OSError:
            pass
        raise Gone

    def reset(self):
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()
        raise Gone


class Server:
    """Serves `handle(connection)` with a thread per connection; counts what it was asked for."""

    def __init__(self, handle, host="127.0.0.1", tls=None):
        self.handle, self.tls = handle, tls
        self.stopping = False
        self.requests = []
        self.connections = 0
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.listener = socket.socket(family, socket.SOCK_STREAM)
        self.listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.listener.bind((host, 0))
        self.listener.listen(128)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def url(self, path="/", scheme=None):
        return f"{scheme or ('https' if self.tls else 'http')}://127.0.0.1:{self.port}{path}"

    def close(self):
        self.stopping = True
        self.listener.shutdown(socket.SHUT_RDWR)  # wakes accept(), which would keep the port open
        self.listener.close()

    def _accept(self):
        while not self.stopping:
            try:
                sock, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock):
        sock.settimeout(60)
        try:
            if self.tls:
                sock = self.tls.wrap_socket(sock, server_side=True)
            connection = Connection(sock, self)
            if connection.read_request():
                self.requests.append(connection)
                self.handle(connection)
                sock.shutdown(socket.SHUT_WR)  # an orderly end, even where not all was read
        except (Gone, OSError, ssl.SSLError):
            pass
        finally:
            sock.close()


def serve_faults():
    """All faults as one site: the start page links to each, and to healthy pages between them."""
    healthy = [f"/healthy/{i}" for i in range(20)]
    for fault in FAULTS.values():
        if fault.make:
            fault.make()

    def handle(c):
        path = c.target.split("?")[0]
        if path == "/robots.txt":
            c.answer(b"User-agent: *\nDisallow:\n", b"Content-Type: text/plain\r\n")
        elif path == "/":
            links = [f"/f/{name}" for name in FAULTS] + healthy
            random.Random(7).shuffle(links)
            c.answer(text_page("The hostile web", "".join(f"<a href='{link}'>To {link}</a> " for link in links)))
        elif path.startswith("/f/") and path[3:] in FAULTS:
            FAULTS[path[3:]].act(c)
        elif path in healthy:
            c.answer(text_page("Healthy " + path))
        else:
            c.answer(text_page("Nothing here"), status=b"404 Not Found")

    return Server(handle), len(healthy)


def in_another_process(serve):
    """Calls `serve` in a process of its own, so that what it holds is not counted as dalil's (a program begins with the peak
    of the one that starts it). Gives what `serve` returns as numbers, after the server in it has become its port."""
    reader, writer = os.pipe()
    parent = os.getpid()
    if os.fork() == 0:
        server, *numbers = serve()
        os.write(writer, " ".join(map(str, [server.port, *numbers])).encode())
        os.close(writer)
        os.close(reader)
        while os.getppid() == parent:
            time.sleep(0.2)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as text:
        return [int(number) for number in text.read().split()]
