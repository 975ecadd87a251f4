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
#include "analyzer/text/lexicon.h"
#include "analyzer/text/pixel_width.h"
#include "core/finding.h"
#include "core/rule_card.h"

namespace dalil {

struct Site;

/// A small site in txtar form and the pages that the rule must find on it.
///
/// Each file starts with `-- /path [status] [sitemap] [blocked] --`: status (default 200),
/// `sitemap` where the sitemap lists it, `blocked` where robots.txt forbids it. Header lines `Name:
/// value` may follow, ended by an empty line. Content type is HTML in UTF-8 unless a header says
/// otherwise. The host is https://example.com, the seed is /. All pages that stand in the example
/// count as fetched; links to others answer 404. Lines before the first file are options: `keyword:
/// PHRASE`.
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
};

enum class Outcome : std::uint8_t { kChecked, kNotApplicable };

/// Where page rules put what they found; rule and page are filled in by the runner.
class PageFindings {
 public:
  /// Adds a finding with its evidence. Fill `key` where the rule can find several on one page.
  Finding& add(Evidence evidence);
  std::vector<Finding>& all() { return findings_; }

 private:
  std::vector<Finding> findings_;
};

/// Where site rules put what they found and what they looked at.
class SiteFindings {
 public:
  /// Takes a finding about the page with that index in Site::pages. Rule and page URL are filled in
  /// by the sink.
  using Sink = std::function<void(std::uint32_t page, Finding finding)>;
  explicit SiteFindings(Sink sink) : sink_(std::move(sink)) {}

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

struct Rule {
  RuleCard card;
  RuleScope scope = RuleScope::kIndexable;
  std::span<const List> needs = {};  ///< Lexicon lists that the page's language must have.
  std::span<const Example> examples;
  Outcome (*check_page)(const PageCase&,
                        PageFindings&) = nullptr;  ///< Exactly one of the two is set.
  void (*check_site)(const Site&, SiteFindings&) = nullptr;
};

/// All rules, by id (generated from the files).
std::span<const Rule* const> all_rules();

/// The rule of that id, or nullptr.
const Rule* find_rule(std::string_view id);

}  // namespace dalil
