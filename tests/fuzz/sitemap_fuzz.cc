// Sitemaps, feeds and lists of addresses, packed or not; and dates.
#include <array>

#include "crawler/sitemap.h"
#include "crawler/sitemap_date.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

constexpr SitemapLimits kTight = {
    .max_bytes = 2'000, .max_entries = 3, .max_entry_bytes = 300, .max_errors = 2};

void expect_text(std::string_view text, std::string_view what) {
  expect_utf8(text, what);
  constexpr std::string_view kSpace = " \t\r\n";
  expect(text.empty() || (kSpace.find(text.front()) == std::string_view::npos &&
                          kSpace.find(text.back()) == std::string_view::npos),
         "outer white space is removed");
}

void expect_sitemap(const Sitemap& sitemap, const SitemapLimits& limits) {
  expect(sitemap.entries.size() <= limits.max_entries, "the entries are within the limit");
  std::uint32_t line = 1;
  for (const SitemapEntry& entry : sitemap.entries) {
    expect(!entry.loc.empty(), "an entry has an address");
    expect(entry.line >= line, "entries are in the order of the file");
    line = entry.line;
    expect_text(entry.loc, "an address");
    expect_text(entry.lastmod, "a date");
    for (const SitemapAlternate& other : entry.alternates) {
      expect_text(other.href, "an alternate");
      expect_text(other.hreflang, "a language");
    }
    for (const std::string& image : entry.images) expect_text(image, "an image");
  }
  std::array<std::size_t, kSitemapErrorKinds> errors{};
  for (const SitemapError& error : sitemap.errors) {
    expect_utf8(error.message, "a message");
    const std::size_t count = ++errors.at(static_cast<std::size_t>(error.kind));
    expect(count <= limits.max_errors, "the errors are within the limit");
  }
}

}  // namespace

void fuzz_sitemap(std::string_view input) {
  expect_sitemap(parse_sitemap(input), SitemapLimits());
  expect_sitemap(parse_sitemap(input, kTight), kTight);
  if (const auto date = w3c_from_rfc822(input)) expect(is_w3c_datetime(*date), "a date is one");
}

}  // namespace dalil::fuzz
