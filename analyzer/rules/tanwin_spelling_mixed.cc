// tanwin-spelling-mixed: one article spells the tanwin before its alef and behind it.
#include "analyzer/article/arabic_spelling.h"
#include "analyzer/article/marks.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::string_view kBefore = "\u064B\u0627";  // ـًا
constexpr std::string_view kBehind = "\u0627\u064B";  // ـاً

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  std::vector<TextRange> before, behind;
  for_each_arabic_word(article, [&](std::size_t index, const BareWord&) {
    const TextRange range = article.words[index];
    const std::string_view word = article_case.shown(range);
    if (word.ends_with(kBefore)) before.push_back(range);
    if (word.ends_with(kBehind)) behind.push_back(range);
  });
  if (before.empty() && behind.empty()) return Outcome::kNotApplicable;
  if (before.empty() || behind.empty()) return Outcome::kChecked;
  // As often as the other, the academies' spelling stays.
  const bool before_is_rarer = before.size() < behind.size();
  const std::vector<TextRange>& rarer = before_is_rarer ? before : behind;
  for (const TextRange word : rarer) {
    std::string right(article_case.shown(word));
    right.replace(right.size() - kBefore.size(), kBefore.size(),
                  before_is_rarer ? kBehind : kBefore);
    ArticleFinding& finding = propose(findings, article, word, right);
    finding.finding.values.push_back({"times", static_cast<std::int64_t>(rarer.size())});
    finding.finding.values.push_back(
        {"others", static_cast<std::int64_t>(before.size() + behind.size() - rarer.size())});
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://ar.wikipedia.org/wiki/تنوين",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {{"the rarer one", R"(-- a.md --
# القهوة

نبيع البن يوميًا ونرسله سريعًا وأيضاً نشربه دائمًا.)",
                                  "3"},
                                 {"one habit", R"(-- a.md --
نبيع البن يوميًا ونرسله سريعًا وأيضًا نشربه دائمًا، شكرا.)"}};

}  // namespace

extern const Rule tanwin_spelling_mixed{
    .card =
        {.id = "tanwin-spelling-mixed",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Tanwin spelled in two ways",
                .headline = "{pages, plural, one {# article that spells the tanwin in two ways} "
                            "other {# articles that spell the tanwin in two ways}}",
                .message = "“{wrong}” has its tanwin on the other side of the alef than {others, "
                           "plural, one {# other word} other {# other words}} of the article.",
                .why = "Both spellings are in use, ـًا with the academies and ـاً in older books; "
                       "one text should keep to one of them.",
                .fix = "Write “{right}”, as the greater part of the article does."},
         .ar = {.title = "تنوين مكتوب بطريقتين",
                .headline =
                    "{pages, plural, one {مقال واحد فيه تنوين مكتوب بطريقتين} two {مقالان فيهما "
                    "تنوين مكتوب بطريقتين} few {# مقالات فيها تنوين مكتوب بطريقتين} many {# مقالًا "
                    "فيها تنوين مكتوب بطريقتين} other {# مقال فيها تنوين مكتوب بطريقتين}}",
                .message = "تنوين «{wrong}» يخالف {others, plural, one {كلمة أخرى} two {كلمتين "
                           "أخريين} few {# كلمات أخرى} many {# كلمة أخرى} other {# كلمة أخرى}} في "
                           "المقال: مرة قبل الألف ومرة عليها.",
                .why = "للتنوين رسمان مقبولان: قبل الألف «ـًا» وهو اختيار المجامع، وعليها «ـاً» وهو "
                       "ما في الكتب القديمة؛ والأولى أن يلتزم النص أحدهما.",
                .fix = "اكتب «{right}» كما في أكثر المقال."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
