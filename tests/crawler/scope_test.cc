// Which URLs belong to an audit: hosts, subdomains, prefixes, patterns.
#include "crawler/scope.h"

#include "crawler/registrable_domain.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

Url url(std::string_view text) { return *Url::parse(text); }

ScopeVerdict verdict(const ScopeRequest& request, std::string_view text,
                     std::string_view seed = "https://site.test/") {
  Scope scope = *Scope::make(request);
  scope.add_seed(url(seed));
  return scope.verdict(url(text));
}

constexpr auto kInside = ScopeVerdict::kInside;
constexpr auto kOtherSite = ScopeVerdict::kOtherSite;
constexpr auto kOutside = ScopeVerdict::kOutside;
constexpr auto kExcluded = ScopeVerdict::kExcluded;

TEST_CASE("a site is a host at a port, over http and https") {
  CHECK(verdict({}, "https://site.test/a") == kInside);
  CHECK(verdict({}, "http://site.test/a") == kInside);
  CHECK(verdict({}, "https://site.test:8443/a") == kOtherSite);
  CHECK(verdict({}, "https://www.site.test/") == kOtherSite);
  CHECK(verdict({}, "https://notsite.test/") == kOtherSite);
  CHECK(verdict({}, "mailto:a@site.test") == kOtherSite);
  CHECK(verdict({}, "http://127.0.0.1:81/", "http://127.0.0.1:80/") == kOtherSite);
}

TEST_CASE("with subdomains, a site is all hosts of a domain") {
  const ScopeRequest request{.subdomains = true};
  const auto of = [&](std::string_view text, std::string_view seed = "https://www.site.test/") {
    return verdict(request, text, seed);
  };
  CHECK(of("https://site.test/") == kInside);
  CHECK(of("https://a.b.site.test/") == kInside);
  CHECK(of("https://notsite.test/") == kOtherSite);
  CHECK(of("https://site.test.evil.test/") == kOtherSite);
  CHECK(of("https://site.test:8443/") == kOtherSite);
  CHECK(of("http://127.0.0.2/", "http://127.0.0.1/") == kOtherSite);
  CHECK(of("https://مثال.site.test/") == kInside);
}

TEST_CASE("a path prefix ends where a segment ends") {
  const ScopeRequest blog{.path_prefix = "/blog/"};
  CHECK(verdict(blog, "https://site.test/blog/a") == kInside);
  CHECK(verdict(blog, "https://site.test/blog") == kInside);
  CHECK(verdict(blog, "https://site.test/blog?page=2") == kInside);
  CHECK(verdict(blog, "https://site.test/blogger") == kOutside);
  CHECK(verdict(blog, "https://site.test/") == kInside);  // The seed.
  CHECK(verdict(blog, "https://site.test/other") == kOutside);
  CHECK(verdict(blog, "https://other.test/blog/a") == kOtherSite);
  const ScopeRequest arabic{.path_prefix = "/مدونة"};
  CHECK(verdict(arabic, "https://site.test/مدونة/قهوة") == kInside);
  CHECK(verdict(arabic, "https://site.test/مدونتي") == kOutside);
}

TEST_CASE("patterns match what readers see, and exclusion wins") {
  const ScopeRequest request{.include = {"/مقالات/", "/blog"}, .exclude = {"\\?print="}};
  CHECK(verdict(request, "https://site.test/%D9%85%D9%82%D8%A7%D9%84%D8%A7%D8%AA/1") == kInside);
  CHECK(verdict(request, "https://site.test/مقالات/1?print=1") == kExcluded);
  CHECK(verdict(request, "https://site.test/blog") == kInside);
  CHECK(verdict(request, "https://site.test/shop") == kOutside);
  CHECK(verdict({.exclude = {"/tag/"}}, "https://site.test/tag/x") == kExcluded);
  CHECK(verdict({.exclude = {"."}}, "https://site.test/") == kInside);  // The seed.
}

TEST_CASE("links are not followed where a sitemap or a list decides") {
  Scope scope = *Scope::make({.sitemap_only = true});
  scope.add_seed(url("https://site.test/"));
  CHECK(scope.internal(url("https://site.test/")));
  CHECK_FALSE(scope.internal(url("https://site.test/a")));
  CHECK(scope.verdict(url("https://site.test/a")) == kInside);
}

TEST_CASE("what cannot be read as a pattern or a prefix is one sentence") {
  const ScopeRequest bad[] = {{.path_prefix = "blog"},
                              {.path_prefix = "//other.test/"},
                              {.include = {"("}},
                              {.exclude = {"a", "*"}}};
  for (const ScopeRequest& request : bad) {
    const Result<Scope> scope = Scope::make(request);
    REQUIRE_FALSE(scope);
    CHECK(scope.error().code == ErrorCode::kUsage);
    CHECK(scope.error().message.starts_with("--"));
  }
}

}  // namespace
}  // namespace dalil
