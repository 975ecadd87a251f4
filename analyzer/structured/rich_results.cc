#include "analyzer/structured/rich_results.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "analyzer/page/ascii.h"
#include "analyzer/structured/spelling.h"
#include "analyzer/structured/vocabulary.h"

namespace dalil {
namespace {

/// One property, or one of several ("price|priceSpecification.price"), of the thing itself or of
/// each thing that stands as its property `of`.
struct Need {
  std::string_view of;
  std::string_view any;
};

/// Where a type is judged.
enum class Where : std::uint8_t {
  kAnywhere,  ///< By itself or as a part of what is judged.
  kByItself,
  kAsPart,  ///< In what is judged only.
  kHome,    ///< By itself on the home page.
  kNever    ///< Keeps what inherits from it from being taken for its ancestor.
};

struct RichResult {
  std::string_view type;
  std::span<const Need> required, recommended;
  Where where = Where::kAnywhere;
};

constexpr Need kArticleWishes[] = {
    {"", "headline"}, {"", "image"}, {"", "datePublished"}, {"", "author"}, {"author", "name"}};
constexpr Need kBreadcrumbNeeds[] = {{"", "itemListElement"},
                                     {"itemListElement", "position"},
                                     {"itemListElement", "name|item.name"}};
constexpr Need kQuestionPageNeeds[] = {
    {"", "mainEntity"}, {"mainEntity", "name"}, {"mainEntity", "answerCount"}};
constexpr Need kProductNeeds[] = {{"", "name"}, {"", "offers|review|aggregateRating"}};
constexpr Need kProductWishes[] = {{"", "image"},
                                   {"", "description"},
                                   {"", "brand"},
                                   {"", "sku|gtin|gtin13|gtin14|gtin12|gtin8|mpn|isbn"}};
constexpr Need kGroupNeeds[] = {{"", "name"}};
constexpr Need kOfferNeeds[] = {{"", "price|priceSpecification.price"}};
constexpr Need kOfferWishes[] = {{"", "priceCurrency|priceSpecification.priceCurrency"},
                                 {"", "availability"}};
constexpr Need kAggregateOfferNeeds[] = {{"", "lowPrice"}, {"", "priceCurrency"}};
constexpr Need kRatingNeeds[] = {{"", "ratingValue"}, {"", "ratingCount|reviewCount"}};
constexpr Need kReviewNeeds[] = {
    {"", "author"}, {"author", "name"}, {"", "reviewRating"}, {"reviewRating", "ratingValue"}};
constexpr Need kReviewWishes[] = {{"", "datePublished"}};
constexpr Need kOrganizationWishes[] = {{"", "name"}, {"", "url"}, {"", "logo"}};
constexpr Need kLocalNeeds[] = {{"", "name"}, {"", "address"}};
constexpr Need kLocalWishes[] = {{"", "telephone"},
                                 {"", "url"},
                                 {"", "openingHoursSpecification|openingHours"},
                                 {"", "geo|location.geo"}};
constexpr Need kVideoNeeds[] = {{"", "name"}, {"", "thumbnailUrl"}, {"", "uploadDate"}};
constexpr Need kVideoWishes[] = {
    {"", "description"}, {"", "contentUrl|embedUrl"}, {"", "duration"}};
constexpr Need kClipNeeds[] = {{"", "name"}, {"", "startOffset"}, {"", "url"}};
constexpr Need kBroadcastNeeds[] = {{"", "isLiveBroadcast"}, {"", "startDate"}, {"", "endDate"}};
constexpr Need kRecipeNeeds[] = {{"", "name"}, {"", "image"}};
constexpr Need kRecipeWishes[] = {{"", "recipeIngredient"},
                                  {"", "recipeInstructions"},
                                  {"", "totalTime|cookTime|prepTime"},
                                  {"", "recipeYield"},
                                  {"", "author"}};
constexpr Need kEventNeeds[] = {
    {"", "name"}, {"", "startDate"}, {"", "location"}, {"location", "address|url"}};
constexpr Need kEventWishes[] = {
    {"", "endDate"}, {"", "description"}, {"", "image"}, {"", "offers"}, {"", "organizer"}};
constexpr Need kJobNeeds[] = {{"", "title"},
                              {"", "description"},
                              {"", "datePosted"},
                              {"", "hiringOrganization"},
                              {"hiringOrganization", "name"},
                              {"", "jobLocation|jobLocationType"}};
constexpr Need kJobWishes[] = {{"", "validThrough"}, {"", "employmentType"}, {"", "baseSalary"}};
constexpr Need kCourseNeeds[] = {{"", "name"}, {"", "description"}};
constexpr Need kCourseWishes[] = {{"", "provider"}};
constexpr Need kSoftwareNeeds[] = {{"", "name"},
                                   {"", "offers"},
                                   {"offers", "price|priceSpecification.price"},
                                   {"", "aggregateRating|review"}};
constexpr Need kSoftwareWishes[] = {{"", "applicationCategory"}, {"", "operatingSystem"}};
constexpr Need kSiteNeeds[] = {{"", "name"}, {"", "url"}};
constexpr Need kProfileNeeds[] = {{"", "mainEntity"}, {"mainEntity", "name"}};
constexpr Need kForumNeeds[] = {
    {"", "author"}, {"author", "name"}, {"", "datePublished"}, {"", "text|image|video"}};
constexpr Need kDatasetNeeds[] = {{"", "name"}, {"", "description"}};
constexpr Need kDatasetWishes[] = {{"", "license"}, {"", "creator"}};

/// The first that a thing is counts, so descendants stand before their ancestors.
constexpr RichResult kResults[] = {
    {"ClaimReview", {}, {}, Where::kNever},
    {"Recipe", kRecipeNeeds, kRecipeWishes},
    {"DiscussionForumPosting", kForumNeeds, {}},
    {"Report", {}, {}, Where::kNever},
    {"ScholarlyArticle", {}, {}, Where::kNever},
    {"TechArticle", {}, {}, Where::kNever},
    {"Article", {}, kArticleWishes, Where::kByItself},
    {"BreadcrumbList", kBreadcrumbNeeds, {}},
    {"QAPage", kQuestionPageNeeds, {}, Where::kByItself},
    {"ProfilePage", kProfileNeeds, {}, Where::kByItself},
    {"ProductGroup", kGroupNeeds, kProductWishes},
    {"Product", kProductNeeds, kProductWishes},
    {"AggregateOffer", kAggregateOfferNeeds, {}, Where::kAsPart},
    {"Offer", kOfferNeeds, kOfferWishes, Where::kAsPart},
    {"AggregateRating", kRatingNeeds, {}},
    {"Review", kReviewNeeds, kReviewWishes},
    {"SoftwareApplication", kSoftwareNeeds, kSoftwareWishes, Where::kByItself},
    {"VideoObject", kVideoNeeds, kVideoWishes},
    {"Clip", kClipNeeds, {}, Where::kAsPart},
    {"BroadcastEvent", kBroadcastNeeds, {}, Where::kAsPart},
    {"PublicationEvent", {}, {}, Where::kNever},
    {"CourseInstance", {}, {}, Where::kNever},
    {"UserInteraction", {}, {}, Where::kNever},
    {"EventSeries", {}, {}, Where::kNever},
    {"Event", kEventNeeds, kEventWishes, Where::kByItself},
    {"JobPosting", kJobNeeds, kJobWishes, Where::kByItself},
    {"Course", kCourseNeeds, kCourseWishes},
    {"WebSite", kSiteNeeds, {}, Where::kHome},
    {"Dataset", kDatasetNeeds, kDatasetWishes, Where::kByItself},
    {"LocalBusiness", kLocalNeeds, kLocalWishes, Where::kByItself},
    {"Organization", {}, kOrganizationWishes, Where::kByItself}};

/// Properties whose things are parts of a rich result, or the thing that the page is about.
constexpr std::string_view kParts[] = {
    "mainEntity",      "video",  "itemListElement", "item",    "offers",
    "aggregateRating", "review", "reviews",         "hasPart", "publication"};

const RichResult* result_of(const Thing& thing) {
  static const std::vector<const TypeTerm*> types = [] {
    std::vector<const TypeTerm*> found;
    for (const RichResult& result : kResults) found.push_back(Vocabulary::get().type(result.type));
    return found;
  }();
  std::vector<const TypeTerm*> own;
  for (const std::string& name : thing.types) {
    if (const TypeTerm* const known = Vocabulary::get().type(name)) own.push_back(known);
  }
  for (std::size_t i = 0; i < types.size() && !own.empty(); ++i) {
    const bool is = std::ranges::any_of(own, [&](const TypeTerm* type) {
      return types[i] != nullptr && Vocabulary::get().is_a(*type, *types[i]);
    });
    if (is) return &kResults[i];
  }
  return nullptr;
}

/// What is known of a path of properties.
bool reaches(const StructuredData& data, const Thing& thing, std::string_view path) {
  const std::size_t dot = path.find('.');
  const Property* const property = thing.find(path.substr(0, dot));
  if (property == nullptr) return false;
  if (dot == path.npos) return true;
  return std::ranges::any_of(property->values, [&](const PropertyValue& value) {
    const Thing* const next = data.thing_of(value);
    // A text stands for a name, an address alone does not.
    if (next == nullptr) return value.kind != PropertyValue::Kind::kUrl;
    return next->unknown() || reaches(data, *next, path.substr(dot + 1));
  });
}

bool reaches_any(const StructuredData& data, const Thing& thing, std::string_view any) {
  bool found = false;
  ascii::for_each_token(
      any, "|", [&](std::string_view path) { found = found || reaches(data, thing, path); });
  return found;
}

bool is_met(const StructuredData& data, const Thing& thing, const Need& need) {
  if (need.of.empty()) return reaches_any(data, thing, need.any);
  const Property* const property = thing.find(need.of);
  // That it is missing is told by itself.
  if (property == nullptr) return true;
  return std::ranges::all_of(property->values, [&](const PropertyValue& value) {
    const Thing* const part = data.thing_of(value);
    if (part == nullptr) return value.kind != PropertyValue::Kind::kUrl;
    return part->unknown() || reaches_any(data, *part, need.any);
  });
}

/// "offers, review or aggregateRating"
std::string shown(const Need& need) {
  std::vector<std::string> names;
  ascii::for_each_token(need.any, "|", [&](std::string_view path) {
    names.push_back(need.of.empty() ? std::string(path) : fmt::format("{}.{}", need.of, path));
  });
  // Codes have many names; some of them say what is meant.
  names.resize(std::min<std::size_t>(names.size(), 3));
  return fmt::format("{}", fmt::join(names, " | "));
}

/// True where the thing has a property by an old or misspelt name: schema-validation tells that.
bool nearly_has(const Thing& thing, const Need& need) {
  if (!need.of.empty()) return false;
  bool found = false;
  ascii::for_each_token(need.any, "|", [&](std::string_view name) {
    found = found || std::ranges::any_of(thing.properties, [&](const Property& property) {
              const PropertyTerm* const term = Vocabulary::get().property(property.name);
              constexpr std::size_t kNear = 2;
              return term != nullptr ? term->superseded_by == name
                                     : spelling_distance(property.name, name, kNear) <= kNear;
            });
  });
  return found;
}

bool is_home(const Page& page) {
  const Result<Url> url = Url::parse(page.url);
  return url && url->path() == "/" && !url->has_query();
}

/// Goes through what is judged, each thing once.
class Judged {
 public:
  explicit Judged(const Page& page) : page_(page), seen_(page.data.things.size(), false) {}

