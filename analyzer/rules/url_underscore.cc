// url-underscore: words in the path are joined by underscores. A habit, not a fault: it is only
// told.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/percent.h"

namespace dalil::rules {
namespace {

// "_thread.html" has one that joins nothing.
bool joins_words(std::string_view path) {
  for (std::size_t at = 1; (at = path.find('_', at)) != path.npos && at + 1 < path.size(); ++at) {
    const auto is_edge = [](char c) { return c == '/' || c == '_' || c == '.' || c == '-'; };
    if (!is_edge(path[at - 1]) && !is_edge(path[at + 1])) return true;
  }
  return false;
}

/// The name of the page itself, as its title or h1 writes it: py_compile.
bool is_own_name(const Page& page, std::string_view path) {
  std::string_view slug = path.substr(path.rfind('/') + 1);
  slug = slug.substr(0, slug.rfind('.'));
  const std::string_view folder = path.substr(0, path.rfind('/') + 1);
  if (slug.empty() || joins_words(folder)) return false;
  const auto names = [slug](std::string_view text) { return text.find(slug) != text.npos; };
  return names(page.title()) || std::ranges::any_of(page.headings, [&](const Heading& heading) {
           return heading.level == 1 && names(heading.text);
         });
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url) return Outcome::kNotApplicable;
  const std::string path = percent_decode(url->path());
  if (!joins_words(path) || is_own_name(page_case.page, path)) return Outcome::kChecked;
  Finding& finding = findings.add(seen("URL", shown_url(*url), {}));
  finding.values = {{"url", finding.evidence.front().what}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {{"words joined by underscores, in Arabic, too", R"(-- / --
<title>Roastery</title>
-- /our_beans --
<title>Beans</title>
-- /أنواع_البن --
<html lang="ar"><title>أنواع البن</title>)",
                                  "/our_beans /أنواع_البن"},
                                 {"hyphens, and an underscore in the query", R"(-- / --
<title>محمصة البن</title>
-- /أنواع-البن?sort_by=price --
<html lang="ar"><title>أنواع البن</title>
-- /_beans.html --
<title>Beans</title>
-- /library/py_compile.html --
<title>py_compile: compile files</title>)"}};

}  // namespace

extern const Rule url_underscore{
    .card = {.id = "url-underscore",
             .category = Category::kUrls,
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "Underscores in the address",
                    .headline = "{pages, plural, one {# page has underscores in its address} other "
                                "{# pages have underscores in their address}}",
                    .message = "The words of {url} are joined by underscores.",
                    .why = "Google advises hyphens: an underscore joins words into one, a hyphen "
                           "parts them.",
                    .fix = "Join words by hyphens in new addresses. Leave existing ones: a "
                           "redirect costs more than the hyphen brings."},
             .ar = {.title = "شرطات سفلية في عنوان URL",
                    .headline = "{pages, plural, one {صفحة واحدة في عنوانها (URL) شرطات سفلية} two "
                                "{صفحتان في عنوان كل منهما (URL) شرطات سفلية} few {# صفحات في "
                                "عنوانها (URL) شرطات سفلية} many {# صفحة في عنوانها (URL) شرطات "
                                "سفلية} other {# صفحة في عنوانها (URL) شرطات سفلية}}",
                    .message = "كلمات العنوان {url} موصولة بشرطات سفلية.",
                    .why = "ينصح Google بالشرطة العادية (-)، فهي تفصل الكلمات، والشرطة السفلية (_) "
                           "تجعلها كلمة واحدة.",
                    .fix = "صِل كلمات العناوين الجديدة بالشرطة العادية، واترك العناوين الموجودة كما "
                           "هي: فإعادة "
                           "توجيهها تكلف أكثر مما تفيد الشرطة."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
