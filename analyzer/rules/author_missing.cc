// author-missing: a page that calls itself an article does not tell machines who wrote it.
#include <algorithm>

#include "analyzer/article_like.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  // Microdata is not read.
  if (!declares_article(page) || page.has_microdata) return Outcome::kNotApplicable;
  const bool named =
      structured_data_has(page, "\"author\"") ||
      has_meta(page,
               {"author", "article:author", "dc.creator", "dcterms.creator", "parsely-author"}) ||
      std::ranges::any_of(page.links, [](const Link& link) { return link.rel == "author"; });
  if (!named) findings.add(seen("head", "no author", {}));
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/article",
    "https://developers.google.com/search/docs/fundamentals/creating-helpful-content"};

constexpr Example kExamples[] = {{"articles by no one", R"(-- / --
<meta property="og:type" content="article"><title>Coffee</title><p>Beans.
-- /ar --
<html lang="ar"><script type="application/ld+json">{"@type": "BlogPosting", "headline": "القهوة"}</script><title>القهوة</title><p>البن.)",
                                  "/ /ar"},
                                 {"an author in any place, and no article", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@type": "Article", "author": {"name": "سعاد"}}</script><title>القهوة</title>
-- /meta --
<meta property="og:type" content="article"><meta name="author" content="Suad"><title>Coffee</title>
-- /link --
<meta property="og:type" content="article"><title>Coffee</title><a rel="author" href="/suad">Suad</a>
-- /page --
<meta property="og:type" content="website"><title>Roastery</title>)"}};

}  // namespace

extern const Rule author_missing{
    .card = {.id = "author-missing",
             .category = Category::kContent,
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "Article without an author for machines",
                    .headline =
                        "{pages, plural, one {# page is an article and names no author to "
                        "machines} other {# pages are articles and name no author to machines}}",
                    .message = "The page calls itself an article; neither its structured data nor "
                               "its head names an author.",
                    .why = "Search engines show the author and ask who stands for what is written. "
                           "A name that only stands in the text must be guessed.",
                    .fix =
                        "Add an \"author\" with \"@type\": \"Person\", \"name\" and \"url\" to the "
                        "article’s JSON-LD, and let the url lead to a page about the author."},
             .ar = {.title = "مقالة بلا كاتب تقرؤه الآلات",
                    .headline = "{pages, plural, one {صفحة واحدة مقالة لا تذكر كاتبها للآلات} two "
                                "{صفحتان مقالتان لا تذكران كاتبهما للآلات} few {# صفحات مقالة لا "
                                "تذكر كاتبها للآلات} many {# صفحة مقالة لا تذكر كاتبها للآلات} "
                                "other {# صفحة مقالة لا تذكر كاتبها للآلات}}",
                    .message = "تعد الصفحة نفسها مقالة، ولا تذكر بياناتها المنظمة ولا رأسها كاتبًا.",
                    .why = "تعرض محركات البحث الكاتب وتنظر من المسؤول عما كُتب، والاسم الذي في النص "
                           "وحده لا يُعرف إلا تخمينًا.",
                    .fix = "أضف إلى JSON-LD المقالة العنصر author وفيه ‎\"@type\": "
                           "\"Person\"‎ "
                           "والاسم name والعنوان url، واجعله يقود إلى صفحة عن الكاتب."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
