// rich-result-error: a thing that could stand as a rich result on Google, but lacks what Google
// requires for it.
#include "analyzer/structured/faults.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.data.things.empty()) return Outcome::kNotApplicable;
  add_lacks(page, Wanted::kRequired, findings);
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/search-gallery",
    "https://developers.google.com/search/docs/appearance/structured-data/product-snippet",
    "https://developers.google.com/search/docs/appearance/structured-data/breadcrumb",
    "https://developers.google.com/search/docs/appearance/structured-data/review-snippet"};

constexpr Example kExamples[] = {
    {"a product that nobody can buy, a recipe without a picture, a trail without names", R"(-- / --
<html lang="ar"><title>بن حراز</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "Product", "name": "بن حراز", "image": "/haraz.jpg"}</script>
-- /recipe --
<title>Qahwa</title><meta property="og:image" content="https://example.com/q.jpg">
<div itemscope itemtype="https://schema.org/Recipe"><h1 itemprop="name">Qahwa</h1></div>
-- /trail --
<ol vocab="https://schema.org/" typeof="BreadcrumbList"><li property="itemListElement" typeof="ListItem">
<a property="item" href="/beans">Beans</a><meta property="position" content="1"></li></ol>
-- /rating --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "بن",
"aggregateRating": {"@type": "AggregateRating", "ratingValue": "4.5"}}</script>)",
     "/ /recipe /trail /rating"},
    {"all that is required, also by reference; what is only mentioned needs nothing", R"(-- / --
<html lang="ar"><title>بن حراز</title><script type="application/ld+json">
{"@context": "https://schema.org", "@graph": [
 {"@type": "Product", "name": "بن حراز", "brand": {"@id": "#b"}, "offers": {"@id": "#o"}, "isRelatedTo": {"@type": "Product", "name": "هيل"}},
 {"@type": "Offer", "@id": "#o", "priceSpecification": {"@type": "PriceSpecification", "price": 45, "priceCurrency": "SAR"}},
 {"@type": "BreadcrumbList", "itemListElement": [
  {"@type": "ListItem", "position": 1, "name": "البن", "item": "https://example.com/beans"},
  {"@type": "ListItem", "position": 2, "item": {"@id": "https://example.com/", "name": "حراز"}}]},
 {"@type": "Organization", "@id": "#b", "name": "محمصة"},
 {"@type": "Review", "author": "سعاد", "reviewRating": {"@type": "Rating", "ratingValue": 5}, "itemReviewed": {"@type": "Product", "name": "بن"}}]}</script>
-- /inner --
<title>Shop</title><script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebSite", "publisher": {"@type": "LocalBusiness"}}</script>
-- /service --
<title>Roasting for cafés</title><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Service", "name": "Roasting", "offers": {"@type": "Offer", "availability": "https://schema.org/InStock"}}</script>)"}};

}  // namespace

extern const Rule rich_result_error{
    .card =
        {.id = "rich-result-error",
         .category = Category::kStructuredData,
         .severity = Severity::kWarning,
         .effort = Effort::kHours,
         .en =
             {.title = "Structured data that Google cannot show for want of a property",
              .headline = "{pages, plural, one {# page lacks a property that Google requires for "
                          "its rich result} other {# pages lack a property that Google requires "
                          "for their rich results}}",
              .message =
                  "{count, plural, one {The {type} in line {line} lacks} other {# things of type "
                  "{type} (the first in line {line}) lack}} what Google requires: {missing}.",
              .why =
                  "Google shows prices, stars, trails and pictures in its results only where "
                  "nothing required is missing; otherwise all of this markup brings nothing there.",
              .fix = "Add {missing} to the {type}, with what the page shows{ready, select, yes {, "
                     "for example: {paste}} other {}}."},
         .ar = {.title = "بيانات منظمة لا يعرضها Google لنقص خاصية فيها",
                .headline =
                    "{pages, plural, one {صفحة واحدة تنقصها خاصية يشترطها Google لعرض نتيجتها "
                    "الغنية} two {صفحتان تنقصهما خاصية يشترطها Google لعرض نتيجتيهما الغنيتين} few "
                    "{# صفحات تنقصها خاصية يشترطها Google لعرض نتائجها الغنية} many {# صفحة تنقصها "
                    "خاصية يشترطها Google لعرض نتائجها الغنية} other {# صفحة تنقصها خاصية يشترطها "
                    "Google لعرض نتائجها الغنية}}",
                .message = "{count, plural, one {ينقص {type} في السطر {line}} two {ينقص شيئين من "
                           "النوع {type} (أولهما في السطر {line})} few {ينقص # أشياء من النوع "
                           "{type} (أولها في السطر {line})} many {ينقص # شيئًا من النوع {type} "
                           "(أولها في السطر {line})} other {ينقص # شيء من النوع {type} (أولها في "
                           "السطر {line})}} ما يشترطه Google: {missing}.",
                .why = "لا يعرض Google الأسعار والنجوم والمسارات والصور في نتائجه إلا حيث لا ينقص "
                       "شيء مما يشترطه، وإلا فلا فائدة هناك من هذا الوصف كله.",
                .fix = "أضف {missing} إلى {type} بما تعرضه الصفحة{ready, select, yes {، مثل: "
                       "{paste}} other {}}."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
