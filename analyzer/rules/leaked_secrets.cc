// leaked-secrets: a secret key of a service in the source of a page, where everybody can read it.
#include <string>

#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  for (const Secret& secret : page_case.page.secrets) {
    Finding& finding = findings.add(seen("source", secret.shown, secret.at));
    finding.key = std::to_string(secret.hash);
    finding.confidence = Confidence::kLikely;  // It may have been taken back already.
    finding.values = {{"key", secret.shown}, {"line", std::int64_t{secret.at.line}}};
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://owasp.org/www-project-top-ten/",
                                         "https://docs.github.com/en/code-security/secret-scanning/"
                                         "introduction/supported-secret-scanning-patterns"};

constexpr Example kExamples[] = {{"keys of a cloud and of a repository", R"(-- / --
<p>Beans.</p><script>const key = "AKIAZ7QH3WTNX5RVK2MD";</script>
-- /ar --
<html lang="ar"><!-- ghp_a8Kd03LsQm29XvTz71PwYb64RnGc5HfJ1eUi --><p>بن.)",
                                  "/ /ar"},
                                 {"public keys, samples of manuals, and mere names", R"(-- / --
<script>const key = "pk_live_of_the_shop";</script><code>AKIAIOSFODNN7EXAMPLE</code>
<code>ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx</code><p>Keys begin with sk_live_ or ghp_.
-- /ar --
<html lang="ar"><code>-----BEGIN PRIVATE KEY-----</code><p>هكذا يبدأ المفتاح.)"}};

}  // namespace

extern const Rule leaked_secrets{
    .card =
        {.id = "leaked-secrets",
         .category = Category::kSecurity,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en = {.title = "Secret key in the source",
                .headline = "{pages, plural, one {# page shows a secret key in its source} other "
                            "{# pages show secret keys in their source}}",
                .message = "On line {line} stands what looks like a secret key: {key}",
                .why = "Machines search the web for such keys. Whoever finds it acts in your name: "
                       "charges cards, reads data, runs servers on your bill.",
                .fix = "Take the key back at its service now, and make a new one; taking it out of "
                       "the page is not enough, since it has been seen. Then let the server, not "
                       "the page, use it."},
         .ar = {.title = "مفتاح سري في المصدر",
                .headline =
                    "{pages, plural, one {صفحة واحدة يظهر في مصدرها مفتاح سري} two {صفحتان يظهر في "
                    "مصدرهما مفتاح سري} few {# صفحات تظهر في مصدرها مفاتيح سرية} many {# صفحة تظهر "
                    "في مصدرها مفاتيح سرية} other {# صفحة تظهر في مصدرها مفاتيح سرية}}",
                .message = "في السطر {line} ما يشبه مفتاحًا سريًا: {key}",
                .why = "تبحث الآلات في الويب عن مفاتيح كهذه، ومن يجدها يتصرف باسمك: يسحب من "
                       "البطاقات ويقرأ البيانات ويشغل الخوادم على حسابك.",
                .fix = "ألغِ المفتاح عند الخدمة الآن وأنشئ غيره؛ فحذفه من الصفحة لا يكفي لأنه رُئي. "
                       "ثم اجعل الخادم يستعمله لا الصفحة."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
