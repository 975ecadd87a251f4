# Faults in markup and text: what is deep, long, many, or quadratic.
from server import page, text_page

MEGABYTE = 1_000_000
HEAD = b"<!doctype html><html lang=ar><meta charset=utf-8><title>Tangled</title><body>"


def tangle(name, make, **expected):
    page(name, lambda: HEAD + make(), **expected)


page("html-50-mb", lambda: HEAD + b"<p>words and words</p>" * 2_300_000, failure="too-large")
page("html-empty", b"")
page("html-space-5-mb", lambda: b" \r\n\t" * (5 * MEGABYTE // 4))
tangle("html-deep-div", lambda: b"<div>" * 100_000, rule="html-limits")
tangle("html-deep-inline", lambda: b"<b><i>" * 50_000, rule="html-limits")
tangle("html-deep-table", lambda: b"<table><tr><td>" * 50_000, rule="html-limits")
tangle("html-deep-list", lambda: b"<ul><li>" * 50_000, rule="html-limits")
tangle("html-deep-template", lambda: b"<template>" * 100_000, rule="html-limits")
tangle("html-deep-svg", lambda: b"<svg>" * 100_000, rule="html-limits")
tangle("html-deep-math", lambda: b"<math><mi>" * 50_000, rule="html-limits")
tangle("html-deep-select", lambda: b"<select><optgroup><option>" * 50_000)
tangle("html-deep-object", lambda: b"<object><marquee>" * 50_000, rule="html-limits")
tangle("html-deep-button", lambda: b"<button><p><a><nobr>" * 30_000)
tangle("html-foreign-integration", lambda: b"<svg><foreignObject><div><math><mtext>" * 20_000, rule="html-limits")
tangle("html-formatting-flood", lambda: b"".join(b"<b id=x%d><p>" % i for i in range(60_000)))
tangle("html-formatting-misnested", lambda: b"<a><b><i><p></a></b></i>" * 30_000)
tangle("html-font-flood", lambda: b"<font size=1><p>x" * 60_000)
tangle("html-table-foster", lambda: b"<table>" + b"x<b>" * 60_000)
tangle("html-end-tags", lambda: b"</div></p></br></table>" * 200_000)
tangle("html-attributes-million", lambda: b"<p " + b" ".join(b"a%d=1" % i for i in range(1_000_000)) + b">", rule="html-limits")
tangle("html-attributes-same", lambda: b"<p " + b"class=x " * 500_000 + b">", rule="html-limits")
tangle("html-body-attributes", lambda: b"".join(b"<body a%d=1>" % i for i in range(100_000)), rule="html-limits")
tangle("html-attribute-million-bytes", lambda: b"<img alt='" + b"a" * MEGABYTE + b"' src=x>")
tangle("html-attribute-unclosed", lambda: b"<a href='" + b"x" * 2 * MEGABYTE)
tangle("html-tag-name-million-bytes", lambda: b"<" + b"x" * MEGABYTE + b">")
tangle("html-comment-unclosed", lambda: b"<!--" + b"-" * 3 * MEGABYTE)
tangle("html-comments", lambda: b"<!---->" * 400_000)
tangle("html-script-unclosed", lambda: b"<script>" + b"<!--<script>" * 200_000)
tangle("html-textarea-unclosed", lambda: b"<textarea>" + b"</textare" * 300_000)
tangle("html-title-unclosed", lambda: b"<title>" + b"</titl" * 300_000)
tangle("html-less-than-signs", lambda: b"<" * 3 * MEGABYTE)
tangle("html-cdata-and-pi", lambda: b"<![CDATA[<?x " * 200_000)
tangle("html-entities", lambda: b"&notanentity;&#x110000;&#0;&amp" * 100_000)
tangle("html-frameset", lambda: b"<frameset><frame src=x>" * 50_000)
tangle("html-plaintext", lambda: b"<plaintext>" + b"</plaintext><h1>" * 100_000)
tangle("html-line-ends", lambda: b"<p>a\r<p>b\n\r<p>c\r\r\n" * 50_000)
tangle("html-formfeeds", lambda: b"<p\f\f\fclass=x>\f\v" * 100_000)

page("text-title-10-mb", lambda: b"<title>" + b"long " * 2 * MEGABYTE + b"</title>", rule="title-too-long")
page("text-titles-many", lambda: b"<title>t</title>" * 100_000)
tangle("text-description-1-mb", lambda: b"<meta name=description content='" + b"d " * 500_000 + b"'>")
tangle("text-one-word-3-mb", lambda: b"<p>" + b"x" * 3 * MEGABYTE)
tangle("text-arabic-word-3-mb", lambda: b"<p>" + "ك".encode() * 1_500_000)
tangle("text-tashkeel-2-mb", lambda: b"<p>" + "كَّ".encode() + "ًٌٍَُِّ".encode() * 140_000)
tangle("text-tatweel-2-mb", lambda: b"<p>" + "ـ".encode() * MEGABYTE)
tangle("text-zero-width-joiners", lambda: b"<p>" + "👨\u200d".encode() * 200_000)
tangle("text-bidi-controls", lambda: b"<title>\xe2\x80\xae\xe2\x81\xa7</title><p>" + "\u202e\u2067".encode() * 200_000)
tangle("text-one-sentence-3-mb", lambda: b"<p>" + b"word " * 600_000)
tangle("text-full-stops", lambda: b"<p>" + b"a. " * MEGABYTE)
tangle("text-headings", lambda: b"<h2>heading</h2>" * 100_000)
tangle("text-headings-unclosed", lambda: b"<h1>" * 100_000)
tangle("text-images", lambda: b"<img src=x>" * 150_000)
tangle("text-json-ld-deep", lambda: b"<script type=application/ld+json>" + b"[" * MEGABYTE + b"</script>")
tangle("text-json-ld-10-mb", lambda: b"<script type=application/ld+json>{\"a\":\"" + b"x" * 10 * MEGABYTE + b"\"}</script>")
tangle("text-og-flood", lambda: b"".join(b"<meta property=og:x%d content=y>" % i for i in range(60_000)))
tangle("text-hreflang-flood", lambda: b"".join(b"<link rel=alternate hreflang=x%d href=/healthy/1>" % i for i in range(30_000)))
tangle("text-canonical-flood", lambda: b"<link rel=canonical href=/healthy/1>" * 30_000, rule="canonical-multiple")
tangle("text-meta-robots-flood", lambda: b"<meta name=robots content='max-snippet:-1'>" * 60_000)

tangle("links-100000", lambda: b"".join(b"<a href='http://h%d.invalid/'>l</a>" % i for i in range(100_000)))
tangle("links-same-100000", lambda: b"<a href=/healthy/1>the same</a>" * 100_000)
tangle("links-of-1-mb", lambda: b"<a href='/" + b"x" * MEGABYTE + b"'>long</a>")
tangle("links-data-3-mb", lambda: b"<a href='data:text/html," + b"x" * 3 * MEGABYTE + b"'>data</a>")
tangle("links-odd", lambda: b"".join(b"<a href=\"%s\">odd</a>" % h for h in [
    b"javascript:alert(1)", b"http://", b"http:///", b"//", b"http://[::1", b"http://a b/", b"http://%00/", b"http://x:99999/",
    b"http://x:0/", b"http://127.1:1/", b"http://0x7f.1:1/", b"http://[::ffff:127.0.0.1]:1/", b"http://user:pw@h.invalid/",
    b"\\\\h.invalid\\x", b"http:\\\\h.invalid", b"?", b"#", b"", b" ", b"\t\n", b"http://xn--a/", b"tel:+1", b"ftp://x/",
    b"http://h.invalid:80:80/", b"file:///etc/passwd", b"http://[fe80::1%25eth0]/", b"http://1.2.3.4.5/", b"http://0/"]))
tangle("links-base-odd", lambda: b"<base href='javascript:x'><base href='http://['><a href=y>y</a>")
tangle("links-anchor-1-mb", lambda: b"<a href=/healthy/1>" + b"anchor " * 150_000 + b"</a>")
tangle("meta-refresh-loop", lambda: b"<meta http-equiv=refresh content='0;url=/f/meta-refresh-loop'>")
tangle("meta-refresh-nonsense", lambda: b"<meta http-equiv=refresh content='-9e99;;url=javascript:x'>")
page("iframe-of-itself", text_page("Framed", "<iframe src=/f/iframe-of-itself></iframe>" * 1000))

BILLION_LAUGHS = (
    b"<?xml version='1.0'?><!DOCTYPE html [<!ENTITY a 'ha'>"
    + b"".join(b"<!ENTITY %c '%s'>" % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9))
    + b"<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html xmlns='http://www.w3.org/1999/xhtml'><head><title>&j;&x;</title></head>"
    b"<body><h1>&j;</h1></body></html>"
)
page("xhtml-entities", BILLION_LAUGHS, b"Content-Type: application/xhtml+xml\r\n")
page("xhtml-not-well-formed", b"<html xmlns='http://www.w3.org/1999/xhtml'><p><b></p>", b"Content-Type: application/xhtml+xml\r\n")
page("type-pdf-that-is-html", text_page("PDF"), b"Content-Type: application/pdf\r\n")
page("type-html-that-is-binary", bytes(range(256)) * 4000)
page("type-text-plain", text_page("Plain"), b"Content-Type: text/plain\r\n")
page("type-zip-10-mb", lambda: b"PK\3\4" * 2_500_000, b"Content-Type: application/zip\r\n")
