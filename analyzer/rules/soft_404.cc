// soft-404: a page answers 200 with what the server has for an address that cannot exist, or says
// in its title, its heading or its few words that there is nothing, by the list of its language.
#include <algorithm>
#include <optional>
#include <utility>

#include "analyzer/measures.h"
#include "analyzer/missing_claim.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// What a reader sees first.
Evidence first_words(const Page& page) {
  if (!page.title().empty()) return seen("head > title", page.title(), page.titles.front().at);
  const auto block = std::ranges::find(page.blocks, Region::kContent, &Block::region);
  if (block == page.blocks.end()) return seen("body", "", {});
  return seen("body", slice(page.text, block->text), block->at);
}

void add(PageFindings& findings, Evidence evidence, Confidence confidence, const char* how) {
  Finding& finding = findings.add(std::move(evidence));
  finding.confidence = confidence;
  finding.values = {{"says", finding.evidence.front().what}, {"how", how}};
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.like_missing) {
    add(findings, first_words(page), Confidence::kConfirmed, "compared");
    return Outcome::kChecked;
  }
  if (!page_case.language || !page_case.language->has(List::kSoft404)) {
    return Outcome::kNotApplicable;
  }
  if (body_says_nothing(page) || title_never_ends(page)) return Outcome::kNotApplicable;
  std::optional<Evidence> claim = find_missing_claim(page, *page_case.language);
  if (!claim) return Outcome::kChecked;
  add(findings, std::move(*claim), Confidence::kLikely, "said");
  return Outcome::kChecked;
}

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
                .message = "{how, select, compared {The server answers 200 with the same content "
                           "as for an address that cannot exist: “{says}”.} other {The page says "
                           "“{says}”, and the server answers 200.}}",
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
                .message =
                    "{how, select, compared {يجيب الخادم بالرمز 200 وبالمحتوى نفسه الذي يجيب "
                    "به عن رابط لا وجود له: «{says}».} other {تقول الصفحة «{says}»، ويجيب "
                    "الخادم بالرمز 200 كأنها موجودة.}}",
                .why = "يعود محرك البحث إلى هذه الصفحات مرة بعد مرة بدلًا من صفحاتك الجيدة، وقد "
                       "يعرضها على الباحثين.",
                .fix = "اجعل الخادم يجيب بالرمز 404 أو 410 عما ليس موجودًا، أو أعد التوجيه إلى "
                       "الصفحة التي حلت محله. وإن كان ينبغي أن تبقى الصفحة فأعد محتواها."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
