// schema-breadcrumb: a trail whose places do not count up, whose steps lead nowhere, or that has
// but one.
#include "analyzer/structured/faults.h"
#include "analyzer/structured/vocabulary.h"

namespace dalil::rules {
namespace {

/// The home page is a trail of one step, and right so: /, /ar/.
bool is_home(const Page& page) {
  const Result<Url> url = Url::parse(page.url);
  if (!url) return false;
  std::string_view path = url->path();
  if (path.ends_with('/')) path.remove_suffix(1);
  return path.size() <= std::string_view("/ar").size();
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const StructuredData& data = page_case.page.data;
  bool any = false;
  for (const Thing& trail : data.things) {
    if (!Vocabulary::get().is_a(trail, "BreadcrumbList")) continue;
    any = true;
    for (const TrailFault& fault : trail_faults(data, trail)) {
      if (fault.kind == "single" && is_home(page_case.page)) continue;
      Finding* const finding =
          add_fault(findings, fault.kind, *fault.thing,
                    fault.thing == &trail ? "itemListElement" : "item", fault.value);
      if (finding != nullptr) finding->values.push_back({"step", fault.step});
    }
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/appearance/structured-data/breadcrumb",
    "https://schema.org/BreadcrumbList"};

constexpr Example kExamples[] = {
    {"counted from nought, a step that leads nowhere, one step", R"(-- / --
<html lang="ar"><script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [
{"@type": "ListItem", "position": 0, "name": "الرئيسية", "item": "https://example.com/"}, {"@type": "ListItem", "position": 1, "name": "البن"}]}</script>
-- /nowhere --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": [
{"@type": "ListItem", "position": 1, "name": "Home"}, {"@type": "ListItem", "position": 2, "name": "Beans", "item": "the beans"}]}</script>
-- /one --
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": {"@type": "ListItem", "position": 1, "name": "Home"}}</script>)",
     "/ /nowhere /one"},
    {"a trail in Microdata, whose last step needs no address", R"(-- / --
<html lang="ar"><ol itemscope itemtype="https://schema.org/BreadcrumbList">
<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/"><b itemprop="name">الرئيسية</b></a><meta itemprop="position" content="1"></li>
<li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><b itemprop="name">البن</b><meta itemprop="position" content="2"></li></ol>)"}};

}  // namespace

extern const Rule schema_breadcrumb{
    .card =
        {.id = "schema-breadcrumb",
         .category = Category::kStructuredData,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Breadcrumb trail that does not lead anywhere",
              .headline = "{pages, plural, one {# page has a breadcrumb trail with wrong steps} "
                          "other {# pages have breadcrumb trails with wrong steps}}",
              .message =
                  "{kind, select, single {The trail has one step only.} order {The steps are "
                  "numbered {value}, and not from 1 upwards.} no_item {Step {step} of the trail "
                  "has no address (item).} other {The address of step {step} is “{value}”.}}",
              .why = "Google shows the trail in the place of the address, but only where it is "
                     "whole; it tells searchers where on the site a page stands.",
              .fix =
                  "{kind, select, single {Write at least two steps, from the section to the page.} "
                  "order {Number the steps 1, 2, 3 … from the outermost inwards.} other {Write the "
                  "address of the page of step {step} as item; only the last step needs none.}}"},
         .ar = {.title = "مسار تنقل لا يؤدي إلى شيء",
                .headline = "{pages, plural, one {صفحة واحدة في مسار التنقل فيها خطوات خاطئة} two "
                            "{صفحتان في مسار التنقل فيهما خطوات خاطئة} few {# صفحات في مسار التنقل "
                            "فيها خطوات خاطئة} many {# صفحة في مسار التنقل فيها خطوات خاطئة} other "
                            "{# صفحة في مسار التنقل فيها خطوات خاطئة}}",
                .message =
                    "{kind, select, single {ليس في المسار إلا خطوة واحدة.} order {أرقام الخطوات "
                    "{value}، ولا تبدأ من 1 صعودًا.} no_item {الخطوة {step} في المسار بلا عنوان ويب "
                    "(item).} other {عنوان الخطوة {step} هو «{value}».}}",
                .why = "يعرض Google المسار مكان العنوان حين يكون تامًّا، فيعرف الباحث موضع الصفحة من "
                       "الموقع.",
                .fix = "{kind, select, single {اكتب خطوتين على الأقل، من القسم إلى الصفحة.} order "
                       "{رقّم الخطوات 1، 2، 3 … من الأعم إلى الأخص.} other {اكتب في item عنوان صفحة "
                       "الخطوة {step}؛ والأخيرة وحدها في غنى عنه.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
