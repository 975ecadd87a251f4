// canonical-outside-head: a canonical stands in the body, where search engines ignore it.
#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.noindex || page.canonicals.empty()) return Outcome::kNotApplicable;
  for (const Canonical& canonical : page.canonicals) {
    if (canonical.in_head || canonical.from_header) continue;
    findings.add(seen(place_of(canonical), canonical.href, canonical.at)).values = {
        {"line", std::int64_t{canonical.at.line}}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/crawling-indexing/valid-page-metadata"};

constexpr Example kExamples[] = {{"in the body, and behind what has ended the head", R"(-- / --
<head><title>Roastery</title></head><body><link rel="canonical" href="https://example.com/"><p>Beans.
-- /ar --
<html lang="ar"><head><img src="/p.gif" alt=""><link rel="canonical" href="https://example.com/ar"></head><p>البن.)",
                                  "/ /ar"},
                                 {"in the head", R"(-- / --
<html lang="ar"><head><link rel="canonical" href="https://example.com/"></head><body><p>نحمص كل صباح.)"}};

}  // namespace

extern const Rule canonical_outside_head{
    .card =
        {.id = "canonical-outside-head",
         .category = Category::kCanonicals,
         .severity = Severity::kError,
         .effort = Effort::kMinutes,
         .en = {.title = "Canonical that stands in the body",
                .headline =
                    "{pages, plural, one {# page has a canonical in the body, where it does not "
                    "count} other {# pages have canonicals in the body, where they do not count}}",
                .message = "The canonical stands in the body, on line {line}.",
                .why = "Search engines pass over canonicals in the body, since comments and "
                       "widgets could write one there.",
                .fix = "Move it from line {line} into the head. Where it seems to be there "
                       "already, an element before it that has no place there has ended the head."},
         .ar = {.title = "رابط أساسي (canonical) خارج رأس الصفحة",
                .headline = "{pages, plural, one {صفحة واحدة رابطها الأساسي (canonical) في متنها "
                            "فلا يُعتد به} two {صفحتان رابط كل منهما الأساسي (canonical) في متنها "
                            "فلا يُعتد به} few {# صفحات رابطها الأساسي (canonical) في متنها فلا "
                            "يُعتد به} many {# صفحة رابطها الأساسي (canonical) في متنها فلا يُعتد "
                            "به} other {# صفحة رابطها الأساسي (canonical) في متنها فلا يُعتد به}}",
                .message = "يقع الرابط الأساسي (canonical) في متن الصفحة، في السطر {line}.",
                .why =
                    "تهمل محركات البحث ما كان منه في المتن، إذ قد تكتبه هناك التعليقات والإضافات.",
                .fix = "انقله من السطر {line} إلى رأس الصفحة. وإن بدا أنه فيه فقد أنهى الرأسَ قبله "
                       "عنصر لا موضع له هناك."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
