// keyphrase-two-spellings: a word of a phrase is spelled in two ways within the article:
// الإلكتروني here, الالكتروني there.
#include <set>

#include "analyzer/article/keyphrase_places.h"
#include "analyzer/article/phrase_spellings.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  if (!article_case.language) return Outcome::kNotApplicable;
  Outcome outcome = Outcome::kNotApplicable;
  std::set<std::uint32_t> told;  // Words by their places: two phrases may share one.
  for (const ArticleKeyphrase& keyphrase : article_case.keyphrases) {
    if (keyphrase.matches.empty()) continue;
    outcome = Outcome::kChecked;
    for (OtherSpelling& other :
         other_spellings(article_case.article, keyphrase, *article_case.language)) {
      if (!told.insert(other.word.begin).second) continue;
      ArticleFinding& placed = findings.at(other.word);
      placed.replacement = std::move(other.replacement);
      Finding& finding = describe(placed, article_case, keyphrase);
      finding.key += ' ' + other.written;
      finding.values.push_back({"written", std::move(other.written)});
      finding.values.push_back({"preferred", std::move(other.preferred)});
      finding.values.push_back({"written_count", std::int64_t{other.written_count}});
      finding.values.push_back({"preferred_count", std::int64_t{other.preferred_count}});
      finding.values.push_back({"case", other.both_in_use ? "either" : "wrong"});
    }
  }
  return outcome;
}

constexpr std::string_view kSources[] = {
    "https://www.arabicacademy.gov.eg/",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr List kNeeds[] = {List::kStopwords, List::kAlNotArticle};

constexpr Example kExamples[] = {
    {"without hamza once, behind a particle too", R"(keyword: التسويق الإلكتروني
-- a.md --
# التسويق الإلكتروني

يعتمد التسويق الالكتروني على المحتوى، وللتسويق الإلكتروني قنوات.

تتغير قنوات التسويق والالكتروني منها خاصة. وفي التسويق الإلكتروني فرص.)",
     "3"},
    {"the phrase as given is itself the wrong one", R"(keyword: التسويق الالكتروني
-- a.md --
التسويق الالكتروني علم. والتسويق الالكتروني فن. والتسويق الإلكتروني تجارة.)",
     "1 1"},
    {"a hamza where none belongs, and ه for ة", R"(keyword: الشركة الاستشارية
-- a.md --
اختر الشركة الاستشارية بعناية.

تدرس الشركة الإستشارية السوق.

وتنصح الشركه الاستشارية بالتريث.)",
     "3 5"},
    {"ways that are both in use: the rarer one", R"(keyword: استراتيجية المحتوى
-- a.md --
تبدأ استراتيجية المحتوى بالسؤال. ولا تنتهي استراتيجية المحتوى بالنشر.

إن إستراتيجية المحتوى خطة.)",
     "3"},
    {"other forms in one spelling, and words that only look alike", R"(keyword: إعداد المدربين
-- a.md --
يحتاج إعداد المدربين إلى وقت. تزداد أعداد المدربين كل عام. ولإعداد المدربين برامج.)"},
    {"always the wrong one is another rule’s finding", R"(keyword: التسويق الإلكتروني
-- a.md --
التسويق الالكتروني علم. والتسويق الالكتروني فن.)"}};

}  // namespace

extern const Rule keyphrase_two_spellings{
    .card =
        {.id = "keyphrase-two-spellings",
         .category = Category::kKeywords,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase in two spellings",
                .headline = "{pages, plural, one {# article spells its keyphrase in two ways} "
                            "other {# articles spell their keyphrase in two ways}}",
                .message = "The phrase is spelled in two ways: “{preferred}” {preferred_count, "
                           "plural, one {once} other {# times}} and “{written}” {written_count, "
                           "plural, one {once} other {# times}}.",
                .why = "Two spellings of one name look careless, and whoever searches the page, or "
                       "the web, for one of them misses the other.",
                .fix = "{case, select, wrong {Write “{preferred}” here too: it is the right "
                       "spelling.} other {Both are in use. Keep to one: “{preferred}”.}}"},
         .ar = {.title = "عبارة مفتاحية مكتوبة بصورتين",
                .headline = "{pages, plural, one {مقال واحد كُتبت عبارته المفتاحية بصورتين} "
                            "two {مقالان كُتبت عبارتهما المفتاحية بصورتين} "
                            "few {# مقالات كُتبت عباراتها المفتاحية بصورتين} "
                            "many {# مقالًا كُتبت عباراتها المفتاحية بصورتين} "
                            "other {# مقال كُتبت عباراتها المفتاحية بصورتين}}",
                .message = "كُتبت العبارة بصورتين: «{preferred}» {preferred_count, plural, one {مرة "
                           "واحدة} two {مرتين} few {# مرات} other {# مرة}} و«{written}» "
                           "{written_count, plural, one {مرة واحدة} two {مرتين} few {# مرات} other "
                           "{# مرة}}.",
                .why = "كتابة الكلمة بصورتين توحي بقلة العناية، ومن بحث بإحداهما في الصفحة أو في "
                       "الويب فاتته الأخرى.",
                .fix = "{case, select, wrong {اكتبها هنا أيضًا «{preferred}»، فهي الصورة الصحيحة.} "
                       "other {الصورتان مستعملتان، فالتزم واحدة منهما: «{preferred}».}}"},
         .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
