// final-yaa-as-alef: the yaa at the end of a word is written as alef maqsura.
#include <algorithm>

#include "analyzer/article/arabic_spelling.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::optional<Misspelling> find_alef(std::span<const std::string_view> list, const BareWord& word) {
  if (!word.letters().ends_with("ى")) return std::nullopt;
  const bool any = any_stem(word.letters(), [&](const Prefix& prefix, std::string_view stem) {
    std::string right(stem.substr(0, std::max<std::size_t>(stem.size(), 2) - 2));
    right += "ي";
    return (prefix.text.empty() || right.size() > 6) && is_listed(list, right);
  });
  if (!any) return std::nullopt;
  return Misspelling{word.count() - 1, {"ي"}};
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const std::span<const std::string_view> list = article_case.language->entries(List::kYaaWords);
  propose_letters(article_case.article, findings,
                  [&](TextRange, const BareWord& word) { return find_alef(list, word); });
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://ar.wikipedia.org/wiki/ألف_مقصورة",
                                         "https://ar.wikipedia.org/wiki/ويكيبيديا:دليل_الأسلوب"};

constexpr Example kExamples[] = {{"particles and nisbas", R"(-- a.md --
# القهوة

نبيع البن العربى فى السوق التى تعرفها، والتسويق الرقمى عملنا الأساسى.)",
                                  "3 3 3 3 3"},
                                 {"words that end in alef maqsura", R"(-- a.md --
أبدى القاضي رأيه في المستوى والمحتوى والموسيقى الوسطى، ونادى على الأخرى حتى قاضى جاره في الكلى.)"}};

constexpr List kNeeds[] = {List::kYaaWords};

}  // namespace

extern const Rule final_yaa_as_alef{
    .card = {.id = "final-yaa-as-alef",
             .category = Category::kContent,
             .severity = Severity::kWarning,
             .effort = Effort::kMinutes,
             .en = {.title = "Final yaa without its dots",
                    .headline = "{pages, plural, one {# article with yaas that lack their dots} "
                                "other {# articles with yaas that lack their dots}}",
                    .message = "“{wrong}” ends in yaa, which has its two dots: “{right}”.",
                    .why = "Without dots the letter is an alef and the word may be another one: "
                           "العادي and العادى are one word only to those who know the habit.",
                    .fix = "Write “{right}”."},
             .ar = {.title = "ياء متطرفة بلا نقطتين",
                    .headline = "{pages, plural, one {مقال واحد فيه ياءات متطرفة بلا نقطتين} two "
                                "{مقالان فيهما ياءات متطرفة بلا نقطتين} few {# مقالات فيها ياءات "
                                "متطرفة بلا نقطتين} many {# مقالًا فيها ياءات متطرفة بلا نقطتين} "
                                "other {# مقال فيها ياءات متطرفة بلا نقطتين}}",
                    .message = "آخر «{wrong}» ياء تُكتب بنقطتين: «{right}».",
                    .why = "الياء بلا نقطتين ألف مقصورة، وقد تصير الكلمة بها كلمة أخرى، ولا يجدها "
                           "من يبحث عنها مكتوبة كما ينبغي.",
                    .fix = "اكتب «{right}»."},
             .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
