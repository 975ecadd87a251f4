// form-on-http: a form on a page that is sent without encryption: anyone on the way can change
// where it leads.
#include <algorithm>

#include "analyzer/hosts.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Result<Url> url = Url::parse(page.url);
  if (!url || url->scheme() != "http" || is_loopback(url->host())) return Outcome::kNotApplicable;
  // password-on-http is the graver one.
  const bool password = std::ranges::any_of(page.parts, &Part::has_password);
  if (password) return Outcome::kNotApplicable;
  for (const Part& part : page.parts) {
    if (part.kind != PartKind::kForm) continue;
    findings
        .add(seen("form", part.address.empty() ? std::string_view("no action") : part.address,
                  part.at))
        .values = {{"line", std::int64_t{part.at.line}}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/secure-contexts/",
                                         "https://web.dev/articles/enable-https"};

constexpr Example kExamples[] = {{"a form by http", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- http://example.com/اتصل --
<html lang="ar"><form action="https://example.com/send"><input name="mail"></form>)",
                                  "http://example.com/اتصل"},
                                 {"a form by https", R"(-- / --
<html lang="ar"><form action="/send"><input name="mail"></form>
-- http://example.com/none --
<title>Beans</title>)"}};

}  // namespace

extern const Rule form_on_http{
    .card =
        {.id = "form-on-http",
         .category = Category::kSecurity,
         .severity = Severity::kError,
         .effort = Effort::kDays,
         .en = {.title = "Form on a page without encryption",
                .headline =
                    "{pages, plural, one {# page asks visitors to fill in a form without "
                    "encryption} other {# pages ask visitors to fill in forms without encryption}}",
                .message = "A form stands on line {line} of a page that is sent by http.",
                .why = "Whoever sits on the way can read what is filled in, or change the form so "
                       "that it is sent to him, even where it leads to https.",
                .fix = "Serve the page by https and redirect the http address to it (301)."},
         .ar = {.title = "نموذج في صفحة بلا تشفير",
                .headline =
                    "{pages, plural, one {صفحة واحدة تطلب ملء نموذج بلا تشفير} two {صفحتان تطلبان "
                    "ملء نموذج بلا تشفير} few {# صفحات تطلب ملء نموذج بلا تشفير} many {# صفحة تطلب "
                    "ملء نموذج بلا تشفير} other {# صفحة تطلب ملء نموذج بلا تشفير}}",
                .message = "في السطر {line} نموذج في صفحة تُرسل عبر http.",
                .why = "يستطيع من في الطريق أن يقرأ ما يُكتب أو أن يغير النموذج فيُرسل إليه، وإن كان "
                       "يقود إلى https.",
                .fix = "اعرض الصفحة عبر https وأعد توجيه عنوان http إليها (301)."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
