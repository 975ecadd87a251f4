# Faults of the connection and of HTTP's framing: time, headers, status lines, lengths, chunks, redirects.
import random

from server import fault, raw, text_page

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
BODY = text_page("A page")


def chunk(data):
    return b"%x\r\n%s\r\n" % (len(data), data)


# Time. ---------------------------------------------------------------------------------------------------------------------


@fault("silent", failure="timeout", status=0)
def silent(c):
    c.hang()


@fault("headers-hang", failure="timeout", status=0)
def headers_hang(c):
    c.send(OK)
    c.hang()


@fault("headers-drip", failure="timeout", status=0)
def headers_drip(c):
    c.send(OK)
    c.forever(b"X-Drip: 1\r\n", 0.05)


@fault("status-line-drip", failure="timeout", status=0)
def status_line_drip(c):
    c.send(b"HTTP/1.1 200 ")
    c.forever(b"x", 0.05)


@fault("body-drip", failure="timeout")
def body_drip(c):
    c.send(OK + b"Content-Length: 100000\r\n\r\n")
    c.forever(b"y", 0.05)


@fault("body-hangs", failure="timeout")
def body_hangs(c):
    c.send(OK + b"Content-Length: 100000\r\n\r\n<p>Then nothing")
    c.hang()


@fault("body-endless", failure="too-large")
def body_endless(c):
    c.send(OK + b"\r\n")
    c.forever(b"<p>More and more words without an end.</p>" * 1500)


# curl 7.88 can lose count of the chunks where the body had to wait for memory that others held.
@fault("chunks-endless", failure=("too-large", "protocol"))
def chunks_endless(c):
    c.send(CHUNKED)
    c.forever(chunk(b"<p>More and more.</p>" * 3000))


@fault("chunk-extension-endless", failure=("timeout", "protocol"))
def chunk_extension_endless(c):
    c.send(CHUNKED + b"5;x=")
    c.forever(b"y" * 60000, 0.02)


@fault("chunk-trailers-endless", failure="header-too-large")
def chunk_trailers_endless(c):
    c.send(CHUNKED + chunk(BODY) + b"0\r\n")
    c.forever(b"X-Trailer: %s\r\n" % (b"t" * 1000))


@fault("interim-storm", failure="header-too-large", status=0)
def interim_storm(c):
    c.forever(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)


