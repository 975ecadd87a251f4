#include "crawler/robots_facts.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMaxLines = 100, kMaxAgents = 500, kMaxQuoted = 300;

std::string quoted(std::string_view text) {
  // Four bytes are the longest code point: what is cut off here could not be shown.
  return std::string(prefix_graphemes(to_valid_utf8(text.substr(0, kMaxQuoted * 16)), kMaxQuoted));
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kWhite = " \t\v\f";
  const std::size_t begin = text.find_first_not_of(kWhite);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhite) + 1 - begin);
}

/// Gives lines by their numbers, which must go up.
class Lines {
 public:
  explicit Lines(std::string_view body) : rest_(body) {}

  std::string_view at(std::uint32_t line) {
    while (line_ < line && !rest_.empty()) {
      const std::size_t end = std::min(rest_.find_first_of("\r\n"), rest_.size());
      current_ = rest_.substr(0, end);
      rest_.remove_prefix(end);
      rest_.remove_prefix(rest_.starts_with("\r\n") ? 2 : rest_.empty() ? 0 : 1);
      ++line_;
    }
    return line_ == line ? trim(current_) : std::string_view();
  }

 private:
  std::string_view rest_, current_;
  std::uint32_t line_ = 0;
};

bool is_html(std::string_view body) {
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  const std::size_t first = body.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && body[first] == '<';
}

void add_lines(const RobotsTxt& robots, std::string_view body, RobotsFact& fact) {
  fact.problem_count = static_cast<std::int64_t>(robots.problems().size());
  Lines lines(body);
  for (const RobotsProblem& problem : robots.problems()) {
    if (fact.problems.size() == kMaxLines) break;
    fact.problems.push_back({std::string(robots_problem_name(problem.kind)), problem.line,
                             quoted(lines.at(problem.line))});
  }
  for (const RobotsSitemap& sitemap : robots.sitemaps()) {
    if (fact.sitemaps.size() == kMaxLines) break;
    fact.sitemaps.push_back({quoted(sitemap.url), sitemap.line, quoted("Sitemap: " + sitemap.url)});
  }
  for (const RobotsDirective& other : robots.others()) {
    if (other.name != "content-signal" && other.name != "license") continue;
    std::vector<RobotsLine>& kept = other.name == "license" ? fact.licenses : fact.signals;
    if (kept.size() == kMaxLines) continue;
    kept.push_back({quoted(other.value), other.line, quoted(other.name + ": " + other.value)});
  }
}

void add_agents(const RobotsTxt& robots, RobotsFact& fact) {
  for (const RobotsGroup& group : robots.groups()) {
    for (const std::string& agent : group.agents) {
      if (fact.agents.size() == kMaxAgents) return;
      fact.agents.push_back({quoted(agent), group.line, quoted("User-agent: " + agent)});
    }
  }
}

void add_forbidden(const RobotsTxt& robots, std::string_view agent, RobotsFact& fact) {
  const RobotsTxt::Verdict verdict = robots.shuts_out(agent);
  if (verdict.allowed) return;
  fact.forbidden.push_back({std::string(agent), verdict.line, quoted(verdict.rule)});
}

}  // namespace

std::string_view robots_problem_name(RobotsProblemKind kind) {
  switch (kind) {
    case RobotsProblemKind::kNotUnderstood:
      return "not-understood";
    case RobotsProblemKind::kUnknownDirective:
      return "unknown-directive";
    case RobotsProblemKind::kMisspelled:
      return "misspelled";
    case RobotsProblemKind::kNoColon:
      return "no-colon";
    case RobotsProblemKind::kEmptyAgent:
      return "empty-agent";
    case RobotsProblemKind::kRuleBeforeAgent:
      return "rule-before-agent";
    case RobotsProblemKind::kPatternStart:
      return "pattern-start";
    case RobotsProblemKind::kDollarInside:
      return "dollar-inside";
    case RobotsProblemKind::kSitemapUrl:
      return "sitemap-url";
    case RobotsProblemKind::kCrawlDelay:
      return "crawl-delay";
    case RobotsProblemKind::kLineTooLong:
      return "line-too-long";
    case RobotsProblemKind::kNulByte:
      return "nul-byte";
    case RobotsProblemKind::kTooLarge:
      return "too-large";
  }
  return "not-understood";
}

RobotsFact robots_fact(std::string origin, const Response& response, RobotsPolicy policy,
                       const RobotsTxt& robots) {
  RobotsFact fact;
  fact.origin = std::move(origin);
  fact.status = response.status;
  fact.failure = response.failure;
  fact.unreachable = policy == RobotsPolicy::kDisallowAll;
  if (policy != RobotsPolicy::kParse) return fact;
  fact.bytes = static_cast<std::int64_t>(response.body.size());
  fact.html = is_html(response.body);
  if (!fact.html) add_lines(robots, response.body, fact);
  add_agents(robots, fact);
  add_forbidden(robots, "*", fact);
  for (const KnownCrawler& crawler : known_crawlers()) add_forbidden(robots, crawler.token, fact);
  return fact;
}

}  // namespace dalil
