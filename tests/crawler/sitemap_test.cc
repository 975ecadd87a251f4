// Sitemaps as they are found: kinds, namespaces, compression, limits, and files that are broken or
// hostile.
#include "crawler/sitemap.h"

#include <zlib.h>

#include <algorithm>
#include <set>

#include "crawler/sitemap_gzip.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using Kind = SitemapErrorKind;

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, bytes.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string urlset(std::string_view inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" +
         std::string(inside) + "</urlset>\n";
}

std::string entry(std::string_view loc) {
  return "<url><loc>" + std::string(loc) + "</loc></url>\n";
}

std::vector<std::string> locs(const Sitemap& sitemap) {
  std::vector<std::string> out;
  for (const SitemapEntry& e : sitemap.entries) out.push_back(e.loc);
  return out;
}

std::vector<std::pair<std::uint32_t, Kind>> errors(const Sitemap& sitemap) {
  std::vector<std::pair<std::uint32_t, Kind>> out;
  for (const SitemapError& e : sitemap.errors) out.emplace_back(e.line, e.kind);
  return out;
}

using Locs = std::vector<std::string>;
using Errors = std::vector<std::pair<std::uint32_t, Kind>>;

TEST_CASE("sitemap: a urlset with all that stands in it") {
  const Sitemap sitemap = parse_sitemap(
      "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- <url><loc>http://no/</loc></url> -->\n"
      "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:xhtml='x' "
      "xmlns:image='i'>\n"
      "<url>\n"
      "  <loc>\n https://example.com/مقالات?a=1&amp;b=2 </loc>\n"
      "  <lastmod>2026-11-22T08:30:15+03:00</lastmod><priority>0.5</priority>\n"
      "  <xhtml:link rel='alternate' hreflang='ar' href='https://example.com/ar?x=1&amp;y=2'/>\n"
      "  <xhtml:link rel='alternate' hreflang='x-default' "
      "href='https://example.com/'></xhtml:link>\n"
      "  <xhtml:link rel='stylesheet' href='/s.css'/>\n"
      "  <image:image><image:loc>https://example.com/صورة.png</image:loc></image:image>\n"
      "  <image:image><image:loc>https://example.com/2.png</image:loc></image:image>\n"
      "</url>\n"
      "<url><loc><![CDATA[https://example.com/b?x=1&y=</url>]]></loc></url>\n"
      "</urlset>");
  CHECK(sitemap.kind == SitemapKind::kUrlset);
  CHECK(errors(sitemap).empty());
  REQUIRE(sitemap.entries.size() == 2);
  const SitemapEntry& first = sitemap.entries[0];
  CHECK(first.loc == "https://example.com/مقالات?a=1&b=2");
  CHECK(first.lastmod == "2026-11-22T08:30:15+03:00");
  CHECK(first.line == 4);
  REQUIRE(first.alternates.size() == 2);
  CHECK(first.alternates[0].hreflang == "ar");
  CHECK(first.alternates[0].href == "https://example.com/ar?x=1&y=2");
  CHECK(first.images == Locs{"https://example.com/صورة.png", "https://example.com/2.png"});
  CHECK(sitemap.entries[1].loc == "https://example.com/b?x=1&y=</url>");
  CHECK(sitemap.entries[1].line == 14);
}

struct KindCase {
  std::string_view what;
  std::string_view body;
  SitemapKind kind;
  Locs locs;
  std::string_view lastmod;  // of the first entry
};

