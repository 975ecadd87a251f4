// canonical-to-root: a page that is not the home page names the home page as its canonical.
#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/page/ascii.h"
#include "analyzer/rule.h"

namespace dalil::rules {
namespace {

// /index.html is the home page by another name.
bool is_home(const Url& url) {
  const std::string_view path = url.path();
  const std::string_view file = path.substr(1);
  return path == "/" ||
         (file.find('/') == file.npos &&
          (ascii::starts_with(file, "index.") || ascii::starts_with(file, "default.") ||
           ascii::equals(file, "index") || ascii::equals(file, "home")));
}

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  const Canonical* const canonical = effective_canonical(page);
  const Result<Url> url = Url::parse(page.url);
  if (page.noindex || canonical == nullptr || !url || url->path().empty() || is_home(*url))
    return Outcome::kNotApplicable;
  const Url& target = canonical->url;
  if (target.host() != url->host() || target.path() != "/" || target.has_query())
    return Outcome::kChecked;
  findings.add(seen(place_of(*canonical), canonical->href, canonical->at)).values = {
      {"page", page.url}};
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/blog/2013/04/5-common-mistakes-with-relcanonical",
    "https://developer.chrome.com/docs/lighthouse/seo/canonical"};

constexpr Example kExamples[] = {{"pages that name the home page", R"(-- / --
<link rel="canonical" href="https://example.com/"><title>Roastery</title>
-- /beans --
<link rel="canonical" href="https://example.com/"><title>Beans</title>
-- /ar/بن --
<html lang="ar"><link rel="canonical" href="/"><title>البن</title>)",
                                  "/beans /ar/بن"},
                                 {"the home page, also by other names", R"(-- / --
<link rel="canonical" href="https://example.com/"><title>Roastery</title>
-- /index.html --
<html lang="ar"><link rel="canonical" href="https://example.com/"><title>محمصة البن</title>
-- /?utm_source=mail --
<link rel="canonical" href="https://example.com/"><title>Roastery</title>)"}};

}  // namespace

extern const Rule canonical_to_root{
    .card = {.id = "canonical-to-root",
             .category = Category::kCanonicals,
             .severity = Severity::kError,
             .effort = Effort::kHours,
             .en = {.title = "Canonical that names the home page",
                    .headline =
                        "{pages, plural, one {# page asks to be left out of the index for the home "
                        "page} other {# pages ask to be left out of the index for the home page}}",
                    .message = "The canonical of this page names the home page.",
                    .why = "To search engines it says that this page is a copy of the home page: "
                           "the page drops out of the results. Mostly the home page’s address was "
                           "written into the template.",
                    .fix = "Let the template write each page’s own address: here href=\"{page}\"."},
             .ar = {.title = "رابط أساسي (canonical) إلى الصفحة الرئيسة",
                    .headline =
                        "{pages, plural, one {صفحة واحدة تطلب أن تُعرض الصفحة الرئيسة مكانها} two "
                        "{صفحتان تطلبان أن تُعرض الصفحة الرئيسة مكانهما} few {# صفحات تطلب أن تُعرض "
                        "الصفحة الرئيسة مكانها} many {# صفحة تطلب أن تُعرض الصفحة الرئيسة مكانها} "
                        "other {# صفحة تطلب أن تُعرض الصفحة الرئيسة مكانها}}",
                    .message = "يشير الرابط الأساسي (canonical) في هذه الصفحة إلى الصفحة الرئيسة.",
                    .why = "يقول هذا لمحركات البحث إن الصفحة نسخة من الرئيسة، فتسقط من النتائج. "
                           "وسببه في الغالب أن عنوان الرئيسة كُتب في القالب.",
                    .fix = "اجعل القالب يكتب عنوان كل صفحة: هنا href=\"{page}\"."},
             .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
