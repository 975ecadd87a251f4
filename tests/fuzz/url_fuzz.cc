// Addresses: the first line is a base, the second is resolved against it.
#include <algorithm>

#include "core/url.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

Url parsed(const std::string& href, std::string_view promise) {
  const Result<Url> url = Url::parse(href);
  expect(url.has_value(), promise);
  return *url;
}

void expect_same_parts(const Url& a, const Url& b) {
  expect(a == b && a.scheme() == b.scheme() && a.username() == b.username() &&
             a.password() == b.password() && a.host() == b.host() && a.port() == b.port() &&
             a.path() == b.path() && a.query() == b.query() && a.fragment() == b.fragment() &&
             a.has_query() == b.has_query() && a.has_fragment() == b.has_fragment() &&
             a.is_http() == b.is_http() && a.origin() == b.origin(),
         "an href parses to itself");
}

void expect_url(const Url& url) {
  expect(std::ranges::all_of(url.href(), [](char c) { return c > 0x1F && c < 0x7F; }),
         "an href is printable ASCII");
  expect_same_parts(url, parsed(url.href(), "an href is a URL"));
  expect_same_parts(url, *Url::parse(url.href(), &url));
  const Url bare = url.without_fragment();
  expect(!bare.has_fragment() && url.href().starts_with(bare.href()), "the fragment is the end");
  expect_same_parts(bare, parsed(bare.href(), "a URL without its fragment is one"));
  const Url page = url.as_page();
  expect(page.as_page() == page, "a page's URL is its own");
  expect_same_parts(page, parsed(page.href(), "a page's URL is one"));
  const std::string key = url.key();
  expect(parsed(key, "a key is a URL").key() == key, "a key is its own key");
  expect(page.key() == key, "a page has the key of its URL");
  const std::string shown = url.display();
  expect_utf8(shown, "what is shown");
  if (!url.is_http() || !url.username().empty() || !url.password().empty()) return;
  expect(parsed(shown, "what is shown of http is a URL").key() == key, "it has the same key");
}

}  // namespace

void fuzz_url(std::string_view input) {
  const Result<Url> base = Url::parse(take_line(input));
  if (base) expect_url(*base);
  const Result<Url> url = Url::parse(input, base ? &*base : nullptr);
  if (url) expect_url(*url);
}

}  // namespace dalil::fuzz