  template <typename Visit>
  void each(Visit visit) {
    const std::vector<Thing>& things = page_.data.things;
    for (std::uint32_t i = 0; i < things.size(); ++i) {
      if (things[i].top) push(i, true);
      while (!waiting_.empty()) {
        const auto [index, top] = waiting_.back();
        waiting_.pop_back();
        const Thing& thing = things[index];
        if (thing.foreign) continue;
        const RichResult* const result = result_of(thing);
        if (result != nullptr && applies(result->where, top)) visit(thing, *result);
        push_parts(thing, result);
      }
    }
  }

 private:
  bool applies(Where where, bool top) const {
    switch (where) {
      case Where::kAnywhere:
        return true;
      case Where::kByItself:
        return top;
      case Where::kAsPart:
        return !top;
      case Where::kHome:
        return top && is_home(page_);
      case Where::kNever:
        return false;
    }
    return false;
  }

  void push(std::uint32_t index, bool top) {
    if (seen_[index]) return;
    seen_[index] = true;
    waiting_.emplace_back(index, top);
  }

  /// An offer is judged as that of a product: courses, events and services need less of it.
  static bool sells(const RichResult* result) {
    return result != nullptr && (result->type == "Product" || result->type == "ProductGroup" ||
                                 result->type == "AggregateOffer");
  }