TEST_CASE("sitemap: the other kinds") {
  const KindCase cases[] = {
      {"index with prefixes",
       "<sm:sitemapindex xmlns:sm='x'><sm:sitemap><sm:loc>https://e.com/1.xml.gz</sm:loc>"
       "<sm:lastmod>2026-11</sm:lastmod></sm:sitemap></sm:sitemapindex>",
       SitemapKind::kIndex,
       {"https://e.com/1.xml.gz"},
       "2026-11"},
      {"RSS",
       "<rss version='2.0'><channel><title>أخبار</title><link>https://e.com/</link>"
       "<image><url>https://e.com/i.png</url></image>"
       "<item><atom:link href='https://e.com/feed'/><link>https://e.com/خبر</link>"
       "<description><![CDATA[<item> & <b>]]></description>"
       "<pubDate>Sun, 22 Nov 2026 08:30:15 +0300</pubDate></item></channel></rss>",
       SitemapKind::kRss,
       {"https://e.com/خبر"},
       "2026-11-22T08:30:15+03:00"},
      {"Atom",
       "<feed xmlns='http://www.w3.org/2005/Atom'><link href='https://e.com/'/>"
       "<entry><link rel='self' href='https://e.com/self'/><link href='https://e.com/a'/>"
       "<updated>2026-11-22T08:30:15Z</updated></entry></feed>",
       SitemapKind::kAtom,
       {"https://e.com/a"},
       "2026-11-22T08:30:15Z"},
      {"text",
       "\xEF\xBB\xBFhttps://e.com/a\r\n\r\n  https://e.com/ب  \n",
       SitemapKind::kText,
       {"https://e.com/a", "https://e.com/ب"},
       ""},
  };
  for (const KindCase& c : cases) {
    INFO(c.what);
    const Sitemap sitemap = parse_sitemap(c.body);
    CHECK(sitemap.kind == c.kind);
    CHECK(locs(sitemap) == c.locs);
    CHECK(errors(sitemap).empty());
    REQUIRE_FALSE(sitemap.entries.empty());
    CHECK(sitemap.entries[0].lastmod == c.lastmod);
  }
}

struct ErrorCase {
  std::string_view what;
  std::string body;
  Locs locs;
  Errors errors;
};

TEST_CASE("sitemap: what is wrong is told, what can be read is kept") {
  const std::string good = entry("https://e.com/a");
  const ErrorCase cases[] = {
      {"nothing", "", {}, {{0, Kind::kEmpty}}},
      {"white space", " \n ", {}, {{0, Kind::kEmpty}}},
      {"no entries", urlset(""), {}, {{0, Kind::kEmpty}}},
      {"empty root", "<urlset/>", {}, {{0, Kind::kEmpty}}},
      {"a page", "\n<!DOCTYPE html>\n<html><body>لا شيء هنا</body></html>", {}, {{2, Kind::kHtml}}},
      {"an XHTML page", "<?xml version='1.0'?>\n<html xmlns='x'></html>", {}, {{2, Kind::kHtml}}},
      {"another XML", "<?xml version='1.0'?><svg></svg>", {}, {{1, Kind::kNotASitemap}}},
      {"JSON", "{\"error\": \"not found\"}", {}, {{1, Kind::kNotASitemap}}},
      {"UTF-16", std::string("\xFF\xFE<\0u\0", 6), {}, {{1, Kind::kEncoding}}},
      {"a relative address",
       urlset(entry("/مقالات") + entry("//e.com/x") + good),
       {"/مقالات", "//e.com/x", "https://e.com/a"},
       {{3, Kind::kRelativeLoc}, {4, Kind::kRelativeLoc}}},
      {"another scheme",
       urlset(entry("ftp://e.com/x")),
       {"ftp://e.com/x"},
       {{3, Kind::kNotHttpLoc}}},
      {"no address",
       urlset("<url><lastmod>2026</lastmod></url>\n<url/>\n" + good),
       {"https://e.com/a"},
       {{3, Kind::kMissingLoc}, {4, Kind::kMissingLoc}}},
      {"a bad date",
       urlset("<url><loc>https://e.com/a</loc>\n<lastmod>22/11/2026</lastmod></url>"),
       {"https://e.com/a"},
       {{3, Kind::kBadLastmod}}},
      {"an alternate without language",
       urlset(
           "<url><loc>https://e.com/a</loc><link rel='alternate' href='https://e.com/b'/></url>"),
       {"https://e.com/a"},
       {{3, Kind::kBadAlternate}}},
      {"a relative alternate",
       urlset(
           "<url><loc>https://e.com/a</loc><link rel='alternate' hreflang='ar' href='/b'/></url>"),
       {"https://e.com/a"},
       {{3, Kind::kBadAlternate}}},
      {"a bare ampersand",
       urlset(good + entry("https://e.com/?a=1&b=2") + entry("https://e.com/c")),
       {"https://e.com/a", "https://e.com/?a=1&b=2", "https://e.com/c"},
       {{4, Kind::kXml}}},
      {"crossed tags",
       urlset(good + "<url><loc>https://e.com/b</url></loc>\n" + entry("https://e.com/c")),
       {"https://e.com/a", "https://e.com/b", "https://e.com/c"},
       {{4, Kind::kXml}}},
      {"an entry that is not closed",
       urlset("<url><loc>https://e.com/b</loc>\n" + good),
       {"https://e.com/b", "https://e.com/a"},
       {{3, Kind::kXml}}},
      {"the last entry is not closed",
       urlset("<url><loc>https://e.com/b</loc>\n"),
       {"https://e.com/b"},
       {{3, Kind::kXml}}},
      {"the file ends in an address",
       "<urlset>\n" + good + "<url><loc>https://e.com/half",
       {"https://e.com/a"},
       {{3, Kind::kXml}}},
      {"the file ends in a tag",
       "<urlset>\n" + good + "<url><lo",
       {"https://e.com/a"},
       {{3, Kind::kXml}}},
      {"the root is not closed", "<urlset>\n" + good, {"https://e.com/a"}, {{3, Kind::kXml}}},
      {"a comment never ends",
       "<urlset>\n" + good + "<!-- x",
       {"https://e.com/a"},
       {{3, Kind::kXml}}},
      {"a bare less-than",
       urlset(good + "3 < 4\n" + entry("https://e.com/b")),
       {"https://e.com/a", "https://e.com/b"},
       {{4, Kind::kXml}}},
      {"a relative line",
       "https://e.com/a\nمقالات\n",
       {"https://e.com/a", "مقالات"},
       {{2, Kind::kRelativeLoc}}},
      {"bytes of windows-1256",
       urlset(entry("https://e.com/\xC3\xCE")),
       {"https://e.com/\uFFFD\uFFFD"},
       {{3, Kind::kEncoding}}},
      {"a surrogate by number",
       urlset(entry("https://e.com/&#xD800;")),
       {"https://e.com/\uFFFD\uFFFD\uFFFD"},
       {{3, Kind::kEncoding}}},
  };
  for (const ErrorCase& c : cases) {
    INFO(c.what);
    const Sitemap sitemap = parse_sitemap(c.body);
    CHECK(locs(sitemap) == c.locs);
    CHECK(errors(sitemap) == c.errors);
    for (const SitemapError& e : sitemap.errors) CHECK_FALSE(e.message.empty());
  }
}

