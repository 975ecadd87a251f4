// link-nofollow-internal: links within the site that ask search engines not to follow them.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/page_purpose.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.links.empty()) return Outcome::kNotApplicable;
  Instances links;
  for (const Link& link : page.links) {
    if (link.internal && link.nofollow && !is_same_page(link, page) && !is_errand(link.url))
      links.add([&] { return seen(link, link.text); });
  }
  if (Finding* const finding = links.report(findings)) {
    finding->values = {{"count", links.count()}, {"link", finding->evidence.front().where}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links"};

constexpr Example kExamples[] = {
    {"a link of the menu", R"(-- / --
<a rel="nofollow" href="/beans">Beans</a>
-- /ar --
<html lang="ar"><a rel="noopener NoFollow" href="/بن">البن</a>
-- /named?id=7 --
<a rel="nofollow" href="/named?id=8">Mills</a>)",
     "/ /ar /named?id=7"},
    {"links to others, one to a place on the page, and doors that no crawler enters", R"(-- / --
<html lang="ar"><a rel="nofollow" href="https://example.net/">المزرعة</a><a rel="nofollow" href="#prices">الأسعار</a><a href="/بن">البن</a><a rel="nofollow" href="/login/">دخول</a><a rel="nofollow" href="/بن?replytocom=3#respond">رد</a><a rel="nofollow" href="/?add-to-cart=12">أضف</a><a rel="nofollow" href="/بن?Filter_color=red">الأحمر</a>)"}};

}  // namespace

extern const Rule link_nofollow_internal{
    .card = {.id = "link-nofollow-internal",
             .category = Category::kLinks,
             .severity = Severity::kNotice,
             .effort = Effort::kHours,
             .en = {.title = "Internal links with nofollow",
                    .headline = "{pages, plural, one {# page has internal links with nofollow} "
                                "other {# pages have internal links with nofollow}}",
                    .message = "{count, plural, one {A link within the site has nofollow: {link}.} "
                               "other {# links within the site have nofollow, first {link}.}}",
                    .why = "What links to your own pages with nofollow tells search engines that "
                           "you do not vouch for them, and passes on none of this page’s weight.",
                    .fix = "Remove nofollow from links to pages that should be found. To keep a "
                           "page out of the index use noindex, to keep crawlers away robots.txt."},
             .ar = {.title = "روابط داخلية عليها nofollow",
                    .headline = "{pages, plural, one {صفحة واحدة فيها روابط داخلية عليها nofollow} "
                                "two {صفحتان في كل منهما روابط داخلية عليها nofollow} few {# صفحات "
                                "فيها روابط داخلية عليها nofollow} many {# صفحة فيها روابط داخلية "
                                "عليها nofollow} other {# صفحة فيها روابط داخلية عليها nofollow}}",
                    .message =
                        "{count, plural, one {رابط داخلي واحد عليه nofollow: {link}.} two {رابطان "
                        "داخليان عليهما nofollow، أولهما {link}.} few {# روابط داخلية عليها "
                        "nofollow، أولها {link}.} many {# رابطًا داخليًا عليها nofollow، أولها "
                        "{link}.} other {# رابط داخلي عليها nofollow، أولها {link}.}}",
                    .why = "الربط بصفحاتك مع nofollow يقول لمحركات البحث إنك لا تزكيها، ولا ينقل "
                           "إليها شيئًا من وزن هذه الصفحة.",
                    .fix = "احذف nofollow من روابط الصفحات التي تريد أن يُعثر عليها. ولإبعاد صفحة "
                           "عن الفهرس استعمل noindex، ولإبعاد الزواحف ملف robots.txt."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
