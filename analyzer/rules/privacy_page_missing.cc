// privacy-page-missing: the home page of a business that leads to no privacy policy.
#include "analyzer/marketing.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::optional<bool> told(const Page& page, const LanguagePack& pack) {
  return MarketingPhrases(pack, "privacy").on(page);
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
                                 {"a link to it", R"(-- / --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><footer><a href="/privacy-policy">Your data</a></footer>
-- /ar/ --
<html lang="ar"><p>نحمص البن اليمني كل صباح ونرسله في يومه إلى كل بيت في المدينة وحولها.</p><a href="/shop">أضف إلى السلة</a><a href="/a">أ</a><a href="/b">ب</a><a href="/c">ج</a><a href="/d">د</a><footer><a href="/p">سياسة الخصوصية</a></footer>)"},
                                 {"a manual, and a page that is no home page", R"(-- / --
<html lang="en"><p>The manual of the library tells how each of its functions is called and what it gives.</p><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><a href="/e">five</a>
-- /beans --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a>)"}};

}  // namespace

extern const Rule privacy_page_missing{
    .card =
        {.id = "privacy-page-missing",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "No privacy policy",
                .headline = "{pages, plural, one {# home page leads to no privacy policy} other {# "
                            "home pages lead to no privacy policy}}",
                .message = "No link on the home page leads to a privacy policy or a cookie notice.",
                .why = "Who takes orders or addresses has to say what becomes of them in most "
                       "countries, and advertising networks and payment services ask for the page "
                       "before they work with a site.",
                .fix = "Write in plain words what you keep, why and for how long, and whom to ask, "
                       "and link the page from the footer of every page."},
         .ar = {.title = "لا سياسة خصوصية",
                .headline = "{pages, plural, one {صفحة رئيسة واحدة لا تقود إلى سياسة خصوصية} two "
                            "{صفحتان رئيستان لا تقودان إلى سياسة خصوصية} few {# صفحات رئيسة لا "
                            "تقود إلى سياسة خصوصية} many {# صفحة رئيسة لا تقود إلى سياسة خصوصية} "
                            "other {# صفحة رئيسة لا تقود إلى سياسة خصوصية}}",
                .message = "ليس في الصفحة الرئيسة رابط إلى سياسة الخصوصية أو بيان ملفات الارتباط.",
                .why = "من يتلقى طلبات أو عناوين يلزمه القانون في معظم البلدان أن يبين ما يفعل "
                       "بها، وشبكات الإعلان وخدمات الدفع تطلب هذه الصفحة قبل التعامل مع الموقع.",
                .fix = "اكتب بكلمات واضحة ما الذي تحتفظ به ولماذا وكم من الوقت ومن يُسأل عنه، واربط "
                       "الصفحة من أسفل كل صفحة."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