TEST_CASE("sitemap: gzip is told by its bytes") {
  const std::string xml = urlset(entry("https://e.com/مقال"));
  CHECK(locs(parse_sitemap(gzip(xml))) == Locs{"https://e.com/مقال"});
  CHECK(errors(parse_sitemap(gzip(xml))).empty());

  const std::string two_members = gzip(xml.substr(0, 50)) + gzip(xml.substr(50));
  CHECK(locs(parse_sitemap(two_members)) == Locs{"https://e.com/مقال"});

  std::string many;
  for (int i = 0; i < 2'000; ++i) many += entry("https://e.com/" + std::to_string(i * 7919));
  const std::string packed = gzip(urlset(many));
  const Sitemap half = parse_sitemap(std::string_view(packed).substr(0, packed.size() / 2));
  CHECK(half.entries.size() > 100);
  CHECK(half.entries.size() < 2'000);
  CHECK(errors(half) == Errors{{0, Kind::kGzip}});

  std::string damaged = packed;
  damaged[packed.size() - 6] ^= 0x55;  // the checksum
  CHECK(errors(parse_sitemap(damaged)) == Errors{{0, Kind::kGzip}});
  CHECK(errors(parse_sitemap("\x1F\x8B")) == Errors{{0, Kind::kGzip}, {0, Kind::kEmpty}});
}

TEST_CASE("sitemap: unpacking is bounded") {
  const std::string bomb = gzip(std::string(8 * 1024 * 1024, ' '));
  const Gunzipped all = gunzip(bomb, 8 * 1024 * 1024);
  CHECK(all.end == GunzipEnd::kComplete);
  CHECK(all.bytes.size() == 8 * 1024 * 1024);
  const Gunzipped cut = gunzip(bomb, 8 * 1024 * 1024 - 1);
  CHECK(cut.end == GunzipEnd::kOverLimit);
  CHECK(cut.bytes.size() == 8 * 1024 * 1024 - 1);
  CHECK(cut.bytes.capacity() <= 8 * 1024 * 1024 + 64);
}

TEST_CASE("sitemap: limits") {
  SitemapLimits limits;
  limits.max_entries = 2;
  const std::string three =
      urlset(entry("https://e.com/1") + entry("https://e.com/2") + entry("https://e.com/3"));
  const Sitemap cut = parse_sitemap(three, limits);
  CHECK(locs(cut) == Locs{"https://e.com/1", "https://e.com/2"});
  CHECK(errors(cut) == Errors{{5, Kind::kTooManyEntries}});
  const Sitemap lines =
      parse_sitemap("https://e.com/1\nhttps://e.com/2\nhttps://e.com/3\n", limits);
  CHECK(locs(lines) == Locs{"https://e.com/1", "https://e.com/2"});
  CHECK(errors(lines) == Errors{{3, Kind::kTooManyEntries}});
  limits.max_entries = 3;
  CHECK(errors(parse_sitemap(three, limits)).empty());

  limits = {};
  limits.max_bytes = three.size() - 20;
  for (const std::string& body : {three, gzip(three)}) {
    const Sitemap large = parse_sitemap(body, limits);
    CHECK(locs(large) == Locs{"https://e.com/1", "https://e.com/2"});
    CHECK(errors(large) == Errors{{0, Kind::kTooLarge}});
  }
  limits.max_bytes = three.size();
  CHECK(errors(parse_sitemap(three, limits)).empty());

  limits = {};
  limits.max_entry_bytes = 100;
  const std::string fat = "<url><loc>https://e.com/1</loc>" + std::string(100, ' ') + "</url>\n";
  const Sitemap thin = parse_sitemap(urlset(fat + entry("https://e.com/2")), limits);
  CHECK(locs(thin) == Locs{"https://e.com/2"});
  CHECK(errors(thin) == Errors{{3, Kind::kTooLarge}});

  limits = {};
  limits.max_errors = 5;
  std::string relative;
  for (int i = 0; i < 20; ++i) relative += entry("/x");
  const Errors few = errors(parse_sitemap(urlset(relative + "<url/>"), limits));
  CHECK(std::count_if(few.begin(), few.end(),
                      [](const auto& e) { return e.second == Kind::kRelativeLoc; }) == 5);
  CHECK(few.back() == std::pair<std::uint32_t, Kind>{23, Kind::kMissingLoc});
}

TEST_CASE("sitemap: entities of a DTD are not expanded") {
  std::string dtd = "<!DOCTYPE urlset [\n<!ENTITY a \"https://e.com/>]\">\n<!-- it's ]> -->\n";
  for (char c = 'b'; c <= 'z'; ++c) {
    dtd += std::string("<!ENTITY ") + c + " \"";
    for (int i = 0; i < 10; ++i) dtd += std::string("&") + static_cast<char>(c - 1) + ";";
    dtd += "\">\n";
  }
  dtd += "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>\n";
  const Sitemap sitemap =
      parse_sitemap(dtd + "<urlset>" + entry("&z;") + entry("&file;") + "</urlset>");
  CHECK(locs(sitemap) == Locs{"&z;", "&file;"});
  CHECK(errors(sitemap) == Errors{{30, Kind::kXml},
                                  {30, Kind::kRelativeLoc},
                                  {31, Kind::kXml},
                                  {31, Kind::kRelativeLoc}});
}

TEST_CASE("sitemap: any bytes can be read") {
  const std::string base = urlset(entry("https://e.com/a?b=1&amp;c=2") +
                                  "<url><loc><![CDATA[https://e.com/ب]]></loc><!-- x --></url>");
  std::uint32_t state = 7;
  const auto next = [&state](std::size_t below) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8) % below;
  };
  constexpr std::string_view kBytes("<>/&;\"'![]-?\0\xFF a", 17);
  std::set<std::string> kinds;
  for (int round = 0; round < 3'000; ++round) {
    std::string body = base.substr(0, 1 + next(base.size()));
    for (int i = 0; i < 4; ++i) body[next(body.size())] = kBytes[next(kBytes.size())];
    for (const SitemapError& e : parse_sitemap(body).errors) {
      kinds.insert(std::string(sitemap_error_name(e.kind)));
    }
  }
  CHECK(kinds.contains("xml"));
  CHECK(kinds.contains("encoding"));
}

}  // namespace
}  // namespace dalil
