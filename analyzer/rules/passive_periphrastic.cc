// passive-periphrastic: تم and its like with a masdar, «تم إطلاق», where one verb says the same.
#include "analyzer/article/article_rule.h"
#include "analyzer/article/passive.h"
#include "analyzer/article/running_text.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const FoldedText& folded = article_case.folded;
  for (const RunningSentence& sentence : running_sentences(article, Lists::kWith)) {
    for (const PeriphrasticPassive& passive :
         periphrastic_passives(article, folded, sentence, *article_case.language)) {
      ArticleFinding& found = findings.at(passive.text);
      Finding& finding = found.finding;
      finding.key = opening_words(article, sentence.words_begin, sentence.words_end, 8);
      finding.key += " … " + std::string(article_case.shown(passive.text));
      const std::string& one = passive.masculine.empty() ? passive.feminine : passive.masculine;
      const bool either = !passive.masculine.empty() && !passive.feminine.empty();
      finding.values = {{"words", std::string(article_case.shown(passive.text))},
                        {"case", one.empty() ? "none"
                                 : either    ? "either"
                                             : "one"},
                        {"verb", one},
                        {"feminine", passive.feminine}};
      if (!passive.instead.empty()) found.replacement = passive.instead;
    }
  }
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kPassiveMasdars};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/tech-writing/one/active-voice"};

constexpr Example kExamples[] = {
    {"past, present and future, with a pronoun, with و", R"(-- a.md --
تم إطلاق المتجر في رمضان. ويتم استخدام الماء المقطر.

سيتم تحديثها كل شهر، ولم تتم إضافتها بعد. وقد جرى فحص الحبوب، وتم الإعلان عن السعر، وتم إلغاؤه.)",
     "1 1 3 3 3 3 3"},
    {"verbs of their own, and a thing that came to its end", R"(-- a.md --
أُطلق المتجر في رمضان. تم البيع. تم المشروع بحمد الله. جرى البحث عنه. هل تم، استخدام الماء سهل. فريقنا يجري مراجعة شاملة.)"}};

}  // namespace

extern const Rule passive_periphrastic{
    .card = {.id = "passive-periphrastic",
             .category = Category::kContent,
             .severity = Severity::kNotice,
             .effort = Effort::kMinutes,
             .en = {.title = "Arabic passive spelled out with تم",
                    .headline = "{pages, plural, one {# article spells out passives with تم} other "
                                "{# articles spell out passives with تم}}",
                    .message = "“{words}”: {case, select, either {one verb says the same: “{verb}” "
                               "or “{feminine}”} one {one verb says the same: “{verb}”} other {the "
                               "verb itself would do}}.",
                    .why = "The verb alone is shorter and is how Arabic puts it; with تم the "
                           "sentence also hides who did it.",
                    .fix =
                        "{case, select, either {Write “{verb}” or “{feminine}”, as the subject "
                        "asks, or name who did it.} one {Write “{verb}”, or name who did it.} "
                        "other {Use the verb itself in place of “{words}”, or name who did it.}}"},
             .ar = {.title = "مبني للمجهول بصيغة «تم» والمصدر",
                    .headline =
                        "{pages, plural, one {مقال واحد ترد فيه «تم» مع المصدر بدل الفعل} two "
                        "{مقالان ترد فيهما «تم» مع المصدر بدل الفعل} few {# مقالات ترد فيها «تم» "
                        "مع المصدر بدل الفعل} many {# مقالًا ترد فيها «تم» مع المصدر بدل الفعل} "
                        "other {# مقال ترد فيها «تم» مع المصدر بدل الفعل}}",
                    .message = "«{words}»: {case, select, either {يكفي الفعل «{verb}» أو "
                               "«{feminine}»} one {يكفي الفعل «{verb}»} other {يكفي الفعل نفسه}}.",
                    .why = "الفعل وحده أوجز وأفصح، وصيغة «تم» مع المصدر تطيل الجملة وتخفي الفاعل.",
                    .fix = "{case, select, either {اكتب «{verb}» أو «{feminine}» بحسب ما يُسند إليه "
                           "الفعل، أو سمِّ الفاعل.} one {اكتب «{verb}»، أو سمِّ الفاعل.} other {ضع "
                           "الفعل نفسه مكان «{words}»، أو سمِّ الفاعل.}}"},
             .sources = kSources},
    .needs = kNeeds,
    .examples = kExamples,
    .check_article = check,
    .per = Per::kWords};

}  // namespace dalil::rules
