// gap-term-missing: a term that the pages of --against use and the article does not, or hardly.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analyzer/article/keyphrase_places.h"
#include "analyzer/rule.h"
#include "core/content_gap.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kNamed = 3;  // Pages that the message names.

std::string range_text(double low, double high, int digits) {
  std::string from = fmt::format("{:.{}f}", low, digits), to = fmt::format("{:.{}f}", high, digits);
  return from == to ? from : from + "–" + to;
}

/// The uses that fit a text of `words` words.
std::string target_of(const GapTerm& term, std::uint32_t words) {
  const double share = words / 1000.0;
  const double least = std::max(1.0, std::round(term.per_thousand.low * share));
  return range_text(least, std::max(least, std::round(term.per_thousand.high * share)), 0);
}

Outcome check(const ArticleCase& article_case, ArticleFindings& findings) {
  const std::uint32_t words = content_words(article_case.article);
  if (article_case.gap == nullptr || words == 0) return Outcome::kNotApplicable;
  const ContentGap& gap = *article_case.gap;
  for (const GapTerm& term : gap.terms) {
    Finding& finding = findings.whole().finding;
    finding.key = term.term;
    finding.confidence = Confidence::kLikely;
    finding.evidence.clear();
    std::string uses;
    for (const GapUse& use : term.uses) {
      finding.evidence.push_back({use.page, fmt::to_string(use.count)});
      if (finding.evidence.size() > kNamed) continue;
      fmt::format_to(std::back_inserter(uses), "{}{}: {}", uses.empty() ? "" : "; ", use.page,
                     use.count);
    }
    finding.values = {{"term", term.term},
                      {"state", term.missing() ? "missing" : "seldom"},
                      {"pages", std::int64_t{term.pages}},
                      {"of", static_cast<std::int64_t>(gap.theirs.size())},
                      {"rate", range_text(term.per_thousand.low, term.per_thousand.high, 1)},
                      {"uses", uses},
                      {"target", target_of(term, words)}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {{"both pages compared speak of it", R"(-- a.md --
Grind the beans and pour water over them.
-- against b.md --
A paper filter keeps the coffee clear. Rinse the paper filter first.
-- against c.md --
Fold the paper filter, and put the grounds into the paper filter.)",
                                  "1"},
                                 {"an Arabic term with article and particle", R"(-- a.md --
اطحن الحبوب وصب الماء عليها.
-- against b.md --
تُصفى القهوة بالمصفاة الورقية. اغسل المصفاة الورقية أولًا.
-- against c.md --
توضع المصفاة الورقية في القمع، وتحفظ المصفاة الورقية جافة.)",
                                  "1"},
                                 {"the article says it in another form", R"(-- a.md --
تُصفى القهوة بمصفاة ورقية.
-- against b.md --
تُصفى القهوة بالمصفاة الورقية. اغسل المصفاة الورقية أولًا.
-- against c.md --
توضع المصفاة الورقية في القمع.)"}};

}  // namespace

extern const Rule gap_term_missing{
    .card =
        {.id = "gap-term-missing",
         .category = Category::kKeywords,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Term of other pages missing",
                .headline = "{pages, plural, one {# article lacks terms that the pages compared "
                            "use} other {# articles lack terms that the pages compared use}}",
                .message = "{state, select, missing {The text never says “{term}”.} other {The "
                           "text says “{term}” less often than others.}} {pages} of {of, plural, "
                           "one {# page compared says} other {# pages compared say}} it, {rate} "
                           "times per 1,000 words ({uses}).",
                .why = "Terms that most pages on a subject use stand for questions that readers "
                       "bring along. A text without them may leave one of these unanswered.",
                .fix = "Where “{term}” belongs to your subject, write about it. Uses that fit a "
                       "text of this length: {target}. Where it does not, leave it."},
         .ar = {.title = "مصطلح عند غيرك غائب عن النص",
                .headline = "{pages, plural, one {مقال واحد تنقصه مصطلحات ترد في الصفحات التي "
                            "قورن بها} two {مقالان تنقصهما مصطلحات ترد في الصفحات التي قورنا بها} "
                            "few {# مقالات تنقصها مصطلحات ترد في الصفحات التي قورنت بها} many {# "
                            "مقالًا تنقصها مصطلحات ترد في الصفحات التي قورنت بها} other {# مقال "
                            "تنقصها مصطلحات ترد في الصفحات التي قورنت بها}}",
                .message = "{state, select, missing {لا يرد «{term}» في النص.} other {يرد «{term}» "
                           "في النص أقل مما يرد عند غيرك.}} وهو في {pages} من {of, plural, one "
                           "{صفحة واحدة} two {صفحتين} few {# صفحات} many {# صفحة} other {# صفحة}} "
                           "للمقارنة، بمعدل {rate} في كل 1000 كلمة ({uses}).",
                .why = "المصطلحات التي ترد في أكثر الصفحات المكتوبة في موضوع ما تدل على أسئلة "
                       "القراء، والنص الذي يخلو منها قد يترك أحد هذه الأسئلة بلا جواب.",
                .fix = "إن كان «{term}» من موضوعك فتناوله. عدد المرات المناسب لنص بهذا الطول: "
                       "{target}. وإن لم يكن منه فدعه."},
         .sources = kSources},
    .examples = kExamples,
    .check_article = check};

}  // namespace dalil::rules
