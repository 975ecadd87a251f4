// Whole audits of sites whose robots.txt and sitemaps have faults: what the crawl saw reaches the
// rules.
#include <map>
#include <set>
#include <string>

#include "apps/engine/audit.h"
#include "tests/support/catch.h"
#include "tests/support/fake_web.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::FakeWeb;
using test::TempFolder;
using Pages = std::set<std::string>;

// The pages with findings, by rule.
std::map<std::string, Pages> audit(FakeWeb& web, const AuditRequest& request) {
  static const Resources resources = *Resources::load();
  TempFolder folder;
  Store store = *Store::open(folder.file("x.db"), false);
  AuditOptions options;
  options.rules = all_rules();
  Result<AuditEnd> end = run_audit_with(request, web, store, resources, options);
  if (!end) FAIL(end.error().message);
  std::map<std::string, Pages> found;
  for (const Fix& fix : end->summary.fixes) {
    CHECK(store.findings(end->summary.run, fix.card->id, -1, [&](const Finding& finding) {
      found[std::string(fix.card->id)].insert(finding.page);
      return true;
    }));
  }
  return found;
}

TEST_CASE("what is wrong with robots.txt and the sitemaps is told, each where it belongs") {
  const std::string home = "https://site.test/";
  FakeWeb web;
  web.add(home, {.body = "<title>المحمصة</title><a href='/private/a'>a</a><a href='/b'>b</a>"});
  web.add(home + "b", {.body = "<title>ب</title>"});
  web.add(home + "hidden", {.body = "<meta name=robots content=noindex><title>ج</title>"});
  web.add(home + "moved", {.status = 301, .location = "/b"});
  web.add(home + "failing", {.status = 500});
  web.add(home + "robots.txt", {.body = "User-agent: *\nDisallow: /private/\nDisallow: cart\n"
                                        "User-agent: GPTBot\nDisallow: /\n"
                                        "Sitemap: https://site.test/map.xml\n"
                                        "Sitemap: https://site.test/gone.xml\n"
                                        "Sitemap: https://site.test/private/map.xml\n",
                                .type = "text/plain"});
  std::string map = "<urlset>";
  for (const char* loc :
       {"https://site.test/", "https://site.test/hidden", "https://site.test/moved",
        "https://site.test/failing", "https://site.test/private/b", "http://site.test/b",
        "https://other.test/"}) {
    map += "<url><loc>" + std::string(loc) + "</loc></url>";
  }
  web.add(home + "map.xml", {.body = map, .type = "application/xml"});  // Never closed.
  AuditRequest request;
  request.site = home;
  const std::map<std::string, Pages> found = audit(web, request);
  const auto pages = [&](const char* rule) {
    const auto known = found.find(rule);
    return known == found.end() ? Pages() : known->second;
  };
  for (const char* rule :
       {"robots-syntax", "ai-bot-blocked-training", "sitemap-invalid-xml", "sitemap-unreachable",
        "sitemap-blocked-by-robots", "sitemap-foreign-host", "sitemap-http-urls"}) {
    INFO(rule);
    CHECK(pages(rule) == Pages{home});
  }
  CHECK(pages("sitemap-url-noindex") == Pages{home + "hidden"});
  CHECK(pages("sitemap-url-3xx") == Pages{home + "moved"});
  CHECK(pages("sitemap-url-5xx") == Pages{home + "failing"});
  CHECK(pages("sitemap-url-blocked") == Pages{home + "private/b"});
  CHECK(pages("page-blocked-robots") == Pages{home + "private/a"});
  for (const char* rule : {"sitemap-missing", "robots-missing", "robots-unreachable",
                           "robots-blocks-all", "sitemap-missing-indexable"}) {
    INFO(rule);
    CHECK(pages(rule) == Pages());
  }
}

TEST_CASE("a host whose robots.txt fails is told as that, not as pages that are forbidden") {
  FakeWeb web;
  web.add("https://site.test/",
          {.body = "<title>a</title><a href='https://blog.site.test/x'>x</a>"});
  web.add("https://blog.site.test/robots.txt", {.status = 503});
  AuditRequest request;
  request.site = "https://site.test/";
  request.scope.subdomains = true;
  const std::map<std::string, Pages> found = audit(web, request);
  REQUIRE(found.contains("robots-unreachable"));
  CHECK(found.at("robots-unreachable") == Pages{"https://blog.site.test/x"});
  CHECK_FALSE(found.contains("page-blocked-robots"));
  CHECK(found.at("robots-missing") == Pages{"https://site.test/"});
  CHECK(found.at("sitemap-missing") == Pages{"https://site.test/"});
}

TEST_CASE("a site that robots.txt forbids is told where the user looks all the same") {
  FakeWeb web;
  web.add("https://site.test/", {.body = "<title>a</title><a href='/b'>b</a>"});
  web.add("https://site.test/b", {.body = "<title>b</title>"});
  web.add("https://site.test/robots.txt", {.body = "User-agent: *\nDisallow: /\n"});
  AuditRequest request;
  request.site = "https://site.test/";
  request.ignore_robots = true;
  const std::map<std::string, Pages> found = audit(web, request);
  REQUIRE(found.contains("robots-blocks-all"));
  CHECK(found.at("robots-blocks-all") == Pages{"https://site.test/", "https://site.test/b"});
  CHECK_FALSE(found.contains("ai-bot-blocked-search"));
}

}  // namespace
}  // namespace dalil
