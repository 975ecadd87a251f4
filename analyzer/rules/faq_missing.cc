// faq-missing: the home page of a business that leads to no answers to frequent questions.
#include <algorithm>

#include "analyzer/marketing.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

/// Two questions on the page itself have their answers below them.
bool asks_twice(const Page& page) {
  return std::ranges::count_if(page.blocks, [&](const Block& block) {
           const std::string_view text = slice(page.text, block.text);
           return block.region == Region::kContent && (text.ends_with('?') || text.ends_with("؟"));
         }) > 1;
}

std::optional<bool> told(const Page& page, const LanguagePack& pack) {
  const bool questions = std::ranges::any_of(page.data.things, [](const Thing& thing) {
    return std::ranges::find(thing.types, "FAQPage") != thing.types.end();
  });
  return questions || MarketingPhrases(pack, "faq").on(page) || asks_twice(page);
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
                                 {"a link to the answers", R"(-- / --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><a href="/questions">FAQ</a>
-- /ar/ --
<html lang="ar"><p>نحمص البن اليمني كل صباح ونرسله في يومه إلى كل بيت في المدينة وحولها.</p><a href="/shop">أضف إلى السلة</a><a href="/a">أ</a><a href="/b">ب</a><a href="/c">ج</a><a href="/d">د</a><h2>الأسئلة الشائعة</h2>
-- /en/ --
<html lang="en"><main><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><details><summary>Do you send abroad?</summary><p>Yes.</p></details><details><summary>May I cancel?</summary><p>Yes.</p></details></main><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a>)"},
                                 {"a manual, and a page that is no home page", R"(-- / --
<html lang="en"><p>The manual of the library tells how each of its functions is called and what it gives.</p><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><a href="/e">five</a>
-- /beans --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a>)"}};

}  // namespace

extern const Rule faq_missing{
    .card =
        {.id = "faq-missing",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "No frequent questions",
                .headline =
                    "{pages, plural, one {# home page leads to no answers to frequent questions} "
                    "other {# home pages lead to no answers to frequent questions}}",
                .message = "Nothing on the home page leads to frequent questions.",
                .why = "What customers ask again and again (delivery, returns, payment) they also "
                       "ask search engines and assistants, and these quote whoever answers in a "
                       "few plain words.",
                .fix =
                    "Collect the ten questions that your customers ask most, answer each in two or "
                    "three sentences under its own heading, and link the page from the footer."},
         .ar = {.title = "لا أسئلة شائعة",
                .headline =
                    "{pages, plural, one {صفحة رئيسة واحدة لا تقود إلى أجوبة الأسئلة الشائعة} two "
                    "{صفحتان رئيستان لا تقودان إلى أجوبة الأسئلة الشائعة} few {# صفحات رئيسة لا "
                    "تقود إلى أجوبة الأسئلة الشائعة} many {# صفحة رئيسة لا تقود إلى أجوبة الأسئلة "
                    "الشائعة} other {# صفحة رئيسة لا تقود إلى أجوبة الأسئلة الشائعة}}",
                .message = "لا شيء في الصفحة الرئيسة يقود إلى الأسئلة الشائعة.",
                .why = "ما يكرر العملاء سؤاله (التوصيل والإرجاع والدفع) يسألون عنه محركات البحث "
                       "والمساعدات الذكية أيضًا، وهي تقتبس ممن يجيب بكلمات قليلة واضحة.",
                .fix = "اجمع أكثر عشرة أسئلة يسألها عملاؤك، وأجب عن كل منها بجملتين أو ثلاث تحت "
                       "عنوان فرعي خاص به، واربط الصفحة من أسفل الموقع."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
