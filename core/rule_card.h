// What a rule says of itself: one struct feeds `dalil rules`, `dalil explain`, the reports and
// docs/rules/*.md.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace dalil {

enum class Severity : std::uint8_t { kError, kWarning, kNotice, kInfo };

/// How long the mend takes: minutes (one edit), hours (several places or a template), days (content
/// or structure).
enum class Effort : std::uint8_t { kMinutes, kHours, kDays };

/// What a finding speaks for: the page that it stands at, or the whole site, as one about
/// robots.txt or a sitemap does.
enum class Reach : std::uint8_t { kPage, kSite };

enum class Category : std::uint8_t {
  kIndexability,
  kHttp,
  kUrls,
  kTitles,
  kDescriptions,
  kHeadings,
  kContent,
  kImages,
  kLinks,
  kCanonicals,
  kLanguage,
  kSitemaps,
  kMobile,
  kSecurity,
  kStructuredData,
  kKeywords
};

/// Stable lower-case names for JSON: "error", "minutes", "titles".
std::string_view name_of(Severity severity);
std::string_view name_of(Effort effort);
std::string_view name_of(Category category);

/// A rule's words in one language of the reader. `headline`, `message` and `fix` are ICU
/// MessageFormat patterns.
struct RuleText {
  std::string_view title;     ///< The fault as a noun phrase, for lists: "Page without a title".
  std::string_view headline;  ///< The fix for all pages; knows {pages}: "{pages, plural, one {#
                              ///< page has…} other {…}}".
  std::string_view message;   ///< One finding; knows the finding's named values.
  std::string_view
      why;  ///< Why it matters to a reader or to search, in one or two sentences. Plain text.
  std::string_view fix;  ///< What to do, as an instruction; knows the named values of the finding.
};

struct RuleCard {
  std::string_view id;  ///< The noun and the failing state, "title-missing"; never changes.
  Category category = Category::kContent;
  Severity severity = Severity::kWarning;
  Effort effort = Effort::kMinutes;
  Reach reach = Reach::kPage;
  std::span<const std::string_view>
      aliases;  ///< Other ids that users may say for it; none is an id.
  RuleText en;
  RuleText ar;
  std::span<const std::string_view>
      sources;  ///< URLs of the standards or vendor pages that the rule rests on.

  /// The id or one of the aliases.
  bool is_called(std::string_view name) const {
    return name == id || std::ranges::find(aliases, name) != aliases.end();
  }
  const RuleText& text(std::string_view reader_language) const {
    return reader_language == "ar" ? ar : en;
  }
};

}  // namespace dalil
