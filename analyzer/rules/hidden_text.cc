// hidden-text: a long text that stands in the source while its own style attribute keeps it out of
// sight: no size, or far outside of the window.
#include <algorithm>
#include <string>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kLeastWords = 15;  // A label for screen readers is shorter.

Outcome check(const PageCase& page_case, PageFindings& findings) {
  if (!body_was_read(page_case.page)) return Outcome::kNotApplicable;
  Instances hidden;
  std::int64_t most = 0;
  for (const ConcealedText& fact : page_case.page.concealed) {
    if (fact.words < kLeastWords) continue;
    most = std::max(most, std::int64_t{fact.words});
    hidden.add([&] { return seen("style", collapse_space(fact.text), fact.at); });
  }
  if (Finding* const finding = hidden.report(findings)) {
    finding->confidence = Confidence::kLikely;
    finding->values.push_back({"words", most});
    finding->values.push_back({"line", std::int64_t{finding->evidence.front().line}});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/essentials/spam-policies#hidden-text-and-links"};

constexpr Example kExamples[] = {
    {"words without size, and words far to the left", R"(-- / --
<p>Beans.</p><p style="color:#333; font-size: 0px">cheap coffee best coffee buy coffee online coffee shop coffee beans coffee price coffee deals coffee now today</p>
-- /ar --
<html lang="ar"><p>البن.</p><div style="position:absolute;left:-9999px">قهوة رخيصة أفضل قهوة شراء قهوة عبر الإنترنت متجر قهوة حبوب قهوة سعر القهوة عروض القهوة الآن اليوم</div>)",
     "/ /ar"},
    {"a label for screen readers, a gap between boxes, a closed menu", R"(-- / --
<h1><span style="position:absolute;left:-9999px">Search this site</span></h1>
<ul style="font-size:0"><li class="box">One of the many things that we roast every morning in the old town of Sanaa for you and your guests</li></ul>
<div style="display:none">One of the many things that we roast every morning in the old town of Sanaa for you and your guests</div>
-- /ar --
<html lang="ar"><div style="position:absolute;left:-20px">نحمص البن كل صباح في صنعاء القديمة لكم ولضيوفكم ونرسله في يومه إلى كل بيت في المدينة وحولها</div>
-- /menu --
<nav style="position:fixed;left:-100%">One of the many things that we roast every morning in the old town of Sanaa for you and your guests</nav>
<figure><figcaption style="position:absolute;top:-120px">One of the many things that we roast every morning in the old town of Sanaa for you and your guests</figcaption></figure>
-- /listeners --
<div style="position:absolute; left:-10000px; top:auto; width:1px; height:1px; overflow:hidden;">The table below shows for each of our farms how much was picked in which month, and what of it was sold by auction in town</div>)"}};

}  // namespace

extern const Rule hidden_text{
    .card =
        {.id = "hidden-text",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Text kept out of sight",
                .headline = "{pages, plural, one {# page keeps a long text out of its readers’ "
                            "sight} other {# pages keep long texts out of their readers’ sight}}",
                .message = "{count, plural, one {A text of {words} words} other {# texts, the "
                           "longest of {words} words,}} cannot be seen (line {line}): “{first}”",
                .why = "Text that search engines read and visitors never see is spam in Google’s "
                       "policies; a site may lose its place in search for it.",
                .fix = "Show the text on line {line}, or delete it. Words for screen readers are a "
                       "few and describe what is there."},
         .ar = {.title = "نص محجوب عن القراء",
                .headline =
                    "{pages, plural, one {صفحة واحدة تحجب نصًا طويلًا عن قرائها} two {صفحتان تحجبان "
                    "نصوصًا طويلة عن قرائهما} few {# صفحات تحجب نصوصًا طويلة عن قرائها} many {# صفحة "
                    "تحجب نصوصًا طويلة عن قرائها} other {# صفحة تحجب نصوصًا طويلة عن قرائها}}",
                .message = "{count, plural, one {نص عدد كلماته {words} لا يراه أحد} two {نصان لا "
                           "يراهما أحد، عدد كلمات أطولهما {words}} few {# نصوص لا يراها أحد، عدد "
                           "كلمات أطولها {words}} many {# نصًا لا يراها أحد، عدد كلمات أطولها "
                           "{words}} other {# نص لا يراها أحد، عدد كلمات أطولها {words}}} (السطر "
                           "{line}): «{first}»",
                .why = "النص الذي تقرؤه محركات البحث ولا يراه الزوار احتيال في سياسات Google، وقد "
                       "يفقد الموقع بسببه مكانه في البحث.",
                .fix = "أظهر النص الذي في السطر {line} أو احذفه. أما الكلمات الموجهة إلى قارئات "
                       "الشاشة فقليلة تصف ما هو موجود."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
