// keyword-stuffing: one word comes so often that readers notice. Counted with its article and
// clitics in Arabic; function words, code and tables are left out.
#include "analyzer/frequent_word.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  constexpr std::int64_t kFewestWords = 150, kLeastTimes = 15, kLeastPercent = 10;
  if (page_case.page.content_words < kFewestWords) return Outcome::kNotApplicable;
  const FrequentWord found = find_frequent_word(page_case.page, *page_case.language, kLeastPercent);
  if (found.words < kFewestWords) return Outcome::kNotApplicable;
  const std::int64_t percent = found.times * 100 / found.words;
  if (found.times < kLeastTimes || percent < kLeastPercent) return Outcome::kChecked;
  Finding& finding = findings.add(seen("body", found.word, {}));
  finding.confidence = Confidence::kLikely;
  finding.values = {
      {"word", finding.evidence.front().what}, {"times", found.times}, {"percent", percent}};
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kStopwords};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/essentials/spam-policies#keyword-stuffing"};

constexpr Example kExamples[] = {
    {"every fifth word, in Arabic with and without its article", R"(-- / --
<html lang="en"><title>Beans</title>
repeat 20 <p>Our coffee is the best coffee that the lovers of good drinks will find here. COFFEE
-- /ar --
<html lang="ar"><title>القهوة</title>
repeat 20 <p>نقدم لكم قهوة طازجة من أجود مزارع اليمن، فهذه القهوة لعشاق المذاق الأصيل.)",
     "/ /ar"},
    {"a text about its subject", R"(-- / --
<html lang="ar"><title>القهوة</title>
repeat 20 <p>نقدم لكم قهوة طازجة من أجود مزارع اليمن، وهي تناسب عشاق المذاق الأصيل الذين يحبون أن يطحنوا حبوبهم في البيت.
-- /en --
<html lang="en"><title>Beans</title>
repeat 20 <p>The farmers of the terraces dry what they pick, and the beans that we roast each day come from there.)"}};

}  // namespace

extern const Rule keyword_stuffing{
    .card =
        {.id = "keyword-stuffing",
         .category = Category::kContent,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "One word too often",
                .headline = "{pages, plural, one {# page repeats one word too often} other {# "
                            "pages repeat one word too often}}",
                .message = "“{word}” comes {times} times, {percent} % of the words of the text.",
                .why = "Readers notice it and take the text for one written for machines; Google "
                       "counts it among the tricks for which pages are shown lower.",
                .fix = "Read the text aloud, and write in place of “{word}” what is meant there: "
                       "the thing itself, a pronoun, a synonym, or nothing."},
         .ar = {.title = "كلمة مكررة فوق الحد",
                .headline =
                    "{pages, plural, one {صفحة واحدة تكرر كلمة واحدة فوق الحد} two {صفحتان في كل "
                    "منهما كلمة مكررة فوق الحد} few {# صفحات تكرر كلمة واحدة فوق الحد} many {# "
                    "صفحة تكرر كلمة واحدة فوق الحد} other {# صفحة تكرر كلمة واحدة فوق الحد}}",
                .message = "تتكرر «{word}» {times, plural, one {مرة واحدة} two {مرتين} few {# "
                           "مرات} many {# مرة} other {# مرة}}، أي {percent}% من كلمات النص.",
                .why = "يلحظ القارئ ذلك ويحسب النص مكتوبًا للآلات، ويعده Google من الحيل التي تنزل "
                       "الصفحة في النتائج.",
                .fix = "اقرأ النص بصوت مسموع، واكتب مكان «{word}» ما تقصده: الشيء باسمه، أو ضميرًا، "
                       "أو مرادفًا، أو لا شيء."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
