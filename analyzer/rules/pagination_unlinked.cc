// pagination-unlinked: a page of a series that only rel=next or rel=prev names: no page of the site
// has a link to it that can be clicked. Where a sitemap lists it, it is an orphan-page.
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/linked_from.h"
#include "analyzer/site/pagination.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

// Checked: indexable pages that others name so, where every known page was read; else a page that
// was left out may hold the link.
void check(const Site& site, SiteFindings& findings) {
  std::vector<std::uint32_t> named_by(site.pages.size(), kNoPage);
  for_each_pagination(site, [&](std::uint32_t page, std::span<const std::uint32_t> targets) {
    for (const std::uint32_t target : targets) {
      if (named_by[target] == kNoPage) named_by[target] = page;
    }
  });
  const std::vector<bool> anchored = anchored_pages(site);
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (named_by[page] == kNoPage || site.pages[page].indexable != NotIndexable::kIndexable) {
      continue;
    }
    if (!site.complete) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    if (anchored[page] || site.pages[page].listed || page == site.home) continue;
    Finding finding;
    finding.values = {{"source", display_url(site, named_by[page])}};
    finding.evidence = {{.where = "link[rel=next], link[rel=prev]",
                         .what = quoted(display_url(site, named_by[page]))}};
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/ecommerce/"
    "pagination-and-incremental-page-loading",
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {{"a second page that a script would load", R"(-- / --
<link rel="next" href="/?page=2"><p>Beans.</p><button>Show more</button>
-- /?page=2 --
<link rel="prev" href="/"><p>More beans.
-- /قائمة/ --
<html lang="ar"><link rel="next" href="/قائمة/2"><p>بن.
-- /قائمة/2 --
<html lang="ar"><p>بن آخر.)",
                                  "/?page=2 /قائمة/2"},
                                 {"a link on another page, and a page that is an orphan",
                                  R"(-- / --
<html lang="ar"><link rel="next" href="/2"><link rel="prev" href="/0"><p>بن.</p><a href="/map">خريطة</a>
-- /0 sitemap --
<p>بن قديم.
-- /2 --
<p>بن آخر.
-- /map --
<a href="/2">2</a>)"}};

}  // namespace

extern const Rule pagination_unlinked{
    .card =
        {.id = "pagination-unlinked",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Page of a list that no link leads to",
                .headline = "{pages, plural, one {# page of a list has no link to it} other {# "
                            "pages of lists have no link to them}}",
                .message = "Only <link> in the head of {source} leads here; no link does.",
                .why = "Google has not used rel=next and rel=prev since 2019. Without a link that "
                       "can be clicked it may never find this page, nor what only this page "
                       "lists.",
                .fix = "Put links to the pages of the list below it, and keep them where a button "
                       "“show more” loads the next ones by a script."},
         .ar = {.title = "صفحة من قائمة لا رابط إليها",
                .headline =
                    "{pages, plural, one {صفحة واحدة من قائمة لا رابط إليها} two {صفحتان من "
                    "قائمة لا رابط إليهما} few {# صفحات من قوائم لا رابط إليها} many {# "
                    "صفحة من قوائم لا رابط إليها} other {# صفحة من قوائم لا رابط إليها}}",
                .message = "لا يقود إلى هذه الصفحة إلا <link> في رأس {source}، ولا رابط إليها.",
                .why =
                    "لم يعد Google يستعمل rel=next وrel=prev منذ 2019. وقد لا يعثر على الصفحة بلا "
                    "رابط يُنقر، ولا على ما تعرضه وحدها.",
                .fix = "ضع تحت القائمة روابط إلى صفحاتها، وأبقها وإن كان زر «عرض المزيد» يحمّل ما "
                       "بعدها بنص برمجي."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
