// Reads robots.txt line by line and answers for one path; the octets of both sides are made
// comparable first.
#include "crawler/robots.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

#include "core/utf8.h"

namespace dalil {
namespace {

constexpr std::size_t kMaxLineBytes =
    2083 * 8 - 1;  // Google's parser: eight times the longest URL of old browsers
constexpr std::string_view kWhite = " \t\v\f";

enum class Name { kUserAgent, kAllow, kDisallow, kSitemap, kCrawlDelay, kOther, kUnknown };

struct NameEntry {
  std::string_view text;
  Name name;
  bool misspelled = false;
};

constexpr NameEntry kNames[] = {
    {"user-agent", Name::kUserAgent},
    {"allow", Name::kAllow},
    {"disallow", Name::kDisallow},
    {"sitemap", Name::kSitemap},
    {"crawl-delay", Name::kCrawlDelay},
    {"content-signal", Name::kOther},
    {"content-usage", Name::kOther},
    {"license", Name::kOther},
    {"host", Name::kOther},
    {"clean-param", Name::kOther},
    {"noindex", Name::kOther},
    {"request-rate", Name::kOther},
    {"visit-time", Name::kOther},
    {"useragent", Name::kUserAgent, true},
    {"user agent", Name::kUserAgent, true},
    {"dissallow", Name::kDisallow, true},
    {"dissalow", Name::kDisallow, true},
    {"disalow", Name::kDisallow, true},
    {"diasllow", Name::kDisallow, true},
    {"disallaw", Name::kDisallow, true},
    {"site-map", Name::kSitemap, true},
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
bool is_alpha(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = lower(c);
  return out;
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kWhite);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kWhite) + 1 - begin);
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool is_unreserved(char c) {
  return is_alpha(c) || is_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
}

/// Octets that stand percent-encoded in a URL, or may: encoding them on both sides makes the
/// spellings one.
constexpr std::array<bool, 256> kEncoded = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) table[c] = c <= 0x20 || c >= 0x7F;
  for (const char c : std::string_view("\"'<>\\^`{|}$"))
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

enum class Decode { kNothing, kUnreserved };

/// `text` with every octet in one spelling: percent-encoding in upper case, wherever a URL may use
/// it. A `*` is left to the pattern as its wildcard and encoded in a path.
std::string comparable(std::string_view text, bool is_pattern, Decode decode) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string out;
  out.reserve(text.size());
  const auto encode = [&out, kHex](unsigned char octet) {
    out += {'%', kHex[octet >> 4], kHex[octet & 15]};
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 &&
        hex_value(text[i + 2]) >= 0) {
      const int octet = hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]);
      const char decoded = static_cast<char>(octet);
      i += 2;
      if (decode == Decode::kUnreserved && is_unreserved(decoded)) {
        out += decoded;
      } else {
        encode(static_cast<unsigned char>(octet));
      }
    } else if (kEncoded[static_cast<unsigned char>(c)] || (c == '*' && !is_pattern)) {
      encode(static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out;
}

/// Finds the pieces between the wildcards from left to right. The leftmost place for each piece is
/// the best one, so nothing is ever tried twice; memmem keeps the search for one piece linear.
bool matches(const RobotsRule& rule, std::string_view path) {
  std::string_view pattern = rule.pattern;
  std::size_t star = pattern.find('*');
  if (!path.starts_with(pattern.substr(0, star))) return false;
  if (star == std::string_view::npos) return !rule.anchored || path.size() == pattern.size();
  path.remove_prefix(star);
  pattern.remove_prefix(star + 1);
  while ((star = pattern.find('*')) != std::string_view::npos) {
    const void* found = memmem(path.data(), path.size(), pattern.data(), star);
    if (found == nullptr) return false;
    path.remove_prefix(static_cast<std::size_t>(static_cast<const char*>(found) - path.data()) +
                       star);
    pattern.remove_prefix(star + 1);
  }
  if (rule.anchored) return path.ends_with(pattern);
  return memmem(path.data(), path.size(), pattern.data(), pattern.size()) != nullptr;
}

bool has_web_scheme(std::string_view url) {
  const std::string scheme = lower(url.substr(0, url.find("://")));
  return scheme.size() < url.size() && (scheme == "http" || scheme == "https" || scheme == "ftp");
}

/// Calls `visit` for every group whose rules hold for `agent`: those that name it, or else those
/// for everybody.
template <typename Visit>
void for_each_group(const std::vector<RobotsGroup>& groups, std::string_view agent, Visit visit) {
  const auto visit_named = [&](std::string_view name) {
    bool found = false;
    for (const RobotsGroup& group : groups) {
      if (std::find(group.agents.begin(), group.agents.end(), name) == group.agents.end()) continue;
      found = true;
      visit(group);
    }
    return found;
  };
  if (!visit_named(lower(agent))) visit_named("*");
}

}  // namespace

