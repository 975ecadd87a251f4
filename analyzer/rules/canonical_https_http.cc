// canonical-https-http: a page on https names an address on http as its canonical.
#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Canonical* const canonical = effective_canonical(page);
  if (page.noindex || canonical == nullptr || !page.url.starts_with("https:"))
    return Outcome::kNotApplicable;
  if (canonical->url.scheme() != "http") return Outcome::kChecked;
  findings.add(seen(place_of(*canonical), canonical->href, canonical->at)).values = {
      {"target", shown_url(canonical->url)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/crawling-indexing/canonicalization"};

constexpr Example kExamples[] = {{"http on an https page", R"(-- / --
<link rel="canonical" href="http://example.com/"><title>Roastery</title>
-- /ar --
<html lang="ar"><link rel="canonical" href="http://example.com/ar"><title>البن</title>)",
                                  "/ /ar"},
                                 {"https, also from http", R"(-- / --
<html lang="ar"><link rel="canonical" href="https://example.com/"><title>محمصة البن</title>
-- http://example.com/beans --
<link rel="canonical" href="https://example.com/beans"><title>Beans</title>)"}};

}  // namespace

extern const Rule canonical_https_http{
    .card =
        {.id = "canonical-https-http",
         .category = Category::kCanonicals,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en =
             {.title = "Canonical that leads back to http",
              .headline = "{pages, plural, one {# page on https names an http address as "
                          "canonical} other {# pages on https name http addresses as canonical}}",
              .message = "The canonical names {target}, without encryption.",
              .why = "The page asks to be shown under the address that browsers mark as not secure "
                     "and that redirects back: two signals against each other.",
              .fix =
                  "Write the canonical with https://, in the template or in the site’s settings."},
         .ar = {.title = "رابط أساسي (canonical) يعود إلى http",
                .headline = "{pages, plural, one {صفحة واحدة على https ورابطها الأساسي (canonical) "
                            "على http} two {صفحتان على https ورابط كل منهما الأساسي (canonical) "
                            "على http} few {# صفحات على https ورابطها الأساسي (canonical) على "
                            "http} many {# صفحة على https ورابطها الأساسي (canonical) على http} "
                            "other {# صفحة على https ورابطها الأساسي (canonical) على http}}",
                .message = "يشير الرابط الأساسي (canonical) إلى {target} بلا تشفير.",
                .why = "تطلب الصفحة أن تُعرض بعنوان تصفه المتصفحات بأنه غير آمن ثم يعيد التوجيه "
                       "إليها: إشارتان متناقضتان.",
                .fix = "اكتب الرابط الأساسي بادئًا بـ https://‎ في القالب أو "
                       "إعداد "
                       "الموقع."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
