// What the rules for single types share: one fault of a thing as a finding.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/structured/problems.h"
#include "analyzer/structured/rich_results.h"

namespace dalil {

/// Tells a fault in a property of a thing, with the named values `kind`, `type`, `name` (the
/// property), `value`, `better` (what to write instead, or ""), `known` ("yes" where there is such)
/// and `count`. Faults of one kind in one property are one finding for the page, with the values of
/// the first; nullptr where the fault went into it. Its place is the property's, or the thing's
/// where it lacks the property.
Finding* add_fault(PageFindings& findings, std::string_view kind, const Thing& thing,
                   std::string_view property, std::string_view value, std::string_view better = {});

/// Tells the things of a page that lack what Google requires, or recommends, with the named values
/// `type`, `missing`, `count`, `line`, `paste` (lines to paste, or "") and `ready` ("yes" where
/// there are such).
void add_lacks(const Page& page, Wanted wanted, PageFindings& findings);

/// The questions of the page's FAQPages that have one fault.
struct QuestionFault {
  std::string_view kind;  ///< "none" (no questions at all), "unanswered", "twice" or "hidden".
  std::vector<const Thing*> things;  ///< The questions; of "none" the FAQPage.
};

/// nullopt where the page has no FAQPage. Whether a question is hidden is asked only where
/// `sees_text`.
std::optional<std::vector<QuestionFault>> question_faults(const Page& page, bool sees_text);

/// A fault of a breadcrumb trail.
struct TrailFault {
  std::string_view kind;         ///< "single", "order", "no_item" or "item".
  const Thing* thing = nullptr;  ///< The trail or the step.
  std::string value;
  std::int64_t step = 0;  ///< From 1; 0: the whole trail.
};

/// What is wrong with the steps of a BreadcrumbList, besides missing properties.
std::vector<TrailFault> trail_faults(const StructuredData& data, const Thing& trail);

}  // namespace dalil
