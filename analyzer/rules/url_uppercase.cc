// url-uppercase: capital letters in the path: a second address for one page on some servers, a
// missing page on others. Nothing breaks by itself, so it is only told.
#include <algorithm>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/percent.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// "ar-MA" is how language tags are written.
bool is_language_tag(std::string_view segment) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto big = [](char c) { return c >= 'A' && c <= 'Z'; };
  return segment.size() == 5 && small(segment[0]) && small(segment[1]) &&
         (segment[2] == '-' || segment[2] == '_') && big(segment[3]) && big(segment[4]);
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url) return Outcome::kNotApplicable;
  const std::string path = percent_decode(url->path());
  for (std::string_view rest = path; !rest.empty();) {
    const std::string_view segment = rest.substr(0, rest.find('/'));
    rest.remove_prefix(std::min(segment.size() + 1, rest.size()));
    const bool capital = std::ranges::any_of(segment, [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!capital || is_language_tag(segment)) continue;
    findings.add(seen("URL", shown_url(*url), {})).values = {
        {"segment", std::string(prefix_graphemes(to_valid_utf8(segment), kQuoted))}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure",
    "https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2.1"};

constexpr Example kExamples[] = {
    {"capital letters", R"(-- / --
<title>Roastery</title>
-- /Our-Beans --
<title>Beans</title>)",
     "/Our-Beans"},
    {"percent-encoding and language tags are no capital letters", R"(-- / --
<title>محمصة البن</title>
-- /ar-YE/بن --
<html lang="ar"><title>البن</title>)"}};

}  // namespace

extern const Rule url_uppercase{
    .card = {.id = "url-uppercase",
             .category = Category::kUrls,
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "Capital letters in the address",
                    .headline = "{pages, plural, one {# page has capital letters in its address} "
                                "other {# pages have capital letters in their address}}",
                    .message = "“{segment}” in the address has capital letters.",
                    .why = "Search engines take /Beans and /beans for two pages. Whoever types or "
                           "links the address in small letters gets an error or a second copy.",
                    .fix = "Write new addresses in small letters. Leave existing ones unless you "
                           "can redirect them (301)."},
             .ar = {.title = "أحرف لاتينية كبيرة في عنوان URL",
                    .headline =
                        "{pages, plural, one {صفحة واحدة في عنوانها (URL) أحرف لاتينية كبيرة} two "
                        "{صفحتان في عنوان كل منهما (URL) أحرف لاتينية كبيرة} few {# صفحات في "
                        "عنوانها (URL) أحرف لاتينية كبيرة} many {# صفحة في عنوانها (URL) أحرف "
                        "لاتينية كبيرة} other {# صفحة في عنوانها (URL) أحرف لاتينية كبيرة}}",
                    .message = "في «{segment}» من عنوان URL أحرف لاتينية كبيرة.",
                    .why = "تعد محركات البحث ‎/Beans و‎/beans صفحتين، ومن كتب "
                           "العنوان "
                           "أو "
                           "ربطه "
                           "بأحرف صغيرة وجد خطأ أو نسخة ثانية.",
                    .fix = "اكتب العناوين الجديدة بأحرف صغيرة، واترك العناوين الموجودة كما هي ما "
                           "لم تستطع إعادة "
                           "توجيهها (301)."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
