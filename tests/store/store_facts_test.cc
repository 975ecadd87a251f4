// What the store keeps of robots.txt and sitemaps comes back as it went in.
#include <string>
#include <utility>

#include "store/store.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace dalil {
namespace {

SiteFacts sample() {
  SiteFacts facts;
  facts.home = {"https://example.com/",
                "محمصة",
                {{"set-cookie", "sid=; Secure"}, {"x-frame-options", "DENY"}}};
  facts.doors = {{.url = "http://example.com/",
                  .status = 301,
                  .failure = Failure::kTruncated,
                  .target = "https://example.com/",
                  .canonical = "https://example.com/ar",
                  .title = "محمصة"}};
  facts.llms.url = "https://example.com/llms.txt";
  facts.llms.status = 200;
  facts.llms.failure = Failure::kTooLarge;
  facts.llms.html = facts.llms.titled = true;
  facts.llms.bytes = 99;
  facts.llms.link_count = 700;
  facts.llms.links = {{"https://example.com/%D8%A3", 3, ""}};
  RobotsFact& robots = facts.robots.emplace_back();
  robots.origin = "https://example.com";
  robots.status = 503;
  robots.failure = Failure::kTruncated;
  robots.unreachable = robots.html = true;
  robots.bytes = 77;
  robots.problems = {{"no-colon", 3, "Disallow /سلة"}};
  robots.problem_count = 1'000;
  robots.sitemaps = {{"https://example.com/map.xml", 4, "Sitemap: https://example.com/map.xml"}};
  robots.agents = {{"gptbot", 1, "User-agent: gptbot"}};
  robots.forbidden = {{"GPTBot", 2, "Disallow: /"}};
  robots.licenses = {{"https://a.test/l.xml", 7, "license: https://a.test/l.xml"}};
  robots.signals = {{"ai-train=no", 5, "content-signal: ai-train=no"}};
  SitemapFact& sitemap = facts.sitemaps.emplace_back();
  sitemap.url = "https://example.com/map.xml";
  sitemap.source = SitemapSource::kIndex;
  sitemap.named_by = "https://example.com/index.xml";
  sitemap.status = 200;
  sitemap.failure = Failure::kTooLarge;
  sitemap.forbidden = {"googlebot", 2, "Disallow: /"};
  sitemap.kind = "urlset";
  sitemap.bytes = 5'000'000'000;
  sitemap.entries = 12;
  sitemap.problems = {{"xml", 9, "the file ends"}};
  sitemap.foreign = {3, {{"https://other.example/", 6, ""}}};
  sitemap.insecure = {1, {{"http://example.com/", 7, ""}}};
  sitemap.repeated = {2, {{"https://example.com/مقال", 8, "https://example.com/a.xml"}}};
  sitemap.dated = 11;
  sitemap.one_date = true;
  sitemap.date = "2026-11-22";
  sitemap.future = {1, {{"https://example.com/x", 9, "2999-01-01"}}};
  facts.sitemaps.push_back({.url = "https://example.com/other.xml"});
  facts.sitemaps_asked = true;
  return facts;
}

void check_lines(const std::vector<RobotsLine>& kept, const std::vector<RobotsLine>& given) {
  REQUIRE(kept.size() == given.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    CHECK(kept[i].what == given[i].what);
    CHECK(kept[i].line == given[i].line);
    CHECK(kept[i].text == given[i].text);
  }
}

void check_urls(const ListedUrls& kept, const ListedUrls& given) {
  CHECK(kept.count == given.count);
  REQUIRE(kept.first.size() == given.first.size());
  for (std::size_t i = 0; i < kept.first.size(); ++i) {
    CHECK(kept.first[i].url == given.first[i].url);
    CHECK(kept.first[i].line == given.first[i].line);
    CHECK(kept.first[i].other == given.first[i].other);
  }
}

void check_robots(const RobotsFact& kept, const RobotsFact& given) {
  CHECK(kept.origin == given.origin);
  CHECK(kept.status == given.status);
  CHECK(kept.failure == given.failure);
  CHECK(kept.unreachable == given.unreachable);
  CHECK(kept.html == given.html);
  CHECK(kept.bytes == given.bytes);
  CHECK(kept.problem_count == given.problem_count);
  check_lines(kept.problems, given.problems);
  check_lines(kept.sitemaps, given.sitemaps);
  check_lines(kept.agents, given.agents);
  check_lines(kept.forbidden, given.forbidden);
  check_lines(kept.signals, given.signals);
  check_lines(kept.licenses, given.licenses);
}

void check_sitemap(const SitemapFact& kept, const SitemapFact& given) {
  CHECK(kept.url == given.url);
  CHECK(kept.source == given.source);
  CHECK(kept.named_by == given.named_by);
  CHECK(kept.status == given.status);
  CHECK(kept.failure == given.failure);
  check_lines({kept.forbidden}, {given.forbidden});
  CHECK(kept.kind == given.kind);
  CHECK(kept.bytes == given.bytes);
  CHECK(kept.entries == given.entries);
  REQUIRE(kept.problems.size() == given.problems.size());
  for (std::size_t i = 0; i < kept.problems.size(); ++i) {
    CHECK(kept.problems[i].kind == given.problems[i].kind);
    CHECK(kept.problems[i].line == given.problems[i].line);
    CHECK(kept.problems[i].message == given.problems[i].message);
  }
  check_urls(kept.foreign, given.foreign);
  check_urls(kept.insecure, given.insecure);
  check_urls(kept.repeated, given.repeated);
  CHECK(kept.dated == given.dated);
  CHECK(kept.one_date == given.one_date);
  CHECK(kept.date == given.date);
  check_urls(kept.future, given.future);
}

void check_host(const SiteFacts& kept, const SiteFacts& given) {
  CHECK(kept.home.url == given.home.url);
  CHECK(kept.home.title == given.home.title);
  REQUIRE(kept.home.headers.size() == given.home.headers.size());
  for (std::size_t i = 0; i < given.home.headers.size(); ++i) {
    CHECK(kept.home.headers[i].name == given.home.headers[i].name);
    CHECK(kept.home.headers[i].value == given.home.headers[i].value);
  }
  REQUIRE(kept.doors.size() == 1);
  CHECK(kept.doors[0].url == given.doors[0].url);
  CHECK(kept.doors[0].status == given.doors[0].status);
  CHECK(kept.doors[0].failure == given.doors[0].failure);
  CHECK(kept.doors[0].target == given.doors[0].target);
  CHECK(kept.doors[0].canonical == given.doors[0].canonical);
  CHECK(kept.doors[0].title == given.doors[0].title);
  CHECK(kept.llms.url == given.llms.url);
  CHECK(kept.llms.status == given.llms.status);
  CHECK(kept.llms.failure == given.llms.failure);
  CHECK(kept.llms.html == given.llms.html);
  CHECK(kept.llms.titled == given.llms.titled);
  CHECK(kept.llms.bytes == given.llms.bytes);
  check_urls({kept.llms.link_count, kept.llms.links}, {given.llms.link_count, given.llms.links});
}

TEST_CASE("facts about robots.txt and sitemaps come back as they went in") {
  test::TempFolder folder;
  Result<Store> store = Store::open(folder.file("dalil.db"), false);
  REQUIRE(store);
  const std::int64_t run = *store->begin_run({}, "2026-01-02T03:04:05Z");
  const std::int64_t other = *store->begin_run({}, "2026-01-02T03:04:05Z");
  CHECK(store->facts(run)->robots.empty());
  CHECK_FALSE(store->facts(run)->sitemaps_asked);

  REQUIRE(store->keep_facts(run, sample()));
  REQUIRE(store->keep_facts(run, sample()));  // In place of the first.
  const SiteFacts kept = *store->facts(run);
  check_host(kept, sample());
  CHECK(kept.sitemaps_asked);
  CHECK_FALSE(kept.sitemaps_whole);
  REQUIRE(kept.robots.size() == 1);
  check_robots(kept.robots[0], sample().robots[0]);
  REQUIRE(kept.sitemaps.size() == 2);
  check_sitemap(kept.sitemaps[0], sample().sitemaps[0]);
  check_sitemap(kept.sitemaps[1], sample().sitemaps[1]);
  CHECK(store->facts(other)->sitemaps.empty());

  REQUIRE(store->drop_run(run));
  CHECK(store->facts(run)->sitemaps.empty());
}

}  // namespace
}  // namespace dalil
