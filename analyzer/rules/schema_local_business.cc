// schema-local-business: a shop's place and hours in structured data that a map cannot take.
#include <cmath>

#include "analyzer/structured/faults.h"
#include "analyzer/structured/values.h"
#include "analyzer/structured/vocabulary.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kPriceRange = 100;  // Letters; Google shows no more.

void check_coordinate(const Thing& place, const char* name, double most, PageFindings& findings) {
  const std::string_view text = place.text(name);
  if (text.empty()) return;
  const auto number = parse_number(text);
  if (number && std::abs(*number) <= most) return;
  add_fault(findings, "geo", place, name, text, number ? "" : plain_number(text));
}

void check_business(const StructuredData& data, const Thing& business, PageFindings& findings) {
  const std::string_view range = business.text("priceRange");
  if (graphemes(range) > kPriceRange)
    add_fault(findings, "price_range", business, "priceRange", range);
  if (const Property* const hours = business.find("openingHours")) {
    for (const PropertyValue& value : hours->values) {
      if (value.is_thing() || are_opening_hours(value.text)) continue;
      add_fault(findings, "hours", business, "openingHours", value.text);
    }
  }
  const Property* const address = business.find("address");
  if (address != nullptr && !address->values.front().is_thing())
    add_fault(findings, "address", business, "address", address->values.front().text);
  const Property* const place = business.find("geo");
  const Thing* const geo = place == nullptr ? nullptr : data.thing_of(place->values.front());
  if (geo == nullptr) return;
  check_coordinate(*geo, "latitude", 90, findings);
  check_coordinate(*geo, "longitude", 180, findings);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const StructuredData& data = page_case.page.data;
  bool any = false;
  for (const Thing& thing : data.things) {
    if (thing.foreign || !thing.top || !Vocabulary::get().is_a(thing, "LocalBusiness")) continue;
    any = true;
    check_business(data, thing, findings);
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/local-business",
    "https://schema.org/openingHours", "https://schema.org/GeoCoordinates"};

constexpr Example kExamples[] = {
    {"coordinates off the map, hours in words, an address in one line", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "CafeOrCoffeeShop", "name": "مقهى",
"geo": {"@type": "GeoCoordinates", "latitude": "246.7136", "longitude": "46.6753"}}</script>
-- /hours --
<html lang="ar"><p itemscope itemtype="https://schema.org/Store"><b itemprop="openingHours">من السبت إلى الخميس</b>
-- /line --
<html lang="ar"><p vocab="https://schema.org/" typeof="Restaurant"><b property="address">شارع العليا، الرياض</b>)",
     "/ /hours /line"},
    {"as it should be", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Restaurant", "name": "مطعم", "priceRange": "$$",
"openingHours": ["Sa-Th 09:00-23:30", "Fr 13:00-23:30"], "geo": {"@type": "GeoCoordinates", "latitude": 24.71361, "longitude": 46.67529},
"address": {"@type": "PostalAddress", "streetAddress": "شارع العليا", "addressLocality": "الرياض", "addressCountry": "SA"}}</script>)"}};

}  // namespace

extern const Rule schema_local_business{
    .card =
        {.id = "schema-local-business",
         .category = Category::kStructuredData,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Business whose place or hours machines cannot take",
              .headline = "{pages, plural, one {# page gives the place or hours of a business so "
                          "that machines cannot take them} other {# pages give the place or hours "
                          "of a business so that machines cannot take them}}",
              .message = "{kind, select, geo {{name} is “{value}”: no place on earth in degrees.} "
                         "hours {openingHours is “{value}”, and not like Mo-Fr 09:00-17:00.} "
                         "address {The address stands in one text: “{value}”.} other {priceRange "
                         "is longer than 100 letters.}}",
              .why = "Maps and results show where a business is and whether it is open only from "
                     "values that they can read.",
              .fix =
                  "{kind, select, geo {Write degrees as a number with at least five decimals, such "
                  "as 24.71361{known, select, yes {: {better}} other {}}.} hours {Write days in "
                  "two letters and times in 24 hours: Mo-Fr 09:00-17:00.} address {Give the "
                  "address as a PostalAddress with streetAddress, addressLocality, postalCode and "
                  "addressCountry.} other {Shorten priceRange: $$ or SAR 20-60.}}"},
         .ar =
             {.title = "نشاط تجاري لا تفهم الآلات مكانه أو ساعاته",
              .headline =
                  "{pages, plural, one {صفحة واحدة تعطي مكان نشاط تجاري أو ساعاته بما لا تفهمه "
                  "الآلات} two {صفحتان تعطيان مكان نشاط تجاري أو ساعاته بما لا تفهمه الآلات} few "
                  "{# صفحات تعطي مكان نشاط تجاري أو ساعاته بما لا تفهمه الآلات} many {# صفحة تعطي "
                  "مكان نشاط تجاري أو ساعاته بما لا تفهمه الآلات} other {# صفحة تعطي مكان نشاط "
                  "تجاري أو ساعاته بما لا تفهمه الآلات}}",
              .message =
                  "{kind, select, geo {قيمة {name} هي «{value}»، وليست موضعًا على الأرض بالدرجات.} "
                  "hours {قيمة openingHours هي «{value}»، وليست مثل Mo-Fr 09:00-17:00.} address "
                  "{العنوان كله في نص واحد: «{value}».} other {قيمة priceRange أطول من 100 حرف.}}",
              .why = "لا تعرض الخرائط والنتائج مكان النشاط وهل هو مفتوح إلا من قيم تستطيع قراءتها.",
              .fix = "{kind, select, geo {اكتب الدرجات عددًا بخمسة أرقام عشرية على الأقل، مثل "
                     "24.71361{known, select, yes {: {better}} other {}}.} hours {اكتب اليوم "
                     "بحرفين والوقت بأربع وعشرين ساعة: Mo-Fr 09:00-17:00.} address {اجعل العنوان "
                     "من النوع PostalAddress فيه streetAddress وaddressLocality وpostalCode "
                     "وaddressCountry.} other {اختصر priceRange: مثل $$ أو SAR 20-60.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
