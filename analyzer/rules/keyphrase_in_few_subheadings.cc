// keyphrase-in-few-subheadings: who goes through a long article by its subheadings hardly meets the
// phrase that it is about.
#include <algorithm>

#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kLongArticle = 300;  // Words; a shorter one is seen at a glance.
constexpr std::uint32_t kFewest = 2;         // Subheadings that can have a habit.
constexpr std::uint32_t kEnough = 3;         // However many there are, this is no few.

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  if (!keyphrase || content_words(article) < kLongArticle) return Outcome::kNotApplicable;
  const auto [with, of] = keyphrase->places.subheadings;
  if (of < kFewest) return Outcome::kNotApplicable;
  const std::uint32_t wanted = std::min((of * 3 + 9) / 10, kEnough);  // 30 %, rounded up.
  const Piece* const without = first_heading(article, *keyphrase, false, false);
  if (with >= wanted || !without) return Outcome::kChecked;
  Finding& finding = describe(findings.at(without->text), article_case, *keyphrase);
  finding.values.push_back({"with", std::int64_t{with}});
  finding.values.push_back({"of", std::int64_t{of}});
  finding.values.push_back({"more", std::int64_t{wanted - with}});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.w3.org/WAI/tutorials/page-structure/headings/",
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

// 46 words in one paragraph.
#define DALIL_FILLER                                                                                                                                                         \
  "\nنزرع البن في الجبال العالية حيث يعتدل الهواء ويكثر المطر، ونقطف ثماره حين تحمر، ثم ننشرها "   \
  "على السطوح أيامًا حتى تجف. وبعد ذلك نقشرها ونفرزها بأيدينا حبة حبة، فنبعد المكسور والمثقوب، " \
  "ونحفظ الباقي في أكياس من الخيش بعيدًا عن الضوء والرطوبة إلى أن يحين موعد التحميص.\n"
#define DALIL_LONG \
  DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER

constexpr Example kExamples[] = {
    {"none of two",
     "keyword: قهوة عربية\n-- a.md --\n# القهوة العربية\n\n## الزراعة\n" DALIL_LONG
     "\n## التقديم\n\nتقدم القهوة العربية مع التمر.\n",
     "3"},
    {"one of two", "keyword: قهوة عربية\n-- a.md --\n# القهوة العربية\n\n## الزراعة\n" DALIL_LONG
                   "\n## تقديم القهوة العربية\n\nتقدم القهوة العربية مع التمر.\n"},
    {"a short article", R"(keyword: coffee beans
-- a.md --
## Harvest

Our coffee beans come from Yemen.

## Drying

They dry in the sun.)"}};

}  // namespace

extern const Rule keyphrase_in_few_subheadings{
    .card =
        {.id = "keyphrase-in-few-subheadings",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase in few subheadings",
                .headline = "{pages, plural, one {# article has its keyphrase in few subheadings} "
                            "other {# articles have their keyphrase in few subheadings}}",
                .message = "{with, plural, =0 {None of the {of} subheadings has “{phrase}”} one {# "
                           "of {of} subheadings has “{phrase}”} other {# of {of} subheadings have "
                           "“{phrase}”}}.",
                .why = "Readers skim the subheadings to see whether an article answers their "
                       "question.",
                .fix = "Take the phrase, or another form of it, into {more, plural, one {# more "
                       "subheading} other {# more subheadings}} where the part is about it."},
         .ar = {.title = "عبارة مفتاحية قليلة الورود في العناوين الفرعية",
                .headline =
                    "{pages, plural, one {مقال واحد قلّما ترد عبارته المفتاحية في عناوينه الفرعية} "
                    "two {مقالان قلّما ترد عبارتهما المفتاحية في عناوينهما الفرعية} "
                    "few {# مقالات قلّما ترد عباراتها المفتاحية في عناوينها الفرعية} "
                    "many {# مقالًا قلّما ترد عباراتها المفتاحية في عناوينها الفرعية} "
                    "other {# مقال قلّما ترد عباراتها المفتاحية في عناوينها الفرعية}}",
                .message = "{with, plural, =0 {لا ترد «{phrase}» في أي من العناوين الفرعية، وعددها "
                           "{of}} one {ترد «{phrase}» في عنوان فرعي واحد من {of}} two {ترد "
                           "«{phrase}» في عنوانين فرعيين من {of}} few {ترد «{phrase}» في # عناوين "
                           "فرعية من {of}} other {ترد «{phrase}» في # عنوانًا فرعيًا من {of}}}.",
                .why = "يتصفح القارئ العناوين الفرعية ليعرف هل يجيب المقال عن سؤاله.",
                .fix =
                    "اذكر العبارة أو صيغة منها في {more, plural, one {عنوان فرعي آخر} two {عنوانين "
                    "فرعيين آخرين} few {# عناوين فرعية أخرى} other {# عنوانًا فرعيًا آخر}} حيث "
                    "يتناولها القسم."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
