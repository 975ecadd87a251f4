// keyphrase-partial: the text has words of a phrase, but nowhere the whole of it; shows the
// sentence that comes nearest.
#include <fmt/format.h>

#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::string joined(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, " · "));
}

std::string joined(const std::vector<SubPhrase>& phrases) {
  std::vector<std::string> texts;
  for (const auto& each : phrases) texts.push_back(fmt::format("{} ×{}", each.text, each.count));
  return joined(texts);
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  Outcome outcome = Outcome::kNotApplicable;
  for (const ArticleKeyphrase& keyphrase : article_case.keyphrases) {
    if (keyphrase.phrase_words < 2) continue;
    outcome = Outcome::kChecked;
    if (keyphrase.places.title.with > 0 || !stands_in_part(keyphrase)) continue;
    const PartialCoverage& partial = keyphrase.partial;
    Finding& finding = describe(findings.at(partial.nearest), article_case, keyphrase);
    const auto add = [&](const char* name, std::string text) {
      finding.values.push_back({std::string("has_") + name, text.empty() ? "no" : "yes"});
      finding.values.push_back({name, std::move(text)});
    };
    add("missing", joined(partial.missing));
    add("standing", joined(partial.standing));
    finding.values.push_back({"lacking", joined(partial.nearest_missing)});
    const std::size_t lacking = partial.nearest_missing.size();
    finding.values.push_back({"case", lacking == 0 ? "apart" : lacking == 1 ? "near" : "far"});
  }
  return outcome;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/seo-starter-guide"};

constexpr Example kExamples[] = {
    {"the third line has three of four words", R"(keyword: cold brew coffee recipe
-- a.md --
We roast coffee every morning.

A cold brew coffee takes a night.)",
     "3"},
    {"an Arabic long-tail phrase", R"(keyword: دورة تسويق إلكتروني مجانية
-- a.md --
# تعلم المهارات الرقمية

أصبح التسويق الإلكتروني مهارة يطلبها كل صاحب عمل.)",
     "3"},
    {"all the words, but apart", R"(keyword: قهوة عربية
-- a.md --
كانت الضيافة عربية أصيلة، وبعدها قدموا لنا القهوة.)",
     "1"},
    {"two words of five", R"(keyword: دورة تسويق إلكتروني مجانية للمبتدئين
-- a.md --
أصبح التسويق الإلكتروني مهارة مطلوبة.)",
     "1"},
    {"the whole phrase", R"(keyword: دورة تسويق إلكتروني
-- a.md --
اشترك في دورة التسويق الإلكتروني قبل نهاية الشهر.)"},
    {"one common word is no part of the phrase", R"(keyword: cold brew coffee recipe
-- a.md --
It was a cold winter.)"}};

}  // namespace

extern const Rule keyphrase_partial{
    .card =
        {.id = "keyphrase-partial",
         .category = Category::kKeywords,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Keyphrase that the text has only in part",
                .headline = "{pages, plural, one {# article has only a part of a keyphrase} "
                            "other {# articles have only a part of a keyphrase}}",
                .message = "The text never says “{phrase}” whole.{has_missing, select, yes { It "
                           "nowhere has: {missing}.} other {}}{has_standing, select, yes { What "
                           "stands together: {standing}.} other {}} This sentence comes "
                           "nearest{case, select, apart {: it has all of its words, but apart} "
                           "other {; it lacks: {lacking}}}.",
                .why = "A page that says the whole phrase answers the search of those who typed "
                       "it; with a part of it, it competes for a broader search.",
                .fix =
                    "{case, select, apart {Bring the words together in this sentence: “{phrase}”.} "
                    "near {Take “{lacking}” into this sentence, so that it says “{phrase}”.} "
                    "other {Write a part that answers “{phrase}”, or choose a phrase that the "
                    "text speaks of.}}"},
         .ar =
             {.title = "عبارة مفتاحية لا يرد في النص إلا جزء منها",
              .headline = "{pages, plural, one {مقال واحد لا يرد فيه إلا جزء من عبارته المفتاحية} "
                          "two {مقالان لا يرد فيهما إلا جزء من عبارتهما المفتاحية} "
                          "few {# مقالات لا يرد فيها إلا جزء من عباراتها المفتاحية} "
                          "many {# مقالًا لا يرد فيها إلا جزء من عباراتها المفتاحية} "
                          "other {# مقال لا يرد فيها إلا جزء من عباراتها المفتاحية}}",
              .message = "لا ترد عبارة «{phrase}» كاملة في النص.{has_missing, select, yes { ما لا "
                         "يرد منها أبدًا: {missing}.} other {}}{has_standing, select, yes { وما "
                         "يرد منها مجتمعًا: {standing}.} other {}} وأقرب جملة إليها هذه{case, "
                         "select, apart {: فيها كلمات العبارة كلها لكنها متفرقة} other {، "
                         "وينقصها: {lacking}}}.",
              .why = "الصفحة التي ترد فيها العبارة كاملة تجيب من بحث عنها، أما جزء العبارة فتنافس "
                     "به الصفحة في بحث أعم.",
              .fix =
                  "{case, select, apart {اجمع كلمات العبارة في هذه الجملة: «{phrase}».} near {أضف "
                  "«{lacking}» إلى هذه الجملة لتكتمل فيها عبارة «{phrase}».} other {اكتب قسمًا "
                  "يجيب عن «{phrase}»، أو اختر عبارة يتناولها النص.}}"},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check,
    .per = Per::kKeyphrase};

}  // namespace dalil::rules
