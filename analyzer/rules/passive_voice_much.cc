// passive-voice-much: so many sentences in the passive that nobody seems to do anything.
#include <cmath>

#include "analyzer/article/article_rule.h"
#include "analyzer/article/passive.h"
#include "analyzer/article/running_text.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr RuleOption kOptions[] = {{"max_share", 0.1, 0, 1}};
constexpr std::size_t kFewestSentences = 10;
constexpr std::int64_t kFewest = 3;

// In Arabic the passive of a verb looks like its active without vowel marks (تستخدم), so only تم
// with a masdar is counted.
Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const Article& article = article_case.article;
  const LanguagePack* const pack = article_case.language;
  const bool arabic = pack && pack->tag() == "ar" && pack->has(List::kPassiveMasdars);
  const bool english = pack && pack->tag() == "en" && pack->has(List::kPassiveParticiples);
  const std::vector<RunningSentence> sentences = running_sentences(article, Lists::kWith);
  if ((!arabic && !english) || sentences.size() < kFewestSentences) return Outcome::kNotApplicable;
  const FoldedText& folded = article_case.folded;
  std::int64_t passives = 0;
  for (const RunningSentence& sentence : sentences) {
    const bool passive = arabic ? !periphrastic_passives(article, folded, sentence, *pack).empty()
                                : has_english_passive(folded, sentence, *pack);
    passives += passive ? 1 : 0;
  }
  const double share = static_cast<double>(passives) / static_cast<double>(sentences.size());
  if (share <= findings.option("max_share") || passives < kFewest) return Outcome::kChecked;
  findings.whole().finding.values = {{"share", std::int64_t{std::lround(share * 100)}},
                                     {"passives", passives},
                                     {"sentences", static_cast<std::int64_t>(sentences.size())},
                                     {"case", arabic ? "arabic" : "other"}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/tech-writing/one/active-voice",
    "https://writingcenter.unc.edu/tips-and-tools/passive-voice/"};

constexpr Example kExamples[] = {
    {"in English", R"(-- a.md --
The beans are picked by hand. They were dried on roofs for three weeks. The sacks are carried down to the road. Each lot is then
carefully roasted in the morning. The bags have been written on by hand. We open at seven. People come early. They drink coffee.
They talk about the weather. We close at sunset.)",
     "1"},
    {"in Arabic, where only تم with a masdar can be told", R"(-- a.md --
تم إطلاق المتجر في رمضان. تم اختيار الحبوب من حراز. يتم تحميصها كل صباح. يتم إرسال الطلبات في يومها. نفتح في السابعة. يأتي الناس
مبكرين. يشربون القهوة. يتحدثون عن الطقس. نغلق عند المغرب. ثم نعود إلى بيوتنا.)",
     "1"},
    {"what names a state is no passive", R"(-- a.md --
The farm is located in Haraz. We are interested in old trees. They are based on a slope. I was tired. It was red. There are a hundred.
We open at seven. People come early. They drink coffee. They talk. نغلق عند المغرب.)"}};

}  // namespace

extern const Rule passive_voice_much{
    .card =
        {.id = "passive-voice-much",
         .category = Category::kContent,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en =
             {.title = "Much passive voice",
              .headline = "{pages, plural, one {# article is mostly written in the passive} other "
                          "{# articles are mostly written in the passive}}",
              .message = "{passives} of {sentences} sentences ({share} %) are in the passive{case, "
                         "select, arabic { with تم and its like} other {}}; up to a tenth reads as "
                         "lively.",
              .why = "The passive leaves out who does what, and needs more words for it.",
              .fix =
                  "Begin with who acts: “We roast the beans” instead of “the beans are roasted”."},
         .ar = {.title = "كثرة المبني للمجهول",
                .headline = "{pages, plural, one {مقال واحد تكثر فيه صيغ المبني للمجهول} two "
                            "{مقالان تكثر فيهما صيغ المبني للمجهول} few {# مقالات تكثر فيها صيغ "
                            "المبني للمجهول} many {# مقالًا تكثر فيها صيغ المبني للمجهول} other {# "
                            "مقال تكثر فيها صيغ المبني للمجهول}}",
                .message =
                    "نسبة الجمل المبنية للمجهول{case, select, arabic { بصيغة «تم» والمصدر} other "
                    "{}} {share} % ({passives} من {sentences})، ولا بأس بما لا يتجاوز عُشرها.",
                .why = "المبني للمجهول يخفي الفاعل ويطيل الجملة، والقارئ يريد أن يعرف من فعل ماذا.",
                .fix = "ابدأ بالفاعل: «نحمص الحبوب كل صباح» بدل «يتم تحميص الحبوب كل صباح»."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .options = kOptions};

}  // namespace dalil::rules
