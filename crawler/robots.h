// What a site asks of crawlers: robots.txt as RFC 9309 defines it and as Google reads it, with what
// is wrong in it kept for the report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dalil {

/// How much of a robots.txt is read, in bytes: RFC 9309 §2.5 asks for at least 500 KiB, Google
/// reads just that. What lies beyond the last whole line within it does not count.
inline constexpr std::size_t kMaxRobotsBytes = 500 * 1024;

/// What is wrong with a line of robots.txt. Lines that are understood all the same are marked
/// "(read)".
enum class RobotsProblemKind {
  kNotUnderstood,     ///< Neither a directive nor a comment.
  kUnknownDirective,  ///< A name that no crawler is known to read; also kept in `others()`.
  kMisspelled,        ///< (read) `dissallow`, `useragent`, `site-map`.
  kNoColon,           ///< (read) `Disallow /x`.
  kEmptyAgent,        ///< `User-agent:` that names nobody.
  kRuleBeforeAgent,   ///< A rule before any `User-agent`: holds for nobody (RFC 9309 §2.2).
  kPatternStart,      ///< A path that begins with neither `/` nor `*`: never matches.
  kDollarInside,      ///< (read) `$` before the end of a path: stands for itself.
  kSitemapUrl,        ///< `Sitemap` without an absolute http, https or ftp URL.
  kCrawlDelay,        ///< `Crawl-delay` without a number of seconds.
  kLineTooLong,       ///< (read) Only the first 16,663 bytes of a line count, as for Google.
  kNulByte,           ///< (read) The line ends at its NUL byte.
  kTooLarge,          ///< More than kMaxRobotsBytes; the line is the first that is not read.
};

/// The stable name in JSON: "not-understood", "unknown-directive", "misspelled", "no-colon",
/// "empty-agent", "rule-before-agent", "pattern-start", "dollar-inside", "sitemap-url",
/// "crawl-delay", "line-too-long", "nul-byte", "too-large".
std::string_view robots_problem_name(RobotsProblemKind kind);

struct RobotsProblem {
  std::uint32_t line = 0;  ///< From 1.
  RobotsProblemKind kind = RobotsProblemKind::kNotUnderstood;
};

/// One `Allow` or `Disallow` that has a path.
struct RobotsRule {
  bool allow = false;
  bool anchored = false;   ///< The path ended in `$`.
  std::uint32_t line = 0;  ///< From 1.
  std::uint32_t octets =
      0;                ///< Length of the path as written, percent-encoded: the longest match wins.
  std::string text;     ///< The line as written, without comment and outer white space.
  std::string pattern;  ///< The path made comparable: `*` is the wildcard, all else is literal.
};

/// The rules of consecutive `User-agent` lines. One crawler may have several groups; they are read
/// as one (RFC 9309 §2.2.1).
struct RobotsGroup {
  std::uint32_t line = 0;           ///< Of its first `User-agent`, from 1.
  std::vector<std::string> agents;  ///< Lower-case product tokens, "*" for everybody.
  std::vector<RobotsRule> rules;
  std::optional<double> crawl_delay;  ///< Seconds; no part of RFC 9309, but many crawlers heed it.
};

/// A line that is no rule: `Content-Signal`, `License`, `Host`, or a name that nobody knows.
struct RobotsDirective {
  std::uint32_t line = 0;            ///< From 1.
  std::optional<std::size_t> group;  ///< Index of the group that it stands in.
  std::string name;                  ///< Lower-case.
  std::string value;
};

struct RobotsSitemap {
  std::uint32_t line = 0;  ///< From 1.
  std::string url;         ///< As written; not checked, not resolved.
};

/// A parsed robots.txt, all its texts valid UTF-8. Immutable; may be asked from several threads.
class RobotsTxt {
 public:
  /// Why a URL may be fetched or not.
  struct Verdict {
    bool allowed = true;
    std::uint32_t line = 0;  ///< Of the rule that decided, 0 where none matched.
    std::string_view rule;   ///< Its text; lives as long as the RobotsTxt.
  };

  /// Reads `body`, whatever it is: bytes that make no sense are problems, never failures. Lines end
  /// in CR, LF or CRLF; a UTF-8 BOM is skipped; a line without colon counts if it is two words;
  /// frequent misspellings count, as for Google.
  static RobotsTxt parse(std::string_view body);

  /// Whether the crawler with the product token `agent` ("dalil", without version; any case) may
  /// fetch `path_and_query` (begins with "/", no fragment). Among the rules of the agent's groups,
  /// or else of the groups of `*`, the longest match decides and Allow wins a tie (RFC 9309
  /// §2.2.2). `/robots.txt` is always allowed.
  ///
  /// Paths are compared as octets after percent-encoding both sides, so raw UTF-8 in either
  /// matches; `%2A` and `%24` match a literal `*` and `$` (§2.2.3). Encoded unreserved characters
  /// (`%7E` for `~`) are decoded as §2.2.2 demands for Disallow alone: Google does not decode them,
  /// and where the two differ the stricter reading stands. Takes time linear in the size of the
  /// rules and the path, whatever the number of wildcards.
  Verdict verdict(std::string_view agent, std::string_view path_and_query) const&;
  Verdict verdict(std::string_view agent, std::string_view path_and_query) const&& = delete;

  /// The rule that keeps `agent` from the whole site: `Disallow: /` where no Allow of its groups
  /// opens anything but .txt and .xml files. `allowed` where there is none.
  Verdict shuts_out(std::string_view agent) const&;
  Verdict shuts_out(std::string_view agent) const&& = delete;

  /// Seconds between two requests that the groups of `agent` (or of `*`) ask for; the longest if
  /// they differ.
  std::optional<double> crawl_delay(std::string_view agent) const;

  const std::vector<RobotsGroup>& groups() const& { return groups_; }
  const std::vector<RobotsSitemap>& sitemaps() const& { return sitemaps_; }
  const std::vector<RobotsDirective>& others() const& { return others_; }
  const std::vector<RobotsProblem>& problems() const& { return problems_; }

 private:
  friend class RobotsParser;

  std::vector<RobotsGroup> groups_;
  std::vector<RobotsSitemap> sitemaps_;
  std::vector<RobotsDirective> others_;
  std::vector<RobotsProblem> problems_;
};

/// What follows from the attempt to fetch robots.txt.
enum class RobotsPolicy {
  kParse,        ///< The body holds the rules.
  kAllowAll,     ///< There are no rules (RFC 9309 §2.3.1.3).
  kDisallowAll,  ///< Unknown, so nothing may be fetched; ask again later (§2.3.1.4).
};

/// The policy for the final `status` after at most five redirects; nullopt where no answer came
/// (time-out, DNS, TLS). 2xx: parse. 3xx (a sixth redirect, §2.3.1.2) and 4xx: allow all. 429, 5xx,
/// anything else, no answer: disallow all.
RobotsPolicy robots_policy(std::optional<int> status);

}  // namespace dalil
