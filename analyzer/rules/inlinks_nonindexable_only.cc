// inlinks-nonindexable-only: a page that can rank is linked, but only from pages that cannot.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/file_findings.h"
#include "analyzer/site/inlink_kinds.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages but the home page, where every known page was read; else a page that was
// left out may hold a link, and they are not applicable.
void check(const Site& site, SiteFindings& findings) {
  if (!site.complete) return findings.not_applicable(count_inlink_pages(site));
  const InlinkKinds kinds = inlink_kinds(site);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (!judges_inlinks(site, page)) continue;
    findings.checked(1);
    if (!kinds.any(page) || kinds.from_indexable[page]) continue;
    const std::uint32_t source =
        kinds.followed[page] != kNoPage ? kinds.followed[page] : kinds.nofollowed[page];
    Finding finding;
    finding.values = {{"source", display_url(site, source)},
                      {"state", select_key(name_of(site.pages[source].indexable))}};
    finding.evidence = {link_evidence(site, source, page)};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable",
    "https://developers.google.com/search/docs/crawling-indexing/block-indexing"};

constexpr Example kExamples[] = {
    {"behind a page with noindex, and behind one whose canonical is another", R"(-- / --
<title>المحمصة</title>
-- /أرشيف --
<meta name="robots" content="noindex"><a href="/مقال">مقال</a>
-- /مقال --
<p>مقال
-- /list?page=2 --
<link rel="canonical" href="/list"><a href="/deep">deep</a>
-- /list --
<p>list
-- /deep --
<p>deep)",
     "/مقال /deep"},
    {"a link from a page that can rank, also by a redirect, and none at all", R"(-- / --
<a href="/a">a</a><a href="/old">b</a><a rel="nofollow" href="/c">c</a>
-- /a --
<p>a
-- /old 302 --
Location: /b

-- /b --
<p>b
-- /c --
<p>c
-- /orphan sitemap --
<p>x
-- /hidden --
<meta name="robots" content="noindex"><a href="/a">a</a><a href="/b">b</a>)"}};

}  // namespace

extern const Rule inlinks_nonindexable_only{
    .card =
        {.id = "inlinks-nonindexable-only",
         .category = Category::kLinks,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Page that only pages outside the index link to",
              .headline =
                  "{pages, plural, one {# page that could rank is linked only from pages that "
                  "cannot} other {# pages that could rank are linked only from pages that cannot}}",
              .message = "Only pages that are not in the index link here, {source} for one "
                         "({state, select, noindex {it says noindex} canonicalised {its canonical "
                         "is another} other {it cannot be indexed}}).",
              .why = "Search engines visit pages that they do not index less and less, and in the "
                     "end stop following their links: the way to this page closes.",
              .fix = "Link to this page from a page that can rank, one on its subject or the list "
                     "that it belongs to."},
         .ar = {.title = "صفحة لا تربط بها إلا صفحات لا تُفهرس",
                .headline = "{pages, plural, one {صفحة واحدة قابلة للفهرسة} two {صفحتان قابلتان "
                            "للفهرسة} few {# صفحات قابلة للفهرسة} many {# صفحة قابلة للفهرسة} "
                            "other {# صفحة قابلة للفهرسة}} لا يقود إليها إلا صفحات لا تُفهرس",
                .message = "لا رابط إلى هذه الصفحة إلا من صفحات لا تُفهرس، منها {source} ({state, "
                           "select, noindex {ففيها noindex} canonicalised {فرابطها الأساسي غيرها} "
                           "other {فهي غير قابلة للفهرسة}}).",
                .why = "تقل زيارة محرك البحث للصفحات التي لا يفهرسها حتى يكف عن اتباع روابطها، "
                       "فينسد الطريق إلى هذه الصفحة.",
                .fix = "ضع رابطًا إلى هذه الصفحة في صفحة قابلة للفهرسة: صفحة في موضوعها أو القائمة "
                       "التي تنتمي إليها."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
