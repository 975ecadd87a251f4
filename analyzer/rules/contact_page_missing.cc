// contact-page-missing: the home page of a business that leads to no way of reaching it.
#include <algorithm>

#include "analyzer/marketing.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::optional<bool> told(const Page& page, const LanguagePack& pack) {
  return has_direct_contact(page) || MarketingPhrases(pack, "contact").on(page) ||
         std::ranges::any_of(page.data.things,
                             [](const Thing& thing) { return thing.has("telephone"); });
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
                                 {"a contact page, a telephone link, a chat", R"(-- / --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><a href="/contact">Contact us</a>
-- /ar/ --
<html lang="ar"><p>نحمص البن اليمني كل صباح ونرسله في يومه إلى كل بيت في المدينة وحولها.</p><a href="/shop">أضف إلى السلة</a><a href="/a">أ</a><a href="/b">ب</a><a href="/c">ج</a><a href="/d">د</a><a href="tel:+9671234567">هاتف</a>
-- /fr/ --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><a href="https://wa.me/9671234567">Chat</a>)"},
                                 {"a manual, and a page that is no home page", R"(-- / --
<html lang="en"><p>The manual of the library tells how each of its functions is called and what it gives.</p><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><a href="/e">five</a>
-- /beans --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a>)"}};

}  // namespace

extern const Rule contact_page_missing{
    .card =
        {.id = "contact-page-missing",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "No contact on the home page",
                .headline = "{pages, plural, one {# home page leads to no contact} other {# home "
                            "pages lead to no contact}}",
                .message = "No link on the home page leads to a contact page, a telephone, an "
                           "e-mail address or a chat.",
                .why =
                    "Visitors who are about to buy look for somebody they can ask, and where they "
                    "find nobody they go elsewhere. Raters of search results look for it, too.",
                .fix = "Put a contact page with address, telephone and hours into the menu or the "
                       "footer, and link telephone numbers with tel:."},
         .ar = {.title = "لا وسيلة اتصال في الصفحة الرئيسة",
                .headline = "{pages, plural, one {صفحة رئيسة واحدة لا تقود إلى وسيلة اتصال} two "
                            "{صفحتان رئيستان لا تقودان إلى وسيلة اتصال} few {# صفحات رئيسة لا تقود "
                            "إلى وسيلة اتصال} many {# صفحة رئيسة لا تقود إلى وسيلة اتصال} other {# "
                            "صفحة رئيسة لا تقود إلى وسيلة اتصال}}",
                .message =
                    "ليس في الصفحة الرئيسة رابط إلى صفحة اتصال أو هاتف أو بريد إلكتروني أو محادثة.",
                .why = "الزائر الذي يوشك أن يشتري يبحث عمن يسأله، فإن لم يجده ذهب إلى غيرك. ومقيّمو "
                       "نتائج البحث يبحثون عن ذلك أيضًا.",
                .fix = "ضع في القائمة أو في أسفل الصفحة رابطًا إلى صفحة «اتصل بنا» فيها العنوان "
                       "والهاتف وأوقات العمل، واربط أرقام الهاتف بـ tel:"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
