// What the store keeps of a page and its links, and what the site analyses are made of: numbers and
// short keys.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"
#include "core/response.h"

namespace dalil {

/// Why a page cannot stand in a search index. The numbers stand in stores.
enum class NotIndexable : std::uint8_t {
  kIndexable = 0,
  kNotFetched = 1,  ///< Known, but limits or an interruption left it out.
  kBlockedByRobots = 2,
  kFailed = 3,  ///< No answer.
  kRedirect = 4,
  kStatus = 5,  ///< 4xx or 5xx.
  kNotHtml = 6,
  kNoindex = 7,
  kCanonicalised = 8  ///< Its canonical names another URL.
};

/// Stable names: "indexable", "not-fetched", "blocked-by-robots", "failed", "redirect", "status",
/// "not-html", "noindex", "canonicalised".
std::string_view name_of(NotIndexable reason);

/// Where on a page something stands, told by structure (nav, header, footer, aside and their ARIA
/// roles).
enum class Region : std::uint8_t {
  kContent = 0,
  kNavigation = 1,
  kHeader = 2,
  kFooter = 3,
  kAside = 4
};

enum class LinkKind : std::uint8_t {
  kAnchor = 0,
  kRedirect = 1,
  kCanonical = 2,
  kHreflang = 3,
  kPagination = 4  ///< <link rel=next> or rel=prev.
};

/// One reference from a page to a URL.
struct LinkRecord {
  std::string url;  ///< Absolute http(s) href without fragment.
  LinkKind kind = LinkKind::kAnchor;
  Region region = Region::kContent;
  bool nofollow = false;  ///< By rel or by the page's robots directives.
  bool internal = false;  ///< Within the scope of the crawl.
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string anchor;  ///< Anchor text as shown, at most 200 bytes (cut at a code point); or the
                       ///< hreflang code; or "next" or "prev".
};

/// How far an answer can be trusted: what fails is asked again before anybody is accused.
struct AnswerCheck {
  Confidence confidence = Confidence::kConfirmed;  ///< kLikely: it failed and was asked only once.
  std::uint8_t attempts = 0;                       ///< Requests that ended; 0: not counted.
  /// Where the answers differ: the first one, a failure. Of a link to another site that works: 301
  /// or 308 where the page has moved for good.
  std::uint16_t first_status = 0;
  Failure first_failure = Failure::kNone;  ///< The same, where no answer came.
};

/// One row per known URL.
struct PageRecord {
  std::int64_t id = 0;       ///< The store's row, 0 where there is no store.
  std::uint16_t status = 0;  ///< HTTP status; 0: none.
  Failure failure = Failure::kNone;
  NotIndexable indexable = NotIndexable::kNotFetched;
  AnswerCheck check;  ///< Of `status` and `failure`.
  bool internal = true;
  bool html = false;  ///< Answered 200 with HTML.
  bool fetched = false;
  bool in_sitemap = false;            ///< A sitemap lists it.
  bool listed = false;                ///< A sitemap or the folder lists it.
  bool nofollow = false;              ///< Page-level nofollow.
  std::uint32_t words = 0;            ///< In the main content.
  std::uint64_t title_key = 0;        ///< Hash of the title at fold level L2; 0: none.
  std::uint64_t description_key = 0;  ///< The same of the meta description.
  std::uint64_t content_key =
      0;                   ///< Hash of the main content's words at fold level L1; 0: no words.
  char language[12] = {};  ///< BCP 47 primary language (and script), NUL-terminated; "" unknown.
};

/// What is kept of a page beside its record; the numbers stand in stores.
enum class NoteKind : std::uint8_t {
  kIgnored = 0,  ///< A rule that a dalil-ignore comment accepts; the value is the last day or "".
  kSuppressed = 1,  ///< A rule whose findings were accepted; the value is how many.
  kExtracted = 2,   ///< A column of the project's own and what the page says there.
  kStage = 3,       ///< A stage of the customer's journey; the value is StageVerdict's as text.
  kChanged = 4,     ///< "own": the day on which the page says it changed, ISO 8601.
  kListed = 5,      ///< "lastmod": the day on which a sitemap says so.
  kHolds = 6        ///< "until": PageSource::holds
};

/// Those that follow from the page itself, and go on with one that has not changed.
inline constexpr NoteKind kNotesOfPages[] = {NoteKind::kIgnored,   NoteKind::kSuppressed,
                                             NoteKind::kExtracted, NoteKind::kStage,
                                             NoteKind::kChanged,   NoteKind::kHolds};

struct PageNote {
  NoteKind kind = NoteKind::kIgnored;
  std::string name;  ///< Once for each kind and page.
  std::string value;
};

/// What one keyphrase has on one page. Counts of places where the whole phrase stands.
struct KeywordHit {
  std::uint16_t phrase = 0;  ///< Index into AuditRequest::keyphrases.
  std::uint16_t title = 0;
  std::uint16_t description = 0;
  std::uint16_t h1 = 0;
  std::uint16_t subheadings = 0;        ///< h2 to h6 that hold the phrase.
  std::uint16_t subheadings_total = 0;  ///< All h2 to h6 of the content.
  std::uint16_t introduction = 0;       ///< In the first paragraph of the main content.
  std::uint32_t body = 0;               ///< In the main content, headings included.
  std::uint16_t slug = 0;
  std::uint16_t image_alt = 0;
  std::uint16_t anchors = 0;  ///< Anchor texts of links on this page.
  float words_present =
      0;            ///< Share of the phrase's content words that occur in the main content, 0 to 1.
  float score = 0;  ///< 0 to 100, see analyzer/keywords/coverage.h.
};

}  // namespace dalil
