// Structured data against schema.org's vocabulary and Google's rich results.
#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "analyzer/structured/problems.h"
#include "analyzer/structured/proposal.h"
#include "analyzer/structured/rich_results.h"
#include "analyzer/structured/vocabulary.h"
#include "tests/analyzer/page_support.h"
#include "tests/support/catch.h"

namespace dalil {
namespace {

using Lines = std::vector<std::string>;

Page page_of(const std::string& body, std::string_view url = "https://example.com/dir/page") {
  const std::string html =
      R"(<title>بن حراز</title><script type="application/ld+json">{"@context": "https://schema.org", )" +
      body + "}</script>";
  return page_tests::read(page_tests::response(html, {}, url));
}

Lines told(const std::vector<Problem>& problems) {
  Lines out;
  for (const Problem& problem : problems) {
    out.push_back(fmt::format("{} {}{}{} {}", name_of(problem.kind), problem.type,
                              problem.type.empty() ? "" : ".", problem.name, problem.better));
    while (out.back().ends_with(' ')) out.back().pop_back();
  }
  return out;
}

Lines told(const std::vector<Lack>& lacks) {
  Lines out;
  for (const Lack& lack : lacks) {
    out.push_back(fmt::format("{} {}: {}", lack.count, lack.type, fmt::join(lack.missing, ", ")));
  }
  return out;
}

TEST_CASE("schema.org's vocabulary") {
  const Vocabulary& vocabulary = Vocabulary::get();
  REQUIRE(vocabulary.type("Product") != nullptr);
  CHECK(vocabulary.type("product") == nullptr);
  CHECK(vocabulary.is_a("Restaurant", "LocalBusiness"));
  CHECK(vocabulary.is_a("Restaurant", "Place"));
  CHECK(vocabulary.is_a("Product", "Product"));
  CHECK_FALSE(vocabulary.is_a("LocalBusiness", "Restaurant"));
  CHECK_FALSE(vocabulary.is_a("Nonsense", "Nonsense"));
  const std::vector<std::string> recipe = {"Recipe"};
  CHECK(vocabulary.has(recipe, *vocabulary.property("recipeYield")));
  CHECK(vocabulary.has(recipe, *vocabulary.property("name")));
  CHECK_FALSE(vocabulary.has(recipe, *vocabulary.property("price")));
  CHECK(vocabulary.property("ingredients")->superseded_by == "recipeIngredient");
  CHECK(vocabulary.is_member("InStock", "ItemAvailability"));
  CHECK_FALSE(vocabulary.is_member("InStock", "DayOfWeek"));
  CHECK(vocabulary.nearest_type("Prodcut") == "Product");
  CHECK(vocabulary.nearest_type("منتج") == "");
  CHECK(vocabulary.nearest_property("headLine", std::vector<std::string>{"Article"}) == "headline");
  CHECK(vocabulary.nearest_member("in_stock", "ItemAvailability") == "InStock");
}

TEST_CASE("names that schema.org does not have") {
  struct Case {
    const char* body;
    Lines problems;
  };
  const Case cases[] = {
      {R"("@type": "Product", "name": "بن", "sku": "1", "image": "/a.jpg")", {}},
      {R"("@type": "product", "nmae": "بن")",
       {"type product Product", "property product.nmae name"}},
      {R"("@type": "Article", "publishDate": "2026")",
       {"property Article.publishDate datePublished"}},
      {R"("@type": "Article", "price": 5, "offers": {"@type": "Offer", "price": 5})",
       {"misplaced Article.price"}},
      {R"("@type": "Organization", "employee": {"@type": "OrganizationRole", "employee": "سعاد"})",
       {}},
      {R"("@type": "Thing", "potentialAction": {"@type": "SearchAction", "query-input": "x", "query-inptu": "y"})",
       {"property SearchAction.query-inptu"}},
      {R"("@type": "Article", "interactionCount": "UserComments:2")", {}},
      {R"("name": "x", "anything": "a thing without a type")", {}}};
  for (const Case& c : cases) {
    INFO(c.body);
    Lines found = told(name_problems(page_of(c.body).data));
    if (found != c.problems) {
      CAPTURE(found);
      CHECK(found == c.problems);
    }
  }
}

TEST_CASE("values of the wrong kind") {
  struct Case {
    const char* body;
    Lines problems;
  };
  const Case cases[] = {
      {R"("@type": "Article", "datePublished": "22/11/2026")", {"date Article.datePublished"}},
      {R"("@type": "Article", "datePublished": ["2026-11-22", "2026"], "author": "سعاد")", {}},
      {R"("@type": "MerchantReturnPolicy", "merchantReturnDays": 60)", {}},
      {R"("@type": "VideoObject", "duration": "4:30")", {"duration VideoObject.duration"}},
      {R"("@type": "Product", "image": "صورة المنتج")", {"url Product.image"}},
      {R"("@type": "WebPage", "mainEntityOfPage": true)", {}},
      {R"("@type": "Comment", "upvoteCount": "١٢")", {"number Comment.upvoteCount 12"}},
      {R"("@type": "Product", "isFamilyFriendly": "نعم")", {"boolean Product.isFamilyFriendly"}},
      {R"("@type": "Product", "isFamilyFriendly": "True")", {}},
      {R"("@type": "OpeningHoursSpecification", "opens": "9 am", "dayOfWeek": "https://schema.org/Monday")",
       {"time OpeningHoursSpecification.opens"}},
      {R"("@type": "Offer", "availability": "in stock", "price": "٥")",
       {"member Offer.availability https://schema.org/InStock"}},
      {R"("@type": "Article", "author": {"@type": "Product"}, "publisher": {"@type": "NewsMediaOrganization"})",
       {"target Article.author"}},
      {R"("@type": "Product", "name": {"@type": "Brand"})", {"target Product.name"}},
      {R"("@type": "Article", "interactionCount": "UserComments:2")",
       {"old_property Article.interactionCount interactionStatistic"}},
      {R"("@type": "Code", "reviews": "x")",
       {"old_type Code SoftwareSourceCode", "old_property Code.reviews review"}}};
  for (const Case& c : cases) {
    INFO(c.body);
    CHECK(told(value_problems(page_of(c.body).data)) == c.problems);
  }
}

TEST_CASE("what Google requires") {
  struct Case {
    const char* body;
    Lines lacks;
  };
  const Case cases[] = {
      {R"("@type": "Product", "name": "بن")", {"1 Product: offers | review | aggregateRating"}},
      {R"("@type": "Product", "name": "بن", "offers": {"@type": "Offer", "priceCurrency": "SAR"})",
       {"1 Offer: price | priceSpecification.price"}},
      {R"("@type": "Product", "name": "بن", "review": {"@type": "Review", "author": {"@type": "Person"}, "reviewRating": {"ratingValue": 5}})",
       {"1 Review: author.name"}},
      {R"("@type": "Article", "headline": "بن", "about": {"@type": "Product", "name": "بن"})", {}},
      {R"("@type": "WebPage", "mainEntity": {"@type": "Recipe", "name": "قهوة"})",
       {"1 Recipe: image"}},
      {R"("@type": "Restaurant", "name": "مطعم")", {"1 Restaurant: address"}},
      {R"("@type": "Article", "publisher": {"@type": "Restaurant", "name": "مطعم"})", {}},
      {R"("@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "a"}, {"@type": "ListItem", "position": 2, "item": "https://example.com/"}])",
       {"1 BreadcrumbList: itemListElement.name | itemListElement.item.name"}},
      {R"("@type": "Event", "name": "لقاء", "startDate": "2026-11-22", "location": "الرياض")", {}},
      {R"("@type": "Event", "name": "لقاء", "startDate": "2026-11-22", "location": {"@type": "Place", "name": "x"})",
       {"1 Event: location.address | location.url"}},
      {R"("@type": "JobPosting", "title": "محرر", "description": "x", "datePosted": "2026-11-22", "hiringOrganization": "صحيفة", "jobLocationType": "TELECOMMUTE")",
       {}},
      {R"("@type": "AggregateRating", "ratingValue": 5, "ratingCount": 2)",
       {"1 AggregateRating: itemReviewed"}},
      {R"("@type": "WebSite", "url": "https://example.com/")", {}},
      {R"("@type": "ClaimReview", "url": "https://example.com/")", {}},
      {R"("@graph": [{"@type": "VideoObject", "name": "a"}, {"@type": "VideoObject", "name": "b"}])",
       {"2 VideoObject: thumbnailUrl, uploadDate"}}};
  for (const Case& c : cases) {
    INFO(c.body);
    CHECK(told(lacking(page_of(c.body), Wanted::kRequired)) == c.lacks);
  }
  CHECK(told(lacking(page_of(R"("@type": "WebSite", "url": "/")", "https://example.com/"),
                     Wanted::kRequired)) == Lines{"1 WebSite: name"});
}

TEST_CASE("lines to paste are in the page's own words and syntax") {
  const auto proposed = [](const Page& page) {
    const auto lacks = lacking(page, Wanted::kRequired);
    return lacks.empty() ? "" : proposed_lines(page, *lacks[0].thing, lacks[0].missing);
  };
  CHECK(proposed(page_of(R"("@type": "Product", "offers": {"@type": "Offer", "price": 5})")) ==
        "\"name\": \"بن حراز\"");
  CHECK(
      proposed(page_tests::read(
          R"(<h1>قهوة "سادة"</h1><p itemscope itemtype="https://schema.org/Recipe"><img itemprop=image src=a>)")) ==
      R"(<meta itemprop="name" content="قهوة &quot;سادة&quot;">)");
}

TEST_CASE("all that Google's table names is known") {
  const char* const shared = std::getenv("DALIL_SHARED");
  if (shared == nullptr) {
    WARN("DALIL_SHARED is not set: Google's table was not read");
    return;
  }
  std::ifstream file(std::string(shared) + "/data/structured/google_rich_results.json");
  REQUIRE(file);
  for (const auto& entry : nlohmann::json::parse(file).at("types")) {
    const std::string name = entry.at("type"), type = name.substr(0, name.find_first_of(" /"));
    const std::string status = entry.at("status");
    INFO(name);
    const Page page = page_of(fmt::format(R"("@type": "{}", "potentialAction": {{}})", type),
                              "https://example.com/");
    if (entry.at("confidence") == "high" && status.starts_with("retired")) {
      // These have no type of their own by which they could be told.
      if (type == "VehicleListing" || type == "EstimatedSalary" || type == "LearningResource")
        continue;
      CHECK(retired_results(page.data).size() == 1);
    } else if (status == "active" && !entry.at("required").empty()) {
      // A part of something, and what many pages have without meaning a rich result.
      const bool is_part = type == "Offer" || type == "AggregateOffer" || type == "Clip" ||
                           type == "BroadcastEvent" || type == "ItemList" || type == "ImageObject";
      CHECK(lacking(page, Wanted::kRequired).empty() == is_part);
    }
  }
}

}  // namespace
}  // namespace dalil
