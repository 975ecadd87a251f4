// keyphrase-density-high: a phrase is said so often that the text reads as written for search
// engines.
#include <algorithm>

#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

/// The first match in the piece that has the most of them.
PlacedMatch densest(const ArticleKeyphrase& keyphrase) {
  const auto in_piece = [&](const PlacedMatch& match) {
    return std::ranges::count(keyphrase.matches, match.piece, &PlacedMatch::piece);
  };
  return *std::ranges::max_element(keyphrase.matches, {}, in_piece);
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  Outcome outcome = Outcome::kNotApplicable;
  for (const ArticleKeyphrase& keyphrase : article_case.keyphrases) {
    if (!keyphrase.target.applies || keyphrase.matches.empty()) continue;
    outcome = Outcome::kChecked;
    const auto count = static_cast<std::int64_t>(keyphrase.matches.size());
    const std::int64_t least = keyphrase.target.least, most = keyphrase.target.most;
    if (count <= most) continue;
    const PlacedMatch match = densest(keyphrase);
    const TextRange sentence = sentence_at(article_case.article, match.text.begin);
    Finding& finding = describe(findings.at(sentence), article_case, keyphrase);
    finding.values.push_back({"count", count});
    finding.values.push_back({"words", std::int64_t{content_words(article_case.article)}});
    finding.values.push_back({"density", keyphrase.density});
    finding.values.push_back({"least", least});
    finding.values.push_back({"most", most});
    finding.values.push_back({"less", count - most});
  }
  return outcome;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/essentials/spam-policies",
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

// 46 words in one paragraph.
#define DALIL_FILLER                                                                                                                                                         \
  "\nنزرع البن في الجبال العالية حيث يعتدل الهواء ويكثر المطر، ونقطف ثماره حين تحمر، ثم ننشرها "   \
  "على السطوح أيامًا حتى تجف. وبعد ذلك نقشرها ونفرزها بأيدينا حبة حبة، فنبعد المكسور والمثقوب، " \
  "ونحفظ الباقي في أكياس من الخيش بعيدًا عن الضوء والرطوبة إلى أن يحين موعد التحميص.\n"
#define DALIL_REFRAIN "\nالقهوة العربية تراث. وفي القهوة العربية سر. أحببنا القهوة العربية صغارًا.\n"

constexpr Example kExamples[] = {
    {"six times in a hundred words, most of them in one paragraph",
     "keyword: قهوة عربية\n-- a.md --\nتقدم القهوة العربية مع التمر.\n" DALIL_REFRAIN DALIL_FILLER
         DALIL_FILLER "\nتفوح القهوة العربية عند كل باب، والقهوة العربية لا تُرد.\n",
     "3"},
    {"three times in a hundred words",
     "keyword: قهوة عربية\n-- a.md --" DALIL_REFRAIN DALIL_FILLER DALIL_FILLER},
    {"a short text", R"(keyword: coffee
-- a.md --
Coffee in the morning, coffee at noon, coffee in the evening: coffee all day.)"}};

}  // namespace

extern const Rule keyphrase_density_high{
    .card =
        {.id = "keyphrase-density-high",
         .category = Category::kKeywords,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase said too often",
                .headline = "{pages, plural, one {# article says a keyphrase too often} "
                            "other {# articles say a keyphrase too often}}",
                .message = "“{phrase}” stands {count, plural, one {once} other {# times}} in "
                           "{words, plural, one {# word} other {# words}} ({density, number, "
                           "::.0} %); more than {most} times tire the reader. It is densest here.",
                .why =
                    "Readers notice the refrain, and search engines call it keyword stuffing and "
                    "rank such pages lower.",
                .fix = "Say something else in its place {less, plural, one {at least # time} other "
                       "{at least # times}}, beginning with the sentences that say it twice: a "
                       "pronoun, a synonym, or nothing."},
         .ar =
             {.title = "عبارة مفتاحية مفرطة الورود",
              .headline = "{pages, plural, one {مقال واحد تكثر فيه عبارة مفتاحية فوق الحد} "
                          "two {مقالان تكثر فيهما عبارة مفتاحية فوق الحد} "
                          "few {# مقالات تكثر فيها عبارة مفتاحية فوق الحد} "
                          "many {# مقالًا تكثر فيها عبارة مفتاحية فوق الحد} "
                          "other {# مقال تكثر فيها عبارة مفتاحية فوق الحد}}",
              .message = "وردت «{phrase}» {count, plural, one {مرة واحدة} two {مرتين} few {# مرات} "
                         "other {# مرة}}، وكلمات المقال {words} ({density, number, ::.0} %)، وما "
                         "زاد على {most} يثقل على القارئ. وأكثف ما وردت هنا.",
              .why = "يلحظ القارئ التكرار فيمل، وتعده محركات البحث حشوًا بالكلمات المفتاحية وتؤخر "
                     "الصفحة بسببه.",
              .fix =
                  "أحِل محلها غيرها {less, plural, one {مرة واحدة على الأقل} two {مرتين على الأقل} "
                  "few {# مرات على الأقل} other {# مرة على الأقل}}، وابدأ بالجمل التي تكررها: "
                  "ضميرًا أو مرادفًا، أو احذفها."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kKeyphrase};

}  // namespace dalil::rules
