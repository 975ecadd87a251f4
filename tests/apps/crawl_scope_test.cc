// Whole audits of a part of a site: what is left out is counted, what fails is confirmed.
#include <algorithm>
#include <map>
#include <string>

#include "apps/engine/audit.h"
#include "tests/support/catch.h"
#include "tests/support/fake_web.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::FakeWeb;
using test::TempFolder;

const Resources& resources() {
  static const Resources loaded = *Resources::load();
  return loaded;
}

std::string page(const std::vector<std::string>& links) {
  std::string html =
      "<!doctype html><html lang=ar><title>صفحة</title><main><h1>صفحة</h1><p>نص عن القهوة.</p>";
  for (const std::string& link : links) html += "<a href='" + link + "'>رابط</a>";
  return html + "</main></html>";
}

// An audit over a web, with its store at hand.
class Audited {
 public:
  Audited(FakeWeb& web, const AuditRequest& request, AuditOptions options = {})
      : store_(*Store::open(folder_.file("x.db"), false)) {
    options.rules = all_rules();
    Result<AuditEnd> ended = run_audit_with(request, web, store_, resources(), options);
    if (!ended) FAIL(ended.error().message);
    end = std::move(*ended);
  }

  const Coverage& coverage() const { return end.summary.coverage; }

  std::map<std::string, PageRecord> records() {
    std::map<std::string, PageRecord> all;
    CHECK(store_.for_each_url(end.summary.run,
                              [&](const UrlRow& row) { all[std::string(row.href)] = row.record; }));
    return all;
  }

  // Where the page redirects to, "" where it does not.
  std::string redirect(const std::string& href) {
    const auto links = store_.links(records().at(href).id);
    REQUIRE(links);
    const auto found = std::ranges::find(*links, LinkKind::kRedirect, &LinkRecord::kind);
    return found == links->end() ? "" : found->url;
  }

  std::vector<Finding> findings(std::string_view rule) {
    std::vector<Finding> all;
    CHECK(store_.findings(end.summary.run, rule, -1, [&](const Finding& finding) {
      all.push_back(finding);
      return true;
    }));
    return all;
  }

  AuditEnd end;

 private:
  TempFolder folder_;
  Store store_;
};

AuditRequest site(ScopeRequest scope = {}) {
  AuditRequest request;
  request.site = "https://site.test/";
  request.scope = std::move(scope);
  return request;
}

void build(FakeWeb& web) {
  web.add("https://site.test/robots.txt", {.body = "Sitemap: /map.xml", .type = "text/plain"});
  web.add("https://site.test/map.xml",
          {.body = "<urlset><url><loc>https://site.test/مقالات/1</loc></url>"
                   "<url><loc>https://site.test/listed</loc></url></urlset>",
           .type = "application/xml"});
  web.add("https://site.test/", {.body = page({"/مقالات/1", "/shop/1", "https://other.test/",
                                               "https://blog.site.test/", "/مقالات/1?print=1"})});
  web.add("https://site.test/%D9%85%D9%82%D8%A7%D9%84%D8%A7%D8%AA/1", {.body = page({"/"})});
  web.add("https://site.test/shop/1", {.body = page({"/shop/2"})});
  web.add("https://site.test/shop/2", {.body = page({})});
  web.add("https://site.test/listed", {.body = page({"/shop/2"})});
  web.add("https://blog.site.test/", {.body = page({})});
  web.add("https://site.test/%D9%85%D9%82%D8%A7%D9%84%D8%A7%D8%AA/1?print=1", {.body = page({})});
}

TEST_CASE("coverage says what a scope has left out, and why") {
  FakeWeb web;
  build(web);
  Audited audited(web, site({.include = {"/مقالات/"}, .exclude = {"print="}}));
  CHECK(audited.coverage().html == 2);
  CHECK(audited.coverage().excluded == 1);
  CHECK(audited.coverage().out_of_scope == 1);  // /shop/1; what only the sitemap lists is no link.
  CHECK(audited.coverage().external == 2);
  CHECK(audited.coverage().complete);
  CHECK(audited.findings("orphan-page").empty());
}

TEST_CASE("with subdomains the blog is a part of the site") {
  FakeWeb web;
  build(web);
  Audited audited(web, site({.subdomains = true}));
  CHECK(audited.coverage().html == 7);
  CHECK(audited.coverage().external == 1);
}

TEST_CASE("sitemaps alone: links are recorded and not followed") {
  FakeWeb web;
  build(web);
  Audited audited(web, site({.sitemap_only = true}));
  CHECK(audited.coverage().html == 3);
  CHECK(audited.coverage().out_of_scope == 3);
  CHECK(audited.coverage().complete);
}

TEST_CASE("a list alone: nothing else is fetched but robots.txt") {
  FakeWeb web;
  build(web);
  AuditRequest request = site({.list_only = true});
  request.list = {"https://site.test/listed", "https://site.test/shop/1", "https://site.test/none"};
  Audited audited(web, request);
  CHECK(audited.coverage().discovered == 3);
  CHECK(audited.coverage().html == 2);
  CHECK(audited.coverage().out_of_scope == 1);
  CHECK(audited.coverage().errors == 1);
  CHECK(audited.coverage().complete);
  std::vector<std::string> asked = web.asked();
  CHECK(std::ranges::count(asked, "https://site.test/none") == 2);
  CHECK(asked.size() == 5);
}

TEST_CASE("a list of which nothing answers is no audit") {
  FakeWeb web;
  AuditRequest request = site({.list_only = true});
  request.list = {"https://site.test/none"};
  TempFolder folder;
  Store store = *Store::open(folder.file("x.db"), false);
  AuditOptions options;
  const Result<AuditEnd> end = run_audit_with(request, web, store, resources(), options);
  REQUIRE_FALSE(end);
  CHECK(end.error().code == ErrorCode::kUnreachable);
}

