// url-non-ascii: an address whose letters cannot be read: encoded twice, or in another encoding
// than UTF-8. Arabic letters in an address are no fault.
#include <algorithm>
#include <string>

#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/percent.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// "%25D8%25A8": the percent signs of encoded letters were encoded again.
bool is_encoded_twice(std::string_view path) {
  std::size_t times = 0;
  for (std::size_t at = path.find("%25"); at != path.npos; at = path.find("%25", at + 1)) {
    const std::string triplet =
        at + 5 <= path.size() ? "%" + std::string(path.substr(at + 3, 2)) : "";
    times += percent_byte_at(triplet, 0) >= 0x80;
  }
  return times >= 2;
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url || !url->is_http()) return Outcome::kNotApplicable;
  const std::string_view path = url->path();
  const std::string decoded = percent_decode(path);
  const bool twice = is_encoded_twice(path);
  const bool readable = is_valid_utf8(decoded);
  const bool letters = std::ranges::any_of(decoded, [](char c) { return (c & 0x80) != 0; });
  if (!twice && !letters) return Outcome::kNotApplicable;
  if (!twice && readable) return Outcome::kChecked;
  Finding& finding = findings.add({.where = "URL", .what = shown_url(*url)});
  finding.values = {{"case", std::string(twice ? "twice" : "encoding")},
                    {"url", finding.evidence.front().what}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://url.spec.whatwg.org/#percent-encoded-bytes",
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {
    {"encoded twice, and windows-1256", R"(-- / --
<a href="/ar">العربية</a>
-- /%25D8%25A8%25D9%2586 --
<p>Beans.
-- /%C8%E4 --
<html lang="ar"><p>بن.)",
     "/%25D8%25A8%25D9%2586 /%C8%E4"},
    {"Arabic letters, which other tools warn of on every page", R"(-- / --
<p>Beans.
-- /بن-يمني --
<html lang="ar"><p>بن.
-- /%D8%A8%D9%86 --
<html lang="ar"><p>بن.
-- /100%25 --
<p>Arabica.)"}};

}  // namespace

extern const Rule url_non_ascii{
    .card =
        {.id = "url-non-ascii",
         .category = Category::kUrls,
         .severity = Severity::kInfo,
         .effort = Effort::kHours,
         .en = {.title = "Letters in the address that cannot be read",
                .headline =
                    "{pages, plural, one {# page has letters in its address that nobody can read} "
                    "other {# pages have letters in their addresses that nobody can read}}",
                .message =
                    "{case, select, twice {The letters in the address were percent-encoded twice: "
                    "{url}} other {The letters in the address are not in UTF-8: {url}}}",
                .why = "Arabic letters in an address are fine and shown to readers. These are "
                       "shown as signs, in results, in shared links and in the browser’s own line.",
                .fix =
                    "{case, select, twice {Look for the place that encodes links which are encoded "
                    "already, mend it, and redirect {url} to the readable address.} other {Let the "
                    "system write addresses in UTF-8, and redirect {url} to the readable one.}}"},
         .ar = {.title = "حروف لا تُقرأ في عنوان URL",
                .headline = "{pages, plural, one {صفحة واحدة في عنوان URL لها حروف لا تُقرأ} two "
                            "{صفحتان في عنواني URL لهما حروف لا تُقرأ} few {# صفحات في عناوين URL "
                            "لها حروف لا تُقرأ} many {# صفحة في عناوين URL لها حروف لا تُقرأ} other "
                            "{# صفحة في عناوين URL لها حروف لا تُقرأ}}",
                .message = "{case, select, twice {رُمّزت حروف العنوان مرتين: {url}} other {حروف "
                           "العنوان ليست بترميز UTF-8: {url}}}",
                .why = "الحروف العربية في العنوان سليمة يقرؤها الزوار، أما هذه فتظهر رموزًا في "
                       "النتائج وفي الروابط المشاركة وفي شريط المتصفح.",
                .fix = "{case, select, twice {ابحث عن الموضع الذي يرمّز روابط مرمّزة أصلًا وأصلحه، "
                       "وأعد توجيه {url} إلى العنوان المقروء.} other {اجعل النظام يكتب العناوين "
                       "بترميز UTF-8، وأعد توجيه {url} إلى العنوان المقروء.}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
