// company-details-missing: the home page of a business that does not say who stands behind it.
#include <algorithm>

#include "analyzer/marketing.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::optional<bool> told(const Page& page, const LanguagePack& pack) {
  const MarketingPhrases phrases(pack, "company");
  return phrases.on(page) || std::ranges::any_of(page.blocks, [&](const Block& block) {
           return block.region == Region::kFooter && phrases.in(slice(page.text, block.text));
         });
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  return expect_on_business_home(page_case, findings, told);
}

constexpr List kNeeds[] = {List::kMarketing};

constexpr std::string_view kSources[] = {"https://services.google.com/fh/files/misc/hsw-sqrg.pdf"};

constexpr Example kExamples[] = {{"the home page of a shop", R"(-- / --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a>
-- /ar/ --
<html lang="ar"><p>نحمص البن اليمني كل صباح ونرسله في يومه إلى كل بيت في المدينة وحولها.</p><a href="/shop">أضف إلى السلة</a><a href="/a">أ</a><a href="/b">ب</a><a href="/c">ج</a><a href="/d">د</a>)",
                                  "/ /ar/"},
                                 {"a page about the company, and a number in the footer", R"(-- / --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><a href="/who">About us</a>
-- /ar/ --
<html lang="ar"><p>نحمص البن اليمني كل صباح ونرسله في يومه إلى كل بيت في المدينة وحولها.</p><a href="/shop">أضف إلى السلة</a><a href="/a">أ</a><a href="/b">ب</a><a href="/c">ج</a><a href="/d">د</a><footer>سجل تجاري 1010123456</footer>
-- /de/ --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><footer>© 2026 Haraz GmbH, HRB 12345</footer>)"},
                                 {"a manual, and a page that is no home page", R"(-- / --
<html lang="en"><p>The manual of the library tells how each of its functions is called and what it gives.</p><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><a href="/e">five</a>
-- /beans --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a>)"}};

}  // namespace

extern const Rule company_details_missing{
    .card =
        {.id = "company-details-missing",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en =
             {.title = "Nobody says who runs the shop",
              .headline = "{pages, plural, one {# home page does not say who runs the business} "
                          "other {# home pages do not say who runs the business}}",
              .message =
                  "Nothing on the home page leads to who runs the business or to its registration.",
              .why = "Before a first purchase visitors ask whether the shop is real. A name, an "
                     "address and a registration number answer that; in many countries they are "
                     "required.",
              .fix = "Add a page “About us” with people and address, and write the registration "
                     "and tax numbers into the footer."},
         .ar = {.title = "لا ذكر لأصحاب النشاط",
                .headline = "{pages, plural, one {صفحة رئيسة واحدة لا تذكر من يدير النشاط} two "
                            "{صفحتان رئيستان لا تذكران من يدير النشاط} few {# صفحات رئيسة لا تذكر "
                            "من يدير النشاط} many {# صفحة رئيسة لا تذكر من يدير النشاط} other {# "
                            "صفحة رئيسة لا تذكر من يدير النشاط}}",
                .message = "لا شيء في الصفحة الرئيسة يقود إلى أصحاب النشاط أو إلى رقم سجله.",
                .why = "قبل الشراء الأول يسأل الزائر: أهذا متجر حقيقي؟ والاسم والعنوان ورقم السجل "
                       "التجاري تجيبه، وهي واجبة في بلدان كثيرة.",
                .fix = "أضف صفحة «من نحن» فيها الأشخاص والعنوان، واكتب رقم السجل التجاري والرقم "
                       "الضريبي في أسفل الصفحة."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