/// The state while the lines of one robots.txt go by.
class RobotsParser {
 public:
  RobotsTxt parse(std::string_view body);

 private:
  void read_line(std::string_view line);
  void read_directive(const NameEntry& entry, std::string_view name, std::string_view value,
                      std::string_view text);
  void add_agent(std::string_view value);
  void add_rule(bool allow, std::string_view path, std::string_view text);
  void add_pattern(bool allow, std::string_view path, std::string_view text);
  void add_crawl_delay(std::string_view value);
  void problem(RobotsProblemKind kind) { robots_.problems_.push_back({line_, kind}); }

  RobotsTxt robots_;
  std::uint32_t line_ = 0;
  bool in_agents_ =
      false;  // no rule yet since the last User-agent line: the next one joins the group
};

RobotsTxt RobotsParser::parse(std::string_view body) {
  // Google skips a byte order mark that was cut short, too.
  for (const char c : std::string_view("\xEF\xBB\xBF")) {
    if (!body.starts_with(c)) break;
    body.remove_prefix(1);
  }
  const bool too_large = body.size() > kMaxRobotsBytes;
  if (too_large) {
    body = body.substr(0, kMaxRobotsBytes);
    const std::size_t last_end = body.find_last_of("\r\n");
    if (last_end != std::string_view::npos) body = body.substr(0, last_end + 1);
  }
  while (!body.empty()) {
    const std::size_t end = std::min(body.find_first_of("\r\n"), body.size());
    ++line_;
    read_line(body.substr(0, end));
    body.remove_prefix(end);
    body.remove_prefix(body.starts_with("\r\n") ? 2 : body.empty() ? 0 : 1);
  }
  if (too_large) {
    ++line_;
    problem(RobotsProblemKind::kTooLarge);
  }
  return std::move(robots_);
}

void RobotsParser::read_line(std::string_view line) {
  if (line.size() > kMaxLineBytes) {
    problem(RobotsProblemKind::kLineTooLong);
    line = line.substr(0, kMaxLineBytes);
  }
  const std::size_t nul = line.find('\0');
  if (nul != std::string_view::npos) {
    problem(RobotsProblemKind::kNulByte);
    line = line.substr(0, nul);
  }
  line = trim(line.substr(0, line.find('#')));
  if (line.empty()) return;

  std::size_t separator = line.find(':');
  const bool has_colon = separator != std::string_view::npos;
  if (!has_colon) separator = line.find_first_of(kWhite);
  const std::string name = lower(trim(line.substr(0, separator)));
  const std::string_view value =
      separator == std::string_view::npos ? std::string_view() : trim(line.substr(separator + 1));
  const bool is_pair = has_colon || (!value.empty() && value.find_first_of(kWhite) == value.npos);
  if (!is_pair || name.empty()) return problem(RobotsProblemKind::kNotUnderstood);

  const auto* entry = std::find_if(std::begin(kNames), std::end(kNames),
                                   [&](const NameEntry& known) { return known.text == name; });
  if (entry == std::end(kNames)) {
    static constexpr NameEntry kNobodyKnows{"", Name::kUnknown};
    entry = &kNobodyKnows;
    if (!has_colon) return problem(RobotsProblemKind::kNotUnderstood);
  }
  if (entry->misspelled) problem(RobotsProblemKind::kMisspelled);
  if (!has_colon) problem(RobotsProblemKind::kNoColon);
  read_directive(*entry, name, value, line);
}

void RobotsParser::read_directive(const NameEntry& entry, std::string_view name,
                                  std::string_view value, std::string_view text) {
  switch (entry.name) {
    case Name::kUserAgent:
      return add_agent(value);
    case Name::kAllow:
    case Name::kDisallow:
      return add_rule(entry.name == Name::kAllow, value, text);
    case Name::kSitemap:
      if (!has_web_scheme(value)) problem(RobotsProblemKind::kSitemapUrl);
      robots_.sitemaps_.push_back({line_, to_valid_utf8(value)});
      return;
    case Name::kCrawlDelay:
      return add_crawl_delay(value);
    case Name::kUnknown:
      problem(RobotsProblemKind::kUnknownDirective);
      [[fallthrough]];
    case Name::kOther:
      break;
  }
  std::optional<std::size_t> group;
  if (!robots_.groups_.empty()) group = robots_.groups_.size() - 1;
  robots_.others_.push_back({line_, group, to_valid_utf8(name), to_valid_utf8(value)});
}

