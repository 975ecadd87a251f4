// external-sponsored-ugc: links marked as paid for or as written by visitors. An inventory.
#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  Instances links;
  std::int64_t sponsored = 0;
  bool any = false;
  for (const Link& link : page.links) {
    if (!link.url.is_http() || link.internal) continue;
    any = true;
    if (!link.sponsored && !link.ugc) continue;
    sponsored += link.sponsored;
    links.add([&] { return seen(link, link.text); });
  }
  if (!any) return Outcome::kNotApplicable;
  if (Finding* const finding = links.report(findings)) {
    finding->values = {{"count", links.count()},
                       {"sponsored", sponsored},
                       {"link", finding->evidence.front().where}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links"};

constexpr Example kExamples[] = {{"a paid link and one in a comment", R"(-- / --
<a rel="sponsored" href="https://example.net/">Farm</a>
-- /ar --
<html lang="ar"><a rel="ugc nofollow" href="https://example.net/">موقعي</a>)",
                                  "/ /ar"},
                                 {"ordinary links", R"(-- / --
<html lang="ar"><a href="https://example.net/">المزرعة</a><a rel="sponsored" href="/offer">عرضنا</a>)"}};

}  // namespace

extern const Rule external_sponsored_ugc{
    .card =
        {.id = "external-sponsored-ugc",
         .category = Category::kLinks,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Paid links and links of visitors",
                .headline = "{pages, plural, one {# page has links marked sponsored or ugc} other "
                            "{# pages have links marked sponsored or ugc}}",
                .message = "{count, plural, one {One external link is} other {# external links "
                           "are}} marked sponsored ({sponsored}) or ugc; the first is {link}.",
                .why = "The marks are right for links that were paid for or that visitors wrote; "
                       "on others they take a recommendation back.",
                .fix = "Nothing, where the marks say what is true. Look whether a link that you "
                       "recommend has got one by mistake."},
         .ar = {.title = "روابط مدفوعة وروابط كتبها الزوار",
                .headline = "{pages, plural, one {صفحة واحدة فيها روابط موسومة sponsored أو ugc} "
                            "two {صفحتان في كل منهما روابط موسومة sponsored أو ugc} few {# صفحات "
                            "فيها روابط موسومة sponsored أو ugc} many {# صفحة فيها روابط موسومة "
                            "sponsored أو ugc} other {# صفحة فيها روابط موسومة sponsored أو ugc}}",
                .message =
                    "{count, plural, one {رابط خارجي واحد موسوم} two {رابطان خارجيان موسومان} few "
                    "{# روابط خارجية موسومة} many {# رابطًا خارجيًا موسومًا} other {# رابط خارجي "
                    "موسوم}} ‏sponsored ‏({sponsored}) أو ugc، أولها {link}.",
                .why = "هذا الوسم صحيح على رابط مدفوع أو كتبه زائر، أما على غيره فيسحب التوصية.",
                .fix = "لا شيء إن كان الوسم صادقًا. وانظر هل وُسم خطأ رابط توصي به."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
