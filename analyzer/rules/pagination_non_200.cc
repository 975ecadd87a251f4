// pagination-non-200: a page names a next or previous page that does not exist, fails or redirects.
// Where a link that can be clicked leads there too, the rules about links tell it.
#include <vector>

#include "analyzer/rule.h"
#include "analyzer/site/broken.h"
#include "analyzer/site/linked_from.h"
#include "analyzer/site/pagination.h"
#include "analyzer/site/quote.h"
#include "analyzer/site/redirects.h"

namespace dalil::rules {
namespace {

void check(const Site& site, SiteFindings& findings) {
  const Redirects redirects(site);
  const std::vector<bool> anchored = anchored_pages(site);
  judge_pagination(site, findings, [&](std::uint32_t target, Finding& finding) {
    const std::uint32_t end = redirects.end(target);
    if (anchored[target] || end == kNoPage) return false;
    const PageRecord& answer = site.pages[end];
    const bool broken = is_client_error(answer) || is_server_error(answer);
    if (!broken && (end == target || !answer.html)) return false;
    finding.confidence = answer.check.confidence;
    finding.values = {{"how", broken ? "broken" : "moved"},
                      {"status", std::int64_t{answer.status}},
                      {"end", display_url(site, end)}};
    finding.evidence = chain_evidence(site, redirects.chain(target));
    return true;
  });
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/specialty/ecommerce/"
    "pagination-and-incremental-page-loading",
    "https://html.spec.whatwg.org/multipage/links.html#sequential-link-types"};

constexpr Example kExamples[] = {{"a page beyond the last one, and an address without its slash",
                                  R"(-- / --
<html lang="ar"><link rel="next" href="/?صفحة=2"><p>بن.
-- /?صفحة=2 404 --
-- /blog/ --
<link rel="next" href="/blog/2"><p>Beans.
-- /blog/2 301 --
Location: /blog/2/

-- /blog/2/ --
<p>Beans.)",
                                  "/ /blog/"},
                                 {"a page that is there, one that is linked, and no answer that "
                                  "counts",
                                  R"(-- / --
<html lang="ar"><link rel="next" href="/2"><link rel="prev" href="/0"><p>بن.</p><a href="/0">0</a>
-- /0 404 --
-- /2 --
<link rel="next" href="/3"><p>بن.
-- /3 403 --)"}};

}  // namespace

extern const Rule pagination_non_200{
    .card =
        {.id = "pagination-non-200",
         .category = Category::kLinks,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Next page that is not there",
                .headline =
                    "{pages, plural, one {# page names a next or previous page that is not "
                    "there} other {# pages name next or previous pages that are not there}}",
                .message = "<link rel={rel}> names {target}, {how, select, broken {where the "
                           "server answers {status}} other {which redirects to {end}}}.",
                .why = "Browsers fetch the next page ahead by this address, and search engines may "
                       "ask for it: each visit ends at an error or takes a detour.",
                .fix = "{how, select, broken {Leave rel={rel} out where the series ends, and count "
                       "the pages of the list anew.} other {Name {end} in rel={rel}.}}"},
         .ar = {.title = "صفحة تالية غير موجودة",
                .headline =
                    "{pages, plural, one {صفحة واحدة تسمي صفحة تالية أو سابقة ليست موجودة} two "
                    "{صفحتان تسميان صفحة تالية أو سابقة ليست موجودة} few {# صفحات تسمي صفحات تالية "
                    "أو سابقة ليست موجودة} many {# صفحة تسمي صفحات تالية أو سابقة ليست موجودة} "
                    "other {# صفحة تسمي صفحات تالية أو سابقة ليست موجودة}}",
                .message = "يسمي <link rel={rel}> الرابط {target}، {how, select, broken {ويجيب "
                           "الخادم عنه بالرمز {status}} other {وهو يعيد التوجيه إلى {end}}}.",
                .why = "بهذا الرابط تستبق المتصفحات تحميل الصفحة التالية، وقد تطلبها محركات البحث؛ "
                       "فتنتهي كل زيارة إلى خطأ أو تسلك طريقًا أطول.",
                .fix =
                    "{how, select, broken {احذف rel={rel} حيث تنتهي السلسلة، وأعد حساب عدد صفحات "
                    "القائمة.} other {اجعل رابط rel={rel} هو {end}}}"},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
