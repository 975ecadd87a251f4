// soft-404: a page answers 200 and says in its title, its heading or its few words that there is
// nothing, by the list of its own language.
#include <optional>
#include <utility>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"

namespace dalil::rules {
namespace {

// A page that says "not found" over a text of this length is about something.
constexpr std::uint32_t kFewWords = 150;
constexpr std::uint32_t kVeryFewWords = 60;  // Where neither title nor h1 says it.
constexpr std::size_t kLongestBytes = 200;   // No list has an entry of half that size.
constexpr std::string_view kDividers[] = {" | ", " - ", " – ", " — ", ": ",
                                          " · ", " « ", "، ",  "! "};

bool is_listed(std::string_view text, const LanguagePack& pack) {
  if (text.size() > kLongestBytes) return false;
  std::string folded;
  fold_to(without_marks(text), Fold::kL2, folded);
  return pack.contains(List::kSoft404, folded);
}

// Titles name the site, too: "Page not found | Example".
bool a_part_is_listed(std::string_view text, const LanguagePack& pack) {
  if (is_listed(text, pack)) return true;
  for (const std::string_view divider : kDividers) {
    const std::size_t at = text.find(divider);
    if (at == std::string_view::npos) continue;
    return a_part_is_listed(text.substr(0, at), pack) ||
           a_part_is_listed(text.substr(at + divider.size()), pack);
  }
  return false;
}

std::optional<Evidence> find_claim(const Page& page, const LanguagePack& pack) {
  if (a_part_is_listed(page.title(), pack)) {
    return seen("head > title", page.title(), page.titles.front().at);
  }
  for (const Heading& heading : page.headings) {
    const bool claims = heading.level == 1 && a_part_is_listed(heading.text, pack);
    if (claims) return seen("h1", heading.text, heading.at);
  }
  if (page.content_words > kVeryFewWords) return std::nullopt;
  for (const TextRange& sentence : page.sentences) {
    const std::string_view text = slice(page.text, sentence);
    if (is_listed(text, pack)) return seen("body", text, {});
  }
  return std::nullopt;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (body_says_nothing(page) || title_never_ends(page)) return Outcome::kNotApplicable;
  if (page.content_words > kFewWords) return Outcome::kChecked;
  std::optional<Evidence> claim = find_claim(page, *page_case.language);
  if (!claim) return Outcome::kChecked;
  Finding& finding = findings.add(std::move(*claim));
  finding.confidence = Confidence::kLikely;
  finding.values = {{"says", finding.evidence.front().what}};
  return Outcome::kChecked;
}

constexpr List kNeeds[] = {List::kSoft404};

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/http-network-errors"};

constexpr Example kExamples[] = {{"a title, a heading, and a sentence that say it", R"(-- / --
<html lang="en"><title>Page not found | Roastery</title><p>Go back to our coffee and try again.
-- /ar --
<html lang="ar"><title>متجر البن</title><h1>عذرًا، الصفحة غير موجودة!</h1>
<p>عد إلى متجر البن اليمني.
-- /خبر --
<html lang="ar"><title>متجر البن</title><p>الصفحة المطلوبة غير موجودة. عد إلى متجر البن اليمني.)",
                                  "/ /ar /خبر"},
                                 {"an answer that says so, and pages about something", R"(-- / --
<html lang="ar"><title>القهوة غير موجودة في هذا الموسم</title><p>نحمص البن اليمني كل صباح.
-- /gone 404 --
<html lang="en"><title>Page not found</title><p>Go back.
-- /404 --
<html lang="en"><title>How to design a 404 page</title><p>Visitors who read “page not found” leave.)"}};

}  // namespace

extern const Rule soft_404{
    .card =
        {.id = "soft-404",
         .category = Category::kIndexability,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en = {.title = "Page that is not there and answers 200",
                .headline = "{pages, plural, one {# page is not there and answers 200} other {# "
                            "pages are not there and answer 200}}",
                .message = "The page says “{says}”, and the server answers 200.",
                .why = "Search engines visit such pages again and again instead of your good ones, "
                       "and may show them to searchers.",
                .fix = "Let the server answer 404 or 410 for what is not there, or redirect to the "
                       "page that took its place. If the page should be there, bring its content "
                       "back."},
         .ar = {.title = "صفحة غير موجودة يجيب الخادم عنها بالرمز 200",
                .headline =
                    "{pages, plural, one {صفحة واحدة غير موجودة وجوابها 200} two {صفحتان "
                    "غير موجودتين وجوابهما 200} few {# صفحات غير موجودة وجوابها 200} many "
                    "{# صفحة غير موجودة وجوابها 200} other {# صفحة غير موجودة وجوابها 200}}",
                .message = "تقول الصفحة «{says}»، ويجيب الخادم بالرمز 200 كأنها موجودة.",
                .why = "يعود محرك البحث إلى هذه الصفحات مرة بعد مرة بدلًا من صفحاتك الجيدة، وقد "
                       "يعرضها على الباحثين.",
                .fix = "اجعل الخادم يجيب بالرمز 404 أو 410 عما ليس موجودًا، أو أعد التوجيه إلى "
                       "الصفحة التي حلت محله. وإن كان ينبغي أن تبقى الصفحة فأعد محتواها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .needs = kNeeds,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
