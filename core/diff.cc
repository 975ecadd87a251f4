#include "core/diff.h"

namespace dalil {

std::string_view name_of(FindingState state) {
  switch (state) {
    case FindingState::kNew:
      return "new";
    case FindingState::kReappeared:
      return "reappeared";
    case FindingState::kFixed:
      return "fixed";
    case FindingState::kNotChecked:
      return "not-checked";
    case FindingState::kNotCheckedBefore:
      return "not-checked-before";
    case FindingState::kPersisting:
      return "persisting";
  }
  return "";
}

std::string_view name_of(NotCompared why) {
  switch (why) {
    case NotCompared::kNone:
      return "";
    case NotCompared::kPageNotFetched:
      return "page-not-fetched";
    case NotCompared::kPageGone:
      return "page-gone";
    case NotCompared::kPageUnknown:
      return "page-unknown";
    case NotCompared::kRuleNotRun:
      return "rule-not-run";
    case NotCompared::kRuleChanged:
      return "rule-changed";
    case NotCompared::kNotApplicable:
      return "not-applicable";
    case NotCompared::kTargetNotFetched:
      return "target-not-fetched";
  }
  return "";
}

std::string_view name_of(PageChangeKind kind) {
  switch (kind) {
    case PageChangeKind::kNoindexAppeared:
      return "noindex-appeared";
    case PageChangeKind::kNoindexDisappeared:
      return "noindex-disappeared";
    case PageChangeKind::kIndexability:
      return "indexability";
    case PageChangeKind::kStatus:
      return "status";
    case PageChangeKind::kRemoved:
      return "removed";
    case PageChangeKind::kRedirectTarget:
      return "redirect-target";
    case PageChangeKind::kCanonical:
      return "canonical";
    case PageChangeKind::kSchemaTypeLost:
      return "schema-type-lost";
    case PageChangeKind::kWordsLost:
      return "words-lost";
    case PageChangeKind::kLanguage:
      return "language";
    case PageChangeKind::kTitle:
      return "title";
    case PageChangeKind::kH1:
      return "h1";
    case PageChangeKind::kDescription:
      return "description";
    case PageChangeKind::kDepth:
      return "depth";
    case PageChangeKind::kNew:
      return "new";
  }
  return "";
}

}  // namespace dalil
