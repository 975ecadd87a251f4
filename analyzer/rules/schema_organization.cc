// schema-organization: profiles and telephone numbers of an organization that lead nowhere.
#include "analyzer/structured/faults.h"
#include "analyzer/structured/values.h"
#include "analyzer/structured/vocabulary.h"

namespace dalil::rules {
namespace {

bool is_own_page(std::string_view address, const Url& page) {
  const Result<Url> url = Url::parse(address);
  return url && url->is_http() && url->host() == page.host();
}

void check_thing(const Thing& thing, const Url& page, PageFindings& findings) {
  if (const Property* const profiles = thing.find("sameAs")) {
    for (const PropertyValue& value : profiles->values) {
      if (value.is_thing() || !is_own_page(value.text, page)) continue;
      add_fault(findings, "same_as", thing, "sameAs", value.text);
    }
  }
  const std::string_view telephone = thing.text("telephone");
  if (lacks_country_code(telephone))
    add_fault(findings, "telephone", thing, "telephone", telephone);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> page = Url::parse(page_case.page.url);
  bool any = false;
  for (const Thing& thing : page_case.page.data.things) {
    const auto is = [&](std::string_view type) { return Vocabulary::get().is_a(thing, type); };
    if (thing.foreign || !page || !(is("Organization") || is("ContactPoint"))) continue;
    any = true;
    check_thing(thing, *page, findings);
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/organization",
    "https://schema.org/sameAs", "https://www.itu.int/rec/T-REC-E.123"};

constexpr Example kExamples[] = {
    {"a profile that is the site itself, numbers without a country", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Organization", "name": "محمصة البن",
"sameAs": ["https://example.com/ar", "https://www.instagram.com/mahmasa"]}</script>
-- /call --
<html lang="ar"><p itemscope itemtype="https://schema.org/Store"><b itemprop="telephone">٠٥٠ ١٢٣ ٤٥٦٧</b>
-- /contact --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "Organization", "contactPoint": {"@type": "ContactPoint", "telephone": "050 123 4567"}}</script>)",
     "/ /call /contact"},
    {"profiles elsewhere, numbers with a country, and a short one", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "Organization", "name": "محمصة البن",
"sameAs": "https://x.com/mahmasa", "telephone": "+966 50 123 4567", "contactPoint": {"@type": "ContactPoint", "telephone": "19033"}}</script>)"}};

}  // namespace

extern const Rule schema_organization{
    .card =
        {.id = "schema-organization",
         .category = Category::kStructuredData,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Organization with profiles or telephone numbers that lead nowhere",
              .headline =
                  "{pages, plural, one {# page gives profiles or telephone numbers that lead "
                  "nowhere} other {# pages give profiles or telephone numbers that lead nowhere}}",
              .message = "{kind, select, same_as {sameAs names a page of this site: {value}.} "
                         "other {The telephone number “{value}” has no country code.}}",
              .why = "Search engines tie an organization to its profiles and contacts elsewhere by "
                     "these values; in this form they tie it to nothing.",
              .fix = "{kind, select, same_as {List in sameAs the profiles on other sites only; the "
                     "site’s own address belongs in url.} other {Write the number with ASCII "
                     "digits, + and the country code, such as +966501234567.}}"},
         .ar = {.title = "منشأة بحسابات أو أرقام هاتف لا توصل إليها",
                .headline =
                    "{pages, plural, one {صفحة واحدة تعطي حسابات أو أرقام هاتف لا توصل إلى شيء} "
                    "two {صفحتان تعطيان حسابات أو أرقام هاتف لا توصل إلى شيء} few {# صفحات تعطي "
                    "حسابات أو أرقام هاتف لا توصل إلى شيء} many {# صفحة تعطي حسابات أو أرقام هاتف "
                    "لا توصل إلى شيء} other {# صفحة تعطي حسابات أو أرقام هاتف لا توصل إلى شيء}}",
                .message = "{kind, select, same_as {في sameAs صفحة من هذا الموقع نفسه: {value}.} "
                           "other {رقم الهاتف «{value}» بلا رمز الدولة.}}",
                .why = "بهذه القيم تربط محركات البحث المنشأة بحساباتها ووسائل الاتصال بها، وهي "
                       "بهذه الصورة لا تربطها بشيء.",
                .fix = "{kind, select, same_as {اجعل في sameAs الحسابات في المواقع الأخرى وحدها، "
                       "وعنوان الموقع نفسه موضعه url.} other {اكتب الرقم بالأرقام 0-9 تسبقها + "
                       "ورمز الدولة، مثل +966501234567.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
