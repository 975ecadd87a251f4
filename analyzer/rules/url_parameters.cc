// url-parameters: more parameters in the address than a page needs to be told by.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

constexpr std::int64_t kMost = 4;

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url) return Outcome::kNotApplicable;
  std::int64_t count = 0;
  for (std::string_view rest = url->query(); !rest.empty();) {
    const std::string_view parameter = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(parameter.size() + 1, rest.size()));
    count += !parameter.empty();
  }
  if (count <= kMost) return Outcome::kChecked;
  findings.add(seen("URL", shown_url(*url), {})).values = {{"count", count}, {"most", kMost}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure",
    "https://developers.google.com/search/docs/specialty/ecommerce/"
    "designing-a-url-structure-for-ecommerce-sites"};

constexpr Example kExamples[] = {{"five parameters", R"(-- / --
<title>Roastery</title>
-- /beans?a=1&b=2&c=3&d=4&e=5 --
<html lang="ar"><title>البن</title>)",
                                  "/beans?a=1&b=2&c=3&d=4&e=5"},
                                 {"four parameters", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- /beans?a=1&b=2&c=3&d=4& --
<title>Beans</title>)"}};

}  // namespace

extern const Rule url_parameters{
    .card = {.id = "url-parameters",
             .category = Category::kUrls,
             .severity = Severity::kNotice,
             .effort = Effort::kHours,
             .en = {.title = "Address with many parameters",
                    .headline = "{pages, plural, one {# page has many parameters in its address} "
                                "other {# pages have many parameters in their address}}",
                    .message = "The address has {count} parameters.",
                    .why = "Each combination of filters is an address of its own: crawlers spend "
                           "their time on variants of one list.",
                    .fix = "Name the list by its path, let a canonical name the address without "
                           "filters, and link to no combination of more than {most}."},
             .ar = {.title = "عنوان URL كثير المعاملات",
                    .headline = "{pages, plural, one {صفحة واحدة في عنوانها (URL) معاملات كثيرة} "
                                "two {صفحتان في عنوان كل منهما (URL) معاملات كثيرة} few {# صفحات "
                                "في عنوانها (URL) معاملات كثيرة} many {# صفحة في عنوانها (URL) "
                                "معاملات كثيرة} other {# صفحة في عنوانها (URL) معاملات كثيرة}}",
                    .message = "في عنوان URL {count, plural, one {معامل واحد} two {معاملان} few {# "
                               "معاملات} many {# معاملًا} other {# معامل}}.",
                    .why = "كل تركيبة من المرشحات عنوان قائم بنفسه، فيصرف الزاحف وقته في صور من "
                           "قائمة واحدة.",
                    .fix = "سمِّ القائمة بمسارها، واجعل الرابط الأساسي (canonical) إلى عنوانها بلا "
                           "مرشحات، ولا تربط بتركيبة تزيد على {most}."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
