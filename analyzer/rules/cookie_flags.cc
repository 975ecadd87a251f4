// cookie-flags: the home page sets cookies without the flags that protect them: on https without
// Secure, or a session’s cookie that scripts can read. Other cookies may be meant for scripts.
#include <algorithm>
#include <string>

#include "analyzer/rule.h"
#include "analyzer/site/host_findings.h"
#include "analyzer/site/quote.h"

namespace dalil::rules {
namespace {

constexpr std::size_t kShown = 3;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
  return out;
}

bool has_flag(std::string_view cookie, std::string_view flag) {
  for (std::size_t at = cookie.find(';'); at != std::string_view::npos; at = cookie.find(';', at)) {
    at = cookie.find_first_not_of(" \t", at + 1);
    if (at == std::string_view::npos) return false;
    const std::string_view part = cookie.substr(at, cookie.find(';', at) - at);
    if (part.substr(0, part.find_last_not_of(" \t") + 1) == flag) return true;
  }
  return false;
}

// By its name.
bool of_session(std::string_view cookie) {
  const std::string_view name = cookie.substr(0, cookie.find('='));
  constexpr std::string_view kNames[] = {"sess", "sid", "auth", "token", "jwt"};
  return name.find("csrf") == std::string_view::npos &&
         name.find("xsrf") == std::string_view::npos &&
         std::ranges::any_of(kNames, [&](std::string_view part) {
           return name.find(part) != std::string_view::npos;
         });
}

bool judge(const HomeFact& home, Finding& finding) {
  std::int64_t count = 0;
  bool secure = true;
  for (const Header& header : home.headers) {
    if (header.name != "set-cookie") continue;
    const std::string cookie = lower(header.value);
    const bool open = is_secure(home) && !has_flag(cookie, "secure");
    if (!open && (!of_session(cookie) || has_flag(cookie, "httponly"))) continue;
    ++count;
    secure = secure && !open;
    if (finding.evidence.size() == kShown) continue;
    finding.evidence.push_back({.where = "set-cookie", .what = quoted(header.value)});
  }
  finding.values = {{"count", count}, {"lacks", secure ? "httponly" : "secure"}};
  return count > 0;
}

void check(const Site& site, SiteFindings& findings) { judge_home(site, findings, judge); }

constexpr std::string_view kSources[] = {"https://www.rfc-editor.org/rfc/rfc6265#section-4.1.2"};

constexpr Example kExamples[] = {{"no Secure, and a session that scripts can read", R"(-- / --
Set-Cookie: lang=ar; Path=/
Set-Cookie: PHPSESSID=1; Secure

<html lang="ar"><title>المحمصة</title>)",
                                  "/"},
                                 {"what is protected, and what scripts may read", R"(-- / --
Set-Cookie: PHPSESSID=1; path=/; SECURE ; HttpOnly
Set-Cookie: theme=dark; Secure
Set-Cookie: csrf_token=1; Secure

<title>Roastery</title>)"}};

}  // namespace

extern const Rule cookie_flags{
    .card =
        {.id = "cookie-flags",
         .category = Category::kSecurity,
         .severity = Severity::kNotice,
         .effort = Effort::kMinutes,
         .reach = Reach::kSite,
         .en = {.title = "Cookies without protection",
                .headline = "{pages, plural, one {The site sets cookies without protection} other "
                            "{# hosts set cookies without protection}}",
                .message =
                    "The home page sets {count, plural, one {# cookie} other {# cookies}} {lacks, "
                    "select, secure {without Secure} other {of a session without HttpOnly}}.",
                .why = "A cookie without Secure is also sent over http, where others can read it; "
                       "a session’s cookie without HttpOnly is open to every script in the page.",
                .fix = "Add “Secure” to all cookies, “HttpOnly” to those that no script of yours "
                       "reads, and “SameSite=Lax”."},
         .ar =
             {.title = "ملفات تعريف ارتباط بلا حماية",
              .headline = "{pages, plural, one {الموقع يضع} two {مضيفان يضعان} few {# مضيفات تضع} "
                          "many {# مضيفًا يضع} other {# مضيف يضع}} ملفات تعريف ارتباط بلا حماية",
              .message =
                  "تضع الصفحة الرئيسة {count, plural, one {ملف تعريف ارتباط واحدًا} two {ملفي تعريف "
                  "ارتباط} few {# ملفات تعريف ارتباط} many {# ملف تعريف ارتباط} other {# ملف تعريف "
                  "ارتباط}} {lacks, select, secure {بلا Secure} other {للجلسة بلا HttpOnly}}.",
              .why = "ما ليس فيه Secure يُرسل على http أيضًا حيث يقرؤه غيرك، وملف الجلسة بلا "
                     "HttpOnly مكشوف لكل برنامج في الصفحة.",
              .fix = "أضف «Secure» إليها كلها، و«HttpOnly» إلى ما لا يقرؤه برنامج من برامجك، "
                     "و«SameSite=Lax»."},
         .sources = kSources},
    .examples = kExamples,
    .check_site = check};

}  // namespace dalil::rules
