// url-no-keywords: the address of a text is a mere number and says nothing of it.
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "analyzer/text/fold.h"
#include "core/url.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

constexpr std::uint32_t kLeastWords = 150;

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

// The number that "/12345", "/node/12345.html" or "/?p=12345" is; "" of an address that says more.
std::string_view mute_number(const Url& url) {
  std::string_view path = url.path();
  if (path == "/" || path == "/index.php") {
    const std::string_view query = url.query();
    const std::size_t equals = query.find('=');
    if (equals == query.npos || query.find('&') != query.npos) return {};
    const std::string_view name = query.substr(0, equals), number = query.substr(equals + 1);
    const bool mute = (name == "p" || name == "id" || name == "page_id") && is_number(number);
    return mute ? number : std::string_view();
  }
  if (path.ends_with('/')) path.remove_suffix(1);
  std::string_view last = path.substr(path.rfind('/') + 1);
  last = last.substr(0, last.find('.'));
  const std::string_view before = path.substr(0, path.rfind('/'));
  // "/2026/11" are archives, "/page/2" their second page, "/slug-of-it/17" says what it is.
  const bool told = before.find_first_of("0123456789-_%") != before.npos ||
                    before.find("page") != before.npos || before.find("tag") != before.npos;
  const bool year = last.size() == 4 && (last.starts_with("19") || last.starts_with("20"));
  return last.size() > 2 && is_number(last) && !told && !year ? last : std::string_view();
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Result<Url> url = Url::parse(page.url);
  if (!url || page.content_words < kLeastWords || page.title().empty()) {
    return Outcome::kNotApplicable;
  }
  const std::string_view number = mute_number(*url);
  // The 404 of a page about it, the 501 of a pair of jeans.
  const bool named = fold(page.title(), Fold::kL1).find(number) != std::string::npos;
  if (number.empty() || named) return Outcome::kChecked;
  Finding& finding = findings.add({.where = "URL", .what = shown_url(*url)});
  finding.values = {{"url", finding.evidence.front().what},
                    {"title", std::string(prefix_graphemes(page.title(), 60))}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/url-structure"};

constexpr Example kExamples[] = {{"numbers for names", R"(-- / --
<a href="/node/4711">Beans</a>
-- /node/4711 --
<title>Beans of Haraz</title><p>
repeat 160 bean
-- /?p=42 --
<html lang="ar"><title>بن حراز</title><p>
repeat 160 بن)",
                                  "/node/4711 /?p=42"},
                                 {"names, archives, second pages, short pages", R"(-- / --
<title>Roastery</title>
-- /haraz/ --
<title>Haraz</title><p>
repeat 160 bean
-- /2026/114 --
<title>November</title><p>
repeat 160 bean
-- /blog/page/200 --
<title>Blog</title><p>
repeat 160 bean
-- /beans-of-haraz/4711 --
<title>Haraz</title><p>
repeat 160 bean
-- /node/4711 --
<title>Short</title><p>bean
-- /archive/2024 --
<title>News of the year</title><p>
repeat 160 bean
-- /404 --
<html lang="ar"><title>رمز الحالة ٤٠٤</title><p>
repeat 160 بن)"}};

}  // namespace

extern const Rule url_no_keywords{
    .card = {.id = "url-no-keywords",
             .category = Category::kUrls,
             .severity = Severity::kInfo,
             .effort = Effort::kHours,
             .en = {.title = "Address without a word",
                    .headline = "{pages, plural, one {# page has a number for an address} other {# "
                                "pages have a number for an address}}",
                    .message = "The address {url} says nothing of “{title}”.",
                    .why = "Readers see the address in results and in messages before they open "
                           "it. A name there tells them what comes; a number does not.",
                    .fix = "Give new pages a name in two to five words. For old ones that people "
                           "link to, the change is worth it only with a redirect."},
             .ar = {.title = "عنوان URL بلا كلمات",
                    .headline =
                        "{pages, plural, one {صفحة واحدة عنوان URL لها رقم} two {صفحتان عنوان URL "
                        "لكل منهما رقم} few {# صفحات عنوان URL لكل منها رقم} many {# صفحة عنوان "
                        "URL لكل منها رقم} other {# صفحة عنوان URL لكل منها رقم}}",
                    .message = "العنوان {url} لا يقول شيئًا عن «{title}».",
                    .why = "يرى القراء العنوان في النتائج وفي الرسائل قبل أن يفتحوه، والاسم فيه "
                           "يخبرهم بما ينتظرهم، والرقم لا يخبرهم.",
                    .fix = "سمِّ الصفحات الجديدة بكلمتين إلى خمس كلمات. أما القديمة التي يربط إليها "
                           "الناس فلا يستحق الأمر إلا مع إعادة توجيه."},
             .sources = kSources},
    .scope = RuleScope::kIndexable,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
