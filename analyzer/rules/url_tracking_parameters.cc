// url-tracking-parameters: links of the site to itself carry the marks of campaigns.
#include <algorithm>

#include "analyzer/instances.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

bool is_tracking(std::string_view parameter) {
  const std::string_view name = parameter.substr(0, parameter.find('='));
  constexpr std::string_view kNames[] = {"_ga",     "_gl",    "gclid",  "fbclid",
                                         "msclkid", "yclid",  "dclid",  "gbraid",
                                         "wbraid",  "mc_cid", "mc_eid", "twclid"};
  return name.starts_with("utm_") || std::ranges::find(kNames, name) != std::end(kNames);
}

bool is_tracked(const Url& url) {
  for (std::string_view rest = url.query(); !rest.empty();) {
    const std::string_view parameter = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(parameter.size() + 1, rest.size()));
    if (is_tracking(parameter)) return true;
  }
  return false;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.links.empty()) return Outcome::kNotApplicable;
  Instances links;
  for (const Link& link : page.links) {
    if (!link.internal || !link.url.has_query() || !is_tracked(link.url)) continue;
    links.add([&] { return seen(link, link.text); });
  }
  if (Finding* const finding = links.report(findings)) {
    finding->values = {{"count", links.count()}, {"link", finding->evidence.front().where}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://support.google.com/analytics/answer/10917952",
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {{"marks of campaigns on a link to the site itself", R"(-- / --
<a href="/beans?utm_source=home&utm_medium=banner">Beans</a>
-- /ar --
<html lang="ar"><a href="/beans?page=2&gclid=x">البن</a>)",
                                  "/ /ar"},
                                 {"links to others may carry them", R"(-- / --
<html lang="ar"><a href="https://example.net/?utm_source=roastery">المزرعة</a><a href="/beans?page=2">البن</a>)"}};

}  // namespace

extern const Rule url_tracking_parameters{
    .card =
        {.id = "url-tracking-parameters",
         .category = Category::kUrls,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .en =
             {.title = "Links of your own with campaign marks",
              .headline = "{pages, plural, one {# page marks links to its own site as campaigns} "
                          "other {# pages mark links to their own site as campaigns}}",
              .message = "{count, plural, one {A link within the site carries campaign parameters: "
                         "{link}.} other {# links within the site carry campaign parameters, first "
                         "{link}.}}",
              .why =
                  "In the statistics the visitor starts anew as one of that campaign, so that the "
                  "true source is lost; for crawlers it is one more address of the same page.",
              .fix = "Link without the parameters; to count clicks within the site, use events."},
         .ar = {.title = "روابط داخلية عليها معاملات حملات",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها روابط داخلية عليها معاملات حملات} two "
                    "{صفحتان في كل منهما روابط داخلية عليها معاملات حملات} few {# صفحات فيها روابط "
                    "داخلية عليها معاملات حملات} many {# صفحة فيها روابط داخلية عليها معاملات "
                    "حملات} other {# صفحة فيها روابط داخلية عليها معاملات حملات}}",
                .message =
                    "{count, plural, one {رابط داخلي واحد عليه معاملات حملة: {link}.} two {رابطان "
                    "داخليان عليهما معاملات حملة، أولهما {link}.} few {# روابط داخلية عليها "
                    "معاملات حملة، أولها {link}.} many {# رابطًا داخليًا عليها معاملات حملة، أولها "
                    "{link}.} other {# رابط داخلي عليها معاملات حملة، أولها {link}.}}",
                .why = "تبدأ الإحصاءات زيارة جديدة باسم تلك الحملة فيضيع المصدر الصحيح، ويرى "
                       "الزاحف عنوانًا آخر للصفحة نفسها.",
                .fix = "اربط بالعنوان من غير هذه المعاملات، وقِس النقرات داخل الموقع بالأحداث."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
