// landing-page-without-action: the page of a product, or the home page of a business, that asks its
// reader to do nothing.
#include <algorithm>
#include <string>

#include "analyzer/marketing.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

bool is_product(const Page& page) {
  return std::ranges::any_of(page.data.things, [](const Thing& thing) {
    return thing.top && std::ranges::find(thing.types, "Product") != thing.types.end();
  });
}

bool has_action(const Page& page, const LanguagePack& pack) {
  for (const Part& part : page.parts) {
    if (part.hidden) continue;
    if (part.kind == PartKind::kButton || part.kind == PartKind::kField ||
        part.kind == PartKind::kScriptLink || part.kind == PartKind::kFrame) {
      return true;
    }
  }
  const MarketingPhrases shop(pack, "shop");
  return has_direct_contact(page) || std::ranges::any_of(page.links, [&](const Link& link) {
           return link.scripted || shop.in(link.text) ||
                  pack.contains(List::kCallsToAction, fold(without_marks(link.text), Fold::kL2));
         });
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (body_says_nothing(page) ||
      (!is_product(page) && !is_business_home(page, *page_case.language))) {
    return Outcome::kNotApplicable;
  }
  if (has_action(page, *page_case.language)) return Outcome::kChecked;
  Finding& finding =
      findings.add({.where = "body", .what = std::string(prefix_graphemes(page.title(), kQuoted))});
  finding.confidence = Confidence::kLikely;
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kMarketing, List::kCallsToAction};

constexpr std::string_view kSources[] = {"https://www.nngroup.com/articles/get-started/"};

constexpr Example kExamples[] = {
    {"products that are only described", R"(-- / --
<html lang="en"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Haraz"}</script><h1>Haraz</h1><p>Beans of the western terraces, roasted every morning.</p><a href="/">Home</a>
-- /ar --
<html lang="ar"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"حراز"}</script><h1>بن حراز</h1><p>بن من المدرجات الغربية نحمصه كل صباح.</p><a href="/">الرئيسة</a>)",
     "/ /ar"},
    {"a button, a link, a call, and a page that sells nothing", R"(-- / --
<html lang="en"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Haraz"}</script><p>Beans of the western terraces.</p><button>Take it</button>
-- /ar --
<html lang="ar"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"حراز"}</script><p>بن من المدرجات الغربية.</p><a href="/cart">اطلب الآن</a>
-- /call --
<html lang="en"><script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Haraz"}</script><p>Beans.</p><a href="tel:+967123">Ask us</a>
-- /blog --
<html lang="en"><p>How we roast beans in the old town of Sanaa.</p>)"}};

}  // namespace

extern const Rule landing_page_without_action{
    .card =
        {.id = "landing-page-without-action",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Product page that asks for nothing",
                .headline =
                    "{pages, plural, one {# page shows a product or a business and asks for "
                    "nothing} other {# pages show a product or a business and ask for nothing}}",
                .message =
                    "There is no button, no form, no telephone and no call to action on the page.",
                .why = "Whoever has read so far looks for the next step; where none is offered, "
                       "they leave.",
                .fix = "Offer one next step in a link or button that says what it brings: “Order "
                       "fresh beans”, “Ask for a sample”."},
         .ar = {.title = "صفحة منتج لا تطلب شيئًا",
                .headline = "{pages, plural, one {صفحة واحدة تعرض منتجًا أو نشاطًا ولا تطلب شيئًا} "
                            "two {صفحتان تعرضان منتجًا أو نشاطًا ولا تطلبان شيئًا} few {# صفحات تعرض "
                            "منتجًا أو نشاطًا ولا تطلب شيئًا} many {# صفحة تعرض منتجًا أو نشاطًا ولا "
                            "تطلب شيئًا} other {# صفحة تعرض منتجًا أو نشاطًا ولا تطلب شيئًا}}",
                .message = "ليس في الصفحة زر ولا نموذج ولا هاتف ولا دعوة إلى إجراء.",
                .why = "من قرأ إلى هنا يبحث عن الخطوة التالية، فإن لم تُعرض عليه غادر.",
                .fix = "اعرض خطوة تالية واحدة في رابط أو زر يقول ما الذي يناله القارئ: «اطلب البن "
                       "الطازج»، «اطلب عينة»."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
