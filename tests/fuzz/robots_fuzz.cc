// robots.txt: the first line is the path that is asked for.
#include <algorithm>

#include "crawler/robots.h"
#include "tests/fuzz/fuzz.h"

namespace dalil::fuzz {
namespace {

/// True where a group for `agent`, or for everybody, has that rule.
bool has_rule(const RobotsTxt& robots, std::string_view agent, const RobotsTxt::Verdict& verdict) {
  return std::ranges::any_of(robots.groups(), [&](const RobotsGroup& group) {
    return std::ranges::any_of(group.agents,
                               [&](const std::string& a) { return a == agent || a == "*"; }) &&
           std::ranges::any_of(group.rules, [&](const RobotsRule& rule) {
             return rule.line == verdict.line && rule.text == verdict.rule &&
                    rule.allow == verdict.allowed;
           });
  });
}

void expect_texts(const RobotsTxt& robots) {
  for (const RobotsGroup& group : robots.groups()) {
    for (const std::string& agent : group.agents) expect_utf8(agent, "an agent");
    for (const RobotsRule& rule : group.rules) expect_utf8(rule.text, "a rule");
    if (group.crawl_delay) expect(*group.crawl_delay >= 0, "no delay is negative");
  }
  for (const RobotsSitemap& sitemap : robots.sitemaps()) expect_utf8(sitemap.url, "a sitemap");
  for (const RobotsDirective& other : robots.others()) {
    expect_utf8(other.name + other.value, "a directive");
    expect(!other.group || *other.group < robots.groups().size(), "it stands in a group");
  }
}

}  // namespace

void fuzz_robots(std::string_view input) {
  const std::string path = "/" + std::string(take_line(input));
  const RobotsTxt robots = RobotsTxt::parse(input);
  expect_texts(robots);
  const auto lines = static_cast<std::uint32_t>(
      1 + std::ranges::count_if(input, [](char c) { return c == '\n' || c == '\r'; }));
  for (const RobotsProblem& problem : robots.problems()) {
    expect(problem.line > 0 && problem.line <= lines, "a problem has a line");
  }
  for (std::string_view agent : {"dalil", "googlebot"}) {
    const RobotsTxt::Verdict verdict = robots.verdict(agent, path);
    expect(verdict.line == 0 ? verdict.allowed : has_rule(robots, agent, verdict),
           "a rule that stands there has decided");
    expect(robots.verdict(agent, "/robots.txt").allowed, "/robots.txt is always allowed");
  }
  expect(robots.verdict("DALIL", path).line == robots.verdict("dalil", path).line,
         "agents are the same in any case");
}

}  // namespace dalil::fuzz
