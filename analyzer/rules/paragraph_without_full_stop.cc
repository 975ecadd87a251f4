// paragraph-without-full-stop: a paragraph ends without a mark that ends a sentence.
#include "analyzer/article/open_endings.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const OpenEndings endings = open_endings(article_case);
  if (endings.paragraphs == 0) return Outcome::kNotApplicable;
  for (const OpenEnding& ending : endings.open) {
    propose(findings, article_case.article, ending.word, ending.mended);
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://developers.google.com/style/periods",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"without a mark and with a comma", R"(-- a.md --
# القهوة

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين،

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين. ونعود.

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين (وغيرها).)",
     "3 5"},
    {"questions, colons, brackets, lists, short lines and links", R"(-- a.md --
# القهوة

هل تحمص البن كل صباح في متجرك الصغير ثم ترسله إلى كل المدن في يومين؟

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى المدن الآتية في يومين

- جدة

نحمص البن كل صباح)"},
    {"verses, and lines that are broken by hand", R"(-- a.txt --
القهوة

نحمص البن كل صباح في متجرنا الصغير ثم نرسله إلى كل المدن في يومين
ثم نعود فنحمص البن كل مساء في متجرنا الصغير ونرسله إلى كل المدن في
ثلاثة أيام ونعود ثم نحمص البن كل ليلة في متجرنا الصغير حتى الصباح.)"}};

}  // namespace

extern const Rule paragraph_without_full_stop{
    .card = {.id = "paragraph-without-full-stop",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Paragraph without a full stop",
                    .headline =
                        "{pages, plural, one {# article with paragraphs that end without a full "
                        "stop} other {# articles with paragraphs that end without a full stop}}",
                    .message = "The paragraph ends without a full stop: “{wrong}”.",
                    .why = "The mark tells the reader, and the voice of a screen reader, that the "
                           "thought is at its end and nothing was cut off.",
                    .fix = "Write “{right}”."},
             .ar = {.title = "فقرة بلا نقطة في آخرها",
                    .headline = "{pages, plural, one {مقال واحد فيه فقرات بلا نقطة في آخرها} two "
                                "{مقالان فيهما فقرات بلا نقطة في آخرها} few {# مقالات فيها فقرات "
                                "بلا نقطة في آخرها} many {# مقالًا فيها فقرات بلا نقطة في آخرها} "
                                "other {# مقال فيها فقرات بلا نقطة في آخرها}}",
                    .message = "تنتهي الفقرة بلا نقطة: «{wrong}».",
                    .why = "تخبر النقطة القارئ وقارئ الشاشة بأن الفكرة تمت ولم يُقتطع منها شيء.",
                    .fix = "اكتب «{right}»."},
             .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
