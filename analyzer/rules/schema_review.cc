// schema-review: ratings that are no numbers, lie outside of their scale, or come from nobody.
#include <cstdint>

#include "analyzer/structured/faults.h"
#include "analyzer/structured/values.h"
#include "analyzer/structured/vocabulary.h"

namespace dalil::rules {
namespace {

/// "4/5" and "80%" are ratings too, as Google reads them.
bool has_scale_of_its_own(std::string_view value) {
  return value.find_first_of("/%") != value.npos;
}

void check_rating(const Thing& rating, PageFindings& findings) {
  const std::string_view value = rating.text("ratingValue");
  if (value.empty() || has_scale_of_its_own(value)) return;
  const auto number = parse_number(value);
  if (!number) {
    add_fault(findings, "number", rating, "ratingValue", value, plain_number(value));
    return;
  }
  // Where no scale is written it goes from 1 to 5.
  const double best = parse_number(rating.text("bestRating")).value_or(5);
  const auto worst = parse_number(rating.text("worstRating"));
  if (*number > best || *number < 0 || (worst && *number < *worst)) {
    add_fault(findings, "scale", rating, "ratingValue", value);
  }
}

void check_count(const Thing& rating, const char* name, PageFindings& findings) {
  const std::string_view value = rating.text(name);
  if (value.empty()) return;
  const auto number = parse_number(value);
  const bool whole = number && *number == static_cast<double>(static_cast<std::int64_t>(*number));
  if (!whole) {
    add_fault(findings, "count", rating, name, value, plain_number(value));
  } else if (*number <= 0) {
    add_fault(findings, "nobody", rating, name, value);
  }
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  bool any = false;
  for (const Thing& thing : page_case.page.data.things) {
    if (thing.foreign || !Vocabulary::get().is_a(thing, "Rating")) continue;
    any = true;
    check_rating(thing, findings);
    check_count(thing, "ratingCount", findings);
    if (!thing.has("ratingCount")) check_count(thing, "reviewCount", findings);
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/review-snippet",
    "https://schema.org/ratingValue", "https://schema.org/AggregateRating"};

constexpr Example kExamples[] = {
    {"a comma for the point, Arabic digits, nine of five, nobody’s rating", R"(-- / --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "AggregateRating", "ratingValue": "4,5", "ratingCount": 12}</script>
-- /digits --
<html lang="ar"><p itemscope itemtype="https://schema.org/AggregateRating"><b itemprop="ratingValue">٤٫٥</b> من <i itemprop="ratingCount">12</i>
-- /nine --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Review", "author": "سعاد", "reviewRating": {"@type": "Rating", "ratingValue": 9}}</script>
-- /nobody --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "AggregateRating", "ratingValue": 0, "reviewCount": 0}</script>)",
     "/ /digits /nine /nobody"},
    {"scales as they may be", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "AggregateRating", "ratingValue": 8.7, "bestRating": 10, "ratingCount": "1200"},
{"@type": "Rating", "ratingValue": "80%"}, {"@type": "Rating", "ratingValue": "4/5"}, {"@type": "AggregateRating", "ratingValue": "4.5", "reviewCount": 7}]}</script>)"}};

}  // namespace

extern const Rule schema_review{
    .card =
        {.id = "schema-review",
         .category = Category::kStructuredData,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Rating that cannot be right",
                .headline = "{pages, plural, one {# page gives a rating that cannot be right} "
                            "other {# pages give ratings that cannot be right}}",
                .message = "{kind, select, number {ratingValue is “{value}”: no plain number.} "
                           "scale {ratingValue {value} lies outside of its scale, which is 1 to 5 "
                           "where none is written.} count {{name} is “{value}”: no whole number.} "
                           "other {{name} is {value}: a rating by nobody.}}",
                .why = "Google shows no stars for a rating that it cannot read or that contradicts "
                       "itself.",
                .fix = "{kind, select, number {Write ratingValue with ASCII digits and a decimal "
                       "point{known, select, yes {: {better}} other {}}.} scale {Write bestRating "
                       "(and worstRating) as they are, or mend the value.} count {Write {name} as "
                       "a whole number{known, select, yes {: {better}} other {}}.} other {Leave "
                       "the rating out until somebody has given one.}}"},
         .ar = {.title = "تقييم لا يستقيم",
                .headline =
                    "{pages, plural, one {صفحة واحدة تعطي تقييمًا لا يستقيم} two {صفحتان تعطيان "
                    "تقييمات لا تستقيم} few {# صفحات تعطي تقييمات لا تستقيم} many {# صفحة تعطي "
                    "تقييمات لا تستقيم} other {# صفحة تعطي تقييمات لا تستقيم}}",
                .message = "{kind, select, number {قيمة ratingValue هي «{value}»، وليست عددًا "
                           "مجردًا.} scale {قيمة ratingValue ({value}) خارج سلّمها، وهو من 1 إلى 5 "
                           "إن لم يُكتب سواه.} count {قيمة {name} هي «{value}»، وليست عددًا صحيحًا.} "
                           "other {قيمة {name} هي {value}: تقييم لم يعطه أحد.}}",
                .why = "لا يعرض Google نجومًا لتقييم لا يستطيع قراءته أو يناقض نفسه.",
                .fix = "{kind, select, number {اكتب ratingValue بالأرقام 0-9 وبنقطة عشرية{known, "
                       "select, yes {: {better}} other {}}.} scale {اكتب bestRating (وworstRating) "
                       "كما هما، أو أصلح القيمة.} count {اكتب {name} عددًا صحيحًا{known, select, yes "
                       "{: {better}} other {}}.} other {احذف التقييم حتى يعطي أحدٌ تقييمًا.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
