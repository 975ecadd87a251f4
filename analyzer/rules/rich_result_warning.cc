// rich-result-warning: a thing that has all that Google requires, and lacks what makes its rich
// result a good one.
#include "analyzer/structured/faults.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.data.things.empty()) return Outcome::kNotApplicable;
  add_lacks(page, Wanted::kRecommended, findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/search-gallery",
    "https://developers.google.com/search/docs/appearance/structured-data/article",
    "https://developers.google.com/search/docs/appearance/structured-data/merchant-listing",
    "https://developers.google.com/search/docs/appearance/structured-data/organization"};

constexpr Example kExamples[] = {
    {"an article without its author, a price without its currency", R"(-- / --
<html lang="ar"><title>تاريخ البن</title><h1>تاريخ البن</h1><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "تاريخ البن", "datePublished": "2026-11-22"}</script>
-- /beans --
<title>Beans</title><p itemscope itemtype="https://schema.org/Product"><b itemprop="name">Beans</b><img itemprop="image" src="/b.jpg">
<i itemprop="description">From Haraz</i><i itemprop="brand">Mocha</i><i itemprop="sku">7</i>
<span itemprop="offers" itemscope itemtype="https://schema.org/Offer"><b itemprop="price">45</b></span>)",
     "/ /beans"},
    {"whole ones, and a page that only names its publisher", R"(-- / --
<html lang="ar"><title>تاريخ البن</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "BlogPosting", "headline": "تاريخ البن", "image": "/bun.jpg", "datePublished": "2026-11-22",
 "author": {"@type": "Person", "name": "سعاد العولقي"}, "publisher": {"@type": "Organization", "name": "محمصة"}}</script>
-- /manual --
<title>API</title><script type="application/ld+json">{"@context": "https://schema.org", "@type": "TechArticle", "headline": "API"}</script>
-- /course --
<title>Roasting</title><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Course", "name": "Roasting", "description": "Two days", "provider": {"@type": "Organization", "name": "Roastery"}, "offers": {"@type": "Offer", "category": "Paid", "price": 90}}</script>)"}};

}  // namespace

extern const Rule rich_result_warning{
    .card =
        {.id = "rich-result-warning",
         .category = Category::kStructuredData,
         // Recommended, and a page may have its reasons.
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Structured data without what Google recommends",
                .headline = "{pages, plural, one {# page leaves out properties that Google "
                            "recommends for its rich result} other {# pages leave out properties "
                            "that Google recommends for their rich results}}",
                .message =
                    "{count, plural, one {The {type} in line {line} lacks} other {# things of type "
                    "{type} (the first in line {line}) lack}} what Google recommends: {missing}.",
                .why = "The more a rich result tells, the more often it is shown, and the better "
                       "searchers know whether the page is for them.",
                .fix = "Add {missing} to the {type} where the page shows it{ready, select, yes {, "
                       "for example: {paste}} other {}}."},
         .ar =
             {.title = "بيانات منظمة ينقصها ما يوصي به Google",
              .headline =
                  "{pages, plural, one {صفحة واحدة تترك خصائص يوصي بها Google لنتيجتها الغنية} two "
                  "{صفحتان تتركان خصائص يوصي بها Google لنتيجتيهما الغنيتين} few {# صفحات تترك "
                  "خصائص يوصي بها Google لنتائجها الغنية} many {# صفحة تترك خصائص يوصي بها Google "
                  "لنتائجها الغنية} other {# صفحة تترك خصائص يوصي بها Google لنتائجها الغنية}}",
              .message = "{count, plural, one {ينقص {type} في السطر {line}} two {ينقص شيئين من "
                         "النوع {type} (أولهما في السطر {line})} few {ينقص # أشياء من النوع {type} "
                         "(أولها في السطر {line})} many {ينقص # شيئًا من النوع {type} (أولها في "
                         "السطر {line})} other {ينقص # شيء من النوع {type} (أولها في السطر "
                         "{line})}} ما يوصي به Google: {missing}.",
              .why = "كلما قالت النتيجة الغنية أكثر زاد ظهورها، وعرف الباحث أهي له أم لغيره.",
              .fix = "أضف {missing} إلى {type} حيث تعرضها الصفحة{ready, select, yes {، مثل: "
                     "{paste}} other {}}."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
