// url-internal-search: a page of results of the site's own search that may stand in an index.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/percent.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url || !url->has_query()) return Outcome::kNotApplicable;
  constexpr std::string_view kNames[] = {"s", "q", "query", "search", "keyword", "keywords", "بحث"};
  for (std::string_view rest = url->query(); !rest.empty();) {
    const std::string_view parameter = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(parameter.size() + 1, rest.size()));
    const std::size_t equals = parameter.find('=');
    if (equals == parameter.npos || equals + 1 == parameter.size()) continue;
    const std::string name = percent_decode(parameter.substr(0, equals));
    if (std::ranges::find(kNames, name) == std::end(kNames)) continue;
    Finding& finding = findings.add(seen("URL", shown_url(*url), {}));
    finding.confidence = Confidence::kLikely;
    finding.values = {{"parameter", name}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/essentials/spam-policies",
    "https://developers.google.com/search/docs/crawling-indexing/block-indexing"};

constexpr Example kExamples[] = {
    {"results of a search", R"(-- / --
<title>Roastery</title>
-- /?s=haraz --
<title>Search: haraz</title>
-- /find?q=بن --
<html lang="ar"><title>نتائج البحث</title>)",
     "/?s=haraz /find?q=بن"},
    {"one that is kept out of the index, and other parameters", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- /?s=haraz --
<meta name="robots" content="noindex"><title>Search: haraz</title>
-- /beans?page=2&q= --
<title>Beans</title>)"}};

}  // namespace

extern const Rule url_internal_search{
    .card = {.id = "url-internal-search",
             .category = Category::kUrls,
             .severity = Severity::kNotice,
             .effort = Effort::kHours,
             .en = {.title = "Search results that may be indexed",
                    .headline = "{pages, plural, one {# page shows search results and may be "
                                "indexed} other {# pages show search results and may be indexed}}",
                    .message = "The address looks like one of your own search (parameter "
                               "“{parameter}”), and the page may be indexed.",
                    .why = "There are as many such pages as there are words. Search engines do not "
                           "want to lead from results to results, and spammers link to searches "
                           "for their own words.",
                    .fix = "Give search results <meta name=\"robots\" content=\"noindex\">, and "
                           "link to none of them."},
             .ar = {.title = "نتائج بحث داخلي قابلة للفهرسة",
                    .headline =
                        "{pages, plural, one {صفحة واحدة فيها نتائج بحث داخلي وهي قابلة للفهرسة} "
                        "two {صفحتان فيهما نتائج بحث داخلي وهما قابلتان للفهرسة} few {# صفحات فيها "
                        "نتائج بحث داخلي وهي قابلة للفهرسة} many {# صفحة فيها نتائج بحث داخلي وهي "
                        "قابلة للفهرسة} other {# صفحة فيها نتائج بحث داخلي وهي قابلة للفهرسة}}",
                    .message = "يبدو العنوان من البحث الداخلي في موقعك (المعامل «{parameter}»)، "
                               "والصفحة قابلة للفهرسة.",
                    .why = "هذه الصفحات بعدد الكلمات، ومحركات البحث لا تريد أن تقود من نتائج إلى "
                           "نتائج، ويربط المزعجون ببحث فيه كلماتهم.",
                    .fix = "ضع في صفحات نتائج البحث <meta name=\"robots\" content=\"noindex\">، "
                           "ولا تربط بشيء منها."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
