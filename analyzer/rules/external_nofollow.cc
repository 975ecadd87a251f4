// external-nofollow: links to other sites with a bare nofollow. A fact: which of them you vouch for
// is yours to say.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  Instances links;
  bool any = false;
  for (const Link& link : page.links) {
    // What stands outside the content comes with the template on every page.
    if (!link.url.is_http() || link.internal || link.region != Region::kContent) continue;
    any = true;
    if (link.nofollow && !link.sponsored && !link.ugc)
      links.add([&] { return seen(link, link.text); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = links.report(findings)) {
    finding->values = {{"count", links.count()}, {"link", finding->evidence.front().where}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links"};

constexpr Example kExamples[] = {{"a bare nofollow", R"(-- / --
<a rel="nofollow" href="https://example.net/">Farm</a>
-- /ar --
<html lang="ar"><a rel="nofollow noopener" href="https://example.net/">المزرعة</a>)",
                                  "/ /ar"},
                                 {"none, and one with its reason", R"(-- / --
<html lang="ar"><a href="https://example.net/">المزرعة</a><a rel="nofollow sponsored" href="https://example.org/">الراعي</a><a rel="nofollow" href="/login">الدخول</a>
-- /template --
<p>Beans.</p><nav><a rel="nofollow" href="https://example.net/source">Show Source</a></nav>)"}};

}  // namespace

extern const Rule external_nofollow{
    .card =
        {.id = "external-nofollow",
         .category = Category::kLinks,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "External links with nofollow",
                .headline = "{pages, plural, one {# page has links to other sites with nofollow} "
                            "other {# pages have links to other sites with nofollow}}",
                .message = "{count, plural, one {A link to another site has nofollow: {link}.} "
                           "other {# links to other sites have nofollow, first {link}.}}",
                .why = "It is no fault. Links to sources that you trust help readers and need no "
                       "nofollow; some systems put it on all links by habit.",
                .fix = "Remove nofollow from links that you recommend; say rel=\"sponsored\" for "
                       "paid ones and rel=\"ugc\" for those that visitors wrote."},
         .ar = {.title = "روابط خارجية عليها nofollow",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها روابط إلى مواقع أخرى عليها nofollow} two "
                    "{صفحتان في كل منهما روابط إلى مواقع أخرى عليها nofollow} few {# صفحات فيها "
                    "روابط إلى مواقع أخرى عليها nofollow} many {# صفحة فيها روابط إلى مواقع أخرى "
                    "عليها nofollow} other {# صفحة فيها روابط إلى مواقع أخرى عليها nofollow}}",
                .message = "{count, plural, one {رابط خارجي واحد عليه nofollow: {link}.} two "
                           "{رابطان خارجيان عليهما nofollow، أولهما {link}.} few {# روابط خارجية "
                           "عليها nofollow، أولها {link}.} many {# رابطًا خارجيًا عليها nofollow، "
                           "أولها {link}.} other {# رابط خارجي عليها nofollow، أولها {link}.}}",
                .why = "ليس هذا خطأ. لكن الروابط إلى مصادر تثق بها تنفع القارئ ولا تحتاج إلى "
                       "nofollow، وبعض الأنظمة تضعه على كل رابط عادة.",
                .fix = "احذف nofollow من الروابط التي توصي بها، واكتب rel=\"sponsored\" على "
                       "المدفوع وrel=\"ugc\" على ما كتبه الزوار."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
