// robots.txt as it is fetched, sitemaps as they are found, and what the report is told of both.
#include "crawler/site_files.h"

#include <map>
#include <string>
#include <vector>

#include "tests/support/catch.h"

namespace dalil {
namespace {

struct Answer {
  int status = 200;
  std::string body;
  std::string location;
  Failure failure = Failure::kNone;
};

using Web = std::map<std::string, Answer>;

FetchNow fetch_from(const Web& web, std::vector<std::string>* asked = nullptr) {
  return [&web, asked](const Url& url) {
    if (asked) asked->push_back(url.href());
    Response response;
    response.requested = response.url = url;
    response.status = 404;
    const auto found = web.find(url.href());
    if (found == web.end()) return response;
    response.status = found->second.status;
    response.body = found->second.body;
    response.failure = found->second.failure;
    if (!found->second.location.empty()) {
      response.headers = {{"location", found->second.location}};
    }
    return response;
  };
}

const Url kHome = *Url::parse("https://a.test/");
const Url kPage = *Url::parse("https://a.test/x");
const std::string kRobots = "https://a.test/robots.txt";
const std::string kForbidX = "User-agent: *\nDisallow: /x\n";

// RFC 9309 §2.3.1 and Google's reading of it.
TEST_CASE("robots.txt: what each answer means") {
  const std::string cut = kForbidX + std::string(kMaxRobotsBytes, '#') + "\nAllow: /x\n";
  struct Case {
    const char* what;
    Answer answer;
    bool allowed;
    bool unreachable;
  };
  const Case cases[] = {
      {"rules", {.body = kForbidX}, false, false},
      {"rules behind a byte order mark", {.body = "\xEF\xBB\xBF" + kForbidX}, false, false},
      {"an empty file", {.body = ""}, true, false},
      {"a web page", {.body = "<!doctype html><title>a</title>"}, true, false},
      {"a rule behind 500 KiB", {.body = cut}, false, false},
      {"more than the fetcher takes",
       {.body = kForbidX, .failure = Failure::kTooLarge},
       false,
       false},
      {"no content", {.status = 204}, true, false},
      {"bad request", {.status = 400}, true, false},
      {"unauthorised", {.status = 401}, true, false},
      {"forbidden", {.status = 403}, true, false},
      {"not found", {.status = 404}, true, false},
      {"gone", {.status = 410}, true, false},
      {"too many requests", {.status = 429}, false, true},
      {"server error", {.status = 500}, false, true},
      {"unavailable", {.status = 503}, false, true},
      {"time-out", {.status = 0, .failure = Failure::kTimeout}, false, true},
      {"no address", {.status = 0, .failure = Failure::kDns}, false, true},
      {"no safe connection", {.status = 0, .failure = Failure::kTls}, false, true},
      {"broken off", {.body = "User-agent: *\n", .failure = Failure::kTruncated}, false, true},
      {"a redirect to nowhere", {.status = 301, .location = "http://["}, true, false},
  };
  for (const Case& c : cases) {
    INFO(c.what);
    const Web web = {{kRobots, c.answer}};
    RobotsCache cache(fetch_from(web), "dalil");
    CHECK(cache.allows(kPage) == c.allowed);
    CHECK(cache.unreachable(kPage) == c.unreachable);
    REQUIRE(cache.facts().size() == 1);
    const RobotsFact fact = cache.facts().front();
    CHECK(fact.origin == "https://a.test");
    CHECK(fact.unreachable == c.unreachable);
    CHECK(fact.status == c.answer.status);
    CHECK(fact.html == (std::string_view(c.what) == "a web page"));
  }
}

TEST_CASE("robots.txt: five redirects are followed, to other hosts, too, and no sixth") {
  Web web;
  for (int hop = 0; hop < 6; ++hop) {
    const std::string from = hop == 0 ? kRobots : "https://b.test/" + std::to_string(hop);
    web[from] = {.status = 301, .location = "https://b.test/" + std::to_string(hop + 1)};
  }
  web["https://b.test/5"] = {.body = kForbidX};
  CHECK_FALSE(RobotsCache(fetch_from(web), "dalil").allows(kPage));
  web["https://b.test/5"] = {.status = 301, .location = "https://b.test/6"};
  web["https://b.test/6"] = {.body = kForbidX};
  RobotsCache cache(fetch_from(web), "dalil");
  CHECK(cache.allows(kPage));
  CHECK(cache.facts().front().status == 301);
}

TEST_CASE("robots.txt: once per origin") {
  const Web web = {{kRobots, {.body = kForbidX}}};
  std::vector<std::string> asked;
  RobotsCache cache(fetch_from(web, &asked), "dalil");
  for (const char* href : {"https://a.test/x", "https://a.test/y", "http://a.test/x"}) {
    cache.allows(*Url::parse(href));
  }
  CHECK(asked == std::vector<std::string>{kRobots, "http://a.test/robots.txt"});
}

TEST_CASE("robots.txt: the fact quotes lines and knows who is shut out") {
  const Web web = {{kRobots,
                    {.body = "Disallow: /early\r\n"
                             "User-agent: GPTBot\r\nUser-agent: anthropic-ai\r\nDisallow: /\r\n"
                             "Allow: /ads.txt\r\n\r\n"
                             "User-agent: *\r\nContent-Signal: ai-train=no\r\nForbid: /سر\r\n"
                             "Sitemap: https://a.test/map.xml\r\n"
                             "License: https://a.test/license.xml\r\n"}}};
  RobotsCache cache(fetch_from(web), "dalil");
  cache.allows(kPage);
  const RobotsFact fact = cache.facts().front();
  REQUIRE(fact.problems.size() == 2);
  CHECK(fact.problems[0].what == "rule-before-agent");
  CHECK(fact.problems[0].text == "Disallow: /early");
  CHECK(fact.problems[1].line == 9);
  CHECK(fact.problems[1].text == "Forbid: /سر");
  REQUIRE(fact.forbidden.size() == 1);
  CHECK(fact.forbidden[0].what == "GPTBot");
  CHECK(fact.forbidden[0].line == 4);
  CHECK(fact.agents.size() == 3);
  REQUIRE(fact.signals.size() == 1);
  CHECK(fact.signals[0].what == "ai-train=no");
  REQUIRE(fact.sitemaps.size() == 1);
  CHECK(fact.sitemaps[0].line == 10);
  REQUIRE(fact.licenses.size() == 1);
  CHECK(fact.licenses[0].what == "https://a.test/license.xml");
  CHECK(fact.licenses[0].line == 11);
}

TEST_CASE("robots.txt: after a bad moment it is asked for once more") {
  int before = 0;
  RobotsCache cache(
      [&](const Url& url) {
        Response response;
        response.requested = response.url = url;
        response.status = before++ == 0 ? 503 : 200;
        response.body = kForbidX;
        return response;
      },
      "dalil");
  CHECK_FALSE(cache.unreachable(kPage));
  CHECK_FALSE(cache.allows(kPage));
  CHECK(before == 2);
}

struct Read {
  SiteFacts facts;
  std::vector<std::string> listed, changed;
  std::vector<std::string> asked;
};

Read read(const Web& web, bool obey = true) {
  Read out;
  RobotsCache cache(fetch_from(web, &out.asked), "dalil");
  Scope scope = *Scope::make({});
  scope.add_seed(kHome);
  const SitemapQuest quest{.scope = scope,
                           .secure = true,
                           .obey = obey,
                           .fetch = fetch_from(web, &out.asked),
                           .found = [&](const std::vector<ListedPage>& pages) {
                             for (const ListedPage& page : pages) {
                               out.listed.push_back(page.href);
                               out.changed.push_back(page.changed);
                             }
                           }};
  read_sitemaps(named_sitemaps(kHome, {}, cache), quest, cache, out.facts);
  return out;
}

std::string urlset(const std::string& inside) { return "<urlset>" + inside + "</urlset>"; }
std::string entry(const std::string& loc, const std::string& lastmod = "") {
  return "<url><loc>" + loc + "</loc>" +
         (lastmod.empty() ? "" : "<lastmod>" + lastmod + "</lastmod>") + "</url>";
}

std::vector<std::string> kinds(const SitemapFact& fact) {
  std::vector<std::string> kinds;
  for (const SitemapProblem& problem : fact.problems) kinds.push_back(problem.kind);
  return kinds;
}

TEST_CASE("sitemaps: nobody names one") {
  const Read none = read({});
  REQUIRE(none.facts.sitemaps.size() == 1);
  CHECK(none.facts.sitemaps[0].source == SitemapSource::kGuess);
  CHECK(none.facts.sitemaps[0].status == 404);
  CHECK_FALSE(none.facts.sitemaps[0].was_read());
  CHECK(none.facts.sitemaps_asked);
}

TEST_CASE("sitemaps: hosts, schemes, repeats and dates are counted") {
  Web web = {{kRobots, {.body = "Sitemap: /one.xml\nSitemap: https://a.test/two.xml\n"}}};
  web["https://a.test/one.xml"] = {
      .body = urlset(entry("https://a.test/قهوة", "2026-01-01T10:00:59Z") +
                     entry("http://a.test/b", "2026-01-01T10:00:01Z") +
                     entry("https://other.test/", "2999-01-01") + entry("ftp://a.test/x"))};
  web["https://a.test/two.xml"] = {
      .body = urlset(entry("https://a.test/%D9%82%D9%87%D9%88%D8%A9") + entry("/c"))};
  const Read found = read(web);
  REQUIRE(found.facts.sitemaps.size() == 2);
  const SitemapFact& one = found.facts.sitemaps[0];
  CHECK(one.entries == 4);
  CHECK(one.foreign.count == 1);
  CHECK(one.foreign.first.front().url == "https://other.test/");
  CHECK(one.insecure.count == 1);
  CHECK(one.dated == 3);
  CHECK_FALSE(one.one_date);
  CHECK(one.future.count == 1);
  CHECK(kinds(one) == std::vector<std::string>{"not-http-loc"});
  const SitemapFact& two = found.facts.sitemaps[1];
  CHECK(two.repeated.count == 1);
  CHECK(two.repeated.first.front().other == "https://a.test/one.xml");
  CHECK(kinds(two) == std::vector<std::string>{"relative-loc"});
  CHECK(found.listed ==
        std::vector<std::string>{"https://a.test/%D9%82%D9%87%D9%88%D8%A9", "http://a.test/b",
                                 "https://a.test/%D9%82%D9%87%D9%88%D8%A9", "https://a.test/c"});
  CHECK(found.changed == std::vector<std::string>{"2026-01-01", "2026-01-01", "", ""});
  CHECK(found.facts.sitemaps_whole);
}

TEST_CASE("sitemaps: indexes in indexes and loops end, and are told") {
  const auto index = [](const std::string& loc) {
    return "<sitemapindex><sitemap><loc>" + loc + "</loc></sitemap></sitemapindex>";
  };
  Web web = {{"https://a.test/sitemap.xml", {.body = index("https://a.test/b.xml")}},
             {"https://a.test/b.xml", {.body = index("https://a.test/sitemap.xml")}}};
  const Read found = read(web);
  REQUIRE(found.facts.sitemaps.size() == 2);
  CHECK(kinds(found.facts.sitemaps[0]).empty());
  CHECK(kinds(found.facts.sitemaps[1]) == std::vector<std::string>{"index-in-index", "index-loop"});
  CHECK(found.facts.sitemaps[1].named_by == "https://a.test/sitemap.xml");
}

TEST_CASE("sitemaps: what cannot be read to its end is known to be cut") {
  const std::string robots = "Sitemap: https://a.test/map.xml\n";
  const std::string good = urlset(entry("https://a.test/b"));
  const Answer cases[] = {
      {.status = 404},
      {.status = 500},
      {.status = 0, .failure = Failure::kTimeout},
      {.body = good, .failure = Failure::kTruncated},
      {.body = good.substr(0, good.size() - 3), .failure = Failure::kTooLarge},
      {.body = "<!doctype html><title>a</title>"},
      {.body = good.substr(0, good.size() - 3)},
      {.body = "\x1F\x8B\x08 no gzip"},
      {.body = ""},
  };
  for (const Answer& answer : cases) {
    INFO(answer.status << " " << answer.body << " " << failure_name(answer.failure));
    const Read found = read({{kRobots, {.body = robots}}, {"https://a.test/map.xml", answer}});
    REQUIRE(found.facts.sitemaps.size() == 1);
    CHECK((!found.facts.sitemaps_whole || answer.body.empty()));
    // That our own limit cut the file is no fault of it.
    if (answer.failure != Failure::kNone) CHECK(kinds(found.facts.sitemaps[0]).empty());
  }
}

TEST_CASE("sitemaps: one that robots.txt forbids is not fetched, unless the user says so") {
  const Web web = {{kRobots,
                    {.body = "User-agent: *\nDisallow: /maps/\n"
                             "Sitemap: https://a.test/maps/all.xml\n"}},
                   {"https://a.test/maps/all.xml", {.body = urlset(entry("https://a.test/b"))}}};
  const Read obeyed = read(web);
  CHECK(std::ranges::count(obeyed.asked, "https://a.test/maps/all.xml") == 0);
  CHECK(obeyed.facts.sitemaps[0].forbidden.line == 2);
  CHECK_FALSE(obeyed.facts.sitemaps_whole);
  CHECK(read(web, false).listed == std::vector<std::string>{"https://a.test/b"});
}

}  // namespace
}  // namespace dalil
