// canonical-off-host: the canonical names another host: the whole page is given away. A page that
// only sends its visitors on has nothing to give.
#include "analyzer/canonicals.h"
#include "analyzer/hosts.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Canonical* const canonical = effective_canonical(page);
  const Result<Url> url = Url::parse(page.url);
  // What is being built on one's own machine names the host where it will stand.
  if (page.noindex || canonical == nullptr || !page.redirect_to.empty() || !url ||
      is_loopback(url->host())) {
    return Outcome::kNotApplicable;
  }
  if (canonical->url.host() == url->host()) return Outcome::kChecked;
  findings.add(seen(place_of(*canonical), canonical->href, canonical->at)).values = {
      {"target", shown_url(canonical->url)}, {"host", std::string(canonical->url.host())}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://developers.google.com/search/docs/crawling-indexing/canonicalization"};

constexpr Example kExamples[] = {{"another host, and one with www", R"(-- / --
<title>Roastery</title>
-- /beans --
<link rel="canonical" href="https://example.net/beans"><title>Beans</title>
-- /ar --
<html lang="ar"><link rel="canonical" href="https://www.example.com/ar"><title>البن</title>)",
                                  "/beans /ar"},
                                 {"its own host, and a site that is being built", R"(-- / --
<html lang="ar"><link rel="canonical" href="https://EXAMPLE.com/"><title>محمصة البن</title>
-- http://localhost:8080/ --
<link rel="canonical" href="https://example.com/"><title>Roastery</title>)"},
                                 {"regression: a page that has moved there", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- /قديم --
<html lang="ar"><meta http-equiv="refresh" content="0; url=https://example.net/بن"><link rel="canonical" href="https://example.net/بن"><p>انتقلنا.)"}};

}  // namespace

extern const Rule canonical_off_host{
    .card =
        {.id = "canonical-off-host",
         .category = Category::kCanonicals,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Canonical on another host",
                .headline = "{pages, plural, one {# page leaves its place in the index to another "
                            "host} other {# pages leave their place in the index to another host}}",
                .message = "The canonical names {target}, on another host.",
                .why =
                    "Search engines will show the other host in place of this page. That is right "
                    "for a text taken over from there, and fatal where a test host or the "
                    "other form of the name (www) was left in.",
                .fix = "If {host} is not where the page belongs, mend the host in the template "
                       "or in the site’s settings; if it is, redirect there (301)."},
         .ar = {.title = "رابط أساسي (canonical) إلى مضيف آخر",
                .headline = "{pages, plural, one {صفحة واحدة تترك مكانها في الفهرس لمضيف آخر} "
                            "two {صفحتان تتركان مكانهما في الفهرس لمضيف آخر} few {# صفحات تترك "
                            "مكانها في الفهرس لمضيف آخر} many {# صفحة تترك مكانها في الفهرس "
                            "لمضيف آخر} other {# صفحة تترك مكانها في الفهرس لمضيف آخر}}",
                .message = "يشير الرابط الأساسي (canonical) إلى {target} في مضيف آخر.",
                .why =
                    "سيعرض محرك البحث المضيف الآخر بدل هذه الصفحة. وهذا صحيح في نص منقول من هناك، "
                    "ومهلك إن بقي فيه مضيف تجريبي أو الصورة الأخرى من الاسم (www).",
                .fix = "إن لم يكن {host} موضع الصفحة فأصلح المضيف في القالب أو إعداد الموقع، "
                       "وإن كان فأعد التوجيه إليه (301)."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
