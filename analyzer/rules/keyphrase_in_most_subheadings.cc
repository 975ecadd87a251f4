// keyphrase-in-most-subheadings: nearly every subheading repeats the phrase, which tells the parts
// of the article apart no longer and reads as stuffing.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kFewest = 4;  // Subheadings that can have a habit.

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  if (!keyphrase) return Outcome::kNotApplicable;
  const auto [with, of] = keyphrase->places.subheadings;
  if (of < kFewest) return Outcome::kNotApplicable;
  const std::uint32_t most = of * 3 / 4;
  const Piece* const first = first_heading(article_case.article, *keyphrase, false, true);
  if (with <= most || !first) return Outcome::kChecked;
  Finding& finding = describe(findings.at(first->text), article_case, *keyphrase);
  finding.values.push_back({"with", std::int64_t{with}});
  finding.values.push_back({"of", std::int64_t{of}});
  finding.values.push_back({"less", std::int64_t{with - most}});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/essentials/spam-policies",
    "https://www.w3.org/WAI/tutorials/page-structure/headings/"};

constexpr Example kExamples[] = {{"four of four", R"(keyword: قهوة عربية
-- a.md --
# القهوة العربية

## ما القهوة العربية؟

شراب الضيافة.

## فوائد القهوة العربية

كثيرة.

## تحضير القهوة العربية

بالهيل.

## تقديم القهوة العربية

مع التمر.)",
                                  "3"},
                                 {"three of four", R"(keyword: coffee beans
-- a.md --
## What are coffee beans?

Seeds.

## Roasting coffee beans

Slowly.

## Keeping coffee beans

In the dark.

## Prices

They vary.)"},
                                 {"three of three are too few to tell", R"(keyword: قهوة عربية
-- a.md --
## ما القهوة العربية؟

شراب الضيافة.

## تحضير القهوة العربية

بالهيل.

## تقديم القهوة العربية

مع التمر.)"}};

}  // namespace

extern const Rule keyphrase_in_most_subheadings{
    .card =
        {.id = "keyphrase-in-most-subheadings",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase in nearly every subheading",
                .headline = "{pages, plural, one {# article repeats its keyphrase in nearly every "
                            "subheading} other {# articles repeat their keyphrase in nearly every "
                            "subheading}}",
                .message = "{with} of {of} subheadings have “{phrase}”.",
                .why = "Subheadings that all say the same do not help readers to find their way, "
                       "and a phrase in each of them reads as if it stood there for search "
                       "engines.",
                .fix = "Leave the phrase out of {less, plural, one {at least # subheading} other "
                       "{at least # subheadings}}: say there what only that part says."},
         .ar = {.title = "عبارة مفتاحية مكررة في أكثر العناوين الفرعية",
                .headline = "{pages, plural, one {مقال واحد تتكرر عبارته في أكثر عناوينه الفرعية} "
                            "two {مقالان تتكرر عبارتهما في أكثر عناوينهما الفرعية} "
                            "few {# مقالات تتكرر عباراتها في أكثر عناوينها الفرعية} "
                            "many {# مقالًا تتكرر عباراتها في أكثر عناوينها الفرعية} "
                            "other {# مقال تتكرر عباراتها في أكثر عناوينها الفرعية}}",
                .message = "تتكرر «{phrase}» في العناوين الفرعية: في {with} من {of}.",
                .why =
                    "العناوين المتشابهة لا تدل القارئ على ما يريد، والعبارة التي تتكرر فيها كلها "
                    "تبدو كأنها كُتبت لمحركات البحث.",
                .fix =
                    "احذف العبارة من {less, plural, one {عنوان فرعي واحد على الأقل} two {عنوانين "
                    "فرعيين على الأقل} few {# عناوين فرعية على الأقل} other {# عنوانًا فرعيًا على "
                    "الأقل}}، واكتب فيه ما ينفرد به القسم."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
