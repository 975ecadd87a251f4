// schema-rating-scope: ratings of what Google shows no stars for: the site’s own organization, or
// kinds of things that are not rated there.
#include <algorithm>

#include "analyzer/structured/faults.h"
#include "analyzer/structured/vocabulary.h"

namespace dalil::rules {
namespace {

constexpr std::string_view kRated[] = {"Book",
                                       "Course",
                                       "CreativeWorkSeason",
                                       "CreativeWorkSeries",
                                       "Episode",
                                       "Event",
                                       "Game",
                                       "HowTo",
                                       "MediaObject",
                                       "Movie",
                                       "MusicPlaylist",
                                       "MusicRecording",
                                       "Organization",
                                       "Product",
                                       "SoftwareApplication"};

bool is_rated(const Thing& thing) {
  const auto is = [&](std::string_view type) { return Vocabulary::get().is_a(thing, type); };
  // Of types that nobody knows, nothing is said.
  return thing.foreign || !is("Thing") || std::ranges::any_of(kRated, is);
}

/// True where the organization is the one that the page speaks for, and not one that it reviews.
bool speaks_for(const StructuredData& data, const Thing& organization) {
  const auto reviews_it = [&](const Thing& thing) {
    const Property* const item = thing.find("itemReviewed");
    return item != nullptr && data.thing_of(item->values.front()) == &organization;
  };
  return organization.top && std::ranges::none_of(data.things, reviews_it);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const StructuredData& data = page_case.page.data;
  bool any = false;
  for (const Thing& thing : data.things) {
    if (const Property* const reviewed = thing.find("itemReviewed")) {
      any = true;
      const Thing* const item = data.thing_of(reviewed->values.front());
      if (item != nullptr && !is_rated(*item)) {
        add_fault(findings, "type", thing, "itemReviewed", described(*item));
      }
    }
    const char* const name = thing.has("aggregateRating") ? "aggregateRating" : "review";
    if (!thing.has(name)) continue;
    any = true;
    const bool own = Vocabulary::get().is_a(thing, "Organization") && speaks_for(data, thing);
    if (own || !is_rated(thing)) {
      add_fault(findings, own ? "own" : "type", thing, name, described(thing));
    }
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/review-snippet",
    "https://developers.google.com/search/blog/2019/09/making-review-rich-results-more-helpful"};

constexpr Example kExamples[] = {{"a shop that rates itself, stars for an article", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Store", "name": "محمصة البن",
"aggregateRating": {"@type": "AggregateRating", "ratingValue": 4.9, "ratingCount": 321}}</script>
-- /article --
<html lang="ar"><p itemscope itemtype="https://schema.org/BlogPosting"><b itemprop="headline">تاريخ البن</b>
<i itemprop="aggregateRating" itemscope itemtype="https://schema.org/AggregateRating"><b itemprop="ratingValue">5</b></i>
-- /reviewed --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Review", "itemReviewed": {"@type": "Person", "name": "A singer"}}</script>)",
                                  "/ /article /reviewed"},
                                 {"a product, and another’s restaurant", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "بن", "aggregateRating": {"@type": "AggregateRating", "ratingValue": 4.9}}</script>
-- /review --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Review", "itemReviewed": {"@type": "Restaurant", "name": "مطعم", "review": {"@type": "Review"}}}</script>)"}};

}  // namespace

extern const Rule schema_rating_scope{
    .card =
        {.id = "schema-rating-scope",
         .category = Category::kStructuredData,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en = {.title = "Rating for which Google shows no stars",
                .headline = "{pages, plural, one {# page rates what Google shows no stars for} "
                            "other {# pages rate what Google shows no stars for}}",
                .message = "{kind, select, own {The site rates its own {value}: Google shows no "
                           "stars that an organization gives itself.} other {Google shows no stars "
                           "for things of type {value}.}}",
                .why = "Such ratings bring nothing, and where they rate something else than the "
                       "page is about they are against Google’s guidelines.",
                .fix =
                    "{kind, select, own {Take the rating out of {value}, and rate single products "
                    "or services where readers can give ratings.} other {Rate the product, recipe, "
                    "book, film or course that the page is about, or take the rating out.}}"},
         .ar = {.title = "تقييم لا يعرض Google نجومه",
                .headline = "{pages, plural, one {صفحة واحدة تقيّم ما لا يعرض Google نجومه} two "
                            "{صفحتان تقيّمان ما لا يعرض Google نجومه} few {# صفحات تقيّم ما لا يعرض "
                            "Google نجومه} many {# صفحة تقيّم ما لا يعرض Google نجومه} other {# "
                            "صفحة تقيّم ما لا يعرض Google نجومه}}",
                .message =
                    "{kind, select, own {الموقع يقيّم منشأته هو ({value})، وGoogle لا يعرض نجومًا "
                    "تعطيها المنشأة لنفسها.} other {لا يعرض Google نجومًا للنوع {value}.}}",
                .why = "لا فائدة من مثل هذا التقييم، وإن كان لغير موضوع الصفحة فهو مخالف لإرشادات "
                       "Google.",
                .fix = "{kind, select, own {احذف التقييم من {value}، وقيّم المنتجات أو الخدمات كلًّا "
                       "على حدة حيث يستطيع القراء تقييمها.} other {قيّم ما تتناوله الصفحة من منتج "
                       "أو وصفة أو كتاب أو فيلم أو دورة، أو احذف التقييم.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
