// The crawl over a web in memory: order, limits, robots.txt, sitemaps, patience.
#include "crawler/crawl.h"

#include <algorithm>

#include "tests/crawler/crawling.h"
#include "tests/support/catch.h"
#include "tests/support/fake_web.h"

namespace dalil {
namespace {

using test::Crawled;
using test::FakeWeb;
using test::request_for;
using test::run;

TEST_CASE("a crawl follows links and redirects and asks for each URL once") {
  FakeWeb web;
  web.add("https://a.test/", {.body = "/x /y"});
  web.add("https://a.test/x", {.body = "/y /z https://b.test/"});
  web.add("https://a.test/y", {.status = 301, .location = "/z"});
  web.add("https://a.test/z", {.body = "/"});
  const Crawled crawled = run(web, request_for("https://a.test/"));
  CHECK(crawled.status == std::map<std::string, int>{{"https://a.test/", 200},
                                                     {"https://a.test/x", 200},
                                                     {"https://a.test/y", 301},
                                                     {"https://a.test/z", 200}});
  std::vector<std::string> asked = web.asked();
  std::ranges::sort(asked);
  CHECK(std::ranges::adjacent_find(asked) == asked.end());
  CHECK(crawled.end.limits.empty());
}

TEST_CASE("the seed's redirects decide which host is the site") {
  FakeWeb web;
  web.add("http://a.test/", {.status = 301, .location = "https://www.a.test/"});
  web.add("https://www.a.test/", {.body = "/x"});
  web.add("https://www.a.test/x", {.body = ""});
  const Crawled crawled = run(web, request_for("http://a.test/"));
  CHECK(crawled.status.contains("https://www.a.test/x"));
}

TEST_CASE("robots.txt is asked first and obeyed, Arabic paths too") {
  FakeWeb web;
  web.add("https://a.test/robots.txt",
          {.body = "User-agent: *\nDisallow: /بحث\n", .type = "text/plain"});
  web.add("https://a.test/", {.body = "/بحث /مقال"});
  web.add("https://a.test/%D9%85%D9%82%D8%A7%D9%84", {.body = ""});
  const Crawled crawled = run(web, request_for("https://a.test/"));
  CHECK(web.asked().front() == "https://a.test/robots.txt");
  CHECK(crawled.blocked == std::set<std::string>{"https://a.test/%D8%A8%D8%AD%D8%AB"});
  CHECK(crawled.status.contains("https://a.test/%D9%85%D9%82%D8%A7%D9%84"));
}

TEST_CASE("where robots.txt cannot be fetched, nothing is") {
  for (const FakeWeb::Answer& answer :
       {FakeWeb::Answer{.status = 503}, FakeWeb::Answer{.failure = Failure::kTimeout}}) {
    FakeWeb web;
    web.add("https://a.test/robots.txt", answer);
    web.add("https://a.test/", {.body = ""});
    const Crawled crawled = run(web, request_for("https://a.test/"));
    CHECK(crawled.end.robots_unreachable);
    CHECK(crawled.status.empty());
  }
}

TEST_CASE("sitemaps and the indexes among them name pages that no link reaches") {
  FakeWeb web;
  web.add("https://a.test/robots.txt", {.body = "Sitemap: https://a.test/map.xml\n"});
  web.add("https://a.test/map.xml",
          {.body = "<sitemapindex><sitemap><loc>https://a.test/one.xml</loc></sitemap>"
                   "<sitemap><loc>https://a.test/map.xml</loc></sitemap></sitemapindex>",
           .type = "application/xml"});
  web.add("https://a.test/one.xml", {.body = "<urlset><url><loc>https://a.test/orphan</loc></url>"
                                             "<url><loc>https://other.test/x</loc></url></urlset>",
                                     .type = "application/xml"});
  web.add("https://a.test/", {.body = ""});
  web.add("https://a.test/orphan", {.body = ""});
  const Crawled crawled = run(web, request_for("https://a.test/"));
  CHECK(crawled.end.sitemaps == 2);
  CHECK(crawled.status.contains("https://a.test/orphan"));
  CHECK_FALSE(crawled.status.contains("https://other.test/x"));
}

TEST_CASE("limits end a crawl and are told") {
  FakeWeb web;
  web.add("https://a.test/", {.body = "/1 /2 /3"});
  for (const char* path : {"1", "2", "3"}) {
    web.add(std::string("https://a.test/") + path, {.body = "/deep"});
  }
  web.add("https://a.test/deep", {.body = ""});
  AuditRequest request = request_for("https://a.test/");
  request.limits.max_pages = 2;
  const Crawled two = run(web, request);
  CHECK(two.status.size() == 2);
  CHECK(two.end.limits == std::vector<std::string>{"max-pages"});

  request = request_for("https://a.test/");
  request.limits.max_depth = 1;
  const Crawled shallow = run(web, request);
  CHECK(shallow.status.size() == 4);
  CHECK(shallow.end.limits == std::vector<std::string>{"max-depth"});

  request = request_for("https://a.test/");
  request.limits.max_pages = 5;
  CHECK(run(web, request).end.limits.empty());
}

TEST_CASE("never more requests at once than the concurrency allows") {
  FakeWeb web;
  std::string links;
  for (int i = 0; i < 200; ++i) links += "/" + std::to_string(i) + " ";
  web.add("https://a.test/", {.body = links});
  AuditRequest request = request_for("https://a.test/");
  request.limits.concurrency = 5;
  const Crawled crawled = run(web, request);
  CHECK(crawled.status.size() == 201);
  CHECK(web.most_at_once() == 5);
}

TEST_CASE("files that are no pages are asked with HEAD, and with GET where the server refuses it") {
  FakeWeb web;
  web.add("https://a.test/", {.body = "/a.pdf /b.html"});
  web.add("https://a.test/a.pdf", {.body = "%PDF", .type = "application/pdf"});
  web.add("https://a.test/b.html", {.body = ""});
  const Crawled crawled = run(web, request_for("https://a.test/"));
  CHECK(crawled.status.at("https://a.test/a.pdf") == 200);
}

TEST_CASE("an interruption ends the crawl at once") {
  FakeWeb web;
  std::string links;
  for (int i = 0; i < 500; ++i) links += "/" + std::to_string(i) + " ";
  web.add("https://a.test/", {.body = links});
  std::atomic<bool> stop{false};
  web.on_answer = [&](std::size_t asked) { stop = asked > 50; };
  const Crawled crawled = run(web, request_for("https://a.test/"), &stop);
  CHECK(crawled.end.interrupted);
  CHECK(web.asked().size() < 80);
}

}  // namespace
}  // namespace dalil
