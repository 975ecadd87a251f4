// The stable names of the enumerations that stand in JSON and in stores.
#include "core/finding.h"
#include "core/record.h"
#include "core/rule_card.h"

namespace dalil {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::kError:
      return "error";
    case Severity::kWarning:
      return "warning";
    case Severity::kNotice:
      return "notice";
    case Severity::kInfo:
      return "info";
  }
  return "";
}

std::string_view name_of(Effort effort) {
  switch (effort) {
    case Effort::kMinutes:
      return "minutes";
    case Effort::kHours:
      return "hours";
    case Effort::kDays:
      return "days";
  }
  return "";
}

std::string_view name_of(Category category) {
  switch (category) {
    case Category::kIndexability:
      return "indexability";
    case Category::kHttp:
      return "http";
    case Category::kUrls:
      return "urls";
    case Category::kTitles:
      return "titles";
    case Category::kDescriptions:
      return "descriptions";
    case Category::kHeadings:
      return "headings";
    case Category::kContent:
      return "content";
    case Category::kImages:
      return "images";
    case Category::kLinks:
      return "links";
    case Category::kCanonicals:
      return "canonicals";
    case Category::kLanguage:
      return "language";
    case Category::kSitemaps:
      return "sitemaps";
    case Category::kMobile:
      return "mobile";
    case Category::kSecurity:
      return "security";
    case Category::kStructuredData:
      return "structured-data";
    case Category::kKeywords:
      return "keywords";
  }
  return "";
}

std::string_view name_of(Confidence confidence) {
  switch (confidence) {
    case Confidence::kConfirmed:
      return "confirmed";
    case Confidence::kLikely:
      return "likely";
    case Confidence::kIntermittent:
      return "intermittent";
    case Confidence::kUnverifiable:
      return "unverifiable";
  }
  return "";
}

std::string_view name_of(NotIndexable reason) {
  switch (reason) {
    case NotIndexable::kIndexable:
      return "indexable";
    case NotIndexable::kNotFetched:
      return "not-fetched";
    case NotIndexable::kBlockedByRobots:
      return "blocked-by-robots";
    case NotIndexable::kFailed:
      return "failed";
    case NotIndexable::kRedirect:
      return "redirect";
    case NotIndexable::kStatus:
      return "status";
    case NotIndexable::kNotHtml:
      return "not-html";
    case NotIndexable::kNoindex:
      return "noindex";
    case NotIndexable::kCanonicalised:
      return "canonicalised";
  }
  return "";
}

}  // namespace dalil