@fault("early-hints-storm", failure="header-too-large", status=0)
def early_hints_storm(c):
    c.forever(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n" * 100)


@fault("headers-endless-line", failure="header-too-large", status=0)
def headers_endless_line(c):
    c.send(OK + b"X-Long: ")
    c.forever(b"x" * 10000)


@fault("headers-endless-lines", failure="header-too-large", status=0)
def headers_endless_lines(c):
    c.send(OK)
    c.forever(b"X-More: and more\r\n" * 500)


@fault("reset-in-headers", failure="connection", status=0)
def reset_in_headers(c):
    c.send(OK)
    c.reset()


@fault("reset-in-body", failure=("connection", "truncated"), status=None)
def reset_in_body(c):
    c.send(OK + b"Content-Length: 100000\r\n\r\n" + BODY)
    c.reset()


raw("closed-at-once", b"", failure="connection", status=0)
raw("closed-in-status-line", b"HTTP/1.", failure=("connection", "protocol"), status=0)
raw("closed-after-status-line", b"HTTP/1.1 200 OK\r\n", failure="connection", status=0)
raw("closed-in-headers", OK + b"X-Cut", failure="connection", status=0)

# Status lines. -------------------------------------------------------------------------------------------------------------

END = b"\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n"
raw("status-999", b"HTTP/1.1 999 Request denied" + END, status=999)
raw("status-600", b"HTTP/1.1 600 Beyond" + END, status=600)
raw("status-099", b"HTTP/1.1 099 Below" + END, failure="protocol", status=0)
raw("status-000", b"HTTP/1.1 000 Nothing" + END, failure="protocol", status=0)
raw("status-negative", b"HTTP/1.1 -200 OK" + END, failure="protocol", status=0)
raw("status-words", b"HTTP/1.1 OK fine" + END, failure="protocol", status=0)
raw("status-four-digits", b"HTTP/1.1 2000 OK" + END, failure="protocol", status=0)
raw("status-no-reason", b"HTTP/1.1 200" + END)
raw("status-long-reason", b"HTTP/1.1 200 " + b"O" * 50000 + END)
raw("status-control-bytes", b"HTTP/1.1 200 \x1b[31m\x07\x7f\r\nContent-Length: 0\r\n\r\n")
raw("version-9.9", b"HTTP/9.9 200 OK" + END, failure="protocol", status=0)
raw("version-2-in-clear", b"HTTP/2 200 OK" + END, failure=("none", "protocol"), status=None)
raw("http-0.9", b"<html><title>No protocol</title></html>", failure="protocol", status=0)
raw("icy", b"ICY 200 OK\r\n\r\nmusic", failure="protocol", status=0)
raw("ssh-banner", b"SSH-2.0-OpenSSH_9.2p1\r\n", failure="protocol", status=0)
raw("h2-preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + b"\0\0\x12\x04\0" * 30, failure="protocol", status=0)
raw("tls-alert-in-clear", b"\x15\x03\x03\x00\x02\x02\x28", failure="protocol", status=0)
raw("garbage", random.Random(1).randbytes(70000), failure="protocol", status=0)
raw("switching-protocols", b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n" + b"\x81\x05hello",
    failure=("protocol", "connection"), status=0)
raw("status-204-with-body", b"HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello", status=204)
raw("status-205-with-body", b"HTTP/1.1 205 Reset Content\r\nContent-Length: 5\r\n\r\nhello", status=205)
raw("status-304-unasked", b"HTTP/1.1 304 Not Modified\r\nETag: x\r\n\r\n", status=304)
raw("status-206-unasked", b"HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-4/900\r\nContent-Length: 5\r\n\r\nhello",
    status=206)
raw("status-401-odd-challenge", b"HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"\xff\0", failure=("protocol", "connection"),
    status=0)
raw("status-402", b"HTTP/1.1 402 Pay\r\nContent-Length: 0\r\n\r\n", status=402)
raw("status-500-no-body", b"HTTP/1.1 500 Broken\r\n\r\n", status=500, rule="http-5xx-internal")
raw("interim-then-page", b"HTTP/1.1 100 Continue\r\n\r\n" * 5 + OK + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY)

# Headers. ------------------------------------------------------------------------------------------------------------------

SIZED = b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY
raw("nul-in-header", OK + b"X-Nul: a\0b\r\n" + SIZED, failure="protocol", status=0)
raw("cr-only-lines", (OK + SIZED).replace(b"\r\n", b"\r"), failure=("protocol", "connection"), status=0)
raw("lf-only-lines", (OK + SIZED).replace(b"\r\n", b"\n"))
raw("folded-header", OK + b"X-Folded: a\r\n b\r\n\tc\r\n" + SIZED)
raw("folded-first-header", b"HTTP/1.1 200 OK\r\n folded: from nothing\r\nContent-Type: text/html\r\n" + SIZED,
    failure="protocol", status=0)
raw("header-without-colon", OK + b"This is no header\r\n" + SIZED, failure="protocol", status=0)
raw("header-without-name", OK + b": value\r\n" + SIZED)
raw("header-with-space-in-name", OK + b"Content Length : 4\r\n" + SIZED)
raw("header-with-raw-bytes", OK + b"X-\xff\xfe: \x80\x81\x1b]0;x\x07\r\n" + SIZED)
raw("header-flood", OK + b"".join(b"X-%d: %d\r\n" % (i, i) for i in range(60000)) + SIZED,
    failure="header-too-large", status=0)
raw("header-long-line", OK + b"X-Long: " + b"x" * 200000 + b"\r\n" + SIZED, failure="header-too-large", status=0)
raw("set-cookie-flood", OK + b"".join(b"Set-Cookie: c%d=%s; Path=/\r\n" % (i, b"v" * 60) for i in range(2000)) + SIZED)
raw("set-cookie-nonsense", OK + b"Set-Cookie: ;;;=;=\r\nSet-Cookie: \xff=\xfe; Max-Age=-9e99; Domain=..\r\n" + SIZED)
raw("content-type-nonsense", b"HTTP/1.1 200 OK\r\nContent-Type: ;;/text;=html;;charset==\"\"\r\n" + SIZED)
raw("content-type-twice", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Type: text/html\r\n" + SIZED)
raw("content-type-missing", b"HTTP/1.1 200 OK\r\n" + SIZED)
raw("content-disposition", OK + b"Content-Disposition: attachment; filename=\"../../etc/passwd\"\r\n" + SIZED)
raw("refresh-header-loop", OK + b"Refresh: 0; url=/f/refresh-header-loop\r\n" + SIZED)
raw("link-header-flood", OK + b"".join(b"Link: </x%d>; rel=canonical\r\n" % i for i in range(3000)) + SIZED)
raw("x-robots-tag-flood", OK + b"".join(b"X-Robots-Tag: bot%d: noindex\r\n" % i for i in range(3000)) + SIZED)
raw("retry-after-far-future", b"HTTP/1.1 503 Later\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\nContent-Length: 0\r\n\r\n",
    status=503)
raw("retry-after-negative", b"HTTP/1.1 503 Later\r\nRetry-After: -86400\r\nContent-Length: 0\r\n\r\n", status=503)

# Lengths and chunks. -------------------------------------------------------------------------------------------------------

raw("length-too-short", OK + b"Content-Length: 20\r\n\r\n" + BODY)
raw("length-too-long", OK + b"Content-Length: 90000\r\n\r\n" + BODY, failure="truncated")
raw("length-10-gb", OK + b"Content-Length: 10000000000\r\n\r\n" + BODY, failure="truncated")
raw("length-overflow", OK + b"Content-Length: 99999999999999999999999\r\n\r\n" + BODY, failure=("none", "protocol"), status=None)
raw("length-negative", OK + b"Content-Length: -5\r\n\r\n" + BODY, failure="protocol", status=0)
raw("length-hexadecimal", OK + b"Content-Length: 0x20\r\n\r\n" + BODY, failure=("none", "protocol", "truncated"), status=None)
raw("length-twice", OK + b"Content-Length: 5\r\nContent-Length: 90\r\n\r\n" + BODY, failure=("none", "protocol"), status=None)
raw("length-list", OK + b"Content-Length: 5, 90\r\n\r\n" + BODY, failure=("none", "protocol"), status=None)
raw("length-and-chunks", OK + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk(BODY) + b"0\r\n\r\n")
raw("chunks-cut", CHUNKED + chunk(BODY), failure="truncated")
raw("chunks-cut-in-size", CHUNKED + chunk(BODY) + b"40", failure="truncated")
raw("chunk-size-words", CHUNKED + b"many\r\n" + BODY, failure="protocol")
raw("chunk-size-negative", CHUNKED + b"-5\r\nhello\r\n0\r\n\r\n", failure="protocol")
raw("chunk-size-huge", CHUNKED + b"FFFFFFFFFFFFFFFFF\r\n" + BODY, failure="protocol")
raw("chunk-size-empty", CHUNKED + b"\r\n" + BODY, failure="protocol")
raw("chunk-longer-than-said", CHUNKED + b"5\r\nhello and more\r\n0\r\n\r\n", failure="protocol")
raw("transfer-encoding-unknown", OK + b"Transfer-Encoding: rot13\r\n\r\n" + BODY, failure=("none", "protocol", "bad-encoding"),
    status=None)
raw("transfer-encoding-twice", OK + b"Transfer-Encoding: chunked, chunked\r\n\r\n" + chunk(BODY) + b"0\r\n\r\n",
    failure=("none", "protocol"), status=None)

# Redirects. ----------------------------------------------------------------------------------------------------------------


def redirect(name, location, status=301, **expected):
    fault(name, **{"status": status, **expected})(lambda c: c.redirect(location, b"%d Go" % status))


raw("redirect-nowhere", b"HTTP/1.1 301 Moved\r\nContent-Length: 0\r\n\r\n", status=301)
redirect("redirect-empty", "", 302)
redirect("redirect-itself", "/f/redirect-itself", rule="redirect-loop")
redirect("redirect-pair-a", "/f/redirect-pair-b", rule="redirect-loop")
redirect("redirect-pair-b", "/f/redirect-pair-a")  # the same loop
redirect("redirect-javascript", "javascript:alert(1)")
redirect("redirect-data", "data:text/html,<h1>x</h1>", 302)
redirect("redirect-file", "file:///etc/passwd", 307)
redirect("redirect-ftp", "ftp://127.0.0.1/x", 308)
redirect("redirect-gopher", "gopher://127.0.0.1:25/_HELO", 302)
redirect("redirect-mailto", "mailto:a@example.invalid", 303)
redirect("redirect-port-0", "http://127.0.0.1:0/")
redirect("redirect-port-99999", "http://127.0.0.1:99999/")
redirect("redirect-no-host", "http:///x")
redirect("redirect-raw-bytes", b"/\xff\xfe\x00\x80", failure="protocol", status=0)
redirect("redirect-arabic-raw", "/مقال جديد".encode())
redirect("redirect-latin1", b"/caf\xe9")
redirect("redirect-50-kb", b"/" + b"x" * 50000)
redirect("redirect-1-mb", b"/" + b"x" * 1000000, failure=("header-too-large", "protocol"), status=0)
redirect("redirect-300", "/healthy/1", 300)
redirect("redirect-305-proxy", "http://127.0.0.1:1/", 305)
redirect("redirect-399", "/healthy/2", 399)
raw("redirect-two-locations", b"HTTP/1.1 301 M\r\nLocation: /healthy/1\r\nLocation: /healthy/2\r\nContent-Length: 0\r\n\r\n",
    status=301)


@fault("redirect-cookie-wall", status=302, rule="redirect-loop")
def cookie_wall(c):
    if "ticket" in c.header("Cookie"):
        return c.answer(BODY)
    c.send(b"HTTP/1.1 302 Go\r\nSet-Cookie: ticket=1\r\nLocation: /f/redirect-cookie-wall\r\nContent-Length: 0\r\n\r\n")
