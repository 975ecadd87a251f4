// password-on-http: a password that is asked for on a page without encryption.
#include "analyzer/hosts.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Result<Url> url = Url::parse(page.url);
  if (!url || url->scheme() != "http" || is_loopback(url->host())) return Outcome::kNotApplicable;
  for (const Part& part : page.parts) {
    if (part.kind != PartKind::kField || !part.has_password) continue;
    findings.add(seen("input[type=password]", part.name, part.at)).values = {
        {"line", std::int64_t{part.at.line}}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {"https://www.w3.org/TR/secure-contexts/",
                                         "https://web.dev/articles/enable-https"};

constexpr Example kExamples[] = {{"a login by http", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- http://example.com/دخول --
<html lang="ar"><form action="/login"><input type="Password" name="p"></form>)",
                                  "http://example.com/دخول"},
                                 {"a login by https, and fields of other kinds", R"(-- / --
<html lang="ar"><form action="/login"><input type="password" name="p"></form>
-- http://example.com/find --
<form><input name="q"></form>)"}};

}  // namespace

extern const Rule password_on_http{
    .card =
        {.id = "password-on-http",
         .category = Category::kSecurity,
         .severity = Severity::kError,
         .effort = Effort::kDays,
         .en = {.title = "Password on a page without encryption",
                .headline = "{pages, plural, one {# page asks for a password without encryption} "
                            "other {# pages ask for passwords without encryption}}",
                .message =
                    "The field on line {line} asks for a password on a page that is sent by http.",
                .why = "Anyone in the same network can read the password. Browsers mark the field "
                       "as not secure while it is filled in.",
                .fix = "Serve the page by https and redirect the http address to it (301), today."},
         .ar = {.title = "كلمة مرور في صفحة بلا تشفير",
                .headline =
                    "{pages, plural, one {صفحة واحدة تطلب كلمة مرور بلا تشفير} two {صفحتان تطلبان "
                    "كلمة مرور بلا تشفير} few {# صفحات تطلب كلمة مرور بلا تشفير} many {# صفحة تطلب "
                    "كلمة مرور بلا تشفير} other {# صفحة تطلب كلمة مرور بلا تشفير}}",
                .message = "يطلب الحقل الذي في السطر {line} كلمة مرور في صفحة تُرسل عبر http.",
                .why = "يستطيع كل من في الشبكة نفسها أن يقرأ كلمة المرور، وتصف المتصفحات الحقل "
                       "بأنه غير آمن عند ملئه.",
                .fix = "اعرض الصفحة عبر https وأعد توجيه عنوان http إليها (301)، اليوم."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
