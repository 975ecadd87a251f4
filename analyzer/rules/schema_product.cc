// schema-product: prices, currencies and product codes in offers that no shop search can take.
#include "analyzer/structured/faults.h"
#include "analyzer/structured/values.h"
#include "analyzer/structured/vocabulary.h"

namespace dalil::rules {
namespace {

void check_property(const Thing& thing, const Property& property, PageFindings& findings) {
  const std::string_view name = property.name;
  const bool is_price = name == "price" || name == "lowPrice" || name == "highPrice";
  const bool is_code = name.starts_with("gtin");
  for (const PropertyValue& value : property.values) {
    if (value.is_thing()) continue;
    if (is_price) {
      const auto number = parse_number(value.text);
      if (!number) add_fault(findings, "price", thing, name, value.text, plain_number(value.text));
      if (number && *number < 0) add_fault(findings, "negative", thing, name, value.text);
    } else if (name == "priceCurrency" && !is_currency_code(value.text)) {
      add_fault(findings, "currency", thing, name, value.text, currency_code(value.text));
    } else if (is_code && value.kind != PropertyValue::Kind::kUrl && !is_gtin(value.text)) {
      add_fault(findings, "gtin", thing, name, value.text);
    }
  }
}

void check_bounds(const Thing& thing, PageFindings& findings) {
  const std::string_view low = thing.text("lowPrice");
  const auto least = parse_number(low), most = parse_number(thing.text("highPrice"));
  if (least && most && *least > *most) add_fault(findings, "bounds", thing, "lowPrice", low);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  bool any = false;
  for (const Thing& thing : page_case.page.data.things) {
    const auto is = [&](std::string_view type) { return Vocabulary::get().is_a(thing, type); };
    if (thing.foreign || !(is("Product") || is("Offer") || is("PriceSpecification"))) continue;
    any = true;
    for (const Property& property : thing.properties) check_property(thing, property, findings);
    check_bounds(thing, findings);
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/merchant-listing",
    "https://schema.org/price", "https://www.iso.org/iso-4217-currency-codes.html",
    "https://www.gs1.org/services/how-calculate-check-digit-manually"};

constexpr Example kExamples[] = {
    {"a price with its currency, Arabic digits, a sign for a code, a wrong check digit", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "name": "بن",
"offers": {"@type": "Offer", "price": "1,299.00 SAR", "priceCurrency": "SAR"}}</script>
-- /digits --
<html lang="ar"><p itemscope itemtype="https://schema.org/Offer"><b itemprop="price">٤٥٫٥٠</b>
-- /sign --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Offer", "price": 45, "priceCurrency": "ر.س"}</script>
-- /code --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "gtin13": "4006381333932"}</script>
-- /bounds --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "AggregateOffer", "lowPrice": 90, "highPrice": 45}</script>)",
     "/ /digits /sign /code /bounds"},
    {"what a person reads may differ from what a machine reads", R"(-- / --
<html lang="ar"><p itemscope itemtype="https://schema.org/Offer">
<b itemprop="price" content="1299.00">١٬٢٩٩</b> <i itemprop="priceCurrency" content="SAR">ر.س</i>
-- /code --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Product", "gtin13": "4006381333931",
"offers": {"@type": "AggregateOffer", "lowPrice": "0", "highPrice": 45.5, "priceCurrency": "EUR"}}</script>)"}};

}  // namespace

extern const Rule schema_product{
    .card =
        {.id = "schema-product",
         .category = Category::kStructuredData,
         .severity = Severity::kWarning,
         .effort = Effort::kMinutes,
         .en = {.title = "Offer with a price or code that machines cannot take",
                .headline =
                    "{pages, plural, one {# page gives a price or code that machines cannot take} "
                    "other {# pages give prices or codes that machines cannot take}}",
                .message =
                    "{kind, select, price {{name} is “{value}”: no plain number.} negative {{name} "
                    "is “{value}”, less than nothing.} currency {priceCurrency is “{value}”: no "
                    "code of three letters.} gtin {{name} is “{value}”: its check digit or its "
                    "length is wrong.} other {lowPrice ({value}) is over highPrice.}}",
                .why = "Search engines show and compare prices only where they can read them; a "
                       "wrong price or code keeps the product out of shopping results.",
                .fix =
                    "{kind, select, price {Write {name} with ASCII digits and a decimal point, "
                    "without currency or separators{known, select, yes {: {better}} other {}}.} "
                    "negative {Write the price that a buyer pays.} currency {Write the code of ISO "
                    "4217{known, select, yes {: {better}} other {, such as SAR, AED or EGP}}.} "
                    "gtin {Copy the number below the barcode, or leave {name} out.} other {Write "
                    "the lowest price into lowPrice and the highest into highPrice.}}"},
         .ar = {.title = "عرض بسعر أو رمز لا تقبله الآلات",
                .headline = "{pages, plural, one {صفحة واحدة تعطي سعرًا أو رمزًا لا تقبله الآلات} "
                            "two {صفحتان تعطيان سعرًا أو رمزًا لا تقبله الآلات} few {# صفحات تعطي "
                            "سعرًا أو رمزًا لا تقبله الآلات} many {# صفحة تعطي سعرًا أو رمزًا لا تقبله "
                            "الآلات} other {# صفحة تعطي سعرًا أو رمزًا لا تقبله الآلات}}",
                .message = "{kind, select, price {قيمة {name} هي «{value}»، وليست عددًا مجردًا.} "
                           "negative {قيمة {name} هي «{value}»، أقل من الصفر.} currency {قيمة "
                           "priceCurrency هي «{value}»، وليست رمزًا من ثلاثة أحرف لاتينية.} gtin "
                           "{قيمة {name} هي «{value}»، ورقم التحقق فيها أو طولها خطأ.} other {قيمة "
                           "lowPrice ({value}) أعلى من highPrice.}}",
                .why = "لا تعرض محركات البحث الأسعار ولا تقارن بينها إلا حيث تستطيع قراءتها، "
                       "والسعر أو الرمز الخاطئ يُخرج المنتج من نتائج التسوق.",
                .fix = "{kind, select, price {اكتب {name} بالأرقام 0-9 وبنقطة عشرية، بلا عملة ولا "
                       "فواصل{known, select, yes {: {better}} other {}}.} negative {اكتب السعر "
                       "الذي يدفعه المشتري.} currency {اكتب رمز العملة في ISO 4217{known, select, "
                       "yes {: {better}} other {، مثل SAR أو AED أو EGP}}.} gtin {انقل الرقم "
                       "المكتوب تحت الباركود، أو احذف {name}.} other {اجعل أقل سعر في lowPrice "
                       "وأعلاه في highPrice.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
