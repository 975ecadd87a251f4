// inlinks-one-only: a page that can rank has one followed link from the whole site. Sites of a few
// pages are left alone.
#include <utility>

#include "analyzer/rule.h"
#include "analyzer/site/inlink_kinds.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kFewest = 5;  // Pages of which a second could link.

// Checked: indexable pages but the home page, where every known page was read; else a page that was
// left out may hold a link, and they are not applicable.
void check(const Site& site, SiteFindings& findings) {
  if (!site.complete || count_inlink_pages(site) < kFewest) {
    return findings.not_applicable(count_inlink_pages(site));
  }
  const InlinkKinds kinds = inlink_kinds(site);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (!judges_inlinks(site, page)) continue;
    findings.checked(1);
    if (kinds.followed[page] == kNoPage || kinds.followed_twice[page]) continue;
    Finding finding;
    finding.values = {{"source", display_url(site, kinds.followed[page])}};
    finding.evidence = {link_evidence(site, kinds.followed[page], page)};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {{"one page links, however often, another with nofollow", R"(-- / --
<a href="/a">a</a><a href="/b">b</a><a href="/c">c</a><a href="/d">d</a>
-- /a --
<a href="/b">b</a><a href="/c">c</a><a href="/d">d</a><a href="/مقال">مقال</a><a href="/مقال">اقرأ</a>
-- /b --
<a href="/a">a</a><a rel="nofollow" href="/مقال">مقال</a>
-- /c --
<p>c
-- /d --
<p>d
-- /مقال --
<p>مقال)",
                                  "/مقال"},
                                 {"a small site", R"(-- / --
<a href="/a">a</a>
-- /a --
<a href="/b">b</a>
-- /b --
<p>b)"},
                                 {"a second link, by a redirect", R"(-- / --
<a href="/a">a</a><a href="/b">b</a><a href="/c">c</a><a href="/d">d</a><a href="/e">e</a>
-- /a --
<a href="/b">b</a><a href="/c">c</a><a href="/d">d</a><a href="/old">e</a>
-- /b --
<a href="/a">a</a>
-- /c --
<p>c
-- /d --
<p>d
-- /e --
<p>e
-- /old 301 --
Location: /e)"}};

}  // namespace

extern const Rule inlinks_one_only{
    .card =
        {.id = "inlinks-one-only",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Page with a single link",
                .headline =
                    "{pages, plural, one {# page that could rank has a single link from the site} "
                    "other {# pages that could rank have a single link from the site}}",
                .message = "Of all pages of the site, only {source} has a link to this page that "
                           "search engines follow.",
                .why = "One link says little for a page, and when it goes, with a new menu or the "
                       "next page of a list, nothing leads here any more.",
                .fix = "Link to it from other pages on its subject, in their text, with words that "
                       "say what it is about."},
         .ar = {.title = "صفحة لا يقود إليها إلا رابط واحد",
                .headline = "{pages, plural, one {صفحة واحدة قابلة للفهرسة} two {صفحتان قابلتان "
                            "للفهرسة} few {# صفحات قابلة للفهرسة} many {# صفحة قابلة للفهرسة} "
                            "other {# صفحة قابلة للفهرسة}} لا يقود إليها من الموقع إلا رابط واحد",
                .message = "لا رابط يُحتسب إلى هذه الصفحة من الموقع إلا من صفحة واحدة: {source}.",
                .why = "الرابط الواحد تزكية قليلة، وإذا زال بتغيير قائمة أو بمقالات أحدث لم يبق ما "
                       "يقود إلى الصفحة.",
                .fix = "ضع روابط إليها في نصوص صفحات أخرى تتناول موضوعها، بكلمات تقول عمّ تتحدث."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
