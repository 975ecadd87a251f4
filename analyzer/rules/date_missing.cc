// date-missing: a page that calls itself an article does not tell machines of when it is.
#include "analyzer/article_like.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!declares_article(page) || page.has_microdata) return Outcome::kNotApplicable;
  const bool dated = structured_data_has(page, "\"datePublished\"") ||
                     structured_data_has(page, "\"dateModified\"") ||
                     has_meta(page, {"article:published_time", "article:modified_time", "date",
                                     "dc.date", "dcterms.date", "dcterms.created", "datepublished",
                                     "parsely-pub-date", "pubdate"});
  if (!dated) findings.add(seen("head", "no date", {}));
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/publication-dates",
    "https://developers.google.com/search/docs/appearance/structured-data/article"};

constexpr Example kExamples[] = {{"articles of no day", R"(-- / --
<meta property="og:type" content="article"><title>Coffee</title><p>Beans.
-- /ar --
<html lang="ar"><script type="application/ld+json">{"@type": "NewsArticle", "headline": "القهوة"}</script><title>القهوة</title><p>البن.)",
                                  "/ /ar"},
                                 {"a date in any place, and no article", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@type": "Article", "datePublished": "2026-11-01"}</script><title>القهوة</title>
-- /meta --
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-01"><title>Coffee</title>
-- /page --
<title>Roastery</title>)"}};

}  // namespace

extern const Rule date_missing{
    .card = {.id = "date-missing",
             .category = Category::kContent,
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "Article without a date for machines",
                    .headline =
                        "{pages, plural, one {# page is an article and names no date to machines} "
                        "other {# pages are articles and name no date to machines}}",
                    .message = "The page calls itself an article; neither its structured data nor "
                               "its head says when it was published.",
                    .why = "Results show the date of an article, and newer ones come first for "
                           "questions of the day. A date that only stands in the text must be "
                           "guessed, and is guessed wrong.",
                    .fix = "Add \"datePublished\" and \"dateModified\" to the article’s JSON-LD, "
                           "in the form 2026-11-22T09:00:00+03:00."},
             .ar = {.title = "مقالة بلا تاريخ تقرؤه الآلات",
                    .headline = "{pages, plural, one {صفحة واحدة مقالة لا تذكر تاريخها للآلات} two "
                                "{صفحتان مقالتان لا تذكران تاريخهما للآلات} few {# صفحات مقالة لا "
                                "تذكر تاريخها للآلات} many {# صفحة مقالة لا تذكر تاريخها للآلات} "
                                "other {# صفحة مقالة لا تذكر تاريخها للآلات}}",
                    .message =
                        "تعد الصفحة نفسها مقالة، ولا تذكر بياناتها المنظمة ولا رأسها متى نُشرت.",
                    .why = "تعرض النتائج تاريخ المقالة، ويتقدم الأحدث في أسئلة الساعة. والتاريخ "
                           "الذي في النص وحده يُخمّن، وقد يُخطأ فيه.",
                    .fix = "أضف إلى JSON-LD المقالة datePublished وdateModified على صورة "
                           "‎2026-11-22T09:00:00+03:00."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
