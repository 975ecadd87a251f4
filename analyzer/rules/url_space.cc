// url-space: spaces in the path, which every program writes in another way.
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url) return Outcome::kNotApplicable;
  if (url->path().find("%20") == std::string_view::npos) return Outcome::kChecked;
  Finding& finding = findings.add(seen("URL", shown_url(*url), {}));
  finding.values = {{"url", finding.evidence.front().what}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure",
    "https://www.rfc-editor.org/rfc/rfc3986#section-2.1"};

constexpr Example kExamples[] = {{"spaces between words, in Arabic, too", R"(-- / --
<title>Roastery</title>
-- /our%20beans --
<title>Beans</title>
-- /أنواع%20البن --
<html lang="ar"><title>أنواع البن</title>)",
                                  "/our%20beans /أنواع%20البن"},
                                 {"hyphens, and a space in a search", R"(-- / --
<title>محمصة البن</title>
-- /أنواع-البن?q=بن%20يمني --
<html lang="ar"><title>أنواع البن</title>)"}};

}  // namespace

extern const Rule url_space{
    .card = {.id = "url-space",
             .category = Category::kUrls,
             .severity = Severity::kNotice,
             .effort = Effort::kHours,
             .en = {.title = "Spaces in the address",
                    .headline = "{pages, plural, one {# page has spaces in its address} other {# "
                                "pages have spaces in their address}}",
                    .message = "{url} holds spaces, which stand as %20.",
                    .why = "Chats and mails end a link at the space, and the rest is lost; other "
                           "programs write %20 or +, which are different addresses.",
                    .fix =
                        "Put hyphens in place of the spaces and redirect the old address (301)."},
             .ar = {.title = "مسافات في عنوان URL",
                    .headline =
                        "{pages, plural, one {صفحة واحدة في عنوانها (URL) مسافات} two {صفحتان في "
                        "عنوان كل منهما (URL) مسافات} few {# صفحات في عنوانها (URL) مسافات} many "
                        "{# صفحة في عنوانها (URL) مسافات} other {# صفحة في عنوانها (URL) مسافات}}",
                    .message = "في {url} مسافات تُكتب ‎%20.",
                    .why =
                        "تقطع تطبيقات المحادثة والبريد الرابط عند المسافة فيضيع ما بعدها، وتكتبها "
                        "برامج أخرى ‎%20 أو + فيصير العنوان عناوين.",
                    .fix = "ضع شرطات (-) مكان المسافات، وأعد توجيه العنوان القديم (301)."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
