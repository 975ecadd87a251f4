// hamzat-wasl-as-qat: a word that begins with hamzat wasl is written with a hamza.
#include "analyzer/article/arabic_spelling.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kLeast = 3;  // Letters of a stem.

/// With أ a verb may speak in the first person: أستخدم, أحتاج. Behind the article it is no verb.
std::optional<Misspelling> find_surplus(std::span<const std::string_view> list,
                                        const BareWord& word) {
  Misspelling found;
  const bool any = any_stem(word.letters(), [&](const Prefix& prefix, std::string_view stem) {
    if (stem.size() < 2 * kLeast) return false;
    if (!stem.starts_with("إ") && !(prefix.article && stem.starts_with("أ"))) return false;
    std::string right(stem);
    right.replace(0, 2, "ا");
    if (!is_listed_with_ending(list, right)) return false;
    found.letter = prefix.text.size() / 2;
    return true;
  });
  if (!any) return std::nullopt;
  found.rights = {"ا"};
  return found;
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const std::span<const std::string_view> list = article_case.language->entries(List::kWaslWords);
  propose_letters(article_case.article, findings,
                  [&](TextRange, const BareWord& word) { return find_surplus(list, word); });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://ar.wikipedia.org/wiki/همزة",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {
    {"masdars, with the article and particles, verbs, nisbas", R"(-- a.md --
# القهوة

عند إستخدام وسائل التواصل الإجتماعي بإختصار نجد أن الأستثمار إنتشر.
هذا إسم المتجر.)",
     "3 3 3 3 3 4"},
    {"verbs in the first person, the fourth form, and words from elsewhere", R"(-- a.md --
أستخدم الإنترنت وأحتاج إلى إعلان وإدارة وإنتاج وإتقان وإستراتيجية، وموعدنا يوم الإثنين بعد إطلاع العملاء.)"}};

constexpr List kNeeds[] = {List::kWaslWords};

}  // namespace

extern const Rule hamzat_wasl_as_qat{
    .card = {.id = "hamzat-wasl-as-qat",
             .category = Category::kContent,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Hamza where none belongs",
                    .headline = "{pages, plural, one {# article with a hamza on words that have "
                                "none} other {# articles with a hamza on words that have none}}",
                    .message = "“{wrong}” begins with hamzat al-wasl, which is written without a "
                               "hamza: “{right}”.",
                    .why = "Words of the patterns افتعال, انفعال and استفعال, and اسم, ابن and "
                           "their like, begin with a bare alef; with a hamza they are a common "
                           "mistake that readers notice.",
                    .fix = "Write “{right}”."},
             .ar = {.title = "همزة قطع في موضع همزة وصل",
                    .headline =
                        "{pages, plural, one {مقال واحد فيه همزات قطع في موضع همزات الوصل} two "
                        "{مقالان فيهما همزات قطع في موضع همزات الوصل} few {# مقالات فيها همزات قطع "
                        "في موضع همزات الوصل} many {# مقالًا فيها همزات قطع في موضع همزات الوصل} "
                        "other {# مقال فيها همزات قطع في موضع همزات الوصل}}",
                    .message = "«{wrong}» همزتها همزة وصل لا تُكتب: «{right}».",
                    .why = "مصادر «افتعال» و«انفعال» و«استفعال» وأفعالها، ومثلها «اسم» و«ابن»، "
                           "تبدأ بألف بلا همزة، وكتابة الهمزة فيها خطأ شائع يلحظه القارئ.",
                    .fix = "اكتب «{right}»."},
             .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
