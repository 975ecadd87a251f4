// url-special-chars: characters in the path that mean something else in an address, that nobody
// sees, or that were encoded twice. Letters of any language are no such characters.
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"
#include "core/percent.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

// "%25D8": what was encoded has been encoded again.
bool is_encoded_twice(std::string_view path) {
  const auto is_hex = [](char c) {
    return (c >= '0' && c <= '9') || (ascii::to_lower(c) >= 'a' && ascii::to_lower(c) <= 'f');
  };
  for (std::size_t at = 0; (at = path.find("%25", at)) != path.npos; at += 3) {
    if (at + 4 < path.size() && is_hex(path[at + 3]) && is_hex(path[at + 4])) return true;
  }
  return false;
}

// Zero-width joiners are letters' business; direction marks and the like are no one's.
bool is_unseen(char32_t c) {
  return c == 0x200E || c == 0x200F || c == 0x200B || c == 0xFEFF || c == 0xAD || c == 0xA0 ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string_view fault_of(std::string_view path) {
  if (is_encoded_twice(path)) return "twice";
  const std::string text = to_valid_utf8(percent_decode(path));
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_unseen(c)) return "unseen";
    if (c < 0x80 && std::string_view("#%?&[]{}<>|\\^`\"").find(static_cast<char>(c)) !=
                        std::string_view::npos) {
      return "reserved";
    }
  }
  return {};
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Result<Url> url = Url::parse(page_case.page.url);
  if (!url) return Outcome::kNotApplicable;
  const std::string_view fault = fault_of(url->path());
  if (fault.empty()) return Outcome::kChecked;
  Finding& finding = findings.add(seen("URL", shown_url(*url), {}));
  finding.values = {{"url", finding.evidence.front().what}, {"case", std::string(fault)}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://www.rfc-editor.org/rfc/rfc3986#section-2.2",
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {{"reserved, unseen and encoded twice", R"(-- / --
<title>Roastery</title>
-- /beans%26mills --
<title>Beans and mills</title>
-- /بن%E2%80%8F --
<html lang="ar"><title>البن</title>
-- /%25D8%25A8%25D9%2586 --
<html lang="ar"><title>البن</title>)",
                                  "/beans%26mills /بن%E2%80%8F /%25D8%25A8%25D9%2586"},
                                 {"letters of any language, brackets and commas", R"(-- / --
<html lang="ar"><title>محمصة البن</title>
-- /أنواع-البن-(اليمني),2026 --
<html lang="ar"><title>أنواع البن</title>
-- /می‌خواهم --
<title>فارسی</title>)"}};

}  // namespace

extern const Rule url_special_chars{
    .card =
        {.id = "url-special-chars",
         .category = Category::kUrls,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Awkward characters in the address",
                .headline = "{pages, plural, one {# page has awkward characters in its address} "
                            "other {# pages have awkward characters in their address}}",
                .message = "{case, select, twice {{url} has been percent-encoded twice.} unseen "
                           "{{url} holds a character that nobody sees, such as a direction mark.} "
                           "other {{url} holds characters that mean something else in addresses.}}",
                .why = "Whoever copies or types the address gets another one, and programs differ "
                       "in how they write it, so that one page has several.",
                .fix = "{case, select, twice {Look for the code that encodes an address that is "
                       "encoded already, and redirect to the right address (301).} unseen {Take "
                       "the character out of the slug (it came by copying) and redirect the old "
                       "address (301).} other {Keep letters, digits, hyphens and slashes in the "
                       "slug and redirect the old address (301).}}"},
         .ar =
             {.title = "رموز مربكة في عنوان URL",
              .headline = "{pages, plural, one {صفحة واحدة في عنوانها (URL) رموز مربكة} two "
                          "{صفحتان في عنوان كل منهما (URL) رموز مربكة} few {# صفحات في عنوانها "
                          "(URL) رموز مربكة} many {# صفحة في عنوانها (URL) رموز مربكة} other {# "
                          "صفحة في عنوانها (URL) رموز مربكة}}",
              .message =
                  "{case, select, twice {رُمّز {url} بعلامة النسبة المئوية مرتين.} unseen {في {url} "
                  "حرف لا يُرى، كعلامة اتجاه.} other {في {url} رموز لها في العناوين معنى آخر.}}",
              .why = "من نسخ العنوان أو كتبه حصل على غيره، وتختلف البرامج في كتابته، فتصير للصفحة "
                     "الواحدة عناوين.",
              .fix = "{case, select, twice {ابحث عن البرنامج الذي يرمّز عنوانًا مرمّزًا، وأعد التوجيه "
                     "إلى العنوان الصحيح (301).} unseen {احذف هذا الحرف من المسار، فقد جاء بالنسخ، "
                     "وأعد توجيه العنوان القديم (301).} other {أبقِ في المسار الأحرف والأرقام "
                     "والشرطات، وأعد توجيه العنوان القديم (301).}}"},
         .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
