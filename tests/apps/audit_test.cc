// Whole audits over a web in memory and over folders: complete, repeatable, resumable.
#include "apps/engine/audit.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <string>

#include "tests/apps/auditing.h"
#include "tests/support/catch.h"
#include "tests/support/fake_web.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

using test::FakeWeb;
using test::open;
using test::resources;
using test::said;
using test::TempFolder;

std::string page(const std::string& title, const std::string& links) {
  return "<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8><title>" + title +
         "</title><meta name=viewport content='width=device-width'></head><body><h1>" + title +
         "</h1><main><p>نص عربي قصير عن القهوة.</p>" + links + "</main></body></html>";
}

std::string link(const std::string& href) {
  return "<a href='" + href + "'>رابط إلى " + href + "</a>";
}

// A site with pages of every kind: twenty articles that share a title two by two, redirects, broken
// links.
void build(FakeWeb& web) {
  std::string links = link("/missing") + link("/old") + link("/loop-a") + link("/file.pdf");
  for (int i = 0; i < 20; ++i) links += link("/article/" + std::to_string(i));
  web.add("https://site.test/", {.body = page("الصفحة الرئيسية", links)});
  for (int i = 0; i < 20; ++i) {
    const std::string path = "/article/" + std::to_string(i);
    web.add("https://site.test" + path,
            {.body = page("مقال رقم " + std::to_string(i / 2),
                          link("/") + link("/article/" + std::to_string((i + 7) % 25)))});
  }
  web.add("https://site.test/old", {.status = 301, .location = "/older"});
  web.add("https://site.test/older", {.status = 302, .location = "/article/3"});
  web.add("https://site.test/loop-a", {.status = 301, .location = "/loop-b"});
  web.add("https://site.test/loop-b", {.status = 301, .location = "/loop-a"});
  web.add("https://site.test/file.pdf", {.type = "application/pdf"});
}

AuditRequest request() {
  AuditRequest request;
  request.site = "https://site.test/";
  request.keyphrases = {"القهوة", "مقال رقم"};
  return request;
}

struct Audited {
  AuditEnd end;
  std::string said;
};

Audited audit(FakeWeb& web, Store& store, const AuditRequest& asked, AuditOptions options = {}) {
  options.rules = all_rules();
  Result<AuditEnd> end = run_audit_with(asked, web, store, resources(), options);
  if (!end) FAIL(end.error().message);
  return {*end, end->interrupted ? "" : said(store, end->summary)};
}

TEST_CASE("an audit sees every page and says how much it saw") {
  FakeWeb web;
  build(web);
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  const Audited audited = audit(web, store, request());
  const Coverage& coverage = audited.end.summary.coverage;
  CHECK(coverage.html == 21);
  CHECK(coverage.indexable == 21);
  CHECK(coverage.complete);
  CHECK(coverage.skipped == 0);
  // 21 pages, /missing, articles 20 to 24 that do not exist, four redirects, one file.
  CHECK(coverage.discovered == 21 + 1 + 5 + 4 + 1);
  CHECK(coverage.fetched == coverage.discovered);
  CHECK(audited.end.summary.score.value < 100);
  REQUIRE(audited.end.summary.keywords.size() == 2);
  CHECK(audited.end.summary.keywords[1].coverage == "partial");
}

TEST_CASE("a page's row says where it stands on the site") {
  FakeWeb web;
  build(web);
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  const Audited audited = audit(web, store, request());
  std::map<std::string, PageRow> rows;
  REQUIRE(store.page_rows(audited.end.summary.run, [&](const PageRow& row) {
    rows[row.url] = row;
    return true;
  }));
  CHECK(std::ssize(rows) == audited.end.summary.coverage.discovered);
  const PageRow& home = rows["https://site.test/"];
  CHECK(home.depth == 0);
  CHECK(home.inlinks == 20);
  CHECK(home.outlinks == 24);
  CHECK(home.h1 == "الصفحة الرئيسية");
  CHECK(rows["https://site.test/article/3"].depth == 1);
  CHECK(rows["https://site.test/article/3"].template_name == "/article/*");
  CHECK(rows["https://site.test/article/3"].findings > 0);
  CHECK(rows["https://site.test/article/20"].depth == 2);
  CHECK(rows["https://site.test/old"].target == "https://site.test/older");
  CHECK(rows["https://site.test/old"].template_name.empty());
}

TEST_CASE("the same site gives the same findings, whatever the order of the network") {
  std::string first;
  for (const unsigned seed : {1U, 2U, 3U}) {
    for (const int concurrency : {1, 4, 16}) {
      FakeWeb web(seed);
      build(web);
      TempFolder folder;
      Store store = open(folder.file("x.db"));
      AuditRequest asked = request();
      asked.limits.concurrency = concurrency;
      const Audited audited = audit(web, store, asked);
      if (first.empty()) first = audited.said;
      CHECK(audited.said == first);
    }
  }
  CHECK_FALSE(first.empty());
}

