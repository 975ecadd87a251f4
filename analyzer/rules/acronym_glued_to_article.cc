// acronym-glued-to-article: the Arabic article runs into a Latin word, or stands apart from it.
#include <algorithm>

#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::string_view kArticles[] = {"ال", "وال", "بال", "فال", "كال", "لل", "ولل"};

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const auto is_article = [&](const Glyphs& glyphs, std::size_t begin, std::size_t end) {
    return std::ranges::count(kArticles, article_case.shown(glyphs.range(begin, end))) > 0;
  };
  const bool arabic = for_each_prose(article_case, [&](const Glyphs& glyphs) {
    for (std::size_t i = 0, end = 0; i < glyphs.size(); i = end + 1) {
      end = i;
      while (glyphs[end].is(GlyphKind::kArabic)) ++end;
      if (end == i || !is_article(glyphs, i, end)) continue;
      const std::size_t word = end + (glyphs[end].is(GlyphKind::kSpace) ? 1 : 0);
      if (!glyphs[word].is(GlyphKind::kLetter)) continue;
      const TextRange range = glyphs.range(i, word);
      const std::string article(article_case.shown(glyphs.range(i, end)));
      propose(findings, article_case.article, range, article + "ـ");
    }
  });
  return arabic ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/alreq/",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"run together, and apart", R"(-- a.md --
# القهوة

نهتم بالSEO وبشبكة ال WEB كل يوم.)",
     "3 3"},
    {"with the stroke, without an article, and at the end of Arabic words", R"(-- a.md --
نهتم بالـSEO وبـSEO وتحسين SEO، ونقول لل«متجر» إنه مجال SEO.)"}};

}  // namespace

extern const Rule acronym_glued_to_article{
    .card =
        {.id = "acronym-glued-to-article",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Latin word behind the Arabic article",
              .headline =
                  "{pages, plural, one {# article with Latin words that run into the Arabic "
                  "article} other {# articles with Latin words that run into the Arabic article}}",
              .message =
                  "The article stands before a Latin word without a joining stroke: “{wrong}”.",
              .why = "The scripts run in two directions, and without the stroke the article reads "
                     "as a word cut short.",
              .fix = "Write “{right}”, or leave the article out."},
         .ar =
             {.title = "أداة التعريف أمام كلمة لاتينية",
              .headline =
                  "{pages, plural, one {مقال واحد فيه أداة تعريف أمام كلمة لاتينية بلا تطويل} two "
                  "{مقالان فيهما أداة تعريف أمام كلمة لاتينية بلا تطويل} few {# مقالات فيها أداة "
                  "تعريف أمام كلمة لاتينية بلا تطويل} many {# مقالًا فيها أداة تعريف أمام كلمة "
                  "لاتينية بلا تطويل} other {# مقال فيها أداة تعريف أمام كلمة لاتينية بلا تطويل}}",
              .message = "أداة التعريف أمام كلمة لاتينية بلا تطويل: «{wrong}».",
              .why = "للكتابتين اتجاهان، وبغير التطويل تُقرأ أداة التعريف كلمة مبتورة.",
              .fix = "اكتب «{right}»، أو احذف أداة التعريف."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
