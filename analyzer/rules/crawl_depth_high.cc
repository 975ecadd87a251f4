// crawl-depth-high: a page that could rank is more clicks from the home page than readers like.
#include <algorithm>

#include "analyzer/rule.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/sources.h"

namespace dalil::rules {
namespace {

constexpr RuleOption kOptions[] = {{"max_clicks", 3, 1, 100}};

// Checked: indexable pages that paths from home lead to, where every known page was read; else a
// shorter path may be unknown. All other indexable pages are not applicable.
void check(const Site& site, SiteFindings& findings) {
  const double most = findings.option("max_clicks");
  std::vector<std::uint32_t> deep;
  for (std::uint32_t page = 0; page < site.pages.size(); ++page) {
    if (site.pages[page].indexable != NotIndexable::kIndexable) continue;
    if (!site.complete || site.depth[page] == kUnreached) {
      findings.not_applicable(1);
      continue;
    }
    findings.checked(1);
    if (site.depth[page] > most) deep.push_back(page);
  }
  if (deep.empty()) return;
  const std::vector<std::uint32_t> nearer = last_clicks(site);
  // Those behind one page together, so that its address is asked for once.
  std::ranges::sort(deep, {}, [&](std::uint32_t page) { return std::pair(nearer[page], page); });
  std::uint32_t from = kNoPage;
  std::string shown;
  for (const std::uint32_t page : deep) {
    if (nearer[page] != from) shown = display_url(site, from = nearer[page]);
    Finding finding;
    finding.values = {{"depth", std::int64_t{site.depth[page]}}, {"from", shown}};
    finding.evidence.push_back({.where = shown, .what = quoted(display_url(site, page))});
    findings.add(page, std::move(finding));
  }
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/blog/2008/10/importance-of-link-architecture",
    "https://developers.google.com/search/docs/crawling-indexing/links-crawlable"};

constexpr Example kExamples[] = {{"the fourth click", R"(-- / --
<a href="/1">1</a>
-- /1 --
<a href="/2">2</a>
-- /2 --
<a href="/old">3</a>
-- /old 301 --
Location: /3

-- /3 --
<a href="/الأرشيف">الأرشيف</a>
-- /الأرشيف --
<p>قديم</p>)",
                                  "/الأرشيف"},
                                 {"three clicks, a shortcut, no path, and not to be indexed",
                                  R"(-- / --
<a href="/1">1</a>
-- /1 --
<a href="/2">2</a>
-- /2 --
<a href="/3">3</a><a href="/4">4</a>
-- /3 --
<a href="/4">4</a><a href="/5">5</a>
-- /4 --
<p>also behind 2
-- /5 --
<meta name="robots" content="noindex"><a href="/4">4</a>
-- /orphan sitemap --
<p>nobody links here)"}};

}  // namespace

extern const Rule crawl_depth_high{
    .card =
        {.id = "crawl-depth-high",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Page far from the home page",
                .headline = "{pages, plural, one {# page is many clicks from the home page} "
                            "other {# pages are many clicks from the home page}}",
                .message = "It takes {depth, plural, one {# click} other {# clicks}} from the home "
                           "page; the last one is on {from}.",
                .why = "The farther a page is from the home page, the fewer readers come to it, "
                       "and the less important it looks to search engines.",
                .fix = "Link the pages that matter from the home page, a section page or a related "
                       "article. Where a long list is split into numbered pages, show more "
                       "entries on each, or divide the list by subject."},
         .ar = {.title = "صفحة بعيدة عن الصفحة الرئيسة",
                .headline = "{pages, plural, one {صفحة واحدة تبعد نقرات كثيرة عن الصفحة الرئيسة} "
                            "two {صفحتان تبعدان نقرات كثيرة عن الصفحة الرئيسة} "
                            "few {# صفحات تبعد نقرات كثيرة عن الصفحة الرئيسة} "
                            "many {# صفحة تبعد نقرات كثيرة عن الصفحة الرئيسة} "
                            "other {# صفحة تبعد نقرات كثيرة عن الصفحة الرئيسة}}",
                .message =
                    "لا يُوصل إلى هذه الصفحة من الصفحة الرئيسة إلا بعد {depth, plural, one {نقرة "
                    "واحدة} two {نقرتين} few {# نقرات} many {# نقرة} other {# نقرة}}، "
                    "آخرها في {from}.",
                .why = "كلما زاد عمق الزحف قل القراء الذين يصلون إلى الصفحة، وبدت لمحرك البحث أقل "
                       "أهمية.",
                .fix = "ضع روابط إلى الصفحات المهمة في الصفحة الرئيسة أو صفحة القسم أو مقال ذي "
                       "صلة. وإن كانت قائمة طويلة مقسمة إلى صفحات مرقمة فاعرض في كل منها عددًا "
                       "أكبر، أو قسّم القائمة إلى موضوعات."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check,
    .options = kOptions};

}  // namespace dalil::rules
