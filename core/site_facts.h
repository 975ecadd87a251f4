// What a crawl learnt of a site's robots.txt files and sitemaps, as values: the crawl fills them
// in, the store keeps them, the site rules judge them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/response.h"

namespace dalil {

/// A line of robots.txt that says something about the file's reader.
struct RobotsLine {
  std::string what;        ///< A problem's or directive's stable name, or a crawler's token.
  std::uint32_t line = 0;  ///< From 1.
  std::string text;        ///< The line as written, valid UTF-8, at most 300 graphemes.
};

/// The robots.txt of one origin, whatever came of asking for it.
struct RobotsFact {
  std::string origin;  ///< "https://example.com"
  int status = 0;      ///< Of the last answer, after at most five redirects; 0: none.
  Failure failure = Failure::kNone;
  bool unreachable = false;          ///< RFC 9309 §2.3.1.4: nothing of the origin may be fetched.
  bool html = false;                 ///< A web page stands where the rules should be.
  std::int64_t bytes = 0;            ///< Of the body, as far as it was read.
  std::vector<RobotsLine> problems;  ///< By line, at most 100; `what` as robots_problem_name().
  std::int64_t problem_count = 0;    ///< All of them.
  std::vector<RobotsLine> sitemaps;  ///< `what` is the address as written; at most 100.
  std::vector<RobotsLine> agents;  ///< Crawlers that are named; `what` in lower case; at most 500.
  std::vector<RobotsLine>
      forbidden;                     ///< Of "*" and known_crawlers(): who may read nothing here but
                                     ///< what a rule allows by name, and the line that says so.
  std::vector<RobotsLine> signals;   ///< `Content-Signal` lines; `what` is their value.
  std::vector<RobotsLine> licenses;  ///< `License` lines (https://rslstandard.org/), the same way.
};

/// Who named a sitemap.
enum class SitemapSource : std::uint8_t {
  kRobots = 0,   ///< A line of robots.txt.
  kIndex = 1,    ///< Another sitemap.
  kRequest = 2,  ///< Whoever asked for the audit.
  kGuess = 3     ///< Nobody: /sitemap.xml was tried.
};

/// An address that a sitemap lists, and where.
struct ListedUrl {
  std::string url;         ///< As written, valid UTF-8, at most 300 graphemes.
  std::uint32_t line = 0;  ///< From 1, in the unpacked file.
  std::string other;       ///< Of a repeated address: the sitemap that listed it before.
};

/// A page of the site that a sitemap lists.
struct ListedPage {
  std::string href;     ///< Without fragment.
  std::string changed;  ///< The day of its lastmod, ISO 8601; "" where it has none.
};

/// How many entries of a sitemap share a trait, and the first of them.
struct ListedUrls {
  std::int64_t count = 0;
  std::vector<ListedUrl> first;  ///< At most three.
};

struct SitemapProblem {
  std::string kind;  ///< sitemap_error_name(), or "index-in-index" or "index-loop".
  std::uint32_t line = 0;
  std::string message;  ///< For readers, in English, valid UTF-8.
};

/// One sitemap file that was named or tried.
struct SitemapFact {
  std::string url;  ///< As asked for.
  SitemapSource source = SitemapSource::kRobots;
  std::string named_by;  ///< The sitemap that lists it, where another one does.
  int status = 0;        ///< 0: none, or not asked for since robots.txt forbids it.
  Failure failure = Failure::kNone;
  RobotsLine
      forbidden;  ///< The rule of robots.txt that keeps Googlebot from it; line 0: none does.
  std::string kind = "unknown";          ///< sitemap_kind_name()
  std::int64_t bytes = 0;                ///< As they came, packed or not.
  std::int64_t entries = 0;              ///< That were read.
  std::vector<SitemapProblem> problems;  ///< At most 20 of each kind.
  ListedUrls foreign;                    ///< On hosts that are no part of the site.
  ListedUrls insecure;                   ///< http, while the site is on https.
  ListedUrls repeated;                   ///< Listed by an earlier file of the audit, too.
  std::int64_t dated = 0;                ///< Entries with a lastmod.
  bool one_date = false;                 ///< They all have the same one, to the minute.
  std::string date;                      ///< The first lastmod, as written.
  ListedUrls future;  ///< Their lastmod is more than a day ahead of the crawl's clock.

  bool was_read() const { return kind != "unknown"; }
};

/// How the server answers for the home page, as far as it is about the whole host.
struct HomeFact {
  std::string url;              ///< "": it was not asked for, or did not answer with a page.
  std::string title;            ///< The content of <title> as it stands, at most 300 bytes.
  std::vector<Header> headers;  ///< Those that rules ask for, valid UTF-8, in their order.
};

/// Another address that visitors may type for the home page.
struct DoorFact {
  std::string url;  ///< On http for a site on https; with "www." for one without, or the reverse.
  int status = 0;
  Failure failure = Failure::kNone;
  std::string target;     ///< Where a redirect leads, absolute; "" where it is none.
  std::string canonical;  ///< What the page here names as its canonical, absolute; or "".
  std::string title;      ///< As HomeFact::title.
};

/// /llms.txt (https://llmstxt.org/) of the home page's origin.
struct LlmsFact {
  std::string url;  ///< "": it was not asked for.
  int status = 0;
  Failure failure = Failure::kNone;
  bool html = false;             ///< A web page stands where the Markdown should be.
  bool titled = false;           ///< Its first line with text is a heading of the first level.
  std::int64_t bytes = 0;        ///< Of the body, as far as it was read.
  std::int64_t link_count = 0;   ///< Links to http(s) addresses.
  std::vector<ListedUrl> links;  ///< Absolute hrefs without fragments; the first 500.
};

struct SiteFacts {
  HomeFact home;
  std::vector<DoorFact> doors;
  LlmsFact llms;
  std::vector<RobotsFact> robots;     ///< One per origin that was asked, by origin.
  std::vector<SitemapFact> sitemaps;  ///< In the order they were read.
  bool sitemaps_asked = false;        ///< Sitemaps were looked for.
  bool sitemaps_whole = false;        ///< Every sitemap that was named was read to its end.
};

/// What an AI crawler fetches pages for: separate decisions for a site.
enum class CrawlerClass : std::uint8_t {
  kWebSearch,  ///< The results of a search engine.
  kSearch,     ///< An index that answers are looked up in.
  kUser,       ///< What a user has asked about just now.
  kTraining    ///< Training of models.
};

/// "web-search", "search", "user", "training".
std::string_view name_of(CrawlerClass crawler_class);

struct KnownCrawler {
  std::string_view token;  ///< As its operator writes it.
  std::string_view operator_name;
  CrawlerClass crawler_class = CrawlerClass::kWebSearch;
};

/// Crawlers that a site may want to decide about: two search engines, then AI crawlers by class.
std::span<const KnownCrawler> known_crawlers();

/// The token of today's crawler for one that nobody sends or that its operator gave up
/// ("anthropic-ai"); "" for all others. `token` is in lower case.
std::string_view current_token(std::string_view token);

}  // namespace dalil
