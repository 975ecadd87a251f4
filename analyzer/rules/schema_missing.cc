// schema-missing: an article or a product that says nothing of itself in structured data. Other
// pages need none.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kArticleWords = 250;

/// Folders that hold articles or products, whatever stands behind them.
constexpr std::string_view kArticleFolders[] = {"/blog/",   "/article/", "/articles/", "/news/",
                                                "/posts/",  "/مدونة/",   "/المدونة/",  "/مقال/",
                                                "/مقالات/", "/أخبار/",   "/الأخبار/"};
constexpr std::string_view kProductFolders[] = {"/product/", "/منتج/", "/المنتج/"};

template <std::size_t kCount>
bool stands_in(const std::string& address, const std::string_view (&folders)[kCount]) {
  for (const std::string_view folder : folders) {
    const std::size_t at = address.find(folder);
    if (at != address.npos && at + folder.size() < address.size()) return true;
  }
  return false;
}

/// The type that the page should be marked up as; "" where it is neither.
std::string_view wanted_type(const Page& page) {
  for (const auto& [name, content] : page.open_graph) {
    if (name != "og:type") continue;
    if (content == "article") return page.content_words >= kArticleWords ? "Article" : "";
    if (content == "product" || content == "og:product") return "Product";
  }
  const Result<Url> url = Url::parse(page.url);
  if (!url) return {};
  const std::string address = url->display();
  if (stands_in(address, kProductFolders)) return "Product";
  return stands_in(address, kArticleFolders) && page.content_words >= kArticleWords ? "Article"
                                                                                    : "";
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (body_says_nothing(page)) return Outcome::kNotApplicable;
  const std::string_view type = wanted_type(page);
  if (type.empty()) return Outcome::kNotApplicable;
  if (!page.structured_data.empty() || !page.data.empty()) return Outcome::kChecked;
  findings.add(seen("head", "no JSON-LD, Microdata or RDFa", page.html_at)).values = {
      {"type", std::string(type)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/intro-structured-data",
    "https://developers.google.com/search/docs/appearance/structured-data/product",
    "https://developers.google.com/search/docs/appearance/structured-data/article"};

constexpr Example kExamples[] = {
    {"a product that Open Graph names, and one in the folder of products", R"(-- / --
<title>Beans</title><meta property="og:type" content="product"><p>Coffee beans from Haraz.
-- /منتج/بن --
<html lang="ar"><title>بن حراز</title><p>بن يمني من جبال حراز.)",
     "/ /منتج/بن"},
    {"one with data, and pages that need none", R"(-- / --
<html lang="ar"><title>بن</title><meta property="og:type" content="product"><p>بن يمني.
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "بن"}</script>
-- /about --
<title>About us</title><p>We roast coffee.
-- /blog/short --
<title>A note</title><p>Closed today.
-- /microdata --
<meta property="og:type" content="product"><p itemscope itemtype="https://schema.org/Product"><b itemprop="name">Beans</b>)"}};

}  // namespace

extern const Rule schema_missing{
    .card = {.id = "schema-missing",
             .category = Category::kStructuredData,
             // Nothing is wrong with such a page; it leaves something out.
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "Article or product without structured data",
                    .headline = "{pages, plural, one {# article or product says nothing of itself "
                                "in structured data} other {# articles or products say nothing of "
                                "themselves in structured data}}",
                    .message = "{type, select, Product {The page offers a product} other {The page "
                               "is an article}} and has no structured data.",
                    .why = "With it, search engines can show price, availability, author or date "
                           "beside the title, and assistants need not guess them.",
                    .fix = "Let the template write a JSON-LD block of type {type}{type, select, "
                           "Product { with name, image, description and offers (price and "
                           "priceCurrency)} other { with headline, image, datePublished and "
                           "author}}, of what the page shows anyway."},
             .ar = {.title = "مقال أو منتج بلا بيانات منظمة",
                    .headline = "{pages, plural, one {صفحة مقال أو منتج واحدة بلا بيانات منظمة} "
                                "two {صفحتا مقال أو منتج بلا بيانات منظمة} few {# صفحات مقالات أو "
                                "منتجات بلا بيانات منظمة} many {# صفحة مقالات أو منتجات بلا بيانات "
                                "منظمة} other {# صفحة مقالات أو منتجات بلا بيانات منظمة}}",
                    .message = "{type, select, Product {تعرض الصفحة منتجًا} other {الصفحة مقال}} "
                               "وليس فيها بيانات منظمة.",
                    .why = "بها تستطيع محركات البحث أن تعرض السعر والتوفر أو الكاتب والتاريخ بجانب "
                           "العنوان، ولا تضطر المساعدات الذكية إلى التخمين.",
                    .fix =
                        "اجعل القالب يكتب كتلة JSON-LD من النوع {type}{type, select, Product { "
                        "فيها name وimage وdescription وoffers (أي price وpriceCurrency)} other { "
                        "فيها headline وimage وdatePublished وauthor}}، مما تعرضه الصفحة أصلًا."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
