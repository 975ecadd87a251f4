// keyphrase-missing-in-slug: the address that the article is given does not have its main phrase.
#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

bool parts_words(char32_t c) {
  const bool ascii_mark = c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z');
  return ascii_mark || is_space(c) || c == U'،' || c == U'؛' || c == U'؟' || c == U'«' ||
         c == U'»' || c == U'“' || c == U'”' || c == U'–' || c == U'—';
}

/// The words of the phrase with hyphens between them, without vowel marks and in lower case.
std::string slug_of(std::string_view phrase) {
  const std::string folded = fold(phrase, Fold::kL1);
  std::string slug;
  bool parted = false;
  for (std::size_t offset = 0; offset < folded.size();) {
    const char32_t c = next_code_point(folded, offset);
    if (parts_words(c)) {
      parted = !slug.empty();
      continue;
    }
    if (parted) slug += '-';
    parted = false;
    append_utf8(slug, c);
  }
  return slug;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const ArticleKeyphrase* const keyphrase = main_keyphrase(article_case);
  if (!keyphrase || keyphrase->places.slug.of == 0) return Outcome::kNotApplicable;
  if (keyphrase->places.slug.with > 0) return Outcome::kChecked;
  Finding& finding = describe(findings.whole(), article_case, *keyphrase);
  finding.values.push_back({"slug", article_case.article.slug});
  finding.values.push_back({"proposal", slug_of(keyphrase->phrase)});
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {
    {"a slug of other words", R"(keyword: coffee beans
slug: what-we-learned
-- a.md --
Our coffee beans come from three farms.)",
     "1"},
    {"an Arabic slug of other words", R"(keyword: القهوة العربية
slug: أسرار-الضيافة
-- a.md --
تقدم القهوة العربية مع التمر.)",
     "1"},
    {"the phrase without hamza, and with other words", R"(keyword: التسويق الإلكتروني
slug: دليل-التسويق-الالكتروني
-- a.md --
التسويق الإلكتروني باب من أبواب التجارة.)"},
    {"a Latin slug of an Arabic article is a choice", R"(keyword: القهوة العربية
slug: hospitality
-- a.md --
تقدم القهوة العربية مع التمر.)"},
    {"a file’s name is no slug that anybody chose", R"(keyword: القهوة العربية
-- مسودة.md --
تقدم القهوة العربية مع التمر.)"}};

}  // namespace

extern const Rule keyphrase_missing_in_slug{
    .card =
        {.id = "keyphrase-missing-in-slug",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase missing in the slug",
                .headline = "{pages, plural, one {# article lacks its keyphrase in the slug} "
                            "other {# articles lack their keyphrase in the slug}}",
                .message = "The slug “{slug}” does not have “{phrase}”.",
                .why = "Results and shared links show the address, and words in it tell what the "
                       "page is about before it is opened.",
                .fix = "Use {proposal} as the slug. If the article is published already, keep its "
                       "address: a new one needs a redirect and gains little."},
         .ar = {.title = "عبارة مفتاحية غائبة عن الرابط",
                .headline = "{pages, plural, one {مقال واحد يخلو رابطه من عبارته المفتاحية} "
                            "two {مقالان يخلو رابطاهما من عبارتهما المفتاحية} "
                            "few {# مقالات تخلو روابطها من عباراتها المفتاحية} "
                            "many {# مقالًا تخلو روابطها من عباراتها المفتاحية} "
                            "other {# مقال تخلو روابطها من عباراتها المفتاحية}}",
                .message = "اسم المقال في الرابط «{slug}» يخلو من عبارة «{phrase}».",
                .why = "يظهر الرابط في نتائج البحث وحين تُشارَك الصفحة، وكلماته تقول ما فيها قبل أن "
                       "تُفتح.",
                .fix = "اجعل اسم المقال في الرابط: {proposal}. وإن كان المقال منشورًا فأبقِ رابطه، "
                       "فتغييره يحتاج إلى إعادة توجيه ونفعه قليل."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
