// What a rule is: one file in analyzer/rules/ that defines one `extern const Rule`. See
// docs/decisions/0001.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/page/page.h"
#include "analyzer/rule_option.h"
#include "analyzer/text/lexicon.h"
#include "analyzer/text/pixel_width.h"
#include "core/finding.h"
#include "core/rule_card.h"

namespace dalil {

struct Site;
struct ArticleCase;
class ArticleFindings;
class PathFilter;
struct OwnCheck;

/// A small site in txtar form and the pages that the rule must find on it.
///
/// Each file starts with `-- /path [status] [sitemap] [blocked] [failure] --`: status (default
/// 200), `sitemap` where the sitemap lists it, `blocked` where robots.txt forbids it, a
/// failure_name() where no answer comes. Header lines `Name: value` may follow, ended by an empty
/// line. Content type is HTML in UTF-8 unless a header says otherwise. The host is
/// https://example.com, the seed is /. All pages that stand in the example count as fetched; links
/// to others answer 404. Lines before the first file are options: `keyword: PHRASE`, and `target:
/// /path` for the keyphrase before it.
///
/// `/robots.txt` and the sitemaps that it names, or else `/sitemap.xml`, are read as a crawl reads
/// them, where one of the two stands in the example: what they forbid is blocked, what they list is
/// in a sitemap, and they are no pages. With `/robots.txt` alone, `/sitemap.xml` answers 404.
/// `/llms.txt` and the doors of the home page (`-- http://example.com/ --`) are asked for, too;
/// doors that the example does not have do not answer. A line `repeat 1000 TEXT` stands for a
/// thousand lines.
///
/// For an article rule the only file is the article: `-- name.md --` or .html or .txt, and `expect`
/// names the lines of the findings, each as often as it is found: "3 3 8". Options: `keyword:
/// PHRASE`, `language: TAG`, `kind: landing|blog`, `slug: TEXT`, `title: TEXT`.
struct Example {
  std::string_view name;
  std::string_view site;
  std::string_view expect = "";  ///< Paths that must be found, separated by spaces; empty: silence.
};

/// What a page rule judges.
struct PageCase {
  const Page& page;
  const LanguagePack* language = nullptr;  ///< The pack of the page's language, or nullptr.
  const PixelWidths& widths;
  std::string_view today = "";  ///< ISO 8601 date; "" where nothing ends.
  /// Of the keyphrases that were asked for, the one that the page covers best; "" for none.
  std::string_view keyphrase = "";
};

enum class Outcome : std::uint8_t { kChecked, kNotApplicable };

/// Where page rules put what they found; rule and page are filled in by the runner.
class PageFindings : public OptionValues {
 public:
  explicit PageFindings(OptionValues options = {}) : OptionValues(options) {}

  /// Adds a finding with its evidence. Fill `key` where the rule can find several on one page.
  Finding& add(Evidence evidence);
  std::vector<Finding>& all() { return findings_; }

 private:
  std::vector<Finding> findings_;
};

/// Where site rules put what they found and what they looked at.
class SiteFindings : public OptionValues {
 public:
  /// Takes a finding about the page with that index in Site::pages. Rule and page URL are filled in
  /// by the sink.
  using Sink = std::function<void(std::uint32_t page, Finding finding)>;
  explicit SiteFindings(Sink sink, OptionValues options = {})
      : OptionValues(options), sink_(std::move(sink)) {}

  void checked(std::int64_t pages) { checked_ += pages; }
  void not_applicable(std::int64_t pages) { not_applicable_ += pages; }
  void add(std::uint32_t page, Finding finding) { sink_(page, std::move(finding)); }

  std::int64_t pages_checked() const { return checked_; }
  std::int64_t pages_not_applicable() const { return not_applicable_; }

 private:
  Sink sink_;
  std::int64_t checked_ = 0;
  std::int64_t not_applicable_ = 0;
};

/// Which pages a page rule is asked about; the others count as not applicable.
enum class RuleScope : std::uint8_t {
  kIndexable,  ///< Indexable HTML pages.
  kHtml,       ///< All pages that answered 200 with HTML.
  kFetched     ///< Everything that answered.
};

/// What must be known of an article before a page rule is asked about it; article rules leave it.
enum class ArticleNeed : std::uint8_t {
  kNever,        ///< The rule is about published pages.
  kBody,         ///< The text is enough.
  kTitle,        ///< Article::knows_title
  kDescription,  ///< Article::knows_description
  kH1,           ///< Article::knows_h1
  kDocument      ///< Article::is_document
};

/// What an article rule's findings are counted against, so that a long article costs no more than a
/// short one with the same habits.
enum class Per : std::uint8_t {
  kArticle,    ///< It finds a fault once or not at all.
  kKeyphrase,  ///< Once for each keyphrase.
  kWords       ///< Any number; one in a hundred words costs all.
};

struct Rule {
  RuleCard card;
  RuleScope scope = RuleScope::kIndexable;
  std::span<const List> needs = {};  ///< Lexicon lists that the page's language must have.
  std::span<const Example> examples;
  // Exactly one of the three is set, but for rules of the project.
  Outcome (*check_page)(const PageCase&, PageFindings&) = nullptr;
  void (*check_site)(const Site&, SiteFindings&) = nullptr;
  Outcome (*check_article)(const ArticleCase&, ArticleFindings&) = nullptr;
  ArticleNeed in_articles = ArticleNeed::kNever;  ///< For page rules.
  Per per = Per::kArticle;                        ///< For article rules.
  std::span<const RuleOption> options = {};

  // What users set; see analyzer/configured_rules.h.
  std::span<const double> set = {};    ///< Parallel to `options`; empty: the standards.
  const PathFilter* filter = nullptr;  ///< Where it judges; nullptr: everywhere.
  const OwnCheck* own = nullptr;       ///< A rule of the project; then none of the three is set.

  OptionValues values() const { return {options, set}; }
};

/// All rules, by id (generated from the files).
std::span<const Rule* const> all_rules();

/// The rule of that id or alias, or nullptr.
const Rule* find_rule(std::string_view id);

}  // namespace dalil
