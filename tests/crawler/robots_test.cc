// robots.txt: who may fetch what, which line says so, and what is wrong with the file.
#include "crawler/robots.h"

#include <chrono>

#include "tests/support/catch.h"

namespace dalil {
namespace {

struct Case {
  std::string_view what;
  std::string_view body;
  std::string_view agent;
  std::string_view path;
  bool allowed;
  std::uint32_t line;  // of the deciding rule, 0 where none decides
};

constexpr Case kCases[] = {
    {"no rules", "", "dalil", "/", true, 0},
    {"longest match", "user-agent: *\nallow: /a/b\ndisallow: /a", "dalil", "/a/b/c", true, 2},
    {"longest match, other order", "user-agent: *\ndisallow: /a\nallow: /a/b", "dalil", "/a/c",
     false, 2},
    {"a tie goes to Allow", "user-agent: *\ndisallow: /a\nallow: /a", "dalil", "/a", true, 3},
    {"case of the path counts", "user-agent: *\ndisallow: /A", "dalil", "/a", true, 0},
    {"empty Disallow", "user-agent: *\ndisallow:", "dalil", "/a", true, 0},
    {"own group, not everybody's", "user-agent: *\ndisallow: /\nuser-agent: Dalil\ndisallow: /x",
     "dalil", "/y", true, 0},
    {"own group without rules", "user-agent: *\ndisallow: /\n\nuser-agent: dalil", "dalil", "/y",
     true, 0},
    {"groups of one agent are one",
     "user-agent: dalil\ndisallow: /a\nuser-agent: *\ndisallow: /\n"
     "user-agent: DALIL\ndisallow: /b",
     "dalil", "/b", false, 6},
    {"agents share rules", "user-agent: one\nuser-agent: dalil\ndisallow: /", "dalil", "/", false,
     3},
    {"an unknown line ends no group",
     "user-agent: dalil\nfoo: bar\nsitemap: http://e.com/s\n"
     "crawl-delay: 1\nuser-agent: two\ndisallow: /",
     "dalil", "/", false, 6},
    {"version in the agent line", "user-agent: dalil/1.0 (x)\ndisallow: /", "dalil", "/", false, 2},
    {"a name with a digit", "user-agent: AI2Bot\ndisallow: /", "ai2bot", "/", false, 2},
    {"a part of the name is not the name", "user-agent: dal\ndisallow: /", "dalil", "/", true, 0},
    {"rule before any agent", "disallow: /\nuser-agent: *\nallow: /x", "dalil", "/y", true, 0},
    {"wildcard", "user-agent: *\ndisallow: /*.pdf", "dalil", "/a/b.pdf?x", false, 2},
    {"anchored wildcard", "user-agent: *\ndisallow: /*.pdf$", "dalil", "/a/b.pdf?x", true, 0},
    {"the end matches the last piece", "user-agent: *\ndisallow: /*a*ab$", "dalil", "/abab", false,
     2},
    {"pieces may not overlap", "user-agent: *\ndisallow: /*ab*b$", "dalil", "/ab", true, 0},
    {"anchored without wildcard", "user-agent: *\ndisallow: /a$", "dalil", "/ab", true, 0},
    {"the query counts", "user-agent: *\ndisallow: /*?sort=", "dalil", "/a?sort=up", false, 2},
    {"a literal star", "user-agent: *\ndisallow: /a%2Ab", "dalil", "/a*b", false, 2},
    {"a literal star is no wildcard", "user-agent: *\ndisallow: /a%2Ab", "dalil", "/axb", true, 0},
    {"a literal dollar", "user-agent: *\ndisallow: /a%24", "dalil", "/a$", false, 2},
    {"a dollar inside", "user-agent: *\ndisallow: /a$b", "dalil", "/a$b", false, 2},
    {"raw Arabic rule, encoded path", "user-agent: *\ndisallow: /بحث", "dalil",
     "/%D8%A8%D8%AD%D8%AB/x", false, 2},
    {"encoded Arabic rule, raw path", "user-agent: *\ndisallow: /%d8%a8%D8%AD%d8%ab", "dalil",
     "/بحث", false, 2},
    {"raw Arabic, anchored", "user-agent: *\ndisallow: /مقالات$", "dalil", "/مقالات/جديد", true, 0},
    {"an Arabic query", "user-agent: *\ndisallow: /*?س=", "dalil", "/x?%D8%B3=1", false, 2},
    {"one Arabic letter is as long as two octets", "user-agent: *\nallow: /%D8%A8\ndisallow: /ب*",
     "dalil", "/بحث", false, 3},
    {"a space in the rule", "user-agent: *\ndisallow: /a b", "dalil", "/a%20b", false, 2},
    {"an encoded slash is not a slash", "user-agent: *\ndisallow: /a%2Fb", "dalil", "/a/b", true,
     0},
    {"encoded unreserved, forbidden", "user-agent: *\ndisallow: /~joe", "dalil", "/%7Ejoe", false,
     2},
    {"encoded unreserved in the rule", "user-agent: *\ndisallow: /%7ejoe", "dalil", "/~joe", false,
     2},
    {"encoded unreserved, not allowed by it", "user-agent: *\ndisallow: /\nallow: /%62", "dalil",
     "/b", false, 2},
    {"robots.txt itself", "user-agent: *\ndisallow: /", "dalil", "/robots.txt", true, 0},
    {"no colon", "user-agent dalil\ndisallow /x", "dalil", "/x", false, 2},
    {"misspelled", "useragent: dalil\ndissallow: /x", "dalil", "/x", false, 2},
    {"comment", "user-agent: * # all\ndisallow: /x # not this", "dalil", "/x", false, 2},
    {"byte order mark", "\xEF\xBB\xBFuser-agent: *\ndisallow: /x", "dalil", "/x", false, 2},
    {"CR", "user-agent: *\rdisallow: /x\rallow: /x/y", "dalil", "/x/y", true, 3},
    {"CRLF", "user-agent: *\r\n\r\ndisallow: /x\r\n", "dalil", "/x", false, 3},
    {"NUL ends the line", {"user-agent: *\ndisallow: /x\0y\n", 29}, "dalil", "/x/z", false, 2},
    {"index page allowed, so its folder is", "user-agent: *\ndisallow: /\nallow: /a/index.html",
     "dalil", "/a/", true, 3},
};

TEST_CASE("robots: verdicts") {
  for (const Case& c : kCases) {
    INFO(c.what << "\n" << c.body << "\n" << c.path);
    const RobotsTxt robots = RobotsTxt::parse(c.body);
    const RobotsTxt::Verdict verdict = robots.verdict(c.agent, c.path);
    CHECK(verdict.allowed == c.allowed);
    CHECK(verdict.line == c.line);
  }
}

TEST_CASE("robots: the verdict quotes the rule as written") {
  const RobotsTxt robots = RobotsTxt::parse("User-agent: *\n  DISALLOW :  /بحث   # search\n");
  CHECK(robots.verdict("dalil", "/بحث").rule == "DISALLOW :  /بحث");
  CHECK(robots.verdict("dalil", "/").rule.empty());
  const RobotsTxt bytes = RobotsTxt::parse("user-agent: *\ndisallow: /\xC3\xCE\n");  // windows-1256
  CHECK(bytes.verdict("dalil", "/%c3%ce").rule == "disallow: /\uFFFD\uFFFD");
}

TEST_CASE("robots: problems are told with their lines") {
  using Kind = RobotsProblemKind;
  const std::string body =
      "allow: /early\n"          // 1
      "user-agent:\n"            // 2
      "user-agent: *\n"          // 3
      "disallow: relative\n"     // 4
      "disallow: /a$b\n"         // 5
      "sitemap: /sitemap.xml\n"  // 6
      "frobnicate: yes\n"        // 7
      "what is this\n"           // 8
      "dissalow: /x\n"           // 9
      "disallow /x\n"            // 10
      "crawl-delay: soon\n"      // 11
      "content-signal: ai-train=no\n"
      "license: https://example.com/license.xml\n" +
      std::string("disallow: /n\0ul\n", 16) +           // 14
      "disallow: /" + std::string(20'000, 'a') + "\n";  // 15
  const RobotsTxt robots = RobotsTxt::parse(body);
  const std::vector<std::pair<std::uint32_t, Kind>> expected = {
      {1, Kind::kRuleBeforeAgent}, {2, Kind::kEmptyAgent}, {4, Kind::kPatternStart},
      {5, Kind::kDollarInside},    {6, Kind::kSitemapUrl}, {7, Kind::kUnknownDirective},
      {8, Kind::kNotUnderstood},   {9, Kind::kMisspelled}, {10, Kind::kNoColon},
      {11, Kind::kCrawlDelay},     {14, Kind::kNulByte},   {15, Kind::kLineTooLong},
  };
  std::vector<std::pair<std::uint32_t, Kind>> found;
  for (const RobotsProblem& problem : robots.problems())
    found.emplace_back(problem.line, problem.kind);
  CHECK(found == expected);
}

TEST_CASE("robots: what is no rule is kept") {
  const RobotsTxt robots = RobotsTxt::parse(
      "Host: example.com\nUser-agent: a\nCrawl-delay: 2.5\nContent-Signal: search=yes, "
      "ai-train=no\n"
      "Disallow: /x\nUser-agent: *\nCrawl-delay: 1\nLicense: https://example.com/l\n"
      "Sitemap: https://example.com/خريطة.xml\n");
  REQUIRE(robots.groups().size() == 2);
  CHECK(robots.crawl_delay("A") == 2.5);
  CHECK(robots.crawl_delay("dalil") == 1.0);
  REQUIRE(robots.sitemaps().size() == 1);
  CHECK(robots.sitemaps()[0].url == "https://example.com/خريطة.xml");
  CHECK(robots.sitemaps()[0].line == 9);
  REQUIRE(robots.others().size() == 3);
  CHECK(robots.others()[0].name == "host");
  CHECK_FALSE(robots.others()[0].group.has_value());
  CHECK(robots.others()[1].name == "content-signal");
  CHECK(robots.others()[1].value == "search=yes, ai-train=no");
  CHECK(robots.others()[1].group == 0U);
  CHECK(robots.others()[2].group == 1U);
  CHECK(robots.problems().empty());
  CHECK_FALSE(RobotsTxt::parse("").crawl_delay("dalil").has_value());
}

TEST_CASE("robots: 500 KiB are read, to the last whole line") {
  const std::string head = "user-agent: *\ndisallow: /in\n";
  std::string body = head;
  while (body.size() < kMaxRobotsBytes - 16) body += "#\n";
  body.resize(kMaxRobotsBytes - 16, '\n');
  body += "\ndisallow: /some-long-path\ndisallow: /out\n";  // the limit cuts the first of the two
  const RobotsTxt robots = RobotsTxt::parse(body);
  CHECK_FALSE(robots.verdict("dalil", "/in").allowed);
  CHECK(robots.verdict("dalil", "/some").allowed);
  CHECK(robots.verdict("dalil", "/out").allowed);
  REQUIRE(robots.problems().size() == 1);
  CHECK(robots.problems()[0].kind == RobotsProblemKind::kTooLarge);
}

TEST_CASE("robots: hostile wildcards take linear time") {
  std::string pattern = "/";
  for (int i = 0; i < 5'000; ++i) pattern += "*a";
  const RobotsTxt robots = RobotsTxt::parse("user-agent: *\ndisallow: " + pattern + "*b$\n");
  const std::string path = "/" + std::string(100'000, 'a');
  const auto begin = std::chrono::steady_clock::now();
  CHECK(robots.verdict("dalil", path).allowed);
  CHECK_FALSE(robots.verdict("dalil", path + "b").allowed);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}

TEST_CASE("robots: any bytes can be read") {
  std::string bytes;
  std::uint32_t state = 1;
  for (int i = 0; i < 50'000; ++i) {
    state = state * 1664525U + 1013904223U;
    bytes += static_cast<char>(state >> 24);
    if (i % 40 == 0) bytes += "\nuser-agent: *\ndisallow: /";
  }
  const RobotsTxt robots = RobotsTxt::parse(bytes);
  CHECK(robots.groups().size() > 100);
  CHECK(robots.verdict("dalil", "/robots.txt").allowed);
}

TEST_CASE("robots: what a failed fetch means") {
  using enum RobotsPolicy;
  constexpr std::pair<int, RobotsPolicy> kStatuses[] = {
      {200, kParse},       {204, kParse},       {301, kAllowAll},    {400, kAllowAll},
      {401, kAllowAll},    {403, kAllowAll},    {404, kAllowAll},    {410, kAllowAll},
      {429, kDisallowAll}, {500, kDisallowAll}, {503, kDisallowAll}, {599, kDisallowAll},
      {0, kDisallowAll},   {100, kDisallowAll}};
  for (const auto& [status, policy] : kStatuses) {
    INFO(status);
    CHECK(robots_policy(status) == policy);
  }
  CHECK(robots_policy(std::nullopt) == kDisallowAll);
}

}  // namespace
}  // namespace dalil
