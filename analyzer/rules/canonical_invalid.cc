// canonical-invalid: a canonical whose address is empty, cannot be parsed or is not of the web.
#include "analyzer/canonicals.h"
#include "analyzer/measures.h"
#include "analyzer/rule.h"
#include "core/utf8.h"

namespace dalil::rules {
namespace {

Outcome check(const PageCase& page_case, PageFindings& findings) {
  const Page& page = page_case.page;
  if (page.noindex || page.canonicals.empty()) return Outcome::kNotApplicable;
  for (const Canonical& canonical : page.canonicals) {
    if (canonical.url.is_http()) continue;
    Finding& finding = findings.add(
        seen(place_of(canonical),
             canonical.href.empty() ? "empty" : std::string_view(canonical.href), canonical.at));
    finding.values = {{"href", std::string(prefix_graphemes(canonical.href, kQuoted))},
                      {"case", canonical.href.empty()             ? "empty"
                               : canonical.url.scheme() == "file" ? "file"
                                                                  : "invalid"},
                      {"page", page.url}};
    break;
  }
  return Outcome::kChecked;
}

constexpr std::string_view kSources[] = {
    "https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls",
    "https://url.spec.whatwg.org/#url-parsing"};

constexpr Example kExamples[] = {{"empty, a port that is none, and another scheme", R"(-- / --
<title>Roastery</title>
-- /empty --
<link rel="canonical" href=""><title>Beans</title>
-- /port --
<link rel="canonical" href="https://example.com:x/"><title>Beans</title>
-- /ar --
<html lang="ar"><link rel="canonical" href="file:///var/www/ar.html"><title>البن</title>)",
                                  "/empty /port /ar"},
                                 {"an address", R"(-- / --
<html lang="ar"><link rel="canonical" href="https://example.com/"><title>محمصة البن</title>)"}};

}  // namespace

extern const Rule canonical_invalid{
    .card =
        {.id = "canonical-invalid",
         .category = Category::kCanonicals,
         .severity = Severity::kNotice,
         .effort = Effort::kHours,
         .en = {.title = "Canonical without a valid address",
                .headline = "{pages, plural, one {# page has a canonical without a valid address} "
                            "other {# pages have canonicals without a valid address}}",
                .message = "{case, select, empty {The canonical has no address.} file {The "
                           "canonical “{href}” names a file on the computer that built the "
                           "page.} other {The canonical’s address “{href}” is not valid.}}",
                .why = "Search engines pass over it and choose by themselves which address of the "
                       "page they show.",
                .fix = "Mend the template that writes it: href=\"{page}\", unless another page "
                       "stands for this one."},
         .ar =
             {.title = "رابط أساسي (canonical) بعنوان غير صحيح",
              .headline =
                  "{pages, plural, one {صفحة واحدة رابطها الأساسي (canonical) بعنوان غير صحيح} two "
                  "{صفحتان رابط كل منهما الأساسي (canonical) بعنوان غير صحيح} few {# صفحات رابطها "
                  "الأساسي (canonical) بعنوان غير صحيح} many {# صفحة رابطها الأساسي (canonical) "
                  "بعنوان غير صحيح} other {# صفحة رابطها الأساسي (canonical) بعنوان غير صحيح}}",
              .message = "{case, select, empty {ليس في الرابط الأساسي (canonical) عنوان.} file "
                         "{«{href}» في الرابط الأساسي (canonical) ملف على الحاسوب الذي بُنيت عليه "
                         "الصفحة.} other "
                         "{«{href}» في الرابط الأساسي (canonical) ليس عنوانًا صحيحًا.}}",
              .why = "تهمله محركات البحث وتختار بنفسها أي عناوين الصفحة تعرض.",
              .fix = "أصلح القالب الذي يكتبه: href=\"{page}\"، ما لم تنب عن هذه الصفحة أخرى."},
         .sources = kSources},
    .scope = RuleScope::kHtml,
    .examples = kExamples,
    .check_page = check};

}  // namespace dalil::rules