void RobotsParser::add_agent(std::string_view value) {
  if (!in_agents_) robots_.groups_.push_back({line_, {}, {}, {}});
  in_agents_ = true;
  std::vector<std::string>& agents = robots_.groups_.back().agents;
  if (value.substr(0, value.find_first_of(kWhite)) == "*") {
    agents.emplace_back("*");
    return;
  }
  // RFC 9309 §2.2.1 and Google take the letters that "FooBot/1.2" begins with. Crawlers such as
  // AI2Bot have a digit in their name: they are meant, too.
  const auto prefix = [value](auto belongs) {
    return lower({value.begin(), std::find_if_not(value.begin(), value.end(), belongs)});
  };
  std::string token = prefix([](char c) { return is_alpha(c) || c == '_' || c == '-'; });
  if (token.empty()) return problem(RobotsProblemKind::kEmptyAgent);
  std::string word = prefix(is_unreserved);
  if (word != token) agents.push_back(std::move(word));
  agents.push_back(std::move(token));
}

void RobotsParser::add_rule(bool allow, std::string_view path, std::string_view text) {
  if (robots_.groups_.empty()) return problem(RobotsProblemKind::kRuleBeforeAgent);
  in_agents_ = false;
  if (path.empty()) return;  // RFC 9309 §2.2.2: an empty path forbids and allows nothing
  if (path[0] != '/' && path[0] != '*') problem(RobotsProblemKind::kPatternStart);
  if (path.find('$') < path.size() - 1) problem(RobotsProblemKind::kDollarInside);
  add_pattern(allow, path, text);
  // Google: who allows a folder's index page means the folder's address as well.
  const std::size_t slash = path.rfind('/');
  if (allow && slash != std::string_view::npos && path.substr(slash).starts_with("/index.htm")) {
    add_pattern(true, std::string(path.substr(0, slash + 1)) + '$', text);
  }
}

void RobotsParser::add_pattern(bool allow, std::string_view path, std::string_view text) {
  RobotsRule rule;
  rule.allow = allow;
  rule.anchored = path.ends_with('$');
  rule.line = line_;
  rule.text = to_valid_utf8(text);
  if (rule.anchored) path.remove_suffix(1);
  rule.pattern = comparable(path, true, Decode::kNothing);
  rule.octets = static_cast<std::uint32_t>(rule.pattern.size()) + (rule.anchored ? 1 : 0);
  if (!allow) rule.pattern = comparable(path, true, Decode::kUnreserved);
  robots_.groups_.back().rules.push_back(std::move(rule));
}

void RobotsParser::add_crawl_delay(std::string_view value) {
  if (robots_.groups_.empty()) return problem(RobotsProblemKind::kRuleBeforeAgent);
  double seconds = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), seconds);
  if (error != std::errc() || end != value.data() + value.size() || !std::isfinite(seconds) ||
      seconds < 0) {
    return problem(RobotsProblemKind::kCrawlDelay);
  }
  robots_.groups_.back().crawl_delay = seconds;
}

RobotsTxt RobotsTxt::parse(std::string_view body) { return RobotsParser().parse(body); }

RobotsTxt::Verdict RobotsTxt::verdict(std::string_view agent,
                                      std::string_view path_and_query) const& {
  if (path_and_query.substr(0, path_and_query.find('?')) == "/robots.txt") return {};
  const std::string path = comparable(path_and_query, false, Decode::kNothing);
  const std::string decoded = comparable(path_and_query, false, Decode::kUnreserved);
  const RobotsRule* best = nullptr;
  for_each_group(groups_, agent, [&](const RobotsGroup& group) {
    for (const RobotsRule& rule : group.rules) {
      const bool stronger = best == nullptr || rule.octets > best->octets ||
                            (rule.octets == best->octets && rule.allow && !best->allow);
      if (stronger && matches(rule, rule.allow ? path : decoded)) best = &rule;
    }
  });
  if (best == nullptr) return {};
  return {best->allow, best->line, best->text};
}

RobotsTxt::Verdict RobotsTxt::shuts_out(std::string_view agent) const& {
  const RobotsRule* everything = nullptr;
  bool opens = false;
  for_each_group(groups_, agent, [&](const RobotsGroup& group) {
    for (const RobotsRule& rule : group.rules) {
      const std::string_view pattern = rule.pattern;
      if (rule.allow) {
        opens = opens || !(pattern.ends_with(".txt") || pattern.ends_with(".xml"));
      } else if (everything == nullptr &&
                 ((pattern == "/" && !rule.anchored) || pattern == "*" || pattern == "/*")) {
        everything = &rule;
      }
    }
  });
  if (everything == nullptr || opens) return {};
  return {false, everything->line, everything->text};
}

std::optional<double> RobotsTxt::crawl_delay(std::string_view agent) const {
  std::optional<double> longest;
  for_each_group(groups_, agent, [&](const RobotsGroup& group) {
    longest = std::max(longest, group.crawl_delay);  // nullopt is less than any number
  });
  return longest;
}

RobotsPolicy robots_policy(std::optional<int> status) {
  if (!status || *status == 429) return RobotsPolicy::kDisallowAll;
  if (*status >= 200 && *status < 300) return RobotsPolicy::kParse;
  if (*status >= 300 && *status < 500) return RobotsPolicy::kAllowAll;
  return RobotsPolicy::kDisallowAll;
}

}  // namespace dalil
