// canonical-relative: the canonical is written without scheme and host.
#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Canonical* const canonical = effective_canonical(page);
  if (page.noindex || canonical == nullptr) return Outcome::kNotApplicable;
  const std::string_view href = canonical->href;
  if (href.empty() || ascii::starts_with(href, "http:") || ascii::starts_with(href, "https:"))
    return Outcome::kChecked;
  Finding& finding = findings.add(seen(place_of(*canonical), href, canonical->at));
  finding.values = {{"href", finding.evidence.front().what},
                    {"target", std::string(prefix_graphemes(canonical->url.href(), kQuoted))}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/blog/2013/04/5-common-mistakes-with-relcanonical"};

constexpr Example kExamples[] = {{"a path, and no scheme", R"(-- / --
<title>Roastery</title>
-- /beans --
<link rel="canonical" href="/beans"><title>Beans</title>
-- /ar --
<html lang="ar"><link rel="canonical" href="//example.com/ar"><title>البن</title>)",
                                  "/beans /ar"},
                                 {"whole addresses", R"(-- / --
<html lang="ar"><link rel="canonical" href="HTTPS://example.com/"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule canonical_relative{
    .card = {.id = "canonical-relative",
             .category = Category::kCanonicals,
             .severity = Severity::kNotice,
             .effort = Effort::kHours,
             .en = {.title = "Canonical that is not a whole address",
                    .headline = "{pages, plural, one {# page has a canonical without scheme and "
                                "host} other {# pages have canonicals without scheme and host}}",
                    .message = "The canonical is written as “{href}”.",
                    .why = "It follows wherever the page is met: on http, on a test host or on a "
                           "copy of your site it names the copy, and a forgotten slash names a "
                           "page that does not exist.",
                    .fix = "Write the whole address: <link rel=\"canonical\" href=\"{target}\">."},
             .ar = {.title = "رابط أساسي (canonical) غير كامل",
                    .headline =
                        "{pages, plural, one {صفحة واحدة رابطها الأساسي (canonical) بلا بروتوكول "
                        "ومضيف} two {صفحتان رابط كل منهما الأساسي (canonical) بلا بروتوكول ومضيف} "
                        "few {# صفحات رابطها الأساسي (canonical) بلا بروتوكول ومضيف} many {# صفحة "
                        "رابطها الأساسي (canonical) بلا بروتوكول ومضيف} other {# صفحة رابطها "
                        "الأساسي (canonical) بلا بروتوكول ومضيف}}",
                    .message = "كُتب الرابط الأساسي (canonical) هكذا: «{href}».",
                    .why = "هذا العنوان يتبع موضع الصفحة: فعلى http أو مضيف تجريبي أو نسخة من "
                           "موقعك يشير إلى النسخة، وإن نُسيت شرطة مائلة أشار إلى صفحة غير موجودة.",
                    .fix = "اكتب العنوان كاملًا: <link rel=\"canonical\" href=\"{target}\">."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
