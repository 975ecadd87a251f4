// url-double-slash: two slashes one after the other in the path: mostly a template that joins "/"
// and "/page".
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url) return Outcome::kNotApplicable;
  const std::string_view path = url->path();
  const std::size_t at = path.find("//");
  // Archives hold whole addresses in theirs.
  if (at == std::string_view::npos || (at > 0 && path[at - 1] == ':')) return Outcome::kChecked;
  std::string wanted(path);
  for (std::size_t i = 0; (i = wanted.find("//", i)) != std::string::npos;) wanted.erase(i, 1);
  Finding& finding = findings.add(seen("URL", shown_url(*url), {}));
  const Result<Url> better = Url::parse(wanted, &*url);
  finding.values = {{"url", finding.evidence.front().what},
                    {"wanted", better ? shown_url(*better) : wanted}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.rfc-editor.org/rfc/rfc3986#section-3.3",
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {{"between folders, and at the beginning", R"(-- / --
<title>Roastery</title>
-- /beans//haraz --
<title>Haraz</title>
-- /blog// --
<html lang="ar"><title>المدونة</title>)",
                                  "/beans//haraz /blog//"},
                                 {"single slashes, and an address within an address", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- /web/https://example.org/ --
<title>Archive</title>)"}};

}  // namespace

extern const Rule url_double_slash{
    .card =
        {.id = "url-double-slash",
         .category = Category::kUrls,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Two slashes in the address",
                .headline = "{pages, plural, one {# page has two slashes in its address} other {# "
                            "pages have two slashes in their address}}",
                .message = "{url} has two slashes one after the other.",
                .why =
                    "With single slashes it is another address, so that the page may stand in the "
                    "index twice, and relative links in it lead astray.",
                .fix = "Look for the template or setting that links here and joins two slashes, "
                       "and redirect to {wanted} (301)."},
         .ar = {.title = "شرطتان مائلتان متتاليتان في عنوان URL",
                .headline =
                    "{pages, plural, one {صفحة واحدة في عنوانها (URL) شرطتان مائلتان متتاليتان} "
                    "two {صفحتان في عنوان كل منهما (URL) شرطتان مائلتان متتاليتان} few {# صفحات في "
                    "عنوانها (URL) شرطتان مائلتان متتاليتان} many {# صفحة في عنوانها (URL) شرطتان "
                    "مائلتان متتاليتان} other {# صفحة في عنوانها (URL) شرطتان مائلتان متتاليتان}}",
                .message = "في {url} شرطتان مائلتان متتاليتان.",
                .why = "العنوان بالشرطة الواحدة عنوان آخر، فقد تُفهرس الصفحة مرتين، وتضل الروابط "
                       "النسبية فيها.",
                .fix = "ابحث عن القالب أو الإعداد الذي يربط بهذا العنوان ويصل شرطتين، وأعد التوجيه "
                       "إلى {wanted} ‏(301)."},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