TEST_CASE("a trap is bounded, and the report can say so") {
  FakeWeb web;
  std::vector<std::string> months;
  for (int year = 2000; year < 2035; ++year) {
    for (int month = 1; month <= 12; ++month) {
      const std::string path = "/التقويم/" + std::to_string(year) + "/" + std::to_string(month);
      const Url month_page = *Url::parse("https://site.test" + path);
      web.add(month_page.href(), {.body = page({})});
      months.push_back(path);
    }
  }
  web.add("https://site.test/", {.body = page(months)});
  Audited audited(web, site());
  const Coverage& coverage = audited.coverage();
  CHECK(coverage.trapped == 420 - 366);
  CHECK(coverage.skipped == 0);
  CHECK(coverage.complete);
  REQUIRE(coverage.traps.size() == 1);
  CHECK(coverage.traps[0].kind == "calendar");
  CHECK(coverage.traps[0].pattern == "https://site.test/التقويم/{date}");
  CHECK(coverage.traps[0].count == coverage.trapped);
  CHECK(coverage.traps[0].example.starts_with("https://site.test/التقويم/2"));
}

TEST_CASE("links to other sites are checked where that is asked for") {
  FakeWeb web;
  web.add("https://site.test/",
          {.body = page({"https://good.test/", "https://gone.test/x", "https://wall.test/",
                         "https://moved.test/", "/in"})});
  web.add("https://site.test/in", {.body = page({"https://good.test/"})});
  web.add("https://good.test/", {});
  web.add("https://wall.test/", {.status = 403});
  web.add("https://moved.test/", {.status = 301, .location = "https://good.test/"});
  AuditRequest request = site();
  CHECK(Audited(web, request).coverage().external_checked == 0);
  request.check_external = true;
  Audited audited(web, request);
  CHECK(audited.coverage().external == 4);
  CHECK(audited.coverage().external_checked == 4);
  CHECK(audited.coverage().external_broken == 1);
  CHECK(audited.coverage().external_unverifiable == 1);
  CHECK(audited.coverage().discovered == 2);
  const auto records = audited.records();
  CHECK(records.at("https://gone.test/x").status == 404);
  CHECK(records.at("https://gone.test/x").check.confidence == Confidence::kConfirmed);
  CHECK(records.at("https://moved.test/").status == 200);
  CHECK_FALSE(records.at("https://good.test/").internal);
}

TEST_CASE("broken links are confirmed before a page is accused") {
  FakeWeb web;
  web.add("https://site.test/", {.body = page({"/gone", "/failing", "/wall"})});
  web.add("https://site.test/failing", {.status = 500});
  web.add("https://site.test/wall", {.status = 403});
  Audited audited(web, site());
  for (const char* rule : {"link-broken-internal", "http-5xx-internal"}) {
    const std::vector<Finding> broken = audited.findings(rule);
    REQUIRE(broken.size() == 1);
    CHECK(broken[0].confidence == Confidence::kConfirmed);
  }
  CHECK(audited.coverage().unverifiable == 1);
  CHECK(audited.records().at("https://site.test/wall").check.confidence ==
        Confidence::kUnverifiable);
}

TEST_CASE("every way to redirect is a record with its target") {
  FakeWeb web;
  const std::pair<const char*, const char*> redirects[] = {
      {"/a/relative", "target"},
      {"/protocol", "//site.test/a/target"},
      {"/fragment", "/a/target#part"},
      {"/arabic", "/دليل"},
      {"/to-http", "http://site.test/to-https"},
      {"/mail", "mailto:a@b.test"},
  };
  std::vector<std::string> links = {"/nowhere", "/loop"};
  for (const auto& [path, to] : redirects) {
    web.add(std::string("https://site.test") + path, {.status = 301, .location = to});
    links.push_back(path);
  }
  web.add("http://site.test/to-https", {.status = 302, .location = "https://site.test/to-http"});
  web.add("https://site.test/nowhere", {.status = 302});
  web.add("https://site.test/loop", {.status = 308, .location = "/loop"});
  web.add("https://site.test/a/target", {.body = page({})});
  web.add("https://site.test/%D8%AF%D9%84%D9%8A%D9%84", {.body = page({})});
  web.add("https://site.test/", {.body = page(links)});
  Audited audited(web, site());
  CHECK(audited.redirect("https://site.test/a/relative") == "https://site.test/a/target");
  CHECK(audited.redirect("https://site.test/protocol") == "https://site.test/a/target");
  CHECK(audited.redirect("https://site.test/fragment") == "https://site.test/a/target");
  CHECK(audited.redirect("https://site.test/arabic") ==
        "https://site.test/%D8%AF%D9%84%D9%8A%D9%84");
  CHECK(audited.redirect("https://site.test/to-http") == "http://site.test/to-https");
  CHECK(audited.redirect("http://site.test/to-https") == "https://site.test/to-http");
  CHECK(audited.redirect("https://site.test/loop") == "https://site.test/loop");
  CHECK(audited.redirect("https://site.test/mail").empty());
  CHECK(audited.redirect("https://site.test/nowhere").empty());
  const auto records = audited.records();
  CHECK(records.at("https://site.test/nowhere").status == 302);
  CHECK(records.at("https://site.test/nowhere").indexable == NotIndexable::kStatus);
  CHECK(records.at("https://site.test/mail").indexable == NotIndexable::kRedirect);
}

}  // namespace
}  // namespace dalil