  void push_parts(const Thing& thing, const RichResult* result) {
    for (const std::string_view name : kParts) {
      if (name == "offers" && !sells(result)) continue;
      const Property* const property = thing.find(name);
      if (property == nullptr) continue;
      for (const PropertyValue& value : property->values) {
        if (!value.is_thing()) continue;
        push(value.thing, name == "mainEntity" || page_.data.things[value.thing].top);
      }
    }
  }

  const Page& page_;
  std::vector<bool> seen_;
  std::vector<std::pair<std::uint32_t, bool>> waiting_;
};

}  // namespace

std::vector<Lack> lacking(const Page& page, Wanted wanted) {
  std::vector<Lack> lacks;
  Judged(page).each([&](const Thing& thing, const RichResult& result) {
    std::vector<std::string> missing;
    for (const Need& need : wanted == Wanted::kRequired ? result.required : result.recommended) {
      if (is_met(page.data, thing, need) || nearly_has(thing, need)) continue;
      missing.push_back(shown(need));
    }
    // Of what stands outside of anything, nobody knows whom it rates.
    const bool rates = result.type == "AggregateRating" || result.type == "Review";
    if (wanted == Wanted::kRequired && rates && thing.top && !thing.has("itemReviewed")) {
      missing.emplace_back("itemReviewed");
    }
    if (missing.empty()) return;
    std::string type(*std::ranges::find_if(thing.types, [&](const std::string& name) {
      return Vocabulary::get().is_a(name, result.type);
    }));
    for (Lack& lack : lacks) {
      if (std::tie(lack.type, lack.missing) != std::tie(type, missing)) continue;
      ++lack.count;
      return;
    }
    lacks.push_back({&thing, std::move(type), std::move(missing)});
  });
  return lacks;
}

std::vector<RetiredResult> retired_results(const StructuredData& data) {
  struct Retired {
    std::string_view type, property, name, since;
  };
  constexpr Retired kRetired[] = {
      {"FAQPage", "", "FAQPage", "2026-05"},
      {"HowTo", "", "HowTo", "2023-09"},
      {"SpecialAnnouncement", "", "SpecialAnnouncement", "2025-06"},
      {"ClaimReview", "", "ClaimReview", "2025-06"},
      {"Occupation", "estimatedSalary", "Occupation (estimatedSalary)", "2025-06"},
      {"CourseInstance", "", "CourseInstance", "2025-06"},
      {"WebSite", "potentialAction", "SearchAction", "2024-11"}};
  std::vector<RetiredResult> found;
  const Vocabulary& vocabulary = Vocabulary::get();
  for (const Retired& retired : kRetired) {
    for (const Thing& thing : data.things) {
      if (thing.foreign || !vocabulary.is_a(thing, retired.type)) continue;
      // A recipe inherits from HowTo and has a rich result of its own.
      if (vocabulary.is_a(thing, "Recipe")) continue;
      if (!retired.property.empty() && !thing.has(retired.property)) continue;
      found.push_back({&thing, retired.name, retired.since});
      break;
    }
  }
  return found;
}

}  // namespace dalil
