// keyphrase-density-low: a text of that length says its main phrase too seldom to be about it.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  if (!keyphrase || !keyphrase->target.applies) return Outcome::kNotApplicable;
  const auto count = static_cast<std::int64_t>(keyphrase->matches.size());
  const std::int64_t least = keyphrase->target.least, most = keyphrase->target.most;
  if (count * 4 >= least * 3) return Outcome::kChecked;  // One or two more change nothing.
  Finding& finding = describe(findings.whole(), article_case, *keyphrase);
  finding.values.push_back({"count", count});
  finding.values.push_back({"words", std::int64_t{content_words(article_case.article)}});
  finding.values.push_back({"density", keyphrase->density});
  finding.values.push_back({"least", least});
  finding.values.push_back({"most", most});
  finding.values.push_back({"more", least - count});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

// 46 words in one paragraph.
#define DALIL_FILLER                                                                                                                                                         \
  "\nنزرع البن في الجبال العالية حيث يعتدل الهواء ويكثر المطر، ونقطف ثماره حين تحمر، ثم ننشرها "   \
  "على السطوح أيامًا حتى تجف. وبعد ذلك نقشرها ونفرزها بأيدينا حبة حبة، فنبعد المكسور والمثقوب، " \
  "ونحفظ الباقي في أكياس من الخيش بعيدًا عن الضوء والرطوبة إلى أن يحين موعد التحميص.\n"
#define DALIL_LONG                                                                           \
  DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER \
      DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER DALIL_FILLER

constexpr Example kExamples[] = {
    {"once in 550 words",
     "keyword: قهوة عربية\n-- a.md --\nتقدم القهوة العربية مع التمر.\n" DALIL_LONG, "1"},
    {"twice in 560 words",
     "keyword: قهوة عربية\n-- a.md --\nتقدم القهوة العربية مع التمر.\n" DALIL_LONG
     "\nوللقهوة العربية آداب يعرفها أهلها.\n"},
    {"once in a short text", R"(keyword: coffee beans
-- a.md --
Our coffee beans come from three farms.)"}};

}  // namespace

extern const Rule keyphrase_density_low{
    .card =
        {.id = "keyphrase-density-low",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase said too seldom",
                .headline = "{pages, plural, one {# article says its keyphrase too seldom} "
                            "other {# articles say their keyphrase too seldom}}",
                .message = "“{phrase}” stands {count, plural, one {once} other {# times}} in "
                           "{words, plural, one {# word} other {# words}} ({density, number, "
                           "::.0} %); {least} to {most} times would be natural.",
                .why = "A text that hardly says a phrase seems to be about something else. No "
                       "search engine asks for a share of words; this is what texts about a "
                       "subject have by themselves.",
                .fix =
                    "Say it {more, plural, one {# more time} other {# more times}}, in any form, "
                    "where the text speaks of it by “it”, “this” or a vaguer word."},
         .ar =
             {.title = "عبارة مفتاحية قليلة الورود",
              .headline = "{pages, plural, one {مقال واحد تقل فيه عبارته المفتاحية} "
                          "two {مقالان تقل فيهما عبارتهما المفتاحية} "
                          "few {# مقالات تقل فيها عباراتها المفتاحية} "
                          "many {# مقالًا تقل فيها عباراتها المفتاحية} "
                          "other {# مقال تقل فيها عباراتها المفتاحية}}",
              .message = "وردت «{phrase}» {count, plural, one {مرة واحدة} two {مرتين} few {# مرات} "
                         "other {# مرة}}، وكلمات المقال {words} ({density, number, ::.0} %)، "
                         "والمألوف من {least} إلى {most}.",
              .why = "النص الذي يكاد يخلو من العبارة يبدو كأنه في موضوع آخر. لا تشترط محركات البحث "
                     "نسبة، وإنما هذا ما يرد عفوًا في نص يتناول موضوعه.",
              .fix =
                  "زدها {more, plural, one {مرة واحدة} two {مرتين} few {# مرات} other {# مرة}} بأي "
                  "صيغة، حيث يشير إليها النص بضمير أو بكلمة عامة."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
