// The addresses that a site announces: reads sitemaps, sitemap indexes, feeds and lists of
// addresses, and says what is wrong with them. Reads bytes only; fetching, and resolving addresses,
// is the caller's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

/// What a sitemap turned out to be (https://www.sitemaps.org/protocol.html and the feeds that
/// Google takes as sitemaps).
enum class SitemapKind {
  kUnknown,
  kUrlset,  ///< `<urlset>`: pages.
  kIndex,   ///< `<sitemapindex>`: the entries are further sitemaps.
  kRss,     ///< RSS 2.0 or 1.0.
  kAtom,
  kText  ///< One address a line.
};

/// "unknown", "urlset", "index", "rss", "atom", "text".
std::string_view sitemap_kind_name(SitemapKind kind);

enum class SitemapErrorKind {
  kGzip,      ///< Compressed data that is damaged or ends too early; what was unpacked is read.
  kTooLarge,  ///< Over SitemapLimits::max_bytes unpacked, or one entry over max_entry_bytes.
  kTooManyEntries,  ///< Over SitemapLimits::max_entries; the rest is not read.
  kEncoding,        ///< Not UTF-8.
  kHtml,            ///< A web page stands where the sitemap should be.
  kNotASitemap,     ///< Neither XML of a known kind nor a list of addresses.
  kEmpty,           ///< A sitemap without entries.
  kXml,             ///< Not well-formed; what can be understood is read.
  kMissingLoc,      ///< An entry without address; it is left out.
  kRelativeLoc,     ///< An address that is not absolute; the entry is kept.
  kNotHttpLoc,      ///< An absolute address that is neither http nor https; the entry is kept.
  kBadLastmod,      ///< A date that is no W3C datetime (in RSS: no RFC 822 date).
  kBadAlternate     ///< An `xhtml:link` alternate without language or absolute address; left out.
};

inline constexpr std::size_t kSitemapErrorKinds = 13;

/// The stable name in JSON: "gzip", "too-large", "too-many-entries", "encoding", "html",
/// "not-a-sitemap", "empty", "xml", "missing-loc", "relative-loc", "not-http-loc", "bad-lastmod",
/// "bad-alternate".
std::string_view sitemap_error_name(SitemapErrorKind kind);

struct SitemapError {
  SitemapErrorKind kind = SitemapErrorKind::kXml;
  std::uint32_t line = 0;  ///< From 1, in the unpacked text; 0 where no line is meant.
  std::string message;     ///< For readers, in English, valid UTF-8.
};

/// Another language's version of a page (`xhtml:link rel="alternate" hreflang`).
struct SitemapAlternate {
  std::string hreflang;
  std::string href;  ///< As written.
};

/// All strings are valid UTF-8 with outer white space removed.
struct SitemapEntry {
  std::string loc;      ///< As written, not resolved.
  std::string lastmod;  ///< As written (an RSS date as a W3C datetime); "" where there is none.
  std::vector<SitemapAlternate> alternates;
  std::vector<std::string> images;  ///< `image:loc`, as written.
  std::uint32_t line = 0;           ///< Where the entry begins, from 1.
};

/// The limits of sitemaps.org and Google, and those that bound memory.
struct SitemapLimits {
  std::size_t max_bytes = 50 * 1024 * 1024;  ///< Unpacked.
  std::size_t max_entries = 50'000;
  std::size_t max_entry_bytes = 1024 * 1024;  ///< Of one `<url>` with all that is in it.
  std::size_t max_errors = 1'000;             ///< Of each kind; what is over is not told.
};

struct Sitemap {
  SitemapKind kind = SitemapKind::kUnknown;
  std::vector<SitemapEntry> entries;  ///< In the order of the file.
  std::vector<SitemapError> errors;   ///< In the order they were met.
};

/// Reads a sitemap as it came over the wire: gzip is told by its first bytes, the kind by the root
/// element. Namespaces are not looked at, local names are. No DTD is read and no entity expanded
/// but XML's five and character references. Entries are parsed one at a time, so a broken one costs
/// only itself, and memory stays at the unpacked text, the entries, and a small multiple of
/// max_entry_bytes. Never fails: what is wrong stands in `errors`.
Sitemap parse_sitemap(std::string_view body, const SitemapLimits& limits = {});

}  // namespace dalil