TEST_CASE("a page limit cuts the same pages, whatever the order of the network") {
  std::string first;
  for (const unsigned seed : {1U, 2U, 3U}) {
    FakeWeb web(seed);
    build(web);
    TempFolder folder;
    Store store = open(folder.file("x.db"));
    AuditRequest asked = request();
    asked.limits.max_pages = 9;
    const Audited audited = audit(web, store, asked);
    CHECK_FALSE(audited.end.summary.coverage.complete);
    CHECK(audited.end.summary.coverage.limits == std::vector<std::string>{"max-pages"});
    CHECK(audited.end.summary.coverage.skipped > 0);
    std::vector<std::string> asked_for = web.asked();
    std::ranges::sort(asked_for);
    std::string all;
    for (const std::string& url : asked_for) all += url + "\n";
    if (first.empty()) first = all;
    CHECK(all == first);
  }
}

TEST_CASE("an interrupted audit goes on and says what an uninterrupted one says") {
  FakeWeb whole;
  build(whole);
  TempFolder folder;
  Store reference = open(folder.file("reference.db"));
  const Audited expected = audit(whole, reference, request());

  for (const std::size_t stop_after : {2U, 5U, 9U, 14U, 20U, 26U}) {
    Store store = open(folder.file(std::to_string(stop_after) + ".db"));
    std::map<std::string, int> fetched;
    std::atomic<bool> stop{false};
    FakeWeb web(static_cast<unsigned>(stop_after));
    build(web);
    web.on_answer = [&](std::size_t asked) { stop = asked >= stop_after; };
    AuditOptions options;
    options.stop = &stop;
    AuditRequest slow = request();
    slow.limits.concurrency = 2;
    const Audited broken = audit(web, store, slow, options);
    REQUIRE(broken.end.interrupted);

    FakeWeb again(7);
    build(again);
    AuditOptions resume;
    resume.resume = true;
    const Audited resumed = audit(again, store, slow, resume);
    CHECK(resumed.end.summary.run == broken.end.summary.run);
    CHECK(resumed.said == expected.said);
    CHECK(resumed.end.summary.coverage.html == 21);
    CHECK(again.asked().size() < whole.asked().size());
  }
}

TEST_CASE("a folder is a site, and what no link reaches is named") {
  TempFolder folder;
  folder.write("index.html", page("الرئيسية", link("/a.html") + link("/مقال.html")));
  folder.write("a.html", page("أ", link("/index.html")));
  folder.write("مقال.html", page("مقال", link("/")));
  folder.write("orphan.html", page("يتيمة", ""));
  AuditRequest asked = request();
  asked.folder = folder.path().string();
  TempFolder state;
  Store store = open(state.file("x.db"));
  AuditOptions options;
  options.rules = all_rules();
  const Result<AuditEnd> end = run_audit(asked, store, resources(), options);
  if (!end) FAIL(end.error().message);
  // index.html is a URL of its own since a page links to it; the orphan is there once.
  CHECK(end->summary.coverage.html == 5);
  std::vector<std::string> orphans;
  REQUIRE(store.findings(end->summary.run, "orphan-page", -1, [&](const Finding& finding) {
    orphans.push_back(finding.page);
    return true;
  }));
  CHECK(orphans == std::vector<std::string>{"https://site.test/orphan.html"});
}

TEST_CASE("an audit of nothing is one sentence, and nothing stays behind") {
  struct Case {
    FakeWeb::Answer answer;
    const char* says;
  };
  const Case cases[] = {
      {{.failure = Failure::kDns}, "no address"},
      {{.failure = Failure::kRefused}, "refused"},
      {{.failure = Failure::kTls}, "certificate"},
      {{.status = 404}, "404"},
      {{.body = "%PDF", .type = "application/pdf"}, "no HTML page"},
  };
  for (const Case& each : cases) {
    FakeWeb web;
    web.add("https://site.test/", each.answer);
    TempFolder folder;
    Store store = open(folder.file("x.db"));
    AuditOptions options;
    options.rules = all_rules();
    const Result<AuditEnd> end = run_audit_with(request(), web, store, resources(), options);
    REQUIRE_FALSE(end);
    CHECK(end.error().code == ErrorCode::kUnreachable);
    INFO(end.error().message);
    CHECK(end.error().message.find(each.says) != std::string::npos);
    CHECK(store.runs()->empty());
  }
}

TEST_CASE("robots.txt that cannot be fetched ends the audit") {
  FakeWeb web;
  build(web);
  web.add("https://site.test/robots.txt", {.status = 500});
  TempFolder folder;
  Store store = open(folder.file("x.db"));
  AuditOptions options;
  options.rules = all_rules();
  const Result<AuditEnd> end = run_audit_with(request(), web, store, resources(), options);
  REQUIRE_FALSE(end);
  CHECK(end.error().message.find("robots.txt") != std::string::npos);
}

}  // namespace
}  // namespace dalil
