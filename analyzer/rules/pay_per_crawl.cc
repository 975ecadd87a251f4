// pay-per-crawl: the server asks crawlers for money: 402 with a price. A fact, and no error:
// readers are not asked.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const std::string_view price = page.header("crawler-price");
  if (price.empty()) return Outcome::kNotApplicable;
  if (page.status != 402) return Outcome::kChecked;
  Finding& finding = findings.add(seen("crawler-price", price, {}));
  finding.values = {{"price", finding.evidence.front().what}};
  finding.confidence = Confidence::kUnverifiable;  // What readers get cannot be seen.
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.cloudflare.com/ai-crawl-control/features/pay-per-crawl/"
    "what-is-pay-per-crawl/",
    "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.3"};

constexpr Example kExamples[] = {{"a page with a price", R"(-- / --
<html lang="ar"><title>محمصة</title><a href="/أرشيف">الأرشيف</a>
-- /أرشيف 402 --
Crawler-Price: USD 0.01

payment required)",
                                  "/أرشيف"},
                                 {"what readers have to pay for, and a price that was paid",
                                  R"(-- / --
<title>Roastery</title>
-- /members 402 --
<p>Subscribe to read on.
-- /open --
Crawler-Price: USD 0.01

<p>Beans.)"}};

}  // namespace

extern const Rule pay_per_crawl{
    .card =
        {.id = "pay-per-crawl",
         .category = Category::kIndexability,
         .severity = Severity::kInfo,
         .effort = Effort::kMinutes,
         .en = {.title = "Page that asks crawlers for money",
                .headline = "{pages, plural, one {# page asks crawlers for money} other {# pages "
                            "ask crawlers for money}}",
                .message = "The server answers 402 and asks {price} for the page.",
                .why = "Crawlers that do not pay do not read the page, and assistants do not quote "
                       "it. Search engines must be let in without a price, or the page leaves "
                       "their results.",
                .fix = "Nothing needs doing where that is meant. Check that the crawlers of search "
                       "engines are on the free list, and let this audit in to have the page "
                       "judged."},
         .ar = {.title = "صفحة تطلب أجرًا من الزواحف",
                .headline = "{pages, plural, one {صفحة واحدة تطلب أجرًا من الزواحف} two {صفحتان "
                            "تطلبان أجرًا من الزواحف} few {# صفحات تطلب أجرًا من الزواحف} many {# "
                            "صفحة تطلب أجرًا من الزواحف} other {# صفحة تطلب أجرًا من الزواحف}}",
                .message = "يجيب الخادم بالرمز 402 ويطلب {price} أجرًا للصفحة.",
                .why = "لا يقرأ الصفحة زاحف لم يدفع، ولا تقتبس منها المساعدات الذكية. ولا بد من "
                       "إعفاء زواحف محركات البحث وإلا خرجت الصفحة من نتائجها.",
                .fix = "لا حاجة إلى تعديل إن كان ذلك مقصودًا. تحقق من إعفاء زواحف محركات البحث، "
                       "واسمح لهذا الفحص بالدخول إن أردت الحكم على الصفحة."},
         .sources = kSources},
    .scope = RuleScope::kFetched,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
