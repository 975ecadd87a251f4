# Faults in what the body is made of: content codings and character sets.
import functools
import gzip
import random
import struct
import zlib

from server import fault, page, raw, text_page

BODY = text_page("A packed page", "<p>" + "words and words " * 200)
HTML = b"Content-Type: text/html; charset=utf-8\r\n"
MEGABYTE = 1_000_000


def coded(name, coding, make, **expected):
    """A body in a content coding."""
    page(name, make, HTML + b"Content-Encoding: " + coding + b"\r\n", **expected)


@functools.cache
def zeros(megabytes):
    """Made before it is asked for: a busy machine takes longer than an audit waits."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + packer.flush()


def zstd_frame(blocks, window=b"\x58"):
    """A zstd frame (RFC 8878) by hand: blocks are (type, size, bytes)."""
    out = struct.pack("<I", 0xFD2FB528) + b"\0" + window
    for i, (kind, size, data) in enumerate(blocks):
        last = i == len(blocks) - 1
        out += struct.pack("<I", last | kind << 1 | size << 3)[:3] + data
    return out


BROTLI_PAGE = bytes.fromhex(
    "134c0000e49361aa522164a1de608ccdc0061cb0dfa4830c38d2e0387c8e1891deb484435346c118829bc52a1c8c1fe8ed779e87315031411701"
)
BROTLI_BOMB = bytes.fromhex(  # 100 MB of zeros
    "cfffff7f002400e2b14072effff9ffff0f8004401c1680eefd3fffffff01900088c302d0bdffe7ffff3f001200715800baf7fffcffff07400220"
    "0e0b40f7fe3fffc1eb014800c46101e862d703"
)
GZIP = gzip.compress(BODY)

coded("gzip-bomb", b"gzip", lambda bomb=zeros(150): bomb, failure="too-large")
coded("gzip-bomb-in-members", b"gzip", lambda: zeros(1) * 150, failure="too-large")
coded("gzip-million-empty-members", b"gzip", lambda: gzip.compress(b"", 9) * 400_000)
coded("gzip-long-name", b"gzip", lambda: GZIP[:3] + b"\x08" + GZIP[4:10] + b"n" * 3 * MEGABYTE + b"\0" + GZIP[10:])
coded("gzip-name-endless", b"gzip", lambda: GZIP[:3] + b"\x08" + GZIP[4:10] + b"n" * 20 * MEGABYTE, failure="too-large")
coded("gzip-cut", b"gzip", GZIP[:-20], failure="truncated")
coded("gzip-cut-in-header", b"gzip", GZIP[:5], failure="truncated")
coded("gzip-wrong-checksum", b"gzip", GZIP[:-8] + b"\1\2\3\4" + GZIP[-4:], failure="bad-encoding")
coded("gzip-garbage-inside", b"gzip", GZIP[:30] + random.Random(2).randbytes(500), failure="bad-encoding")
coded("gzip-garbage-after", b"gzip", GZIP + b"\0garbage" * 100)
coded("gzip-wrong-magic", b"gzip", b"PK\3\4" + GZIP[4:], failure="bad-encoding")
coded("gzip-that-is-plain", b"gzip", BODY, failure="bad-encoding")
coded("gzip-that-is-brotli", b"gzip", BROTLI_PAGE, failure="bad-encoding")
coded("gzip-empty", b"gzip", b"")
coded("gzip-in-gzip", b"gzip, gzip", gzip.compress(GZIP), failure="bad-encoding")
coded("gzip-of-gzip-said-once", b"gzip", gzip.compress(GZIP))
coded("coding-unknown", b"rot13", BODY, failure="bad-encoding")
coded("coding-nonsense", b";;\xff,,=\"", BODY, failure="bad-encoding")
coded("coding-list-1000", b"gzip, " * 1000, GZIP, failure="bad-encoding")
coded("deflate-zlib", b"deflate", zlib.compress(BODY))
coded("deflate-raw", b"deflate", zlib.compress(BODY)[2:-4])
coded("deflate-garbage", b"deflate", b"\xff" * 500, failure="bad-encoding")
coded("brotli-page", b"br", BROTLI_PAGE)
coded("brotli-bomb", b"br", BROTLI_BOMB, failure="too-large")
coded("brotli-cut", b"br", BROTLI_PAGE[:30], failure="truncated")
coded("brotli-garbage", b"br", random.Random(3).randbytes(5000), failure="bad-encoding")
coded("brotli-metadata-flood", b"br", lambda: b"\x06" * 5 * MEGABYTE, failure=("none", "bad-encoding"))
coded("zstd-page", b"zstd", zstd_frame([(0, len(BODY), BODY)]))
coded("zstd-bomb", b"zstd", lambda: zstd_frame([(1, 131072, b"\0")] * 2000), failure="too-large")
coded("zstd-huge-window", b"zstd", zstd_frame([(0, 5, b"hello")], b"\xf8"), failure="bad-encoding")
coded("zstd-cut", b"zstd", zstd_frame([(0, len(BODY), BODY)])[:-9], failure="truncated")
coded("zstd-garbage", b"zstd", random.Random(4).randbytes(5000), failure="bad-encoding")
coded("zstd-million-empty-frames", b"zstd", lambda: zstd_frame([(0, 0, b"")]) * 400_000)
coded("zstd-skippable-flood", b"zstd", lambda: struct.pack("<II", 0x184D2A50, 0) * 400_000)


@fault("gzip-drip", failure="timeout")
def gzip_drip(c):
    c.send(b"HTTP/1.1 200 OK\r\n" + HTML + b"Content-Encoding: gzip\r\nContent-Length: 100000\r\n\r\n" + GZIP[:40])
    c.hang()


# Character sets. -----------------------------------------------------------------------------------------------------------

ARABIC = "<!doctype html><html lang=ar><title>دليل التسويق</title><h1>دليل التسويق</h1><p>نص عربي قصير عن التسويق.</p>"


def charset(name, body, declared=b"", **expected):
    head = b"Content-Type: text/html" + (b"; charset=" + declared if declared else b"") + b"\r\n"
    page(name, body, head, **expected)


charset("charset-meta-lies", b"<meta charset=utf-8>" + ARABIC.encode("windows-1256"), rule="html-limits")
charset("charset-header-lies", ARABIC.encode("windows-1256"), b"utf-8", rule="html-limits")
charset("charset-meta-many", b"".join(b"<meta charset=x%d>" % i for i in range(500)) + ARABIC.encode())
charset("charset-unknown", ARABIC.encode(), b"x-nobody-knows-this")
charset("charset-name-10-kb", ARABIC.encode(), b"utf" * 3000)
charset("charset-utf-7", b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-<title>seven</title>", b"utf-7")
charset("charset-utf-16-without-bom", ARABIC.encode("utf-16-le"))
charset("charset-utf-16-declared", ARABIC.encode("utf-16-le"), b"utf-16")
charset("charset-utf-16-that-is-ascii", BODY, b"utf-16")
charset("charset-utf-16-odd-length", b"\xff\xfe" + ARABIC.encode("utf-16-le") + b"x")
charset("charset-utf-16-lone-surrogates", b"\xff\xfe" + b"\x00\xd8" * 50000)
charset("charset-utf-32", ARABIC.encode("utf-32"))
charset("charset-bom-against-header", b"\xef\xbb\xbf" + ARABIC.encode(), b"windows-1256")
charset("charset-two-boms", b"\xef\xbb\xbf\xef\xbb\xbf" + ARABIC.encode(), b"utf-8")
charset("charset-bom-alone", b"\xef\xbb\xbf")
charset("charset-iso-2022-jp-escapes", b"\x1b$B\x1b(B\x1b(J" * 20000, b"iso-2022-jp")
charset("charset-gb18030-garbage", random.Random(5).randbytes(200000), b"gb18030")
charset("charset-replacement", ARABIC.encode(), b"hz-gb-2312")
charset("charset-invalid-utf-8", b"<title>\xc0\xaf\xed\xa0\x80\xf5\x80</title><p>" + b"\xe0\x80\xaf\xf8" * 1000, b"utf-8",
        rule="html-limits")
charset("charset-all-ff-5-mb", lambda: b"<title>ff</title>" + b"\xff" * 5 * MEGABYTE, b"utf-8", rule="html-limits")
charset("charset-random-bytes", random.Random(6).randbytes(500000))
charset("charset-nul-bytes", b"<ti\0tle>nul</title><p>\0\0\0" + b"\0" * 100000, b"utf-8")
charset("charset-1256-5-mb", lambda: b"<title>x</title><p>" + "كلمة عربية ".encode("windows-1256") * 450000, b"windows-1256")
raw("body-nul-after-headers", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\0\0\0\0")
