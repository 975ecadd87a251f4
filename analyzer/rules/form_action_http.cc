// form-action-http: a form of an encrypted page that is sent without encryption.
#include <set>

#include "analyzer/hosts.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (!page.url.starts_with("https:")) return Outcome::kNotApplicable;
  std::set<std::string_view> known;
  bool any = false;
  for (const Part& part : page.parts) {
    if (part.kind != PartKind::kForm) continue;
    any = true;
    if (part.url.scheme() != "http" || is_loopback(part.url.host()) ||
        !known.insert(part.url.href()).second)
      continue;
    Finding& finding = findings.add(seen("form[action]", part.address, part.at));
    finding.key = prefix_graphemes(part.url.href(), kQuoted);
    finding.values = {{"url", shown_url(part.url)}, {"line", std::int64_t{part.at.line}}};
  }
  return any ? Outcome::kChecked : Outcome::kNotApplicable;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/mixed-content/",
                                         "https://web.dev/articles/fixing-mixed-content"};

constexpr Example kExamples[] = {{"forms that lead to http", R"(-- / --
<form action="http://example.com/send"><input name="mail"></form>
-- /ar --
<html lang="ar"><form action="http://example.net/بحث"><input name="q"></form>)",
                                  "/ /ar"},
                                 {"https, paths, no action, and a machine of one’s own", R"(-- / --
<html lang="ar"><form action="https://example.net/send"></form><form action="/send"></form><form></form><form action="http://localhost/send"></form>)"}};

}  // namespace

extern const Rule form_action_http{
    .card =
        {.id = "form-action-http",
         .category = Category::kSecurity,
         .severity = Severity::kError,
         .effort = Effort::kHours,
         .en = {.title = "Form that is sent without encryption",
                .headline =
                    "{pages, plural, one {# page has a form that is sent without encryption} other "
                    "{# pages have forms that are sent without encryption}}",
                .message = "The form on line {line} is sent to {url}, without encryption.",
                .why = "What visitors fill in can be read on the way, and browsers warn them "
                       "before they send it.",
                .fix = "Write the form’s action with https://."},
         .ar = {.title = "نموذج يُرسل بلا تشفير",
                .headline =
                    "{pages, plural, one {صفحة واحدة فيها نموذج يُرسل بلا تشفير} two {صفحتان في كل "
                    "منهما نموذج يُرسل بلا تشفير} few {# صفحات فيها نموذج يُرسل بلا تشفير} many {# "
                    "صفحة فيها نموذج يُرسل بلا تشفير} other {# صفحة فيها نموذج يُرسل بلا تشفير}}",
                .message = "يُرسل النموذج الذي في السطر {line} إلى {url} بلا تشفير.",
                .why = "يمكن أن يُقرأ في الطريق ما يكتبه الزائر، ويحذره المتصفح قبل الإرسال.",
                .fix =
                    "اكتب عنوان الإرسال (action) بادئًا بـ https://‎."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
