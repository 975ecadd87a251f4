// newsletter-missing: the home page of a business where nobody can leave an address.
#include <algorithm>

#include "analyzer/marketing.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::optional<bool> told(const Page& page, const LanguagePack& pack) {
  if (MarketingPhrases(pack, "newsletter").on(page)) return true;
  const bool nameless = std::ranges::any_of(page.parts, [](const Part& part) {
    return part.kind == PartKind::kField && part.name.empty();
  });
  // What a field asks for may be told by a script or a picture.
  return nameless ? std::nullopt : std::optional(false);
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
                                 {"a form, a link, and a field without a name", R"(-- / --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><form><label for="e">Your email address</label><input id="e"><button>Subscribe</button></form>
-- /ar/ --
<html lang="ar"><p>نحمص البن اليمني كل صباح ونرسله في يومه إلى كل بيت في المدينة وحولها.</p><a href="/shop">أضف إلى السلة</a><a href="/a">أ</a><a href="/b">ب</a><a href="/c">ج</a><a href="/d">د</a><a href="/list">النشرة البريدية</a>
-- /fr/ --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><form><input></form>)"},
                                 {"a manual, and a page that is no home page", R"(-- / --
<html lang="en"><p>The manual of the library tells how each of its functions is called and what it gives.</p><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a><a href="/e">five</a>
-- /beans --
<html lang="en"><p>We roast beans of Yemen every morning and send them the same day to every door in town.</p><a href="/shop">Add to cart</a><a href="/a">one</a><a href="/b">two</a><a href="/c">three</a><a href="/d">four</a>)"}};

}  // namespace

extern const Rule newsletter_missing{
    .card =
        {.id = "newsletter-missing",
         .category = Category::kContent,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "No newsletter on the home page",
                .headline = "{pages, plural, one {# home page offers no newsletter} other {# home "
                            "pages offer no newsletter}}",
                .message = "Nothing on the home page lets a visitor subscribe.",
                .why = "Most visitors do not buy the first time. Those who leave an address can be "
                       "asked a second time without paying for an advertisement.",
                .fix = "Offer something that is worth an address (a guide, a first discount) with "
                       "one field and one button, and say what will come and how often."},
         .ar = {.title = "لا نشرة بريدية في الصفحة الرئيسة",
                .headline =
                    "{pages, plural, one {صفحة رئيسة واحدة لا تعرض نشرة بريدية} two {صفحتان "
                    "رئيستان لا تعرضان نشرة بريدية} few {# صفحات رئيسة لا تعرض نشرة بريدية} many "
                    "{# صفحة رئيسة لا تعرض نشرة بريدية} other {# صفحة رئيسة لا تعرض نشرة بريدية}}",
                .message = "ليس في الصفحة الرئيسة ما يتيح للزائر أن يشترك.",
                .why = "معظم الزوار لا يشترون في المرة الأولى، ومن يترك بريده يمكن أن تخاطبه ثانية "
                       "دون أن تدفع ثمن إعلان.",
                .fix = "اعرض ما يستحق أن يترك الزائر بريده من أجله (دليلًا أو خصمًا أول) بحقل واحد "
                       "وزر واحد، واذكر ما الذي سيصله وكم مرة."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
