// http-url: a page that is sent without encryption.
#include "analyzer/hosts.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url || !url->is_http() || is_loopback(url->host())) return Outcome::kNotApplicable;
  if (url->scheme() == "https") return Outcome::kChecked;
  Finding& finding = findings.add(seen("URL", shown_url(*url), {}));
  finding.values = {{"url", finding.evidence.front().what}, {"host", std::string(url->host())}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://web.dev/articles/enable-https",
    "https://developers.google.com/search/docs/advanced/security/https"};

constexpr Example kExamples[] = {{"http", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- http://example.com/بن --
<html lang="ar"><title>البن</title>)",
                                  "http://example.com/بن"},
                                 {"https, and a machine of one’s own", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- http://localhost:8080/ --
<title>Roastery</title>)"}};

}  // namespace

extern const Rule http_url{
    .card =
        {.id = "http-url",
         .category = Category::kSecurity,
         .severity = Severity::kError,
         .effort = Effort::kDays,
         .en = {.title = "Page without encryption",
                .headline = "{pages, plural, one {# page is sent without encryption} other {# "
                            "pages are sent without encryption}}",
                .message = "{url} is sent without encryption.",
                .why = "Anyone on the way can read and change the page, browsers mark it as not "
                       "secure, and search engines prefer https.",
                .fix = "Get a certificate (free from Let’s Encrypt), redirect http to https for "
                       "all of {host} (301), and write canonicals, sitemap and links with https."},
         .ar =
             {.title = "صفحة بلا تشفير",
              .headline = "{pages, plural, one {صفحة واحدة تُرسل بلا تشفير} two {صفحتان تُرسلان بلا "
                          "تشفير} few {# صفحات تُرسل بلا تشفير} many {# صفحة تُرسل بلا تشفير} other "
                          "{# صفحة تُرسل بلا تشفير}}",
              .message = "تُرسل {url} بلا تشفير.",
              .why = "يستطيع كل من في الطريق أن يقرأ الصفحة ويغيرها، وتصفها المتصفحات بأنها غير "
                     "آمنة، وتفضل محركات البحث https.",
              .fix =
                  "احصل على شهادة (مجانًا من Let’s Encrypt)، وأعد توجيه http إلى https في {host} "
                  "كله (301)، واكتب الروابط الأساسية (canonical) وخريطة الموقع والروابط بـ https."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
