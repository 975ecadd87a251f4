// schema-missing: a page that calls itself an article or a product has no structured data that says
// more.
#include "analyzer/article_like.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

std::string_view declared_kind(const Page& page) {
  for (const auto& [name, content] : page.open_graph) {
    if (name != "og:type") continue;
    if (content == "article") return "article";
    if (content == "product" || content == "og:product" || content == "product.item")
      return "product";
  }
  return {};
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const std::string_view kind = declared_kind(page);
  if (kind.empty()) return Outcome::kNotApplicable;
  if (!page.structured_data.empty() || page.has_microdata) return Outcome::kChecked;
  findings.add(seen("meta[property=\"og:type\"]", kind, {})).values = {{"kind", std::string(kind)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/search-gallery",
    "https://schema.org/docs/gs.html"};

constexpr Example kExamples[] = {{"an article and a product", R"(-- / --
<meta property="og:type" content="article"><title>Coffee</title>
-- /ar --
<html lang="ar"><meta property="og:type" content="product"><title>بن حراز</title>)",
                                  "/ /ar"},
                                 {"JSON-LD, microdata, and another kind of page", R"(-- / --
<html lang="ar"><meta property="og:type" content="website"><title>محمصة البن</title>
-- /ld --
<meta property="og:type" content="article"><script type="application/ld+json">{"@type": "Article"}</script>
-- /micro --
<meta property="og:type" content="product"><div itemscope itemtype="https://schema.org/Product">Beans</div>)"}};

}  // namespace

extern const Rule schema_missing{
    .card = {.id = "schema-missing",
             .category = Category::kContent,
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "Article or product without structured data",
                    .headline =
                        "{pages, plural, one {# page is an article or product without structured "
                        "data} other {# pages are articles or products without structured data}}",
                    .message = "The page calls itself {kind, select, product {a product} other {an "
                               "article}} and has no structured data.",
                    .why = "With it, results can show price, stock and stars, or author and date; "
                           "without it search engines must guess them from the text.",
                    .fix =
                        "Add JSON-LD of type {kind, select, product {Product, with name, image, "
                        "price and availability} other {Article, with headline, image, author and "
                        "datePublished}}; most content systems have a setting or a plugin for it."},
             .ar = {.title = "مقالة أو منتج بلا بيانات منظمة",
                    .headline = "{pages, plural, one {صفحة واحدة مقالة أو منتج بلا بيانات منظمة} "
                                "two {صفحتان مقالتان أو منتجان بلا بيانات منظمة} few {# صفحات "
                                "مقالة أو منتج بلا بيانات منظمة} many {# صفحة مقالة أو منتج بلا "
                                "بيانات منظمة} other {# صفحة مقالة أو منتج بلا بيانات منظمة}}",
                    .message = "تعد الصفحة نفسها {kind, select, product {منتجًا} other {مقالة}} "
                               "وليس فيها بيانات منظمة.",
                    .why = "بها تعرض النتائج السعر والتوفر والنجوم، أو الكاتب والتاريخ؛ ومن غيرها "
                           "تخمّنها محركات البحث من النص.",
                    .fix = "أضف JSON-LD من النوع {kind, select, product {Product وفيه الاسم "
                           "والصورة والسعر والتوفر} other {Article وفيه العنوان والصورة والكاتب "
                           "وتاريخ النشر}}؛ ولمعظم أنظمة إدارة المحتوى إعداد أو إضافة لذلك."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
