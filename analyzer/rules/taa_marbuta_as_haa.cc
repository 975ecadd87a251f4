// taa-marbuta-as-haa: the taa marbuta at the end of a word is written as haa.
#include "analyzer/article/arabic_spelling.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

/// Behind the article ه can be no pronoun (his service is خدمته, خدمه are his servants).
std::optional<Misspelling> find_haa(const LanguagePack& pack, const BareWord& word) {
  if (!word.letters().ends_with("ه")) return std::nullopt;
  const bool any = any_stem(word.letters(), [&](const Prefix& prefix, std::string_view stem) {
    if (!prefix.article || stem.size() < 6) return false;
    const std::string_view masculine = stem.substr(0, stem.size() - 2);
    return is_listed(pack.entries(List::kTaaWords), std::string(masculine) + "ة") ||
           (masculine.ends_with("ي") && is_listed(pack.entries(List::kYaaWords), masculine));
  });
  if (!any) return std::nullopt;
  return Misspelling{word.count() - 1, {"ة"}};
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  propose_letters(article_case.article, findings, [&](TextRange, const BareWord& word) {
    return find_haa(*article_case.language, word);
  });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://ar.wikipedia.org/wiki/تاء_مربوطة",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {{"nouns and nisbas with the article", R"(language: ar
-- a.md --
# القهوة

نقدم الخدمه للشركه التجاريه في المدينه.)",
                                  "3 3 3 3"},
                                 {"pronouns, and words that end in haa", R"(-- a.md --
هذا مكتبه وتجربه كل يوم، والله يعلم أن الاتجاه والتنبيه والمياه والفقيه والكره كلها بالهاء.)"}};

constexpr List kNeeds[] = {List::kTaaWords, List::kYaaWords};

}  // namespace

extern const Rule taa_marbuta_as_haa{
    .card = {.id = "taa-marbuta-as-haa",
             .category = Category::kContent,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Taa marbuta without its dots",
                    .headline = "{pages, plural, one {# article with taa marbutas that lack their "
                                "dots} other {# articles with taa marbutas that lack their dots}}",
                    .message = "“{wrong}” ends in taa marbuta, which has its two dots: “{right}”.",
                    .why = "Without dots the letter is a haa, which readers take for a pronoun, "
                           "and a search for the word may pass it by.",
                    .fix = "Write “{right}”."},
             .ar = {.title = "تاء مربوطة بلا نقطتين",
                    .headline = "{pages, plural, one {مقال واحد فيه تاءات مربوطة بلا نقطتين} two "
                                "{مقالان فيهما تاءات مربوطة بلا نقطتين} few {# مقالات فيها تاءات "
                                "مربوطة بلا نقطتين} many {# مقالًا فيها تاءات مربوطة بلا نقطتين} "
                                "other {# مقال فيها تاءات مربوطة بلا نقطتين}}",
                    .message = "آخر «{wrong}» تاء مربوطة تُكتب بنقطتين: «{right}».",
                    .why = "التاء المربوطة بلا نقطتين هاء يظنها القارئ ضميرًا، وقد لا يجد البحث "
                           "الكلمة بسببها.",
                    .fix = "اكتب «{right}»."},
             .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
